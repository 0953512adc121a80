import { ClienteleError, type Fault, type ReasonCatalogue } from "../foundation/index.ts";
import { isRecord, requireObject } from "../foundation/internal.ts";
import type { Words } from "./words/words.ts";

/**
 * A sentence for each code of a catalogue: a function of the facts that belong to the code. A code that is left out does not compile.
 *
 * @typeParam Catalogue - the interface from code to facts
 * @category Sentences
 */
export type Sentences<Catalogue extends ReasonCatalogue> = {
  readonly [Code in keyof Catalogue & string]: (data: Catalogue[Code], words: Words) => string;
};

/**
 * Sentences of a host, in one language or both.
 *
 * @typeParam Catalogue - the interface from code to facts
 * @category Sentences
 */
export interface HostSentences<Catalogue extends ReasonCatalogue> {
  /** In English; absent: none. */
  readonly en?: Sentences<Catalogue> | undefined;
  /** In Chinese; absent: none. */
  readonly zh?: Sentences<Catalogue> | undefined;
}

/**
 * Sentences of a host, whatever their catalogue.
 *
 * @category Sentences
 */
export interface AnySentences {
  /** In English; absent: none. */
  readonly en?: Readonly<Record<string, (data: never, words: Words) => string>> | undefined;
  /** In Chinese; absent: none. */
  readonly zh?: Readonly<Record<string, (data: never, words: Words) => string>> | undefined;
}

const LOCALES = ["en", "zh"] as const;

/**
 * Are these sentences for a catalogue of one's own? Checks them, and names every fault at once. A sentence for a code of the library takes the
 * place of the library's.
 *
 * @typeParam Catalogue - the interface from code to facts; each code needs a sentence in each language given
 * @param sentences - a function of the facts for each code, by language, one language at least
 * @returns a copy, frozen, for the option `sentences` of {@link explain}
 * @throws ClienteleError `invalid-input`; `details.faults` names every fault by its path, as in `en.acme/credit-limit`
 * @example
 * ```ts
 * import { defineSentences, explain } from "clientele/text";
 *
 * interface AcmeReasons {
 *   "acme/credit-limit": { readonly missing: number };
 * }
 * const sentences = defineSentences<AcmeReasons>({
 *   en: { "acme/credit-limit": ({ missing }, { counted }) => `The credit limit is short by ${counted(missing, "euro", "euros")}.` },
 *   zh: { "acme/credit-limit": ({ missing }, { number }) => `信用额度还差${number(missing)}欧元。` },
 * });
 * explain({ code: "acme/credit-limit", missing: 1 }, { sentences }); // => "The credit limit is short by 1 euro."
 * explain({ code: "acme/credit-limit", missing: 1200 }, { sentences, locale: "zh" }); // => "信用额度还差1,200欧元。"
 *
 * defineSentences({}); // throws invalid-input
 * ```
 * @category Sentences
 */
export function defineSentences<Catalogue extends ReasonCatalogue>(sentences: HostSentences<Catalogue>): HostSentences<Catalogue> {
  const given = requireObject(sentences, "sentences");
  const faults: Fault[] = [];
  for (const key of Object.keys(given)) if (!LOCALES.some((locale) => locale === key)) faults.push({ path: key, message: "is no language: there are en and zh" });
  const copies = LOCALES.flatMap((locale) => (given[locale] === undefined ? [] : [[locale, copyOf(given[locale], locale, faults)] as const]));
  if (copies.length === 0) faults.push({ path: "", message: "has sentences in no language" });
  if (faults.length > 0) {
    const text = faults.map(({ path, message }) => `${path === "" ? "it" : path} ${message}`).join("; ");
    throw new ClienteleError("invalid-input", `these are no sentences: ${text}`, { list: "sentences", faults });
  }
  return Object.freeze(Object.fromEntries(copies));
}

function copyOf(value: unknown, locale: string, faults: Fault[]): object {
  if (!isRecord(value) || Array.isArray(value)) {
    faults.push({ path: locale, message: "is not an object from code to sentence" });
    return {};
  }
  for (const [code, sentence] of Object.entries(value)) {
    const path = `${locale}.${code}`;
    if (!/^[^\s]+$/.test(code)) faults.push({ path, message: "is no code: it is empty or has blanks" });
    if (typeof sentence !== "function") faults.push({ path, message: "is not a function of the facts" });
  }
  return Object.freeze({ ...value });
}
