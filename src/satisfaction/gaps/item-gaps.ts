import type { MeanEstimate, MeanEstimator } from "../intervals/mean-estimate.ts";
import type { SatisfactionGapRow, ToleranceZone } from "./satisfaction-gap.ts";

/** What one item comes to over all ratings. */
export interface ItemGap {
  /** The item. */
  readonly item: string;
  /** Number of rows whose levels are still those of the customer; only they are part of the means and zones. */
  readonly current: number;
  /** Number of rows marked stale. */
  readonly stale: number;
  /** Received less needed, over the current rows that have a need. */
  readonly adequacy: MeanEstimate;
  /** Received less expected, over the current rows that have an expectation. */
  readonly superiority: MeanEstimate;
  /** How many of the current rows lie where. */
  readonly zones: Readonly<Record<ToleranceZone, number>>;
}

/**
 * Sums up gaps by item.
 *
 * @param rows - the rows of all ratings
 * @param estimate - makes means
 * @returns one row an item, in the order of their names
 */
export function itemGaps(rows: readonly SatisfactionGapRow[], estimate: MeanEstimator): ItemGap[] {
  const byItem = new Map<string, SatisfactionGapRow[]>();
  for (const row of rows) {
    const known = byItem.get(row.item);
    if (known === undefined) byItem.set(row.item, [row]);
    else known.push(row);
  }
  return [...byItem.keys()].sort().map((item) => {
    const all = byItem.get(item)!;
    const current = all.filter(({ state }) => state === "current");
    const zones = { below: 0, within: 0, above: 0, unknown: 0 };
    for (const { zone } of current) zones[zone] += 1;
    return {
      item,
      current: current.length,
      stale: all.length - current.length,
      adequacy: estimate(current.flatMap(({ adequacy }) => (adequacy === null ? [] : [adequacy.gap]))),
      superiority: estimate(current.flatMap(({ superiority }) => (superiority === null ? [] : [superiority.gap]))),
      zones,
    };
  });
}
