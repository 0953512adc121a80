import { describe, expect, test } from "vitest";
import { classifyAbc, classifyAbcColumn, computedClasses, paretoClasses, rankClasses, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcPolicy, ManualClass } from "../../../src/classification/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { expectAbc } from "./abc-oracle.ts";

interface Client {
  readonly id: number;
  readonly revenue: number;
  readonly region?: string;
}

const options = { id: "id", value: "revenue" } as const;
const clients = (...revenues: readonly number[]): readonly Client[] => deepFreeze(revenues.map((revenue, index) => ({ id: index + 1, revenue })));
const classesOf = (rows: readonly { readonly id: unknown; readonly class: string | null }[]): unknown => rows.map((row) => [row.id, row.class]);
const emptyTotals = { count: 0, value: 0, baseCount: 0, baseValue: 0, zeroCount: 0, negativeCount: 0, negativeValue: 0 };

describe("where there is little or nothing", () => {
  const nothingOf = (name: string): object => ({ class: name, count: 0, nonPositive: 0, value: 0, share: null, customerShare: null, lowestValue: null, crossing: null });
  const nothing = ["A", "B", "C"].map(nothingOf);

  test.each([paretoClasses, rankClasses, computedClasses])("CLS-2: no customers give an empty table and the reason, by $by", (policy) => {
    const { rows, classes, apart, totals, reason } = classifyAbc<Client, "A" | "B" | "C">([], { ...options, policy });
    expect({ rows, classes, apart, totals, reason }).toEqual({
      rows: [],
      classes: nothing,
      apart: { zero: [], negative: [] },
      totals: emptyTotals,
      reason: { code: "classification/nothing-over-zero", customers: 0 },
    });
    for (const column of [classifyAbcColumn([], policy), tabulateAbcColumn(new Float64Array(0), policy)]) {
      expect([column.classOf.length, column.classes, column.totals, column.reason]).toEqual([0, nothing, totals, reason]);
    }
  });

  test.each([
    ["zero", [0, 0, -0], { count: 3, zeroCount: 3 }],
    ["negative", [-1, -2.5, -0.1], { count: 3, value: -3.6, negativeCount: 3, negativeValue: -3.6 }],
  ] as const)("CLS-2: where all are %s everybody stands apart, and no share is NaN", (kind, revenues, sums) => {
    const { rows, classes, apart, totals, reason } = classifyAbc(clients(...revenues), options);
    expect([rows, classes]).toEqual([[], nothing]);
    expect(reason).toEqual({ code: "classification/nothing-over-zero", customers: 3 });
    expect(totals).toEqual({ ...emptyTotals, ...sums });
    expect(classesOf(apart[kind])).toEqual(kind === "zero" ? [[1, null], [2, null], [3, null]] : [[3, null], [1, null], [2, null]]);
    expect(apart[kind].map((row) => row.reason)).toEqual(revenues.map(() => ({ code: `classification/${kind}-value`, measured: null })));
  });

  test("CLS-2: nonPositive lowest puts them all into the last class, without any share", () => {
    const policy: AbcPolicy<"A" | "B" | "C"> = { ...paretoClasses, nonPositive: "lowest" };
    const { rows, apart, classes } = classifyAbc(clients(-1, 0), { ...options, policy });
    expect(rows.map((row) => [row.id, row.rank, row.share, row.cumulativeShare, row.customerShare, row.class])).toEqual([
      [2, 1, null, null, null, "C"],
      [1, 2, null, null, null, "C"],
    ]);
    expect(apart).toEqual({ zero: [], negative: [] });
    expect(classes[2]).toEqual({ ...nothingOf("C"), count: 2, nonPositive: 2 });
  });

  test.each([
    ["covering", "A"],
    ["atMost", "C"],
    ["below", "C"],
  ] as const)("CLS-2: a single customer holds everything and is %s → %s", (boundary, expected) => {
    // 0.07 is a case of its own: times a hundred it is not seven.
    for (const revenue of [100, 0.07, 5e-324, 1e308]) {
      const { rows, classes } = classifyAbc(clients(revenue), { ...options, policy: { ...paretoClasses, boundary } });
      expect(rows.map((row) => [row.class, row.rank, row.share, row.cumulativeShare, row.customerShare])).toEqual([[expected, 1, 1, 1, 1]]);
      expect(classes.find((entry) => entry.class === expected)).toMatchObject({ count: 1, value: revenue, share: 1, customerShare: 1, lowestValue: revenue });
    }
  });

  test.each([[[7]], [[7, 7, 7]]])("CLS-8: one customer and customers all equal have no limits to compute, and are A: %j", (revenues) => {
    const { rows } = classifyAbc(clients(...revenues), { ...options, policy: computedClasses });
    expect(rows.map((row) => row.class)).toEqual(revenues.map(() => "A"));
    // The published algorithm alone finds nobody above the mean, so nobody is A.
    const raw = classifyAbc(clients(...revenues), { ...options, policy: { ...computedClasses, degenerate: "raw" } });
    expect(raw.rows.map((row) => row.class)).not.toContain("A");
  });
});

