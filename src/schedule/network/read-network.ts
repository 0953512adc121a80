import { ClienteleError } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { notFinite, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import type { LinkType } from "./activity-network.ts";

/** The types of links; a code is a position in this list. */
export const LINK_TYPES: readonly LinkType[] = ["FS", "SS", "FF", "SF"];

/** A network with positions for ids, as columns. */
export interface IndexedNetwork<I extends Id = Id> {
  /** Ids of the activities, in the order of the input. */
  readonly ids: readonly I[];
  /** Position of each id in that list. */
  readonly positions: ReadonlyMap<Id, number>;
  /** Duration of each activity. */
  readonly durations: Float64Array;
  /** Per link, the activity that is waited for. */
  readonly from: Int32Array;
  /** Per link, the activity that waits. */
  readonly to: Int32Array;
  /** Per link, the position of its type in {@link LINK_TYPES}. */
  readonly types: Uint8Array;
  /** Per link, its lag. */
  readonly lags: Float64Array;
}

/**
 * Takes activities and links as they come, and refuses what is no network.
 *
 * @param activities - what stands where activities should be
 * @param links - what stands where links should be
 * @returns the same as columns
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-id`, `invalid-value`, `invalid-option`
 */
export function readNetwork<I extends Id>(activities: unknown, links: unknown): IndexedNetwork<I> {
  const nodes = readActivities<I>(requireList(activities, "activities"));
  return { ...nodes, ...readLinks(requireList(links, "links"), nodes.positions) };
}

type Nodes<I extends Id> = Pick<IndexedNetwork<I>, "ids" | "positions" | "durations">;
type Arcs = Pick<IndexedNetwork, "from" | "to" | "types" | "lags">;

function readActivities<I extends Id>(activities: readonly unknown[]): Nodes<I> {
  const count = activities.length;
  const ids = new Array<I>(count);
  const positions = new Map<Id, number>();
  const durations = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const record = requireRecord(activities[index], "activities", index);
    const id = requireId(record["id"], "activities", index);
    positions.set(id, index);
    if (positions.size === index) refuseDuplicate(ids, id, index);
    ids[index] = id as I;
    const duration = record["duration"];
    if (typeof duration !== "number" || !(duration >= 0 && duration < Infinity)) refuseDuration(duration, index, id);
    durations[index] = duration;
  }
  return { ids, positions, durations };
}

function readLinks(links: readonly unknown[], positions: ReadonlyMap<Id, number>): Arcs {
  const count = links.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const types = new Uint8Array(count);
  const lags = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const record = requireRecord(links[index], "links", index);
    from[index] = positions.get(record["from"] as Id) ?? refuseEnd(record, "from", index);
    to[index] = positions.get(record["to"] as Id) ?? refuseEnd(record, "to", index);
    const { type, lag } = record;
    if (type !== undefined && type !== "FS") types[index] = requireType(type, index);
    if (lag === undefined) continue;
    if (typeof lag !== "number" || !Number.isFinite(lag)) throw notFinite(lag, { list: "links", index, field: "lag" });
    lags[index] = lag;
  }
  return { from, to, types, lags };
}

function refuseDuplicate(ids: readonly Id[], id: Id, index: number): never {
  const firstIndex = ids.indexOf(id);
  const message = `activities[${firstIndex}] and activities[${index}] have the same id`;
  throw new ClienteleError("duplicate-id", message, { list: "activities", index, firstIndex, id });
}

function refuseDuration(value: unknown, index: number, id: Id): never {
  const place = { list: "activities", index, field: "duration", id };
  if (typeof value !== "number" || !Number.isFinite(value)) throw notFinite(value, place);
  throw new ClienteleError("invalid-value", `activities[${index}].duration is negative`, { ...place, value });
}

function refuseEnd(record: Readonly<Record<string, unknown>>, field: "from" | "to", index: number): never {
  const id = requireId(record[field], `links[${index}].${field}`, index);
  throw new ClienteleError("unknown-id", `links[${index}].${field} is no activity of the network`, { list: "links", index, field, id });
}

function requireType(type: unknown, index: number): number {
  const code = LINK_TYPES.indexOf(type as LinkType);
  if (code >= 0) return code;
  const sentence = `links[${index}].type is none of ${LINK_TYPES.map((name) => `"${name}"`).join(", ")}`;
  throw new ClienteleError("invalid-option", sentence, { list: "links", index, field: "type", expected: LINK_TYPES });
}
