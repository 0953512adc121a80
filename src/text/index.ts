/**
 * A sentence for every reason, refusal, finding and error, and a name for every term, in English and Chinese.
 *
 * @module text
 */
export { chinese } from "./chinese.ts";
export { english } from "./english.ts";
export { explain, explainAll, explainIn } from "./explain.ts";
export type { ExplainOptions, HostExplained, HostReason, SentenceOptions } from "./explain.ts";
export { explainError } from "./explain-error.ts";
export type { ErrorWords, Language, Locale } from "./language.ts";
export { nameOf } from "./name-of.ts";
export type { NameOptions } from "./name-of.ts";
export type { AnomalyReasons, ClienteleReason, ClienteleReasons, IssueReasons } from "./reasons.ts";
export { defineSentences } from "./sentences.ts";
export type { AnySentences, HostSentences, Sentences } from "./sentences.ts";
export type { ClosedTerms, OpenTerms, TermNames, Terms } from "./terms.ts";
export type { Grammar } from "./words/grammar.ts";
export type { IdKind, Words } from "./words/words.ts";