describe("shares", () => {
  test.each([[[0.04, 0.01]], [[0.08, 0.02]], [[0.28, 0.07]], [[0.4, 0.4, 0.2]], [[0.000004, 0.000001]]])("CLS-2: a class that holds four fifths exactly says 0.8: %j", (revenues) => {
    const { classes, rows } = classifyAbc(clients(...revenues), options);
    expect(classes.map((entry) => entry.share)).toEqual([0.8, 0.2, 0]);
    expect(rows.filter((row) => row.class === "A").at(-1)!.cumulativeShare).toBe(0.8);
    expect(classes[0]!.crossing!.shareIncluding).toBe(0.8);
    expect(classifyAbcColumn(revenues).classes).toEqual(classes);
  });

  test("CLS-2: a class in the middle may be empty, and is reported as it is", () => {
    const { classes } = classifyAbc(clients(90, 6, 4), { ...options, policy: { ...paretoClasses, boundary: "covering" } });
    expect(classes.map(({ class: name, count, value, share, lowestValue }) => [name, count, value, share, lowestValue])).toEqual([
      ["A", 1, 90, 0.9, 90],
      ["B", 1, 6, 0.06, 6],
      ["C", 1, 4, 0.04, 4],
    ]);
    const atMost = classifyAbc(clients(90, 6, 4), { ...options, policy: { ...paretoClasses, boundary: "atMost" } }).classes;
    expect(atMost.map(({ count, value, share, lowestValue }) => [count, value, share, lowestValue])).toEqual([[0, 0, 0, null], [1, 90, 0.9, 90], [2, 10, 0.1, 4]]);
    expect(atMost.map((entry) => entry.crossing?.firstRank)).toEqual([1, 2, undefined]);
  });
});

