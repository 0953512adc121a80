import type { RollConvention } from "../../calendar/index.ts";
import type { WorkingDays } from "../../calendar/internal.ts";
import type { Span } from "../../foundation/index.ts";
import { civilOfDay, dateOfDay, deepFreeze } from "../../foundation/internal.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import type { ContactWindow } from "./due-contact.ts";
import type { WindowBound } from "./due-reasons.ts";
import { addSpan } from "./span-days.ts";

/** The dates of a contact as integers, and how they came about. */
export interface CountedWindow {
  /** First day, days since 1970-01-01. */
  readonly earliest: number;
  /** Day to aim at. */
  readonly target: number;
  /** Last day. */
  readonly latest: number;
  /** The same for people to read; `null` where a calendar refuses to say. */
  readonly text: ContactWindow | null;
  /** Raw date, clamps, moves and what was assumed. */
  readonly reasons: readonly CadenceReason[];
}

/** Three dates of a contact as integers. */
interface RawWindow {
  readonly earliest: number;
  readonly target: number;
  readonly latest: number;
}

/**
 * When a rule asks for a contact, counted from an anchor: spans added, then moved to days on which contact can be made. The latest
 * day goes back, since a promise is not exceeded; the earliest goes forward; the target stays in its month, between both.
 *
 * @param rule - the rule
 * @param anchor - the day to count from, days since 1970-01-01
 * @param days - the days on which contact can be made
 * @param rhythm - latest day before it is moved, where the anchor is the due date before in a fixed rhythm; the time of the next
 * then begins the day after
 * @returns the dates, in order
 */
export function windowFrom(rule: CadenceRule, anchor: number, days: WorkingDays, rhythm?: number): CountedWindow {
  const raw = rawWindow(rule, anchor, days, rhythm);
  const reasons: CadenceReason[] = [{ code: "cadence/raw-date", bound: "latest", date: dateOfDay(raw.latest) }];
  noteClamp("latest", anchor, rhythm === undefined ? rule.latest : undefined, raw.latest, reasons);
  noteClamp("target", anchor, rule.target, raw.target, reasons);
  noteClamp("earliest", anchor, rule.earliest, raw.earliest, reasons);
  const moved = moveWindow(raw, rule, anchor, days, reasons);
  const known = noteCoverage([raw.earliest, raw.target, raw.latest, moved.earliest, moved.target, moved.latest], days, reasons);
  // They stand in every row that counts from the same day, and no row may change another.
  return { ...moved, text: known ? textOf(moved) : null, reasons: deepFreeze(reasons) };
}

/**
 * The dates of a contact for people to read.
 *
 * @param window - the dates
 * @returns the same as text, frozen
 */
export function textOf({ earliest, target, latest }: RawWindow): ContactWindow {
  return Object.freeze({ earliest: dateOfDay(earliest), target: dateOfDay(target), latest: dateOfDay(latest) });
}

/**
 * The latest day alone, where nobody asks why: a sixth of the time.
 *
 * @param rule - the rule
 * @param anchor - the day to count from, days since 1970-01-01
 * @param days - the days on which contact can be made
 * @returns the latest day of {@link windowFrom}; `null` where a calendar refuses to say
 */
export function latestFrom(rule: CadenceRule, anchor: number, days: WorkingDays): number | null {
  const raw = rawWindow(rule, anchor, days);
  const moved = moveWindow(raw, rule, anchor, days, NOBODY_ASKS);
  // Refuses a day after the year 9999, as the text would.
  dateOfDay(moved.latest);
  return noteCoverage([raw.earliest, raw.target, raw.latest, moved.earliest, moved.target, moved.latest], days, NOBODY_ASKS) ? moved.latest : null;
}

function rawWindow(rule: CadenceRule, anchor: number, days: WorkingDays, rhythm?: number): RawWindow {
  const latest = rhythm ?? addSpan(anchor, rule.latest, days);
  return {
    earliest: rule.earliest !== undefined ? addSpan(anchor, rule.earliest, days) : rhythm === undefined ? anchor : anchor + 1,
    target: rule.target === undefined ? latest : addSpan(anchor, rule.target, days),
    latest,
  };
}

