import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonthsClamped } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import type { DatedLevel, ReceivedLevel } from "../../../src/satisfaction/gaps/gap-records.ts";
import { satisfactionGap, type SatisfactionGapRow } from "../../../src/satisfaction/gaps/satisfaction-gap.ts";
import { errorOf } from "../../foundation/thrown.ts";

const item = "speed";
const rating = (value: number, date = "2026-03-10"): ReceivedLevel => ({ id: 1, customer: 7, item, date, value });
const level = (value: number, from = "2026-01-01", customer?: number): DatedLevel => ({ item, from, value, ...(customer === undefined ? {} : { customer }) });

function rowOf(received: ReceivedLevel, needed: readonly DatedLevel[], expected: readonly DatedLevel[], asOf = "2026-06-30"): SatisfactionGapRow {
  return satisfactionGap([received], needed, expected, { asOf }).rows[0]!;
}

describe("SAT-1: what was received, against what was needed and expected", () => {
  test.each([
    [4.9, "below", -0.1, -3.1],
    [5, "within", 0, -3],
    [8, "within", 3, 0],
    [8.3, "above", 3.3, 0.3],
  ])("%d with 5 needed and 8 expected lies %s", (value, zone, adequacy, superiority) => {
    const row = rowOf(rating(value), [level(5)], [level(8)]);
    expect([row.zone, row.adequacy?.gap, row.superiority?.gap, row.state]).toEqual([zone, adequacy, superiority, "current"]);
    expect(row.reasons).toEqual([]);
  });

  test("a customer's own level goes before that of all, once it has begun", () => {
    expect(rowOf(rating(5), [level(4), level(6, "2026-03-10", 7), level(9, "2026-01-01", 8)], [level(9)]).adequacy).toEqual({ from: "2026-03-10", level: 6, gap: -1 });
    expect(rowOf(rating(5), [level(4), level(6, "2026-03-11", 7)], [level(9)]).adequacy?.level).toBe(4);
  });

  test("without a level on the day there is a reason and no gap", () => {
    const row = rowOf(rating(5), [level(4, "2026-03-11")], [level(9)]);
    expect(row).toMatchObject({ adequacy: null, zone: "unknown", reasons: [{ code: "satisfaction/no-level", level: "needed" }] });
  });

  test("more needed than expected leaves no zone", () => {
    expect(rowOf(rating(5), [level(8)], [level(6)])).toMatchObject({ zone: "unknown", reasons: [{ code: "satisfaction/needed-over-expected", needed: 8, expected: 6 }] });
  });

  test("means are over current rows only, and stale ones are counted", () => {
    const received = [rating(4), { ...rating(6), id: 2, customer: 8 }, { ...rating(9), id: 3, customer: 9 }];
    const needed = [level(5), level(7, "2026-05-01", 9)];
    const { items } = satisfactionGap(received, needed, [level(8)], { asOf: "2026-06-30" });
    expect(items).toMatchObject([{ item, current: 2, stale: 1, adequacy: { n: 2, mean: 0 }, superiority: { n: 2, mean: -3 }, zones: { below: 1, within: 1, above: 0, unknown: 0 } }]);
  });
});

describe("SAT-8: a gap measured against an old level is stale", () => {
  test("where a newer one holds by now", () => {
    const row = rowOf(rating(6), [level(5), level(5, "2026-04-01")], [level(8)]);
    expect(row).toMatchObject({ state: "stale", adequacy: { gap: 1 }, reasons: [{ code: "satisfaction/level-superseded", level: "needed", from: "2026-01-01", newest: "2026-04-01" }] });
  });

  test("but not where the newer one is still to come", () => {
    const { rows, later } = satisfactionGap([rating(6)], [level(5), level(6, "2026-07-01")], [level(8)], { asOf: "2026-06-30" });
    expect(rows[0]?.state).toBe("current");
    expect(later).toEqual({ received: 0, needed: 1, expected: 0 });
  });

  test.each([
    ["2027-01-01", "current"],
    ["2027-01-02", "stale"],
  ])("where it is over a year old: on %s it is %s", (asOf, state) => {
    expect(rowOf(rating(6), [level(5)], [level(8, "2026-02-01")], asOf).state).toBe(state);
  });

  test("the policy says how long a level can be relied on", () => {
    const policy = { validFor: { amount: 1, unit: "months" } } as const;
    const { rows } = satisfactionGap([rating(6, "2026-01-31")], [level(5, "2026-01-31")], [], { asOf: "2026-03-01", policy });
    expect(rows[0]?.reasons).toContainEqual({ code: "satisfaction/level-outdated", level: "needed", from: "2026-01-31", until: "2026-02-28" });
  });

  test("ratings after the day do not count yet", () => {
    expect(satisfactionGap([rating(6, "2026-07-01")], [], [], { asOf: "2026-06-30" })).toMatchObject({ rows: [], items: [], later: { received: 1 } });
  });
});

