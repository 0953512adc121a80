import fc from "fast-check";
import { expect, test } from "vitest";
import { defineCalendar, type WorkCalendar } from "../../../src/calendar/index.ts";
import type { ContactRecord } from "../../../src/customers/records.ts";
import { firstContactTasks, type CardExchange } from "../../../src/customers/sources/first-contact-tasks.ts";
import { errorOf } from "../../foundation/thrown.ts";

const exchange = (id: string, on: string, more: Partial<CardExchange> = {}): CardExchange => ({ id, customer: 7, person: "p", on, ...more });
const call = (date: string, ...people: string[]): ContactRecord => ({ customer: 7, date, channel: "phone", people });
const asOf = "2026-03-31";
const hours = [["09:00", "17:00"]] as const;
const calendar = defineCalendar({
  id: "office",
  version: "1",
  timeZone: "Europe/Berlin",
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ["2026-03-09"],
  coverage: { from: "2026-01-01", to: "2026-12-31" },
});

test("CUS-12: an exchanged card opens a first contact, due after three working days", () => {
  // Thursday the 5th; Friday, then Tuesday and Wednesday, because Monday is a holiday.
  expect(firstContactTasks([exchange("x", "2026-03-05", { by: "ann" })], [], { asOf, calendar }).tasks).toEqual([
    { exchange: "x", customer: 7, person: "p", by: "ann", openedOn: "2026-03-05", due: "2026-03-11", doneOn: null, status: "overdue", reasons: [] },
  ]);
  expect(firstContactTasks([exchange("x", "2026-03-05")], [], { asOf: "2026-03-08" }).tasks[0]).toMatchObject({ due: "2026-03-08", status: "open" });
  expect(firstContactTasks([exchange("x", "2026-03-05")], [], { asOf, within: 1 }).tasks[0]!.due).toBe("2026-03-06");
});

test("CUS-12: a contact after the day, with the person, closes it", () => {
  const tasks = (contacts: readonly ContactRecord[]) => firstContactTasks([exchange("x", "2026-03-05")], contacts, { asOf }).tasks.map(({ doneOn, status }) => [doneOn, status]);
  expect(tasks([call("2026-03-05", "p"), call("2026-03-06", "q"), { ...call("2026-03-06", "p"), customer: 8 }])).toEqual([[null, "overdue"]]);
  expect(tasks([call("2026-03-09", "p"), call("2026-03-08", "p")])).toEqual([["2026-03-08", "done"]]);
  expect(tasks([call("2026-03-09", "q", "p")])).toEqual([["2026-03-09", "doneLate"]]);
  const anybody: CardExchange = { id: "x", customer: 7, on: "2026-03-05" };
  expect(firstContactTasks([anybody], [{ customer: 7, date: "2026-03-06", channel: "email" }], { asOf }).tasks[0]!.status).toBe("done");
});

test("CUS-12: who is known already, or waits for a first contact already, needs no other", () => {
  const exchanges = [exchange("x2", "2026-03-06"), exchange("x1", "2026-03-05"), exchange("x3", "2026-03-20"), exchange("x4", "2026-03-05", { person: "q" }), exchange("x5", "2026-04-01")];
  const { tasks, without, later } = firstContactTasks(exchanges, [call("2026-03-07", "p"), call("2026-03-04", "q")], { asOf });
  expect(tasks.map((task) => task.exchange)).toEqual(["x1"]);
  expect(without).toEqual([
    { code: "customers/first-contact-open", exchange: "x2", openedBy: "x1" },
    { code: "customers/already-in-touch", exchange: "x3", since: "2026-03-07" },
    { code: "customers/already-in-touch", exchange: "x4", since: "2026-03-04" },
  ]);
  expect(later).toBe(1);
});

test("CUS-12: the contact that closes a first contact is in time for a card of the same day", () => {
  const { tasks, without } = firstContactTasks([exchange("x1", "2026-03-05"), exchange("x2", "2026-03-06")], [call("2026-03-06", "p")], { asOf });
  expect(tasks.map((task) => [task.exchange, task.doneOn])).toEqual([["x1", "2026-03-06"]]);
  expect(without).toEqual([{ code: "customers/already-in-touch", exchange: "x2", since: "2026-03-06" }]);
});

