import { describe, expect, test } from "vitest";
import { classesOfChunk, classifyAbc, classifyAbcChunks, classifyAbcColumn, computedClasses, rankColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcClassSummary, AbcPolicy } from "../../../src/classification/index.ts";
import { classifyInAllForms } from "../abc-forms.ts";
import { expectAbc } from "../abc-oracle.ts";
import type { ExpectedClass } from "../abc-oracle.ts";
import { doubleOf, largeBases, randomNumbers } from "./large-bases.ts";

// Sixty borders a base: each falls at another place in a bucket.
const manyLimits = (by: "share" | "rank", boundary: "covering" | "atMost"): AbcPolicy => ({
  by,
  boundary,
  classes: [...Array.from({ length: 60 }, (_, k) => ({ class: `class ${k}`, upTo: (k + 1) / 61 })), { class: "rest" }],
});
const policies: readonly (readonly [string, AbcPolicy])[] = [
  ["many limits of share, covering", manyLimits("share", "covering")],
  ["many limits of share, at most", manyLimits("share", "atMost")],
  ["many limits of rank, covering", manyLimits("rank", "covering")],
  ["80/95, ties split", { by: "share", ties: "split", classes: [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }] }],
  ["20/40/40, ties split", { by: "rank", ties: "split", boundary: "atMost", classes: [{ class: "A", upTo: 0.2 }, { class: "B", upTo: 0.6 }, { class: "C" }] }],
  ["thresholds", { by: "threshold", nonPositive: "lowest", classes: [{ class: "A", from: 1000 }, { class: "B", from: 1 + 2 ** -32 }, { class: "C" }] }],
  ["computed limits", computedClasses],
];

// Sums of more than a thousand values without a common decimal grid may be off in the last digit.
function expectClasses(found: readonly AbcClassSummary[], expected: readonly ExpectedClass[]): void {
  const counted = (classes: readonly (AbcClassSummary | ExpectedClass)[]): unknown =>
    classes.map(({ count, nonPositive, customerShare, lowestValue, crossing }) => [count, nonPositive, customerShare, lowestValue, crossing?.value, crossing?.firstRank, crossing?.lastRank]);
  expect(counted(found)).toEqual(counted(expected));
  const sums = (classes: readonly (AbcClassSummary | ExpectedClass)[]): readonly number[] =>
    classes.flatMap(({ value, share, crossing }) => [value, share ?? 0, crossing?.shareBefore ?? 0, crossing?.shareIncluding ?? 0]);
  const exact = sums(expected);
  const off = sums(found).filter((value, k) => Math.abs(value - exact[k]!) > 4e-15 * Math.abs(exact[k]!));
  expect(off).toEqual([]);
}

/** Finds the customers whose class differs, so that a failure prints a few numbers and not a whole column. */
function differences(found: ArrayLike<number>, expected: ArrayLike<number>): number[] {
  const places: number[] = [];
  for (let i = 0; i < Math.max(found.length, expected.length); i += 1) if (found[i] !== expected[i]) places.push(i);
  return places.slice(0, 5);
}

describe.each(largeBases)("a large base: $name", ({ values }) => {
  const customers = Array.from(values, (value, id) => ({ id, value }));

  test.each(policies)("CLS-2, CLS-3, CLS-4, CLS-8: every form agrees with exact fractions under %s", (_, policy) => {
    const expected = expectAbc(customers, policy);
    for (const { form, classOf, classes } of classifyInAllForms(customers, policy, 4099)) {
      expect([form, differences(classOf, expected.classOf)]).toEqual([form, []]);
      expectClasses(classes, expected.classes);
    }
  });

  test("ranks are those of a stable sort", () => {
    const order = Array.from(values.keys()).filter((index) => values[index]! > 0).sort((a, b) => values[b]! - values[a]! || a - b);
    expect(differences(rankColumn(values), order)).toEqual([]);
  });
});
