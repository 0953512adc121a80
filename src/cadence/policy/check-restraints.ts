import { addDays, type Span } from "../../foundation/index.ts";
import type { ContactLimit, FatigueCap, QuietPeriod } from "./cadence-policy.ts";
import { checkList, checkName, checkNames, checkRecord, checkSpan, isDate, type Check, type Names } from "./check-fields.ts";

const FATIGUE_KEYS: Names<keyof FatigueCap> = { leastGap: true, most: true, exempt: true };
const LIMIT_KEYS: Names<keyof ContactLimit> = { contacts: true, within: true };
const QUIET_KEYS: Names<keyof QuietPeriod> = { from: true, until: true, name: true };
const GAP_UNITS: Names<Exclude<Span["unit"], "months">> = { calendarDays: true, workingDays: true, weeks: true };
const LIMIT_UNITS: Names<"calendarDays" | "weeks"> = { calendarDays: true, weeks: true };
// 29 February is a day of the year, so days of every year are looked up in a leap year.
const LEAP_YEAR = "2000";

/**
 * Checks a fatigue cap.
 *
 * @param value - what stands where the cap should be
 * @param path - where it stands
 * @param check - notes the faults
 */
export function checkFatigue(value: unknown, path: string, check: Check): void {
  const cap = checkRecord(value, FATIGUE_KEYS, path, check);
  if (cap === undefined) return;
  check(cap["leastGap"] !== undefined || cap["most"] !== undefined, path, "must have a least gap, limits, or both");
  if (cap["leastGap"] !== undefined) checkSpan(cap["leastGap"], 1, `${path}.leastGap`, check, GAP_UNITS);
  for (const [entry, place] of checkList(cap["most"], 1, `${path}.most`, check)) {
    const limit = checkRecord(entry, LIMIT_KEYS, place, check);
    if (limit === undefined) continue;
    const { contacts, within } = limit;
    check(Number.isSafeInteger(contacts) && (contacts as number) >= 1, `${place}.contacts`, "must be a whole number from 1");
    checkSpan(within, 1, `${place}.within`, check, LIMIT_UNITS);
  }
  checkNames(cap["exempt"], undefined, `${path}.exempt`, check, 0);
}

/**
 * Checks a quiet period.
 *
 * @param value - what stands where the period should be
 * @param path - where it stands
 * @param check - notes the faults
 */
export function checkQuietPeriod(value: unknown, path: string, check: Check): void {
  const period = checkRecord(value, QUIET_KEYS, path, check);
  if (period === undefined) return;
  const from = dateForm(period["from"]);
  const until = dateForm(period["until"]);
  check(from !== undefined, `${path}.from`, "must be a day that exists, YYYY-MM-DD or MM-DD");
  check(until !== undefined, `${path}.until`, "must be a day that exists, YYYY-MM-DD or MM-DD");
  if (from !== undefined && until !== undefined && check(from === until, `${path}.until`, "must be of the form that from has")) {
    // Days of every year may run over its end.
    check(from === "yearly" || (period["from"] as string) <= (period["until"] as string), `${path}.until`, "is before from");
    const isWholeYear = from === "yearly" && addDays(`${LEAP_YEAR}-${period["until"] as string}`, 1).endsWith(`-${period["from"] as string}`);
    check(!isWholeYear, path, "leaves no day of the year");
  }
  if (period["name"] !== undefined) checkName(period["name"], `${path}.name`, check);
}

function dateForm(value: unknown): "date" | "yearly" | undefined {
  if (isDate(value)) return "date";
  return typeof value === "string" && isDate(`${LEAP_YEAR}-${value}`) ? "yearly" : undefined;
}
