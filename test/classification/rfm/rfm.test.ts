import { describe, expect, test } from "vitest";
import { quintileRfm, recencyFrequencySegments, type RfmPolicy } from "../../../src/classification/rfm/rfm-policy.ts";
import { scoreRfm, scoreRfmSummaries } from "../../../src/classification/rfm/rfm.ts";
import type { Order } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const plain = { segmentation: { segments: [], rest: "All" } } as const;
const asOf = "2026-03-31";
const order = (customer: string, date: string, amount: number): Order => ({ customer, date, amount });

function scoresOf(values: readonly number[], policy: RfmPolicy): number[] {
  const summaries = values.map((monetary, id) => ({ id, recencyDays: 0, frequency: 1, monetary }));
  return scoreRfmSummaries(summaries, policy).rows.map(({ monetaryScore }) => monetaryScore);
}

describe("CLS-8: the three measures", () => {
  test("recency counts calendar days from the last order, 0 on the day itself", () => {
    const orders = [order("a", "2024-02-28", 1), order("b", asOf, 1), order("b", "2020-01-01", 1), order("c", "2026-03-01", 1)];
    const { rows } = scoreRfm(orders, undefined, { asOf });
    expect(rows.map(({ id, recencyDays }) => [id, recencyDays])).toEqual([["a", 762], ["b", 0], ["c", 30]]);
  });

  test("frequency counts orders, the first and several on one day included", () => {
    const orders = [order("a", asOf, 1), order("a", asOf, 1), order("b", asOf, 1)];
    expect(scoreRfm(orders, undefined, { asOf }).rows.map(({ frequency }) => frequency)).toEqual([2, 1]);
  });

  test("monetary value is the exact sum, or the exact mean", () => {
    const orders = [0.1, 0.2, 0.3].map((amount) => order("a", asOf, amount));
    expect(scoreRfm(orders, undefined, { asOf }).rows[0]?.monetary).toBe(0.6);
    expect(scoreRfm(orders, { ...quintileRfm, monetary: "mean" }, { asOf }).rows[0]?.monetary).toBe(0.2);
  });

  test("three orders of 0.1 and one of 0.1 have the same mean, and so the same score", () => {
    const orders = [order("a", asOf, 0.1), order("b", asOf, 0.1), order("b", asOf, 0.1), order("b", asOf, 0.1), order("c", asOf, 9)];
    const { rows } = scoreRfm(orders, { ...quintileRfm, monetary: "mean" }, { asOf });
    expect(rows.map(({ monetary, monetaryScore }) => [monetary, monetaryScore])).toEqual([[0.1, 1], [0.1, 1], [9, 5]]);
  });

  test("a cancellation lowers the value, but is no order", () => {
    const orders = [order("a", "2026-01-01", 100), order("a", "2026-03-30", -40)];
    const { rows } = scoreRfm(orders, undefined, { asOf });
    expect(rows[0]).toMatchObject({ recencyDays: 89, frequency: 1, monetary: 60 });
  });

  test("who has nothing but cancellations is left out and listed", () => {
    const orders = [order("a", "2026-01-01", -40), order("b", "2026-01-01", 5)];
    const { rows, leftOut, totals } = scoreRfm(orders, undefined, { asOf });
    expect(rows.map(({ id }) => id)).toEqual(["b"]);
    expect(leftOut).toEqual([{ id: "a", orders: 1, value: -40, reason: { code: "classification/no-purchase", cancellations: 1 } }]);
    expect(totals).toEqual({ count: 1, orders: 1, value: 5 });
  });

  test("a free order is an order", () => {
    expect(scoreRfm([order("a", asOf, 0)], undefined, { asOf }).rows[0]).toMatchObject({ frequency: 1, monetary: 0 });
  });

  test("orders after the day of the analysis are left out and listed", () => {
    const orders = [order("a", "2026-04-02", 3), order("a", "2026-04-01", 3), order("a", "2026-04-03", 4), order("a", asOf, 5), order("b", "2027-01-01", -1)];
    const { rows, leftOut } = scoreRfm(orders, undefined, { asOf });
    expect(rows).toMatchObject([{ id: "a", frequency: 1, monetary: 5 }]);
    expect(leftOut).toEqual([
      { id: "a", orders: 3, value: 10, reason: { code: "classification/after-as-of", asOf, firstDate: "2026-04-01" } },
      { id: "b", orders: 1, value: -1, reason: { code: "classification/after-as-of", asOf, firstDate: "2027-01-01" } },
    ]);
  });

  test("money is counted in minor units and names its currency", () => {
    const orders = [{ customer: 1, date: asOf, amount: { minor: 1250, currency: "EUR" } }];
    const table = scoreRfm(orders, undefined, { asOf });
    expect(table).toMatchObject({ currency: "EUR", rows: [{ monetary: 1250 }] });
    expect(scoreRfm([order("a", asOf, 1)], undefined, { asOf }).currency).toBeNull();
  });

  test("several currencies need a conversion", () => {
    const orders = [
      { customer: 1, date: asOf, amount: { minor: 100, currency: "EUR" } },
      { customer: 1, date: asOf, amount: { minor: 100, currency: "USD" } },
    ];
    expect(errorOf(() => scoreRfm(orders, undefined, { asOf })).code).toBe("mixed-currencies");
    const convert = ({ minor }: { minor: number }) => ({ minor: minor * 2, currency: "GBP" });
    expect(scoreRfm(orders, undefined, { asOf, convert })).toMatchObject({ currency: "GBP", rows: [{ monetary: 400 }] });
  });
});

