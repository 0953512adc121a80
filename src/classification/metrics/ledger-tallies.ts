/** Counts of many groups at once. Groups are numbers from 0. */
export interface Tallies {
  /** Counts one more in a group. */
  add(number: number): void;
  /** The count of a group; 0 for one that was never counted. */
  of(number: number): number;
}

/**
 * Starts counts of many groups.
 *
 * @returns counts that are all 0
 */
export function tallies(): Tallies {
  const counts: number[] = [];
  return {
    add(number) {
      while (counts.length <= number) counts.push(0);
      counts[number]! += 1;
    },
    of: (number) => counts[number] ?? 0,
  };
}
