import { describe, expect, test } from "vitest";
import type { Opportunity } from "../../../src/engagements/pipeline/opportunity.ts";
import { pipelineForecast } from "../../../src/engagements/pipeline/pipeline-forecast.ts";
import { opportunityStages, type OpportunityStage, type PipelinePolicy } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-03-10";
const opportunity: Opportunity<OpportunityStage> = { id: 1, customer: "c", stage: "qualified", value: 100, openedOn: "2026-01-05", expectedClose: "2026-04-15", customisation: "none" };
const forecast = (changed: Partial<Opportunity<OpportunityStage>>) => pipelineForecast([{ ...opportunity, ...changed }], undefined, { asOf });

describe("ENG-14: how likely an opportunity is won", () => {
  test.each<[string, Partial<Opportunity<OpportunityStage>>, number, string]>([
    ["by its stage", {}, 0.3, "stage"],
    ["by a successful visit, worth 60 % in the source", { successfulVisit: "2026-03-10" }, 0.6, "visit"],
    ["a visit after the day does not count yet", { successfulVisit: "2026-03-11" }, 0.3, "stage"],
    ["a visit takes nothing from a stage that says more", { stage: "negotiation", successfulVisit: "2026-03-01" }, 0.8, "stage"],
    ["a visit adds nothing to a stage that says as much", { stage: "decisionMakersConfirmed", successfulVisit: "2026-03-01" }, 0.6, "stage"],
    ["by hand, whatever stage and visit say", { probability: 0.1, successfulVisit: "2026-03-01" }, 0.1, "hand"],
    ["by hand, without any hope", { probability: 0 }, 0, "hand"],
  ])("%s", (_, changed, probability, by) => {
    expect(forecast(changed).rows[0]).toMatchObject({ weighted: 100 * probability, reason: { by, probability } });
  });

  test("a policy without a probability of visits does not know them", () => {
    const policy: PipelinePolicy<OpportunityStage> = { id: "p", stages: opportunityStages.stages };
    expect(pipelineForecast([{ ...opportunity, successfulVisit: "2026-03-01" }], policy, { asOf }).open.weighted).toBe(30);
  });
});

test("ENG-14: the pipeline is added up exactly, by stage and by month of the expected close", () => {
  const opportunities = deepFreeze<Opportunity<OpportunityStage>[]>([
    { ...opportunity, id: "b", value: 0.1, expectedClose: "2026-04-01" },
    { ...opportunity, id: "a", value: 0.2, expectedClose: "2026-04-30" },
    { ...opportunity, id: "c", stage: "quotation", value: 10, expectedClose: "2026-03-10" },
    { ...opportunity, id: "d", stage: "quotation", value: 20, expectedClose: "2026-03-09" },
    { ...opportunity, id: "e", stage: "interest", value: 5, expectedClose: undefined },
    { ...opportunity, id: "f", stage: "signed", value: 40, closedOn: "2026-02-01", probability: 0.5 },
    { ...opportunity, id: "g", stage: "lost", value: 50, closedOn: "2026-02-01", lostReason: "price" },
    { ...opportunity, id: "h", openedOn: "2026-03-11" },
    { ...opportunity, id: "i", stage: "signed", closedOn: "2026-03-11" },
  ]);
  const result = pipelineForecast(opportunities, undefined, { asOf });
  // 0.3 × 0.3 = 0.09, 30 × 0.7 = 21, 5 × 0.1 = 0.5
  expect(result.open).toEqual({ count: 5, total: 35.3, weighted: 21.59 });
  expect(result.stages.filter(({ count }) => count > 0)).toEqual([
    { stage: "interest", count: 1, total: 5, weighted: 0.5 },
    { stage: "qualified", count: 2, total: 0.3, weighted: 0.09 },
    { stage: "quotation", count: 2, total: 30, weighted: 21 },
    // What was given by hand says nothing any more.
    { stage: "signed", count: 1, total: 40, weighted: 40 },
    { stage: "lost", count: 1, total: 50, weighted: 0 },
  ]);
  expect(result.stages).toHaveLength(13);
  expect(result.months).toEqual([
    { month: "2026-03", count: 1, total: 10, weighted: 7 },
    { month: "2026-04", count: 2, total: 0.3, weighted: 0.09 },
  ]);
  expect(result.withoutMonth).toEqual({ count: 2, total: 25, weighted: 14.5 });
  expect(result.later).toEqual(["h", "i"]);
  expect(result.findings).toEqual([
    { code: "engagements/close-date-passed", opportunity: "d", expectedClose: "2026-03-09", days: 1 },
    { code: "engagements/close-date-missing", opportunity: "e" },
  ]);
  expect(pipelineForecast(opportunities.toReversed(), undefined, { asOf })).toEqual(result);
});

