import type { WorkingDays } from "../../calendar/internal.ts";
import { dateOfDay, requireDay } from "../../foundation/internal.ts";
import type { CadenceRule, CalendarAnchor, LastDueAnchor } from "../policy/cadence-policy.ts";
import { withoutAnchor } from "./last-contact.ts";
import type { CustomerCase, Occurrence } from "./occurrence.ts";
import { allSatisfying } from "./satisfaction.ts";
import { addSpan, addSpans } from "./span-days.ts";
import { windowFrom } from "./windows.ts";

/**
 * When a rule with a fixed rhythm asks for the next contact. The due dates are whole multiples of `latest` from the start; a
 * contact settles the one whose time it falls in, and neither an early nor a late one shifts the next.
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
  let open = firstOpen(rule, start, known, days);
  for (const { contact } of allSatisfying(known.contacts, known.satisfiers.get(rule.id)!, known.asOf, null)) {
    const settled = occurrenceOn(rule, start, contact.day, days);
    if (settled >= open) open = settled + 1;
  }
  const from = addSpans(start, rule.latest, open - 1, days);
  const due = addSpans(start, rule.latest, open, days);
  return {
    counted: from,
    anchor: { kind: anchor.kind, date: dateOfDay(from), record: null },
    person: null,
    window: windowFrom(rule, from, days, due),
    because: { code: "cadence/fixed-rhythm", start: dateOfDay(start), number: open },
    settled: null,
  };
}

// A rhythm that is older than the relationship owes nothing for the time before it.
function firstOpen(rule: CadenceRule, start: number, { since }: CustomerCase, days: WorkingDays): number {
  if (since === null || since <= start) return 1;
  return Math.max(1, occurrenceOn(rule, start, since, days));
}

/** The last occurrence, from 1, whose time has begun on a day: 0 before the first. */
function occurrenceOn(rule: CadenceRule, start: number, day: number, days: WorkingDays): number {
  const begins = (number: number): number => {
    const from = addSpans(start, rule.latest, number - 1, days);
    // A contact on a due date keeps that date; the time of the next begins the day after.
    return rule.earliest === undefined ? from + 1 : addSpan(from, rule.earliest, days);
  };
  // A guess by the mean length, then steps: months are not all alike.
  const length = Math.max(1, (addSpans(start, rule.latest, 12, days) - start) / 12);
  let number = Math.max(0, Math.floor((day - begins(1)) / length) + 1);
  while (number > 0 && begins(number) > day) number -= 1;
  while (begins(number + 1) <= day) number += 1;
  return number;
}
