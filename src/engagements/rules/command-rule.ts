import type { Instant } from "../../foundation/index.ts";
import type { EngagementAsk, EngagementAskData, EngagementCommandOf, EngagementCommandType } from "../commands.ts";
import type { CompiledEngagement } from "../compiled/compiled-engagement.ts";
import type { EngagementFactData } from "../facts.ts";
import type { EngagementState } from "../state.ts";
import type { Case } from "./case.ts";

/** A fact that is to be, without its envelope. */
type FactDraft = {
  readonly [Type in keyof EngagementFactData]: { readonly type: Type; readonly data: EngagementFactData[Type] };
}[keyof EngagementFactData];

/** How one type of command is judged, and what follows from it. `decide` and `options` both go by it. */
export interface CommandRule<Type extends EngagementCommandType> {
  /** Refuses a command whose fields do not hold what they should: the caller's mistake, whatever the engagement. */
  readonly require: (command: EngagementCommandOf<Type>, names: CompiledEngagement["names"]) => void;
  /** Whether what it is about is there at all, and not left out by the profile; absent: it always is. */
  readonly isThere?: ((engagement: CompiledEngagement, asked: AskOf<Type>) => boolean) | undefined;
  /** In which statuses of the engagement it is judged; elsewhere it is refused before. */
  readonly during: "running" | "open" | "completed" | "ever";
  /** Evidence is written down whatever was decided, and late: no clock holds it back. */
  readonly kind?: "evidence" | undefined;
  /** What it follows from, and cannot have happened before; absent: the start of the engagement. */
  readonly since?: ((question: Case, asked: AskOf<Type>) => Instant | null) | undefined;
  /** Finds what is against it. `command` is there where one was given, and not only asked about. */
  readonly judge: (question: Case, asked: AskOf<Type>, command?: EngagementCommandOf<Type>) => void;
  /** What follows, where nothing is against it. */
  readonly facts: (question: Case, command: EngagementCommandOf<Type>) => readonly FactDraft[];
  /** What could be asked for in this place. */
  readonly asks: (engagement: CompiledEngagement, state: EngagementState) => readonly AskOf<Type>[];
}

/** What is asked for by one type of command. */
export type AskOf<Type extends EngagementCommandType> = { readonly type: Type } & EngagementAskData[Type] & EngagementAsk;

/** Rules for some types of commands. */
export type RulesOf<Type extends EngagementCommandType> = { readonly [T in Type]: CommandRule<T> };