describe("CLS-8: scores", () => {
  test.each([
    ["a value at a whole quantile is below it", [1, 2, 3, 4, 5, 6], "above", [1, 1, 2, 3, 4, 5]],
    ["or, closed below, above it", [1, 2, 3, 4, 5, 6], "below", [1, 2, 3, 4, 5, 5]],
    ["equal values share a score, and scores are skipped", [1, 1, 1, 1, 9], "above", [1, 1, 1, 1, 5]],
    ["two values in five are the lowest and the highest score", [1, 1, 9, 9, 9], "above", [1, 1, 3, 3, 3]],
    ["all equal is the lowest score closed above", [7, 7, 7], "above", [1, 1, 1]],
    ["and the highest closed below", [7, 7, 7], "below", [5, 5, 5]],
    ["one customer", [7], "above", [1]],
    ["decimals at a quantile that is no double", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], "above", [1, 1, 2, 3, 4, 5]],
  ] as const)("%s", (_, values, closed, expected) => {
    expect(scoresOf(values, { ...plain, method: "quantile", closed })).toEqual(expected);
  });

  test("few days make a high recency score", () => {
    const summaries = [10, 20, 30, 40, 50].map((recencyDays) => ({ id: recencyDays, recencyDays, frequency: 1, monetary: 1 }));
    expect(scoreRfmSummaries(summaries).rows.map(({ recencyScore }) => recencyScore)).toEqual([5, 4, 3, 2, 1]);
  });

  test("a single customer is recent, but neither frequent nor valuable beside anybody", () => {
    expect(scoreRfmSummaries([{ id: 1, recencyDays: 3, frequency: 2, monetary: 10 }]).rows[0]?.score).toBe("511");
  });

  test("ntile parts equal values by id, the larger groups first", () => {
    expect(scoresOf([7, 7, 7, 7, 7, 7, 7], { ...plain, method: "ntile" })).toEqual([1, 1, 2, 2, 3, 4, 5]);
    expect(scoresOf([9, 1], { ...plain, method: "ntile" })).toEqual([2, 1]);
  });

  test("nested parts each group anew, and returns the thresholds of each", () => {
    const summaries = [
      { id: 1, recencyDays: 1, frequency: 10, monetary: 5 },
      { id: 2, recencyDays: 2, frequency: 20, monetary: 5 },
      { id: 3, recencyDays: 8, frequency: 1, monetary: 5 },
      { id: 4, recencyDays: 9, frequency: 2, monetary: 9 },
      { id: 5, recencyDays: 9, frequency: 2, monetary: 4 },
    ];
    const table = scoreRfmSummaries(summaries, { ...plain, method: "nested", scores: 2 });
    expect(table.rows.map(({ score }) => score)).toEqual(["211", "221", "211", "112", "111"]);
    expect(table.thresholds).toBeNull();
    expect(table.nested.slice(0, 3)).toEqual([
      { measure: "recencyDays", recencyScore: null, frequencyScore: null, thresholds: [8] },
      { measure: "frequency", recencyScore: 1, frequencyScore: null, thresholds: [2] },
      { measure: "monetary", recencyScore: 1, frequencyScore: 1, thresholds: [6.5] },
    ]);
  });

  test("given thresholds score a second month by the first", () => {
    const first = scoreRfmSummaries([1, 2, 3, 4, 5, 6].map((n) => ({ id: n, recencyDays: n, frequency: n, monetary: n })));
    const second = scoreRfmSummaries([{ id: 9, recencyDays: 2, frequency: 6, monetary: 2.5 }], { ...plain, method: "thresholds", thresholds: first.thresholds! });
    expect(second.rows[0]?.score).toBe("552");
    expect(second.thresholds).toEqual(first.thresholds);
  });

  test("thresholds are the nearest numbers to the exact quantiles", () => {
    const summaries = [0.1, 0.2].map((monetary, id) => ({ id, recencyDays: id, frequency: 1, monetary }));
    expect(scoreRfmSummaries(summaries).thresholds?.monetary).toEqual([0.12, 0.14, 0.16, 0.18]);
  });

  test("an empty base has no rows, no thresholds and no shares", () => {
    const table = scoreRfm([], { ...plain, method: "quantile" }, { asOf });
    expect(table).toMatchObject({
      rows: [],
      thresholds: { recencyDays: [], frequency: [], monetary: [] },
      segments: [{ segment: "All", count: 0, customerShare: null, orders: 0, value: 0, share: null }],
      totals: { count: 0, orders: 0, value: 0 },
    });
    for (const method of ["ntile", "nested"] as const) expect(scoreRfm([], { ...plain, method }, { asOf }).rows).toEqual([]);
  });
});

