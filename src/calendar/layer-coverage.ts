import { dateOfDay } from "../foundation/internal.ts";
import type { FaultFinder } from "../foundation/internal.ts";
import type { CalendarCoverage } from "./work-calendar.ts";

/** First and last day that a source knows, and the path to where it says so. */
export interface KnownRange {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day, itself included. */
  readonly to: number;
  /** Where it stands, as in `layers[2].coverage`. */
  readonly path: string;
}

/**
 * The days that a combination of sources knows: those that the most of them know. Sources that speak of the same time are thus cut to what
 * they share, and those that follow each other, as one a year does, are joined. Which comes first plays no part.
 *
 * @param ranges - what each source knows, in any order; those that restrict nothing are left out
 * @param finder - notes a gap between sources, or days that are not in one piece
 * @returns the days; `undefined` for no sources, and for faults
 */
export function layerCoverage(ranges: readonly KnownRange[], finder: FaultFinder): CalendarCoverage | undefined {
  if (ranges.length === 0 || hasGap(ranges, finder)) return undefined;
  const stretches = stretchesOf(ranges);
  const most = Math.max(...stretches.map(({ sources }) => sources));
  const best = stretches.filter(({ sources }) => sources === most);
  const from = best[0]!.from;
  const to = best.at(-1)!.to;
  const days = best.reduce((sum, stretch) => sum + stretch.to - stretch.from + 1, 0);
  const whole = finder.check(days === to - from + 1, "coverage", "must be given, for the days that the most layers know are not in one piece");
  return whole ? { from: dateOfDay(from), to: dateOfDay(to) } : undefined;
}

function hasGap(ranges: readonly KnownRange[], finder: FaultFinder): boolean {
  const inOrder = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
  let reach = inOrder[0]!.to;
  for (const { from, to, path } of inOrder) {
    if (!finder.check(from <= reach + 1, path, "neither overlaps nor adjoins what is covered before it")) return true;
    reach = Math.max(reach, to);
  }
  return false;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly sources: number;
}

/** Cuts the time wherever a source begins or ends. */
function stretchesOf(ranges: readonly KnownRange[]): readonly Stretch[] {
  const cuts = [...new Set(ranges.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  return cuts.slice(1).map((end, position): Stretch => {
    const from = cuts[position]!;
    return { from, to: end - 1, sources: ranges.filter((range) => range.from <= from && range.to >= end - 1).length };
  });
}
