import { ClienteleError, isClienteleError, type Id } from "../foundation/index.ts";
import { isRecord, requireList, requireObject } from "../foundation/internal.ts";
import type { EngagementTemplate } from "../engagements/index.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import type { Language, Locale } from "./language.ts";
import { requireLocale } from "./locale.ts";
import type { ClienteleReason } from "./reasons.ts";
import type { AnySentences } from "./sentences.ts";
import { makeWords } from "./words/make-words.ts";
import { templateNames } from "./words/template-names.ts";
import type { IdKind, Words } from "./words/words.ts";

/**
 * How a reason is put into words.
 *
 * @category Sentences
 */
export interface SentenceOptions {
  /** Sentences of one's own; those for codes of the library take the place of the library's. Absent: none. */
  readonly sentences?: AnySentences | undefined;
  /** What becomes of a code without a sentence: an error, or the code itself. Default `"throw"`. */
  readonly missing?: "throw" | "code" | undefined;
  /** The template of the engagement that the reason is about: its names stand in the sentence. Absent: ids do. */
  readonly template?: EngagementTemplate | undefined;
  /** What the host calls it, in place of an id; `undefined` or an empty text leaves the id. Absent: ids throughout. */
  readonly label?: ((kind: IdKind, id: Id) => string | undefined) | undefined;
  /** IANA name or fixed offset of the clock from which instants are read. Absent: UTC, and the sentence says so. */
  readonly timeZone?: string | undefined;
}

/**
 * How a reason is put into words, and in which language.
 *
 * @category Sentences
 */
export interface ExplainOptions extends SentenceOptions {
  /** Default `"en"`. */
  readonly locale?: Locale | undefined;
}

/**
 * A reason of the host: its code, and whatever belongs to it.
 *
 * @category Sentences
 */
export interface HostReason {
  /** What happened, as in `"acme/credit-limit"`. */
  readonly code: string;
}

/**
 * A reason of the host needs a sentence of the host, or leave to go by its code.
 *
 * @category Sentences
 */
export type HostExplained = { readonly sentences: AnySentences } | { readonly missing: "code" };

/**
 * What does a reason say, in a sentence?
 *
 * Any reason, refusal, finding or anomaly of the library has one, in English and in Chinese; reasons of one's own have those of
 * {@link defineSentences}. A sentence holds what the reason holds: ids, dates and numbers, no names of people, unless `label` gives some.
 *
 * @param reason - a reason as the library gives it, or one of the host's
 * @param options - the language, sentences of one's own, names in place of ids
 * @returns one sentence or two, with their full stops
 * @throws ClienteleError `invalid-input` for what is no reason, for a code without a sentence, and for a reason that lacks what its sentence needs;
 * `invalid-option` for another language, or another word than `throw` and `code`; `invalid-time-zone`; `invalid-template`
 * @example
 * ```ts
 * import { explain } from "clientele/text";
 *
 * explain({ code: "cadence/never-contacted", since: "2026-03-01" });
 * // => "No contact has satisfied the rule yet; it counts from the start of the relationship on 1 March 2026."
 * explain({ code: "cadence/overdue", days: 1, workingDays: 0 }, { locale: "zh" });
 * // => "已逾期1天（0个工作日）。"
 *
 * // A share just under its limit is not rounded onto it.
 * explain({ code: "classification/cumulative-share", measured: 0.79996, from: 0, upTo: 0.8, boundary: "covering", tied: 1 });
 * // => "79.996% of the value comes before it: under 80%."
 *
 * const own = { code: "acme/credit-limit" };
 * explain(own, { missing: "code" }); // => "acme/credit-limit"
 * explain(own, { sentences: { en: {} } }); // throws invalid-input
 * ```
 * @category Sentences
 * @see CAD-14
 */
export function explain(reason: ClienteleReason, options?: ExplainOptions): string;
export function explain(reason: HostReason, options: ExplainOptions & HostExplained): string;
export function explain(reason: HostReason, options: ExplainOptions = {}): string {
  requireObject(options, "options");
  return sentenceOf(LANGUAGES[requireLocale(options.locale)], reason, options);
}

