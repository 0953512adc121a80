import type { Reason } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { readEntries, readFields } from "../records/field-reader.ts";
import type { ProcessDefinition } from "./process-definition.ts";
import type { ProcessElement, ProcessReasons } from "./process-reasons.ts";
import { PROCESS_GOALS, readProcess, type CheckedProcess } from "./read-process.ts";

/** What the definition of a process lacks. */
export type ProcessFinding = Reason<
  Omit<ProcessReasons, "engagements/process-without-parent" | "engagements/process-parent-unknown" | "engagements/process-level-wrong">
>;

/**
 * Is a process defined to the end?
 *
 * It has six elements: inputs, activities, their interplay, output, customer and value; and four goals: fast, right, cheap, easy. A
 * process of one activity needs no interplay. A new design is held against a benchmark. Text with nothing to read counts as missing.
 *
 * @param definition - the process, as far as it is defined
 * @returns what is missing: elements, activities in the order of ids, goals, benchmark; empty where nothing is
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` for an activity given twice, `invalid-date`, `invalid-value`
 * @example
 * ```ts
 * import { checkProcess } from "clientele/engagements";
 *
 * const measure = { measure: "days", target: 3 };
 * const definition = {
 *   id: "order",
 *   level: "mainProcess",
 *   inputs: ["order form"],
 *   activities: [{ id: "check" }, { id: "pick", after: ["check"] }],
 *   outputs: ["parcel"],
 *   customer: "buyer",
 *   value: "goods in time",
 *   goals: { fast: measure, right: measure, cheap: measure, easy: measure },
 * } as const;
 * checkProcess(definition); // => []
 * checkProcess({ ...definition, design: "reengineered" }); // => [{ code: "engagements/benchmark-missing", process: "order" }]
 * checkProcess({ ...definition, value: " ", activities: [{ id: "check" }, { id: "pick" }] }).map(({ code }) => code);
 * // => ["engagements/process-elements-missing", "engagements/activity-apart", "engagements/activity-apart"]
 * ```
 * @category Processes
 * @see ENG-21
 */
export function checkProcess(definition: ProcessDefinition): readonly ProcessFinding[] {
  const fields = readFields(requireObject(definition, "definition"), { list: "definition" });
  return judge(readProcess(fields.id("id"), fields));
}

/**
 * Are all processes defined to the end? The list form of {@link checkProcess}.
 *
 * @param definitions - processes, in any order
 * @returns what is missing, by process in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`
 * @example
 * ```ts
 * import { checkProcesses } from "clientele/engagements";
 *
 * checkProcesses([{ id: 2, level: "scenario" }, { id: 1, level: "function" }]).map(({ process, code }) => [process, code]);
 * // => [[1, "engagements/process-elements-missing"], [1, "engagements/process-goals-missing"],
 * //     [2, "engagements/process-elements-missing"], [2, "engagements/process-goals-missing"]]
 * checkProcesses([]); // => []
 * ```
 * @category Processes
 * @see ENG-21
 */
export function checkProcesses(definitions: readonly ProcessDefinition[]): readonly ProcessFinding[] {
  return readEntries(definitions, "definitions").flatMap((entry) => judge(readProcess(entry.key, entry)));
}

function judge(definition: CheckedProcess): ProcessFinding[] {
  const { id: process, goals, isReengineered, hasBenchmark } = definition;
  const findings: ProcessFinding[] = [];
  const elements = missingElements(definition);
  if (elements.length > 0) findings.push({ code: "engagements/process-elements-missing", process, missing: elements });
  findings.push(...judgeActivities(definition));
  const unmeasured = PROCESS_GOALS.filter((goal) => !goals.has(goal));
  if (unmeasured.length > 0) findings.push({ code: "engagements/process-goals-missing", process, missing: unmeasured });
  for (const [goal, { hasTarget }] of goals) if (!hasTarget) findings.push({ code: "engagements/process-target-missing", process, goal });
  if (isReengineered && !hasBenchmark) findings.push({ code: "engagements/benchmark-missing", process });
  return findings;
}

function missingElements({ inputs, outputs, activities, hasCustomer, hasValue }: CheckedProcess): ProcessElement[] {
  const hasLinks = activities.some(({ after }) => after.length > 0);
  const missing: Record<ProcessElement, boolean> = {
    inputs: inputs === 0,
    activities: activities.length === 0,
    interplay: activities.length !== 1 && !hasLinks,
    output: outputs === 0,
    customer: !hasCustomer,
    value: !hasValue,
  };
  return ELEMENTS.filter((element) => missing[element]);
}

const ELEMENTS: readonly ProcessElement[] = ["inputs", "activities", "interplay", "output", "customer", "value"];

function judgeActivities({ id: process, activities }: CheckedProcess): ProcessFinding[] {
  const known = new Set(activities.map(({ id }) => id));
  const followed = new Set(activities.flatMap(({ id, after }) => after.filter((before) => before !== id)));
  return activities.flatMap(({ id: activity, after }): ProcessFinding[] => {
    const unknown = after.filter((before) => !known.has(before));
    const isApart = activities.length > 1 && !followed.has(activity) && !after.some((before) => before !== activity);
    return [
      ...unknown.map((before): ProcessFinding => ({ code: "engagements/activity-unknown", process, activity, after: before })),
      ...(isApart ? [{ code: "engagements/activity-apart", process, activity } as const] : []),
    ];
  });
}
