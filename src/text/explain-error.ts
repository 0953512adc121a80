import { ClienteleError, isClienteleError, type ErrorDetails } from "../foundation/index.ts";
import { requireObject } from "../foundation/internal.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { grammar as grammarEn } from "./en/grammar.ts";
import type { ErrorWords } from "./language.ts";
import { requireLocale } from "./locale.ts";
import type { NameOptions } from "./name-of.ts";
import type { Grammar } from "./words/grammar.ts";
import { listText } from "./words/list-text.ts";
import { errors as errorsZh } from "./zh/errors.ts";
import { grammar as grammarZh } from "./zh/grammar.ts";

// By themselves, and not as part of a language: who explains errors need not pay for the sentences of reasons.
const BY_LOCALE = { en: { errors: errorsEn, grammar: grammarEn }, zh: { errors: errorsZh, grammar: grammarZh } } as const;

/**
 * What does an error of the library say, in a sentence?
 *
 * It tells what went wrong, where, and what would have been right. The faults of a definition are quoted as they are, in English.
 *
 * @param error - an error that was caught
 * @param options - the language
 * @returns one sentence or more
 * @throws ClienteleError `invalid-input` for what is no error of this library; `invalid-option` for another language
 * @example
 * ```ts
 * import { plainDate } from "clientele/foundation";
 * import { explainError } from "clientele/text";
 *
 * const caught = (attempt: () => unknown) => {
 *   try {
 *     return attempt();
 *   } catch (error) {
 *     return error;
 *   }
 * };
 * const error = caught(() => plainDate("2026-02-30"));
 * explainError(error); // => "A date does not exist, or is not written YYYY-MM-DD: text. Found: 2026-02-30."
 * explainError(error, { locale: "zh" }); // => "日期不存在，或不是YYYY-MM-DD的形式：text。实际为2026-02-30。"
 * explainError(new Error("other")); // throws invalid-input
 * ```
 * @category Errors
 */
export function explainError(error: unknown, options: NameOptions = {}): string {
  requireObject(options, "options");
  const { errors, grammar } = BY_LOCALE[requireLocale(options.locale)];
  if (!isClienteleError(error)) throw new ClienteleError("invalid-input", "error is none of this library", { list: "error" });
  const { code, details } = error;
  const head = Object.hasOwn(errors.heads, code) ? errors.heads[code] : code;
  return errors.sentence(head, placeOf(details), factsOf(details, errors, grammar));
}

function placeOf({ list, index, field }: ErrorDetails): string | null {
  const position = index === undefined ? "" : `[${index}]`;
  if (list === undefined) return field ?? null;
  return `${list}${position}${field === undefined ? "" : `.${field}`}`;
}

function factsOf({ list, id, firstIndex, value, expected, faults, cycle }: ErrorDetails, errors: ErrorWords, grammar: Grammar): string[] {
  return [
    ...(id === undefined ? [] : [errors.id(String(id))]),
    ...(firstIndex === undefined ? [] : [errors.first(`${list ?? ""}[${firstIndex}]`)]),
    ...(typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [errors.found(String(value))] : []),
    ...(expected === undefined || expected.length === 0 ? [] : [errors.expected(listText(expected.map(String), "or", grammar))]),
    ...(faults === undefined || faults.length === 0 ? [] : [errors.faults(faults.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)))]),
    ...(cycle === undefined || cycle.length === 0 ? [] : [errors.cycle([...cycle, cycle[0]!].map(String))]),
  ];
}
