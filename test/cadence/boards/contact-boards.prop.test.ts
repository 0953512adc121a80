import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { contactBoards } from "../../../src/cadence/boards/contact-boards.ts";
import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { nearDate, shuffled } from "./arbitraries.ts";
import { dueOf } from "./due-of.ts";

const hours = [["09:00", "17:00"]] as const;
const office = defineCalendar({
  id: "office",
  timeZone: "Europe/Berlin",
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ["2026-12-25", "2027-01-01"],
});
const states: readonly DueState[] = ["blocked", "paused", "held", "snoozed", "overdue", "due", "upcoming", "settled", "undetermined"];
const due: fc.Arbitrary<DueContact[]> = fc.uniqueArray(
  fc.tuple(fc.nat(5), fc.constantFrom(...states), nearDate, fc.constantFrom("a", "b"), fc.constantFrom("A", "B", null), fc.constantFrom(1, 2, null)),
  { selector: ([customer, , , key]) => `${customer}${key}`, maxLength: 12 },
).map((rows) => rows.map(([customer, state, target, key, name, owner]) => dueOf(customer, state, target, { key, class: name, owner })));

// Where a contact belongs, told in words of the platform's calendar.
function placeOf(contact: DueContact, asOf: string): string {
  if (contact.state === "settled") return "settled";
  if (["blocked", "paused", "held", "snoozed", "undetermined"].includes(contact.state)) return "withheld";
  const today = Temporal.PlainDate.from(asOf);
  let next = today;
  do next = next.add({ days: 1 });
  while (next.dayOfWeek > 5 || ["2026-12-25", "2027-01-01"].includes(next.toString()));
  const day = Temporal.PlainDate.from(contact.state === "overdue" || contact.window!.target < asOf ? asOf : contact.window!.target);
  if (day.equals(today)) return "today";
  if (day.equals(next)) return "tomorrow";
  if (Temporal.PlainDate.compare(day, today.add({ days: 7 - today.dayOfWeek })) <= 0) return "thisWeek";
  const months = day.toPlainYearMonth().since(today.toPlainYearMonth(), { largestUnit: "months" }).months;
  return months > 1 ? day.toString().slice(0, 7) : `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

test("CAD-8: every contact stands in exactly one place, and that is its own", () => {
  fc.assert(
    fc.property(due, nearDate, (contacts, asOf) => {
      const boards = contactBoards(contacts, { asOf, calendars: [office] });
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
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(contacts.map((contact) => [`${contact.customer}${contact.key}`, placeOf(contact, asOf)])));
    }),
  );
});

test("CAD-8: counts add up to all, columns have no gaps, order changes nothing", () => {
  fc.assert(
    fc.property(shuffled(due), nearDate, fc.constantFrom(undefined, null, 1), ([contacts, others], asOf, owner) => {
      const options = { asOf, owner, classes: ["A", "B"], calendars: [office] };
      const boards = contactBoards(deepFreeze(contacts), deepFreeze(options));
      const { all, today, tomorrow, thisWeek, later, withheld, settled, others: rest } = boards.counts;
      expect(all).toBe(contacts.length);
      expect(today + tomorrow + thisWeek + later + withheld + settled + rest).toBe(all);
      expect(rest).toBe(owner === undefined ? 0 : contacts.filter((contact) => contact.owner !== owner).length);
      let last = boards.short.thisWeek.until as string;
      for (const { from, to } of boards.long) {
        expect(from).toBe(Temporal.PlainDate.from(last).add({ days: 1 }).toString());
        last = to;
      }
      expect(contactBoards(others, options)).toEqual(boards);
      expect(JSON.parse(JSON.stringify(boards))).toEqual(boards);
    }),
  );
});
