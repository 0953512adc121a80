import { expect, test } from "vitest";
import { classifyAbcColumn } from "../../../src/classification/index.ts";
import { APART } from "../../../src/classification/abc/abc-column.ts";

// A column is told in pieces, by fours, and where they are not ordinary one by one: no place may make a difference.
const COUNT = 9001;
const places = [0, 1, 2, 3, 4, 5, 62, 63, 64, 65, 66, 67, 68, 4093, 4094, 4095, 4096, 4097, 4098, 4160, 8191, 8192, 8999, 9000];
// Of 9,000 values, 3,000 are 16: 48,000 of 60,000, which is exactly 80 %; then 3,000 of 3 make 57,000, exactly 95 %.
const column = (at: number, value: number): Float64Array => {
  const ordinary = Array.from({ length: COUNT - 1 }, (_, i) => [16, 1, 3][i % 3]!);
  return Float64Array.from([...ordinary.slice(0, at), value, ...ordinary.slice(at)]);
};
const summary = (values: Float64Array): unknown[] => classifyAbcColumn(values).classes.map((c) => [c.class, c.count, c.value, c.lowestValue]);
const ordinaryClasses = [["A", 3000, 48_000, 16], ["B", 3000, 9000, 3], ["C", 3000, 3000, 1]];

test.each(places)("a zero at position %i stands apart, and changes nothing else (CLS-2)", (at) => {
  const values = column(at, 0);
  const { classOf, totals } = classifyAbcColumn(values);
  expect(summary(values)).toEqual(ordinaryClasses);
  expect(totals).toMatchObject({ count: COUNT, baseCount: COUNT - 1, zeroCount: 1, negativeCount: 0, value: 60_000 });
  expect(Array.from(classOf)).toEqual(Array.from(values, (value) => ({ 16: 0, 3: 1, 1: 2 })[value] ?? APART));
});

test.each(places)("a negative value at position %i stands apart, and changes nothing else (CLS-2)", (at) => {
  const values = column(at, -2.5);
  expect(summary(values)).toEqual(ordinaryClasses);
  expect(classifyAbcColumn(values).totals).toMatchObject({ baseValue: 60_000, negativeCount: 1, negativeValue: -2.5, value: 59_997.5 });
});

test.each(places)("a value at position %i that has more decimals than all others counts in full", (at) => {
  // 60,000.001 in all: 80 % of it are 48,000.0008, so that A needs one customer more, and with it all of value 3.
  expect(summary(column(at, 0.001))).toEqual([["A", 6000, 57_000, 3], ["B", 3000, 3000, 1], ["C", 1, 0.001, 0.001]]);
  // A third lies on no decimal grid: 60,000.33 in all, with the same effect.
  expect(summary(column(at, 1 / 3)).map((row) => (row as unknown[])[1])).toEqual([6000, 3000, 1]);
});

test.each(places)("a value at position %i that is not finite is named by its position", (at) => {
  for (const value of [Number.NaN, Infinity, -Infinity]) {
    expect(() => classifyAbcColumn(column(at, value))).toThrow(`values[${at}]`);
  }
});
