import { defineConfig } from "tsup";
import { readSubpaths } from "./scripts/subpaths.ts";

export default defineConfig({
  entry: Object.fromEntries(readSubpaths().map(({ built, face }) => [built, face])),
  tsconfig: "tsconfig.src.json",
  format: ["esm", "cjs"],
  target: ["es2022", "node20"],
  // What two subpaths share lies in one chunk, so that there is one ClienteleError however it is reached.
  splitting: true,
  clean: true,
  // tsup sets options that TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