describe("classes by hand", () => {
  const strategic: ManualClass<"A"> = deepFreeze({ class: "A", by: "sales-7", why: "entered a new market with us" });

  test("CLS-2: a class by hand holds; the computed one, who and why stay beside it", () => {
    const { rows } = classifyAbc(clients(80, 15, 5), { ...options, manual: ({ id }) => (id === 3 ? strategic : null) });
    expect(rows.map(({ id, class: held, computedClass, manual }) => [id, held, computedClass, manual])).toEqual([
      [1, "A", "A", undefined],
      [2, "B", "B", undefined],
      [3, "A", "C", strategic],
    ]);
    expect(rows[2]!.reason).toEqual({ code: "classification/manual", by: "sales-7", why: "entered a new market with us", measured: null });
    expect(rows[2]).toMatchObject({ rank: 3, share: 0.05, cumulativeShare: 1 });
    expect(rows.slice(0, 2).every((row) => !("manual" in row))).toBe(true);
  });

  test("CLS-2: classes count who is in them in effect; limits and totals stay where they were", () => {
    const computed = classifyAbc(clients(80, 15, 5), options);
    const { classes, totals } = classifyAbc(clients(80, 15, 5), { ...options, manual: ({ id }) => (id === 3 ? strategic : undefined) });
    expect(classes.map(({ class: name, count, value, share, lowestValue }) => [name, count, value, share, lowestValue])).toEqual([
      ["A", 2, 85, 0.85, 5],
      ["B", 1, 15, 0.15, 15],
      ["C", 0, 0, 0, null],
    ]);
    expect(classes.map((entry) => entry.crossing)).toEqual(computed.classes.map((entry) => entry.crossing));
    expect(totals).toEqual(computed.totals);
  });

  test("CLS-2: who stands apart may have a class by hand, counts in it, and stays out of all shares", () => {
    const { rows, classes, apart, totals } = classifyAbc(clients(80, 20, 0, -5), { ...options, manual: ({ id }) => (id >= 3 ? { ...strategic, class: "B" as const } : undefined) });
    expect(classesOf(rows)).toEqual([[1, "A"], [2, "B"]]);
    expect([...apart.zero, ...apart.negative].map((row) => [row.id, row.class, row.manual?.by, row.reason.code])).toEqual([
      [3, "B", "sales-7", "classification/manual"],
      [4, "B", "sales-7", "classification/manual"],
    ]);
    expect(classes[1]).toMatchObject({ count: 3, nonPositive: 2, value: 20, share: 0.2, customerShare: 0.5, lowestValue: 20 });
    expect(totals).toMatchObject({ count: 4, value: 95, baseCount: 2, baseValue: 100 });
  });

  test("CLS-2: under nonPositive lowest a class by hand takes a customer out of the last class", () => {
    const policy = { ...paretoClasses, nonPositive: "lowest" } as const;
    const { rows, classes } = classifyAbc(clients(100, 0, 0), { ...options, policy, manual: ({ id }) => (id === 2 ? strategic : undefined) });
    expect(rows.map(({ id, class: held, computedClass }) => [id, held, computedClass])).toEqual([[1, "A", "A"], [2, "A", "C"], [3, "C", "C"]]);
    expect(classes.map(({ count, nonPositive }) => [count, nonPositive])).toEqual([[2, 1], [0, 0], [1, 1]]);
  });

  test("CLS-2: a class by hand that the policy does not have is refused, by position and id", () => {
    const error = errorOf(() => classifyAbc(clients(80, 15, 5), { ...options, manual: ({ id }) => (id === 2 ? ({ ...strategic, class: "D" } as never) : null) }));
    expect([error.code, error.details]).toMatchObject(["unknown-class", { list: "customers", index: 1, id: 2, expected: ["A", "B", "C"] }]);
  });

  test("CLS-2: by hand counts within each group too", () => {
    const customers = clients(80, 20, 80, 20).map((client) => ({ ...client, region: client.id <= 2 ? "n" : "s" }));
    const { rows, groups, classes } = classifyAbc(customers, { ...options, group: "region", manual: ({ id }) => (id === 4 ? strategic : null) });
    expect(classesOf(rows)).toEqual([[1, "A"], [2, "B"], [3, "A"], [4, "A"]]);
    expect(groups!.map((group) => group.classes.map(({ count }) => count))).toEqual([[1, 1, 0], [2, 0, 0]]);
    expect(classes.map(({ count, value, share }) => [count, value, share])).toEqual([[3, 180, 0.9], [1, 20, 0.1], [0, 0, 0]]);
  });
});

