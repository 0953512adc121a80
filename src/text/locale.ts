import { ClienteleError } from "../foundation/index.ts";
import type { Locale } from "./language.ts";

/**
 * Takes the name of a language as it comes.
 *
 * @param locale - its name; absent: English
 * @returns the name
 * @throws ClienteleError `invalid-option`
 */
export function requireLocale(locale: Locale | undefined): Locale {
  if (locale === undefined) return "en";
  if (locale === "en" || locale === "zh") return locale;
  throw new ClienteleError("invalid-option", "options.locale is none of the languages", { list: "options", field: "locale", expected: ["en", "zh"] });
}
