import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import type { PlainDate } from "../../foundation/index.ts";
import { fieldOf } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { causesOf } from "./causes-of.ts";
import { quarterlyRepeats, readRepeats, type CheckedRepeats, type RepeatPolicy } from "./repeat-policy.ts";

/**
 * A complaint that repeats an earlier one.
 *
 * @category Learning
 */
export interface RepeatComplaint {
  /** The complaint. */
  readonly complaint: Id;
  /** Whose it is. */
  readonly customer: Id;
  /** Day it was received. */
  readonly receivedOn: PlainDate;
  /** The earlier one, of several the one that was resolved last. */
  readonly repeats: Id;
  /** Calendar days since the earlier one was resolved, or received where the policy says so; `null` while it was still open. */
  readonly days: number | null;
}

/** When complaints repeat, and where instants have a day. */
export interface RepeatComplaintsOptions {
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * The complaints that repeat an earlier one. Repeats, others and what is left out are all complaints.
 *
 * @category Learning
 */
export interface RepeatComplaints {
  /** In the order of days, then of ids. */
  readonly repeats: readonly RepeatComplaint[];
  /** Number of complaints that repeat none. */
  readonly others: number;
  /** Complaints that could not be compared, by reason. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/no-customer" | "complaints/nothing-to-compare" | "complaints/ended-otherwise">>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * Which complaints are about what the same customer complained of before?
 *
 * One that comes while the earlier one is still open repeats it too. Merged complaints, and what was no complaint, repeat nothing and
 * are not repeated.
 *
 * @param records - complaints in any order
 * @param policy - within which span, and what must be the same; default {@link quarterlyRepeats}
 * @param options - the time zone
 * @returns each repeat with the complaint that it repeats
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-value`, `invalid-time-zone`
 * @example
 * ```ts
 * import { repeatComplaints } from "clientele/complaints";
 *
 * const records = [
 *   { complaint: 1, customer: 7, category: "delivery", receivedOn: "2026-01-05", closedOn: "2026-01-31" },
 *   { complaint: 2, customer: 7, category: "delivery", receivedOn: "2026-03-02", closedOn: "2026-03-03" },
 *   { complaint: 3, customer: 7, category: "price", receivedOn: "2026-03-02" },
 *   { complaint: 4, customer: 8, category: "delivery", receivedOn: "2026-03-02" },
 * ];
 * repeatComplaints(records, { within: { amount: 1, unit: "months" } }).repeats; // => []
 * repeatComplaints(records, { within: { amount: 30, unit: "calendarDays" } }).repeats;
 * // => [{ complaint: 2, customer: 7, receivedOn: "2026-03-02", repeats: 1, days: 30 }]
 * ```
 * @category Learning
 * @see CMP-13
 */
export function repeatComplaints(records: readonly ComplaintRecord[], policy: RepeatPolicy = quarterlyRepeats, options: RepeatComplaintsOptions = {}): RepeatComplaints {
  const { timeZone } = requireObject(options, "options") as RepeatComplaintsOptions;
  const { complaints, leftOut, findings } = readComplaintRecords(records, timeZone, "days");
  return { ...repeatsAmong(complaints, readRepeats(policy)), leftOut, findings };
}

/**
 * The repeats among checked complaints.
 *
 * @param complaints - checked rows, all moments with days
 * @param policy - the checked policy
 * @returns repeats, and what could not be compared
 */
export function repeatsAmong(complaints: readonly CheckedComplaint[], policy: CheckedRepeats): Omit<RepeatComplaints, "leftOut" | "findings"> {
  const apart = { "complaints/no-customer": 0, "complaints/nothing-to-compare": 0, "complaints/ended-otherwise": 0 };
  const latest = new Map<string, Earlier>();
  const repeats: RepeatComplaint[] = [];
  const ordered = complaints.slice().sort((a, b) => compareReceived(a, b));
  for (const complaint of ordered) {
    const keys = repeatKeys(complaint, policy);
    if (typeof keys === "string") {
      apart[keys] += 1;
      continue;
    }
    const earlier = latestOf(keys.map((key) => latest.get(key)));
    if (earlier !== undefined && complaint.received.day <= policy.lastDay(Math.min(earlier.day, complaint.received.day))) repeats.push(repeatOf(complaint, earlier, policy));
    const own = { id: complaint.id, day: startDay(complaint, policy) };
    for (const key of keys) latest.set(key, latestOf([own, latest.get(key)])!);
  }
  const codes = Object.keys(apart) as (keyof typeof apart)[];
  const set = codes.reduce((sum, code) => sum + apart[code], 0);
  return {
    repeats,
    others: complaints.length - set - repeats.length,
    apart: codes.flatMap((code) => (apart[code] > 0 ? [{ code, count: apart[code] }] : [])),
  };
}

interface Earlier {
  readonly id: Id;
  /** Day the time runs from; infinite while it is open. */
  readonly day: number;
}

// Days before instants of the same day: nobody knows at which time of it they were.
function compareReceived(a: CheckedComplaint, b: CheckedComplaint): number {
  return a.received.day - b.received.day || rank(a) - rank(b) || compareIds(a.id, b.id);
}

function rank({ received }: CheckedComplaint): number {
  return Number.isNaN(received.at) ? -Infinity : received.at;
}

/** Why a complaint cannot be compared. */
type Incomparable = keyof Pick<IndicatorLeftOutReasons, "complaints/no-customer" | "complaints/nothing-to-compare" | "complaints/ended-otherwise">;

/**
 * What complaints that repeat each other have in common.
 *
 * @param complaint - a checked row
 * @param policy - the checked policy
 * @returns a key for each way to be the same; the reason where it cannot be compared
 */
export function repeatKeys({ record, outcome }: CheckedComplaint, { same }: CheckedRepeats): readonly string[] | Incomparable {
  if (outcome === "merged" || outcome === "notAComplaint") return "complaints/ended-otherwise";
  const customer = fieldOf(record, "customer");
  if (customer === null) return "complaints/no-customer";
  const parts: unknown[] = [customer];
  for (const field of same) {
    if (field === "cause") continue;
    const value = fieldOf(record, field);
    if (value === null) return "complaints/nothing-to-compare";
    parts.push(value);
  }
  if (!same.includes("cause")) return [JSON.stringify(parts)];
  const causes = causesOf(record);
  return causes.length === 0 ? "complaints/nothing-to-compare" : causes.map((cause) => JSON.stringify([...parts, cause]));
}

// The one resolved last, of several the one with the greater id: whoever comes within its span repeats at least that one.
function latestOf(earlier: readonly (Earlier | undefined)[]): Earlier | undefined {
  let latest: Earlier | undefined;
  for (const one of earlier) {
    if (one === undefined) continue;
    if (latest === undefined || one.day > latest.day || (one.day === latest.day && compareIds(one.id, latest.id) > 0)) latest = one;
  }
  return latest;
}

function startDay({ received, runs }: CheckedComplaint, { from }: CheckedRepeats): number {
  if (from === "receipt") return received.day;
  const { resolved, closed } = runs[runs.length - 1]!;
  return Math.max(received.day, (resolved ?? closed)?.day ?? Infinity);
}

function repeatOf({ id, record, received }: CheckedComplaint, earlier: Earlier, { from }: CheckedRepeats): RepeatComplaint {
  const isOver = from === "receipt" || earlier.day <= received.day;
  return {
    complaint: id,
    customer: fieldOf(record, "customer")!,
    receivedOn: dateOfDay(received.day),
    repeats: earlier.id,
    days: isOver ? received.day - earlier.day : null,
  };
}
