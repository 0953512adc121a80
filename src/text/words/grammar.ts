import type { SpanUnit } from "../../foundation/index.ts";

/** What a language does with numbers, dates and lists. */
export interface Grammar {
  /** A counted thing: `one` after 1, `many` after any other number. */
  readonly counted: (text: string, isOne: boolean, one: string, many: string) => string;
  /** What a span counts, singular and plural. */
  readonly units: Readonly<Record<SpanUnit, readonly [one: string, many: string]>>;
  /** A day. */
  readonly date: (year: number, month: number, day: number) => string;
  /** A month of a year. */
  readonly month: (year: number, month: number) => string;
  /** A day and a time of it; `isUtc` where nobody has named a zone. */
  readonly moment: (date: string, time: string, isUtc: boolean) => string;
  /** Hours, minutes and seconds, as in a duration: the number goes in front. */
  readonly clock: readonly [hours: string, minutes: string, seconds: string, milliseconds: string];
  /** What stands between the parts of a duration, and between a number and its unit. */
  readonly blank: string;
  /** What stands between the items of a list, and before the last one. */
  readonly joints: { readonly between: string; readonly and: string; readonly or: string };
  /** A list without items. */
  readonly nothing: string;
  /** The end of a list of which only the first items are told. */
  readonly more: (left: number, joint: "and" | "or") => string;
  /** A definition in one of its versions. */
  readonly version: (id: string, version: string) => string;
  /** The mark at the end of a sentence, which a clause goes without. */
  readonly stop: string;
}