test("CUS-12: a last day that the calendar does not know goes by its week, with the reason, or is undetermined; the other tasks stay as they are", () => {
  const exchanges = [exchange("x1", "2026-02-02"), exchange("x2", "2026-12-30", { customer: 8 })];
  const answer = (given: WorkCalendar) => firstContactTasks(exchanges, [], { asOf: "2026-12-31", calendar: given }).tasks.map(({ exchange: id, due, status, reasons }) => [id, due, status, reasons]);
  // Thursday 31 December, Friday 1 January, Monday 4 January.
  const beyond = { calendar: "office", date: "2027-01-04" };
  expect(answer(calendar)).toEqual([["x1", "2026-02-05", "overdue", []], ["x2", "2027-01-04", "open", [{ code: "calendar/assumed-week", ...beyond }]]]);
  const strict = defineCalendar({ ...calendar, beyondCoverage: "refuse" });
  expect(answer(strict)).toEqual([["x1", "2026-02-05", "overdue", []], ["x2", null, "undetermined", [{ code: "calendar/not-covered", ...beyond }]]]);
});

test("CUS-12: an exchange at the end of time is in time for good", () => {
  const at = (given: Partial<Parameters<typeof firstContactTasks>[2]>) => firstContactTasks([exchange("x", "9999-12-30")], [], { asOf: "9999-12-31", ...given }).tasks[0];
  expect(at({})).toMatchObject({ due: "9999-12-31", status: "open" });
  expect(at({ within: 10_000 })).toMatchObject({ due: "9999-12-31", status: "open" });
  expect(errorOf(() => at({ within: 10_001 })).details).toMatchObject({ list: "options", field: "within" });
});

test("CUS-12: every exchange is a task, or says why not, or lies ahead; in any order", () => {
  const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`);
  const person = fc.constantFrom("p", "q");
  const exchanges = fc.uniqueArray(fc.record({ id: fc.nat(9), customer: fc.nat(1), person: fc.option(person, { nil: undefined }), on: date }), { selector: ({ id }) => id });
  const contacts = fc.array(fc.record({ customer: fc.nat(1), date, channel: fc.constant("visit" as const), people: fc.array(person, { maxLength: 2 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(exchanges, contacts, date, (cards, records: readonly ContactRecord[], day) => {
      const answer = firstContactTasks(cards, records, { asOf: day });
      expect(answer.tasks.length + answer.without.length + answer.later).toBe(cards.length);
      expect(firstContactTasks(cards.toReversed(), records.toReversed(), { asOf: day })).toEqual(answer);
      for (const { customer, person: whom, openedOn, doneOn } of answer.tasks) {
        const days = records.filter((record) => record.customer === customer && record.date <= day && (whom === null || record.people!.includes(whom))).map((record) => record.date);
        // Nobody was met before, and the first met after closes it.
        expect(days.filter((other) => other < openedOn)).toEqual([]);
        expect(doneOn).toBe(days.filter((other) => other > openedOn).sort()[0] ?? null);
      }
      // Never two open for one person at once.
      for (const task of answer.tasks) {
        const others = answer.tasks.filter((other) => other !== task && other.customer === task.customer && other.person === task.person && other.openedOn >= task.openedOn);
        expect(others).toEqual([]);
      }
    }),
  );
});

test.each([
  ["duplicate-id", () => firstContactTasks([exchange("x", asOf), exchange("x", asOf)], [], { asOf })],
  ["invalid-value", () => firstContactTasks([], [], { asOf, within: 0 })],
  ["invalid-value", () => firstContactTasks([], [], { asOf, within: 1.5 })],
  ["invalid-date", () => firstContactTasks([exchange("x", "soon")], [], { asOf })],
  ["missing-id", () => firstContactTasks([exchange("x", asOf, { person: "" })], [], { asOf })],
])("what cannot be followed up is refused: %s", (code, attempt) => {
  expect(errorOf(attempt).code).toBe(code);
});
