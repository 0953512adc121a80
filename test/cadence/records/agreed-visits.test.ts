import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { agreedVisits } from "../../../src/cadence/records/agreed-visits.ts";
import type { ContactRecord } from "../../../src/customers/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const visit = (id: string | undefined, date: string, nextVisit?: string, customer = 1): ContactRecord => ({ ...(id === undefined ? {} : { id }), customer, date, channel: "visit", nextVisit });
const asOf = "2026-04-01";
const datesOf = (contacts: readonly ContactRecord[], day = asOf): unknown[] => agreedVisits(contacts, { asOf: day }).map(({ customer, id, date }) => [customer, id, date]);

describe("CAD-4: the date of the next visit is an event that rules start from", () => {
  test("what was agreed last holds, up to the day", () => {
    const contacts = [visit("b", "2026-03-09", "2026-04-20"), visit("a", "2026-03-02", "2026-05-04"), visit("c", "2026-03-16"), visit("d", "2026-04-02", "2026-06-01")];
    expect(datesOf(contacts)).toEqual([[1, "b", "2026-04-20"]]);
    expect(datesOf(contacts, "2026-03-08")).toEqual([[1, "a", "2026-05-04"]]);
    expect(datesOf(contacts, "2026-03-01")).toEqual([]);
  });
  test("a next visit that is not after its record is none", () => {
    expect(datesOf([visit("a", "2026-03-02", "2026-03-02"), visit("b", "2026-03-03", "2020-01-01")])).toEqual([]);
    expect(datesOf([visit("a", "2026-03-02", "2026-05-04"), visit("b", "2026-03-03", "2020-01-01")])).toEqual([[1, "a", "2026-05-04"]]);
  });
  test("records need no id, and null and empty text are none, as in files", () => {
    expect(agreedVisits([visit(undefined, "2026-03-02", "2026-05-04"), visit("x", "2026-03-03", null as never, 2), visit("y", "2026-03-03", "", 3)], { asOf })).toEqual([
      { customer: 1, event: "agreed-visit", date: "2026-05-04" },
    ]);
  });
  test("a rule asks for the visit on that day, until it is made", () => {
    const rule = { id: "agreed", channel: "visit", purpose: "business", anchor: { kind: "event", event: "agreed-visit" }, latest: { amount: 0, unit: "calendarDays" }, by: "owner" } as const;
    const policy = defineCadence({ id: "agreed", classes: [], rules: [rule] });
    const states = (contacts: readonly ContactRecord[], day: string): unknown[] =>
      dueContacts([{ id: 1, since: "2026-01-05" }], policy, { asOf: day, contacts, events: agreedVisits(contacts, { asOf: day }) }).map(({ state, window }) => [state, window?.latest]);
    const agreed = [visit("a", "2026-03-02", "2026-05-04")];
    expect(states(agreed, "2026-05-03")).toEqual([["upcoming", "2026-05-04"]]);
    expect(states(agreed, "2026-05-04")).toEqual([["due", "2026-05-04"]]);
    expect(states(agreed, "2026-05-05")).toEqual([["overdue", "2026-05-04"]]);
    expect(states([...agreed, visit("b", "2026-05-04")], "2026-05-05")).toEqual([["settled", "2026-05-04"]]);
    // Put off before it came to be: the day before is not asked for any more.
    expect(states([...agreed, visit("b", "2026-04-20", "2026-05-11")], "2026-05-05")).toEqual([["upcoming", "2026-05-11"]]);
  });
  test.each([
    ["no list", undefined, { asOf }, "invalid-input", { list: "contacts" }],
    ["no options", [], undefined, "invalid-input", { list: "options" }],
    ["no day", [], {}, "invalid-date", { list: "asOf" }],
    ["a next visit some time", [visit("a", "2026-03-02", "in May")], { asOf }, "invalid-date", { list: "contacts", index: 0, field: "nextVisit", id: "a" }],
    ["a record twice", [visit("a", "2026-03-02"), visit("a", "2026-03-02")], { asOf }, "duplicate-id", { index: 1, firstIndex: 0 }],
  ])("refused: %s", (_, contacts, options, code, details) => {
    const error = errorOf(() => agreedVisits(contacts as never, options as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
  test("order changes nothing, and inputs stay as they are", () => {
    const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`);
    const record = fc.record({ customer: fc.nat(2), date, channel: fc.constantFrom("visit" as const, "phone" as const), nextVisit: fc.option(date, { nil: undefined }) });
    const records = fc.array(record, { maxLength: 8 }).chain((list) => fc.boolean().map((named) => (named ? list.map((each, id) => ({ ...each, id })) : list)));
    fc.assert(
      fc.property(records, date, (list, day) => {
        const events = agreedVisits(deepFreeze(list), { asOf: day });
        expect(agreedVisits(list.toReversed(), { asOf: day })).toEqual(events);
        // By looking through all records of each customer.
        for (const customer of [0, 1, 2]) {
          const found = list.filter((each) => each.customer === customer && each.date <= day && each.nextVisit !== undefined && each.nextVisit > each.date);
          const last = found.map(({ date: on, nextVisit }) => `${on} ${nextVisit}`).sort().at(-1);
          expect(events.find((event) => event.customer === customer)?.date).toBe(last?.slice(11));
        }
        expect(JSON.parse(JSON.stringify(events))).toEqual(events);
      }),
    );
  });
});
