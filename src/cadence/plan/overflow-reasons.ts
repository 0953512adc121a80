import { dateOfDay } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import { amountOf } from "./cost-units.ts";
import { actorOn, obstacleOn, type AskedDays } from "./find-day.ts";
import type { Ask, PlanInput } from "./plan-input.ts";

/**
 * Why a contact found no day: what stood in the way, for how many days each, and how much room was missing.
 *
 * @param ask - the contact; its owner is listed
 * @param days - the days that might have been taken
 * @param input - the plan at the time
 * @returns a reason for each kind of obstacle that was met, in the order in which they are looked at
 */
export function overflowReasons(ask: Ask, days: AskedDays, input: PlanInput): readonly CadenceReason[] {
  const { first, last } = days;
  const counts = { "day-off": 0, leave: 0, rest: 0, capacity: 0, cap: 0 };
  const free = new Map<number, number>();
  let uncovered: number | undefined;
  for (let day = first; day <= last; day += 1) {
    const obstacle = obstacleOn(ask, day, input);
    if (obstacle === null) continue;
    counts[obstacle] += 1;
    if (obstacle === "capacity") noteRoom(ask, day, input, free);
    if (obstacle === "day-off" && ask.shared.days.beyond(day)?.refuses === true) uncovered ??= day;
  }
  const { id } = input.owners[ask.owner]!;
  const reasons: CadenceReason[] = [];
  const off = counts["day-off"];
  if (off > 0) reasons.push({ code: "cadence/no-contact-day", from: dateOfDay(first), to: dateOfDay(last), days: off });
  if (uncovered !== undefined) reasons.push({ code: "calendar/not-covered", calendar: ask.shared.days.beyond(uncovered)!.calendar, date: dateOfDay(uncovered) });
  if (counts.leave > 0) reasons.push({ code: "cadence/owner-on-leave", owner: id, days: counts.leave });
  if (counts.rest > 0) reasons.push({ code: "cadence/rest-days", days: counts.rest });
  if (counts.capacity > 0) reasons.push(roomReason(ask, counts.capacity, free, input));
  if (counts.cap > 0) reasons.push({ code: "cadence/cap-reached", days: counts.cap });
  return reasons;
}

// Pinned contacts may have taken more than there is: then no room is left, not less than none.
function noteRoom(ask: Ask, day: number, input: PlanInput, free: Map<number, number>): void {
  const actor = actorOn(ask, day, input)!;
  const position = input.positions.get(actor.id)!;
  free.set(position, Math.max(free.get(position) ?? 0, actor.room[day - input.period.from]!));
}

function roomReason(ask: Ask, days: number, free: ReadonlyMap<number, number>, input: PlanInput): CadenceReason {
  // Of owner and substitutes the one who could have done the most.
  const [position, room] = [...free].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] === ask.owner) ? next : best));
  const owner = input.owners[position]!;
  const most = owner.capacity.reduce((largest, units) => Math.max(largest, units), 0);
  const needed = amountOf(ask.cost);
  if (ask.cost > most) return { code: "cadence/cost-above-capacity", owner: owner.id, most: amountOf(most), needed };
  return { code: "cadence/no-capacity", owner: owner.id, days, free: amountOf(room), needed };
}