/** Where reasons go; `null` where nobody asks why. */
type Reasons = CadenceReason[] | null;

const NOBODY_ASKS = null;

function moveWindow(raw: RawWindow, rule: CadenceRule, anchor: number, days: WorkingDays, reasons: Reasons): RawWindow {
  const latest = moveLatest(raw.latest, rule.roll?.latest ?? "preceding", anchor, days, reasons);
  const earliest = move("earliest", raw.earliest, rule.roll?.earliest ?? "following", days, reasons);
  const target = moveTarget(raw, rule.roll?.target ?? "modifiedFollowing", anchor, days, reasons);
  // Between days that were moved towards each other there may be none left: then the earliest stands.
  const last = Math.max(latest, earliest);
  if (last > latest) reasons?.push({ code: "cadence/stretched-by-holiday", from: dateOfDay(latest), to: dateOfDay(last) });
  return { earliest, target: Math.min(Math.max(target, earliest), last), latest: last };
}

// A promise for a day on which nobody works is kept before it; not at the anchor or before, where it would be no contact at all.
function moveLatest(day: number, convention: RollConvention, anchor: number, days: WorkingDays, reasons: Reasons): number {
  const moved = days.roll(day, convention);
  if (moved === day) return day;
  if (moved > anchor) {
    noteMove("latest", day, moved, convention, days, reasons);
    return moved;
  }
  const stretched = days.following(day);
  noteMove("latest", day, stretched, "following", days, reasons);
  reasons?.push({ code: "cadence/stretched-by-holiday", from: dateOfDay(day), to: dateOfDay(stretched) });
  return stretched;
}

// Where it is the latest day, that one has the reasons. Nor is it ever moved to the anchor.
function moveTarget(raw: RawWindow, convention: RollConvention, anchor: number, days: WorkingDays, reasons: Reasons): number {
  const moved = move("target", raw.target, convention, days, raw.target === raw.latest ? NOBODY_ASKS : reasons);
  return moved <= anchor && raw.target > anchor ? days.following(raw.target) : moved;
}

function move(bound: WindowBound, day: number, convention: RollConvention, days: WorkingDays, reasons: Reasons): number {
  const moved = days.roll(day, convention);
  if (moved !== day) noteMove(bound, day, moved, convention, days, reasons);
  return moved;
}

function noteMove(bound: WindowBound, from: number, to: number, convention: RollConvention, days: WorkingDays, reasons: Reasons): void {
  if (reasons === null) return;
  const holiday = days.holidayName(from) ?? null;
  reasons.push({ code: "cadence/rolled", bound, from: dateOfDay(from), to: dateOfDay(to), convention, holiday });
}

function noteClamp(bound: WindowBound, anchor: number, span: Span | undefined, day: number, reasons: CadenceReason[]): void {
  if (span?.unit !== "months") return;
  const wanted = civilOfDay(anchor).day;
  if (civilOfDay(day).day !== wanted) reasons.push({ code: "cadence/clamped-to-month-end", bound, day: wanted, date: dateOfDay(day) });
}

/**
 * Notes that a calendar does not cover a day. Nobody knows next year's make-up days early: then the week decides, and the answer says so,
 * unless the calendar forbids it.
 *
 * @param looked - the days that an answer looked at
 * @param days - the days on which contact can be made
 * @param reasons - where it is noted; `null` where nobody asks why
 * @returns whether the answer may be given
 */
export function noteCoverage(looked: readonly number[], days: WorkingDays, reasons: CadenceReason[] | null): boolean {
  const outside = looked.find((day) => !days.covers(day));
  if (outside === undefined) return true;
  const { calendar, refuses } = days.beyond(outside)!;
  reasons?.push({ code: refuses ? "calendar/not-covered" : "calendar/assumed-week", calendar, date: dateOfDay(outside) });
  return !refuses;
}
