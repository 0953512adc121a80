import type { WorkingDays } from "../../calendar/internal.ts";
import { dateOfDay, requireDay } from "../../foundation/internal.ts";
import type { CadenceRule, CalendarAnchor, LastDueAnchor } from "../policy/cadence-policy.ts";
import { withoutAnchor } from "./last-contact.ts";
import type { CustomerCase, Occurrence } from "./occurrence.ts";
import { allSatisfying } from "./satisfaction.ts";
import { addSpan, addSpans } from "./span-days.ts";
import { windowFrom } from "./windows.ts";

/**
 * When a rule with a fixed rhythm asks for the next contact. The due dates are whole multiples of `latest` from the start. A contact in the
 * time of the open one settles it; a late one settles all that are due by then; neither shifts the next.
 *
 * @param rule - the rule
 * @param anchor - its anchor: one start for all, or the start of the relationship
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @returns the first occurrence that no contact settled
 */
export function inRhythm(rule: CadenceRule, anchor: LastDueAnchor | CalendarAnchor, known: CustomerCase, days: WorkingDays): Occurrence {
  const start = anchor.kind === "calendar" ? requireDay(anchor.start, { list: "anchor", field: "start" }) : known.since;
  if (start === null) return withoutAnchor(anchor.kind);
  // A rhythm that is older than the relationship owes nothing for the time before it.
  let open = firstDue(rule, start, known.since ?? start, days);
  for (const { contact } of allSatisfying(known.contacts.of(known.index), known.satisfiers.get(rule.id)!, known.asOf, null)) {
    open = openAfter(rule, start, open, contact.day, days);
  }
  const from = addSpans(start, rule.latest, open - 1, days);
  return {
    counted: from,
    anchor: { kind: anchor.kind, date: dateOfDay(from), record: null },
    person: null,
    window: windowFrom(rule, from, days, addSpans(start, rule.latest, open, days)),
    because: { code: "cadence/fixed-rhythm", start: dateOfDay(start), number: open },
    settled: null,
  };
}

/**
 * Which due date of a rhythm is open after a contact.
 *
 * @param rule - the rule
 * @param start - day from which the due dates are counted, days since 1970-01-01
 * @param open - number of the due date that was open before, from 1
 * @param day - day of the contact
 * @param days - the days on which contact can be made
 * @returns number of the due date that is open now
 */
export function openAfter(rule: CadenceRule, start: number, open: number, day: number, days: WorkingDays): number {
  const from = addSpans(start, rule.latest, open - 1, days);
  // A contact on a due date keeps that date; the time of the next begins the day after.
  const begins = rule.earliest === undefined ? from + 1 : addSpan(from, rule.earliest, days);
  if (day < begins) return open;
  return Math.max(open + 1, firstDue(rule, start, day, days));
}

/** The first due date after a day, from 1. */
function firstDue(rule: CadenceRule, start: number, day: number, days: WorkingDays): number {
  const due = (number: number): number => addSpans(start, rule.latest, number, days);
  // A guess by the mean length, then steps: months are not all alike.
  const length = Math.max(1, (due(12) - start) / 12);
  let number = Math.max(1, Math.floor((day - start) / length) + 1);
  while (number > 1 && due(number - 1) > day) number -= 1;
  while (due(number) <= day) number += 1;
  return number;
}
