import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classesOfChunk, classifyAbc, classifyAbcChunks, classifyAbcColumn, defineAbcPolicy, fromShares, rankColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import { ClienteleError } from "../../../src/foundation/index.ts";
import { anything } from "../../foundation/arbitraries.ts";

/** Mostly what it should be, now and then anything. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: anything });
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  nearly(fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, nearly(field)])), { requiredKeys: [] }));
const list = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => nearly(fc.array(nearly(entry), { maxLength: 6 }));

const text = fc.constantFrom("A", "B", "C", "__proto__", "constructor", "id", "value");
const number = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -3, max: 60 }) }, { weight: 3, arbitrary: fc.double() });
const entries = nearly(
  fc.constantFrom(
    [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }],
    [{ class: "A", from: 10 }, { class: "B" }],
    [{ class: "A" }, { class: "B" }, { class: "C" }],
    [{ class: "A" }],
  ),
);
const policy = record({
  by: fc.constantFrom("share", "rank", "threshold", "computed"),
  classes: fc.oneof({ weight: 4, arbitrary: entries }, { weight: 1, arbitrary: list(record({ class: text, upTo: number, from: number })) }),
  ties: fc.constantFrom("together", "split"),
  nonPositive: fc.constantFrom("apart", "lowest"),
  ...({ boundary: fc.constantFrom("covering", "atMost", "below") } as const),
});
const column = fc.oneof(list(number), fc.array(number, { maxLength: 5 }).map((values) => Float64Array.from(values)));
const ids = nearly(fc.uniqueArray(fc.oneof(fc.nat(9), text), { maxLength: 6 }));
const options = record({ ids: nearly(fc.oneof(ids, fc.constant(undefined))) });
const accessor = nearly(fc.constantFrom<unknown[]>("id", "value", (customer: unknown) => (customer as { readonly value?: unknown } | null)?.value));
const manual = nearly(fc.constantFrom<unknown[]>(undefined, () => null, () => ({ class: "A", by: 1, why: "" }), () => ({ class: "Z" }), () => "A", () => 3));
const chunks = nearly(fc.array(nearly(fc.array(number, { maxLength: 4 }).map((values) => Float64Array.from(values))), { maxLength: 3 }).map((given) => () => given));

const calls: readonly (readonly [string, (...args: never[]) => unknown, readonly fc.Arbitrary<unknown>[]])[] = [
  ["defineAbcPolicy", defineAbcPolicy, [policy]],
  ["fromShares", fromShares, [nearly(fc.dictionary(text, number)), fc.oneof(policy, fc.constant(undefined))]],
  ["classifyAbcColumn", classifyAbcColumn, [column, policy, options]],
  ["tabulateAbcColumn", tabulateAbcColumn, [column, policy, options]],
  ["rankColumn", rankColumn, [column]],
  ["classifyAbcChunks", classifyAbcChunks, [chunks, policy]],
  ["classesOfChunk", classesOfChunk, [fc.oneof({ weight: 5, arbitrary: fc.constant(Float64Array.of(1, 0, 7)) }, { weight: 1, arbitrary: column }), record({ policy, cuts: list(number) })]],
  ["classifyAbc", classifyAbc, [list(record({ id: fc.oneof(fc.nat(), text), value: number })), record({ id: accessor, value: accessor, policy, manual, group: nearly(fc.constantFrom(undefined, "id")) })]],
];

/** The same with numbers that JSON does not have made visible. */
function written(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value));
}

describe.each(calls)("%s", (_, call, args) => {
  test("answers malformed input with plain data or an error that names the place", () => {
    fc.assert(
      fc.property(fc.tuple(...args), (given) => {
        let answer: unknown;
        try {
          answer = call(...(given as never[]));
        } catch (error) {
          if (!(error instanceof ClienteleError)) throw error;
          expect(error.message.startsWith(`${error.code}: `)).toBe(true);
          const { list: place, field, faults } = error.details;
          expect(place ?? field ?? faults).toBeDefined();
          return;
        }
        // The customers themselves are the caller's, whatever is in them.
        const { rows, apart } = answer as { rows?: readonly { customer: unknown }[]; apart?: Readonly<Record<string, readonly { customer: unknown }[]>> };
        for (const row of [...(rows ?? []), ...Object.values(apart ?? {}).flat()]) row.customer = null;
        expect(written(answer)).not.toContain("not finite");
      }),
      { numRuns: 600 },
    );
  });
});
