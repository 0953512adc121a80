import { ClienteleError, type Id } from "../../foundation/index.ts";
import { describePlace, requireFinite, requireList } from "../../foundation/internal.ts";
import { readEntries, type FieldReader } from "../records/field-reader.ts";
import type { ProcessGoal, ProcessLevel } from "./process-definition.ts";

/** The levels, from the top. */
export const PROCESS_LEVELS: readonly ProcessLevel[] = ["scenario", "mainProcess", "subProcess", "function"];

/** The goals, in the order of the source. */
export const PROCESS_GOALS: readonly ProcessGoal[] = ["fast", "right", "cheap", "easy"];

/** A checked process. */
export interface CheckedProcess {
  readonly id: Id;
  readonly level: ProcessLevel;
  readonly parent: Id | null;
  readonly inputs: number;
  readonly outputs: number;
  /** In the order of ids. */
  readonly activities: readonly { readonly id: Id; readonly after: readonly Id[] }[];
  readonly hasCustomer: boolean;
  readonly hasValue: boolean;
  /** Goals that are measured, and whether there is a value to reach. */
  readonly goals: ReadonlyMap<ProcessGoal, { readonly hasTarget: boolean }>;
  readonly isReengineered: boolean;
  readonly hasBenchmark: boolean;
}

/**
 * Takes a process as it comes.
 *
 * @param id - its id
 * @param fields - its fields
 * @returns what is there of it
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` of activities, `invalid-date`, `invalid-value`
 */
export function readProcess(id: Id, fields: FieldReader): CheckedProcess {
  const benchmark = fields.inner("benchmark");
  benchmark?.dayIfAny("on");
  return {
    id,
    level: fields.oneOf("level", PROCESS_LEVELS),
    parent: fields.idIfAny("parent"),
    inputs: countTexts(fields, "inputs"),
    outputs: countTexts(fields, "outputs"),
    activities: fields.has("activities")
      ? readEntries(fields.value("activities"), describePlace(fields.place("activities"))).map((entry) => ({ id: entry.key, after: entry.ids("after") }))
      : [],
    hasCustomer: fields.text("customer") !== null,
    hasValue: fields.text("value") !== null,
    goals: readGoals(fields.inner("goals")),
    isReengineered: fields.oneOfIfAny("design", ["asIs", "reengineered"]) === "reengineered",
    hasBenchmark: benchmark !== null && benchmark.text("source") !== null,
  };
}

function countTexts(fields: FieldReader, field: string): number {
  if (!fields.has(field)) return 0;
  const list = describePlace(fields.place(field));
  return Array.from(requireList(fields.value(field), list), (text, index) => {
    if (typeof text === "string") return text.trim();
    throw new ClienteleError("invalid-input", `${list}[${index}] is no text`, { list, index });
  }).filter((text) => text !== "").length;
}

function readGoals(goals: FieldReader | null): CheckedProcess["goals"] {
  const measured = new Map<ProcessGoal, { readonly hasTarget: boolean }>();
  for (const goal of PROCESS_GOALS) {
    const measure = goals?.inner(goal) ?? null;
    const isMeasured = (measure?.text("measure") ?? null) !== null;
    if (measure === null || !isMeasured) continue;
    if (measure.has("target")) requireFinite(measure.value("target"), measure.place("target"));
    measured.set(goal, { hasTarget: measure.has("target") });
  }
  return measured;
}
