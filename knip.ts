import type { KnipConfig } from "knip";
import { readSubpaths } from "./scripts/subpaths.ts";

// "!" marks what users run: `knip --production` judges src by its faces alone, not by its tests.
const config: KnipConfig = {
  entry: [...readSubpaths().map(({ face }) => `${face}!`), "docs/examples/*/index.ts", "test/**/*.test-d.ts"],
  project: ["src/**/*.ts!", "test/**/*.ts", "docs/**/*.ts", "scripts/**/*.ts"],
};
export default config;
