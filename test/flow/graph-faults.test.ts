import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphFaults } from "../../src/flow/graph-faults.ts";

describe("a graph of states", () => {
  const moves = [
    { from: "a", to: "b", on: "go" },
    { from: "b", to: "a", on: "back" },
    { from: "b", to: "c", on: "go" },
  ];
  const graph = { initial: ["a"], states: ["a", "b", "c"], ends: ["c"], moves };

  test("without faults has none", () => {
    expect(graphFaults(graph)).toEqual([]);
  });

  test("names what cannot be reached, what leads nowhere, and what has two answers", () => {
    expect(graphFaults({ ...graph, states: ["a", "b", "c", "d"] })).toEqual([{ fault: "unreachable", state: "d" }]);
    expect(graphFaults({ ...graph, ends: [] }).map(({ fault }) => fault)).toEqual(["dead-end", "dead-end", "dead-end"]);
    expect(graphFaults({ ...graph, moves: [...moves, { from: "a", to: "c", on: "go" }] })).toEqual([{ fault: "ambiguous", state: "a", on: "go" }]);
    expect(graphFaults({ ...graph, initial: [] }).map(({ fault }) => fault)).toEqual(["unreachable", "unreachable", "unreachable"]);
  });

  test("agrees with a walk along every path", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e");
    const move = fc.record({ from: name, to: name, on: fc.constantFrom("x", "y") });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 10 }), fc.subarray(["a", "b", "c", "d", "e"]), (ways, ends) => {
        const paths = (from: string, steps: number): string[] =>
          steps === 0 ? [from] : [from, ...ways.filter((way) => way.from === from).flatMap(({ to }) => paths(to, steps - 1))];
        const found = graphFaults({ initial: ["a"], states: ["a", "b", "c", "d", "e"], ends, moves: ways });
        for (const state of ["a", "b", "c", "d", "e"]) {
          const isReached = paths("a", 4).includes(state);
          const finishes = paths(state, 4).some((other) => ends.includes(other));
          const fault = !isReached ? "unreachable" : finishes ? undefined : "dead-end";
          expect(found.find((one) => one.state === state && one.fault !== "ambiguous")?.fault).toBe(fault);
        }
      }),
      { numRuns: 60 },
    );
  });
});
