import { ClienteleError } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { requireDay, requireFinite, requireId, requireInteger, requireList, requireRecord } from "../../foundation/internal.ts";
import type { Place } from "../../foundation/internal.ts";
import type { IndexedNetwork } from "../network/read-network.ts";
import type { Actual } from "./early-dates.ts";

/**
 * Takes what has happened as it comes, and leaves aside what happened after the day of the answer.
 *
 * @param actuals - what stands where actuals should be; `undefined`: none
 * @param network - the network
 * @param asOf - the day of the answer; `undefined`: all counts
 * @returns per activity, what has become of it
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-id`, `invalid-date`, `invalid-period`, `invalid-value`,
 * `invalid-option` for work that is still to do where there is no `asOf`
 */
export function readActuals(actuals: unknown, network: IndexedNetwork, asOf: number | undefined): readonly (Actual | undefined)[] {
  const found = new Array<Actual | undefined>(network.ids.length).fill(undefined);
  const seen = new Map<number, number>();
  for (const [index, value] of requireList(actuals ?? [], "actuals").entries()) {
    const record = requireRecord(value, "actuals", index);
    const id = requireId(record["id"], "actuals", index);
    const at = requireActivity(network, id, { list: "actuals", index, id });
    const firstIndex = seen.get(at);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `actuals[${firstIndex}] and actuals[${index}] have the same id`, { list: "actuals", index, firstIndex, id });
    }
    seen.set(at, index);
    const actual = readActual(record, { list: "actuals", index, id }, asOf, network.durations[at] === 0);
    found[at] = asOf === undefined ? actual : knownBy(actual, asOf);
  }
  return found;
}

function readActual(record: Readonly<Record<string, unknown>>, place: Place, asOf: number | undefined, isMilestone: boolean): Actual {
  const start = requireDay(record["start"], { ...place, field: "start" });
  const finish = dayFrom(record, "finish", start, place);
  if (isMilestone && finish !== undefined && finish !== start) {
    throw new ClienteleError("invalid-period", `actuals[${place.index!}] is a milestone and has two days`, { ...place, field: "finish" });
  }
  return {
    start,
    finish,
    remaining: readRemaining(record["remaining"], { ...place, field: "remaining" }, asOf),
    effort: requireEffort(record["effort"], { ...place, field: "effort" }),
    criterionMet: dayFrom(record, "criterionMet", start, place),
  };
}

function dayFrom(record: Readonly<Record<string, unknown>>, field: "finish" | "criterionMet", start: number, place: Place): number | undefined {
  if (record[field] === undefined) return undefined;
  const day = requireDay(record[field], { ...place, field });
  if (day >= start) return day;
  throw new ClienteleError("invalid-period", `actuals[${place.index!}].${field} is before its start`, { ...place, field });
}

function readRemaining(value: unknown, place: Place, asOf: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const days = requireInteger(value, place);
  if (days < 1) throw new ClienteleError("invalid-value", `actuals[${place.index!}].remaining is under 1: what has nothing left is finished`, { ...place, value: days });
  if (asOf !== undefined) return days;
  throw new ClienteleError("invalid-option", `actuals[${place.index!}].remaining counts from asOf, and there is none`, { ...place });
}

/**
 * Takes an amount of work as it comes.
 *
 * @param value - what stands where it should be
 * @param place - where that is
 * @returns days of one person; `undefined` where there is none
 * @throws ClienteleError `invalid-value`
 */
export function requireEffort(value: unknown, place: Place): number | undefined {
  if (value === undefined) return undefined;
  const effort = requireFinite(value, place);
  if (effort >= 0) return effort;
  throw new ClienteleError("invalid-value", `${place.list}[${place.index!}].effort is negative`, { ...place, value: effort });
}

/**
 * The activity that an id means.
 *
 * @param network - the network
 * @param id - the id
 * @param place - where it stands
 * @returns position of the activity
 * @throws ClienteleError `unknown-id`
 */
export function requireActivity(network: IndexedNetwork, id: Id, place: Place): number {
  const at = network.positions.get(id);
  if (at !== undefined) return at;
  throw new ClienteleError("unknown-id", `${place.list}[${place.index!}] is of no activity of the network`, { ...place });
}

function knownBy(actual: Actual, asOf: number): Actual | undefined {
  if (actual.start > asOf) return undefined;
  const { finish, criterionMet } = actual;
  return {
    ...actual,
    finish: finish !== undefined && finish <= asOf ? finish : undefined,
    criterionMet: criterionMet !== undefined && criterionMet <= asOf ? criterionMet : undefined,
  };
}
