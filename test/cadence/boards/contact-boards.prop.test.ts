import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { contactBoards } from "../../../src/cadence/boards/contact-boards.ts";
import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import type { PlannedContact } from "../../../src/cadence/plan/contact-plan.ts";
import { consultingCadence } from "../../../src/cadence/policy/consulting-cadence.ts";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { PlainDate } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { contacts, nearDate, shuffled } from "./arbitraries.ts";
import { dueOf, windowOf } from "./due-of.ts";

const hours = [["09:00", "17:00"]] as const;
const office = defineCalendar({
  id: "office",
  timeZone: "Europe/Berlin",
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ["2026-12-25", "2027-01-01"],
});
const rests = ["blocked", "paused", "held", "snoozed", "settled", "undetermined"] as const;
const days = fc.array(nearDate, { minLength: 3, maxLength: 3 }).map((dates) => dates.sort() as [string, string, string]);

/** Contacts that stand where their dates say on the day, or rest. */
const dueOn = (asOf: string): fc.Arbitrary<DueContact[]> =>
  fc
    .uniqueArray(
      fc.tuple(fc.nat(5), fc.constantFrom(null, null, ...rests), days, fc.constantFrom("a", "b"), fc.constantFrom("A", "B", null), fc.constantFrom(1, 2, null)),
      { selector: ([customer, , , key]) => `${customer}${key}`, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(([customer, rest, dates, key, name, owner]) => {
        const state: DueState = rest ?? (dates[2] < asOf ? "overdue" : dates[0] > asOf ? "upcoming" : "due");
        return dueOf(customer, state, dates[1], { key, class: name, owner, window: windowOf(...dates) });
      }),
    );
const planned = (due: readonly DueContact[]): fc.Arbitrary<PlannedContact[]> =>
  fc.subarray([...due]).chain((contacts) =>
    fc.tuple(...contacts.map((contact) => fc.tuple(nearDate, fc.constantFrom(1, 3)).map(([date, owner]) => ({ contact, date: date as PlainDate, owner, cost: 1, reasons: [] })))),
  );
const given = nearDate.chain((asOf) => shuffled(dueOn(asOf)).chain(([due, others]) => fc.record({ asOf: fc.constant(asOf), due: fc.constant(due), others: fc.constant(others), plan: planned(due) })));

// Where a contact belongs, told in words of the platform's calendar.
function placeOf(contact: DueContact, asOf: string, plan: readonly PlannedContact[]): string {
  const row = plan.find((entry) => entry.contact === contact);
  if (contact.state === "settled") return "settled";
  const rests = ["blocked", "paused", "held", "snoozed", "undetermined"].includes(contact.state);
  if (rests && (row === undefined || row.date <= asOf)) return "withheld";
  const today = Temporal.PlainDate.from(asOf);
  let next = today;
  do next = next.add({ days: 1 });
  while (next.dayOfWeek > 5 || ["2026-12-25", "2027-01-01"].includes(next.toString()));
  const aim = row?.date ?? (contact.state === "overdue" ? asOf : contact.window!.target);
  const day = Temporal.PlainDate.from(aim < asOf ? asOf : aim);
  if (day.equals(today)) return "today";
  if (day.equals(next)) return "tomorrow";
  if (Temporal.PlainDate.compare(day, today.add({ days: 7 - today.dayOfWeek })) <= 0) return "thisWeek";
  const months = day.toPlainYearMonth().since(today.toPlainYearMonth(), { largestUnit: "months" }).months;
  return months > 1 ? day.toString().slice(0, 7) : `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

test("CAD-8: every contact stands in exactly one place, and that is its own", () => {
  fc.assert(
    fc.property(given, ({ asOf, due: contacts, plan }) => {
      const boards = contactBoards(contacts, { asOf, calendars: [office], planned: plan });
      const found = new Map<string, string>();
      const note = (contact: DueContact, place: string): void => {
        const name = `${contact.customer}${contact.key}`;
        expect(found.has(name)).toBe(false);
        found.set(name, place);
      };
      for (const place of ["today", "tomorrow", "thisWeek"] as const) for (const { contact } of boards.short[place].cards) note(contact, place);
      for (const { label, from, to, cards } of boards.long) {
        for (const { contact, date } of cards) {
          note(contact, label);
          expect(date >= from && date <= to).toBe(true);
        }
      }
      for (const { contact } of boards.withheld) note(contact, "withheld");
      for (const contact of boards.settled) note(contact, "settled");
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(contacts.map((contact) => [`${contact.customer}${contact.key}`, placeOf(contact, asOf, plan)])));
    }),
  );
});

test("CAD-8: counts add up to all, columns have no gaps, order changes nothing", () => {
  fc.assert(
    fc.property(given, fc.subarray([0, 1, 2, 3, 4, 5]), fc.constantFrom(undefined, null, 1), ({ asOf, due, others, plan }, made, owner) => {
      // Some were made since the plan, and are not due any more.
      const stillDue = ({ customer }: DueContact): boolean => !made.includes(customer as number);
      const contacts = due.filter(stillDue);
      const options = { asOf, owner, classes: ["A", "B"], calendars: [office], planned: plan };
      const boards = contactBoards(deepFreeze(contacts), deepFreeze(options));
      const { all, today, tomorrow, thisWeek, later, withheld, settled, notAsked, others: rest } = boards.counts;
      const gone = plan.filter(({ contact }) => !stillDue(contact));
      expect(all).toBe(contacts.length + gone.length);
      expect(today + tomorrow + thisWeek + later + withheld + settled + notAsked + rest).toBe(all);
      const isOwn = (whose: unknown): boolean => owner === undefined || whose === owner;
      expect(notAsked).toBe(gone.filter((row) => isOwn(row.owner)).length);
      const whose = (contact: DueContact): unknown => (plan.find((row) => row.contact === contact) ?? contact).owner;
      expect(all - rest).toBe(contacts.filter((contact) => isOwn(whose(contact))).length + notAsked);
      let last = boards.short.thisWeek.until as string;
      for (const { from, to } of boards.long) {
        expect(from).toBe(Temporal.PlainDate.from(last).add({ days: 1 }).toString());
        last = to;
      }
      expect(contactBoards(others.filter(stillDue), { ...options, planned: plan.toReversed() })).toEqual(boards);
      expect(JSON.parse(JSON.stringify(boards))).toEqual(boards);
    }),
  );
});

test("CAD-8: whatever is due on a day has a place on the boards of that day", () => {
  const pause = fc.tuple(fc.nat(5), nearDate, nearDate).map(([customer, a, b]) => ({ customer, from: a < b ? a : b, until: a < b ? b : a }));
  const change = fc.record({ customer: fc.nat(5), date: nearDate, from: fc.constantFrom("A", "C"), to: fc.constantFrom("A", "C") });
  const facts = fc.record({ asOf: nearDate, contacts, pauses: fc.array(pause, { maxLength: 3 }), classChanges: fc.array(change, { maxLength: 1 }) });
  fc.assert(
    fc.property(facts, fc.array(nearDate, { minLength: 6, maxLength: 6 }), (options, starts) => {
      const customers = starts.map((since, id) => ({ id, since, class: options.classChanges.find(({ customer }) => customer === id)?.to ?? "B" }));
      const rows = dueContacts(customers, consultingCadence, { ...options, calendars: [office] });
      expect(contactBoards(rows, { asOf: options.asOf, calendars: [office] }).counts.all).toBe(rows.length);
    }),
  );
});
