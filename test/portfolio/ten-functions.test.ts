import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import * as clientele from "../../src/index.ts";

const guides = ["docs/guides/ten-functions.md", "docs/guides/portfolio.md"];
const page = readFileSync(guides[0]!, "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| function"));

test("each of the ten functions has a row, with calls and a guide", () => {
  expect(rows.map((row) => row.split("|")[1]!.trim())).toEqual([
    "customer management",
    "contact persons",
    "time management",
    "sales opportunities",
    "sales-force management",
    "marketing and sales by phone",
    "sales management",
    "customer service",
    "call centre",
    "business intelligence",
  ]);
  for (const row of rows) {
    const [, , , calls, links] = row.split("|");
    expect(calls!.match(/`\w+`/g)!.length).toBeGreaterThanOrEqual(5);
    expect(links).toMatch(/\]\(\w[\w-]*\.md#/);
  }
});

test("every call is an export of the library", () => {
  const names = rows.flatMap((row) => row.split("|")[3]!.match(/`\w+`/g)!.map((name) => name.slice(1, -1)));
  expect(names.filter((name) => !(name in clientele))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(guides)("%s", (guide) => {
  const text = readFileSync(guide, "utf8");
  const links = [...text.matchAll(/\]\(([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, file = "", anchor]) => [file, anchor] as const);

  test("links to pages that are there, and to their headings", () => {
    const wrong = links.filter(([file, anchor]) => {
      const target = file === "" ? guide : join(dirname(guide), file);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, "utf8")).includes(anchor));
    });
    expect(wrong).toEqual([]);
  });
});

// As GitHub makes them: small letters, spaces as hyphens, other marks left out.
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\- ]/gu, "").replaceAll(" ", "-"));
}
