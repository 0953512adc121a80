import { describe, expect, test } from "vitest";
import type { Opportunity } from "../../../src/engagements/pipeline/opportunity.ts";
import type { OpportunityStage } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import { sellingFigures } from "../../../src/engagements/pipeline/selling-figures.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const period = { from: "2026-01-01", to: "2026-03-31" };
const won = (id: number, openedOn: string, closedOn: string | undefined, value = 10): Opportunity<OpportunityStage> => ({ id, customer: "c", stage: "signed", value, openedOn, closedOn });
const lost = (id: number, closedOn: string, lostReason?: string): Opportunity<OpportunityStage> => ({ ...won(id, "2026-01-01", closedOn), stage: "lost", lostReason });

test("ENG-23: length of the cycle, cost per deal won and win rate of a period", () => {
  const figures = sellingFigures(
    deepFreeze<Opportunity<OpportunityStage>[]>([
      won(1, "2026-01-01", "2026-01-11", 0.1),
      won(2, "2025-12-01", "2026-01-01", 0.2),
      won(3, "2026-03-31", "2026-03-31"),
      won(4, "2026-01-01", "2026-02-20"),
      won(5, "2025-01-01", "2025-12-31"),
      won(6, "2026-01-01", undefined),
      lost(7, "2026-02-01", "price"),
      lost(8, "2026-02-02", "late"),
      lost(9, "2026-03-01", "price"),
      lost(10, "2026-03-01"),
      lost(11, "2026-04-01", "price"),
      { ...won(12, "2026-01-01", undefined), stage: "quotation" },
    ]),
    undefined,
    { period, costs: [{ date: "2025-12-31", amount: 1000 }, { date: "2026-01-01", amount: 0.1 }, { date: "2026-03-31", amount: 0.2 }, { date: "2026-02-01", amount: 8.1 }, { date: "2026-04-01", amount: 1000 }] },
  );
  expect(figures.won).toEqual([1, 2, 3, 4]);
  expect(figures.lost).toEqual([7, 8, 9, 10]);
  expect(figures.wonValue).toBe(20.3);
  expect(figures.winRate).toEqual({ numerator: 4, denominator: 8, value: 0.5 });
  // 10, 31, 0 and 50 days: 91 together; the middle two are 10 and 31.
  expect(figures.salesCycle).toEqual({ count: 4, mean: 22.75, median: 20.5, shortest: 0, longest: 50 });
  // 0.1 + 0.2 + 8.1 = 8.4
  expect(figures.costPerDeal).toEqual({ numerator: 8.4, denominator: 4, value: 2.1 });
  expect(figures.lostReasons).toEqual([{ reason: "price", count: 2 }, { reason: "late", count: 1 }, { reason: null, count: 1 }]);
  expect(figures.leftOut).toEqual([{ code: "engagements/closing-day-missing", opportunity: 6 }]);
  expect(figures.reasons).toEqual([]);
});

test("an odd number of deals has a deal in the middle", () => {
  const { salesCycle } = sellingFigures([won(1, "2026-01-01", "2026-01-02"), won(2, "2026-01-01", "2026-01-31"), won(3, "2026-01-01", "2026-01-04")], undefined, { period });
  expect(salesCycle).toMatchObject({ median: 3, mean: 34 / 3 });
});

describe("ENG-23: a figure that cannot be said is null, with its reason", () => {
  test.each<[string, Opportunity<OpportunityStage>[], object[] | undefined, string[]]>([
    ["nothing closed, costs unknown", [], undefined, ["no-deal-closed", "no-deal-won", "no-costs-given"]],
    ["only lost, with costs", [lost(1, "2026-02-01", "price")], [{ date: "2026-02-01", amount: 5 }], ["no-deal-won", "no-deal-won"]],
    ["won, costs unknown", [won(1, "2026-01-01", "2026-02-01")], undefined, ["no-costs-given"]],
    ["won, and it cost nothing", [won(1, "2026-01-01", "2026-02-01")], [], []],
  ])("%s", (_, opportunities, costs, codes) => {
    expect(sellingFigures(opportunities, undefined, { period, costs: costs as never }).reasons.map(({ code }) => code.replace("engagements/", ""))).toEqual(codes);
  });

  test("what was spent without a deal is still there", () => {
    const { costPerDeal, winRate } = sellingFigures([lost(1, "2026-02-01", "price")], undefined, { period, costs: [{ date: "2026-02-01", amount: 5 }] });
    expect([costPerDeal, winRate]).toEqual([{ numerator: 5, denominator: 0, value: null }, { numerator: 0, denominator: 1, value: 0 }]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["closed before it was opened", () => sellingFigures([won(1, "2026-01-02", "2026-01-01")], undefined, { period }), "invalid-period", { index: 0, field: "closedOn", id: 1 }],
  ["no period", () => sellingFigures([], undefined, {} as never), "invalid-input", { list: "period" }],
  ["a period that ends before it starts", () => sellingFigures([], undefined, { period: { from: "2026-02-01", to: "2026-01-31" } }), "invalid-period", { list: "period" }],
  ["costs of no day", () => sellingFigures([], undefined, { period, costs: [{ amount: 1 } as never] }), "invalid-date", { list: "costs", index: 0, field: "date" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
