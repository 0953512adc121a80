import type { Id } from "../../foundation/index.ts";
import { dateOfDay, weekdayIndex, WEEKDAYS } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import { actorOn, askedDays, findDay, keepsCap, obstacleOn, type AskedDays } from "./find-day.ts";
import { followOn } from "./follow-on.ts";
import { meetsPeriod } from "./meets-period.ts";
import { overflowReasons } from "./overflow-reasons.ts";
import type { MadeContact } from "./plan-customers.ts";
import { compareAsks, type Ask, type PlanInput } from "./plan-input.ts";
import { assumedWeek, place, type PlanOutcome } from "./plan-outcome.ts";
import { planningOrder } from "./planning-order.ts";
import { restraintsOf } from "./restraints-of.ts";
import { standInFor, waitingStandIns, type DaySpan } from "./stand-ins.ts";

/**
 * Gives the contacts that are not pinned their days, the most urgent first, and with them what follows from planned ones. A contact that
 * stands for others goes right before the first of them that it would save.
 *
 * @param input - the plan
 * @param outcome - what has become of the pinned contacts, to which the others are added
 * @param pinned - the contacts that were pinned
 */
export function placeOpen<C extends string>(input: PlanInput<C>, outcome: PlanOutcome<C>, pinned: ReadonlySet<Ask<C>>): void {
  const open = input.asks.filter((ask) => !pinned.has(ask) && meetsPeriod(ask, input));
  const order = planningOrder(open, compareAsks);
  const waiting = waitingStandIns(input);
  for (const ask of open) waiting.add(ask);
  // What follows is new, but for what the caller knows of already.
  const followed = new Map<Id, Set<string>>();
  const follow = (ask: Ask<C>, made: MadeContact): void => {
    const next = followOn(ask, made, input);
    if (next === undefined) return;
    const { customer, key } = next.contact;
    const known = followed.get(customer) ?? new Set<string>();
    if (known.has(key) || input.keys.get(customer)!.has(key)) return;
    followed.set(customer, known.add(key));
    order.add(next);
    waiting.add(next);
  };
  const decide = (ask: Ask<C>): void => {
    if (!waiting.take(ask)) return;
    for (const other of waiting.of(ask)) if (wouldSave(other, ask, input)) decide(other);
    const made = settle(ask, input, outcome);
    if (made !== undefined) follow(ask, made);
  };
  for (const { ask, day } of [...outcome.placed]) follow(ask, { contact: ask.contact, day });
  for (let ask = order.next(); ask !== undefined; ask = order.next()) decide(ask);
}

/** Whether a contact, decided about now, would be made on a day on which it saves another. */
function wouldSave(ask: Ask, other: Ask, input: PlanInput): boolean {
  if (ask.owner < 0 || ask.contact.window === null || aimsLater(ask, input)) return false;
  const days = askedDays(ask, input);
  const { first, last } = spanOf(other, askedDays(other, input), input);
  if (days.first > days.last || days.first > last || days.last < first) return false;
  const day = findDay(ask, days, input);
  return day !== undefined && day >= first && day <= last;
}

/** The days on which what satisfies a contact would do for it: its window; if it is late, up to the day that it would have itself. */
function spanOf(ask: Ask, days: AskedDays, input: PlanInput): DaySpan {
  if (!ask.late) return { first: ask.earliest, last: ask.latest };
  const own = ask.owner < 0 ? undefined : findDay(ask, days, input);
  return { first: ask.earliest, last: own ?? Infinity };
}

function aimsLater(ask: Ask, { laterWaits, period }: PlanInput): boolean {
  return laterWaits && !ask.late && ask.target > period.to;
}

/** Decides about one contact, and says what the rule of it may count from next: itself, or the one that stands for it. */
function settle<C extends string>(ask: Ask<C>, input: PlanInput<C>, outcome: PlanOutcome<C>): MadeContact | undefined {
  const { contact } = ask;
  const days = askedDays(ask, input);
  if (contact.window === null || days.first > days.last) {
    outcome.withheld.push({ ask, reasons: restraintsOf(ask) });
    return undefined;
  }
  const standIn = standInFor(ask, spanOf(ask, days, input), input);
  if (standIn !== undefined) {
    const { key, rule } = standIn.contact;
    outcome.withheld.push({ ask, reasons: [{ code: "cadence/satisfied-by-plan", key, rule, date: dateOfDay(standIn.day) }] });
    return standIn;
  }
  if (aimsLater(ask, input)) {
    outcome.withheld.push({ ask, reasons: [{ code: "cadence/aims-later", target: contact.window.target, latest: contact.window.latest }] });
    return undefined;
  }
  const day = ask.owner < 0 ? undefined : findDay(ask, days, input);
  if (day === undefined) {
    outcome.overflow.push({ ask, reasons: ask.owner < 0 ? nobody(ask) : overflowReasons(ask, days, input) });
    return undefined;
  }
  const reasons = dayReasons(ask, day, days, input);
  const actor = input.positions.get(actorOn(ask, day, input)!.id)!;
  place({ ask, day, actor, pinned: false, reasons }, input, outcome);
  return { contact, day };
}

function nobody({ contact }: Ask): readonly CadenceReason[] {
  return [contact.owner === null ? { code: "cadence/no-owner", role: contact.by } : { code: "cadence/owner-not-listed", owner: contact.owner }];
}

function dayReasons(ask: Ask, day: number, days: AskedDays, input: PlanInput): readonly CadenceReason[] {
  const { contact, customer } = ask;
  const reasons: CadenceReason[] = [targetReason(ask, day, days, input)];
  if (ask.release > -Infinity) reasons.push({ code: "cadence/released", state: contact.state, from: dateOfDay(ask.release) });
  const weekday = weekdayIndex(day);
  if (customer.preferred?.[weekday] === true) reasons.push({ code: "cadence/preferred-weekday", weekday: WEEKDAYS[weekday]! });
  const owner = input.owners[ask.owner]!.id;
  const substitute = actorOn(ask, day, input)!.id;
  if (substitute !== owner) reasons.push({ code: "cadence/substitute", owner, substitute });
  const { cap } = ask.shared;
  if (keepsCap(ask, day) && !cap.fits(day, customer.contacts)) reasons.push({ code: "cadence/exempt-from-cap", purpose: contact.purpose });
  return [...reasons, ...assumedWeek(ask, day)];
}

function targetReason(ask: Ask, day: number, { first, last }: AskedDays, input: PlanInput): CadenceReason {
  if (ask.late) return { code: "cadence/planned-overdue", latest: dateOfDay(ask.latest), days: day - ask.latest };
  const target = dateOfDay(ask.target);
  if (day === ask.target) return { code: "cadence/planned-on-target", target };
  const outside = ask.target < first || ask.target > last;
  const because = outside ? "outside-period" : (obstacleOn(ask, ask.target, input) ?? "weekday");
  return { code: "cadence/moved-off-target", target, days: day - ask.target, because };
}
