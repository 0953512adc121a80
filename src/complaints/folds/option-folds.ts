import { areRecords, isText } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import { confirmedOption, latestRound, optionOnOffer } from "../options-in-turn.ts";
import type { ComplaintOption, ComplaintPhase, ComplaintState } from "../state.ts";
import { isAmountOrNull, isOrdinal, type ComplaintChanges, type FoldsOf } from "./fold-table.ts";
import { entered, withStep } from "./life-folds.ts";

const OFFERING: readonly ComplaintPhase[] = ["investigating", "offering"];
const PROPOSING: readonly ComplaintPhase[] = ["confirmed", "reopened", ...OFFERING];

/** What becomes of solutions. */
export const optionFolds: FoldsOf<"optionsPrepared" | "proposalRecorded" | "optionOffered" | "optionObjected" | "optionAccepted" | "executionStarted"> = {
  optionsPrepared: {
    kind: "decision",
    fits: ({ round, options }) => Number.isSafeInteger(round) && areRecords(options) && options.every(isPrepared) && areApart(options as readonly Prepared[]),
    fold(state, { round, options }) {
      if (!OFFERING.includes(state.phase) || round !== latestRound(state) + 1 || options.some(({ option }) => isKnown(state, option))) return null;
      const prepared = options.map(({ option, rank, compensation, margin }): ComplaintOption => {
        return { option, round, rank, compensation, margin, status: "prepared", objection: null };
      });
      return { options: [...state.options, ...prepared] };
    },
  },
  proposalRecorded: {
    kind: "decision",
    fits: ({ round, option, compensation }) => Number.isSafeInteger(round) && isText(option) && isAmountOrNull(compensation),
    fold(state, { round, option, compensation }) {
      if (!PROPOSING.includes(state.phase) || isKnown(state, option)) return null;
      return { options: [...state.options, { option, round, rank: null, compensation, margin: null, status: "prepared", objection: null }] };
    },
  },
  optionOffered: {
    kind: "decision",
    fits: ({ option }) => isText(option),
    fold(state, { option }, fact) {
      if (!OFFERING.includes(state.phase) || optionOnOffer(state) !== null || statusOf(state, option) !== "prepared") return null;
      const offered = turned(state, option, "offered", null);
      return state.phase === "offering" ? offered : { ...offered, ...entered("offering", fact) };
    },
  },
  optionObjected: {
    kind: "decision",
    fits: ({ option, reason }) => isText(option) && isText(reason),
    fold(state, { option, reason }, fact) {
      const refused = turned(state, option, "refused", reason);
      if (state.phase === "agreed" && confirmedOption(state)?.option === option) return { ...refused, ...entered("offering", fact) };
      return state.phase === "offering" && optionOnOffer(state)?.option === option ? refused : null;
    },
  },
  optionAccepted: {
    kind: "decision",
    fits: ({ option }) => isText(option),
    fold(state, { option }, fact) {
      if (state.phase !== "offering" || optionOnOffer(state)?.option !== option) return null;
      return { ...turned(state, option, "accepted", null), ...entered("agreed", fact) };
    },
  },
  executionStarted: {
    kind: "decision",
    fits: ({ option }) => isText(option),
    fold(state, { option }, fact) {
      if (state.phase !== "agreed" || confirmedOption(state)?.option !== option) return null;
      return { ...entered("executing", fact), steps: withStep(state, "executionStarted", fact) };
    },
  },
};

/**
 * The solutions with another status of one of them.
 *
 * @param state - the complaint
 * @param option - which one
 * @param status - what became of it
 * @param objection - why the customer objected
 * @returns what changes
 */
export function turned(state: ComplaintState, option: string, status: ComplaintOption["status"], objection: string | null): ComplaintChanges {
  return { options: state.options.map((known) => (known.option === option ? { ...known, status, objection } : known)) };
}

function statusOf({ options }: ComplaintState, option: string): ComplaintOption["status"] | undefined {
  return options.find((known) => known.option === option)?.status;
}

function isKnown(state: ComplaintState, option: string): boolean {
  return statusOf(state, option) !== undefined;
}

function isPrepared(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { option, rank, compensation, margin } = value;
  return isText(option) && isOrdinal(rank) && isAmountOrNull(compensation) && isAmountOrNull(margin);
}

type Prepared = Pick<ComplaintOption, "option" | "rank">;

function areApart(options: readonly Prepared[]): boolean {
  return new Set(options.map(({ option }) => option)).size === options.length && new Set(options.map(({ rank }) => rank)).size === options.length;
}
