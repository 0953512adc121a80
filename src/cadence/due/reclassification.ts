import type { WorkingDays } from "../../calendar/internal.ts";
import type { Span } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import { classOn, type ClassHistory, type DatedChange } from "./class-history.ts";
import type { ReclassificationOutcome } from "./due-reasons.ts";
import type { Occurrence } from "./occurrence.ts";
import { addSpan } from "./span-days.ts";
import { noteCoverage, textOf, type CountedWindow } from "./windows.ts";

/** What a rule asks for after all changes of class. */
export interface Reclassified<C extends string = string> {
  /** The rule that holds: the new one, or the old one where it is late under it and the new class has none. */
  readonly rule: CadenceRule<C>;
  /** The occurrence, with the dates that came out. */
  readonly occurrence: Occurrence;
  /** How each change was taken, by day. */
  readonly reasons: readonly CadenceReason[];
}

/** A promise as it stands between two changes. */
interface Promised<C extends string> {
  readonly rule: CadenceRule<C>;
  readonly occurrence: Occurrence;
  readonly window: CountedWindow;
}

/**
 * Carries the date of a contact through changes of class (CAD-2). The anchor stays. What was late on the day of the change stays late. What was
 * not takes the new rule, though not before the change plus a grace; nor does the grace make it later than the later of both rules.
 *
 * @param history - the classes of the customer
 * @param ruleOf - the rule of the contact for a class; `undefined` where that class has none
 * @param occurrenceOf - when a rule asks for the contact
 * @param grace - least time after a change; absent: none
 * @param days - the days on which contact can be made
 * @returns what holds now; `undefined` where no rule asks for anything any more
 */
export function afterReclassification<C extends string>(
  history: ClassHistory<C>,
  ruleOf: (klass: C | null) => CadenceRule<C> | undefined,
  occurrenceOf: (rule: CadenceRule<C>) => Occurrence,
  grace: Span | undefined,
  days: WorkingDays,
): Reclassified<C> | undefined {
  const nowRule = ruleOf(history.now);
  const anchor = anchorOf(history, ruleOf, occurrenceOf);
  if (anchor === null) return nowRule === undefined ? undefined : { rule: nowRule, occurrence: occurrenceOf(nowRule), reasons: [] };
  const reasons: CadenceReason[] = [];
  let promised = promiseOf(ruleOf(classOn(history, anchor)), occurrenceOf);
  let late = false;
  for (const change of history.changes) {
    if (change.day <= anchor || change.from === change.to) continue;
    const rule = ruleOf(change.to);
    if (promised !== undefined && (late || promised.window.latest < change.day)) {
      late = true;
      promised = { ...promised, rule: rule ?? promised.rule };
      reasons.push(reasonOf(change, promised.window.latest, promised.window.latest, "stays-late"));
      continue;
    }
    promised = takeRule(change, promised, promiseOf(rule, occurrenceOf), addSpan(change.day, grace ?? NO_GRACE, days), days, reasons);
  }
  if (promised === undefined) return undefined;
  return { rule: promised.rule, occurrence: { ...promised.occurrence, window: promised.window }, reasons };
}

const NO_GRACE: Span = { amount: 0, unit: "calendarDays" };

// All rules of one contact count from the same thing, whichever class asks; only a rule that is there can say from what.
function anchorOf<C extends string>(
  history: ClassHistory<C>,
  ruleOf: (klass: C | null) => CadenceRule<C> | undefined,
  occurrenceOf: (rule: CadenceRule<C>) => Occurrence,
): number | null {
  const classes = [history.now, ...history.changes.flatMap(({ from, to }) => [from, to])];
  const rule = classes.map(ruleOf).find((found) => found !== undefined);
  return rule === undefined ? null : occurrenceOf(rule).counted;
}

function promiseOf<C extends string>(rule: CadenceRule<C> | undefined, occurrenceOf: (rule: CadenceRule<C>) => Occurrence): Promised<C> | undefined {
  if (rule === undefined) return undefined;
  const occurrence = occurrenceOf(rule);
  return occurrence.window === null ? undefined : { rule, occurrence, window: occurrence.window };
}

function takeRule<C extends string>(
  change: DatedChange,
  before: Promised<C> | undefined,
  next: Promised<C> | undefined,
  graceEnd: number,
  days: WorkingDays,
  reasons: CadenceReason[],
): Promised<C> | undefined {
  if (next === undefined) return undefined;
  const free = days.following(graceEnd);
  const { window } = next;
  const old = before?.window.latest ?? null;
  if (window.latest >= free) {
    reasons.push(reasonOf(change, old, window.latest, "new-rule"));
    return next;
  }
  const latest = Math.min(free, Math.max(window.latest, old ?? free));
  reasons.push(reasonOf(change, old, latest, latest === free ? "grace" : "old-rule"));
  const moved = { earliest: Math.min(window.earliest, latest), target: latest, latest };
  const noted = [...window.reasons];
  const known = noteCoverage([latest], days, noted);
  return { ...next, window: { ...moved, text: known && window.text !== null ? textOf(moved) : null, reasons: noted } };
}

function reasonOf(change: DatedChange, before: number | null, after: number, decided: ReclassificationOutcome): CadenceReason {
  return {
    code: "cadence/reclassified",
    from: change.from,
    to: change.to,
    date: dateOfDay(change.day),
    before: before === null ? null : dateOfDay(before),
    after: dateOfDay(after),
    decided,
  };
}
