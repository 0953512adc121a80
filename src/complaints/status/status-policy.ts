import type { ClockTarget } from "../clocks/clock-target.ts";
import type { CompiledClock } from "../clocks/compile-clocks.ts";
import { compileTarget, type CompiledTarget } from "../clocks/compile-target.ts";
import { compilePolicy, type CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintClock, ComplaintClockName, ComplaintPolicy, EscalationRule } from "../policy.ts";

/** A clock of a complaint, ready to be read. */
export interface StatusClock {
  /** The clock. */
  readonly clock: CompiledClock;
  /** Its name. */
  readonly name: ComplaintClockName;
  /** Categories it is for; `null` for all. */
  readonly categories: readonly string[] | null;
  /** Whether the solution stops it, or the end only. */
  readonly until: "resolved" | "ended";
}

/** A policy, ready to say how a complaint stands. */
export interface StatusPolicy extends CompiledPolicy {
  /** Its clocks, in the order of the policy. */
  readonly clocks: readonly StatusClock[];
  /** For how long something has to be broken, by rule; a rule that is not there waits for nothing. */
  readonly waits: ReadonlyMap<EscalationRule, CompiledTarget>;
  /** When follow-ups are due. */
  readonly delays: readonly CompiledTarget[];
}

/**
 * Makes a policy ready to say how complaints stand.
 *
 * @param policy - defined, so frozen to the ground
 * @returns the tables; the same object every time
 */
export function statusPolicy(policy: ComplaintPolicy): StatusPolicy {
  const known = compiled.get(policy) ?? compile(policy);
  compiled.set(policy, known);
  return known;
}

// Nobody can tell it is there: a defined policy never changes, so that compiling it again would give the same.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const compiled = /* @__PURE__ */ new WeakMap<ComplaintPolicy, StatusPolicy>();

function compile(policy: ComplaintPolicy): StatusPolicy {
  const reopening = policy.reopening.clocks === "restart" ? "restarts" : "resumes";
  const waits = policy.escalation.rules.flatMap((rule) => (rule.when === "breach" && rule.after !== undefined ? [[rule, compileTarget(rule.after)] as const] : []));
  return {
    ...compilePolicy(policy),
    clocks: policy.clocks.map((clock) => statusClock(clock, reopening)),
    waits: new Map(waits),
    delays: policy.followUps.delays.map(compileTarget),
  };
}

/** What a clock waits for, beside the end of all. */
const ENDS: Readonly<Record<ComplaintClockName, ClockEnds>> = {
  acknowledge: { answer: true, milestone: "acknowledged", until: "resolved", runsOn: true },
  firstResponse: { answer: true, milestone: null, until: "resolved" },
  // Who writes after the solution is to be answered too.
  nextResponse: { answer: true, milestone: null, until: "ended" },
  onSite: { answer: false, milestone: "arrivedOnSite", until: "resolved" },
  resolution: { answer: false, milestone: null, until: "resolved" },
  statutory: { answer: false, milestone: null, until: "resolved", runsOn: true },
};

interface ClockEnds {
  readonly answer: boolean;
  readonly milestone: string | null;
  readonly until: StatusClock["until"];
  /** What is owed from the receipt on goes on whatever was closed or held, and has one start. */
  readonly runsOn?: true | undefined;
}

const NOTHING: ReadonlySet<string> = /* @__PURE__ */ new Set<string>();

/**
 * Makes a clock of a complaint ready to be read.
 *
 * @param clock - as a policy has it
 * @param reopening - what a reopening does
 * @returns the clock
 */
export function statusClock({ clock: name, targets, pauses, categories, calendar }: ComplaintClock, reopening: CompiledClock["reopening"]): StatusClock {
  const { answer, milestone, until, runsOn = false } = ENDS[name];
  const bySeverity = new Map(Object.entries(targets).map(([severity, target]) => [severity, targetOf(target)]));
  const clock: CompiledClock = {
    name,
    starts: name === "nextResponse" ? "customerWaitingAfterFirstAnswer" : "created",
    stopsAtAnswer: answer,
    stopsAtClosing: true,
    stopMilestones: milestone === null ? NOTHING : new Set([milestone]),
    stopStates: NOTHING,
    fixed: [],
    targets: {
      of: (severity) => (severity === null ? null : (bySeverity.get(severity) ?? null)),
      needsCalendar: [...bySeverity.values()].some((target) => target?.needsCalendar === true),
    },
    standsStill: runsOn ? "never" : pauses === "inHolds" ? "inPauses" : "whileClosed",
    reopening: runsOn ? "resumes" : reopening,
    calendar: calendar ?? null,
    counted: "elapsedTime",
    escalations: [],
    needsCalendar: false,
  };
  return { clock, name, categories: categories ?? null, until };
}

function targetOf(target: ClockTarget | null): CompiledTarget | null {
  return target === null ? null : compileTarget(target);
}
