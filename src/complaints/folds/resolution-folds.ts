import { isText, isTextOrNull } from "../../flow/index.ts";
import { confirmedOption } from "../options-in-turn.ts";
import { SOLVED } from "../phases.ts";
import type { ComplaintFactData } from "../facts.ts";
import type { ComplaintOption, ComplaintState } from "../state.ts";
import { isAmountOrNull, isOneOf, isOrdinal, isResultOrNull, whileOpen, type FoldsOf } from "./fold-table.ts";
import { entered, withCurrentCycle, withStep } from "./life-folds.ts";
import { turned } from "./option-folds.ts";
import { answered } from "./promise-folds.ts";

/** What is found out, how a complaint is resolved, and whether that satisfied. */
export const resolutionFolds: FoldsOf<"investigationStarted" | "faultEstablished" | "apologyMade" | "causeNamed" | "complaintResolved" | "followedUp"> = {
  investigationStarted: {
    kind: "decision",
    fits: ({ cycle }) => Number.isSafeInteger(cycle),
    fold(state, { cycle }, fact) {
      if (!(state.phase === "confirmed" || state.phase === "reopened") || cycle !== state.cycles.length) return null;
      return { ...entered("investigating", fact), steps: withStep(state, "investigationStarted", fact) };
    },
  },
  faultEstablished: /* @__PURE__ */ whileOpen(({ fault }) => isOneOf(fault, "ours", "customer", "thirdParty", "nobody"), (_state, { fault }) => ({ fault })),
  apologyMade: /* @__PURE__ */ whileOpen(() => true, ({ apologizedAt }, _data, { occurredAt }) => ({
    apologizedAt: apologizedAt !== null && apologizedAt > occurredAt ? apologizedAt : occurredAt,
  })),
  causeNamed: {
    kind: "decision",
    fits: ({ cause }) => isText(cause),
    fold(state, { cause }) {
      if (state.phase === "notRecorded" || state.phase === "merged" || state.causes.includes(cause)) return null;
      return { causes: [...state.causes, cause] };
    },
  },
  complaintResolved: {
    kind: "decision",
    fits: ({ manner, option, compensation, result, promise }) =>
      isOneOf(manner, "onTheSpot", "executed") && isText(option) && isAmountOrNull(compensation) && isResultOrNull(result) && isTextOrNull(promise),
    fold(state, data, fact) {
      const options = resolvedBy(state, data);
      const answer = answered(state, data.promise, fact);
      if (options === null || answer === null) return null;
      const { manner, result } = data;
      const cycles = withCurrentCycle(state.cycles, { resolvedAt: fact.occurredAt, manner, result });
      return { ...answer, ...entered("resolved", fact), options, cycles };
    },
  },
  followedUp: {
    kind: "decision",
    fits: ({ attempt, outcome, channel }) =>
      isOrdinal(attempt) && isOneOf(outcome, "satisfied", "dissatisfied", "unreachable", "declined") && isTextOrNull(channel),
    fold(state, { attempt, outcome }, fact) {
      if (!SOLVED.includes(state.phase)) return null;
      const cycle = state.cycles.length;
      const followUps = [...state.followUps, { cycle, attempt, at: fact.occurredAt, outcome }];
      return state.phase === "followingUp" ? { followUps } : { ...entered("followingUp", fact), followUps };
    },
  },
};

// The solutions after the one that resolved it; `null` where it cannot have.
function resolvedBy(
  state: ComplaintState,
  { manner, option, compensation }: ComplaintFactData["complaintResolved"],
): readonly ComplaintOption[] | null {
  if (manner === "executed") {
    const isConfirmed = state.phase === "executing" && confirmedOption(state)?.option === option;
    return isConfirmed ? turned(state, option, "executed", null).options! : null;
  }
  if (state.phase !== "confirmed") return null;
  const known = state.options.findIndex((other) => other.option === option);
  const done: ComplaintOption = { option, round: 1, rank: null, compensation, margin: null, status: "executed", objection: null };
  return known < 0 ? [...state.options, done] : state.options.map((other, index) => (index === known ? { ...other, compensation, status: "executed" } : other));
}

