import { nearestQuotient, requireTotal, toDecimal } from "../../foundation/internal.ts";
import { unitsAt } from "../input/decimal-units.ts";
import type { ControlChart } from "./control-limits.ts";
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
 * @param chart - values and what is usual
 * @param rule - how to judge
 * @returns stretches by test in the order of the rule, then by time; and the cumulative sums, if the rule has any
 * @throws ClienteleError `total-out-of-range`
 */
export function findStretches(chart: ControlChart, rule: CheckedRule): { stretches: readonly Stretch[]; sums: readonly SumsAfter[] | null } {
  if (rule.kind === "cusum") return cumulate(chart, rule.slack, rule.limit);
  const stretches = rule.tests.flatMap((test) => (["up", "down"] as const).flatMap((side) => runs(chart, test, side)));
  return { stretches: rule.tests.flatMap(({ test }) => inTime(stretches.filter((stretch) => stretch.test === test))), sums: null };
}

function inTime(stretches: Stretch[]): Stretch[] {
  return stretches.sort((a, b) => a.detected - b.detected);
}

function runs({ gaps, sigma }: ControlChart, { test, count, of, beyond }: RunTest, side: "up" | "down"): Stretch[] {
  const { units, places } = toDecimal(beyond);
  const border = units * sigma;
  const factor = (side === "up" ? 1n : -1n) * 10n ** BigInt(places);
  const found: Stretch[] = [];
  const beyondAt: number[] = [];
  for (const [index, gap] of gaps.entries()) {
    if (gap * factor <= border) continue;
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
  sum: bigint;
  start: number;
  readonly stretches: Stretch[];
}

function cumulate({ gaps, sigma, unit }: ControlChart, slack: number, limit: number): { stretches: readonly Stretch[]; sums: readonly SumsAfter[] } {
  const [allowance, decision] = [toDecimal(slack), toDecimal(limit)];
  const places = Math.max(allowance.places, decision.places);
  const scale = 10n ** BigInt(places);
  const pass = unitsAt(allowance, places) * sigma;
  const border = unitsAt(decision, places) * sigma;
  const number = (units: bigint): number => requireTotal(nearestQuotient({ units, places: 0 }, { units: unit * scale, places: 0 }), "series");
  const up: Side = { sum: 0n, start: 0, stretches: [] };
  const down: Side = { sum: 0n, start: 0, stretches: [] };
  const sums = gaps.map((gap, index): SumsAfter => {
    step(up, "up", gap * scale - pass, border, index);
    step(down, "down", -gap * scale - pass, border, index);
    return { up: number(up.sum), down: number(down.sum) };
  });
  return { stretches: inTime([...up.stretches, ...down.stretches]), sums };
}

function step(side: Side, name: "up" | "down", gap: bigint, limit: bigint, index: number): void {
  if (side.sum === 0n) side.start = index;
  side.sum = side.sum + gap > 0n ? side.sum + gap : 0n;
  if (side.sum <= limit) return;
  const open = side.stretches.at(-1);
  if (open?.last === index - 1) side.stretches[side.stretches.length - 1] = { ...open, last: index };
  else side.stretches.push({ test: "cusum", side: name, since: side.start, detected: index, last: index });
}
