import { everyDay, workingDaysOf } from "../../calendar/internal.ts";
import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError, compareIds } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { faultFinder, isRecord, requireDate, requireDay, requireId, requireInteger, requireList, requireObject, requireRecord, requireUniqueIds } from "../../foundation/internal.ts";
import { orderNetwork } from "../network/network-order.ts";
import type { NetworkOrder } from "../network/network-order.ts";
import { readNetwork } from "../network/read-network.ts";
import type { IndexedNetwork } from "../network/read-network.ts";
import { schedulePolicy } from "./dated-network.ts";
import type { LagUnit } from "./dated-network.ts";
import type { Progress } from "./early-dates.ts";
import type { DatedNetwork } from "./link-bounds.ts";
import { readActuals, requireActivity, requireEffort } from "./read-progress.ts";
import { timelineFrom } from "./timeline.ts";

/** Somebody, and the positions of what they work on. */
export interface Assigned {
  /** Who. */
  readonly id: Id;
  /** Positions of the activities. */
  readonly activities: readonly number[];
}

/** All that a schedule is made from, checked. */
export interface ScheduleInput<I extends Id = Id> extends DatedNetwork, Progress {
  /** The network; durations and lags are whole days. */
  readonly network: IndexedNetwork<I>;
  /** Its order. */
  readonly order: NetworkOrder;
  /** The day on which the project starts as it was given, days since 1970-01-01. */
  readonly start: number;
  /** Per activity, whether it says by what one sees that it is done. */
  readonly hasCriterion: readonly boolean[];
  /** Per activity, planned work; `undefined`: not planned. */
  readonly efforts: readonly (number | undefined)[];
  /** Last day of each activity by the earlier plan, `null` where that could not say; `undefined`: there is no such plan. */
  readonly baseline: ReadonlyMap<Id, number | null> | undefined;
  /** Who works on what, by id. */
  readonly people: readonly Assigned[];
  /** Least size of a task, in days. */
  readonly leastTask: number;
}

/**
 * Takes all that a schedule is made from as it comes.
 *
 * @param planned - what stands where a network should be
 * @param options - what stands where the options should be
 * @returns the same, checked
 * @throws ClienteleError as `scheduleNetwork` does
 */
export function readSchedule<I extends Id>(planned: unknown, options: unknown): ScheduleInput<I> {
  const { activities, links = [] } = requireObject(planned, "network");
  const given = requireObject(options, "options");
  const network = readNetwork<I>(activities, links);
  requireWholeDays(network);
  const records = activities as readonly Readonly<Record<string, unknown>>[];
  const start = requireDate(given["start"], "start");
  const asOf = given["asOf"] === undefined ? undefined : requireDate(given["asOf"], "asOf");
  const days = given["calendar"] === undefined ? everyDay : workingDaysOf(given["calendar"] as WorkCalendar);
  return {
    network,
    elapsed: readLagUnits(links as readonly Readonly<Record<string, unknown>>[]),
    order: orderNetwork(network),
    timeline: timelineFrom(days, start),
    start,
    asOf,
    actuals: readActuals(given["actuals"], network, asOf),
    notBefore: records.map(({ notBefore, id }, index) =>
      notBefore === undefined ? undefined : requireDay(notBefore, { list: "activities", index, field: "notBefore", id: id as Id }),
    ),
    hasCriterion: records.map(({ criterion, id }, index) => readCriterion(criterion, index, id as Id)),
    efforts: records.map(({ effort, id }, index) => requireEffort(effort, { list: "activities", index, field: "effort", id: id as Id })),
    baseline: readBaseline(given["baseline"]),
    people: readPeople(given["people"], network),
    leastTask: readLeastTask(given["policy"]),
  };
}

function requireWholeDays({ ids, durations, lags }: IndexedNetwork): void {
  durations.forEach((duration, index) => requireInteger(duration, { list: "activities", index, field: "duration", id: ids[index]! }));
  lags.forEach((lag, index) => requireInteger(lag, { list: "links", index, field: "lag" }));
}

const LAG_UNITS: readonly LagUnit[] = ["workingDays", "calendarDays"];

function readLagUnits(links: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
  return Uint8Array.from(links, ({ lagUnit }, index) => {
    const code = lagUnit === undefined ? 0 : LAG_UNITS.indexOf(lagUnit as LagUnit);
    if (code >= 0) return code;
    const sentence = `links[${index}].lagUnit is none of "workingDays", "calendarDays"`;
    throw new ClienteleError("invalid-option", sentence, { list: "links", index, field: "lagUnit", expected: LAG_UNITS });
  });
}

function readCriterion(criterion: unknown, index: number, id: Id): boolean {
  if (criterion === undefined) return false;
  if (typeof criterion === "string") return criterion.trim() !== "";
  throw new ClienteleError("invalid-input", `activities[${index}].criterion is not text`, { list: "activities", index, field: "criterion", id });
}

function readBaseline(baseline: unknown): ReadonlyMap<Id, number | null> | undefined {
  if (baseline === undefined) return undefined;
  const records = requireList(baseline, "baseline").map((value, index) => requireRecord(value, "baseline", index));
  requireUniqueIds(records.map(({ id }) => id), "baseline");
  return new Map(
    records.map(({ id, finish }, index) => {
      const place = { list: "baseline", index, field: "finish", id: id as Id };
      return [id as Id, finish === null ? null : requireDay(finish, place)];
    }),
  );
}

function readPeople(people: unknown, network: IndexedNetwork): readonly Assigned[] {
  const records = requireList(people ?? [], "people").map((value, index) => requireRecord(value, "people", index));
  requireUniqueIds(records.map(({ id }) => id), "people");
  const read = records.map(({ id, activities }, person): Assigned => {
    const list = `people[${person}].activities`;
    const own = requireList(activities, list);
    requireUniqueIds(own, list);
    return { id: id as Id, activities: own.map((value, index) => requireActivity(network, requireId(value, list, index), { list, index, id: value as Id })) };
  });
  return read.sort((a, b) => compareIds(a.id, b.id));
}

function readLeastTask(policy: unknown): number {
  const given = isRecord(policy) ? policy : {};
  const leastTask = given["leastTask"] ?? schedulePolicy.leastTask;
  const finder = faultFinder("schedule policy", "invalid-policy");
  finder.check(policy === undefined || isRecord(policy), "", "must be an object");
  finder.check(Number.isFinite(leastTask) && (leastTask as number) >= 0, "leastTask", "must be a number from 0");
  finder.refuse();
  return leastTask as number;
}
