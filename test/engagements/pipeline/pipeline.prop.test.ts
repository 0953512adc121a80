import fc from "fast-check";
import { expect, test } from "vitest";
import { pipelineForecast } from "../../../src/engagements/pipeline/pipeline-forecast.ts";
import { opportunityStages, type OpportunityStage } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { add, multiply, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const nothing: Fraction = { over: 0n, under: 1n };
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const day = fc.constantFrom("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-12-31");
const opportunities = fc.uniqueArray(
  fc.record({
    id: fc.nat(99),
    customer: fc.constant("c"),
    stage: fc.constantFrom<OpportunityStage>("interest", "quotation", "signed", "lost"),
    value: finiteNumber.map(Math.abs).filter((value) => value < 1e300),
    openedOn: fc.constant("2026-01-01"),
    expectedClose: optional(day),
    closedOn: fc.constant(undefined),
    probability: optional(fc.constantFrom(0, 0.1, 0.333, 1)),
    successfulVisit: optional(day),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

test("ENG-14: totals and weighted totals are the nearest doubles to the exact sums, by stage, by month and in all", () => {
  fc.assert(
    fc.property(opportunities, day, (given, asOf) => {
      const forecast = pipelineForecast(deepFreeze(given), undefined, { asOf });
      const likelihood = ({ stage, probability, successfulVisit }: (typeof given)[number]): number => {
        if (stage === "signed") return 1;
        if (stage === "lost") return 0;
        const byStage = stage === "interest" ? 0.1 : 0.7;
        return probability ?? (successfulVisit !== undefined && successfulVisit <= asOf ? Math.max(byStage, 0.6) : byStage);
      };
      const sums = (some: typeof given): object => ({
        count: some.length,
        total: nearestDouble(some.reduce((sum, { value }) => add(sum, scaledWritten(value)), nothing)),
        weighted: nearestDouble(some.reduce((sum, entry) => add(sum, multiply(scaledWritten(entry.value), scaledWritten(likelihood(entry)))), nothing)),
      });
      const open = given.filter(({ stage }) => stage !== "signed" && stage !== "lost");
      const monthOf = ({ expectedClose }: (typeof given)[number]): string | null => (expectedClose !== undefined && expectedClose >= asOf ? expectedClose.slice(0, 7) : null);
      const months = [...new Set(open.map(monthOf).filter((month) => month !== null))].sort();
      expect(forecast.open).toEqual(sums(open));
      expect(forecast.stages).toEqual(opportunityStages.stages.map(({ stage }) => ({ stage, ...sums(given.filter((entry) => entry.stage === stage)) })));
      expect(forecast.months).toEqual(months.map((month) => ({ month, ...sums(open.filter((entry) => monthOf(entry) === month)) })));
      expect(forecast.withoutMonth).toEqual(sums(open.filter((entry) => monthOf(entry) === null)));
      expect(pipelineForecast(given.toReversed(), undefined, { asOf })).toEqual(forecast);
    }),
  );
});
