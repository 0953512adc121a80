import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";

const lint = new ESLint({
  // The purity rules need no types, and a planted text lies in no project.
  overrideConfig: { ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } },
});

async function reportsOn(code: string, filePath = "src/classification/planted.ts"): Promise<string[]> {
  const [result] = await lint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? "syntax"}: ${message}`);
}

test.each([
  ["the current moment", "export const now = (): Date => new Date();", "The clock is an argument"],
  ["the current moment as text", "export const now = (): string => Date();", "The clock is an argument"],
  ["the current millisecond", "export const now = (): number => Date.now();", "The clock is an argument"],
  ["a stopwatch", "export const now = (): number => performance.now();", "Pure code has no clock"],
  ["a date in local time", "export const day = (): Date => new Date(2026, 0, 1);", "Local time depends on the machine"],
  ["a part of a date in local time", "export const year = (date: Date): number => date.getFullYear();", "Local time depends on the machine"],
  ["text in the machine's locale", "export const text = (value: number): string => value.toLocaleString();", "The locale depends on the machine"],
  ["an order by the machine's locale", "export const order = (a: string, b: string): number => a.localeCompare(b);", "The locale depends on the machine"],
  ["a random number", "export const pick = (): number => Math.random();", "Randomness is an argument"],
  ["a random id", "export const id = (): string => crypto.randomUUID();", "Pure code has no randomness"],
  ["the console", "export const say = (): void => { console.log(1); };", "Pure code has no outside"],
  ["the process", "export const home = (): unknown => process.env;", "Pure code has no outside"],
  ["the global object", "export const all = (): unknown => globalThis;", "Pure code has no outside"],
  ["the network", "export const get = (): unknown => fetch('https://example.org');", "Pure code has no outside"],
  ["a timer", "export const later = (): void => { setTimeout(() => undefined, 1); };", "Pure code has no timer"],
  ["a module of Node", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;', "nothing else"],
  ["a module of Node by its old name", 'import { readFileSync } from "fs";\nexport const read = readFileSync;', "nothing else"],
  ["zod", 'import * as z from "zod";\nexport const schema = z;', "nothing else"],
  ["date-fns", 'import { addDays } from "date-fns";\nexport const add = addDays;', "nothing else"],
  ["the package by its own name", 'import { classifyAbc } from "clientele";\nexport const classify = classifyAbc;', "nothing else"],
  ["an outside module, re-exported", 'export { addDays } from "date-fns";', "nothing else"],
  ["an import at run time", 'export const load = (): unknown => import("./abc.ts");', "No loading at run time"],
  ["the place of a module", "export const here = (): unknown => import.meta.url;", "does not know where it lies"],
  ["a variable of a module", "let count = 0;\nexport const next = (): number => (count += 1);", "No state between calls"],
  ["an exported variable of a module", "export let count = 0;", "No state between calls"],
  ["a cache", "const cache = new Map<string, number>();\nexport const size = (): number => cache.size;", "No state between calls"],
  ["a cache in an object", "const memo = { days: new Map<string, number>() };\nexport const size = (): number => memo.days.size;", "No state between calls"],
  ["a weak cache without a reason", "const memo = new WeakMap<object, number>();\nexport const has = (key: object): boolean => memo.has(key);", "No state between calls"],
  ["a buffer", "const buffer = new Float64Array(8);\nexport const first = (): number => buffer[0] ?? 0;", "No state between calls"],
  ["a list that can grow", "const seen = [1];\nexport const add = (): number => seen.push(1);", "No state between calls"],
  ["a list typed as one that can grow", "const seen: number[] = [];\nexport const add = (): number => seen.push(1);", "No state between calls"],
  ["a table that can grow", "const seen: Record<string, number> = {};\nexport const of = (key: string): number => (seen[key] = 1);", "No state between calls"],
  ["a call at the top of a module", "const frozen = Object.freeze({ a: 1 });\nexport const get = (): unknown => frozen;", "stays in every bundle"],
  ["a class", "export class Table {}", "no classes"],
  ["a class without a name", "export const make = (): unknown => class {};", "no classes"],
  ["an enum", "export enum Class { A, B }", "A union of string literals"],
  ["any", "export const read = (value: any): unknown => value;", "no-explicit-any"],
  ["a compiler error that is ignored", "// @ts-ignore\nexport const text: string = 1;", "ban-ts-comment"],
  ["a compiler error that is expected", "// @ts-expect-error\nexport const text: string = 1;", "ban-ts-comment"],
])("the linter refuses in src: %s", async (_, code, report) => {
  expect(await reportsOn(code)).toContainEqual(expect.stringContaining(report));
});

test("the linter allows what is constant and what is made within a call", async () => {
  const code = `
    import { tzOffset } from "@date-fns/tz";
    import { limits } from "./limits.ts";

    export const LARGEST = 255;
    export const names = ["A", "B"] as const;
    export const order: readonly string[] = ["A", "B"];
    const known: ReadonlySet<string> = new Set(["A"]);
    const shares: Readonly<Record<string, number>> = { A: 0.8 };
    const frozen = /* @__PURE__ */ Object.freeze({ a: 1 });

    export function count(values: readonly string[]): number {
      let found = 0;
      const seen = new Map<string, number>([...values].map((value) => [value, 1]));
      for (const value of values) found += known.has(value) ? (shares[value] ?? 0) + (seen.get(value) ?? 0) : frozen.a;
      return found + new Date(0).getUTCFullYear() + tzOffset("UTC", new Date(0)) + limits.length;
    }
  `;
  expect(await reportsOn(code)).toEqual([]);
});

test("outside src a clock and the console are nobody's concern", async () => {
  expect(await reportsOn("console.log(Date.now());", "docs/examples/planted.ts")).toEqual([]);
});
