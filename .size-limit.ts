import { readSubpaths } from "./scripts/subpaths.ts";

// What a whole subpath may cost, gzipped, with everything it imports.
const budgets: Readonly<Record<string, string>> = {
  index: "252 kB",
  cadence: "54 kB",
  calendar: "11.6 kB",
  charts: "11.6 kB",
  classification: "34 kB",
  complaints: "61 kB",
  customers: "42 kB",
  engagements: "63 kB",
  foundation: "5 kB",
  portfolio: "150 kB",
  satisfaction: "33 kB",
  schedule: "16.5 kB",
  schema: "48 kB",
  text: "72 kB",
};

// What some functions cost; it is the same through whichever subpath they are imported.
const single = [
  costOf("classifyAbc", "index", "7.7 kB"),
  costOf("classifyAbc", "classification/index", "7.7 kB"),
  costOf("addWorkingTime, defineCalendar", "calendar/index", "8.8 kB"),
  costOf("consultingCadence, dueContacts", "cadence/index", "23.5 kB"),
  costOf("planContacts", "cadence/index", "27.5 kB"),
  costOf("criticalPath", "schedule/index", "3.9 kB"),
  costOf("defineEngagement, openEngagement", "engagements/index", "22 kB"),
  costOf("english, explainIn", "text/index", "38 kB"),
  costOf("nameOf", "text/index", "17.5 kB"),
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
