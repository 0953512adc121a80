import { describe, expect, test } from "vitest";
import { functionTargets } from "./function-targets.ts";
import { randomFrom } from "./random.ts";
import { runFuzz } from "./run-fuzz.ts";

const RUNS = 10_000;

describe("whatever comes in, a function answers, refuses or names the caller's mistake", () => {
  test.each(functionTargets.map((target) => [target.name, target] as const))("%s", (_, target) => {
    const { valid, run, runs = RUNS } = target;
    expect(() => run(valid(randomFrom(1)))).not.toThrow();
    const { answers, refusals, errors } = runFuzz(target, runs, 20_260_301);
    expect(answers + refusals + errors).toBe(runs);
  }, 60_000);
});
