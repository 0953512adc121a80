import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { customerEffort } from "../../../src/satisfaction/ratings/customer-effort.ts";
import { customerSatisfaction } from "../../../src/satisfaction/ratings/customer-satisfaction.ts";
import { netPromoterScore } from "../../../src/satisfaction/ratings/net-promoter-score.ts";
import { errorOf } from "../../foundation/thrown.ts";

const times = (count: number, value: number): number[] => new Array<number>(count).fill(value);

describe("SAT-3: the net promoter score", () => {
  // Half promoters, a third passives, a sixth detractors: score 1/3, variance 1/2 + 1/6 − 1/9 = 5/9; with 324 ratings the standard error is
  // √(5/9)/18 = 4.14 points. The example is W. Huber's, "How can I calculate margin of error in a NPS result?", Cross Validated (2011).
  test("of a published example", () => {
    const { score, variance, standardError, interval } = netPromoterScore([...times(162, 10), ...times(108, 8), ...times(54, 2)]);
    expect(score).toBe(100 / 3);
    expect(variance).toBe(5 / 9);
    expect(standardError).toBeCloseTo((100 * Math.sqrt(5 / 9)) / 18, 12);
    expect(interval?.high).toBeCloseTo(100 / 3 + 1.959963984540054 * ((100 * Math.sqrt(5 / 9)) / 18), 10);
    expect(interval).toMatchObject({ method: "normal", confidence: 0.95 });
  });

  test.each([
    [0, "detractors"],
    [6, "detractors"],
    [7, "passives"],
    [8, "passives"],
    [9, "promoters"],
    [10, "promoters"],
  ] as const)("%d is one of the %s", (rating, part) => {
    expect(netPromoterScore([rating])[part].count).toBe(1);
  });

  test("ratings off the scale, halves and text are reported by kind, whatever their order", () => {
    const ratings = ["ten", 11, 8.5, Number.NaN, 11, -1, null, undefined, 10] as never[];
    const { n, given, unanswered, invalid } = netPromoterScore(ratings);
    expect([given, n, unanswered]).toEqual([9, 1, 2]);
    expect(invalid.map(({ reason, count }) => ["value" in reason ? reason.value : reason.found, count])).toEqual([[-1, 1], [8.5, 1], [11, 2], ["NaN", 1], ["string", 1]]);
    expect(netPromoterScore([...ratings].reverse()).invalid).toEqual(invalid);
  });

  test("where all are of one kind the variance says nothing, and there is no interval", () => {
    expect(netPromoterScore([9, 10, 10])).toMatchObject({ score: 100, variance: 0, interval: null, reasons: [{ code: "satisfaction/no-spread", n: 3 }] });
    expect(netPromoterScore([0]).score).toBe(-100);
  });

  test("no rating has no score", () => {
    expect(netPromoterScore([null])).toMatchObject({ score: null, variance: null, standardError: null, interval: null, promoters: { count: 0, share: null, interval: null } });
  });
});

describe("SAT-3: customer satisfaction", () => {
  test("is the share of the top two boxes, with Wilson's interval", () => {
    const { score, satisfied, from, mean, interval } = customerSatisfaction([...times(50, 5), ...times(31, 4), ...times(182, 2)]);
    expect([satisfied, from, score]).toEqual([81, 4, 81 / 263]);
    expect(mean).toBe(738 / 263);
    // 81 of 263, as in table I of Newcombe (1998).
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
  });

  test("or of as many boxes as asked, on another scale", () => {
    expect(customerSatisfaction([10, 9, 8, 1], { scale: { lowest: 1, highest: 10, step: 1 }, topBoxes: 1 })).toMatchObject({ satisfied: 1, from: 10 });
    // Three steps of a tenth below 1 are 0.7, not 0.7000000000000001.
    expect(customerSatisfaction([0.7, 0.6], { scale: { lowest: 0, highest: 1, step: 0.1 }, topBoxes: 4 })).toMatchObject({ satisfied: 1, from: 0.7 });
  });

  test.each([
    [{ topBoxes: 0 }, "invalid-option"],
    [{ topBoxes: 5 }, "invalid-option"],
    [{ topBoxes: 1.5 }, "invalid-value"],
    [{ scale: { lowest: 1, highest: 5 } }, "invalid-policy"],
    [{ scale: { lowest: 1, highest: 1, step: 1 } }, "invalid-policy"],
    [{ asked: 1 }, "invalid-option"],
    [null, "invalid-input"],
  ])("refuses %j", (options, code) => {
    expect(errorOf(() => customerSatisfaction([5, 5], options as never)).code).toBe(code);
  });
});

describe("SAT-3: customer effort", () => {
  test("is a mean with Student's interval", () => {
    // 7, 6, 5, 2: mean 5, squares 4 + 1 + 0 + 9 = 14, deviation √(14/3).
    const { score, deviation, interval, easy } = customerEffort([7, 6, 5, 2]);
    expect([score, deviation]).toEqual([5, Math.sqrt(14 / 3)]);
    expect(interval?.high).toBeCloseTo(5 + (3.1824463052837078 * Math.sqrt(14 / 3)) / 2, 10);
    expect([easy.count, easy.share]).toEqual([3, 0.75]);
  });

  test("the question may be put the other way round", () => {
    expect(customerEffort([1, 3, 4, 7], { easier: "lower" })).toMatchObject({ score: 3.75, easy: { count: 2 } });
    expect(errorOf(() => customerEffort([], { easier: "up" as never }))).toMatchObject({ code: "invalid-option", details: { field: "easier" } });
  });

  test("no list is refused, and holes are no answers", () => {
    expect(errorOf(() => customerEffort("777" as never)).code).toBe("invalid-input");
    expect(customerEffort(new Array<null>(3))).toMatchObject({ given: 3, n: 0, unanswered: 3, score: null });
  });
});

test("SAT-3: nothing is lost, the order changes nothing, intervals contain the estimate, results are JSON", () => {
  const rating = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -1, max: 11 }) }, fc.constantFrom(null, undefined, 4.5, Number.NaN));
  const lists = fc.array(rating, { maxLength: 30 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(lists, ([list, shuffled]) => {
      for (const measure of [netPromoterScore, customerSatisfaction, customerEffort]) {
        const found = measure(deepFreeze(list));
        expect(measure(shuffled)).toEqual(found);
        expect(found.n + found.unanswered + found.invalid.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.score === null).toBe(found.n === 0);
        if (found.interval !== null) expect([found.interval.low <= found.score!, found.score! <= found.interval.high]).toEqual([true, true]);
      }
      const { promoters, passives, detractors, n, variance } = netPromoterScore(list);
      expect(promoters.count + passives.count + detractors.count).toBe(n);
      // The variance by its definition: the mean square of tickets +1, 0 and −1 about their mean.
      const tickets = [...times(promoters.count, 1), ...times(passives.count, 0), ...times(detractors.count, -1)];
      const mean = tickets.reduce((sum, ticket) => sum + ticket, 0) / n;
      if (n > 0) expect(variance).toBeCloseTo(tickets.reduce((sum, ticket) => sum + (ticket - mean) ** 2, 0) / n, 12);
    }),
  );
});
