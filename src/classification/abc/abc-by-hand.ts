import type { AbcApartRow, AbcRow } from "./abc.ts";
import type { AbcClassSummary, AbcTotals } from "./abc-summary.ts";
import { shareOf } from "../columns/grid.ts";
import { exactTotal } from "../columns/exact-sum.ts";

/**
 * What the classes hold once some customers were moved by hand; the limits stay where they were.
 *
 * @param computed - what they hold by the values
 * @param rows - all classified customers
 * @param apart - all others; a class by hand counts
 * @param totals - of all customers
 * @returns what they hold in effect
 */
export function summariesByHand(
  computed: readonly AbcClassSummary[],
  rows: readonly AbcRow<unknown>[],
  apart: readonly AbcApartRow<unknown>[],
  { baseCount, baseValue }: AbcTotals,
): AbcClassSummary[] {
  return computed.map((summary) => {
    const members = [...rows, ...apart].filter((row) => row.class === summary.class);
    const based = members.filter((row) => row.value > 0);
    const value = exactTotal(based.map((row) => row.value));
    return {
      ...summary,
      count: members.length,
      nonPositive: members.length - based.length,
      value,
      share: baseCount === 0 ? null : shareOf(value, baseValue),
      customerShare: baseCount === 0 ? null : based.length / baseCount,
      lowestValue: based.reduce<number | null>((least, row) => Math.min(least ?? Infinity, row.value), null),
    };
  });
}
