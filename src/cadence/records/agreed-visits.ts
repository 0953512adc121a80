import type { ContactRecord } from "../../customers/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireDay, requireObject } from "../../foundation/internal.ts";
import type { CadenceEvent } from "../due/due-options.ts";
import { readContacts } from "../input/contact-reader.ts";

/** The day for which agreed visits are looked for. */
export interface AgreedVisitOptions {
  /** The day, `YYYY-MM-DD`; contacts after it do not count yet. */
  readonly asOf: string;
}

/** A visit that was agreed, as an event from which a rule may start. */
export interface AgreedVisit extends CadenceEvent {
  /** Always `"agreed-visit"`. */
  readonly event: "agreed-visit";
}

/**
 * Which visits have been agreed with customers? The `nextVisit` of their records, as events: a rule that starts from `"agreed-visit"` asks for
 * the visit on that day.
 *
 * What was agreed last holds: of each customer the last record counts that gives a next visit, whatever its channel. Of records of one day the
 * later visit counts. A next visit that is not after its record is none; `auditVisitRecords` names these.
 *
 * @param contacts - contacts that took place, in any order
 * @param options - the day
 * @returns at most one event a customer, in the order of customers, also where the visit has been made since: `dueContacts` sees that. `id` is the
 * record's, and absent where it has none
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `unknown-channel`
 * @example
 * ```ts
 * import { agreedVisits } from "clientele/cadence";
 *
 * const contacts = [
 *   { id: "v1", customer: 7, date: "2026-03-02", channel: "visit", nextVisit: "2026-05-04" },
 *   { id: "c1", customer: 7, date: "2026-04-13", channel: "phone", nextVisit: "2026-05-11" },
 *   { id: "v2", customer: 8, date: "2026-03-02", channel: "visit", nextVisit: "2026-03-02" },
 * ] as const;
 * // The visit of 4 May was put off in a call; the next visit of v2 is not after it.
 * agreedVisits(contacts, { asOf: "2026-04-20" }); // => [{ id: "c1", customer: 7, event: "agreed-visit", date: "2026-05-11" }]
 * agreedVisits(contacts, { asOf: "2026-04-12" }); // => [{ id: "v1", customer: 7, event: "agreed-visit", date: "2026-05-04" }]
 * ```
 * @category Visit records
 * @see CAD-4, CAD-13
 */
export function agreedVisits(contacts: readonly ContactRecord[], options: AgreedVisitOptions): readonly AgreedVisit[] {
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const last = new Map<Id, Agreed>();
  for (const [index, { record, customer, day }] of readContacts(contacts, "contacts").entries()) {
    const { id, nextVisit } = record;
    if (nextVisit === undefined || nextVisit === null || nextVisit === "") continue;
    const visit = requireDay(nextVisit, { list: "contacts", index, field: "nextVisit", id: id ?? customer });
    if (day > asOf || visit <= day) continue;
    const found: Agreed = { day, visit, id };
    const known = last.get(customer);
    if (known === undefined || compareAgreed(known, found) < 0) last.set(customer, found);
  }
  const rows = [...last].sort(([a], [b]) => compareIds(a, b));
  return rows.map(([customer, { id, visit }]) => ({ ...(id === undefined ? {} : { id }), customer, event: "agreed-visit", date: dateOfDay(visit) }));
}

interface Agreed {
  readonly day: number;
  readonly visit: number;
  readonly id: Id | undefined;
}

function compareAgreed(a: Agreed, b: Agreed): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.visit !== b.visit) return a.visit - b.visit;
  // Of two that agree the same, the first id is named.
  if (a.id === undefined || b.id === undefined) return (a.id === undefined ? 0 : 1) - (b.id === undefined ? 0 : 1);
  return compareIds(b.id, a.id);
}
