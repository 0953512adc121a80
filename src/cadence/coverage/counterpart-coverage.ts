import type { Channel, ContactRecord, Customer } from "../../customers/index.ts";
import { compareIds, type Id, type PlainDate, type Reason, type Span } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireList, requireObject } from "../../foundation/internal.ts";
import { readContacts, requireChannel, type ContactEntry } from "../input/contact-reader.ts";
import { readCustomers } from "../input/customer-reader.ts";
import { houseDays } from "../input/house-days.ts";
import type { CalendarOptions } from "../due/due-options.ts";
import { readOurLevels, readPairs, readTheirLevels, type LevelOfPerson, type LevelOfStaff, type LevelPair } from "./counterpart-levels.ts";
import type { CoverageReasons } from "./coverage-reasons.ts";
import { freshness, type Freshness } from "./freshness.ts";

/** The day, how recent a visit must be, and who has which level. */
export interface CounterpartOptions extends CalendarOptions {
  /** The day, `YYYY-MM-DD`; contacts after it do not count yet. */
  readonly asOf: string;
  /** How long a visit covers a pair. */
  readonly within: Span;
  /** Our people and their levels. */
  readonly ours: readonly LevelOfStaff[];
  /** Levels of their people, for those whose `position` is not the name of their level. */
  readonly theirs?: readonly LevelOfPerson[] | undefined;
  /** The channels that count as a visit. Default `["visit"]`. */
  readonly channels?: readonly Channel[] | undefined;
}

/** What is missing between two levels. */
export type CounterpartFinding = Reason<
  Pick<CoverageReasons, "cadence/counterpart-never" | "cadence/counterpart-stale" | "cadence/counterpart-unknown">
>;

/** One level of a customer, and the level of ours that visits it. */
export interface CounterpartRow {
  /** The key account. */
  readonly customer: Id;
  /** Their level. */
  readonly theirs: string;
  /** Our level. */
  readonly ours: string;
  /** Their people of that level, in the order of ids. */
  readonly people: readonly Id[];
  /** Those of them whom nobody of our level has met recently enough. */
  readonly unmet: readonly Id[];
  /** Whether the last visit is recent enough, or too old, or there was none; `unknown` where nobody has the level on a side. */
  readonly status: "covered" | "stale" | "never" | "unknown";
  /** Day of the last visit; `null` if there was none. */
  readonly last: PlainDate | null;
  /** Who of ours made it; `null` if there was none. */
  readonly by: Id | null;
}

/** Which levels of the key accounts are visited by the matching level. */
export interface CounterpartCoverage {
  /** The day. */
  readonly asOf: PlainDate;
  /** Every customer with every pair, by customer and then in the order of the pairs. */
  readonly rows: readonly CounterpartRow[];
  /** One for each row that is not covered, in the same order. */
  readonly findings: readonly CounterpartFinding[];
}

/**
 * Is each level of a key account visited by our matching level?
 *
 * A visit covers a pair if it was made by somebody of our level and met somebody of theirs. Records that do not say who made them
 * or whom they met cover nothing; those of customers who are not in the list are left aside.
 *
 * @param customers - the key accounts, with their people
 * @param pairs - which level of theirs is visited by which of ours
 * @param contacts - contacts that took place, in any order
 * @param options - the day, how long a visit covers, and who has which level
 * @returns every pair of every customer, and a finding for each that is not covered
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` also for a pair or a person given twice, `invalid-date`,
 * `invalid-option`, `unknown-channel`, `unknown-calendar`, `invalid-calendar`
 * @example
 * ```ts
 * import { counterpartCoverage } from "clientele/cadence";
 *
 * const customers = [{ id: 1, people: [{ id: "p", position: "chair" }, { id: "q", position: "buyer" }] }];
 * const pairs = [{ theirs: "chair", ours: "partner" }, { theirs: "buyer", ours: "consultant" }];
 * const ours = [{ id: "x", level: "partner" }, { id: "y", level: "consultant" }];
 * const contacts = [
 *   { customer: 1, date: "2026-01-31", channel: "visit", by: "x", people: ["p"] },
 *   { customer: 1, date: "2026-03-01", channel: "visit", by: "x", people: ["q"] },
 * ] as const;
 * const within = { amount: 1, unit: "months" } as const;
 *
 * // A month from 31 January ends on 28 February. The partner's visit to the buyer is not the consultant's.
 * const { rows, findings } = counterpartCoverage(customers, pairs, contacts, { asOf: "2026-02-28", within, ours });
 * rows.map(({ theirs, status, last }) => [theirs, status, last]); // => [["chair", "covered", "2026-01-31"], ["buyer", "never", null]]
 * findings.map(({ code }) => code); // => ["cadence/counterpart-never"]
 * counterpartCoverage(customers, pairs, contacts, { asOf: "2026-03-01", within, ours }).rows[0]?.status; // => "stale"
 * ```
 * @category Coverage
 * @see CAD-21
 */