describe("CLS-8: segments", () => {
  test("the default grid takes in every pair of scores, and all of its segments can be reached", () => {
    const scores = [1, 2, 3, 4, 5];
    const thresholds = [1, 2, 3, 4];
    const summaries = scores.flatMap((r) => scores.map((f) => ({ id: `${r}${f}`, recencyDays: 5 - r, frequency: f, monetary: 0 })));
    const table = scoreRfmSummaries(summaries, {
      method: "thresholds",
      thresholds: { recencyDays: [0, 1, 2, 3], frequency: thresholds, monetary: thresholds },
    });
    expect(table.rows.every(({ id, score }) => score.startsWith(String(id)))).toBe(true);
    expect(table.unreachable).toEqual([]);
    expect(Object.fromEntries(table.segments.map(({ segment, count }) => [segment, count]))).toEqual({
      Champions: 2,
      "Loyal customers": 4,
      "Potential loyalists": 4,
      "New customers": 1,
      Promising: 1,
      "Need attention": 1,
      "About to sleep": 2,
      "Can't lose them": 2,
      "At risk": 4,
      Hibernating: 4,
      Others: 0,
    });
  });

  test("the first segment that matches wins, and says so", () => {
    const segmentation = { segments: [{ segment: "wide", recency: [1, 5] }, { segment: "narrow", recency: [5, 5] }], rest: "none" } as const;
    const table = scoreRfmSummaries([{ id: 1, recencyDays: 0, frequency: 1, monetary: 1 }], { method: "quantile", segmentation });
    expect(table.unreachable).toEqual([{ segment: "narrow", position: 1 }]);
    expect(table.rows[0]?.reason).toEqual({
      code: "classification/rfm-segment",
      segment: "wide",
      position: 0,
      recencyScore: 5,
      frequencyScore: 1,
      monetaryScore: 1,
      recency: [1, 5],
      frequency: [1, 5],
      monetary: [1, 5],
    });
  });

  test("several entries that cover one together put it out of reach", () => {
    const segments = [{ segment: "low", recency: [1, 2] }, { segment: "high", recency: [3, 5] }, { segment: "middle", recency: [2, 3] }] as const;
    expect(scoreRfmSummaries([], { method: "quantile", segmentation: { segments, rest: "none" } }).unreachable).toEqual([{ segment: "middle", position: 2 }]);
  });

  test("one name may stand for several entries, and is summed up once", () => {
    const segments = [{ segment: "edge", recency: [1, 1] }, { segment: "edge", recency: [5, 5] }] as const;
    const summaries = [1, 2, 3, 4, 5].map((n) => ({ id: n, recencyDays: n, frequency: 1, monetary: n }));
    const table = scoreRfmSummaries(summaries, { method: "quantile", segmentation: { segments, rest: "middle" } });
    expect(table.segments).toEqual([
      { segment: "edge", count: 2, customerShare: 0.4, orders: 2, value: 6, share: 0.4 },
      { segment: "middle", count: 3, customerShare: 0.6, orders: 3, value: 9, share: 0.6 },
    ]);
    expect(table.rows[2]?.reason).toMatchObject({ code: "classification/rfm-rest", segment: "middle" });
  });

  test("segments are worth the sum also where customers are scored by the mean", () => {
    const orders = [order("a", asOf, 10), order("a", asOf, 20)];
    expect(scoreRfm(orders, { ...plain, method: "quantile", monetary: "mean" }, { asOf })).toMatchObject({ segments: [{ value: 30 }], rows: [{ monetary: 15 }] });
  });

  test("shares are null where the value is not over zero", () => {
    const table = scoreRfmSummaries([{ id: 1, recencyDays: 0, frequency: 1, monetary: -5 }], { ...plain, method: "quantile" });
    expect(table.segments[0]).toMatchObject({ value: -5, share: null, customerShare: 1 });
  });
});

