import { undoneWork, type Work } from "./deadline-pass.ts";
import type { OwnerDays } from "./plan-owners.ts";

/**
 * How much of what is asked of each owner nobody can do, however it is spread: the least that is left over if contacts may be cut into pieces and made on
 * any working day of the owner. Each owner's own work comes first; a substitute has for others what is left over then, once for all of them.
 *
 * It is never more than what is truly too much. It may be less, where customers have days off, rest, or are kept apart by the fatigue cap,
 * where contacts are too large for what is left of a day, and where an owner has several substitutes.
 *
 * @param works - what is asked of each owner, in the order of deadlines; buckets are in that order too
 * @param owners - the owners
 * @param buckets - number of buckets
 * @returns what is too much, by owner, then bucket
 */
export function ownerExcess(works: readonly (readonly Work[])[], owners: readonly OwnerDays[], buckets: number): readonly (readonly number[])[] {
  const stands = owners.map((owner, position) => standInDays(owner, position));
  const spare = spareOf(works, owners, buckets, stands);
  const taken = new Map<number, number>();
  return owners.map(({ capacity }, position) => {
    const own = runningSums(undoneWork(works[position]!, capacity, buckets));
    const days = stands[position]!;
    if (days.size === 0 || own.at(-1) === 0) return differences(own);
    const helped = runningSums(undoneWork(works[position]!, withSubstitutes(capacity, days, owners), buckets));
    if (helped.at(-1) === own.at(-1)) return differences(own);
    const [only] = days.size === 1 ? days.keys() : [];
    let left = 0;
    for (const [substitute, of] of days) left += spare(substitute, of);
    if (only !== undefined) left = Math.min(left, spare(only, sharedDays(only, stands)) - (taken.get(only) ?? 0));
    const undone = own.map((amount, bucket) => Math.max(helped[bucket]!, amount - left));
    if (only !== undefined) taken.set(only, (taken.get(only) ?? 0) + own.at(-1)! - undone.at(-1)!);
    return differences(undone);
  });
}

/** On which days of the period others do the work of an owner, by their position. On a day off of the owner nobody does. */
function standInDays({ actor, works }: OwnerDays, position: number): ReadonlyMap<number, readonly number[]> {
  const days = new Map<number, number[]>();
  for (let at = 0; at < actor.length; at += 1) {
    const substitute = actor[at]!;
    if (substitute < 0 || substitute === position || works[at] === 0) continue;
    const known = days.get(substitute);
    if (known === undefined) days.set(substitute, [at]);
    else known.push(at);
  }
  return days;
}

/** The days on which a substitute does the work of any who have no other. */
function sharedDays(substitute: number, stands: readonly ReadonlyMap<number, readonly number[]>[]): readonly number[] {
  return [...new Set(stands.filter(({ size }) => size === 1).flatMap((days) => days.get(substitute) ?? []))];
}

function withSubstitutes(capacity: Float64Array, days: ReadonlyMap<number, readonly number[]>, owners: readonly OwnerDays[]): Float64Array {
  const all = capacity.slice();
  for (const [substitute, of] of days) for (const at of of) all[at] = owners[substitute]!.capacity[at]!;
  return all;
}

/** How much a substitute can do on given days besides its own work, which it does on other days as far as it can. */
function spareOf(
  works: readonly (readonly Work[])[],
  owners: readonly OwnerDays[],
  buckets: number,
  stands: readonly ReadonlyMap<number, readonly number[]>[],
): (substitute: number, days: readonly number[]) => number {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  return (substitute, days) => {
    const { capacity } = owners[substitute]!;
    const all = withSubstitutes(capacity, stands[substitute]!, owners);
    const others = all.slice();
    for (const at of days) others[at] = 0;
    const work = works[substitute]!;
    const bound = sum(undoneWork(work, others, buckets)) - sum(undoneWork(work, all, buckets));
    return sum(days.map((at) => capacity[at]!)) - bound;
  };
}

function runningSums(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

function differences(sums: readonly number[]): number[] {
  return sums.map((sum, index) => sum - (sums[index - 1] ?? 0));
}