export function counterpartCoverage(
  customers: readonly Customer[],
  pairs: readonly LevelPair[],
  contacts: readonly ContactRecord[],
  options: CounterpartOptions,
): CounterpartCoverage {
  const { channels = VISITS } = requireObject(options, "options") as unknown as CounterpartOptions;
  const asOf = requireDate(options.asOf, "asOf");
  const recent = freshness(options.within, "within", houseDays(options).of(null));
  requireList(channels, "channels").forEach((channel, index) => requireChannel(channel, { list: "channels", index }));
  const staff = readOurLevels(options.ours);
  const base = readCustomers(customers);
  const levels = readTheirLevels(base, options.theirs ?? []);
  const known = new Set(base.map(({ id }) => id));
  const visits = new Map<Id, ContactEntry[]>();
  for (const entry of readContacts(contacts, "contacts")) {
    if (entry.day > asOf || !known.has(entry.customer) || !channels.includes(entry.record.channel)) continue;
    const others = visits.get(entry.customer);
    if (others === undefined) visits.set(entry.customer, [entry]);
    else others.push(entry);
  }
  const checked = readPairs(pairs);
  const rows: CounterpartRow[] = [];
  const findings: CounterpartFinding[] = [];
  for (const { id: customer } of base) {
    for (const { theirs, ours } of checked) {
      const people = levels.get(customer)?.get(theirs) ?? [];
      const meetings = meetingsOf(visits.get(customer) ?? [], people, staff.get(ours) ?? []);
      const row = judge({ customer, theirs, ours }, people, meetings, staff.has(ours), recent, asOf);
      rows.push(row);
      const finding = findingOf(row, staff.has(ours), recent, meetings);
      if (finding !== null) findings.push(finding);
    }
  }
  return { asOf: dateOfDay(asOf), rows, findings };
}

const VISITS: readonly Channel[] = ["visit"];

interface Meeting {
  readonly day: number;
  readonly by: Id;
  readonly people: readonly Id[];
}

// Latest first; of one day, by who made it.
function meetingsOf(visits: readonly ContactEntry[], people: readonly Id[], staff: readonly Id[]): Meeting[] {
  const meetings: Meeting[] = [];
  for (const { record, day } of visits) {
    const met = people.filter((person) => record.people?.includes(person) ?? false);
    if (record.by !== undefined && staff.includes(record.by) && met.length > 0) meetings.push({ day, by: record.by, people: met });
  }
  return meetings.sort((a, b) => b.day - a.day || compareIds(a.by, b.by));
}

function judge(
  pair: { readonly customer: Id; readonly theirs: string; readonly ours: string },
  people: readonly Id[],
  meetings: readonly Meeting[],
  staffed: boolean,
  recent: Freshness,
  asOf: number,
): CounterpartRow {
  const fresh = meetings.filter(({ day }) => recent.until(day) >= asOf);
  const last = meetings[0];
  const unmet = people.filter((person) => !fresh.some((meeting) => meeting.people.includes(person)));
  const status = people.length === 0 || !staffed ? "unknown" : last === undefined ? "never" : fresh.length === 0 ? "stale" : "covered";
  return { ...pair, people, unmet, status, last: last === undefined ? null : dateOfDay(last.day), by: last?.by ?? null };
}

function findingOf(row: CounterpartRow, staffed: boolean, recent: Freshness, [last]: readonly Meeting[]): CounterpartFinding | null {
  const { customer, theirs, ours, people } = row;
  const pair = { customer, theirs, ours };
  switch (row.status) {
    case "covered":
      return null;
    case "never":
      return { code: "cadence/counterpart-never", severity: "critical", ...pair, people };
    case "stale":
      return { code: "cadence/counterpart-stale", severity: "warning", ...pair, last: row.last!, until: dateOfDay(recent.until(last!.day)) };
    case "unknown": {
      const missing = [...(people.length === 0 ? (["theirs"] as const) : []), ...(staffed ? [] : (["ours"] as const))];
      return { code: "cadence/counterpart-unknown", severity: "warning", ...pair, missing };
    }
  }
}
