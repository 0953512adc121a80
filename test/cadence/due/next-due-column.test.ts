import { describe, expect, test } from "vitest";
import { consultingCadence, defineCadence, nextDueColumn, NO_DAY, type CadenceRule } from "../../../src/cadence/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const call = { channel: "phone" } as const;
const daysOf = (classOf: readonly number[], anchor: readonly number[], policy = consultingCadence): number[] => [
  ...nextDueColumn({ classOf: Uint8Array.from(classOf), anchor: Int32Array.from(anchor) }, policy, call),
];

describe("latest days as a column (CAD-1)", () => {
  // Calls of A and B: a week, of C: two.
  test("customers who lie centuries apart, in any order, each get their own day", () => {
    const anchor = [20_514, 20_515, -500_000, 20_514, 2_000_000, -719_162, 20_880, 21_300, 19_000, 2_000_000, -500_000];
    const classOf = [0, 2, 1, 2, 0, 0, 2, 1, 0, 2, 2];
    const expected = anchor.map((day, row) => day + (classOf[row] === 2 ? 14 : 7));
    expect(daysOf(classOf, anchor)).toEqual(expected);
    expect(daysOf(classOf.toReversed(), anchor.toReversed())).toEqual(expected.toReversed());
  });

  test.each([0, 1, 2, 3, 1000, 1001])("of %i customers none is left out, with an anchor or without", (count) => {
    const rows = Array.from({ length: count }, (_, row) => row);
    const anchor = rows.map((row) => (row % 5 === 3 ? NO_DAY : 20_000 + ((row * 7919) % 900)));
    const classOf = rows.map((row) => (row * 31) % 3);
    expect(daysOf(classOf, anchor)).toEqual(anchor.map((day, row) => (day === NO_DAY ? NO_DAY : day + (classOf[row] === 2 ? 14 : 7))));
  });

  test("a rule for all classes is for customers without a class too, and without one they have no day", () => {
    const all: CadenceRule<"A" | "B" | "C"> = { id: "all", channel: "phone", purpose: "business", latest: { amount: 3, unit: "calendarDays" }, by: "owner" };
    const policy = defineCadence({ ...consultingCadence, rules: [...consultingCadence.rules.slice(0, 2), all] });
    expect(daysOf([0, 1, 255], [20_514, 20_514, 20_514], policy)).toEqual([20_521, 20_517, 20_517]);
    expect(daysOf([0, 255, 255], [20_514, 20_514, NO_DAY])).toEqual([20_521, NO_DAY, NO_DAY]);
  });

  test.each([
    ["among known days", [20_514, 20_514, 20_514]],
    ["far from them", [20_514, 20_514, -500_000]],
    ["without an anchor", [20_514, 20_514, NO_DAY]],
  ])("a position that is no class is refused %s", (_, anchor) => {
    const { code, details } = errorOf(() => daysOf([0, 0, 3], anchor));
    expect([code, details.index]).toEqual(["unknown-class", 2]);
  });

  test.each([[2_932_897], [-719_163], [2_932_896]])("day %i, or the day a week after it, is outside the years 0001 to 9999", (day) => {
    expect(errorOf(() => daysOf([0, 0], [20_514, day])).code).toBe("invalid-date");
  });
});