describe("SAT-1: what satisfactionGap refuses", () => {
  const asOf = "2026-06-30";
  test.each([
    ["two levels of one day", () => satisfactionGap([], [level(5), level(6)], [], { asOf }), "invalid-input", { list: "needed", index: 1, firstIndex: 0 }],
    ["a rating twice", () => satisfactionGap([rating(1), rating(1)], [], [], { asOf }), "duplicate-id", { list: "received", index: 1 }],
    ["a rating that is NaN", () => satisfactionGap([rating(Number.NaN)], [], [], { asOf }), "invalid-value", { list: "received", field: "value", id: 1 }],
    ["a day that does not exist", () => satisfactionGap([], [], [level(1, "2026-02-30")], { asOf }), "invalid-date", { list: "expected", index: 0, field: "from" }],
    ["no item", () => satisfactionGap([{ ...rating(1), item: "" }], [], [], { asOf }), "invalid-input", { field: "item" }],
    ["no day", () => satisfactionGap([], [], [], {} as never), "invalid-date", { list: "asOf" }],
    ["working days without a calendar", () => satisfactionGap([], [], [], { asOf, policy: { validFor: { amount: 3, unit: "workingDays" } } }), "invalid-policy", {}],
    ["a policy that is none", () => satisfactionGap([], [], [], { asOf, policy: 3 as never }), "invalid-policy", {}],
  ])("%s", (_, call, code, details) => {
    expect(errorOf(call)).toMatchObject({ code, details });
  });
});

test("SAT-1, SAT-8: gaps are those of a walk over all levels; nothing is lost, and order does not matter", () => {
  const date = fc.integer({ min: 1, max: 28 }).chain((day) => fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}-${String(day).padStart(2, "0")}`));
  const name = fc.constantFrom("speed", "care");
  const value = fc.integer({ min: 1, max: 9 });
  const customer = fc.integer({ min: 1, max: 3 });
  const received = fc.uniqueArray(fc.record({ id: fc.nat(99), customer, item: name, date, value }), { selector: ({ id }) => id, maxLength: 12 });
  const levels = fc.uniqueArray(fc.record({ customer: fc.option(customer, { nil: undefined }), item: name, from: date, value }), { selector: (one) => `${one.customer ?? "all"} ${one.item} ${one.from}`, maxLength: 12 });
  const on = (book: readonly DatedLevel[], whose: number, what: string, day: string): DatedLevel | undefined => {
    const fit = (own: number | undefined): DatedLevel | undefined => [...book].filter((one) => one.customer === own && one.item === what && one.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    return fit(whose) ?? fit(undefined);
  };
  fc.assert(
    fc.property(received, levels, levels, date, (ratings, needed, expected, asOf) => {
      const policy = { validFor: { amount: 2, unit: "months" } } as const;
      const result = satisfactionGap(deepFreeze(ratings), deepFreeze(needed), deepFreeze(expected), { asOf, policy });
      expect(satisfactionGap([...ratings].reverse(), [...needed].reverse(), [...expected].reverse(), { asOf, policy })).toEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(result.rows.length + result.later.received).toBe(ratings.length);
      expect(result.items.reduce((sum, { current, stale }) => sum + current + stale, 0)).toBe(result.rows.length);
      for (const row of result.rows) {
        const isStale = (book: readonly DatedLevel[]): boolean => {
          const used = on(book, row.customer as number, row.item, row.date);
          const newest = on(book, row.customer as number, row.item, asOf);
          if (used === undefined) return false;
          return newest?.from !== used.from || newest.value !== used.value || addMonthsClamped(used.from, 2) < asOf;
        };
        const need = on(needed, row.customer as number, row.item, row.date);
        const wish = on(expected, row.customer as number, row.item, row.date);
        expect(row.adequacy?.gap).toBe(need && row.received - need.value);
        expect(row.superiority?.gap).toBe(wish && row.received - wish.value);
        expect(row.state).toBe(isStale(needed) || isStale(expected) ? "stale" : "current");
      }
    }),
  );
});
