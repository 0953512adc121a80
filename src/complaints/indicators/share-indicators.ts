import { ClienteleError, type Reason } from "../../foundation/index.ts";
import { describePlace, requireInteger } from "../../foundation/internal.ts";
import type { FollowUpOutcome } from "../commands.ts";
import type { ComplaintClockName } from "../policy.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import type { CheckedComplaint } from "../register/read-complaint-records.ts";

/**
 * A share that says of what it is one. `denominator` and what is left out are all that could count; of promises, a complaint for which nobody
 * counted any is left out as one.
 *
 * @category Indicators
 */
export interface ShareIndicator {
  /** How many of them. */
  readonly numerator: number;
  /** Of how many. */
  readonly denominator: number;
  /** What could not be judged, by reason. */
  readonly leftOut: readonly Reason<IndicatorLeftOutReasons>[];
  /** `numerator` by `denominator`, 0 to 1; `null` where there is nothing to judge. */
  readonly value: number | null;
}

/** Counts what a {@link ShareIndicator} says. */
export interface ShareTally {
  /** One that could be judged. */
  count(isIn: boolean, times?: number): void;
  /** One that could not. */
  leave(code: keyof IndicatorLeftOutReasons, times?: number): void;
  /** The indicator so far. */
  done(): ShareIndicator;
}

/**
 * Starts to count.
 *
 * @returns a tally of nothing
 */
export function shareTally(): ShareTally {
  let numerator = 0;
  let denominator = 0;
  const left = new Map<keyof IndicatorLeftOutReasons, number>();
  return {
    count(isIn, times = 1) {
      denominator += times;
      if (isIn) numerator += times;
    },
    leave(code, times = 1) {
      if (times > 0) left.set(code, (left.get(code) ?? 0) + times);
    },
    done: () => ({
      numerator,
      denominator,
      leftOut: [...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count })),
      value: denominator === 0 ? null : numerator / denominator,
    }),
  };
}

/** Counts complaints in an indicator. */
export type Judge = (complaint: CheckedComplaint, tally: ShareTally) => void;

/** Solved at first contact, of the complaints that were solved. */
export const judgeFirstContact: Judge = (complaint, tally) => {
  const code = unsolved(complaint);
  const word = complaint.record.firstContact ?? null;
  if (code !== null) tally.leave(code);
  else if (word === null) tally.leave("complaints/not-written-down");
  else if (word === "yes" || word === "no") tally.count(word === "yes");
  else throw unknownWord(complaint, "firstContact", ["yes", "no"]);
};

/**
 * Kept to a clock, of the complaints that have it.
 *
 * @param clock - the clock
 * @returns counts one complaint
 * @throws ClienteleError `invalid-option` for a clock that there is not
 */
export function judgeClock(clock: ComplaintClockName): Judge {
  if (!CLOCKS.includes(clock)) {
    throw new ClienteleError("invalid-option", `clock is none of ${CLOCKS.map((name) => `"${name}"`).join(", ")}`, { list: "options", field: "clock", expected: CLOCKS });
  }
  return (complaint, tally) => {
    const outcome = complaint.record.clocks?.[clock] ?? null;
    if (outcome === null) tally.leave("complaints/not-written-down");
    else if (outcome === "within" || outcome === "late") tally.count(outcome === "within");
    else throw unknownWord(complaint, `clocks.${clock}`, ["within", "late"]);
  };
}

const CLOCKS: readonly ComplaintClockName[] = ["acknowledge", "firstResponse", "nextResponse", "onSite", "resolution", "statutory"];

/** Taken up again at least once, of the complaints that were solved or over at least once. */
export const judgeReopened: Judge = (complaint, tally) => {
  const { runs } = complaint;
  if (runs.length > 1) tally.count(true);
  else if (runs[0]!.resolved === null && runs[0]!.closed === null) tally.leave("complaints/not-resolved-yet");
  else tally.count(false);
};

/** Promises kept, of the promises that were kept or broken. */
export const judgePromises: Judge = ({ record, place }, tally) => {
  const promises = record.promises ?? null;
  if (promises === null) {
    tally.leave("complaints/not-written-down");
    return;
  }
  const countOf = (field: "kept" | "broken" | "open"): number => {
    const where = { ...place, field: `promises.${field}` };
    const count = requireInteger(promises[field], where);
    if (count >= 0) return count;
    throw new ClienteleError("invalid-value", `${describePlace(where)} is less than 0`, { ...where, value: count });
  };
  tally.count(true, countOf("kept"));
  tally.count(false, countOf("broken"));
  tally.leave("complaints/promise-not-due", countOf("open"));
};

/** Satisfied after it, of the customers who said. */
export const judgeSatisfied: Judge = (complaint, tally) => {
  const outcome = followUpOf(complaint);
  if (outcome === null) tally.leave("complaints/not-asked");
  else if (outcome === "unreachable") tally.leave("complaints/not-reached");
  else if (outcome === "declined") tally.leave("complaints/no-answer");
  else tally.count(outcome === "satisfied");
};

/** Answered, of the customers who were asked. */
export const judgeResponse: Judge = (complaint, tally) => {
  const outcome = followUpOf(complaint);
  if (outcome === null) tally.leave("complaints/not-asked");
  else tally.count(outcome === "satisfied" || outcome === "dissatisfied");
};

function unsolved({ runs, outcome }: CheckedComplaint): keyof IndicatorLeftOutReasons | null {
  const { resolved, closed } = runs[runs.length - 1]!;
  if (resolved !== null || outcome === "closed") return null;
  return closed === null ? "complaints/not-resolved-yet" : "complaints/ended-otherwise";
}

const OUTCOMES: readonly FollowUpOutcome[] = ["satisfied", "dissatisfied", "unreachable", "declined"];

/**
 * What the last follow-up brought.
 *
 * @param complaint - a checked row
 * @returns the outcome; `null` where nobody asked
 * @throws ClienteleError `invalid-input` for a word that is none
 */
export function followUpOf(complaint: CheckedComplaint): FollowUpOutcome | null {
  const outcome = complaint.record.followUp ?? null;
  if (outcome === null || OUTCOMES.includes(outcome)) return outcome;
  throw unknownWord(complaint, "followUp", OUTCOMES);
}

function unknownWord({ place }: CheckedComplaint, field: string, expected: readonly string[]): ClienteleError {
  const where = { ...place, field };
  return new ClienteleError("invalid-input", `${describePlace(where)} is none of ${expected.map((word) => `"${word}"`).join(", ")}`, { ...where, expected });
}
