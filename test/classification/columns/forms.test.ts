import { describe, expect, test } from "vitest";
import { classesOfChunk, classifyAbc, classifyAbcChunks, classifyAbcColumn, computedClasses, rankColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcClassSummary, AbcPolicy } from "../../../src/classification/index.ts";
import { classifyInAllForms } from "../abc/abc-forms.ts";
import { expectAbc } from "../abc/abc-oracle.ts";
import type { ExpectedClass } from "../abc/abc-oracle.ts";
import { doubleOf, largeBases, randomNumbers } from "./large-bases.ts";

// A dozen borders a base: each falls at another place in a bucket.
const manyLimits = (by: "share" | "rank", boundary: "covering" | "atMost"): AbcPolicy => ({
  by,
  boundary,
  classes: [...Array.from({ length: 12 }, (_, k) => ({ class: `class ${k}`, upTo: (k + 1) / 13 })), { class: "rest" }],
});
const policies: readonly (readonly [string, AbcPolicy])[] = [
  ["many limits of share, covering", manyLimits("share", "covering")],
  ["many limits of rank, at most", manyLimits("rank", "atMost")],
  ["80/95, ties split", { by: "share", ties: "split", boundary: "below", classes: [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }] }],
  ["thresholds", { by: "threshold", nonPositive: "lowest", classes: [{ class: "A", from: 1000 }, { class: "B", from: 1 + 2 ** -32 }, { class: "C" }] }],
  ["computed limits", computedClasses],
];

// Sums of so many values without a common decimal grid are no more exact than about thirty digits of the total.
function expectClasses(found: readonly AbcClassSummary[], expected: readonly ExpectedClass[], total: number): void {
  const counted = (classes: readonly (AbcClassSummary | ExpectedClass)[]): unknown =>
    classes.map(({ count, nonPositive, customerShare, lowestValue, crossing }) => [count, nonPositive, customerShare, lowestValue, crossing?.value, crossing?.firstRank, crossing?.lastRank]);
  expect(counted(found)).toEqual(counted(expected));
  const sums = (classes: readonly (AbcClassSummary | ExpectedClass)[]): readonly number[] =>
    classes.flatMap(({ value, share, crossing }) => [value, share ?? 0, crossing?.shareBefore ?? 0, crossing?.shareIncluding ?? 0]);
  const exact = sums(expected);
  const off = sums(found).filter((value, k) => Math.abs(value - exact[k]!) > 4e-15 * exact[k]! + 1e-28 * (k % 4 === 0 ? total : 1));
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
      expectClasses(classes, expected.classes, expected.totals.baseValue);
    }
  });

  test("ranks are those of a stable sort", () => {
    const order = Array.from(values.keys()).filter((index) => values[index]! > 0).sort((a, b) => values[b]! - values[a]! || a - b);
    expect(differences(rankColumn(values), order)).toEqual([]);
  });
});

test("CLS-2: a border at the very end of a crowded bucket is found, whatever lies beyond the bucket", () => {
  // The values of one highest word begin at no round number, so finer buckets told from there end beyond it.
  const word = 0x3ff00000;
  const crowded = Array.from({ length: 6000 }, (_, k) => doubleOf(word, 2 ** 31 - 1 + Math.floor((k * (2 ** 31 - 1)) / 6000)));
  const beyond = Array.from({ length: 50 }, (_, k) => doubleOf(word + 1, 7 * k));
  const values = [...crowded, doubleOf(word, 2 ** 32 - 1), ...beyond];
  const customers = values.map((value, id) => ({ id, value }));
  const policy: AbcPolicy = { by: "rank", classes: [{ class: "A", upTo: 51 / values.length }, { class: "B" }] };
  for (const { form, classes } of classifyInAllForms(customers, policy, 4099)) expect([form, classes[0]!.count, classes[0]!.lowestValue]).toEqual([form, 51, values[6000]]);
});

