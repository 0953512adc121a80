import { requireInstant } from "../../foundation/internal.ts";
import type { ClockTarget, CountedTime, TargetBySeverity } from "./clock-target.ts";
import { compileOffset, compileTarget, type CompiledOffset, type CompiledTarget } from "./compile-target.ts";
import type { ClockMoment, ServiceClock, ServicePolicy } from "./service-policy.ts";

/** The time there is, for every severity. */
export interface CompiledTargets {
  /** The time for a severity; `null` for no deadline. */
  readonly of: (severity: string | null) => CompiledTarget | null;
  /** Whether any of them says nothing without a calendar. */
  readonly needsCalendar: boolean;
}

/** A clock, ready to be read. */
export interface CompiledClock {
  /** Its name. */
  readonly name: string;
  /** What starts it; a name stands for one of the four kinds, the rest as in the policy. */
  readonly starts: ServiceClock["starts"];
  /** Whether a public answer stops it. */
  readonly stopsAtAnswer: boolean;
  /** Whether closing stops it. */
  readonly stopsAtClosing: boolean;
  /** Milestones that stop it. */
  readonly stopMilestones: ReadonlySet<string>;
  /** States that stop it. */
  readonly stopStates: ReadonlySet<string>;
  /** Fixed moments that start or stop it, in milliseconds. */
  readonly fixed: readonly { readonly at: number; readonly starts: boolean }[];
  /** The time there is. */
  readonly targets: CompiledTargets;
  /** When it stands still: in pauses and while closed, only while closed, or at nothing. */
  readonly standsStill: "inPauses" | "whileClosed" | "never";
  /** What reopening does. */
  readonly reopening: "resumes" | "restarts" | "staysStopped";
  /** Its own calendar; `null` for that of the timeline. */
  readonly calendar: string | null;
  /** What counts where no target says it. */
  readonly counted: CountedTime;
  /** Notices. */
  readonly escalations: readonly { readonly escalation: string; readonly offset: CompiledOffset }[];
  /** Whether it says nothing without a calendar, whatever its targets. */
  readonly needsCalendar: boolean;
}

/** A policy of clocks, ready to be read. */
export interface CompiledPolicy {
  /** States in which clocks stand still. */
  readonly pauseStates: ReadonlySet<string>;
  /** States in which a timeline is closed. */
  readonly closedStates: ReadonlySet<string>;
  /** The clocks, in the order of the policy. */
  readonly clocks: readonly CompiledClock[];
}

/**
 * Makes a policy ready to be read.
 *
 * @param policy - sound
 * @returns the same, compiled
 */
export function compileClocks(policy: ServicePolicy): CompiledPolicy {
  return { pauseStates: new Set(policy.pauseStates), closedStates: new Set(policy.closedStates ?? []), clocks: policy.clocks.map(compileClock) };
}

/**
 * Makes the time there is ready to be asked for.
 *
 * @param target - sound; `null` for no deadline
 * @returns the time by severity
 */
export function compileTargets(target: ClockTarget | TargetBySeverity | null): CompiledTargets {
  if (target === null || !("bySeverity" in target)) {
    const compiled = compileIfAny(target);
    return { of: () => compiled, needsCalendar: compiled?.needsCalendar ?? false };
  }
  const bySeverity = new Map(Object.entries(target.bySeverity).map(([severity, own]) => [severity, compileIfAny(own)]));
  const otherwise = compileIfAny(target.otherwise ?? null);
  return {
    of(severity) {
      const own = severity === null ? undefined : bySeverity.get(severity);
      return own === undefined ? otherwise : own;
    },
    needsCalendar: [otherwise, ...bySeverity.values()].some((own) => own?.needsCalendar === true),
  };
}

function compileIfAny(target: ClockTarget | null): CompiledTarget | null {
  return target === null ? null : compileTarget(target);
}

function compileClock(clock: ServiceClock): CompiledClock {
  const { starts, stops } = clock;
  const moments = stops.filter((stop): stop is ClockMoment => typeof stop !== "string");
  const escalations = (clock.escalations ?? []).map(({ escalation, offset }) => ({ escalation, offset: compileOffset(offset) }));
  const counted = clock.counted ?? "elapsedTime";
  return {
    name: clock.clock,
    starts,
    stopsAtAnswer: stops.includes("publicAnswer"),
    stopsAtClosing: stops.includes("closed"),
    stopMilestones: new Set(moments.flatMap((moment) => ("milestone" in moment ? [moment.milestone] : []))),
    stopStates: new Set(moments.flatMap((moment) => ("state" in moment ? [moment.state] : []))),
    fixed: [...fixedMoments([starts], true), ...fixedMoments(stops, false)],
    targets: compileTargets(clock.target),
    standsStill: clock.pauses === "inPauseStates" ? "inPauses" : stops.includes("closed") ? "whileClosed" : "never",
    reopening: clock.reopening ?? "resumes",
    calendar: clock.calendar ?? null,
    counted,
    escalations,
    needsCalendar: counted === "workingTime" || escalations.some(({ offset: { unit } }) => unit === "workingTime" || unit === "workingDays"),
  };
}

function fixedMoments(moments: readonly (string | ClockMoment)[], starts: boolean): CompiledClock["fixed"] {
  return moments.flatMap((moment) => (typeof moment !== "string" && "at" in moment ? [{ at: requireInstant(moment.at, { list: "clocks" }), starts }] : []));
}
