/** How many items are sorted or looked at between two pauses. */
const RUN = 4096;

/**
 * Sorts a long list with pauses.
 *
 * @param items - the list; it stays as it is
 * @param compare - as for `Array.prototype.sort`
 * @returns a generator that pauses now and then, and returns a sorted copy; what compares equal stays in order
 */
export function* sortSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[], undefined> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const wider: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const second = runs[at + 1];
      wider.push(second === undefined ? runs[at]! : yield* merge(runs[at]!, second, compare));
    }
    runs = wider;
  }
  return runs[0] ?? [];
}

function* merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[], undefined> {
  const merged = new Array<T>(first.length + second.length);
  let a = 0;
  let b = 0;
  for (let at = 0; at < merged.length; at += 1) {
    if (at % RUN === RUN - 1) yield;
    const takesFirst = b === second.length || (a < first.length && compare(first[a]!, second[b]!) <= 0);
    merged[at] = takesFirst ? first[a++]! : second[b++]!;
  }
  return merged;
}
