import { defineConfig } from "vitest/config";

// `clientele` and `clientele/x` mean the sources, so that tests and examples import as users do.
export const alias = [
  { find: /^clientele$/, replacement: `${import.meta.dirname}/src/index.ts` },
  { find: /^clientele\/(.+)$/, replacement: `${import.meta.dirname}/src/$1/index.ts` },
];
// What counts days and hours runs once in each of these: none, one, a changing and a skipped offset. The walk
// through all days of eight centuries never looks at a zone, and takes long enough once.
const timeZones = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia"];
const timeSuites = ["test/foundation/!(every-day).test.ts", "test/calendar/**/*.test.ts", "test/cadence/due/*.test.ts", "test/complaints/clocks/*.test.ts"];
const packageSuites = ["test/package/tarball.test.ts"];

const shared = {
  // A worker process a core, and no fresh one per file: the library has no state that could leak.
  pool: "forks" as const,
  isolate: false,
  setupFiles: ["test/setup.ts"],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "out/tests.json" }]] : ["default"],
    coverage: { include: ["src/**/*.ts"], reporter: ["text", "html"] },
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "rules",
          include: ["test/**/*.test.ts", ".generated/examples/**/*.test.ts"],
          exclude: [...timeSuites, ...packageSuites, "test/package/time-zone.test.ts"],
        },
      },
      ...timeZones.map((timeZone) => ({
        resolve: { alias },
        test: {
          ...shared,
          name: timeZone,
          env: { TZ: timeZone },
          include: [...timeSuites, "test/package/time-zone.test.ts"],
        },
      })),
    ],
  },
});
