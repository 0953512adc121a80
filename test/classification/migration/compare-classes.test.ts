import { describe, expect, test } from "vitest";
import type { ApartGroups, ClassifiedBase } from "../../../src/classification/migration/classified-base.ts";
import { compareClasses } from "../../../src/classification/migration/compare-classes.ts";
import { errorOf } from "../../foundation/thrown.ts";

type Abc = "A" | "B" | "C";

function base(classOf: Readonly<Record<string, Abc>>, apart: ApartGroups = {}, policy: object = { by: "share" }): ClassifiedBase<Abc> {
  const rows = Object.entries(classOf).map(([id, name]) => ({ id, class: name }));
  return { policy, classes: [{ class: "A" }, { class: "B" }, { class: "C" }], rows, apart };
}

describe("CLS-7: who moved", () => {
  test.each([
    ["to a better class", base({ p: "C" }), base({ p: "A" }), "promoted", { code: "classification/promoted", from: "C", to: "A", borders: 2 }],
    ["to a worse class", base({ p: "A" }), base({ p: "B" }), "demoted", { code: "classification/demoted", from: "A", to: "B", borders: 1 }],
    ["to no value", base({ p: "B" }), base({}, { negative: [{ id: "p" }] }), "demoted", { code: "classification/demoted", from: "B", to: "nonPositive", borders: 2 }],
    ["from no value", base({}, { zero: [{ id: "p" }] }), base({ p: "C" }), "promoted", { code: "classification/promoted", from: "nonPositive", to: "C", borders: 1 }],
    ["in", base({}), base({ p: "C" }), "new", { code: "classification/new-customer", to: "C" }],
    ["in without value", base({}), base({}, { zero: [{ id: "p" }] }), "new", { code: "classification/new-customer", to: "nonPositive" }],
    ["out", base({ p: "A" }), base({}), "gone", { code: "classification/gone", from: "A" }],
    ["out of reach of judgement", base({ p: "A" }), base({}, { undetermined: [{ id: "p" }] }), "notComparable", { code: "classification/not-comparable", from: "A", to: "undetermined" }],
  ] as const)("%s", (_, before, after, direction, reason) => {
    const { moves, counts } = compareClasses(before, after);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ id: "p", direction, reason });
    expect(counts).toEqual({ promoted: 0, demoted: 0, new: 0, gone: 0, notComparable: 0, unchanged: 0, [direction]: 1 });
  });

  test("zero and negative are one state, so a change between them is none", () => {
    const { moves, counts } = compareClasses(base({}, { zero: [{ id: "p" }] }), base({}, { negative: [{ id: "p" }] }));
    expect(moves).toEqual([]);
    expect(counts.unchanged).toBe(1);
  });

  test("who stands apart and in the lowest class as well counts by the class", () => {
    const lowest = base({ p: "C" }, { zero: [{ id: "p" }] });
    expect(compareClasses(lowest, base({ p: "B" })).counts.promoted).toBe(1);
  });

  test("values and what was measured are told where the bases know them", () => {
    const row = (name: Abc, value: number, measured: number) => ({ ...base({}), rows: [{ id: 1, class: name, value, reason: { code: "x", measured } }] });
    const [move] = compareClasses(row("B", 10, 0.9), row("A", 50, 0.3)).moves;
    expect(move).toMatchObject({ valueBefore: 10, valueAfter: 50, reason: { measuredBefore: 0.9, measuredAfter: 0.3 } });
    const [left] = compareClasses(row("B", 10, 0.9), base({})).moves;
    expect(left).toMatchObject({ valueBefore: 10, valueAfter: null, reason: { measuredBefore: 0.9 } });
  });

  test("two empty bases have an empty matrix", () => {
    expect(compareClasses(base({}), base({})).matrix).toEqual(Array.from({ length: 6 }, () => [0, 0, 0, 0, 0, 0]));
  });
});

describe("CLS-7: only like is compared with like", () => {
  test("the same policy in another order of keys is the same", () => {
    const [a, b] = [{ by: "share", limits: [0.8], ties: undefined }, { limits: [0.8], by: "share" }];
    expect(compareClasses(base({}, {}, a), base({}, {}, b)).policies).toBe("same");
  });

  test.each([
    ["a limit", { limits: [0.8] }, { limits: [0.7] }],
    ["a list and a record", { limits: [0.8] }, { limits: { 0: 0.8 } }],
    ["one more entry", { limits: [0.8] }, { limits: [0.8, 0.9] }],
    ["a field", { by: "share" }, { by: "share", ties: "split" }],
  ])("policies that differ in %s are refused, unless that is said", (_, first, second) => {
    const error = errorOf(() => compareClasses(base({}, {}, first), base({}, {}, second)));
    expect(error.code).toBe("mixed-policies");
    expect(compareClasses(base({}, {}, first), base({}, {}, second), { policies: "differ" }).policies).toBe("differ");
  });

  test.each([
    ["other names", [{ class: "A" }, { class: "B" }, { class: "D" }], 2],
    ["another order", [{ class: "B" }, { class: "A" }, { class: "C" }], 0],
    ["one less", [{ class: "A" }, { class: "B" }], 0],
    ["one more", [{ class: "A" }, { class: "B" }, { class: "C" }, { class: "D" }], 3],
  ])("class names must be the same: %s", (_, classes, index) => {
    const error = errorOf(() => compareClasses(base({}), { ...base({}), classes: classes as never }, { policies: "differ" }));
    expect(error.code).toBe("unknown-class");
    expect(error.details).toMatchObject({ list: "after.classes", index, expected: ["A", "B", "C"] });
  });

  test.each([
    ["a class of its own", { ...base({}), rows: [{ id: 1, class: "D" }] }, "unknown-class", { list: "before.rows", index: 0, id: 1 }],
    ["a computed class of its own", { ...base({}), rows: [{ id: 1, class: "A", computedClass: "D" }] }, "unknown-class", { field: "computedClass" }],
    ["a customer apart twice", base({}, { zero: [{ id: 1 }], negative: [{ id: 1 }] }), "duplicate-id", { list: "before.apart.negative", index: 0, id: 1 }],
    ["no rows", { ...base({}), rows: undefined }, "invalid-input", { list: "before.rows" }],
    ["no policy", { ...base({}), policy: "share" }, "invalid-input", { list: "before.policy" }],
    ["a figure that is NaN", { ...base({}), rows: [{ id: 1, class: "A", reason: { code: "x", measured: Number.NaN } }] }, "invalid-value", { index: 0, field: "reason.measured" }],
  ])("%s is refused", (_, before, code, details) => {
    const error = errorOf(() => compareClasses(before as never, base({})));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("a class must not be named as a state", () => {
    const classes = [{ class: "A" }, { class: "absent" }];
    const named = { policy: {}, classes, rows: [] };
    expect(errorOf(() => compareClasses(named, named)).details).toMatchObject({ list: "before.classes", index: 1 });
  });

  test("the option is one of two names", () => {
    expect(errorOf(() => compareClasses(base({}), base({}), { policies: "any" as never })).code).toBe("invalid-option");
    expect(errorOf(() => compareClasses(base({}), base({}), "differ" as never)).code).toBe("invalid-option");
  });
});
