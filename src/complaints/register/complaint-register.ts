import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { alikeRows } from "./alike-rows.ts";
import { compareGroups, groupOf } from "./complaint-groups.ts";
import type { ComplaintGrouping, ComplaintRecord } from "./complaint-record.ts";
import type { Moment } from "./moments.ts";
import { readComplaintRecords, type CheckedComplaint, type CheckedRegister, type RegisterFinding, type RegisterLeftOut } from "./read-complaint-records.ts";
import { readPeriods, type RegisterPeriodOptions } from "./register-periods.ts";
import { countEvent, countsOf, emptyTally, type RegisterCounts, type RegisterEvent, type Tally } from "./register-tally.ts";

/**
 * What a register is made by.
 *
 * @category Register
 */
export interface ComplaintRegisterOptions extends RegisterPeriodOptions {
  /** What the rows are put together by; absent: all in one. */
  readonly by?: ComplaintGrouping | undefined;
  /** Up to when a complaint is outstanding: its closing, or its resolution already. Default `"closed"`. */
  readonly until?: "closed" | "resolved" | undefined;
  /**
   * What becomes of a row with a date before the one that it must follow: that date counts as the one before (`"levelled"`), or the row
   * counts nowhere (`"leftOut"`). Either way it is reported. Default `"levelled"`.
   */
  readonly outOfOrder?: "levelled" | "leftOut" | undefined;
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * The complaints of a group in a period.
 *
 * @category Register
 */
export interface RegisterRow extends RegisterCounts {
  /** The group; `null` where nobody knows. */
  readonly group: Id | null;
}

/**
 * A register of complaints.
 *
 * @category Register
 */
export interface ComplaintRegister {
  /** All complaints, a row for each period, in order. */
  readonly periods: readonly RegisterCounts[];
  /** The same from the first day to the last. */
  readonly whole: RegisterCounts;
  /** The same by group, in the order of groups and in each of periods; none without a grouping. */
  readonly rows: readonly RegisterRow[];
  /** Where every row given went: `given` = `within` + `before` + `after` + `copies` + `leftOut`. */
  readonly accounted: {
    /** Rows given. */
    readonly given: number;
    /** Outstanding at some time between the first day and the last. */
    readonly within: number;
    /** Over before the first day, and not taken up again up to the last. */
    readonly before: number;
    /** Received after the last day. */
    readonly after: number;
    /** The same row once more. */
    readonly copies: number;
    /** Rows that count nowhere. */
    readonly leftOut: number;
  };
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids; alike rows last. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * How many complaints came, went, and are left, period by period?
 *
 * Rows with dirt are reported. A copy counts once; rows of one id that contradict each other, or lack a date that they cannot do
 * without, count nowhere. Alike rows of different ids each count. Rows are compared by what is read of them.
 *
 * @param records - complaints in any order, as rows; `complaintRecordOf` makes one of a state
 * @param options - the stretch or the periods, and the grouping
 * @returns counts that balance in every period and group, and where every row went
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-period`, `invalid-option` also without
 * a time zone where there are instants, `invalid-time-zone`
 * @example
 * ```ts
 * import { complaintRegister } from "clientele/complaints";
 *
 * const records = [
 *   { complaint: 1, receivedOn: "2026-02-27", closedOn: "2026-03-02", product: "pump" },
 *   { complaint: 2, receivedOn: "2026-03-05", product: "valve" },
 *   { complaint: 3, receivedOn: "2026-03-09", closedOn: "2026-03-08", product: "pump" },
 * ];
 * const { periods, rows, findings } = complaintRegister(records, { from: "2026-03-01", to: "2026-03-31", by: "product" });
 * periods; // => [{ from: "2026-03-01", to: "2026-03-31", opening: 1, opened: 2, reopened: 0, closed: 2, outstanding: 1 }]
 * rows.map(({ group, outstanding }) => [group, outstanding]); // => [["pump", 0], ["valve", 1]]
 * // Closed before it was received: it counts as closed on the day of its receipt, and is reported.
 * findings.map(({ code }) => code); // => ["complaints/dates-out-of-order"]
 * ```
 * @category Register
 * @see CMP-13
 */
export function complaintRegister(records: readonly ComplaintRecord[], options: ComplaintRegisterOptions): ComplaintRegister {
  const { by, until, outOfOrder, timeZone } = requireObject(options, "options") as Partial<ComplaintRegisterOptions>;
  const end = requireName(until ?? "closed", ["closed", "resolved"], "until");
  const disorder = requireName(outOfOrder ?? "levelled", ["levelled", "leftOut"], "outOfOrder");
  const days = readPeriods(options);
  const grouped = groupOf(by);
  const register = readComplaintRecords(records, timeZone, "days");
  const { complaints, leftOut, findings } = disorder === "levelled" ? register : withoutDisorder(register);

  const all = emptyTally(days.length);
  // Not the sum of the periods: what happened between periods of one's own belongs to it.
  const first = days[0]!.from;
  const last = days[days.length - 1]!.to;
  const stretch = [{ from: first, to: last, days: last - first + 1 }];
  const whole = emptyTally(1);
  const tallies = new Map<Id | null, Tally>();
  let before = 0;
  let after = 0;
  for (const complaint of complaints) {
    const events = eventsOf(complaint, end);
    if (complaint.received.day > last) after += 1;
    else if (!isOutstanding(events, first, last)) before += 1;
    const group = grouped?.(complaint);
    const tally = group === undefined ? null : tallyOf(tallies, group, days.length);
    for (const event of events) {
      countEvent(all, event, days);
      countEvent(whole, event, stretch);
      if (tally !== null) countEvent(tally, event, days);
    }
  }
  const given = register.rows;
  const groups = [...tallies].sort(([a], [b]) => compareGroups(a, b));
  return {
    periods: countsOf(all, days),
    whole: countsOf(whole, stretch)[0]!,
    rows: groups.flatMap(([group, tally]) => countsOf(tally, days).map((counts) => ({ group, ...counts }))),
    accounted: { given, within: complaints.length - before - after, before, after, copies: register.copies, leftOut: given - register.copies - complaints.length },
    leftOut,
    findings: [...findings, ...alikeRows(complaints, register.moments)],
  };
}

function requireName<Name extends string>(name: Name, names: readonly Name[], field: string): Name {
  if (names.includes(name)) return name;
  throw new ClienteleError("invalid-option", `${field} is none of ${names.map((known) => `"${known}"`).join(", ")}`, { list: "options", field, expected: names });
}

function withoutDisorder(register: CheckedRegister): Pick<CheckedRegister, "complaints" | "leftOut" | "findings"> {
  const disorders = register.findings.filter((finding) => finding.code === "complaints/dates-out-of-order");
  const ids = new Set(disorders.map(({ complaint }) => complaint));
  const added = disorders.map((finding) => ({ ...finding, code: "complaints/dates-left-out" as const }));
  return {
    complaints: register.complaints.filter(({ id }) => !ids.has(id)),
    leftOut: [...register.leftOut, ...added].sort((a, b) => compareIds(a.complaint, b.complaint)),
    // What is left out has no findings: they are about rows that count.
    findings: register.findings.filter((finding) => finding.code === "complaints/alike-rows" || !ids.has(finding.complaint)),
  };
}

function isOutstanding(events: readonly RegisterEvent[], first: number, last: number): boolean {
  let outstanding = 0;
  for (const { day, sign } of events) {
    if (day > last) break;
    if (day >= first) return true;
    outstanding += sign;
  }
  return outstanding > 0;
}

// Days never run backwards here: one before the last counts as the last.
function eventsOf({ received, runs }: CheckedComplaint, until: "closed" | "resolved"): readonly RegisterEvent[] {
  const events: RegisterEvent[] = [{ kind: "opened", day: received.day, sign: 1 }];
  let day = received.day;
  let isOpen = true;
  const level = (moment: Moment): number => (day = Math.max(day, moment.day));
  for (const { started, resolved, closed } of runs) {
    level(started);
    if (!isOpen) events.push({ kind: "reopened", day, sign: 1 });
    isOpen = true;
    const end = until === "resolved" ? (resolved ?? closed) : closed;
    if (end === null) continue;
    if (until === "closed" && resolved !== null) level(resolved);
    events.push({ kind: "closed", day: level(end), sign: -1 });
    isOpen = false;
  }
  return events;
}

function tallyOf(tallies: Map<Id | null, Tally>, group: Id | null, length: number): Tally {
  let tally = tallies.get(group);
  if (tally === undefined) tallies.set(group, (tally = emptyTally(length)));
  return tally;
}
