import type { Id, Reason } from "../../foundation/index.ts";
import { readEntries } from "../records/field-reader.ts";
import { groupBy } from "../records/group-by.ts";
import type { ProcessDefinition, ProcessLevel } from "./process-definition.ts";
import type { ProcessReasons } from "./process-reasons.ts";
import { PROCESS_LEVELS, readProcess, type CheckedProcess } from "./read-process.ts";

/** A process with those under it. */
export interface ProcessNode {
  /** The process. */
  readonly id: Id;
  /** Its level. */
  readonly level: ProcessLevel;
  /** The processes under it, in the order of ids. */
  readonly children: readonly ProcessNode[];
}

/** Why a process does not hang in the map. */
export type ProcessOrphan = Reason<
  Pick<ProcessReasons, "engagements/process-without-parent" | "engagements/process-parent-unknown" | "engagements/process-level-wrong">
>;

/** Processes by level. */
export interface ProcessMap {
  /** The scenarios with what is under them, in the order of ids. */
  readonly scenarios: readonly ProcessNode[];
  /** Processes that hang under no scenario, with what is under them, in the order of ids. */
  readonly orphans: readonly { readonly tree: ProcessNode; readonly reason: ProcessOrphan }[];
  /** Number of processes by level, orphans too. */
  readonly levels: Readonly<Record<ProcessLevel, number>>;
}

/**
 * How do the processes hang together: scenario, main process, sub-process, function?
 *
 * A process hangs under one of the next higher level. Every process stands once in the result.
 *
 * @param definitions - processes, in any order
 * @returns the trees under the scenarios, and the trees that hang nowhere with their reasons; empty for no processes
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`
 * @example
 * ```ts
 * import { mapProcesses } from "clientele/engagements";
 *
 * const { scenarios, orphans, levels } = mapProcesses([
 *   { id: "supply", level: "scenario" },
 *   { id: "order", level: "mainProcess", parent: "supply" },
 *   { id: "print", level: "function", parent: "order" },
 * ]);
 * scenarios;
 * // => [{ id: "supply", level: "scenario", children: [{ id: "order", level: "mainProcess", children: [] }] }]
 * // A function hangs under a sub-process.
 * orphans.map(({ reason }) => reason);
 * // => [{ code: "engagements/process-level-wrong", process: "print", level: "function", parent: "order", parentLevel: "mainProcess" }]
 * levels; // => { scenario: 1, mainProcess: 1, subProcess: 0, function: 1 }
 * ```
 * @category Processes
 * @see ENG-21
 */
export function mapProcesses(definitions: readonly ProcessDefinition[]): ProcessMap {
  const read = readEntries(definitions, "definitions").map((entry) => readProcess(entry.key, entry));
  const byId = new Map(read.map((process) => [process.id, process]));
  const hanging = read.map((process) => ({ process, reason: whyOrphan(process, byId) }));
  const children = groupBy(hanging, ({ process, reason }) => (reason === null && process.parent !== null ? [process.parent] : []));
  // Each child is one level lower, so that this ends.
  const treeOf = ({ id, level }: CheckedProcess): ProcessNode => ({ id, level, children: (children.get(id) ?? []).map(({ process }) => treeOf(process)) });
  const count = (level: ProcessLevel): number => read.filter((process) => process.level === level).length;
  return {
    scenarios: hanging.filter(({ process, reason }) => process.level === "scenario" && reason === null).map(({ process }) => treeOf(process)),
    orphans: hanging.flatMap(({ process, reason }) => (reason === null ? [] : [{ tree: treeOf(process), reason }])),
    levels: { scenario: count("scenario"), mainProcess: count("mainProcess"), subProcess: count("subProcess"), function: count("function") },
  };
}

function whyOrphan({ id: process, level, parent }: CheckedProcess, byId: ReadonlyMap<Id, CheckedProcess>): ProcessOrphan | null {
  if (parent === null) return level === "scenario" ? null : { code: "engagements/process-without-parent", process, level };
  const above = byId.get(parent);
  if (above === undefined) return { code: "engagements/process-parent-unknown", process, parent };
  if (PROCESS_LEVELS.indexOf(above.level) === PROCESS_LEVELS.indexOf(level) - 1) return null;
  return { code: "engagements/process-level-wrong", process, level, parent, parentLevel: above.level };
}
