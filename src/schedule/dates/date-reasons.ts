import { compareIds } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { LINK_TYPES } from "../network/read-network.ts";
import type { DateReason } from "../reasons.ts";
import { boundOf, isToFinish } from "./link-bounds.ts";
import type { Dates } from "./link-bounds.ts";
import type { ScheduleInput } from "./schedule-input.ts";
import { daysDone } from "./timeline.ts";

/**
 * Why each activity has its early dates.
 *
 * @param input - the network and what is known of it
 * @param dates - its early dates
 * @returns per activity, what settles its start, then what settles its finish where that does not follow from it
 */
export function dateReasons(input: ScheduleInput, dates: Dates): readonly (readonly DateReason[])[] {
  const drivers = drivingLinks(input, dates);
  return Array.from(drivers, (driver, at) => reasonsOf(input, dates, at, driver));
}

function reasonsOf(input: ScheduleInput, dates: Dates, at: number, driver: number): DateReason[] {
  const { network, actuals, asOf, timeline } = input;
  const duration = network.durations[at]!;
  const actual = actuals[at];
  if (actual === undefined) return [driver >= 0 ? drivenBy(input, driver) : heldStart(input, dates, at)];
  const reasons: DateReason[] = [{ code: "schedule/actual-start", date: dateOfDay(actual.start) }];
  const finish = actual.finish ?? (duration === 0 ? actual.start : undefined);
  if (finish !== undefined) return [...reasons, { code: "schedule/actual-finish", date: dateOfDay(finish) }];
  const forecast = dates.finishAt[at]!;
  if (actual.remaining === undefined && forecast === dates.startAt[at]! + duration) return reasons;
  if (asOf !== undefined && forecast === timeline.before(asOf) + (actual.remaining ?? 1)) return [...reasons, { code: "schedule/as-of", date: dateOfDay(asOf) }];
  return [...reasons, drivenBy(input, driver)];
}

function heldStart({ start, timeline, notBefore, asOf }: ScheduleInput, { startAt }: Dates, at: number): DateReason {
  const begin = startAt[at]!;
  const day = notBefore[at];
  if (begin === 0) return { code: "schedule/project-start", date: dateOfDay(timeline.days.following(start)) };
  if (day !== undefined && timeline.before(day) === begin) return { code: "schedule/not-before", date: dateOfDay(day) };
  return { code: "schedule/as-of", date: dateOfDay(asOf!) };
}

function drivenBy({ network, elapsed }: ScheduleInput, link: number): DateReason {
  return {
    code: "schedule/driven-by",
    activity: network.ids[network.from[link]!]!,
    type: LINK_TYPES[network.types[link]!]!,
    lag: network.lags[link]! + 0,
    lagUnit: elapsed[link] === 1 ? "calendarDays" : "workingDays",
  };
}

// Per activity, the first of the links that hold it to its dates; -1 for none.
function drivingLinks(input: ScheduleInput, dates: Dates): Int32Array {
  const { network, actuals } = input;
  const drivers = new Int32Array(network.ids.length).fill(-1);
  for (let link = 0; link < network.to.length; link += 1) {
    const target = network.to[link]!;
    const toFinish = isToFinish(network, link);
    if (actuals[target] !== undefined && !toFinish) continue;
    if (daysDone(boundOf(input, dates, link)) !== (toFinish ? dates.finishAt : dates.startAt)[target]) continue;
    const known = drivers[target]!;
    if (known === -1 || compareLinks(input, link, known) < 0) drivers[target] = link;
  }
  return drivers;
}

function compareLinks({ network, elapsed }: ScheduleInput, a: number, b: number): number {
  return (
    compareIds(network.ids[network.from[a]!]!, network.ids[network.from[b]!]!) ||
    network.types[a]! - network.types[b]! ||
    elapsed[a]! - elapsed[b]! ||
    network.lags[a]! - network.lags[b]!
  );
}