describe("groups", () => {
  const customers: readonly Client[] = deepFreeze([
    { id: 1, revenue: 90, region: "south" },
    { id: 2, revenue: 0.9, region: "north" },
    { id: 3, revenue: 10, region: "south" },
    { id: 4, revenue: 0.1, region: "north" },
    { id: 5, revenue: 0, region: "west" },
    { id: 6, revenue: -3, region: "south" },
  ]);
  const table = classifyAbc(customers, { ...options, group: "region" });

  test("CLS-2: each group is classified by itself, as if it were alone", () => {
    for (const group of ["north", "south", "west"]) {
      const alone = classifyAbc(customers.filter(({ region }) => region === group), options);
      const found = table.groups!.find((entry) => entry.group === group);
      expect(found).toEqual({ group, classes: alone.classes, totals: alone.totals, reason: alone.reason });
      expect(table.rows.filter((row) => row.group === group)).toEqual(alone.rows.map((row) => ({ ...row, group })));
    }
    expect(table.groups!.map(({ reason }) => reason?.code ?? null)).toEqual([null, null, "classification/nothing-over-zero"]);
  });

  test("CLS-2: groups come in the order of their keys, rows by rank within each", () => {
    expect(table.groups!.map(({ group }) => group)).toEqual(["north", "south", "west"]);
    expect(table.rows.map((row) => [row.group, row.id, row.rank, row.cumulativeShare])).toEqual([
      ["north", 2, 1, 0.9],
      ["north", 4, 2, 1],
      ["south", 1, 1, 0.9],
      ["south", 3, 2, 1],
    ]);
    const mixed = classifyAbc([{ id: 1, revenue: 1, at: "b" }, { id: 2, revenue: 1, at: 10 }, { id: 3, revenue: 1, at: "a" }, { id: 4, revenue: 1, at: 9 }], { ...options, group: "at" });
    expect(mixed.groups!.map(({ group }) => group)).toEqual([9, 10, "a", "b"]);
  });

  test("CLS-2: totals and classes add the groups up exactly; limits belong to each group alone", () => {
    expect(table.totals).toEqual({ count: 6, value: 98, baseCount: 4, baseValue: 101, zeroCount: 1, negativeCount: 1, negativeValue: -3 });
    expect(table.classes.map(({ class: name, count, value, lowestValue, crossing }) => [name, count, value, lowestValue, crossing])).toEqual([
      ["A", 2, 90.9, 0.9, null],
      ["B", 2, 10.1, 0.1, null],
      ["C", 0, 0, null, null],
    ]);
    expect(table.classes.map(({ share, customerShare }) => [share, customerShare])).toEqual([[0.9, 0.5], [0.1, 0.5], [0, 0]]);
    expect(table.apart.zero.map((row) => [row.id, row.group])).toEqual([[5, "west"]]);
    expect(table.apart.negative.map((row) => [row.id, row.group])).toEqual([[6, "south"]]);
    expect(table.reason).toBeNull();
  });

  test("the order of the input changes nothing", () => {
    expect(classifyAbc([...customers].reverse(), { ...options, group: "region" })).toEqual(table);
  });

  test("CLS-2: groups with nobody in them do not exist, and no customers have no groups", () => {
    const { groups, reason, totals } = classifyAbc<Client>([], { ...options, group: "region" });
    expect([groups, reason, totals]).toEqual([[], { code: "classification/nothing-over-zero", customers: 0 }, emptyTotals]);
  });

  test("CLS-2: without the option nothing speaks of groups", () => {
    const { rows, ...rest } = classifyAbc(customers, options);
    expect(["groups" in rest, rows.some((row) => "group" in row)]).toEqual([false, false]);
  });

  test("CLS-2: an id must be one of a kind across all groups, and a customer without a group is named", () => {
    expect(errorOf(() => classifyAbc([...customers, { id: 1, revenue: 1, region: "west" }], { ...options, group: "region" })).code).toBe("duplicate-id");
    const error = errorOf(() => classifyAbc([...customers, { id: 7, revenue: 1 }], { ...options, group: "region" }));
    expect([error.code, error.details.index]).toEqual(["missing-id", 6]);
  });
});

