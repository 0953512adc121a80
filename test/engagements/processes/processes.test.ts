import { describe, expect, test } from "vitest";
import { checkProcess, checkProcesses } from "../../../src/engagements/processes/check-process.ts";
import { mapProcesses } from "../../../src/engagements/processes/map-processes.ts";
import type { ProcessDefinition } from "../../../src/engagements/processes/process-definition.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const measure = { measure: "days", target: 3 };
const definition: ProcessDefinition = deepFreeze<ProcessDefinition>({
  id: "order",
  level: "mainProcess",
  parent: "supply",
  inputs: ["order form"],
  activities: [{ id: "check" }, { id: "pick", after: ["check"] }, { id: "send", after: ["pick", "check"] }],
  outputs: ["parcel"],
  customer: "buyer",
  value: "goods in time",
  goals: { fast: measure, right: measure, cheap: measure, easy: { measure: "steps for the buyer", target: 0 } },
});
const shortly = (change: Partial<ProcessDefinition>): unknown[] => checkProcess({ ...definition, ...change }).map(({ code, ...facts }) => [code.replace("engagements/", ""), ...(Object.values(facts) as unknown[]).slice(1)]);

describe("ENG-21: a process has six elements and four goals", () => {
  test.each<[string, Partial<ProcessDefinition>, unknown[]]>([
    ["complete", {}, []],
    ["no inputs", { inputs: [] }, [["process-elements-missing", ["inputs"]]]],
    ["inputs that say nothing", { inputs: [" "] }, [["process-elements-missing", ["inputs"]]]],
    ["no output", { outputs: undefined }, [["process-elements-missing", ["output"]]]],
    ["no customer and no value", { customer: undefined, value: "" }, [["process-elements-missing", ["customer", "value"]]]],
    ["no activities have no interplay either", { activities: [] }, [["process-elements-missing", ["activities", "interplay"]]]],
    ["one activity needs no interplay", { activities: [{ id: "check" }] }, []],
    ["activities side by side", { activities: [{ id: "a" }, { id: "b" }] }, [["process-elements-missing", ["interplay"]], ["activity-apart", "a"], ["activity-apart", "b"]]],
    ["an activity apart from the others", { activities: [...definition.activities!, { id: "file" }] }, [["activity-apart", "file"]]],
    ["an activity that follows itself alone is apart", { activities: [...definition.activities!, { id: "file", after: ["file"] }] }, [["activity-apart", "file"]]],
    ["an activity that follows an unknown one", { activities: [...definition.activities!, { id: "file", after: ["scan"] }] }, [["activity-unknown", "file", "scan"]]],
    ["going round in circles is allowed: work may be sent back", { activities: [{ id: "a", after: ["b"] }, { id: "b", after: ["a"] }] }, []],
    ["no goals", { goals: undefined }, [["process-goals-missing", ["fast", "right", "cheap", "easy"]]]],
    ["two goals", { goals: { fast: measure, cheap: measure, easy: { measure: " " } } }, [["process-goals-missing", ["right", "easy"]]]],
    ["a goal without a value to reach", { goals: { ...definition.goals, cheap: { measure: "cost" } } }, [["process-target-missing", "cheap"]]],
    ["a new design is held against a benchmark", { design: "reengineered" }, [["benchmark-missing"]]],
    ["which names its source", { design: "reengineered", benchmark: { source: " " } }, [["benchmark-missing"]]],
    ["and then it is there", { design: "reengineered", benchmark: { source: "branch report", on: "2025-12-31" } }, []],
    ["what is written down as it is needs none", { design: "asIs" }, []],
  ])("%s", (_, change, expected) => {
    expect(shortly(change)).toEqual(expected);
  });

  test("the list form finds the same, by process in the order of ids", () => {
    const [a, b] = [{ ...definition, id: "b", value: "" }, { ...definition, id: "a", customer: "" }];
    expect(checkProcesses([a, b])).toEqual([...checkProcess(b), ...checkProcess(a)]);
  });
});

