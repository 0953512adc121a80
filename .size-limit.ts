import { readSubpaths } from "./scripts/subpaths.ts";

// What a whole subpath may cost, gzipped, with everything it imports.
const budgets: Readonly<Record<string, string>> = {
  index: "35 kB",
  calendar: "12 kB",
  classification: "33.5 kB",
  customers: "0.1 kB",
  foundation: "5 kB",
  schedule: "16.5 kB",
};
// What one function costs is the same through whichever subpath it is imported.
const single = [
  { name: "classifyAbc from clientele", path: "dist/index.js", import: "{ classifyAbc }", limit: "7.7 kB", gzip: true },
  { name: "classifyAbc from clientele/classification", path: "dist/classification/index.js", import: "{ classifyAbc }", limit: "7.7 kB", gzip: true },
];

export default [
  ...single,
  ...readSubpaths().map(({ specifier, room, built }) => {
    const limit = budgets[room];
    if (limit === undefined) throw new Error(`.size-limit.ts has no budget for ${specifier}`);
    return { name: specifier, path: `dist/${built}.js`, limit, gzip: true };
  }),
];
