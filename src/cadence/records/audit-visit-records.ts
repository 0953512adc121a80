import type { Channel } from "../../customers/index.ts";
import { compareIds, type Id, type PlainDate } from "../../foundation/index.ts";
import { requireId, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { requireChannel } from "../input/contact-reader.ts";
import { isMisdated, missingItemsOf, visitItems, type VisitDraft, type VisitItem } from "./missing-visit-items.ts";

/** A contact, perhaps not recorded to the end. */
export interface ContactDraft extends VisitDraft {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** How the customer was reached. */
  readonly channel: Channel;
}

/** Which contacts are looked at. */
export interface VisitAuditOptions {
  /** Channels whose records must be complete. Default: visits alone. */
  readonly channels?: readonly Channel[] | undefined;
}

/** A record that lacks something. */
export interface IncompleteVisit {
  /** Id of the record; `null` where it has none. */
  readonly record: Id | null;
  /** Whose visit it was. */
  readonly customer: Id;
  /** Day of the visit; `null` where the record does not say. */
  readonly date: PlainDate | null;
  /** What it lacks, in the order of `visitItems`. */
  readonly missing: readonly VisitItem[];
}

/** A record whose next visit is not after the visit itself. */
export interface MisdatedVisit {
  /** Id of the record; `null` where it has none. */
  readonly record: Id | null;
  /** Whose visit it was. */
  readonly customer: Id;
  /** Day of the visit. */
  readonly date: PlainDate;
  /** Day that it gives for the next. */
  readonly nextVisit: PlainDate;
}

/** What the records of visits lack. `visits` is the sum of `complete` and the incomplete ones. */
export interface VisitAudit {
  /** Number of records looked at. */
  readonly visits: number;
  /** Number of records that lack nothing. */
  readonly complete: number;
  /** Number of contacts by other channels, which were not looked at. */
  readonly others: number;
  /** Of each item, in how many records it is missing. */
  readonly missing: Readonly<Record<VisitItem, number>>;
  /** The records that lack something, by date, those without a date first; then by customer and id. */
  readonly incomplete: readonly IncompleteVisit[];
  /** Those of them that lack a next visit because theirs is not after the visit, by date, customer and id. */
  readonly misdated: readonly MisdatedVisit[];
}

/**
 * Which records of visits could nobody answer the customer from?
 *
 * @param contacts - records of contacts, in any order, finished or not
 * @param options - `channels`, if not visits alone
 * @returns how many are complete, how often each item is missing, the records that lack something, and those whose next visit is not after the
 * visit; all zero for no contacts
 * @throws ClienteleError `missing-id` for a contact without customer, `duplicate-id`, `unknown-channel`, `invalid-date`, `invalid-input`
 * @example
 * ```ts
 * import { auditVisitRecords } from "clientele/cadence";
 *
 * const visit = { customer: 7, channel: "visit", date: "2026-03-02", people: ["p1"], discussed: "Prices.", standing: "Offer made." } as const;
 * const audit = auditVisitRecords([
 *   { ...visit, id: "v1" },
 *   { ...visit, id: "v2", nextVisit: "2026-05-02" },
 *   { id: "c1", customer: 7, channel: "phone", date: "2026-03-09" },
 * ]);
 * [audit.visits, audit.complete, audit.others]; // => [2, 1, 1]
 * audit.incomplete; // => [{ record: "v1", customer: 7, date: "2026-03-02", missing: ["nextVisit"] }]
 * auditVisitRecords([{ ...visit, id: "v3", nextVisit: "2020-01-01" }]).misdated;
 * // => [{ record: "v3", customer: 7, date: "2026-03-02", nextVisit: "2020-01-01" }]
 * ```
 * @category Visit records
 * @see CAD-4
 */
export function auditVisitRecords(contacts: readonly ContactDraft[], options: VisitAuditOptions = {}): VisitAudit {
  const channels = readChannels(requireObject(options, "options")["channels"]);
  const known = new Map<Id, number>();
  const missing: Record<VisitItem, number> = { date: 0, people: 0, discussed: 0, standing: 0, nextVisit: 0 };
  const incomplete: IncompleteVisit[] = [];
  const misdated: MisdatedVisit[] = [];
  let visits = 0;
  const list = requireList(contacts, "contacts");
  for (const [index, value] of list.entries()) {
    const fields = requireRecord(value, "contacts", index);
    const customer = requireId(fields["customer"], "contacts", index);
    const record = fields["id"] === undefined ? null : requireId(fields["id"], "contacts", index);
    if (record !== null) requireNew(known, record, "contacts", index);
    const channel = requireChannel(fields["channel"], { list: "contacts", index, field: "channel", id: record ?? customer });
    if (!channels.has(channel)) continue;
    visits += 1;
    const items = missingItemsOf(fields, { list: "contacts", index, id: record ?? customer });
    for (const item of items) missing[item] += 1;
    if (isMisdated(fields)) misdated.push({ record, customer, date: fields["date"] as PlainDate, nextVisit: fields["nextVisit"] as PlainDate });
    if (items.length > 0) incomplete.push({ record, customer, date: items.includes("date") ? null : (fields["date"] as PlainDate), missing: items });
  }
  incomplete.sort(compareVisits);
  misdated.sort(compareMisdated);
  return { visits, complete: visits - incomplete.length, others: list.length - visits, missing, incomplete, misdated };
}

const VISITS: ReadonlySet<Channel> = /* @__PURE__ */ new Set<Channel>(["visit"]);

function readChannels(value: unknown): ReadonlySet<Channel> {
  if (value === undefined) return VISITS;
  return new Set(Array.from(requireList(value, "channels"), (channel, index) => requireChannel(channel, { list: "channels", index })));
}

function compareVisits(a: IncompleteVisit, b: IncompleteVisit): number {
  return (
    compareText(a.date ?? "", b.date ?? "") ||
    compareIds(a.customer, b.customer) ||
    compareRecords(a.record, b.record) ||
    // Records without an id that lack the same are alike in all that is returned.
    compareText(a.missing.map((item) => visitItems.indexOf(item)).join(""), b.missing.map((item) => visitItems.indexOf(item)).join(""))
  );
}

function compareMisdated(a: MisdatedVisit, b: MisdatedVisit): number {
  return compareText(a.date, b.date) || compareIds(a.customer, b.customer) || compareRecords(a.record, b.record) || compareText(a.nextVisit, b.nextVisit);
}

function compareRecords(a: Id | null, b: Id | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareIds(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
