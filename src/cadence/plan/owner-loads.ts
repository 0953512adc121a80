import type { PlainDate } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { firstDayOfMonth, monthNumberOf, monthOf } from "../input/iso-weeks.ts";
import type { OwnerLoad } from "./contact-plan.ts";
import { amountOf } from "./cost-units.ts";
import { byDeadline, type Work } from "./deadline-pass.ts";
import { askedDays } from "./find-day.ts";
import { ownerExcess } from "./owner-excess.ts";
import type { Ask, PlanInput } from "./plan-input.ts";
import type { OwnerDays } from "./plan-owners.ts";
import type { PlanOutcome } from "./plan-outcome.ts";

/** A month of a plan, and the sums of one owner in it; amounts in millionths. */
interface MonthSums {
  load: number;
  contacts: number;
  demand: number;
}

/**
 * What each owner can do in each month, what is asked for, and what is too much.
 *
 * @param input - the plan
 * @param outcome - what has become of all contacts
 * @returns a row for each owner and month, by owner, then month
 */
export function ownerLoads(input: PlanInput, outcome: PlanOutcome): readonly OwnerLoad[] {
  const { period, owners } = input;
  const firstMonth = monthNumberOf(period.from);
  const months = monthNumberOf(period.to) - firstMonth + 1;
  const numbers = Int32Array.from({ length: period.count }, (_, at) => monthNumberOf(period.from + at) - firstMonth);
  const monthOfDay = (day: number): number => numbers[day - period.from]!;
  const sums = owners.map(() => Array.from({ length: months }, (): MonthSums => ({ load: 0, contacts: 0, demand: 0 })));
  for (const { ask, day, actor } of outcome.placed) {
    if (actor < 0) continue;
    const month = sums[actor]![monthOfDay(day)]!;
    month.load += ask.cost;
    month.contacts += 1;
  }
  const works = owners.map((): Work[] => []);
  const demand = (ask: Ask, owner: number, agreed: number | null): void => {
    if (owner < 0 || (!ask.late && ask.latest > period.to)) return;
    const { first, last } = askedDays(ask, input);
    const month = monthOfDay(ask.late ? Math.min(first, period.to) : last);
    sums[owner]![month]!.demand += ask.cost;
    // What was agreed for another day may be made then. What is late may be made on any day, and is counted behind what is not.
    const from = Math.min(first, agreed ?? first);
    const anyDay = ask.late || (agreed !== null && agreed > last);
    const work = { first: from - period.from, last: (anyDay ? period.to : last) - period.from, bucket: anyDay ? months + month : month, amount: ask.cost };
    if (work.first <= work.last) works[owner]!.push(work);
  };
  // A pinned contact may have been given to another owner for good; then it is asked of that one.
  for (const { ask, day, actor, pinned } of outcome.placed) demand(ask, pinned ? actor : ask.owner, pinned ? day : null);
  for (const { ask } of outcome.overflow) demand(ask, ask.owner, null);
  const excess = ownerExcess(works.map(byDeadline), owners, 2 * months);
  return owners.flatMap((owner, position) => monthsOf(owner, position, sums[position]!, excess[position]!, firstMonth, input));
}

function monthsOf(owner: OwnerDays, position: number, sums: readonly MonthSums[], undone: readonly number[], firstMonth: number, { period, owners }: PlanInput): OwnerLoad[] {
  return sums.map(({ load, contacts, demand }, index) => {
    const from = Math.max(period.from, firstDayOfMonth(firstMonth + index));
    const to = index === sums.length - 1 ? period.to : firstDayOfMonth(firstMonth + index + 1) - 1;
    let workingDays = 0;
    let leaveDays = 0;
    let capacity = 0;
    let substituteCapacity = 0;
    for (let at = from - period.from; at <= to - period.from; at += 1) {
      if (owner.works[at] === 0) continue;
      const actor = owner.actor[at]!;
      workingDays += 1;
      capacity += owner.capacity[at]!;
      if (actor === position) continue;
      leaveDays += 1;
      if (actor >= 0) substituteCapacity += owners[actor]!.capacity[at]!;
    }
    const excess = undone[index]! + undone[sums.length + index]!;
    const dates: { readonly month: string; readonly from: PlainDate; readonly to: PlainDate } = { month: monthOf(from), from: dateOfDay(from), to: dateOfDay(to) };
    return {
      owner: owner.id,
      ...dates,
      workingDays,
      leaveDays,
      capacity: amountOf(capacity),
      substituteCapacity: amountOf(substituteCapacity),
      load: amountOf(load),
      contacts,
      demand: amountOf(demand),
      utilisation: capacity === 0 ? null : load / capacity,
      infeasible: excess > 0,
      excess: amountOf(excess),
    };
  });
}