describe("where facts are found", () => {
  test("CLS-2: id, value and group by the name of a field or by a function", () => {
    const customers = deepFreeze([
      { code: "x", sums: { net: 70 }, region: 1 },
      { code: "y", sums: { net: 30 }, region: 1 },
    ]);
    const found = classifyAbc(customers, { id: "code", value: ({ sums }) => sums.net, group: (customer) => customer.region });
    expect(found.rows.map(({ customer, id, value, group }) => [customer, id, value, group])).toEqual([[customers[0], "x", 70, 1], [customers[1], "y", 30, 1]]);
    expect(found.rows[0]!.customer).toBe(customers[0]);
  });

  test("CLS-2: customers may be tuples, numbers or rows of an array", () => {
    const pairs: readonly (readonly [string, number])[] = [["a", 4], ["b", 6]];
    expect(classesOf(classifyAbc(pairs, { id: 0, value: 1 }).rows)).toEqual([["b", "A"], ["a", "A"]]);
    expect(classesOf(classifyAbc([3, 1], { id: (value) => `id ${value}`, value: (value) => value }).rows)).toEqual([["id 3", "A"], ["id 1", "A"]]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("CLS-2: ids, classes, groups and fields may be named %s", (name) => {
    const customers = [
      JSON.parse(`{ "${name}": 80, "id": "${name}", "at": "${name}" }`) as Record<string, unknown>,
      JSON.parse(`{ "${name}": 20, "id": "other", "at": "here" }`) as Record<string, unknown>,
    ];
    const policy: AbcPolicy = { by: "share", classes: [{ class: name, upTo: 0.8 }, { class: "rest" }] };
    const { rows, classes } = classifyAbc(customers, { id: "id", value: name, policy });
    expect(classesOf(rows)).toEqual([[name, name], ["other", "rest"]]);
    expect(classes.map((entry) => [entry.class, entry.value])).toEqual([[name, 80], ["rest", 20]]);
    const grouped = classifyAbc(customers, { id: "id", value: name, group: "at", policy });
    expect(grouped.groups!.map(({ group, totals }) => [group, totals.baseValue])).toEqual([[name, 80], ["here", 20]].sort());
    const byHand = classifyAbc(customers, { id: "id", value: name, policy, manual: () => ({ class: name, by: name, why: name }) });
    expect(byHand.classes.map(({ count }) => count)).toEqual([2, 0]);
  });

  test("CLS-2: a field that every object inherits is no value", () => {
    const error = errorOf(() => classifyAbc([{ id: 1 }], { id: "id", value: "constructor" as never }));
    expect([error.code, error.details]).toMatchObject(["invalid-value", { list: "customers", index: 0, id: 1, field: "constructor" }]);
  });

  test("CLS-2: 1 and \"1\" are two ids, numbers before text where values are equal", () => {
    const { rows } = classifyAbc([{ id: "1", v: 5 }, { id: "B", v: 5 }, { id: "a", v: 5 }, { id: 10, v: 5 }, { id: 9, v: 5 }, { id: 1, v: 5 }, { id: "10", v: 5 }, { id: "9", v: 5 }], { id: "id", value: "v" });
    expect(rows.map(({ id }) => id)).toEqual([1, 9, 10, "1", "10", "9", "B", "a"]);
  });
});

test.each([
  ["NaN", Number.NaN, "NaN"],
  ["an infinity", Infinity, "Infinity"],
  ["minus infinity", -Infinity, "-Infinity"],
  ["text that looks like a number", "5", "string"],
  ["nothing", undefined, "undefined"],
  ["null", null, "object"],
  ["a bigint", 5n, "bigint"],
])("CLS-2: a value that is %s is refused, by id, position and field", (_, value, found) => {
  const customers = [{ id: "x", revenue: 1 }, { id: "y", revenue: value as number }];
  const error = errorOf(() => classifyAbc(customers, options));
  expect([error.code, error.details]).toEqual(["invalid-value", { list: "customers", index: 1, id: "y", field: "revenue" }]);
  expect(error.message).toBe(`invalid-value: customers[1].revenue is not a finite number but ${found}`);
});

test.each([
  ["none", undefined, "missing-id"],
  ["null", null, "missing-id"],
  ["empty text", "", "missing-id"],
  ["NaN", Number.NaN, "missing-id"],
  ["an object", {}, "missing-id"],
  ["that of another", 1, "duplicate-id"],
])("CLS-2: an id that is %s is refused, by position", (_, id, code) => {
  const error = errorOf(() => classifyAbc([{ id: 1, revenue: 1 }, { id: id as number, revenue: 2 }], options));
  expect([error.code, error.details.list, error.details.index]).toEqual([code, "customers", 1]);
});

test.each([
  ["no list", {}, options],
  ["null", null, options],
  ["a list with a hole", [{ id: 1, revenue: 1 }, null], options],
  ["no options", [], undefined],
  ["options that are null", [], null],
  ["no id option", [], { value: "revenue" }],
  ["no value option", [], { id: "id" }],
  ["an accessor that is an object", [], { ...options, id: {} }],
  ["a group that is an object", [], { ...options, group: {} }],
  ["classes by hand that are no function", [{ id: 1, revenue: 1 }], { ...options, manual: { 1: "A" } }],
  ["a class by hand that is bare text", [{ id: 1, revenue: 1 }], { ...options, manual: () => "A" }],
])("CLS-2: %s is refused with an error of this library", (_, customers, given) => {
  expect(errorOf(() => classifyAbc(customers as never, given as never)).message).not.toContain("undefined");
});

test("CLS-2: a total beyond the largest number is refused", () => {
  expect(errorOf(() => classifyAbc(clients(1e308, 1e308, 1e308), options)).code).toBe("total-out-of-range");
  expect(errorOf(() => classifyAbc(clients(1, -1e308, -1e308), options)).code).toBe("total-out-of-range");
  // What only comes near it is none of that.
  expect(classifyAbc(clients(1e308, 7e307, -1e308), options).totals).toMatchObject({ value: 7e307, baseValue: 1.7e308, negativeValue: -1e308 });
});

test("CLS-2: frozen input is taken as it is, and not changed", () => {
  const customers = clients(3, 0.1, 0.2, -1, 0);
  const before = JSON.stringify(customers);
  const policy = deepFreeze<AbcPolicy<"A" | "B" | "C">>({ ...paretoClasses, ties: "split", nonPositive: "lowest" });
  const frozen = Object.freeze([3, 0.1, 0.2, -1, 0]);
  const column = Float64Array.from(frozen);
  const ids = Object.freeze([5, 4, 3, 2, 1]);
  classifyAbc(customers, Object.freeze({ ...options, policy }));
  classifyAbcColumn(frozen, policy, Object.freeze({ ids }));
  tabulateAbcColumn(column, policy, { ids });
  expect([JSON.stringify(customers), Array.from(column), ids]).toEqual([before, [...frozen], [5, 4, 3, 2, 1]]);
});

test("CLS-2: the table names the policy in full, so that two tables can be told apart by it", () => {
  const given = { by: "share", classes: [{ class: "A", upTo: 0.5 }, { class: "B" }] } as const;
  expect(classifyAbc(clients(1), { ...options, policy: given }).policy).toEqual({ ...given, boundary: "covering", ties: "together", nonPositive: "apart" });
  expect(classifyAbc(clients(1), { ...options, policy: { by: "threshold", classes: [{ class: "A" }] } }).policy).toEqual({ by: "threshold", classes: [{ class: "A" }], nonPositive: "apart" });
  expect(classifyAbc(clients(1), { ...options, policy: computedClasses }).policy).toEqual({ ...computedClasses, ties: "together", degenerate: "highest", nonPositive: "apart" });
});

test("CLS-2, CLS-3: the oracle of these tests reads the limits as the rule does", () => {
  // By hand: 60 + 20 = 80 of 100, 15 more are 95.
  const customers = [60, 20, 15, 5, 0].map((value, id) => ({ id, value }));
  const { classOf, classes } = expectAbc(customers, paretoClasses);
  expect([classOf, classes.map(({ value }) => value)]).toEqual([[0, 0, 1, 2, 255], [80, 15, 5]]);
  expect(expectAbc(customers, { ...paretoClasses, boundary: "below" }).classOf).toEqual([0, 1, 2, 2, 255]);
  expect(expectAbc(customers, rankClasses).classOf).toEqual([0, 1, 1, 2, 255]);
});
