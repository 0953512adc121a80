import { describe, expect, test } from "vitest";
import { crossClasses } from "../../../src/classification/xyz/cross-classes.ts";
import { errorOf } from "../../foundation/thrown.ts";

const abc = {
  policy: {},
  classes: [{ class: "A" }, { class: "B" }, { class: "C" }],
  rows: [
    { id: 1, class: "A", value: 70.1 },
    { id: 2, class: "A", value: 9.9 },
    { id: 3, class: "B", value: 20 },
    { id: "q", class: "C", value: 1 },
  ],
} as const;
const xyz = {
  policy: {},
  classes: [{ class: "X" }, { class: "Y" }, { class: "Z" }],
  rows: [{ id: 3, class: "Z" }, { id: 2, class: "X" }, { id: 1, class: "X" }, { id: "new", class: "Y" }],
} as const;

describe("CLS-8: ABC by XYZ", () => {
  test("has nine fields in the order of the classes, with the exact value of each", () => {
    const { fields } = crossClasses(abc, xyz);
    expect(fields.map(({ field }) => field)).toEqual(["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"]);
    expect(fields[0]).toEqual({ field: "AX", first: "A", second: "X", count: 2, customerShare: 2 / 3, value: 80, share: 0.8, ids: [1, 2] });
    expect(fields[5]).toMatchObject({ field: "BZ", count: 1, value: 20, share: 0.2, ids: [3] });
    expect(fields[8]).toMatchObject({ count: 0, customerShare: 0, value: 0, share: 0, ids: [] });
  });

  test("who is in one classification only is listed, and in no share", () => {
    expect(crossClasses(abc, xyz)).toMatchObject({ count: 3, onlyFirst: [{ id: "q", class: "C" }], onlySecond: [{ id: "new", class: "Y" }] });
  });

  test("without every value of the first there is no value", () => {
    const { fields } = crossClasses(xyz, abc);
    expect(fields.every(({ value, share }) => value === null && share === null)).toBe(true);
  });

  test("a value that is not over zero has no shares", () => {
    const rows = [{ id: 1, class: "A", value: -1 }] as const;
    expect(crossClasses(rows, rows).fields).toEqual([
      { field: "AA", first: "A", second: "A", count: 1, customerShare: 1, value: -1, share: null, ids: [1] },
    ]);
  });

  test("no customer in both leaves the shares open, and no rows leave no fields", () => {
    expect(crossClasses([{ id: 1, class: "A", value: 1 }], [{ id: 2, class: "X" }]).fields[0]).toMatchObject({ count: 0, customerShare: null, share: null });
    expect(crossClasses([], [])).toEqual({ fields: [], count: 0, onlyFirst: [], onlySecond: [] });
  });

  test.each([
    ["a class that is not listed", { ...xyz, rows: [{ id: 1, class: "W" }] }, "unknown-class", { list: "xyz.rows", index: 0, field: "class", id: 1, expected: ["X", "Y", "Z"] }],
    ["a customer twice", [{ id: 1, class: "X" }, { id: 1, class: "X" }], "duplicate-id", { list: "xyz", index: 1, id: 1 }],
    ["a row without a class", [{ id: 1 }], "invalid-input", { list: "xyz", index: 0, field: "class" }],
    ["a value that is no number", [{ id: 1, class: "X", value: "9" }], "invalid-value", { list: "xyz", index: 0, field: "value", id: 1 }],
    ["a class named twice", { ...xyz, classes: [{ class: "X" }, { class: "X" }] }, "invalid-input", { list: "xyz.classes", index: 1 }],
    ["nothing", undefined, "invalid-input", { list: "xyz" }],
  ])("%s is refused", (_, second, code, details) => {
    const error = errorOf(() => crossClasses(abc, second as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
});
