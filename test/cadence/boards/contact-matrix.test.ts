import { describe, expect, test } from "vitest";
import { contactMatrix } from "../../../src/cadence/boards/contact-matrix.ts";
import type { ContactRecord, Customer } from "../../../src/customers/index.ts";
import { dueOf } from "./due-of.ts";
import { errorOf } from "../../foundation/thrown.ts";

const week = { from: "2026-03-02", to: "2026-03-08" };
const call = (customer: number, date: string, more: Partial<ContactRecord> = {}): ContactRecord => ({ customer, date, channel: "phone", ...more });

describe("CAD-5: the contact matrix", () => {
  test("has a row for every customer, and names those without any mark", () => {
    const matrix = contactMatrix([{ id: 2 }, { id: 10 }, { id: "a" }], [call(10, "2026-03-02")], week);
    expect(matrix.groups[0]?.rows.map(({ customer }) => customer)).toEqual([2, 10, "a"]);
    expect(matrix.forgotten).toEqual([2, "a"]);
    expect(matrix.groups[0]?.forgotten).toEqual([2, "a"]);
  });

  test("a planned contact is a mark: who has one is not forgotten", () => {
    const { forgotten, groups, planned, done } = contactMatrix([{ id: 1 }], [], { ...week, planned: [call(1, "2026-03-03")] });
    expect(forgotten).toEqual([]);
    expect(groups[0]?.rows[0]?.cells[1]).toEqual([{ kind: "planned", channel: "phone", purpose: "business", count: 1, notes: [] }]);
    expect([done, planned]).toEqual([0, 1]);
  });

  test("rows of a plan are taken as they are", () => {
    const planned = [{ contact: dueOf(1, "due", "2026-03-05", { channel: "visit" }), date: "2026-03-03", owner: "s", cost: 1, reasons: [] }] as const;
    const { groups } = contactMatrix([{ id: 1 }], [], { ...week, planned: [...planned, call(1, "2026-03-03")] });
    expect(groups[0]?.rows[0]?.cells[1]?.map(({ kind, channel, count }) => [kind, channel, count])).toEqual([["planned", "visit", 1], ["planned", "phone", 1]]);
    expect(errorOf(() => contactMatrix([], [], { ...week, planned: [{ ...planned[0], contact: null as never }] }))).toMatchObject({ code: "invalid-input", details: { list: "planned[0].contact" } });
    expect(errorOf(() => contactMatrix([], [], { ...week, planned: [{ ...planned[0], date: "3 March" as never }] }))).toMatchObject({ code: "invalid-date", details: { list: "planned", index: 0 } });
  });

  test("groups stand in order, those of whom nothing is known last", () => {
    const customers: Customer[] = [{ id: 1 }, { id: 2, region: "south" }, { id: 3, region: "north" }, { id: 4, region: "south" }];
    const { groups } = contactMatrix(customers, [], week);
    expect(groups.map(({ group, rows }) => [group, rows.map(({ customer }) => customer)])).toEqual([["north", [3]], ["south", [2, 4]], [null, [1]]]);
  });

  test.each([
    ["region", "r"],
    ["city", "c"],
    ["industry", "i"],
    ["owner", 7],
    ["class", "A"],
  ] as const)("groups are by %s if asked for", (by, group) => {
    const customer: Customer = { id: 1, region: "r", city: "c", industry: "i", owner: 7, class: "A" };
    expect(contactMatrix([customer], [], { ...week, by }).groups.map((found) => found.group)).toEqual([group]);
  });

  test("both ends of the period belong to it", () => {
    const contacts = [call(1, "2026-03-01"), call(1, "2026-03-02"), call(1, "2026-03-08"), call(1, "2026-03-09"), call(1, "2026-03-10")];
    const { done, outside } = contactMatrix([{ id: 1 }], contacts, week);
    expect([done, outside]).toEqual([2, { done: 3, planned: 0 }]);
  });

  test("contacts with customers who are not in the list are counted apart and name them", () => {
    const { done, elsewhere, columns } = contactMatrix([{ id: 1 }], [call(9, "2026-03-02"), call(8, "2026-03-02")], { ...week, planned: [call(9, "2026-03-04")] });
    expect(done).toBe(0);
    expect(elsewhere).toEqual({ done: 2, planned: 1, customers: [8, 9] });
    expect(columns.every((column) => column.done + column.planned === 0)).toBe(true);
  });

  test("weeks and months are cut by the period and say so", () => {
    const columns = (step: "week" | "month"): unknown[] =>
      contactMatrix([], [], { from: "2026-01-30", to: "2026-03-01", step }).columns.map(({ label, from, to, extent }) => [label, from, to, extent]);
    expect(columns("month")).toEqual([
      ["2026-01", "2026-01-30", "2026-01-31", "partial"],
      ["2026-02", "2026-02-01", "2026-02-28", "whole"],
      ["2026-03", "2026-03-01", "2026-03-01", "partial"],
    ]);
    expect(columns("week")).toEqual([
      ["2026-W05", "2026-01-30", "2026-02-01", "partial"],
      ["2026-W06", "2026-02-02", "2026-02-08", "whole"],
      ["2026-W07", "2026-02-09", "2026-02-15", "whole"],
      ["2026-W08", "2026-02-16", "2026-02-22", "whole"],
      ["2026-W09", "2026-02-23", "2026-03-01", "whole"],
    ]);
  });

  test("the calendar ends with the year 9999, and so may a matrix", () => {
    const { columns } = contactMatrix([], [], { from: "9999-12-30", to: "9999-12-31", step: "month" });
    expect(columns.map(({ label, to }) => [label, to])).toEqual([["9999-12", "9999-12-31"]]);
  });

  test("marks of a cell: done before planned, then by channel and purpose, each with its number", () => {
    const contacts = [call(1, "2026-03-02"), call(1, "2026-03-02", { purpose: "after-sale" }), call(1, "2026-03-03"), call(1, "2026-03-03", { channel: "visit" })];
    const planned = [call(1, "2026-03-04", { channel: "visit" })];
    const [cell] = contactMatrix([{ id: 1 }], contacts, { ...week, step: "week", planned }).groups[0]!.rows[0]!.cells;
    expect(cell?.map(({ kind, channel, purpose, count }) => [kind, channel, purpose, count])).toEqual([
      ["done", "visit", "business", 1],
      ["done", "phone", "after-sale", 1],
      ["done", "phone", "business", 2],
      ["planned", "visit", "business", 1],
    ]);
  });

  test("notes are codes; the words of the records appear only if asked for, by day", () => {
    const contacts = [
      call(1, "2026-03-04", { id: "b", discussed: "second", nextVisit: "2026-05-01" }),
      call(1, "2026-03-03", { id: "c", discussed: "first", people: ["p"], standing: "open" }),
      call(1, "2026-03-04", { id: "a", discussed: "also second", people: [] }),
    ];
    const cellOf = (notes?: "include"): unknown => contactMatrix([{ id: 1 }], contacts, { ...week, step: "week", notes }).groups[0]!.rows[0]!.cells[0]![0];
    expect(cellOf()).toEqual({ kind: "done", channel: "phone", purpose: "business", count: 3, notes: ["people", "discussed", "standing", "nextVisit"] });
    expect(cellOf("include")).toMatchObject({ texts: ["first", "also second", "second"] });
    expect(JSON.stringify(contactMatrix([{ id: 1, name: "somebody" }], contacts, week))).not.toMatch(/first|second|somebody/);
  });

  test("without customers there are no groups, and the columns are there", () => {
    const { groups, columns, forgotten } = contactMatrix([], [], week);
    expect([groups, forgotten, columns.length]).toEqual([[], [], 7]);
  });

  test.each<[string, () => unknown, string, object]>([
    ["customers that are no list", () => contactMatrix({} as never, [], week), "invalid-input", { list: "customers" }],
    ["a customer without id", () => contactMatrix([{}] as never, [], week), "missing-id", { list: "customers", index: 0 }],
    ["a customer twice", () => contactMatrix([{ id: 1 }, { id: 1 }], [], week), "duplicate-id", { index: 1, firstIndex: 0 }],
    ["a contact with nobody", () => contactMatrix([], [{ date: "2026-03-02", channel: "phone" }] as never, week), "missing-id", { index: 0 }],
    ["a contact twice", () => contactMatrix([], [call(1, "2026-03-02", { id: 5 }), call(1, "2026-03-02", { id: 5 })], week), "duplicate-id", { id: 5 }],
    ["a contact on no day", () => contactMatrix([], [call(1, "2026-02-29")], week), "invalid-date", { list: "contacts", field: "date", value: "2026-02-29" }],
    ["a contact by fax", () => contactMatrix([], [call(1, "2026-03-02", { channel: "fax" as never })], week), "unknown-channel", { list: "contacts", field: "channel" }],
    ["a plan by fax", () => contactMatrix([], [], { ...week, planned: [call(1, "2026-03-02", { channel: "fax" as never })] }), "unknown-channel", { list: "planned" }],
    ["a purpose that is no text", () => contactMatrix([], [call(1, "2026-03-02", { purpose: 3 as never })], week), "invalid-input", { field: "purpose" }],
    ["a region that is no text", () => contactMatrix([{ id: 1, region: 3 as never }], [], week), "invalid-input", { field: "region", id: 1 }],
    ["a period backwards", () => contactMatrix([], [], { from: "2026-03-02", to: "2026-03-01" }), "invalid-period", {}],
    ["a grouping that is none", () => contactMatrix([], [], { ...week, by: "name" as never }), "invalid-option", { field: "by" }],
    ["a step that is none", () => contactMatrix([], [], { ...week, step: "year" as never }), "invalid-option", { field: "step" }],
    ["notes that are none", () => contactMatrix([], [], { ...week, notes: true as never }), "invalid-option", { field: "notes" }],
    ["no options", () => contactMatrix([], [], undefined as never), "invalid-input", { list: "options" }],
  ])("%s: refused, and the place is named", (_, attempt, code, details) => {
    const error = errorOf(attempt);
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
});
