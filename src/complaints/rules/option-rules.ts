import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import { isApologyOwed } from "../apology.ts";
import type { ComplaintAsk, OptionDraft } from "../commands.ts";
import { latestRound, optionOnOffer, optionsLeft } from "../options-in-turn.ts";
import type { ComplaintOption, ComplaintPhase, ComplaintState } from "../state.ts";
import { judgePhase, refuseDone, type Case } from "./case.ts";
import { amountOrNull, isGiven, requireAmount, requireCode } from "./command-fields.ts";
import { judgeCompensation, judgeGivable } from "./compensation.ts";
import type { RulesOf } from "./command-rule.ts";

const OFFERING: readonly ComplaintPhase[] = ["investigating", "offering"];

/** How solutions are prepared, offered, refused and confirmed. */
export const optionRules: RulesOf<"prepareOptions" | "recordProposal" | "offerOption" | "objectToOption" | "acceptOption"> = {
  prepareOptions: {
    require: ({ options }) => requireDrafts(options),
    during: "open",
    judge(question, asked, command) {
      if (!judgePhase(question, asked, OFFERING)) return;
      const { state, refusals } = question;
      // Before the first offer of a cycle a new list takes the place of the last one; after it, when all are refused.
      const left = state.phase === "investigating" ? [] : [optionOnOffer(state), ...optionsLeft(state, question.compiled.policy)].filter((option) => option !== null);
      if (left.length > 0) refusals.push({ code: "complaints/options-left", options: left.map(({ option }) => option), curable: true });
      if (command !== undefined) judgeDrafts(question, command.options);
    },
    facts({ state }, { options }) {
      const ranked = [...options].sort((a, b) => a.rank - b.rank);
      const prepared = ranked.map(({ option, rank, compensation, margin }) => {
        return { option, rank, compensation: amountOrNull(compensation), margin: amountOrNull(margin) };
      });
      return [{ type: "optionsPrepared", data: { round: latestRound(state) + 1, options: prepared } }];
    },
    asks: () => [{ type: "prepareOptions" }],
  },
  recordProposal: {
    require({ option, compensation }) {
      requireCode("option", option);
      requireAmount("compensation", compensation);
    },
    during: "open",
    judge(question, asked, command) {
      if (!judgePhase(question, asked, ["confirmed", "reopened", ...OFFERING])) return;
      if (command !== undefined) judgeNewOption(question, command.option);
    },
    facts({ state }, { option, compensation }) {
      return [{ type: "proposalRecorded", data: { round: Math.max(1, latestRound(state)), option, compensation: amountOrNull(compensation) } }];
    },
    asks: () => [{ type: "recordProposal" }],
  },
  offerOption: {
    require: ({ option }) => requireCode("option", option),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (!judgePhase(question, asked, OFFERING)) return;
      judgeApology(question);
      const option = knownOption(question, asked.option);
      if (option !== null) judgeOffer(question, asked, option);
    },
    facts: (_question, { option }) => [{ type: "optionOffered", data: { option } }],
    asks: (_compiled, { options }) => options.map(({ option }) => ({ type: "offerOption", option })),
  },
  objectToOption: {
    require({ option, reason }) {
      requireCode("option", option);
      requireCode("reason", reason);
    },
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (!judgePhase(question, asked, ["offering", "agreed"])) return;
      const option = knownOption(question, asked.option);
      if (option === null) return;
      if (option.status === "refused") refuseDone(question, asked);
      else if (!(option.status === "offered" || option.status === "accepted")) refuseNotOffered(question, option);
    },
    facts: (_question, { option, reason }) => [{ type: "optionObjected", data: { option, reason } }],
    asks: (_compiled, state) => onTable(state).map((option) => ({ type: "objectToOption", option })),
  },
  acceptOption: {
    require: ({ option }) => requireCode("option", option),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (!judgePhase(question, asked, ["offering"])) return;
      const option = knownOption(question, asked.option);
      if (option !== null && option.status !== "offered") refuseNotOffered(question, option);
    },
    facts: (_question, { option }) => [{ type: "optionAccepted", data: { option } }],
    asks: (_compiled, state) => onTable(state).map((option) => ({ type: "acceptOption", option })),
  },
};

