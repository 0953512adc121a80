import type { ComplaintAskOf, ComplaintCommandOf, ComplaintCommandType } from "../commands.ts";
import type { CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintFactData } from "../facts.ts";
import type { ComplaintState } from "../state.ts";
import type { Case } from "./case.ts";

/** A fact that is to be, without its envelope. */
export type FactDraft = {
  readonly [Type in keyof ComplaintFactData]: { readonly type: Type; readonly data: ComplaintFactData[Type] };
}[keyof ComplaintFactData];

/** How one type of command is judged, and what follows from it. `decide` and `options` both go by it. */
export interface CommandRule<Type extends ComplaintCommandType> {
  /** Refuses a command whose fields do not hold what they should: the caller's mistake, whatever the complaint. */
  readonly require: (command: ComplaintCommandOf<Type>, compiled: CompiledPolicy) => void;
  /** When it is judged: while the complaint is open, also once it is closed, also after any end, or always; elsewhere it is refused before. */
  readonly during: "open" | "closed" | "ended" | "ever";
  /** Evidence is written down whatever was decided, and late: no clock holds it back. */
  readonly kind?: "evidence" | undefined;
  /** Whether it brings the complaint to another phase; the clock of phases does not run backwards. */
  readonly clock?: "sets" | undefined;
  /** Whether it may be asked under another policy than the complaint's. Default `"same"`. */
  readonly policy?: "same" | "any" | undefined;
  /** Finds what is against it. `command` is there where one was given, and not only asked about. */
  readonly judge: (question: Case, asked: ComplaintAskOf<Type>, command?: ComplaintCommandOf<Type>) => void;
  /** What follows, where nothing is against it. */
  readonly facts: (question: Case, command: ComplaintCommandOf<Type>) => readonly FactDraft[];
  /** What could be asked for in this place. */
  readonly asks: (compiled: CompiledPolicy, state: ComplaintState) => readonly ComplaintAskOf<Type>[];
}

/** Rules for some types of commands. */
export type RulesOf<Type extends ComplaintCommandType> = { readonly [T in Type]: CommandRule<T> };
