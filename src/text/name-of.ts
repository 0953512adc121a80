import { ClienteleError } from "../foundation/index.ts";
import { requireObject } from "../foundation/internal.ts";
import { terms as termsEn } from "./en/terms.ts";
import type { Locale } from "./language.ts";
import { requireLocale } from "./locale.ts";
import { nameIn, namesOf } from "./names.ts";
import type { TermNames, Terms } from "./terms.ts";
import { terms as termsZh } from "./zh/terms.ts";

// By themselves, and not as part of a language: who names terms need not pay for the sentences.
const BY_LOCALE: Readonly<Record<Locale, TermNames>> = { en: termsEn, zh: termsZh };

/**
 * The language of a name.
 *
 * @category Names
 */
export interface NameOptions {
  /** Default `"en"`. */
  readonly locale?: Locale | undefined;
}

/**
 * What is a value of one of the library's vocabularies called?
 *
 * Names are as they stand in the middle of a sentence: without a capital in English. Some vocabularies are open, because policies add to them:
 * there a value that the library does not know stands for itself.
 *
 * @param term - the vocabulary, as in `"dueState"`
 * @param value - one of its values
 * @param options - the language
 * @returns the name
 * @throws ClienteleError `invalid-option` for a vocabulary or a language there is not, or a value that a closed vocabulary does not have
 * @example
 * ```ts
 * import { nameOf } from "clientele/text";
 *
 * nameOf("complaintPhase", "followingUp"); // => "following up"
 * nameOf("lifecycleStage", "retain", { locale: "zh" }); // => "保持"
 * nameOf("weekday", "mon", { locale: "zh" }); // => "星期一"
 *
 * // A class of one's own has the name that it has.
 * nameOf("abcClass", "AA"); // => "AA"
 * nameOf("weekday", "monday" as "mon"); // throws invalid-option
 * ```
 * @category Names
 * @see CUS-5
 */
export function nameOf<Term extends keyof Terms>(term: Term, value: NoInfer<Terms[Term]>, options: NameOptions = {}): string {
  requireObject(options, "options");
  const terms = BY_LOCALE[requireLocale(options.locale)];
  if (!Object.hasOwn(terms, term)) {
    throw new ClienteleError("invalid-option", "term is none of the vocabularies", { list: "term", expected: Object.keys(terms) });
  }
  const name = nameIn(terms, term, value);
  if (name !== undefined) return name;
  const expected = Object.keys(namesOf(terms, term));
  throw new ClienteleError("invalid-option", `value is no ${term}`, { list: "value", field: term, expected });
}
