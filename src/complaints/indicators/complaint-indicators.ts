import { ClienteleError, type Id, type Period } from "../../foundation/index.ts";
import { requireDate, requireObject } from "../../foundation/internal.ts";
import { repeatKeys, repeatsAmong } from "../learning/repeat-complaints.ts";
import { quarterlyRepeats, readRepeats, type RepeatPolicy } from "../learning/repeat-policy.ts";
import type { ComplaintClockName } from "../policy.ts";
import { compareGroups, groupOf, type PlacedRecord } from "../register/complaint-groups.ts";
import type { ComplaintGrouping, ComplaintRecord } from "../register/complaint-record.ts";
import type { MomentReader } from "../register/moments.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { requireStep, startOfStep, stepOf, type RegisterStep } from "../register/register-periods.ts";
import type { DurationUnit, ResolutionTimes } from "./resolution-times.ts";
import { readMeasure, timesOf, type Measure } from "./resolution-times.ts";
import {
  judgeClock,
  judgeFirstContact,
  judgePromises,
  judgeReopened,
  judgeResponse,
  judgeSatisfied,
  shareTally,
  type Judge,
  type ShareIndicator,
} from "./share-indicators.ts";

/** What indicators are made of, and how. */
export interface ComplaintIndicatorsOptions {
  /** What the rows are put together by; absent: all in one. */
  readonly by?: ComplaintGrouping | undefined;
  /** The calendar period of the receipt that the rows are put together by; absent: all in one. */
  readonly period?: RegisterStep | undefined;
  /** First day of receipt that counts, `YYYY-MM-DD`; absent: any. */
  readonly from?: string | undefined;
  /** Last day of receipt that counts, `YYYY-MM-DD`; absent: any. */
  readonly to?: string | undefined;
  /** Which clock `withinClock` is about. Default `"resolution"`. */
  readonly clock?: ComplaintClockName | undefined;
  /** The unit of the times. Default `"days"`. */
  readonly unit?: DurationUnit | undefined;
  /** When a complaint repeats another one. Default {@link quarterlyRepeats}. */
  readonly repeats?: RepeatPolicy | undefined;
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * The indicators of some complaints (CMP-13).
 *
 * @category Indicators
 */
export interface ComplaintIndicatorFigures {
  /** Number of complaints. */
  readonly complaints: number;
  /** Solved at first contact, of those that are solved. */
  readonly firstContact: ShareIndicator;
  /** Kept to the clock, of those whose clock is judged. */
  readonly withinClock: ShareIndicator;
  /** How long they took to resolve. */
  readonly times: Omit<ResolutionTimes, "leftOut" | "findings">;
  /** Taken up again, of those that were once solved or over. */
  readonly reopened: ShareIndicator;
  /** Repeats of an earlier one, of those that could be compared. */
  readonly repeated: ShareIndicator;
  /** Promises kept, of those kept or broken; it counts promises, not complaints. */
  readonly promisesKept: ShareIndicator;
  /** Satisfied customers, of those who said. */
  readonly satisfied: ShareIndicator;
  /** Customers who said, of those who were asked. */
  readonly responses: ShareIndicator;
}

/**
 * The indicators of a group in a period.
 *
 * @category Indicators
 */
export interface ComplaintIndicatorRow extends ComplaintIndicatorFigures {
  /** The group, `null` where nobody knows; absent without a grouping. */
  readonly group?: Id | null;
  /** The period; absent without periods. */
  readonly period?: Period;
}

/**
 * Indicators, in all and by group and period.
 *
 * @category Indicators
 */
export interface ComplaintIndicators {
  /** All complaints together. */
  readonly total: ComplaintIndicatorFigures;
  /** A row for each group and period with a complaint, in the order of groups and then of periods; none without either. */
  readonly rows: readonly ComplaintIndicatorRow[];
  /** Complaints received outside the days that count. */
  readonly outside: number;
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * How well are complaints handled?
 *
 * Each share says of how many it is one, and how many were left out and why.
 *
 * @param records - complaints in any order
 * @param options - grouping, period, clock, unit, and when a complaint repeats another
 * @returns indicators; complaints outside the days that count still are what others may repeat
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-period`, `invalid-option`, `invalid-value`,
 * `invalid-time-zone`
 * @example
 * ```ts
 * import { complaintIndicators } from "clientele/complaints";
 *
 * const records = [
 *   { complaint: 1, product: "pump", receivedOn: "2026-03-02", closedOn: "2026-03-02", firstContact: "yes", followUp: "satisfied" },
 *   { complaint: 2, product: "pump", receivedOn: "2026-03-09", closedOn: "2026-03-19", firstContact: "no", followUp: "unreachable" },
 *   { complaint: 3, product: "pump", receivedOn: "2026-03-20" },
 * ] as const;
 * const { total, rows } = complaintIndicators(records, { by: "product", period: "month" });
 * total.firstContact;
 * // => { numerator: 1, denominator: 2, leftOut: [{ code: "complaints/not-resolved-yet", count: 1 }], value: 0.5 }
 * [total.times.mean, total.times.open]; // => [5, 1]
 * total.satisfied.value; // => 1
 * total.responses.value; // => 0.5
 * rows.map(({ group, period, complaints }) => [group, period?.from, complaints]); // => [["pump", "2026-03-01", 3]]
 * complaintIndicators([]).total.satisfied; // => { numerator: 0, denominator: 0, leftOut: [], value: null }
 * ```
 * @category Indicators
 * @see CMP-13
 */
export function complaintIndicators(records: readonly ComplaintRecord[], options: ComplaintIndicatorsOptions = {}): ComplaintIndicators {
  const { by, period, from, to, clock, unit, repeats, timeZone } = requireObject(options, "options") as ComplaintIndicatorsOptions;
  const first = from === undefined ? -Infinity : requireDate(from, "from");
  const last = to === undefined ? Infinity : requireDate(to, "to");
  if (last < first) throw new ClienteleError("invalid-period", "the last day is before the first", { list: "options", field: "to" });
  const grouped = groupOf(by);
  const step = period === undefined ? undefined : requireStep(period);
  const { complaints, leftOut, findings, moments } = readComplaintRecords(records, timeZone, "days");
  const figures = figuresBy(complaints, { moments, measure: readMeasure({ unit }), clock: clock ?? "resolution", repeats: repeats ?? quarterlyRepeats });
  const counted = complaints.filter(({ received }) => received.day >= first && received.day <= last);
  return {
    total: figures(counted),
    rows: grouped === undefined && step === undefined ? [] : rowsOf(counted, grouped, step, figures),
    outside: complaints.length - counted.length,
    leftOut,
    findings,
  };
}

type Figures = (complaints: readonly CheckedComplaint[]) => ComplaintIndicatorFigures;

interface How {
  readonly moments: MomentReader;
  readonly measure: Measure;
  readonly clock: ComplaintClockName;
  readonly repeats: RepeatPolicy;
}

// Repeats are looked for among all complaints once, and then counted group by group.
function figuresBy(all: readonly CheckedComplaint[], { moments, measure, clock, repeats }: How): Figures {
  const policy = readRepeats(repeats);
  const found = repeatsAmong(all, policy, moments);
  const repeated = new Set(found.repeats.map(({ complaint }) => complaint));
  const judgeRepeated: Judge = (complaint, tally) => {
    const keys = repeatKeys(complaint, policy);
    if (typeof keys === "string") tally.leave(keys);
    else tally.count(repeated.has(complaint.id));
  };
  const judgeWithin = judgeClock(clock);
  return (complaints) => {
    const share = (judge: Judge): ShareIndicator => {
      const tally = shareTally();
      for (const complaint of complaints) judge(complaint, tally);
      return tally.done();
    };
    return {
      complaints: complaints.length,
      firstContact: share(judgeFirstContact),
      withinClock: share(judgeWithin),
      times: timesOf(complaints, measure),
      reopened: share(judgeReopened),
      repeated: share(judgeRepeated),
      promisesKept: share(judgePromises),
      satisfied: share(judgeSatisfied),
      responses: share(judgeResponse),
    };
  };
}

function rowsOf(
  complaints: readonly CheckedComplaint[],
  grouped: ((row: PlacedRecord) => Id | null) | undefined,
  period: RegisterStep | undefined,
  figures: Figures,
): readonly ComplaintIndicatorRow[] {
  const groups = new Map<Id | null, Map<number, CheckedComplaint[]>>();
  for (const complaint of complaints) {
    const group = grouped === undefined ? null : grouped(complaint);
    const start = period === undefined ? 0 : startOfStep(complaint.received.day, period);
    let starts = groups.get(group);
    if (starts === undefined) groups.set(group, (starts = new Map<number, CheckedComplaint[]>()));
    const members = starts.get(start);
    if (members === undefined) starts.set(start, [complaint]);
    else members.push(complaint);
  }
  return [...groups]
    .sort(([a], [b]) => compareGroups(a, b))
    .flatMap(([group, starts]) =>
      [...starts]
        .sort(([a], [b]) => a - b)
        .map(([start, members]) => ({
          ...(grouped === undefined ? {} : { group }),
          ...(period === undefined ? {} : { period: stepOf(start, period) }),
          ...figures(members),
        })),
    );
}
