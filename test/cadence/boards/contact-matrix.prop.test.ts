import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { contactMatrix, type ContactMatrixOptions, type PlannedMark } from "../../../src/cadence/boards/contact-matrix.ts";
import type { ContactRecord, Customer } from "../../../src/customers/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { channel, contacts, nearDate, shuffled } from "./arbitraries.ts";

const customers: fc.Arbitrary<Customer[]> = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 8 }), region: fc.constantFrom("north", "south") }, { requiredKeys: ["id"] }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const planned = fc.array(fc.record({ customer: fc.integer({ min: 1, max: 8 }), date: nearDate, channel }), { maxLength: 10 });
const options: fc.Arbitrary<Omit<ContactMatrixOptions, "planned"> & { readonly planned: readonly PlannedMark[] }> = fc
  .tuple(nearDate, nearDate, fc.constantFrom("day" as const, "week" as const, "month" as const), planned)
  .map(([a, b, step, marks]) => ({ from: a < b ? a : b, to: a < b ? b : a, step, planned: marks }));

const labels = {
  day: (date: string) => date,
  month: (date: string) => date.slice(0, 7),
  week: (date: string) => {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
    return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
  },
};

test("CAD-5: every cell counts the contacts of its customer and dates, and nothing else", () => {
  fc.assert(
    fc.property(customers, contacts, options, (base, records, given) => {
      const matrix = contactMatrix(base, records, given);
      const inside = ({ date }: { readonly date: string }): boolean => date >= given.from && date <= given.to;
      const countOf = (list: readonly Pick<ContactRecord, "customer" | "date" | "channel" | "purpose">[], customer: unknown, label: string, on: string, what: string): number =>
        list.filter((r) => inside(r) && r.customer === customer && labels[given.step!](r.date) === label && r.channel === on && (r.purpose ?? "business") === what).length;
      for (const group of matrix.groups) {
        for (const { customer, cells } of group.rows) {
          expect(base.find(({ id }) => id === customer)?.region ?? null).toBe(group.group);
          for (const [position, cell] of cells.entries()) {
            for (const mark of cell) {
              const list = mark.kind === "done" ? records : given.planned;
              expect(mark.count).toBe(countOf(list, customer, matrix.columns[position]!.label, mark.channel, mark.purpose));
            }
          }
        }
      }
      const known = (record: { readonly customer: unknown }): boolean => base.some(({ id }) => id === record.customer);
      expect(matrix.done).toBe(records.filter((record) => inside(record) && known(record)).length);
      expect(matrix.planned).toBe(given.planned.filter((record) => inside(record) && known(record)).length);
    }),
  );
});

test("CAD-5: totals add up, nobody is forgotten, and order changes nothing", () => {
  fc.assert(
    fc.property(shuffled(customers), shuffled(contacts), options, ([base, otherBase], [records, otherRecords], given) => {
      const matrix = contactMatrix(deepFreeze(base), deepFreeze(records), deepFreeze(given));
      const rows = matrix.groups.flatMap((group) => group.rows);
      const sum = (parts: readonly { readonly done: number }[]): number => parts.reduce((total, { done }) => total + done, 0);
      expect(rows.map(({ customer }) => customer).sort()).toEqual(base.map(({ id }) => id).sort());
      expect([sum(rows), sum(matrix.groups), sum(matrix.columns)]).toEqual([matrix.done, matrix.done, matrix.done]);
      for (const group of matrix.groups) expect([sum(group.rows), sum(group.columns)]).toEqual([group.done, group.done]);
      expect(matrix.done + matrix.elsewhere.done + matrix.outside.done).toBe(records.length);
      expect(matrix.planned + matrix.elsewhere.planned + matrix.outside.planned).toBe(given.planned.length);
      expect(matrix.forgotten).toEqual(rows.filter(({ cells }) => cells.every((cell) => cell.length === 0)).map(({ customer }) => customer).sort((a, b) => Number(a) - Number(b)));
      expect(matrix.columns[0]?.from).toBe(given.from);
      expect(matrix.columns.at(-1)?.to).toBe(given.to);
      const other = { ...given, notes: "include" as const, planned: [...given.planned].reverse() };
      expect(contactMatrix(otherBase, otherRecords, other)).toEqual(contactMatrix(base, records, { ...given, notes: "include" }));
      expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
    }),
  );
});
