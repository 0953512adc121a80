import type { Actor, DefinitionStamp } from "../flow/index.ts";
import type { Decision } from "../foundation/index.ts";
import type { Checklist } from "./checklist.ts";
import type { EngagementAsk, EngagementCommand, EngagementCommandOf } from "./commands.ts";
import type { EngagementFact } from "./facts.ts";
import type { EngagementRefusal } from "./refusals.ts";
import type { EngagementState } from "./state.ts";
import type { EngagementNames, EngagementTemplate } from "./template.ts";
import type { Timeline } from "./timeline.ts";

/**
 * What the host hands over with a call, for its guards: needed where they say of which type it is.
 *
 * @category Engagements
 */
export type GuardContext<C> = unknown extends C ? [context?: unknown] : [context: C];

/**
 * What a command leads to: the facts to be stored, or every reason against it.
 *
 * @category Engagements
 */
export type EngagementDecision<N extends EngagementNames = EngagementNames> = Decision<EngagementFact<N>, EngagementRefusal<N>>;

/**
 * Who asks, and when.
 *
 * @category Engagements
 */
export interface AskOptions<N extends EngagementNames = EngagementNames> {
  /** Who asks, in which role. */
  readonly by: Actor<N["role"]>;
  /** The moment asked about. */
  readonly at: string;
  /** When it would have happened; absent: at `at`. */
  readonly occurredAt?: string | undefined;
}

/**
 * Who asks, when, and where to.
 *
 * @category Engagements
 */
export interface ChecklistOptions<N extends EngagementNames = EngagementNames> extends AskOptions<N> {
  /** The phase to go to; `null` for completion; absent: the only way there is. */
  readonly to?: N["phase"] | null | undefined;
}

/**
 * Something that could be asked for, and what is against it.
 *
 * @category Engagements
 */
export interface EngagementOption<N extends EngagementNames = EngagementNames> {
  /** What is asked for. A command says the same, and who, when and why. */
  readonly asked: EngagementAsk<N>;
  /** Whether nothing is against it. */
  readonly allowed: boolean;
  /** What `decide` would refuse with; empty if it is allowed. */
  readonly refusals: readonly EngagementRefusal<N>[];
}

/**
 * A template made ready to run engagements by. All of it is pure: the state goes in, facts come out, and the host stores them.
 *
 * @typeParam N - the vocabularies of the template
 * @typeParam C - what its guards need to know
 * @category Engagements
 */
export interface Engagement<N extends EngagementNames = EngagementNames, C = unknown> {
  /** Which definition this is; every state carries the same. */
  readonly definition: DefinitionStamp;
  /** The template. */
  readonly template: EngagementTemplate<N>;
  /** Begins an engagement: `decide` on the state that `replay([])` gives. */
  readonly start: (command: Omit<EngagementCommandOf<"start", N>, "type">) => EngagementDecision<N>;
  /** A command that was put together at run time, checked and with its type: an unknown type or name throws. */
  readonly readCommand: (value: unknown) => EngagementCommand<N>;
  /** What a command leads to. Nothing is stored, and the state stays as it is. Where the id of a command is used already, it was carried
   * out, and gives no facts; whether it asked for the same is for `appendFacts` to say. */
  readonly decide: (state: EngagementState<N>, command: EngagementCommand<N>, ...context: GuardContext<C>) => EngagementDecision<N>;
  /** The state with one more fact in it. Never refuses: what does not fit is listed in `anomalies`. */
  readonly evolve: (state: EngagementState<N>, fact: EngagementFact) => EngagementState<N>;
  /** The state that a history makes, as it was stored; of an empty one, an engagement that has not started. */
  readonly replay: (facts: Iterable<EngagementFact>) => EngagementState<N>;
  /** Everything that could be asked for in this place, each with all that is against it: before the start only that, after the end only what can follow. */
  readonly options: (state: EngagementState<N>, options: AskOptions<N>, ...context: GuardContext<C>) => readonly EngagementOption<N>[];
  /** What it takes to go on, and what of it is missing. */
  readonly checklist: (state: EngagementState<N>, options: ChecklistOptions<N>, ...context: GuardContext<C>) => Checklist<N>;
  /** The story of an engagement: what happened in which order, how long each phase took, what does not fit. */
  readonly timeline: (facts: Iterable<EngagementFact>, options?: { readonly at?: string | undefined }) => Timeline<N>;
}
