import { isClienteleError } from "clientele";
import { mutated, strangeValue } from "./mutate.ts";
import { randomFrom } from "./random.ts";
import type { Random } from "./random.ts";

/** Something that takes data from outside, or data that was parsed. */
export interface FuzzTarget {
  /** Its name. */
  readonly name: string;
  /** A valid input. */
  readonly valid: (random: Random) => unknown;
  /** What is done with an input. */
  readonly run: (input: unknown) => unknown;
  /** How many inputs it gets with every change; the named script gives all targets as many as it is asked to. Default 10,000. */
  readonly runs?: number | undefined;
}

/** How often each outcome came. */
export interface FuzzOutcomes {
  readonly answers: number;
  readonly refusals: number;
  readonly errors: number;
}

// So many different valid inputs are enough to mutate from.
const POOL = 64;
const SLOW_MILLISECONDS = 2000;

/**
 * Gives a target valid, mutated and strange inputs. It may answer, refuse or throw a ClienteleError. It may not throw anything else, answer with
 * NaN, take for ever, or change what all objects inherit.
 */
export function runFuzz(target: FuzzTarget, runs: number, seed: number): FuzzOutcomes {
  const { stackTraceLimit } = Error;
  // Where an expected error comes from nobody reads, and to find out takes long.
  Error.stackTraceLimit = 0;
  try {
    return outcomesOf(target, runs, seed);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function outcomesOf({ name, valid, run }: FuzzTarget, runs: number, seed: number): FuzzOutcomes {
  const random = randomFrom(seed);
  const pool = Array.from({ length: Math.min(POOL, runs) }, () => valid(random));
  const outcomes = { answers: 0, refusals: 0, errors: 0 };
  for (let i = 0; i < runs; i += 1) {
    const input = i < pool.length ? pool[i] : inputFrom(pool, random);
    const began = performance.now();
    try {
      const answer = run(input);
      if (isRefusal(answer)) outcomes.refusals += 1;
      else outcomes.answers += 1;
      // What an answer only repeats, nobody calculated.
      if (holdsNaN(answer) && !holdsNaN(input)) throw new Error("answered with NaN");
    } catch (error) {
      if (!isClienteleError(error)) {
        showStack(run, input, error);
        throw new Error(`${name}, seed ${seed}, run ${i}: ${shown(input)}`, { cause: error });
      }
      outcomes.errors += 1;
    }
    if (performance.now() - began > SLOW_MILLISECONDS) throw new Error(`${name}, seed ${seed}, run ${i}: took too long`);
    if (isPolluted()) throw new Error(`${name}, seed ${seed}, run ${i}: changed what all objects inherit`);
  }
  return outcomes;
}

// The same once more, to see where the error comes from.
function showStack(run: FuzzTarget["run"], input: unknown, error: unknown): void {
  Error.stackTraceLimit = 10;
  try {
    run(input);
  } catch (again) {
    if (error instanceof Error && again instanceof Error && again.stack !== undefined) error.stack = again.stack;
  }
}

function inputFrom(pool: readonly unknown[], random: Random): unknown {
  if (random.below(10) === 0) return strangeValue(random);
  let input = random.oneOf(pool);
  for (let times = 1 + random.below(3); times > 0; times -= 1) input = mutated(input, random);
  return input;
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === false;
}

function holdsNaN(value: unknown, depth = 0): boolean {
  if (Number.isNaN(value)) return true;
  if (typeof value !== "object" || value === null || depth > 12) return false;
  if (ArrayBuffer.isView(value)) return false;
  return Object.entries(value).some(([key, part]) => key !== "input" && holdsNaN(part, depth + 1));
}

function isPolluted(): boolean {
  for (const _ in {}) return true;
  return "polluted" in {} || Object.keys(Array.prototype).length > 0;
}

function shown(input: unknown): string {
  try {
    const text = JSON.stringify([input], (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
    return text.slice(0, 2000);
  } catch {
    return "an input that cannot be shown";
  }
}
