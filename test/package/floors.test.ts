import { cruise } from "dependency-cruiser";
import type { ICruiseResult } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const config = await extractConfig("./.dependency-cruiser.js");
const folder = mkdtempSync(join(tmpdir(), "clientele-floors-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// Plants files, each with its imports, and returns the names of the rules that they break.
async function brokenRules(planted: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const house = mkdtempSync(join(folder, "house-"));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  const targets = Object.entries(planted).flatMap(([file, imports]) => imports.map((path) => join(dirname(file), path)));
  for (const file of targets) write(file, "export const planted = 1;\n");
  for (const [file, imports] of Object.entries(planted)) {
    write(file, imports.map((path) => `export * from "${path}";\n`).join("") || "export const planted = 1;\n");
  }
  const { tsConfig: _, ...options } = config.options ?? {};
  const { output } = await cruise(["src"], { ...options, baseDir: house, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } });
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
}

test.each([
  ["a capability imports the face of a floor below", { "src/classification/abc.ts": ["../foundation/index.ts", "../customers/index.ts"] }],
  ["a capability imports what the house shares", { "src/classification/abc.ts": ["../foundation/internal.ts"] }],
  ["rooms that are not built yet have their floors", { "src/portfolio/review.ts": ["../cadence/index.ts", "../complaints/index.ts", "../flow/internal.ts"] }],
  ["a file imports its neighbour", { "src/classification/abc.ts": ["./rfm.ts"] }],
  ["a face gathers its files", { "src/classification/index.ts": ["./abc.ts"] }],
  ["a room outside imports any capability", { "src/charts/pareto.ts": ["../classification/index.ts", "../portfolio/index.ts"] }],
  ["the root gathers the faces", { "src/index.ts": ["./foundation/index.ts", "./portfolio/index.ts"] }],
])("the floors allow: %s", async (_, planted) => {
  expect(await brokenRules(planted)).toEqual([]);
});

test.each([
  ["foundation imports a capability", { "src/foundation/ids.ts": ["../customers/index.ts"] }, ["floor-of-foundation"]],
  ["calendar imports its neighbour on the floor", { "src/calendar/days.ts": ["../flow/index.ts"] }, ["floor-of-calendar-flow"]],
  ["customers imports a floor above", { "src/customers/cards.ts": ["../classification/index.ts"] }, ["floor-of-schedule-customers"]],
  ["classification imports its neighbour on the floor", { "src/classification/abc.ts": ["../satisfaction/index.ts"] }, ["floor-of-classification-satisfaction"]],
  ["cadence imports the floor above", { "src/cadence/due.ts": ["../portfolio/index.ts"] }, ["floor-of-cadence-engagements-complaints"]],
  ["engagements imports complaints", { "src/engagements/open.ts": ["../complaints/internal.ts"] }, ["floor-of-cadence-engagements-complaints"]],
  ["a capability imports a room outside", { "src/portfolio/review.ts": ["../charts/index.ts"] }, ["outside-rooms"]],
  ["a room outside imports another", { "src/text/explain.ts": ["../schema/index.ts"] }, ["outside-rooms"]],
  ["the root imports a room outside", { "src/index.ts": ["./schema/index.ts"] }, ["outside-rooms", "root-through-faces"]],
  ["the root imports what only the house shares", { "src/index.ts": ["./foundation/internal.ts"] }, ["root-through-faces"]],
  ["a capability goes past the face", { "src/classification/abc.ts": ["../foundation/ids.ts"] }, ["through-the-face"]],
  ["a room outside goes past the face", { "src/sql/abc.ts": ["../classification/abc.ts"] }, ["through-the-face"]],
  ["a file imports the face of its own capability", { "src/classification/abc.ts": ["./index.ts"] }, ["not-the-own-face"]],
  ["a file imports the house face of its own capability", { "src/foundation/ids.ts": ["./internal.ts"] }, ["not-the-own-face"]],
  ["a capability imports the root", { "src/classification/abc.ts": ["../index.ts"] }, ["nobody-imports-the-root"]],
  ["a room has no floor", { "src/helpers/all.ts": ["./one.ts"] }, ["room-without-a-floor"]],
  ["two files import each other", { "src/foundation/a.ts": ["./b.ts"], "src/foundation/b.ts": ["./a.ts"] }, ["no-cycles"]],
])("the floors refuse: %s", async (_, planted, rules) => {
  expect(await brokenRules(planted)).toEqual(rules);
});
