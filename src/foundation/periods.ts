import { ClienteleError } from "./errors.ts";
import { dateOfDay, requireDate } from "./plain-dates.ts";

/**
 * A stretch of calendar days, both ends included.
 *
 * @category Dates
 */
export interface Period {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; not before `from`. */
  readonly to: string;
}

/** A {@link Period} as integers. */
export interface PeriodDays {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day, days since 1970-01-01. */
  readonly to: number;
  /** Number of days, both ends included. */
  readonly days: number;
}

/**
 * Takes a period as it comes, and refuses what is none.
 *
 * @param period - what stands where a period should be
 * @returns the same as integers
 * @throws ClienteleError `invalid-input` without a period, `invalid-date`, `invalid-period` if it ends before it starts
 */
export function requirePeriod(period: Period): PeriodDays {
  if (typeof period !== "object" || period === null) throw new ClienteleError("invalid-input", "there is no period", { list: "period" });
  const from = requireDate(period.from, "period.from");
  const to = requireDate(period.to, "period.to");
  if (from <= to) return { from, to, days: to - from + 1 };
  throw new ClienteleError("invalid-period", `the period ends on ${dateOfDay(to)}, before it starts on ${dateOfDay(from)}`, { list: "period" });
}
