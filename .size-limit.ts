import { readSubpaths } from "./scripts/subpaths.ts";

// What a whole subpath may cost, gzipped, with everything it imports.
const budgets: Readonly<Record<string, string>> = {
  index: "137 kB",
  cadence: "54 kB",
  calendar: "11.6 kB",
  classification: "34 kB",
  customers: "0.1 kB",
  engagements: "61 kB",
  foundation: "5 kB",
  schedule: "16.5 kB",
};

// What some functions cost; it is the same through whichever subpath they are imported.
const single = [
  costOf("classifyAbc", "index", "7.7 kB"),
  costOf("classifyAbc", "classification/index", "7.7 kB"),
  costOf("addWorkingTime, defineCalendar", "calendar/index", "8.8 kB"),
  costOf("consultingCadence, dueContacts", "cadence/index", "23.5 kB"),
  costOf("planContacts", "cadence/index", "27.5 kB"),
  costOf("criticalPath", "schedule/index", "3.9 kB"),
  costOf("defineEngagement, openEngagement", "engagements/index", "18 kB"),
];

function costOf(names: string, built: string, limit: string): object {
  const specifier = built === "index" ? "clientele" : `clientele/${built.split("/")[0]!}`;
  return { name: `${names} from ${specifier}`, path: `dist/${built}.js`, import: `{ ${names} }`, limit, gzip: true };
}

export default [
  ...single,
  ...readSubpaths().map(({ specifier, room, built }) => {
    const limit = budgets[room];
    if (limit === undefined) throw new Error(`.size-limit.ts has no budget for ${specifier}`);
    return { name: specifier, path: `dist/${built}.js`, limit, gzip: true };
  }),
];
