import { areTexts } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ComplaintClockName } from "../policy.ts";
import { isMoment, isOneOf } from "./fold-table.ts";

const CLOCKS: readonly string[] = ["acknowledge", "firstResponse", "nextResponse", "onSite", "resolution", "statutory"] satisfies ComplaintClockName[];

/**
 * Whether a field of a fact holds how everything stood at an end. Nothing of it is derived again, so that every field is looked at.
 *
 * @param value - anything
 * @returns `false` where any field is not what it should be
 */
export function areOutcomes(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { clocks, kept, broken } = value;
  return Array.isArray(clocks) && clocks.every(isSettledClock) && areTexts(kept) && areTexts(broken);
}

function isSettledClock(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { clock, dueAt, stoppedAt, elapsed, breached, breachedAt } = value;
  const isCounted = elapsed === null || (Number.isFinite(elapsed) && (elapsed as number) >= 0);
  return (
    isOneOf(clock, ...CLOCKS) && [dueAt, stoppedAt, breachedAt].every(isMomentOrNull) && isCounted && isOneOf(breached, "yes", "no", "undetermined") &&
    (breachedAt !== null) === (breached === "yes")
  );
}

function isMomentOrNull(value: unknown): boolean {
  return value === null || isMoment(value);
}
