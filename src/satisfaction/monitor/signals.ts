import { requireTotal } from "../../foundation/internal.ts";
import type { ControlLimits } from "./control-limits.ts";
import type { CheckedRule, RunTest } from "./monitor-rule.ts";

/** A stretch of periods in which a test says that something has changed; positions among the measured values, from 0. */
export interface Stretch {
  readonly test: string;
  /** On which side of the mean. */
  readonly side: "up" | "down";
  /** First period of the pattern. */
  readonly since: number;
  /** Period in which the test was first sure. */
  readonly detected: number;
  /** Last period in which it still is. */
  readonly last: number;
}

/** Cumulative sums after a period, in the unit of the indicator. */
export interface SumsAfter {
  readonly up: number;
  readonly down: number;
}

/**
 * Where the values differ from what is usual.
 *
 * @param values - the measured values in order of time
 * @param limits - what is usual
 * @param rule - how to judge
 * @returns stretches by test in the order of the rule, then by time; and the cumulative sums, if the rule has any
 */
export function findStretches(values: readonly number[], limits: ControlLimits, rule: CheckedRule): { stretches: readonly Stretch[]; sums: readonly SumsAfter[] | null } {
  const gaps = values.map((value) => value - limits.mean);
  if (rule.kind === "cusum") return cumulate(gaps, rule.slack * limits.sigma, rule.limit * limits.sigma);
  const stretches = rule.tests.flatMap((test) => (["up", "down"] as const).flatMap((side) => runs(gaps, test, limits.sigma, side)));
  return { stretches: rule.tests.flatMap(({ test }) => inTime(stretches.filter((stretch) => stretch.test === test))), sums: null };
}

function inTime(stretches: Stretch[]): Stretch[] {
  return stretches.sort((a, b) => a.detected - b.detected);
}

function runs(gaps: readonly number[], { test, count, of, beyond }: RunTest, sigma: number, side: "up" | "down"): Stretch[] {
  const sign = side === "up" ? 1 : -1;
  const found: Stretch[] = [];
  const beyondAt: number[] = [];
  for (const [index, gap] of gaps.entries()) {
    if (!(sign * gap > beyond * sigma)) continue;
    beyondAt.push(index);
    const first = beyondAt[beyondAt.length - count];
    if (first === undefined || first <= index - of) continue;
    const open = found.at(-1);
    // Patterns that overlap or follow each other are one stretch: the same change goes on.
    if (open !== undefined && first <= open.last + 1) found[found.length - 1] = { ...open, last: index };
    else found.push({ test, side, since: first, detected: index, last: index });
  }
  return found;
}

/** A sum on one side: how large, and in which period it left 0. */
interface Side {
  sum: number;
  start: number;
  readonly stretches: Stretch[];
}

function cumulate(gaps: readonly number[], slack: number, limit: number): { stretches: readonly Stretch[]; sums: readonly SumsAfter[] } {
  const up: Side = { sum: 0, start: 0, stretches: [] };
  const down: Side = { sum: 0, start: 0, stretches: [] };
  const sums = gaps.map((gap, index): SumsAfter => {
    step(up, "up", gap - slack, limit, index);
    step(down, "down", -gap - slack, limit, index);
    return { up: up.sum, down: down.sum };
  });
  return { stretches: inTime([...up.stretches, ...down.stretches]), sums };
}

function step(side: Side, name: "up" | "down", gap: number, limit: number, index: number): void {
  if (side.sum === 0) side.start = index;
  side.sum = requireTotal(Math.max(0, side.sum + gap), "series");
  if (!(side.sum > limit)) return;
  const open = side.stretches.at(-1);
  if (open?.last === index - 1) side.stretches[side.stretches.length - 1] = { ...open, last: index };
  else side.stretches.push({ test: "cusum", side: name, since: side.start, detected: index, last: index });
}
