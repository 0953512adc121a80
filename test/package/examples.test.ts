import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleTest, pageExamples, sourceExamples } from "../../scripts/example-tests.ts";

const importing = 'import { compareIds, exactSum } from "clientele/foundation";\n';

// Each example, and whether it holds. They run once, together, as the real ones do.
const examples: readonly (readonly [string, string, "passed" | "failed"])[] = [
  ["a value that is equal", `${importing}exactSum([0.1, 0.2]); // => 0.3`, "passed"],
  ["a value that is not", `${importing}exactSum([0.1, 0.2]); // => 0.30000000000000004`, "failed"],
  ["a statement without semicolon", "1 + 1 // => 3", "failed"],
  ["a value on the next line", "[1, 2].map((n) => n * 2);\n// => [2, 4]", "passed"],
  ["a wrong value on the next line", "[1, 2].map((n) => n * 2);\n// => [2, 5]", "failed"],
  ["an expression of several lines", `${importing}["b", 10]\n  .concat(["a"])\n  .sort(compareIds); // => [10, "a", "b"]`, "passed"],
  ["a wrong value after several lines", `${importing}["b", 10]\n  .concat(["a"])\n  .sort(compareIds); // => ["a", "b", 10]`, "failed"],
  ["a value of several lines", "({ a: 1, b: [2] });\n// => {\n//   a: 1,\n//   b: [2],\n// }", "passed"],
  ["a wrong value of several lines", "({ a: 1, b: [2] });\n// => {\n//   a: 1,\n//   b: [3],\n// }", "failed"],
  ["a value with a remark below it", "1 + 1; // => 2\n// which is the sum", "passed"],
  ["a list with -0 for 0", "[-0]; // => [0]", "failed"],
  ["NaN for NaN", "Number('x'); // => NaN", "passed"],
  ["NaN for null", "Number('x'); // => null", "failed"],
  ["a check in a block", "for (const n of [1, 2]) {\n  n; // => 1\n}", "failed"],
  ["the error that is named", `${importing}exactSum([Infinity]); // throws invalid-value`, "passed"],
  ["another error than is named", `${importing}exactSum([Infinity]); // throws invalid-date`, "failed"],
  ["no error where one is named", `${importing}exactSum([1]); // throws invalid-value`, "failed"],
  ["an error of somebody else", "JSON.parse('{'); // throws invalid-value", "failed"],
  ["nothing to check", "const sum = 1 + 1;\nvoid sum;", "passed"],
  ["nothing to check, and an error", "JSON.parse('{');", "failed"],
  ["the second check of two", "1; // => 1\n2; // => 1", "failed"],
];

describe("an example runs as it is written", () => {
  const outcomes = new Map<string, string>();
  let folder = "";

  beforeAll(() => {
    mkdirSync(".generated", { recursive: true });
    folder = mkdtempSync(".generated/planted-");
    for (const [index, [symbol, code]] of examples.entries()) {
      writeFileSync(join(folder, `${index}.test.ts`), exampleTest({ file: "planted", symbol, code }));
    }
    writeFileSync(join(folder, "vitest.config.ts"), 'import { alias } from "../../vitest.config.ts";\nexport default { resolve: { alias } };\n');
    spawnSync("npx", ["vitest", "run", "--root", folder, "--reporter=json", "--outputFile=report.json"], { stdio: "ignore" });
    const { testResults } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
    for (const { title, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) outcomes.set(title, status);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(examples)("%s", (symbol, _, outcome) => {
    expect(outcomes.get(`planted: ${symbol}`)).toBe(outcome);
  });
});

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly title: string; readonly status: string }[] }[];
}

test.each([
  ["a check behind a declaration", "const sum = 1 + 1; // => 2"],
  ["a check on its own", "// => 2"],
  ["a check behind a block", "if (true) {\n} // => 2"],
  ["a value that is not one", "1 + 1; // => two of them"],
  ["a value that never ends", "1 + 1; // => {\n//   a: 1,"],
])("an example that would check nothing is refused: %s", (_, code) => {
  expect(() => exampleTest({ file: "planted", symbol: "planted", code })).toThrow(/check|value/);
});

test("the examples of a source file carry the name of what they document", () => {
  const text = [
    "/**",
    " * The module.",
    " * ```ts",
    " * 1; // => 1",
    " * ```",
    " * @module planted",
    " */",
    'export { a } from "./a.ts";',
    "/**",
    " * @example",
    " * ```ts",
    " * const list = [",
    " *   2,",
    " * ];",
    " * ```",
    " * @example of something else",
    " * ```text",
    " * not code",
    " * ```",
    " * ```ts no-run",
    " * not run",
    " * ```",
    " * ```ts",
    " * 3;",
    " * ```",
    " */",
    "export function twice(): void {}",
    "/** @example",
    " * ```ts",
    " * 4;",
    " * ```",
    " */",
    "export const limits = 1;",
  ].join("\n");
  expect(sourceExamples("planted.ts", text).map(({ symbol, code }) => [symbol, code.trim()])).toEqual([
    ["module", "1; // => 1"],
    ["twice", "const list = [\n  2,\n];"],
    ["twice", "3;"],
    ["limits", "4;"],
  ]);
});

test("the examples of a page carry the heading above them", () => {
  const text = "# Top\n\n```sh\n# a comment\nnpm test\n```\n\n## Use `x`\n\ntext\n\n```ts\n1;\n```\n\n```ts no-run\n2;\n```\n\n1. step\n\n   ```ts\n   3;\n   ```\n";
  expect(pageExamples("page.md", text).map(({ symbol, code }) => [symbol, code.trim()])).toEqual([
    ["Use `x`", "1;"],
    ["Use `x`", "3;"],
  ]);
});