/**
 * What do several reasons say, each in a sentence?
 *
 * @param reasons - reasons as the library gives them, or reasons of the host's
 * @param options - the language, sentences of one's own, names in place of ids
 * @returns one text for each reason, in the same order; none for none
 * @throws ClienteleError as {@link explain}; `invalid-input` also for what is no list
 * @example
 * ```ts
 * import { explainAll } from "clientele/text";
 *
 * explainAll([
 *   { code: "cadence/last-contact", date: "2026-02-10", channel: "phone", record: 7, rule: "A-call" },
 *   { code: "cadence/overdue", days: 13, workingDays: 9 },
 * ]);
 * // => ["The last contact was a call on 10 February 2026.", "It is 13 days late (9 working days)."]
 * explainAll([]); // => []
 * ```
 * @category Sentences
 */
export function explainAll(reasons: readonly ClienteleReason[], options?: ExplainOptions): string[];
export function explainAll(reasons: readonly HostReason[], options: ExplainOptions & HostExplained): string[];
export function explainAll(reasons: readonly HostReason[], options: ExplainOptions = {}): string[] {
  requireObject(options, "options");
  const language = LANGUAGES[requireLocale(options.locale)];
  requireList(reasons, "reasons");
  return reasons.map((reason) => sentenceOf(language, reason, options));
}

/**
 * What does a reason say in this language? The same as {@link explain}, for bundles that are to hold one language only.
 *
 * @param language - `english` or `chinese`
 * @param reason - a reason as the library gives it, or one of the host's
 * @param options - sentences of one's own, names in place of ids
 * @returns one sentence or two, with their full stops
 * @throws ClienteleError as {@link explain}
 * @example
 * ```ts
 * import { chinese, english, explainIn } from "clientele/text";
 *
 * explainIn(english, { code: "cadence/snoozed", until: "2026-03-31" }); // => "It was put off until 31 March 2026."
 * explainIn(chinese, { code: "cadence/snoozed", until: "2026-03-31" }); // => "已推迟到2026年3月31日。"
 * ```
 * @category Sentences
 */
export function explainIn(language: Language, reason: ClienteleReason, options?: SentenceOptions): string;
export function explainIn(language: Language, reason: HostReason, options: SentenceOptions & HostExplained): string;
export function explainIn(language: Language, reason: HostReason, options: SentenceOptions = {}): string {
  requireObject(options, "options");
  return sentenceOf(language, reason, options);
}

const LANGUAGES: Readonly<Record<Locale, Language>> = { en: english, zh: chinese };

type AnySentence = (data: never, words: Words) => unknown;

function sentenceOf(language: Language, reason: HostReason, options: SentenceOptions): string {
  const code = isRecord(reason) ? reason.code : undefined;
  if (typeof code !== "string" || code === "") throw new ClienteleError("invalid-input", "reason is no object with a code", { list: "reason" });
  const ofHost = own(options.sentences?.[language.locale], code);
  const sentence = ofHost ?? own(language.sentences, code);
  if (sentence === undefined) {
    if (options.missing === "code") return code;
    if (options.missing !== undefined && options.missing !== "throw") {
      throw new ClienteleError("invalid-option", "options.missing is none of its names", { list: "options", field: "missing", expected: ["throw", "code"] });
    }
    throw new ClienteleError("invalid-input", `there is no sentence for ${code} in ${language.locale}`, { list: "reason", id: code });
  }
  if (typeof sentence !== "function") throw notText(code);
  const inTemplate = templateNames(options.template, language.locale);
  const words = makeWords({
    language,
    of: code,
    timeZone: options.timeZone,
    labelOf: (kind, id) => {
      const label = options.label?.(kind, id);
      return label === undefined || label === "" ? inTemplate(kind, id) : label;
    },
    explain: (nested) => sentenceOf(language, nested, options),
  });
  const text = ofHost === undefined ? houseText(sentence, reason, words) : sentence(reason as never, words);
  if (typeof text === "string" && text !== "") return text;
  throw notText(code);
}

function notText(code: string): ClienteleError {
  return new ClienteleError("invalid-input", `the sentence for ${code} is no text`, { list: "options", field: "sentences", id: code });
}

// Words refuse what they cannot say. What is left are parts that a sentence looks into before it gets to words, as of a reason
// that was cut short on its way; what a sentence of the host throws is the host's.
function houseText(sentence: AnySentence, reason: HostReason, words: Words): unknown {
  try {
    return sentence(reason as never, words);
  } catch (error) {
    if (isClienteleError(error)) throw error;
    throw new ClienteleError("invalid-input", `the reason ${reason.code} has a part missing or malformed`, { list: "reason", id: reason.code });
  }
}

// A code may be "constructor": what every object has is no sentence.
function own(sentences: Readonly<Record<string, AnySentence>> | undefined, code: string): AnySentence | undefined {
  return isRecord(sentences) && Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}