test.each<[string, Partial<Opportunity<OpportunityStage>>, string[]]>([
  ["an opportunity without a note on customisation", { customisation: " " }, ["customisation-not-noted"]],
  ["one that is won needs none", { stage: "signed", customisation: undefined }, []],
  ["one that is lost needs a reason", { stage: "lost" }, ["lost-without-reason"]],
  ["one that is lost with a reason", { stage: "lost", lostReason: "price" }, []],
])("ENG-14: %s", (_, changed, codes) => {
  expect(forecast(changed).findings.map(({ code }) => code.replace("engagements/", ""))).toEqual(codes);
});

test("money of several currencies is converted first", () => {
  const convert = ({ minor, currency }: { minor: number; currency: string }) => money(currency === "USD" ? minor * 2 : minor, "EUR");
  const result = pipelineForecast([{ ...opportunity, value: money(5, "USD") }, { ...opportunity, id: 2, value: money(7, "EUR") }], undefined, { asOf, convert });
  expect([result.open.total, result.open.weighted, result.currency]).toEqual([17, 5.1, "EUR"]);
});

test("an empty pipeline holds nothing", () => {
  const { rows, open, months, currency } = pipelineForecast([], undefined, { asOf });
  expect([rows, open, months, currency]).toEqual([[], { count: 0, total: 0, weighted: 0 }, [], null]);
});

test.each<[string, () => unknown, string, object]>([
  ["a stage that the policy does not name", () => forecast({ stage: "dream" as never }), "invalid-value", { list: "opportunities", index: 0, id: 1, field: "stage" }],
  ["a stage that every object has", () => forecast({ stage: "constructor" as never }), "invalid-value", { field: "stage" }],
  ["a value under 0", () => forecast({ value: -1 }), "invalid-value", { field: "value" }],
  ["more than certain", () => forecast({ probability: 1.01 }), "invalid-value", { field: "probability", value: 1.01 }],
  ["no customer", () => forecast({ customer: "" }), "missing-id", { field: "customer" }],
  ["a close before it was opened", () => forecast({ closedOn: "2020-01-01" }), "invalid-period", { field: "closedOn" }],
  ["a close on no day", () => forecast({ expectedClose: "2026-04-31" }), "invalid-date", { field: "expectedClose", value: "2026-04-31" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("a closing day in a stage that is neither won nor lost is a finding (ENG-14)", () => {
  expect(forecast({ closedOn: asOf }).findings).toContainEqual({ code: "engagements/closed-in-open-stage", opportunity: 1, closedOn: asOf });
});

test("every fault of a policy is named", () => {
  const stages = [{ stage: "a", probability: 2 }, { stage: "a", probability: 0.5, outcome: "won" }, { stage: "", probability: 0.1, outcome: "lost" }, { stage: "b", probability: 0, outcome: "gone" }];
  const error = errorOf(() => pipelineForecast([], { id: "p", stages, visitProbability: -1 } as never, { asOf }));
  expect(error.details.faults?.map(({ path }) => path)).toEqual([
    "visitProbability", "stages[0].probability", "stages[1].stage", "stages[1].probability", "stages[2].stage", "stages[2].probability", "stages[3].outcome",
  ]);
});
