import { existsSync, readFileSync } from "node:fs";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
// One module a capability. The root only repeats them, and would take their pages away.
const entryPoints = Object.keys(exports)
  .filter((key) => key !== "." && !key.endsWith(".json"))
  .map((key) => `src/${key.slice(2)}/index.ts`);

/** @type {import("typedoc").TypeDocOptions} */
export default {
  name: "clientele",
  tsconfig: "tsconfig.src.json",
  entryPoints,
  out: "site",
  readme: existsSync("README.md") ? "README.md" : "none",
  projectDocuments: ["docs/*.md", "docs/guides/*.md", "CHANGELOG.md"],
  includeVersion: true,
  excludeInternal: true,
  // Functions and defaults name their category; what they take and return are types.
  categorizeByGroup: false,
  defaultCategory: "Types",
  categoryOrder: ["*", "Types"],
  navigation: { includeCategories: true, includeGroups: false },
  sort: ["alphabetical"],
  disableSources: true,
  highlightLanguages: ["bash", "javascript", "json", "mermaid", "tsx", "typescript"],
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true, unusedMergeModuleWith: true },
  requiredToBeDocumented: ["Module", "Variable", "Function", "Class", "Method", "Interface", "TypeAlias", "Accessor"],
};
