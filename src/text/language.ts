import type { ErrorCode } from "../foundation/index.ts";
import type { ClienteleReasons } from "./reasons.ts";
import type { Sentences } from "./sentences.ts";
import type { TermNames } from "./terms.ts";
import type { Grammar } from "./words/grammar.ts";

/**
 * A language of the library.
 *
 * @category Sentences
 */
export type Locale = "en" | "zh";

/** What belongs to an error: where it is, and what is told beside it. */
export interface ErrorWords {
  /** What went wrong, by code; without a full stop. */
  readonly heads: Readonly<Record<ErrorCode, string>>;
  /** The whole sentence: what went wrong, where, and further facts. */
  readonly sentence: (head: string, place: string | null, facts: readonly string[]) => string;
  /** The id of the offender. */
  readonly id: (id: string) => string;
  /** Where the other one of two is. */
  readonly first: (place: string) => string;
  /** What was found. */
  readonly found: (value: string) => string;
  /** What would have been right. */
  readonly expected: (values: string) => string;
  /** Every fault of a definition, each with its path. */
  readonly faults: (faults: readonly string[]) => string;
  /** Activities that wait for each other. */
  readonly cycle: (ids: readonly string[]) => string;
}

/**
 * All that the library says in one language. A bundle that has only one of them does not pay for the other.
 *
 * @category Sentences
 */
export interface Language {
  /** Which language. */
  readonly locale: Locale;
  /** A sentence for each reason code. */
  readonly sentences: Sentences<ClienteleReasons>;
  /** A name for each value of a closed vocabulary. */
  readonly terms: TermNames;
  /** Words for errors. */
  readonly errors: ErrorWords;
  /** Numbers, dates and lists. */
  readonly grammar: Grammar;
}
