import type { RollConvention } from "../../calendar/index.ts";
import { isRecord, type FaultFinder } from "../../foundation/internal.ts";
import type { ClockOffset, ClockTarget, TimeTarget } from "./clock-target.ts";
import { millisecondsOf, TIME_PARTS } from "./compile-target.ts";

/** A record whose fields are still to be checked. */
type Fields = Readonly<Record<string, unknown>>;

// A century: dates counted from our time stay within the years that four digits can write.
const MOST_DAYS = 36_525;
const MOST_MILLISECONDS = MOST_DAYS * 86_400_000;

const TIME_FIELDS: readonly string[] = ["hours", "minutes", "seconds", "milliseconds", "counted"] satisfies KeyOf<TimeTarget>[];
const ROLLS: readonly RollConvention[] = ["following", "preceding", "modifiedFollowing", "modifiedPreceding", "nearest", "none"];
const COUNTED: readonly string[] = ["workingTime", "elapsedTime"];

/**
 * Checks how much time there is, for one severity or by severity.
 *
 * @param value - what stands there
 * @param path - where it stands
 * @param finder - notes the faults
 */
export function checkTargets(value: unknown, path: string, finder: FaultFinder): void {
  if (value === null) return;
  if (!isRecord(value) || !Object.hasOwn(value, "bySeverity")) {
    checkTarget(value, path, finder);
    return;
  }
  checkFields(value, ["bySeverity", "otherwise"], path, finder);
  const { bySeverity, otherwise } = value;
  if (otherwise !== undefined && otherwise !== null) checkTarget(otherwise, `${path}.otherwise`, finder);
  if (!finder.check(isRecord(bySeverity), `${path}.bySeverity`, "must be an object")) return;
  for (const [severity, target] of Object.entries(bySeverity as Fields)) {
    finder.check(severity !== "", `${path}.bySeverity`, "names a severity without a name");
    if (target !== null) checkTarget(target, `${path}.bySeverity.${severity}`, finder);
  }
}

/**
 * Checks how much time there is.
 *
 * @param value - what stands there
 * @param path - where it stands; `""` is the definition itself
 * @param finder - notes the faults
 */
export function checkTarget(value: unknown, path: string, finder: FaultFinder): void {
  const target = checkForm(value, path, ["counted", "workingDays", "calendarDays", "weeks"] satisfies KeyOf<ClockTarget>[], finder);
  if (target === undefined) return;
  if ("counted" in target) {
    checkTime(target, path, 1, finder);
    return;
  }
  const unit = (["workingDays", "calendarDays", "weeks"] as const).find((name) => name in target)!;
  checkFields(target, unit === "workingDays" ? [unit, "until"] : [unit, "until", "roll"], path, finder);
  const least = unit === "weeks" || target["until"] === "sameTime" ? 1 : 0;
  checkWhole(target[unit], least, unit === "weeks" ? Math.floor(MOST_DAYS / 7) : MOST_DAYS, at(path, unit), finder);
  finder.oneOf(target["until"], unit === "workingDays" ? ["endOfDay", "closing", "sameTime"] : ["endOfDay", "sameTime"], at(path, "until"));
  if (unit !== "workingDays") finder.oneOf(target["roll"], ROLLS, at(path, "roll"));
}

/**
 * Checks a distance from a deadline.
 *
 * @param value - what stands there
 * @param path - where it stands
 * @param finder - notes the faults
 */
export function checkOffset(value: unknown, path: string, finder: FaultFinder): void {
  const offset = checkForm(value, path, ["counted", "workingDays", "calendarDays"] satisfies KeyOf<ClockOffset>[], finder);
  if (offset === undefined) return;
  if ("counted" in offset) {
    checkTime(offset, path, -MOST_MILLISECONDS, finder);
    return;
  }
  const unit = "workingDays" in offset ? "workingDays" : "calendarDays";
  checkFields(offset, [unit], path, finder);
  checkWhole(offset[unit], -MOST_DAYS, MOST_DAYS, at(path, unit), finder);
}

/**
 * Notes fields that do not belong there: a misspelt one would be left out in silence.
 *
 * @param given - an object
 * @param fields - the names it may have
 * @param path - where it stands; `""` is the definition itself
 * @param finder - notes the faults
 */
export function checkFields(given: Fields, fields: readonly string[], path: string, finder: FaultFinder): void {
  for (const [field, value] of Object.entries(given)) finder.check(value === undefined || fields.includes(field), at(path, field), "is an unknown field");
}

type KeyOf<T> = T extends unknown ? keyof T : never;

// A target says what it counts in the name of a field, so exactly one of these is there.
function checkForm(value: unknown, path: string, forms: readonly string[], finder: FaultFinder): Fields | undefined {
  if (!finder.check(isRecord(value), path, "must be an object")) return undefined;
  const target = Object.fromEntries(Object.entries(value as Fields).filter(([, inner]) => inner !== undefined));
  const named = forms.filter((form) => Object.hasOwn(target, form));
  return finder.check(named.length === 1, path, `must have exactly one of ${forms.join(", ")}`) ? target : undefined;
}

function checkTime(target: Fields, path: string, least: number, finder: FaultFinder): void {
  checkFields(target, TIME_FIELDS, path, finder);
  finder.check(COUNTED.includes(target["counted"] as string), at(path, "counted"), `is none of ${COUNTED.map((name) => `"${name}"`).join(", ")}`);
  const parts = Object.keys(TIME_PARTS).filter((part) => Object.hasOwn(target, part));
  finder.check(parts.length > 0, path, `has none of ${Object.keys(TIME_PARTS).join(", ")}`);
  const strange = parts.filter((part) => !finder.check(isAmount(target[part]), at(path, part), "must be a finite number"));
  if (strange.length > 0 || parts.length === 0) return;
  const total = millisecondsOf(target);
  if (!finder.check(Number.isSafeInteger(total), path, "must be whole milliseconds")) return;
  finder.check(total >= least && total <= MOST_MILLISECONDS, path, `must be ${least === 1 ? "more than nothing, and " : ""}no more than a century`);
}

// More than a century in a part would be refused anyway, and its decimals would take long.
function isAmount(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= MOST_MILLISECONDS;
}

function checkWhole(value: unknown, least: number, most: number, path: string, finder: FaultFinder): void {
  const isWhole = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  finder.check(isWhole, path, `must be a whole number from ${least} to ${most}`);
}

function at(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}
