import type { Reason } from "../../foundation/index.ts";
import type { ClockReading } from "../clocks/clock-reading.ts";
import type { PlacedRegime } from "./complaint-timeline.ts";
import type { StatusClock, StatusPolicy } from "./status-policy.ts";
import type { ComplaintClockReasons } from "./status-reasons.ts";

/**
 * Names of a complaint that leave open how much time a clock gives. What it was under an earlier policy is in the words of that one.
 *
 * @param clock - the clock
 * @param policy - the policy at hand
 * @param regimes - what the complaint was, over time
 * @returns each name once; none where the policy knows them all
 */
export function unknownNames({ categories }: StatusClock, policy: StatusPolicy, regimes: readonly PlacedRegime[]): readonly Reason<ComplaintClockReasons>[] {
  const unknown = new Map<string, Reason<ComplaintClockReasons>>();
  for (const { regime: { severity, category, earlier } } of regimes) {
    if (earlier !== null) continue;
    if (!policy.severities.has(severity)) unknown.set(`severity ${severity}`, { code: "complaints/name-unknown", field: "severity", name: severity });
    if (categories === null || policy.categories.has(category)) continue;
    unknown.set(`category ${category}`, { code: "complaints/name-unknown", field: "category", name: category });
  }
  return [...unknown.values()];
}

/**
 * What a clock shows where nobody can say how it stands.
 *
 * @param clock - the clock
 * @returns a reading that says nothing
 */
export function unreadable({ clock: { name, counted } }: StatusClock): ClockReading {
  return {
    clock: name,
    status: "undetermined",
    startedAt: null,
    stoppedAt: null,
    dueAt: null,
    dueOn: null,
    target: null,
    counted,
    elapsed: null,
    remaining: null,
    paused: null,
    breached: null,
    breachedAt: null,
    escalations: [],
    runs: [],
    worst: null,
    reasons: [],
  };
}
