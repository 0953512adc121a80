import { describe, expect, test } from "vitest";
import { parserTargets } from "./parser-targets.ts";
import { runFuzz } from "./run-fuzz.ts";

const RUNS = 10_000;

describe("whatever comes in, a parser gives a value or names what is wrong", () => {
  test.each(parserTargets().map((target) => [target.name, target] as const))("%s", (_, target) => {
    const outcomes = runFuzz(target, RUNS, 20_260_301);
    expect(outcomes.errors).toBe(0);
    expect(outcomes.answers + outcomes.refusals).toBe(RUNS);
    // Inputs that are all refused, or none, would test little.
    expect(outcomes.answers).toBeGreaterThan(RUNS / 200);
    expect(outcomes.refusals).toBeGreaterThan(RUNS / 20);
  }, 60_000);
});
