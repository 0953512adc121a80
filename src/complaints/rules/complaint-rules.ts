import type { ComplaintAsk, ComplaintCommandType } from "../commands.ts";
import type { CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintState } from "../state.ts";
import { careRules } from "./care-rules.ts";
import type { CommandRule, RulesOf } from "./command-rule.ts";
import { endingRules } from "./ending-rules.ts";
import { evidenceRules } from "./evidence-rules.ts";
import { intakeRules } from "./intake-rules.ts";
import { optionRules } from "./option-rules.ts";
import { promiseRules } from "./promise-rules.ts";
import { resolutionRules } from "./resolution-rules.ts";

/** The rule of a command whose type is not known before it comes. */
export interface AnyRule extends Pick<CommandRule<ComplaintCommandType>, "during" | "kind" | "clock" | "policy"> {
  /** Refuses a command whose fields do not hold what they should. */
  readonly require: CommandRule<never>["require"];
  /** Finds what is against it. */
  readonly judge: CommandRule<never>["judge"];
  /** What follows. */
  readonly facts: CommandRule<never>["facts"];
  /** What could be asked for. */
  readonly asks: (compiled: CompiledPolicy, state: ComplaintState) => readonly ComplaintAsk[];
}

/**
 * The rule of every type of command.
 *
 * @returns by type, in the order in which options are listed
 */
export function complaintRules(): ReadonlyMap<string, AnyRule> {
  const rules: RulesOf<ComplaintCommandType> = {
    ...intakeRules, ...promiseRules, ...resolutionRules, ...optionRules, ...endingRules, ...careRules, ...evidenceRules,
  };
  return new Map(Object.entries(rules));
}
