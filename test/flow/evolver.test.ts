import { describe, expect, test } from "vitest";
import { evolver, type FoldedState } from "../../src/flow/evolver.ts";
import type { Fact } from "../../src/flow/index.ts";

interface Tally extends FoldedState {
  readonly sum: number;
}

const empty: Tally = { sum: 0, decidedAt: null, seen: [], anomalies: [] };
const { evolve, replay } = evolver<Tally, Fact>(
  empty,
  {
    added: { kind: "decision", fits: (data) => typeof amountOf(data) === "number", fold: ({ sum }, data) => ({ sum: sum + (amountOf(data) as number) }) },
    taken: { kind: "decision", fits: () => true, fold: ({ sum }) => (sum === 0 ? null : { sum: sum - 1 }) },
    noted: { kind: "evidence", fits: () => true, fold: () => ({}) },
  },
  (state, changes, seen, decidedAt) => ({ sum: changes.sum ?? state.sum, anomalies: changes.anomalies ?? state.anomalies, seen, decidedAt }),
);

function amountOf(data: object): unknown {
  return (data as Readonly<Record<string, unknown>>)["by"];
}

const fact = (id: string, type: string, data: object = {}, changes: object = {}): Fact => ({
  id,
  type,
  schema: 1,
  occurredAt: "2026-03-02T08:00:00.000Z",
  recordedAt: "2026-03-02T09:00:00.000Z",
  by: { id: 1 },
  data,
  ...changes,
});

describe("a fact that cannot be folded is named, and changes nothing else", () => {
  test.each<[string, Fact, string]>([
    ["of a type that nobody knows", fact("x", "lost"), "flow/unknown-fact"],
    ["of a type that every object has", fact("x", "constructor"), "flow/unknown-fact"],
    ["with data of another form", fact("x", "added", { by: "two" }), "flow/malformed-fact"],
    ["without data", fact("x", "added", {}, { data: null }), "flow/malformed-fact"],
    ["of a later version", fact("x", "added", { by: 2 }, { schema: 2 }), "flow/malformed-fact"],
    ["of no version", fact("x", "added", { by: 2 }, { schema: undefined }), "flow/malformed-fact"],
    ["at a moment that is none", fact("x", "added", { by: 2 }, { occurredAt: "yesterday" }), "flow/malformed-fact"],
    ["by nobody", fact("x", "added", { by: 2 }, { by: null }), "flow/malformed-fact"],
    ["that does not follow", fact("x", "taken"), "flow/contradicts-decision"],
  ])("%s", (_, strange, code) => {
    expect(evolve(empty, strange)).toEqual({ sum: 0, decidedAt: null, seen: [["x"]], anomalies: [{ code, fact: "x" }] });
  });
});

test("decisions move the clock of decisions, evidence does not, and what comes twice has no effect", () => {
  const later = fact("2", "noted", {}, { recordedAt: "2026-03-02T10:00:00.000Z" });
  const state = replay([fact("1", "added", { by: 2 }), later]);
  expect([state.sum, state.decidedAt]).toEqual([2, "2026-03-02T09:00:00.000Z"]);
  expect(evolve(state, fact("1", "added", { by: 2 }))).toBe(state);
});
