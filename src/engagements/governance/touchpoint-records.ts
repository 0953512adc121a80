import { ClienteleError, type Id } from "../../foundation/index.ts";
import { describePlace, requireDate, requireInteger, requireObject } from "../../foundation/internal.ts";
import { readEntries, readRows, requireBetween, type FieldReader } from "../records/field-reader.ts";

/** A time when we were in touch with a person of the client's side. */
export interface Touch {
  /** The person. */
  readonly person: Id;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** At the survey, at a key node, in the work, or otherwise. */
  readonly occasion: "survey" | "node" | "work" | "other";
  /** The key node, where it was at one. */
  readonly node?: Id | undefined;
}

/** A point that decides how the engagement goes on. */
export interface KeyNode {
  /** What touches name the node by. */
  readonly id: Id;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
}

/** The day, and what there was to meet at. */
export interface TouchpointOptions {
  /** The day, `YYYY-MM-DD`; touches after it do not count yet. */
  readonly asOf: string;
  /** First day of the engagement, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of the survey, `YYYY-MM-DD`; absent: there has been none. */
  readonly surveyedOn?: string | undefined;
  /** The key nodes; absent: none. */
  readonly nodes?: readonly KeyNode[] | undefined;
  /** The most calendar days between two touches of the project manager, a whole number over 0; default 7 **(ours)**. */
  readonly managerDays?: number | undefined;
  /** How many calendar days a touch in the work covers a core member, a whole number over 0; default 14 **(ours)**. */
  readonly coreDays?: number | undefined;
}

/** What touches are asked for, checked. */
export interface Course {
  readonly asOf: number;
  readonly from: number;
  /** `null` where there has been no survey by the day. */
  readonly surveyedOn: number | null;
  /** Nodes up to the day, in order of time, then of ids. */
  readonly nodes: readonly { readonly id: Id; readonly on: number }[];
  /** Ids of all nodes, also of those to come. */
  readonly known: ReadonlySet<Id>;
  readonly managerDays: number;
  readonly coreDays: number;
}

/** A checked touch. */
export interface CheckedTouch {
  readonly person: Id;
  readonly on: number;
  readonly occasion: Touch["occasion"];
  readonly node: Id | null;
}

/**
 * Takes the options as they come.
 *
 * @param options - what stands where the options should be
 * @returns the course of the engagement up to the day
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`
 */
export function readCourse(options: TouchpointOptions): Course {
  const given = requireObject(options, "options") as unknown as TouchpointOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const surveyedOn = given.surveyedOn === undefined ? null : requireDate(given.surveyedOn, "surveyedOn");
  const nodes = given.nodes === undefined ? [] : readEntries(given.nodes, "nodes").map((entry) => ({ id: entry.key, on: entry.day("on") }));
  return {
    asOf,
    from: requireDate(given.from, "from"),
    surveyedOn: surveyedOn !== null && surveyedOn <= asOf ? surveyedOn : null,
    known: new Set(nodes.map(({ id }) => id)),
    nodes: nodes.filter(({ on }) => on <= asOf).sort((a, b) => a.on - b.on),
    managerDays: requireDays(given.managerDays ?? 7, "managerDays"),
    coreDays: requireDays(given.coreDays ?? 14, "coreDays"),
  };
}

/**
 * Takes touches as they come.
 *
 * @param touches - in any order
 * @param nodes - the key nodes there are
 * @returns the same in order of time
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`, `unknown-id` for a node that is not given
 */
export function readTouches(touches: unknown, nodes: ReadonlySet<Id>): readonly CheckedTouch[] {
  const read = readRows(touches, "touches").map((row) => {
    const occasion = row.oneOf("occasion", ["survey", "node", "work", "other"]);
    return { person: row.id("person"), on: row.day("on"), occasion, node: occasion === "node" ? requireNode(row, nodes) : null };
  });
  return read.sort((a, b) => a.on - b.on);
}

function requireNode(row: FieldReader, nodes: ReadonlySet<Id>): Id {
  const node = row.id("node");
  if (nodes.has(node)) return node;
  const place = row.place("node");
  throw new ClienteleError("unknown-id", `${describePlace(place)} is a node that is not given`, { ...place, expected: [...nodes] });
}

function requireDays(value: unknown, list: string): number {
  return requireBetween(requireInteger(value, { list }), 1, Infinity, { list });
}