describe("CLS-8: what is refused", () => {
  test.each([
    ["a day that does not exist", [order("a", "2026-02-29", 1)], "invalid-date", { list: "orders", index: 0, field: "date", id: "a" }],
    ["NaN", [order("a", asOf, 1), order("b", asOf, Number.NaN)], "invalid-value", { list: "orders", index: 1, field: "amount", id: "b" }],
    ["a missing customer", [{ date: asOf, amount: 1 }], "missing-id", { list: "orders", index: 0 }],
    ["no record", [order("a", asOf, 1), null], "invalid-input", { list: "orders", index: 1 }],
    ["an order twice", [{ ...order("a", asOf, 1), id: 8 }, { ...order("a", asOf, 1), id: 8 }], "duplicate-id", { index: 1, firstIndex: 0, id: 8 }],
    ["no list", {}, "invalid-input", { list: "orders" }],
    ["a hole in the list", new Array<Order>(1), "invalid-input", { list: "orders", index: 0 }],
    ["a total beyond numbers", [order("a", asOf, 1e308), order("a", asOf, 1e308)], "total-out-of-range", { list: "orders" }],
  ])("orders: %s", (_, orders, code, details) => {
    const error = errorOf(() => scoreRfm(orders as readonly Order[], undefined, { asOf }));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("asOf must be a day", () => {
    expect(errorOf(() => scoreRfm([], undefined, { asOf: "2026-13-01" })).details).toMatchObject({ list: "asOf" });
    expect(errorOf(() => scoreRfm([], undefined, undefined as never)).code).toBe("invalid-input");
  });

  test.each([
    ["days that are negative", { id: 1, recencyDays: -1, frequency: 1, monetary: 1 }, "invalid-value", "recencyDays"],
    ["days that are not whole", { id: 1, recencyDays: 1.5, frequency: 1, monetary: 1 }, "invalid-value", "recencyDays"],
    ["a frequency that is text", { id: 1, recencyDays: 1, frequency: "1", monetary: 1 }, "invalid-value", "frequency"],
    ["an infinite value", { id: 1, recencyDays: 1, frequency: 1, monetary: Infinity }, "invalid-value", "monetary"],
  ])("summaries: %s", (_, summary, code, field) => {
    const error = errorOf(() => scoreRfmSummaries([summary as never]));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject({ list: "summaries", index: 0, field, id: 1 });
  });

  test("summaries: a customer twice", () => {
    const summary = { id: 1, recencyDays: 1, frequency: 1, monetary: 1 };
    expect(errorOf(() => scoreRfmSummaries([summary, summary])).details).toMatchObject({ list: "summaries", index: 1, firstIndex: 0, id: 1 });
  });

  test("summaries: frequency 0 has no mean", () => {
    const summary = { id: 1, recencyDays: 1, frequency: 0, monetary: 1 };
    expect(scoreRfmSummaries([summary]).rows).toHaveLength(1);
    expect(errorOf(() => scoreRfmSummaries([summary], { ...quintileRfm, monetary: "mean" })).code).toBe("invalid-value");
  });

  test.each([
    [{ method: "median" }, ["method"]],
    [{}, ["method"]],
    [null, ["", "method"]],
    [{ method: "quantile", scores: 10 }, ["scores"]],
    [{ method: "quantile", scores: 1, closed: "left", monetary: "median" }, ["closed", "monetary", "scores"]],
    [{ method: "ntile", scores: 4 }, ["segmentation"]],
    [{ method: "quantile", segmentation: { segments: {}, rest: "" } }, ["segmentation.rest", "segmentation.segments"]],
    [
      { method: "quantile", segmentation: { segments: [{ segment: "", recency: [2, 1] }, 7, { segment: "r", monetary: [0, 5] }], rest: "r" } },
      ["segmentation.segments[0].segment", "segmentation.segments[0].recency", "segmentation.segments[1]", "segmentation.segments[2].segment", "segmentation.segments[2].monetary"],
    ],
    [{ method: "thresholds" }, ["thresholds.recencyDays", "thresholds.frequency", "thresholds.monetary"]],
    [
      { method: "thresholds", thresholds: { recencyDays: [4, 3, 5, 6], frequency: [1, 1, 1, 1], monetary: [1, 2, 3] } },
      ["thresholds.recencyDays", "thresholds.monetary"],
    ],
  ])("every fault of the policy %j is named", (policy, paths) => {
    const error = errorOf(() => scoreRfmSummaries([], (policy ?? 3) as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });

  test("the policy in the result has its defaults filled in, and is plain JSON", () => {
    const { policy } = scoreRfmSummaries([]);
    expect(policy).toEqual({ method: "quantile", scores: 5, closed: "above", monetary: "sum", segmentation: recencyFrequencySegments });
    expect(scoreRfmSummaries([], policy).policy).toEqual(policy);
  });
});
