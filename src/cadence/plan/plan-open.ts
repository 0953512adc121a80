import type { Id } from "../../foundation/index.ts";
import { dateOfDay, weekdayIndex, WEEKDAYS } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import { actorOn, askedDays, findDay, keepsCap, obstacleOn, type AskedDays } from "./find-day.ts";
import { followOn } from "./follow-on.ts";
import { firstAfter } from "./insert-sorted.ts";
import { meetsPeriod } from "./meets-period.ts";
import { overflowReasons } from "./overflow-reasons.ts";
import type { MadeContact } from "./plan-customers.ts";
import { compareAsks, type Ask, type PlanInput } from "./plan-input.ts";
import { assumedWeek, place, type PlanOutcome } from "./plan-outcome.ts";
import { planningOrder } from "./planning-order.ts";
import { restraintsOf } from "./restraints-of.ts";

/**
 * Gives the contacts that are not pinned their days, the most urgent first, and with them what follows from planned ones.
 *
 * @param input - the plan
 * @param outcome - what has become of the pinned contacts, to which the others are added
 * @param pinned - the contacts that were pinned
 */
export function placeOpen<C extends string>(input: PlanInput<C>, outcome: PlanOutcome<C>, pinned: ReadonlySet<Ask<C>>): void {
  // What follows is new, but for what the caller knows of already.
  const followed = new Map<Id, Set<string>>();
  const order = planningOrder(
    input.asks.filter((ask) => !pinned.has(ask) && ask.contact.state !== "settled" && meetsPeriod(ask, input)),
    compareAsks,
  );
  const follow = (ask: Ask<C>, made: MadeContact): void => {
    const next = followOn(ask, made, input);
    if (next === undefined) return;
    const { customer, key } = next.contact;
    const known = followed.get(customer) ?? new Set<string>();
    if (known.has(key) || input.keys.get(customer)!.has(key)) return;
    followed.set(customer, known.add(key));
    order.add(next);
  };
  for (const { ask, day } of [...outcome.placed]) follow(ask, { key: ask.contact.key, rule: ask.contact.rule, day });
  for (let ask = order.next(); ask !== undefined; ask = order.next()) {
    const made = settle(ask, input, outcome);
    if (made !== undefined) follow(ask, made);
  }
}

/** Decides about one contact, and says what the rule of it may count from next: itself, or the one that stands for it. */
function settle<C extends string>(ask: Ask<C>, input: PlanInput<C>, outcome: PlanOutcome<C>): MadeContact | undefined {
  const { contact } = ask;
  const days = askedDays(ask, input);
  if (contact.window === null || days.first > days.last) {
    outcome.withheld.push({ ask, reasons: restraintsOf(ask) });
    return undefined;
  }
  const standIn = satisfiedBy(ask, input);
  if (standIn !== undefined) {
    const { key, rule, day } = standIn;
    outcome.withheld.push({ ask, reasons: [{ code: "cadence/satisfied-by-plan", key, rule, date: dateOfDay(day) }] });
    return standIn;
  }
  if (input.laterWaits && !ask.late && ask.target > input.period.to) {
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
  return { key: contact.key, rule: contact.rule, day };
}

/** A planned contact of the customer that satisfies this one within its window, the first of them. */
function satisfiedBy(ask: Ask, { rules }: PlanInput): MadeContact | undefined {
  if (rules.size === 0) return undefined;
  const latest = ask.late ? Infinity : ask.latest;
  let first: MadeContact | undefined;
  for (const [id, made] of ask.customer.made) {
    if (rules.get(id)?.satisfies?.includes(ask.contact.rule) !== true) continue;
    const found = made[firstAfter(made, ask.earliest - 1, ({ day }) => day)];
    if (found === undefined || found.day > latest) continue;
    if (first === undefined || found.day < first.day || (found.day === first.day && found.key < first.key)) first = found;
  }
  return first;
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
