import type { WorkingDays } from "../../calendar/internal.ts";
import type { PlainDate } from "../../foundation/index.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CustomerCase, Occurrence } from "./occurrence.ts";

/**
 * When a rule asks for the next contact, counted from the last one; before the first, from the start of the relationship.
 *
 * @param rule - the rule
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @returns the one occurrence, always open
 */
export function afterLastContact(rule: CadenceRule, known: CustomerCase, days: WorkingDays): Occurrence {
  const last = known.contacts.last(known.index, known.satisfiers.get(rule.id)!, known.asOf);
  if (last !== undefined) {
    const { day, record } = last.contact;
    // Checked when it became a day.
    const date = record.date as PlainDate;
    const id = record.id ?? null;
    return {
      counted: day,
      anchor: { kind: "lastContact", date, record: id },
      person: null,
      window: known.window(rule, day, days),
      because: { code: "cadence/last-contact", date, channel: record.channel, record: id, rule: last.rule },
      settled: null,
    };
  }
  if (known.since === null) return withoutAnchor("lastContact");
  const since = known.customer.since as PlainDate;
  return {
    counted: known.since,
    anchor: { kind: "lastContact", date: since, record: null },
    person: null,
    window: known.window(rule, known.since, days),
    because: { code: "cadence/never-contacted", since },
    settled: null,
  };
}

/**
 * The occurrence of a rule that has nothing to count from.
 *
 * @param kind - kind of the anchor that is missing
 * @returns an occurrence without dates
 */
export function withoutAnchor(kind: Occurrence["anchor"]["kind"]): Occurrence {
  const because = { code: "cadence/no-anchor", anchor: kind } as const;
  return { counted: null, anchor: { kind, date: null, record: null }, person: null, window: null, because, settled: null };
}