describe("ENG-21: a map of four levels", () => {
  const map = deepFreeze<ProcessDefinition[]>([
    { id: "f1", level: "function", parent: "s1" },
    { id: "m2", level: "mainProcess", parent: "x" },
    { id: "s2", level: "subProcess", parent: "m2" },
    { id: "m1", level: "mainProcess", parent: "supply" },
    { id: "s1", level: "subProcess", parent: "m1" },
    { id: "s0", level: "subProcess", parent: "m1" },
    { id: "supply", level: "scenario" },
    { id: "f2", level: "function", parent: "m1" },
    { id: "f3", level: "function" },
    { id: "under", level: "scenario", parent: "supply" },
  ]);

  test("a process hangs under one of the next higher level; what hangs nowhere is there with its reason", () => {
    const result = mapProcesses(map);
    expect(result.scenarios).toEqual([
      {
        id: "supply",
        level: "scenario",
        children: [
          {
            id: "m1",
            level: "mainProcess",
            children: [
              { id: "s0", level: "subProcess", children: [] },
              { id: "s1", level: "subProcess", children: [{ id: "f1", level: "function", children: [] }] },
            ],
          },
        ],
      },
    ]);
    expect(result.orphans.map(({ reason }) => reason)).toEqual([
      { code: "engagements/process-level-wrong", process: "f2", level: "function", parent: "m1", parentLevel: "mainProcess" },
      { code: "engagements/process-without-parent", process: "f3", level: "function" },
      { code: "engagements/process-parent-unknown", process: "m2", parent: "x" },
      { code: "engagements/process-level-wrong", process: "under", level: "scenario", parent: "supply", parentLevel: "scenario" },
    ]);
    // What hangs under an orphan stays with it.
    expect(result.orphans[2]!.tree.children).toEqual([{ id: "s2", level: "subProcess", children: [] }]);
    expect(result.levels).toEqual({ scenario: 2, mainProcess: 2, subProcess: 3, function: 3 });
    expect(mapProcesses(map.toReversed())).toEqual(result);
  });

  test("processes that hang under each other, or under themselves, hang nowhere", () => {
    const circle: ProcessDefinition[] = [{ id: 1, level: "subProcess", parent: 2 }, { id: 2, level: "subProcess", parent: 1 }, { id: 3, level: "function", parent: 3 }];
    expect(mapProcesses(circle).orphans.map(({ tree }) => tree.id)).toEqual([1, 2, 3]);
  });

  test("no processes make an empty map", () => {
    expect(mapProcesses([])).toEqual({ scenarios: [], orphans: [], levels: { scenario: 0, mainProcess: 0, subProcess: 0, function: 0 } });
  });
});

test.each<[string, () => unknown, string, object]>([
  ["no process", () => checkProcess(undefined as never), "invalid-input", { list: "definition" }],
  ["a process without id", () => checkProcess({ ...definition, id: "" }), "missing-id", { list: "definition", field: "id" }],
  ["a process of no level", () => checkProcess({ ...definition, level: "step" as never }), "invalid-value", { field: "level" }],
  ["an activity twice", () => checkProcess({ ...definition, activities: [{ id: 1 }, { id: 1 }] }), "duplicate-id", { list: "definition.activities" }],
  ["an input that is no text", () => checkProcess({ ...definition, inputs: [3 as never] }), "invalid-input", { list: "definition.inputs", index: 0 }],
  ["a target that is no number", () => checkProcess({ ...definition, goals: { fast: { measure: "days", target: Number.NaN } } }), "invalid-value", { field: "goals.fast.target" }],
  ["a benchmark of no day", () => checkProcess({ ...definition, benchmark: { source: "x", on: "2025" } }), "invalid-date", { field: "benchmark.on" }],
  ["a process twice", () => mapProcesses([definition, definition]), "duplicate-id", { list: "definitions", id: "order" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
