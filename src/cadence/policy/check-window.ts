import { isRecord } from "../../foundation/internal.ts";
import { UNITS, type Check, type Fields } from "./check-fields.ts";

/** The fewest and the most calendar days that a span can be. */
interface DayRange {
  readonly unit: string;
  readonly amount: number;
  readonly fewest: number;
  readonly most: number;
}

// However long a month is, and wherever the count starts.
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
const DAYS_IN_WEEK = 7;

/**
 * Checks that the dates of a rule can be in order: earliest, target, latest. Units that do not compare are a fault only if no
 * calendar can make them fit.
 *
 * @param rule - the rule; malformed spans are not judged here
 * @param path - where it stands
 * @param check - notes the faults
 */
export function checkWindow(rule: Fields, path: string, check: Check): void {
  const latest = rangeOf(rule["latest"]);
  const target = rangeOf(rule["target"]);
  const earliest = rangeOf(rule["earliest"]);
  check(!isAfter(target, latest), `${path}.target`, "is later than latest");
  check(!isAfter(earliest, latest), `${path}.earliest`, "is later than latest");
  check(!isAfter(earliest, target), `${path}.earliest`, "is later than target");
}

function isAfter(first: DayRange | undefined, second: DayRange | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  if (first.unit === second.unit) return first.amount > second.amount;
  return first.fewest > second.most;
}

function rangeOf(span: unknown): DayRange | undefined {
  if (!isRecord(span) || typeof span["amount"] !== "number" || !(span["amount"] >= 0)) return undefined;
  const { amount, unit } = span as { amount: number; unit: unknown };
  if (typeof unit !== "string" || !Object.hasOwn(UNITS, unit)) return undefined;
  if (unit === "calendarDays" || amount === 0) return { unit, amount, fewest: amount, most: amount };
  if (unit === "weeks") return { unit, amount, fewest: amount * DAYS_IN_WEEK, most: amount * DAYS_IN_WEEK };
  if (unit === "months") return { unit, amount, fewest: amount * SHORTEST_MONTH, most: amount * LONGEST_MONTH };
  // Between two working days there may be any number of holidays.
  return { unit, amount, fewest: amount, most: Infinity };
}