/**
 * Refuses to offer anything before an apology, where the fault is ours (CMP-5).
 *
 * @param question - the case
 */
export function judgeApology({ compiled, state, refusals }: Case): void {
  if (isApologyOwed(state, compiled.policy)) refusals.push({ code: "complaints/apology-missing", curable: true });
}

/**
 * Refuses an id that another solution has.
 *
 * @param question - the case
 * @param option - the id of the new one
 */
export function judgeNewOption({ state, refusals }: Case, option: string): void {
  if (state.options.some((known) => known.option === option)) refusals.push({ code: "complaints/option-taken", option, curable: true });
}

function onTable({ options }: ComplaintState): string[] {
  return options.filter(({ status }) => status === "offered" || status === "accepted").map(({ option }) => option);
}

function knownOption({ state, refusals }: Case, option: string): ComplaintOption | null {
  const known = state.options.find((other) => other.option === option);
  if (known !== undefined) return known;
  refusals.push({ code: "complaints/unknown-option", option, curable: true });
  return null;
}

function refuseNotOffered({ refusals }: Case, { option }: ComplaintOption): void {
  refusals.push({ code: "complaints/option-not-offered", option, curable: true });
}

function judgeOffer(question: Case, asked: ComplaintAsk, option: ComplaintOption): void {
  const { compiled, state, refusals } = question;
  if (option.status !== "prepared") {
    refuseDone(question, asked);
    return;
  }
  const open = optionOnOffer(state);
  if (open !== null) refusals.push({ code: "complaints/option-open", option: option.option, open: open.option, curable: true });
  const left = optionsLeft(state, compiled.policy);
  const expected = left[0]?.option ?? null;
  // What the customer proposes has no rank: it may be offered at any time. An option of an earlier round never comes to its turn.
  if (option.rank !== null && option.option !== expected) {
    refusals.push({ code: "complaints/option-order", option: option.option, expected, curable: left.includes(option) });
  }
  judgeCompensation(question, option.option, option.compensation);
}

function requireDrafts(value: unknown): void {
  if (!Array.isArray(value)) throw new ClienteleError("invalid-input", "command.options is not a list", { list: "command", field: "options" });
  const positions = new Map<unknown, number>();
  // Spread, because a loop would step over the holes of a sparse list.
  [...(value as readonly unknown[])].forEach((draft, index) => {
    const place = `options[${index}]`;
    if (!isRecord(draft)) throw new ClienteleError("invalid-input", `command.${place} is no option`, { list: "command", field: "options", index });
    const { option, rank, compensation, margin } = draft;
    requireCode(`${place}.option`, option);
    const first = positions.get(option);
    if (first !== undefined) {
      throw new ClienteleError("duplicate-id", `command.${place} has the id of another option`, { list: "command", field: "options", index, firstIndex: first });
    }
    positions.set(option, index);
    if (isGiven(rank) && !(Number.isSafeInteger(rank) && (rank as number) >= 1)) {
      throw new ClienteleError("invalid-value", `command.${place}.rank is no whole number from 1`, { list: "command", field: "options", index });
    }
    requireAmount(`${place}.compensation`, compensation);
    requireAmount(`${place}.margin`, margin);
  });
}

function judgeDrafts(question: Case, drafts: readonly OptionDraft[]): void {
  const { compiled, state, refusals } = question;
  const { least = 1, leastAgain = 1, most } = compiled.policy.options;
  const isFirst = state.options.every(({ rank, status }) => rank === null || status === "prepared");
  const fewest = isFirst ? least : leastAgain;
  if (drafts.length < fewest) refusals.push({ code: "complaints/too-few-options", prepared: drafts.length, least: fewest, curable: true });
  if (most !== undefined && drafts.length > most) refusals.push({ code: "complaints/too-many-options", prepared: drafts.length, most, curable: true });
  const ranks = new Map<number, string>();
  for (const { option, rank, compensation } of drafts) {
    judgeNewOption(question, option);
    judgeGivable(question, option, amountOrNull(compensation));
    if (!isGiven(rank)) refusals.push({ code: "complaints/option-without-rank", option, curable: true });
    else if (ranks.has(rank)) refusals.push({ code: "complaints/rank-taken", option, rank, by: ranks.get(rank)!, curable: true });
    else ranks.set(rank, option);
  }
}
