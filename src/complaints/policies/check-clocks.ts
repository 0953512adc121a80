import { faultFinder, isRecord, type FaultFinder } from "../../foundation/internal.ts";
import { checkFields, checkTarget } from "../clocks/check-target.ts";
import type { ClockTarget } from "../clocks/clock-target.ts";
import { compileTarget } from "../clocks/compile-target.ts";
import type { ComplaintClock, ComplaintClockName } from "../policy.ts";
import { checkEach, checkId, checkSubset, recordAt } from "./policy-fields.ts";

/** All clocks; those that holds may stop say so. */
const CLOCKS: Readonly<Record<ComplaintClockName, "canPause" | "never">> = {
  acknowledge: "never",
  firstResponse: "canPause",
  nextResponse: "canPause",
  onSite: "canPause",
  resolution: "canPause",
  statutory: "never",
};

const FIELDS: readonly string[] = ["clock", "targets", "pauses", "categories", "calendar"] satisfies (keyof ComplaintClock)[];

/**
 * Checks the clocks of a policy.
 *
 * @param value - what stands there
 * @param severities - the severities that are declared
 * @param categories - the categories that are declared
 * @param finder - notes the faults
 * @returns its clocks, each with the calendar that it counts in
 */
export function checkClocks(value: unknown, severities: readonly string[], categories: readonly string[], finder: FaultFinder): ReadonlyMap<unknown, unknown> {
  const calendars = new Map<unknown, unknown>();
  for (const [entry, path] of checkEach(value, "clocks", finder)) {
    const clock = recordAt(entry, path, finder);
    if (clock === null) continue;
    checkFields(clock, FIELDS, path, finder);
    const { clock: name, targets, pauses, categories: topics, calendar } = clock;
    const isKnown = finder.check(typeof name === "string" && Object.hasOwn(CLOCKS, name), `${path}.clock`, `is none of ${Object.keys(CLOCKS).join(", ")}`);
    if (isKnown) {
      finder.check(!calendars.has(name), `${path}.clock`, "is declared twice");
      calendars.set(name, calendar);
      const canPause = CLOCKS[name as ComplaintClockName] === "canPause";
      finder.check(pauses !== "inHolds" || canPause, `${path}.pauses`, `cannot be: nothing stops "${name as string}"`);
    }
    finder.oneOf(pauses, ["inHolds", "never"], `${path}.pauses`);
    if (topics !== undefined) checkSubset(topics, categories, `${path}.categories`, finder);
    checkTargets(targets, severities, calendar, path, finder);
  }
  return calendars;
}

/**
 * Whether these could be the clocks of some policy.
 *
 * @param value - anything
 * @returns `true` for clocks without a fault, whatever severities and categories they name
 */
export function areClocks(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const clocks = (value as readonly unknown[]).filter(isRecord);
  const severities = clocks.flatMap(({ targets }) => (isRecord(targets) ? Object.keys(targets) : []));
  const categories = clocks.flatMap(({ categories: topics }) => (Array.isArray(topics) ? (topics as readonly string[]) : []));
  const finder = faultFinder("clocks", "invalid-policy");
  checkClocks(value, severities, categories, finder);
  try {
    finder.refuse();
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks a time and the calendar that it counts in.
 *
 * @param target - what stands there; absent is fine
 * @param calendar - the id of its calendar; absent is fine where it needs none
 * @param path - where the time stands
 * @param calendarPath - where the calendar stands
 * @param finder - notes the faults
 */
export function checkLimit(target: unknown, calendar: unknown, path: string, calendarPath: string, finder: FaultFinder): void {
  if (calendar !== undefined) checkId(calendar, calendarPath, finder);
  if (target === undefined) return;
  let isSound = true;
  const watching: FaultFinder = { ...finder, check: (holds, place, message) => (isSound &&= holds, finder.check(holds, place, message)) };
  checkTarget(target, path, watching);
  if (!isSound) return;
  const needs = compileTarget(target as ClockTarget).needsCalendar;
  finder.check(!needs || calendar !== undefined, path, "counts working time or working days, and no calendar is named");
}

function checkTargets(value: unknown, severities: readonly string[], calendar: unknown, path: string, finder: FaultFinder): void {
  const targets = recordAt(value, `${path}.targets`, finder);
  if (targets === null) return;
  if (calendar !== undefined) checkId(calendar, `${path}.calendar`, finder);
  for (const [severity, target] of Object.entries(targets)) {
    const place = `${path}.targets.${severity}`;
    finder.check(severities.includes(severity), place, "is of a severity that is not declared");
    if (target !== null) checkLimit(target, calendar === undefined ? undefined : "named", place, `${path}.calendar`, finder);
  }
}
