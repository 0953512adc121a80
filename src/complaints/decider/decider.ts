import type { WorkCalendar } from "../../calendar/index.ts";
import type { Actor, DefinitionStamp } from "../../flow/index.ts";
import type { Decision } from "../../foundation/index.ts";
import type { ComplaintAsk, ComplaintCommand, ComplaintCommandOf } from "../commands.ts";
import type { ComplaintFact } from "../facts.ts";
import type { ComplaintPolicy } from "../policy.ts";
import type { ComplaintRefusal } from "../refusals.ts";
import type { ComplaintState } from "../state.ts";

/**
 * What complaints are judged with beside the policy.
 *
 * @category Complaints
 */
export interface ComplaintDeciderOptions {
  /** The calendars that the policy and the complaints name. Default none: what needs one is refused. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /**
   * Policies, or versions of this one, that complaints may still go by. `adoptPolicy` takes their clocks over into its fact, so that what was missed under
   * them stays missed. Default none: what goes by an unknown one cannot adopt this one.
   */
  readonly earlier?: readonly ComplaintPolicy[] | undefined;
}

/**
 * What a command leads to: the facts to be stored, or every reason against it.
 *
 * @category Complaints
 */
export type ComplaintDecision = Decision<ComplaintFact, ComplaintRefusal>;

/**
 * Who asks, and when.
 *
 * @category Complaints
 */
export interface ComplaintAskOptions {
  /** Who asks, in which role. */
  readonly by: Actor;
  /** The moment asked about. */
  readonly at: string;
  /** When it would have happened; absent: at `at`. */
  readonly occurredAt?: string | undefined;
}

/**
 * Something that could be asked for, and what is against it.
 *
 * @category Complaints
 */
export interface ComplaintPossibility {
  /** What is asked for. A command says the same, and who, when, why, and what is free to choose. */
  readonly asked: ComplaintAsk;
  /** Whether nothing is against it: some command that asks for it passes. */
  readonly allowed: boolean;
  /** What `decide` would refuse such a command with; empty if it is allowed. */
  readonly refusals: readonly ComplaintRefusal[];
}

/**
 * A policy made ready to handle complaints by. All of it is pure: the state goes in, facts come out, and the host stores them.
 *
 * @typeParam S - names of severities
 * @category Complaints
 */
export interface ComplaintDecider<S extends string = string> {
  /** Which policy this is; every state carries the same. */
  readonly definition: DefinitionStamp;
  /** The policy. */
  readonly policy: ComplaintPolicy<S>;
  /** Takes a complaint down: `decide` on the state that `replay([])` gives. */
  readonly record: (command: Omit<ComplaintCommandOf<"record">, "type">) => ComplaintDecision;
  /**
   * What a command leads to. Nothing is stored, and the state stays as it is. A command whose id is in the state already gives no facts, whatever it says:
   * ids are known and not what was asked under them, so never use one for another command.
   */
  readonly decide: (state: ComplaintState, command: ComplaintCommand) => ComplaintDecision;
  /** The state with one more fact in it. Never refuses: what does not fit is listed in `anomalies`. */
  readonly evolve: (state: ComplaintState, fact: ComplaintFact) => ComplaintState;
  /** The state that a history makes, as it was stored; of an empty one, a complaint that is not recorded. */
  readonly replay: (facts: Iterable<ComplaintFact>) => ComplaintState;
  /** Every decision that could be asked for in this place, each with all that is against it; evidence can be recorded at any time. */
  readonly options: (state: ComplaintState, options: ComplaintAskOptions) => readonly ComplaintPossibility[];
}
