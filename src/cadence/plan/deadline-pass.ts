/** Work that is to be done between two days of a period. */
export interface Work {
  /** First day, from 0. */
  readonly first: number;
  /** Last day, not before the first. */
  readonly last: number;
  /** What is left undone is counted here. */
  readonly bucket: number;
  /** How much, a whole number. */
  readonly amount: number;
}

/**
 * Sorts work by its last day, then by its bucket, as {@link undoneWork} wants it.
 *
 * @param work - the work, which is put into order
 * @returns the same list
 */
export function byDeadline(work: Work[]): Work[] {
  return work.sort((a, b) => a.last - b.last || a.bucket - b.bucket || a.first - b.first);
}

/**
 * How much work is left undone at the least, if it may be cut into pieces as one likes. What ends first is done first, each on the first days that
 * have room left: with windows in one piece no other way gets more done, nor more of what ends up to any day. The time is nearly linear.
 *
 * @param work - the work in order
 * @param capacity - how much each day holds
 * @param buckets - number of buckets
 * @returns what is left undone, by bucket
 */
export function undoneWork(work: readonly Work[], capacity: ArrayLike<number>, buckets: number): number[] {
  const room = Float64Array.from(capacity);
  // From each day to the first at or after it that may have room; paths are halved on the way.
  const next = Int32Array.from({ length: room.length + 1 }, (_, day) => day);
  const firstFree = (from: number): number => {
    let day = from;
    while (next[day] !== day) {
      next[day] = next[next[day]!]!;
      day = next[day]!;
    }
    return day;
  };
  const undone = new Array<number>(buckets).fill(0);
  for (const { first, last, bucket, amount } of work) {
    let left = amount;
    for (let day = firstFree(first); left > 0 && day <= last; day = firstFree(day)) {
      const done = Math.min(left, room[day]!);
      left -= done;
      room[day]! -= done;
      if (room[day] === 0) next[day] = day + 1;
    }
    undone[bucket]! += left;
  }
  return undone;
}
