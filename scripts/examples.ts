// Writes every `ts` fence of the doc comments, the README, the changelog and the guides as a test under .generated/.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exampleTest, pageExamples, sourceExamples } from "./example-tests.ts";
import type { Example } from "./example-tests.ts";

const target = ".generated/examples";
const pages = ["README.md", "CHANGELOG.md", ...filesUnder("docs", ".md")].filter((file) => existsSync(file));
const examples: Example[] = [
  ...filesUnder("src", ".ts").flatMap((file) => sourceExamples(file, readFileSync(file, "utf8"))),
  ...pages.flatMap((file) => pageExamples(file, readFileSync(file, "utf8"))),
];

const written = new Set<string>();
for (const example of examples) {
  try {
    const path = freePath(join(target, example.file.replace(/\.\w+$/, ""), example.symbol.replace(/\W+/g, "-")));
    const text = exampleTest(example);
    written.add(path);
    // An unchanged file is left alone, so that a watching test run does not start over.
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${example.file}: ${example.symbol}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const path of filesUnder(target, ".ts")) if (!written.has(path)) rmSync(path, { force: true });
console.log(`${written.size} examples from doc comments and pages`);

function freePath(stem: string): string {
  for (let count = 1; ; count += 1) {
    const path = `${stem}${count === 1 ? "" : `-${count}`}.test.ts`;
    if (!written.has(path)) return path;
  }
}

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}
