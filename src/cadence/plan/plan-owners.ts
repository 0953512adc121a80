import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, isRecord, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import { requireUniqueIds, WEEKDAYS, weekdayIndex, type Place } from "../../foundation/internal.ts";
import type { ContactDays } from "../due/contact-days.ts";
import { requireUnits } from "./cost-units.ts";
import type { PlanDays } from "./plan-days.ts";

/** An owner's days of the period; positions are days from its first. */
export interface OwnerDays {
  /** The owner. */
  readonly id: Id;
  /** Id of the calendar; `undefined` for the one of the house. */
  readonly calendar: string | undefined;
  /** 1 on days on which the owner works, also on leave. */
  readonly works: Uint8Array;
  /** Who makes the owner's contacts, as position among the owners: itself, a substitute, or -1 for nobody. */
  readonly actor: Int32Array;
  /** What the owner can do, in millionths; 0 on days off and on leave. */
  readonly capacity: Float64Array;
  /** What is left of it; negative where pinned contacts are too many. */
  readonly room: Float64Array;
}

interface Leave {
  readonly from: number;
  readonly until: number;
  /** Position among the owners, -1 for nobody. */
  readonly substitute: number;
}

/**
 * Takes owners as they come, and lays out their days.
 *
 * @param owners - what stands where owners should be
 * @param period - the days of the plan
 * @param days - the days on which contact can be made
 * @returns the owners in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value` for a capacity, `invalid-date`, `invalid-period`,
 * `unknown-owner` for a substitute
 */
export function readOwners(owners: unknown, period: PlanDays, days: ContactDays): readonly OwnerDays[] {
  // Not `map`: it would step over the holes of a sparse list.
  const records = Array.from(requireList(owners, "owners"), (value, index) => requireRecord(value, "owners", index));
  const ids = records.map((record) => record["id"]);
  requireUniqueIds(ids, "owners");
  const order = ids.map((_, index) => index).sort((a, b) => compareIds(ids[a] as Id, ids[b] as Id));
  const positions = new Map(order.map((index, position) => [ids[index] as Id, position]));
  const leaves = order.map((index) => readLeaves(records[index]!, index, positions));
  return order.map((index, position) => {
    const id = requireId(ids[index], "owners", index);
    const calendar = records[index]!["calendar"] as string | undefined;
    const ofWeek = readCapacity(records[index]!["capacity"], { list: "owners", index, id, field: "capacity" });
    // With a customer who keeps no calendar these are the owner's own days.
    const own = days.of(id, { id });
    const works = new Uint8Array(period.count);
    const actor = new Int32Array(period.count);
    const capacity = new Float64Array(period.count);
    for (let at = 0; at < period.count; at += 1) {
      const day = period.from + at;
      works[at] = own.isWorking(day) ? 1 : 0;
      actor[at] = actorOn(day, position, leaves);
      if (works[at] === 1 && actor[at] === position) capacity[at] = ofWeek[weekdayIndex(day)]!;
    }
    return { id, calendar, works, actor, capacity, room: capacity.slice() };
  });
}

function readCapacity(value: unknown, place: Place): readonly number[] {
  if (!isRecord(value)) return WEEKDAYS.map(() => requireUnits(value, place));
  const unknown = Object.keys(value).find((name) => !WEEKDAYS.includes(name as never));
  if (unknown === undefined) return WEEKDAYS.map((name) => (value[name] === undefined ? 0 : requireUnits(value[name], { ...place, field: `capacity.${name}` })));
  throw new ClienteleError("invalid-value", `${describePlace(place)} names a day that is none of ${WEEKDAYS.join(", ")}`, { ...place, expected: WEEKDAYS });
}

function readLeaves(owner: Readonly<Record<string, unknown>>, index: number, positions: ReadonlyMap<Id, number>): readonly Leave[] {
  if (owner["leaves"] === undefined) return [];
  const list = `owners[${index}].leaves`;
  const leaves = Array.from(requireList(owner["leaves"], list), (value, at): Leave => {
    const leave = requireRecord(value, list, at);
    const from = requireDay(leave["from"], { list, index: at, field: "from" });
    const until = requireDay(leave["until"], { list, index: at, field: "until" });
    if (until < from) throw new ClienteleError("invalid-period", `${list}[${at}] ends before it starts`, { list, index: at, field: "until" });
    return { from, until, substitute: readSubstitute(leave["substitute"], owner["id"], { list, index: at, field: "substitute" }, positions) };
  });
  const sorted = [...leaves].sort((a, b) => a.from - b.from);
  const overlap = sorted.findIndex((leave, at) => at > 0 && leave.from <= sorted[at - 1]!.until);
  if (overlap < 0) return sorted;
  // Two substitutes for one day would be none.
  throw new ClienteleError("invalid-period", `${list} has two that share a day`, { list, index: leaves.indexOf(sorted[overlap]!) });
}

function readSubstitute(value: unknown, owner: unknown, place: Place, positions: ReadonlyMap<Id, number>): number {
  if (value === undefined) return -1;
  const position = positions.get(value as Id);
  if (position === undefined) throw new ClienteleError("unknown-owner", `${describePlace(place)} is none of the owners`, { ...place });
  if (value !== owner) return position;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is the owner who is on leave`, { ...place });
}

// A substitute may be on leave too, and have one; owners who stand in for each other on the same day are nobody.
function actorOn(day: number, owner: number, leaves: readonly (readonly Leave[])[]): number {
  let actor = owner;
  for (let steps = 0; actor >= 0 && steps <= leaves.length; steps += 1) {
    const leave = leaves[actor]!.find(({ from, until }) => from <= day && day <= until);
    if (leave === undefined) return actor;
    actor = leave.substitute;
  }
  return -1;
}
