import { ClienteleError, type Reason } from "../../foundation/index.ts";
import { DAY_MILLISECONDS, requireObject } from "../../foundation/internal.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { isDay, millisecondsBetween } from "../register/moments.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { durationFigures, type DurationFigures } from "./duration-figures.ts";

/**
 * What time is told in. A day is 24 hours between instants, and a calendar day where a record has days alone.
 *
 * @category Indicators
 */
export type DurationUnit = "seconds" | "minutes" | "hours" | "days";

/** What is measured, and in which unit. */
export interface ResolutionTimesOptions {
  /** The unit of the figures; records with days alone can only be told in `"days"`. Default `"days"`. */
  readonly unit?: DurationUnit | undefined;
  /** Up to when: the last resolution, or else the closing (`"resolved"`), or the last closing (`"closed"`). Default `"resolved"`. */
  readonly until?: "resolved" | "closed" | undefined;
  /** IANA time zone in which instants have a day; needed only where a record has an instant and a day. */
  readonly timeZone?: string | undefined;
}

/**
 * How long complaints took. `n` + `open` + what is left out are all complaints.
 *
 * @category Indicators
 */
export interface ResolutionTimes extends DurationFigures {
  /** The unit of the figures. */
  readonly unit: DurationUnit;
  /** Complaints that are not over. */
  readonly open: number;
  /** Complaints that have no such time, by reason. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/ended-otherwise" | "complaints/no-time-of-day">>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * How long did it take to resolve complaints, from the receipt to the last resolution?
 *
 * Instants are measured as time that went by, so a change of the clocks adds or takes nothing. A row that ends before it begins has a
 * negative time: it counts, is counted as such, and is reported.
 *
 * @param records - complaints in any order
 * @param options - the unit, and up to when
 * @returns the figures, each exact before it is rounded once
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-time-zone`
 * @example
 * ```ts
 * import { resolutionTimes } from "clientele/complaints";
 *
 * const records = [
 *   { complaint: 1, receivedOn: "2026-03-02", closedOn: "2026-03-02" },
 *   { complaint: 2, receivedOn: "2026-03-02", closedOn: "2026-03-03" },
 *   { complaint: 3, receivedOn: "2026-03-02", closedOn: "2026-04-01" },
 *   { complaint: 4, receivedOn: "2026-03-31" },
 * ];
 * const { n, median, mean, p90, zero, open } = resolutionTimes(records);
 * [n, median, mean, p90, zero, open]; // => [3, 1, 10.333333333333334, 30, 1, 1]
 * // New York had no 02:00 to 03:00 in this night: the wall clock went on two hours, time went on one.
 * const night = [{ complaint: 5, receivedAt: "2026-03-08T01:30:00-05:00", closedAt: "2026-03-08T03:30:00-04:00" }];
 * resolutionTimes(night, { unit: "hours" }).mean; // => 1
 * resolutionTimes([]).mean; // => null
 * ```
 * @category Indicators
 * @see CMP-13
 */
export function resolutionTimes(records: readonly ComplaintRecord[], options: ResolutionTimesOptions = {}): ResolutionTimes {
  const { timeZone } = requireObject(options, "options") as ResolutionTimesOptions;
  const measure = readMeasure(options);
  const { complaints, leftOut, findings } = readComplaintRecords(records, timeZone, "order");
  return { ...timesOf(complaints, measure), leftOut, findings };
}

/** What is measured, checked. */
export interface Measure {
  readonly unit: DurationUnit;
  readonly until: "resolved" | "closed";
}

const UNITS: Readonly<Record<DurationUnit, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: DAY_MILLISECONDS };

/**
 * Takes unit and end as they come.
 *
 * @param options - as the user gave them
 * @returns the same with defaults
 * @throws ClienteleError `invalid-option`
 */
export function readMeasure({ unit = "days", until = "resolved" }: Pick<ResolutionTimesOptions, "unit" | "until">): Measure {
  if (typeof unit !== "string" || !Object.hasOwn(UNITS, unit)) throw new ClienteleError("invalid-option", "the unit is none that there is", { list: "options", field: "unit", expected: Object.keys(UNITS) });
  if (until !== "resolved" && until !== "closed") {
    throw new ClienteleError("invalid-option", 'until is neither "resolved" nor "closed"', { list: "options", field: "until", expected: ["resolved", "closed"] });
  }
  return { unit, until };
}

/**
 * The times of checked complaints.
 *
 * @param complaints - in any order
 * @param measure - the unit, and up to when
 * @returns figures, and what stands apart
 */
export function timesOf(complaints: readonly CheckedComplaint[], { unit, until }: Measure): Omit<ResolutionTimes, "leftOut" | "findings"> {
  const durations: number[] = [];
  let open = 0;
  let otherwise = 0;
  let untimed = 0;
  for (const { received, runs, outcome } of complaints) {
    const { resolved, closed } = runs[runs.length - 1]!;
    const end = until === "closed" ? closed : (resolved ?? closed);
    if (end === null) open += 1;
    else if (until === "resolved" && resolved === null && outcome !== "closed") otherwise += 1;
    else if (unit !== "days" && (isDay(end) || isDay(received))) untimed += 1;
    else durations.push(millisecondsBetween(received, end));
  }
  const apart: Reason<Pick<IndicatorLeftOutReasons, "complaints/ended-otherwise" | "complaints/no-time-of-day">>[] = [];
  if (otherwise > 0) apart.push({ code: "complaints/ended-otherwise", count: otherwise });
  if (untimed > 0) apart.push({ code: "complaints/no-time-of-day", count: untimed });
  return { unit, ...durationFigures(durations, UNITS[unit]), open, apart };
}
