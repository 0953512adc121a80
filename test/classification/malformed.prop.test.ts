import fc from "fast-check";
import { expect, test } from "vitest";
import { ClienteleError } from "../../src/foundation/index.ts";
import { compareClasses } from "../../src/classification/migration/compare-classes.ts";
import { crossClasses } from "../../src/classification/xyz/cross-classes.ts";
import { settleClasses } from "../../src/classification/migration/settle-classes.ts";
import { scoreRfm, scoreRfmSummaries } from "../../src/classification/rfm/rfm.ts";
import { monthlySeries } from "../../src/classification/xyz/xyz-series.ts";
import { classifyXyz } from "../../src/classification/xyz/xyz.ts";
import { anything } from "../foundation/arbitraries.ts";

/** Mostly what it should be, now and then anything. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: anything });
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  nearly(fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, nearly(field)]))));
const list = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => nearly(fc.array(entry, { maxLength: 5 }));

const id = fc.oneof({ weight: 20, arbitrary: fc.nat(999) }, { weight: 1, arbitrary: fc.string() });
const number = fc.oneof({ weight: 20, arbitrary: fc.integer() }, { weight: 1, arbitrary: fc.double() });
const score = fc.integer({ min: 1, max: 5 });
const date = fc.constantFrom("2026-01-31", "2026-02-28");
const month = fc.constantFrom("2026-01", "2026-02");
const name = fc.constantFrom("A", "B");
const orders = list(record({ customer: id, date, amount: fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: record({ minor: fc.integer(), currency: fc.constant("EUR") }) }) }));
const summaries = list(record({ id, recencyDays: fc.nat(), frequency: fc.nat(), monetary: number }));
const segments = list(record({ segment: name, recency: fc.tuple(score, fc.constant(5)) }));
const rfmPolicy = record({
  method: fc.constantFrom("quantile", "ntile", "nested", "thresholds"),
  scores: fc.constant(5),
  monetary: fc.constantFrom("sum", "mean"),
  thresholds: record({ recencyDays: fc.constant([1, 2, 3, 4]), frequency: fc.constant([2, 2, 2, 9]), monetary: fc.constant([1, 2, 3, 4]) }),
  segmentation: record({ segments, rest: fc.constant("rest") }),
});
const classLimits = nearly(fc.tuple(record({ class: fc.constant("A"), upTo: fc.constantFrom(0.5, 1) }), record({ class: fc.constant("B") })));
const xyzPolicy = record({ classes: classLimits, deviation: fc.constantFrom("sample", "population"), minimumPeriods: fc.integer({ min: 1, max: 3 }) });
const series = list(record({ id, values: nearly(fc.tuple(number, number, number)) }));
const base = record({
  policy: record({ classes: classLimits }),
  classes: nearly(fc.constant([{ class: "A" }, { class: "B" }])),
  rows: list(record({ id, class: name, value: number, reason: record({ code: fc.string(), measured: number }) })),
  apart: record({ zero: list(record({ id })), negative: list(record({ id })) }),
});

const calls: [string, (...args: never[]) => unknown, fc.Arbitrary<unknown>[]][] = [
  ["scoreRfm", scoreRfm, [orders, fc.option(rfmPolicy, { nil: undefined }), record({ asOf: date })]],
  ["scoreRfmSummaries", scoreRfmSummaries, [summaries, rfmPolicy]],
  ["monthlySeries", monthlySeries, [orders, record({ from: month, to: month })]],
  ["classifyXyz", classifyXyz, [series, fc.option(xyzPolicy, { nil: undefined })]],
  ["crossClasses", crossClasses, [base, base]],
  ["compareClasses", compareClasses, [base, base, record({ policies: fc.constantFrom("same", "differ") })]],
  ["settleClasses", settleClasses, [list(base), record({ margin: number, periods: fc.nat(3) })]],
];

test.each(calls)("%s answers malformed records with plain data or an error that names the place", (_, call, args) => {
  fc.assert(
    fc.property(fc.tuple(...args), (given) => {
      try {
        const answer = call(...(given as never[]));
        // NaN and infinities would come back as null.
        expect(JSON.stringify(answer, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value))).toBe(JSON.stringify(answer));
      } catch (error) {
        if (!(error instanceof ClienteleError)) throw error;
        expect(error.message.startsWith(`${error.code}: `)).toBe(true);
        expect(error.details.list ?? error.details.faults).toBeDefined();
        expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
      }
    }),
    { numRuns: 1000 },
  );
});
