import type { PlainDate } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { firstDayOfMonth, monthNumberOf, monthOf } from "../input/iso-weeks.ts";
import type { OwnerLoad } from "./contact-plan.ts";
import { amountOf } from "./cost-units.ts";
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
 * What each owner can do in each month, and what is asked for.
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
  const demand = ({ late, latest, cost }: Ask, owner: number): void => {
    const day = late ? period.from : Math.max(latest, period.from);
    if (owner >= 0 && day <= period.to) sums[owner]![monthOfDay(day)]!.demand += cost;
  };
  // A pinned contact may have been given to another owner for good; then it is asked of that one.
  for (const { ask, actor, pinned } of outcome.placed) demand(ask, pinned ? actor : ask.owner);
  for (const { ask } of outcome.overflow) demand(ask, ask.owner);
  return owners.flatMap((owner, position) => monthsOf(owner, position, sums[position]!, firstMonth, input));
}

function monthsOf(owner: OwnerDays, position: number, sums: readonly MonthSums[], firstMonth: number, { period, owners }: PlanInput): OwnerLoad[] {
  let balance = 0;
  return sums.map(({ load, contacts, demand }, index) => {
    const from = Math.max(period.from, firstDayOfMonth(firstMonth + index));
    const to = index === sums.length - 1 ? period.to : firstDayOfMonth(firstMonth + index + 1) - 1;
    let workingDays = 0;
    let leaveDays = 0;
    let capacity = 0;
    let substituteCapacity = 0;
    for (let at = from - period.from; at <= to - period.from; at += 1) {
      const actor = owner.actor[at]!;
      if (actor !== position && actor >= 0) substituteCapacity += owners[actor]!.capacity[at]!;
      if (owner.works[at] === 0) continue;
      workingDays += 1;
      if (actor !== position) leaveDays += 1;
      capacity += owner.capacity[at]!;
    }
    balance += demand - capacity - substituteCapacity;
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
      infeasible: balance > 0,
      excess: amountOf(Math.max(balance, 0)),
    };
  });
}
