/**
 * Puts a value into a sorted list, behind those that are equal.
 *
 * @param list - the list, which changes
 * @param value - what to put in
 * @param rank - what the list is sorted by
 */
export function insertSorted<T>(list: T[], value: T, rank: (value: T) => number): void {
  list.splice(firstAfter(list, rank(value), rank), 0, value);
}

/**
 * Where the values over a bound begin in a sorted list.
 *
 * @param list - the list
 * @param bound - the bound
 * @param rank - what the list is sorted by
 * @returns the position; the length of the list where there are none
 */
export function firstAfter<T>(list: readonly T[], bound: number, rank: (value: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rank(list[middle]!) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
