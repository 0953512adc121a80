import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import type { PlainDate } from "../../foundation/index.ts";
import { fieldOf } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { isDay, type Moment, type MomentReader } from "../register/moments.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { causesOf } from "./causes-of.ts";
import { bestOf, earlierRuns, type EarlierRun, type EarlierRuns, type FoundRun } from "./earlier-runs.ts";
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
  /** The earlier one. Of several, one that is still open goes before those that are over: the one taken up last; else the one resolved last. */
  readonly repeats: Id;
  /** Calendar days since the earlier one was resolved, or received where the policy says so; `null` where it was still open then. */
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
 * One that comes while the earlier one is still open repeats it too. What counts is how things stood on the day of the receipt: that the earlier
 * one is taken up again later changes nothing. Merged complaints, and what was no complaint, repeat nothing and are not repeated.
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
  const { complaints, leftOut, findings, moments } = readComplaintRecords(records, timeZone, "days");
  return { ...repeatsAmong(complaints, readRepeats(policy), moments), leftOut, findings };
}

/**
 * The repeats among checked complaints.
 *
 * @param complaints - checked rows, all moments with days
 * @param policy - the checked policy
 * @param moments - compares moments
 * @returns repeats, and what could not be compared
 */
export function repeatsAmong(complaints: readonly CheckedComplaint[], policy: CheckedRepeats, moments: MomentReader): Omit<RepeatComplaints, "leftOut" | "findings"> {
  const apart = { "complaints/no-customer": 0, "complaints/nothing-to-compare": 0, "complaints/ended-otherwise": 0 };
  const known = new Map<string, EarlierRuns>();
  const repeats: RepeatComplaint[] = [];
  for (const { complaint, run } of runsInOrder(complaints, policy, moments)) {
    const keys = repeatKeys(complaint, policy);
    if (typeof keys === "string") {
      if (run.isFirst) apart[keys] += 1;
      continue;
    }
    const runs = keys.map((key) => {
      const own = known.get(key) ?? earlierRuns(moments);
      known.set(key, own);
      return own;
    });
    if (run.isFirst) {
      const found = bestOf(runs.map((own) => own.at(complaint.received)));
      const day = found === null ? -Infinity : found.isOpen ? complaint.received.day : found.run.ended!.day;
      if (found !== null && complaint.received.day <= policy.lastDay(day)) repeats.push(repeatOf(complaint, found));
    }
    for (const own of runs) own.add(run);
  }
  const codes = Object.keys(apart) as (keyof typeof apart)[];
  const set = codes.reduce((sum, code) => sum + apart[code], 0);
  return {
    repeats,
    others: complaints.length - set - repeats.length,
    apart: codes.flatMap((code) => (apart[code] > 0 ? [{ code, count: apart[code] }] : [])),
  };
}

interface Occurrence {
  readonly complaint: CheckedComplaint;
  readonly run: EarlierRun;
}

// Receipts and reopenings in the order of time. Of the same moment receipts come first: nobody knows whether the reopening was before.
function runsInOrder(complaints: readonly CheckedComplaint[], { from }: CheckedRepeats, moments: MomentReader): readonly Occurrence[] {
  const occurrences = complaints.flatMap((complaint): Occurrence[] => {
    const { id, received } = complaint;
    if (from === "receipt") return [{ complaint, run: { id, started: received, ended: received, isFirst: true } }];
    let last = received;
    const later = (moment: Moment): Moment => (last = moments.compare(moment, last) < 0 ? last : moment);
    const runs: Occurrence[] = [];
    let goesOn: EarlierRun | null = null;
    for (const { started, resolved, closed } of complaint.runs) {
      const begun: EarlierRun = goesOn ?? { id, started: later(started), ended: null, isFirst: runs.length === 0 };
      if (goesOn !== null) later(started);
      const end = resolved ?? closed;
      // Taken up again before it was over, it goes on in the next run.
      goesOn = end === null ? begun : null;
      if (end !== null) runs.push({ complaint, run: { ...begun, ended: later(end) } });
    }
    if (goesOn !== null) runs.push({ complaint, run: goesOn });
    return runs;
  });
  return occurrences.sort((a, b) => compareStarts(a.run, b.run) || Number(b.run.isFirst) - Number(a.run.isFirst) || compareIds(a.run.id, b.run.id));
}

// Days before instants of the same day: nobody knows at which time of it they were.
function compareStarts({ started: a }: EarlierRun, { started: b }: EarlierRun): number {
  return a.day - b.day || Number(isDay(b)) - Number(isDay(a)) || (isDay(a) ? 0 : a.at - b.at);
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
export function repeatKeys(complaint: CheckedComplaint, { same }: CheckedRepeats): readonly string[] | Incomparable {
  const { outcome } = complaint;
  if (outcome === "merged" || outcome === "notAComplaint") return "complaints/ended-otherwise";
  const customer = fieldOf(complaint, "customer");
  if (customer === null) return "complaints/no-customer";
  const parts: unknown[] = [customer];
  for (const field of same) {
    if (field === "cause") continue;
    const value = fieldOf(complaint, field);
    if (value === null) return "complaints/nothing-to-compare";
    parts.push(value);
  }
  if (!same.includes("cause")) return [JSON.stringify(parts)];
  const causes = causesOf(complaint);
  return causes.length === 0 ? "complaints/nothing-to-compare" : causes.map((cause) => JSON.stringify([...parts, cause]));
}

function repeatOf(complaint: CheckedComplaint, { run, isOpen }: FoundRun): RepeatComplaint {
  const { day } = complaint.received;
  return {
    complaint: complaint.id,
    customer: fieldOf(complaint, "customer")!,
    receivedOn: dateOfDay(day),
    repeats: run.id,
    days: isOpen ? null : day - run.ended!.day,
  };
}
