import { defineConfig } from "vitest/config";
import { alias } from "../../vitest.config.ts";

// What needs a build and an installation, apart from `npm test`: run it with `npm run smoke`.
export default defineConfig({
  resolve: { alias },
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ["test/package/tarball.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "out/smoke.json" }]] : ["default"],
  },
});
