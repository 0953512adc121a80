import { ClienteleError, type Period, type PlainDate } from "../../foundation/index.ts";
import { addMonthsToDay, civilOfDay, dateOfDay, dayOfCivil, requireDate, requireList, requirePeriod, requireRecord, type PeriodDays } from "../../foundation/internal.ts";

/** A calendar period that a register is cut into. */
export type RegisterStep = "month" | "quarter" | "year";

/** Which periods: a stretch cut into months, quarters or years, or periods of one's own. */
export interface RegisterPeriodOptions {
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`. */
  readonly to?: string | undefined;
  /** How the stretch is cut; its first and last piece may be shorter. Default `"month"`. */
  readonly every?: RegisterStep | undefined;
  /** Periods in place of `from`, `to` and `every`: in order, none overlapping another. */
  readonly periods?: readonly Period[] | undefined;
}

const MONTHS: Readonly<Record<RegisterStep, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Takes periods as they come.
 *
 * @param options - a stretch, or periods of one's own
 * @returns periods as integers, in order, at least one
 * @throws ClienteleError `invalid-date`, `invalid-period`, `invalid-option`, `invalid-input`
 */
export function readPeriods(options: RegisterPeriodOptions): readonly PeriodDays[] {
  const { from, to, every, periods } = options;
  if (periods === undefined) return cut(requirePeriod({ from: from!, to: to! }), every ?? "month");
  if (from !== undefined || to !== undefined || every !== undefined) {
    throw new ClienteleError("invalid-option", "periods stand in place of from, to and every", { list: "options", field: "periods" });
  }
  return readOwnPeriods(periods);
}

function readOwnPeriods(periods: readonly Period[]): readonly PeriodDays[] {
  const own = Array.from(requireList(periods, "periods"), (period, index): PeriodDays => {
    const entry = requireRecord(period, "periods", index);
    const first = requireDate(entry["from"], `periods[${index}].from`);
    const last = requireDate(entry["to"], `periods[${index}].to`);
    if (last < first) throw new ClienteleError("invalid-period", `periods[${index}] ends before it starts`, { list: "periods", index });
    return { from: first, to: last, days: last - first + 1 };
  });
  if (own.length === 0) throw new ClienteleError("invalid-input", "periods is empty", { list: "periods" });
  own.forEach(({ from }, index) => {
    if (index > 0 && from <= own[index - 1]!.to) {
      throw new ClienteleError("invalid-period", `periods[${index}] starts before the one before it has ended`, { list: "periods", index });
    }
  });
  return own;
}

function cut({ from, to }: PeriodDays, every: RegisterStep): readonly PeriodDays[] {
  const pieces: PeriodDays[] = [];
  for (let first = from; first <= to;) {
    const last = Math.min(to, endOfStep(first, every));
    pieces.push({ from: first, to: last, days: last - first + 1 });
    first = last + 1;
  }
  return pieces;
}

/**
 * The calendar month, quarter or year that a day lies in.
 *
 * @param day - days since 1970-01-01
 * @param every - which of them
 * @returns its first and last day
 */
export function stepOf(day: number, every: RegisterStep): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: dateOfDay(startOfStep(day, every)), to: dateOfDay(endOfStep(day, every)) };
}

/**
 * The first day of the calendar month, quarter or year that a day lies in.
 *
 * @param day - days since 1970-01-01
 * @param every - which of them
 * @returns days since 1970-01-01
 * @throws ClienteleError `invalid-option`
 */
export function startOfStep(day: number, every: RegisterStep): number {
  const months = MONTHS[requireStep(every)];
  const { year, month } = civilOfDay(day);
  return dayOfCivil(year, month - ((month - 1) % months), 1);
}

function endOfStep(day: number, every: RegisterStep): number {
  const start = startOfStep(day, every);
  const { year, month } = civilOfDay(start);
  // December 9999 has no month after it.
  if (year === 9999 && month + MONTHS[every] > 12) return dayOfCivil(9999, 12, 31);
  return addMonthsToDay(start, MONTHS[every]) - 1;
}

/**
 * Takes a step as it comes.
 *
 * @param every - what stands where a step should be
 * @returns the same
 * @throws ClienteleError `invalid-option`
 */
export function requireStep(every: RegisterStep): RegisterStep {
  if (typeof every === "string" && Object.hasOwn(MONTHS, every)) return every;
  throw new ClienteleError("invalid-option", 'the step is none of "month", "quarter", "year"', { list: "options", expected: Object.keys(MONTHS) });
}
