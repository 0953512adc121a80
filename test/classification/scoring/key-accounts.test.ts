import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectKeyAccounts } from "../../../src/classification/scoring/key-accounts.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { add, compare, multiply, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";
import { errorOf } from "../../foundation/thrown.ts";

const rowsOf = (totals: readonly number[]) => totals.map((total, index) => ({ id: index + 1, total }));

test("CLS-6: of the totals 42, 46, 32, 28, 28, 24, 22 the first three are key accounts", () => {
  const { selected, others, threshold } = selectKeyAccounts({ rows: rowsOf([42, 46, 32, 28, 28, 24, 22]) });
  expect(selected.map(({ id }) => id)).toEqual([2, 1, 3]);
  expect(others.map(({ id }) => id)).toEqual([4, 5, 6, 7]);
  // The source prints a mean of 29.1; these totals have 222 / 7. Both select the same three.
  expect(threshold).toBe(222 / 7);
  expect(selectKeyAccounts({ rows: rowsOf([42, 46, 32, 28, 28, 24, 22]) }, { threshold: 29.1 }).selected.map(({ id }) => id)).toEqual([2, 1, 3]);
});

test("CLS-6: who is at the mean is a key account, whatever the digits of the mean", () => {
  const { selected } = selectKeyAccounts({ rows: rowsOf([0.1, 0.1, 0.1]) });
  expect(selected).toHaveLength(3);
});

test("CLS-6: each customer has its reason, with the figures that decided", () => {
  const rows = deepFreeze(rowsOf([3, 1]));
  const facts = { mean: 2, count: 2 };
  expect(selectKeyAccounts({ rows })).toEqual({
    selected: [{ id: 1, total: 3, reason: { code: "classification/reaches-mean", total: 3, ...facts } }],
    others: [{ id: 2, total: 1, reason: { code: "classification/under-mean", total: 1, ...facts } }],
    threshold: 2,
  });
  expect(selectKeyAccounts({ rows }, { threshold: 3 }).selected[0]?.reason).toEqual({ code: "classification/reaches-threshold", total: 3, threshold: 3 });
  expect(selectKeyAccounts({ rows }, { threshold: 3 }).others[0]?.reason).toEqual({ code: "classification/under-threshold", total: 1, threshold: 3 });
});

test("nobody scored, nobody selected", () => {
  expect(selectKeyAccounts({ rows: [] })).toEqual({ selected: [], others: [], threshold: null });
});

test("CLS-6: selected are exactly those at or above the exact mean, in any order of the rows", () => {
  fc.assert(
    fc.property(fc.array(finiteNumber.filter((total) => Math.abs(total) < 1e300), { minLength: 1, maxLength: 12 }), (totals) => {
      const rows = rowsOf(totals);
      const sum = totals.reduce<Fraction>((all, total) => add(all, scaledWritten(total)), { over: 0n, under: 1n });
      const count: Fraction = { over: BigInt(totals.length), under: 1n };
      const result = selectKeyAccounts({ rows });
      const expected = rows.filter(({ total }) => compare(multiply(scaledWritten(total), count), sum) >= 0);
      expect(result.selected.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(result.selected.length + result.others.length).toBe(rows.length);
      expect(selectKeyAccounts({ rows: rows.toReversed() })).toEqual(result);
    }),
  );
});

describe("bad input is refused", () => {
  test.each<[string, unknown, unknown, string]>([
    ["no table", undefined, {}, "invalid-input"],
    ["no rows", {}, {}, "invalid-input"],
    ["a row without an id", { rows: [{ total: 1 }] }, {}, "missing-id"],
    ["an id twice", { rows: [{ id: 1, total: 1 }, { id: 1, total: 1 }] }, {}, "duplicate-id"],
    ["a total that is NaN", { rows: [{ id: 1, total: Number.NaN }] }, {}, "invalid-value"],
    ["a threshold that is NaN", { rows: [] }, { threshold: Number.NaN }, "invalid-option"],
    ["a threshold of another name", { rows: [] }, { threshold: "median" }, "invalid-option"],
  ])("%s", (_, scored, options, code) => {
    expect(errorOf(() => selectKeyAccounts(scored as never, options as never)).code).toBe(code);
  });
});
