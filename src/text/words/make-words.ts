import { ClienteleError, type Amount, type Id, type Span } from "../../foundation/index.ts";
import { civilOfDay, DAY_MILLISECONDS, dayOfText, isRecord, requireInstant, zoneOffset } from "../../foundation/internal.ts";
import type { Language } from "../language.ts";
import { nameIn } from "../names.ts";
import type { Terms } from "../terms.ts";
import { listText } from "./list-text.ts";
import { moneyText } from "./money-text.ts";
import { numberText, shareText } from "./number-text.ts";
import type { IdKind, Words } from "./words.ts";

/** What words depend on. */
export interface WordsContext {
  /** Whose words they are. */
  readonly language: Language;
  /** What the sentence is about, for messages: a reason code. */
  readonly of: string;
  /** Zone of the clock that instants are read from; absent: UTC. */
  readonly timeZone: string | undefined;
  /** What the host or a template calls it. */
  readonly labelOf: (kind: IdKind, id: Id) => string | undefined;
  /** Another reason as a sentence. */
  readonly explain: (reason: { readonly code: string }) => string;
}

/**
 * The words for one sentence.
 *
 * @param context - the language, and what the caller has said
 * @returns words that refuse what they cannot say, naming the reason
 */
export function makeWords({ language, of, timeZone, labelOf, explain }: WordsContext): Words {
  const { grammar, locale } = language;
  const fail = (what: string): never => {
    throw new ClienteleError("invalid-input", `the reason ${of} has ${what} missing or malformed`, { list: "reason", id: of });
  };
  const finite = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : fail("a number"));
  const known = (others: readonly (number | null)[]): number[] => others.filter((other) => other !== null).map(finite);
  const number = (value: number, ...others: readonly (number | null)[]): string => numberText(finite(value), 2, known(others));
  const counted = (value: number, one: string, many: string = one): string => grammar.counted(number(value), value === 1, one, many);
  const span = ({ amount, unit }: Partial<Span>): string => {
    const names = Object.hasOwn(grammar.units, unit ?? "") ? grammar.units[unit!] : fail("a unit");
    return counted(amount!, ...names);
  };
  const dateOf = (day: number): string => {
    const { year, month, day: ofMonth } = civilOfDay(day);
    return grammar.date(year, month, ofMonth);
  };
  const date = (text: string): string => dateOf(dayOfText(text) ?? fail("a date"));
  const moment = (text: string): string => {
    if (typeof text !== "string") fail("an instant");
    const at = requireInstant(text, { list: "reason", field: of });
    const wall = timeZone === undefined ? at : at + zoneOffset(at, timeZone);
    const day = Math.floor(wall / DAY_MILLISECONDS);
    return grammar.moment(dateOf(day), timeOf(wall - day * DAY_MILLISECONDS), timeZone === undefined);
  };
  const items = <T>(list: readonly T[]): readonly T[] => (Array.isArray(list) ? (list as readonly T[]) : fail("a list"));
  const list = (all: readonly string[], joint: "and" | "or" = "and"): string => listText(items(all), joint, grammar);
  const text = (value: unknown): string => (typeof value === "string" && value !== "" ? value : fail("a name"));
  const money = (minor: number, currency: string): string => (Number.isSafeInteger(minor) ? moneyText(minor, text(currency)) : fail("an amount in minor units"));
  const id = (kind: IdKind, value: Id): string => {
    if (typeof value !== "number" && typeof value !== "string") fail("an id");
    return labelOf(kind, value) ?? (typeof value === "number" ? String(finite(value)) : text(value));
  };
  const name = <T extends keyof Terms>(term: T, value: Terms[T]): string => nameIn(language.terms, term, value) ?? fail(`a name of ${term}`);
  return {
    locale,
    number,
    share: (share, ...others) => shareText(Number.isFinite(share * 100) ? share : fail("a share"), known(others)),
    amount: (amount: Amount) => (typeof amount === "number" ? number(amount) : isRecord(amount) ? money(amount.minor, amount.currency) : fail("an amount")),
    sum: (value, currency) => (currency === null ? number(value) : money(value, currency)),
    counted,
    days: (value) => counted(value, ...grammar.units.calendarDays),
    workingDays: (value) => counted(value, ...grammar.units.workingDays),
    span: (value) => (isRecord(value) ? span(value) : fail("a length of time")),
    duration: (milliseconds) => durationText(finite(milliseconds), grammar.clock, grammar.blank),
    date,
    month: (value) => {
      const day = typeof value === "string" ? dayOfText(`${value}-01`) : undefined;
      const { year, month } = civilOfDay(day ?? fail("a month"));
      return grammar.month(year, month);
    },
    moment,
    when: (value) => (dayOfText(value) === undefined ? moment(value) : date(value)),
    list,
    text,
    id,
    ids: (kind, ids, joint) => list(items(ids).map((value) => id(kind, value)), joint),
    quoted: (kind, ids, joint) => list(items(ids).map((value) => `“${id(kind, value)}”`), joint),
    name,
    names: (term, values, joint) => list(items(values).map((value) => name(term, value)), joint),
    definition: (stamp) => {
      if (!isRecord(stamp)) return fail("a version");
      const { version } = stamp;
      return grammar.version(text(stamp.id), typeof version === "number" ? number(version) : text(version));
    },
    clause: (reason) => {
      const sentence = explain(reason);
      return sentence.endsWith(grammar.stop) ? sentence.slice(0, -grammar.stop.length) : sentence;
    },
    choice: (table, key) => (Object.hasOwn(table, key) ? table[key] : fail("a kind")),
    each: (list, word) => items(list).map(word),
  };
}

function timeOf(ofDay: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(ofDay / 3_600_000), Math.floor(ofDay / 60_000) % 60, Math.floor(ofDay / 1000) % 60];
  const minute = `${two(hours)}:${two(minutes)}`;
  const rest = ofDay % 1000;
  if (rest > 0) return `${minute}:${two(seconds)}.${String(rest).padStart(3, "0")}`;
  return seconds === 0 ? minute : `${minute}:${two(seconds)}`;
}

const CLOCK = [3_600_000, 60_000, 1000, 1] as const;

function durationText(milliseconds: number, units: readonly string[], blank: string): string {
  let left = Math.abs(milliseconds);
  const parts: string[] = [];
  CLOCK.forEach((size, index) => {
    const whole = index === CLOCK.length - 1 ? left : Math.floor(left / size);
    left -= whole * size;
    if (whole > 0) parts.push(`${numberText(whole, 2, [])}${blank}${units[index]!}`);
  });
  if (parts.length === 0) return `0${blank}${units[1]!}`;
  return `${milliseconds < 0 ? "-" : ""}${parts.join(blank)}`;
}
