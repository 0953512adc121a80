import { expect, test } from "vitest";
import { consultingCadence, dueContacts } from "../../../src/cadence/index.ts";
import type { ContactRecord, Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

// More than are read at a time.
const CUSTOMERS = 5000;
const RECORDS = 30_000;
const asOf = "2026-03-01";

const dateOf = (day: number): string => new Date(Date.UTC(2025, 11, 1) + day * 86_400_000).toISOString().slice(0, 10);
const idOf = (number: number): number | string => (number % 2 === 0 ? number : `c${number}`);
const customers = Array.from({ length: CUSTOMERS }, (_, number): Customer => ({ id: idOf(number), class: "C", since: "2025-11-01" }));
const contacts = Array.from({ length: RECORDS }, (_, at): ContactRecord => {
  const mixed = (at * 7919) % RECORDS;
  // Some are with strangers, some after the day; many customers have two on one day.
  return { id: `k${mixed % 97}`, customer: idOf(mixed % (CUSTOMERS + 500)), date: dateOf(mixed % 101), channel: mixed % 3 === 0 ? "visit" : "phone" };
});

// What most would write: for each customer and channel the greatest of all dates and ids.
function lastByHand(): Map<string, string> {
  const last = new Map<string, string>();
  for (const { customer, date, channel, id } of contacts) {
    if (date > asOf) continue;
    for (const rule of channel === "visit" ? ["call-c", "visit-c"] : ["call-c"]) {
      const key = JSON.stringify([customer, rule]);
      const found = JSON.stringify([date, id]);
      if (found > (last.get(key) ?? "")) last.set(key, found);
    }
  }
  return last;
}

test("CAD-1: of thousands of records of thousands of customers, each is counted from its own last one, by day and then by id", () => {
  const expected = lastByHand();
  const rows = dueContacts(customers, consultingCadence, { asOf, contacts });
  expect(rows).toHaveLength(2 * CUSTOMERS);
  for (const { customer, rule, anchor } of rows) {
    const last = expected.get(JSON.stringify([customer, rule]));
    expect([customer, rule, anchor.date, anchor.record]).toEqual([customer, rule, ...(last === undefined ? ["2025-11-01", null] : (JSON.parse(last) as string[]))]);
  }
  expect(dueContacts(customers, consultingCadence, { asOf, contacts: contacts.toReversed() })).toEqual(rows);
});

test("a customer who stands twice is named with both positions, however far apart", () => {
  const { code, details } = errorOf(() => dueContacts([...customers, { id: idOf(101) }], consultingCadence, { asOf }));
  expect([code, details.index, details.firstIndex, details.id]).toEqual(["duplicate-id", CUSTOMERS, 101, "c101"]);
});

test.each<[string, Partial<Record<keyof ContactRecord, unknown>>, string]>([
  ["without a customer", { customer: null }, "missing-id"],
  ["without a date", { date: "yesterday" }, "invalid-date"],
  ["on a channel that is none", { channel: "fax" }, "unknown-channel"],
])("a contact %s is named with its position, however far down", (_, wrong, code) => {
  const given = [...contacts, { ...contacts[0]!, ...wrong } as ContactRecord];
  const error = errorOf(() => dueContacts(customers, consultingCadence, { asOf, contacts: given }));
  expect([error.code, error.details.index]).toEqual([code, RECORDS]);
});
