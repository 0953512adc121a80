import type { Amount, Id, Span } from "../../foundation/index.ts";
import type { Locale } from "../language.ts";
import type { Terms } from "../terms.ts";

/**
 * What an id stands for. A host that wants names in place of ids looks here what to look up.
 *
 * @category Sentences
 */
export type IdKind =
  | "customer" | "person" | "owner" | "level" | "role" | "department" | "rule" | "contact" | "plan" | "outline" | "calendar"
  | "activity" | "engagement" | "phase" | "deliverable" | "guard" | "profile" | "gate" | "change" | "review" | "group" | "node" | "contract"
  | "budgetLine" | "risk" | "opportunity" | "process" | "offer" | "invoice" | "document" | "number" | "product" | "piece" | "fault" | "step"
  | "exchange" | "measure" | "complaint" | "option" | "promise" | "hold" | "fact" | "opinion" | "place";

/**
 * What sentences have in common: numbers, dates, lists, names. Each refuses what it cannot word, so that no sentence ever says `undefined`
 * or `NaN`.
 *
 * @category Sentences
 */
export interface Words {
  /** The language. */
  readonly locale: Locale;
  /** A number, in groups of three, with two decimals at most, and more only where it takes them to tell it from 0 and from `others`. */
  readonly number: (value: number, ...others: readonly (number | null)[]) => string;
  /** A share as a percentage, `0.795` as `"79.5%"`, never rounded onto 0, onto the whole or onto one of `others`. */
  readonly share: (share: number, ...others: readonly (number | null)[]) => string;
  /** An amount: money with its currency, a plain number as it is. */
  readonly amount: (amount: Amount) => string;
  /** An amount of a ledger: minor units where there is a currency, else a plain number. */
  readonly sum: (value: number, currency: string | null) => string;
  /** A number of things: `one` for 1, `many` for any other; Chinese has one form. */
  readonly counted: (value: number, one: string, many?: string) => string;
  /** A number of days: `"1 day"`, `"2 days"`. */
  readonly days: (value: number) => string;
  /** A number of working days. */
  readonly workingDays: (value: number) => string;
  /** A length of time in a policy: `"2 weeks"`. */
  readonly span: (span: Span) => string;
  /** Milliseconds: `"2 h 30 min"`. */
  readonly duration: (milliseconds: number) => string;
  /** A date `YYYY-MM-DD`: `"3 March 2026"`. */
  readonly date: (date: string) => string;
  /** A month `YYYY-MM`: `"March 2026"`. */
  readonly month: (month: string) => string;
  /** An instant, on the clock of the time zone in the options: `"3 March 2026, 09:00"`. */
  readonly moment: (instant: string) => string;
  /** A date or an instant, whichever it is. */
  readonly when: (text: string) => string;
  /** Items, `"A, B and C"`; of more than seven the first six and how many are left. */
  readonly list: (items: readonly string[], joint?: "and" | "or") => string;
  /** Text as it is, refused where it is none. */
  readonly text: (text: string) => string;
  /** What the host calls it, else its name in the template, else the id. */
  readonly id: (kind: IdKind, id: Id) => string;
  /** A list of ids. */
  readonly ids: (kind: IdKind, ids: readonly Id[], joint?: "and" | "or") => string;
  /** A list of ids, each in quotation marks: names that are words, as of activities, roles and rules. */
  readonly quoted: (kind: IdKind, ids: readonly Id[], joint?: "and" | "or") => string;
  /** The name of a value of a closed vocabulary, as `nameOf` has it. */
  readonly name: <T extends keyof Terms>(term: T, value: Terms[T]) => string;
  /** The names of several. */
  readonly names: <T extends keyof Terms>(term: T, values: readonly Terms[T][], joint?: "and" | "or") => string;
  /** A definition in one of its versions. */
  readonly definition: (stamp: { readonly id: string; readonly version: number | string }) => string;
  /** Another reason as a clause, without the full stop. */
  readonly clause: (reason: { readonly code: string }) => string;
  /** The entry of a table, refused where there is none. */
  readonly choice: <Table extends object, Key extends keyof Table>(table: Table, key: Key) => Table[Key];
  /** An entry for each item, refused where there is no list. */
  readonly each: <T, R>(items: readonly T[], word: (item: T) => R) => R[];
}