describe.each([
  // Eight thousand times v are 80 % of it, to the last of sixteen digits.
  ["sixteen digits", 1.234567890123456, 0.617283945061728],
  ["dust", 1.234567890123456e-300, 6.17283945061728e-301],
  ["twenty-one digits of whole numbers", 2e20, 1e20],
])("CLS-2: thousands of equal values end exactly at the limit: %s", (_, best, rest) => {
  const values = Float64Array.from({ length: 12_000 }, (_value, index) => (index % 3 === 2 ? rest : best));

  test.each([
    ["covering", ["A", 8000, "B", 4000]],
    ["atMost", ["A", 8000, "B", 4000]],
    ["below", ["A", 0, "B", 12_000]],
  ] as const)("%s", (boundary, [, expectedA, , expectedB]) => {
    const policy: AbcPolicy = { by: "share", boundary, classes: [{ class: "A", upTo: 0.8 }, { class: "B" }] };
    const chunks = [values.subarray(0, 5), values.subarray(5, 7000), values.subarray(7000)];
    const mixed = [classifyAbcColumn(values, policy), classifyAbcColumn(Array.from(values), policy), tabulateAbcColumn(values, policy), classifyAbcChunks(() => chunks, policy)];
    for (const { classes } of [...mixed, classifyAbcColumn(values.slice().sort().reverse(), policy)]) expect(classes.map(({ count }) => count)).toEqual([expectedA, expectedB]);
    // Parted by id, one customer makes all the difference.
    const ids = Array.from(values.keys());
    const split = classifyAbcColumn(values, { ...policy, ties: "split" }, { ids });
    expect(split.classes.map(({ count }) => count)).toEqual(boundary === "below" ? [7999, 4001] : [8000, 4000]);
  });
});

test("CLS-2: values stay exact when later chunks have more decimal places than the first", () => {
  // Nine trillion in cents is four fifths of it; in mills it is more than a double can count.
  const rest = [281_249_999_999.998 + 0.006, ...Array<number>(7).fill(281_249_999_999.998)].map((value) => Number(value.toFixed(3)));
  const chunks = [Float64Array.of(8_999_999_999_999.96), Float64Array.from(rest)];
  const { classes } = classifyAbcChunks(() => chunks);
  expect(classes.map(({ count, value }) => [count, value])).toEqual([[1, 8_999_999_999_999.96], [8, 2_249_999_999_999.99], [0, 0]]);
});

test("the classes of a presorted column do not depend on where equal values are cut into pieces", () => {
  const random = randomNumbers(11);
  const values = Float64Array.from({ length: 20_000 }, () => Math.ceil(random() * 12)).sort().reverse();
  const shuffled = Float64Array.from({ length: values.length }, (_, k) => values[(k * 7919) % values.length]!);
  for (const boundary of ["covering", "atMost", "below"] as const) {
    const policy = { ...manyLimits("share", "covering"), boundary } as AbcPolicy;
    expect(classifyAbcColumn(values, policy).classes).toEqual(classifyAbcColumn(shuffled, policy).classes);
  }
});

test("rows, columns and chunks of thirty thousand customers agree", () => {
  const random = randomNumbers(5);
  const values = Float64Array.from({ length: 30_000 }, () => Math.round(10_000 / (1 - random())) / 100);
  const customers = Array.from(values, (value, id) => ({ id, value }));
  const table = classifyAbc(customers, { id: "id", value: "value" });
  const column = classifyAbcColumn(values);
  const chunks = Array.from({ length: 8 }, (_, k) => values.subarray(k * 4000, (k + 1) * 4000));
  const chunked = classifyAbcChunks(() => chunks);
  for (const { classes, totals } of [column, chunked]) expect({ classes, totals }).toEqual({ classes: table.classes, totals: table.totals });
  expect(differences(table.rows.map((row) => column.classes[column.classOf[row.customer.id]!]!.class) as unknown as number[], table.rows.map((row) => row.class) as unknown as number[])).toEqual([]);
  expect(differences(chunks.flatMap((chunk) => Array.from(classesOfChunk(chunk, chunked))), column.classOf)).toEqual([]);
});
