import type { EngagementCommandType } from "../commands.ts";
import { activityRules } from "./activity-rules.ts";
import { changeRules } from "./change-rules.ts";
import type { CommandRule, RulesOf } from "./command-rule.ts";
import { deliverableRules } from "./deliverable-rules.ts";
import { evidenceRules } from "./evidence-rules.ts";
import { lifeRules } from "./life-rules.ts";
import { phaseRules } from "./phase-rules.ts";

/** The rule of a command whose type is not known before it comes. */
export interface AnyRule extends Pick<CommandRule<EngagementCommandType>, "during" | "kind" | "asks"> {
  /** Refuses a command whose fields do not hold what they should. */
  readonly require: CommandRule<never>["require"];
  /** Whether what it is about is there. */
  readonly isThere?: CommandRule<never>["isThere"];
  /** What it follows from. */
  readonly since?: CommandRule<never>["since"];
  /** Finds what is against it. */
  readonly judge: CommandRule<never>["judge"];
  /** What follows. */
  readonly facts: CommandRule<never>["facts"];
}

/**
 * The rule of every type of command.
 *
 * @returns by type, in the order in which options are listed
 */
export function engagementRules(): ReadonlyMap<string, AnyRule> {
  const rules: RulesOf<EngagementCommandType> = { ...lifeRules, ...phaseRules, ...activityRules, ...deliverableRules, ...changeRules, ...evidenceRules };
  return new Map(Object.entries(rules));
}
