import fc from "fast-check";
import { computedClasses } from "../../../src/classification/index.ts";
import type { AbcPolicy, AbcTies } from "../../../src/classification/index.ts";
import type { Customer } from "./abc-oracle.ts";

// Ids that look alike, that plain objects trip over, and that order differently by other rules.
const awkwardIds = ["__proto__", "constructor", "toString", "1", "01", "10", "9", "é", "z", "Z", "\u{1F600}", "\uFFFD", " ", -1, 0, 0.5, 1, 9, 10, 1e21, 5e-324];

const id: fc.Arbitrary<string | number> = fc.oneof(fc.constantFrom(...awkwardIds), fc.string({ minLength: 1, maxLength: 3 }), fc.integer());

const decimal = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 17n }), fc.integer({ min: -3, max: 22 })).map(([units, places]) => Number(`${units}e${-places}`));
const dirty = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0.1, 0.2, 0.7, 1.1)).map(([times, step]) => Array<number>(times).fill(step).reduce((sum, value) => sum + value, 0));
// Where the fast ways of adding end: fifteen digits, six places, the ends of the doubles.
const extreme = fc.constantFrom(
  1e300, 3e299, 1e-300, 5e-324, 1e-323, 2.2250738585072014e-308, 1e154, 1e-162, 2e-162, 3e-162, 1e15 - 1, 1e15, 1e15 + 1, 1e15 + 2, 999_999_999_999_999.9, 2 ** 53 - 1, 2 ** 53,
  1e21, 123_456_789_012_345_680_000, 8_999_999_999_999.96, 0.000001, 0.0000001, 1.0000001, 1 + 2 ** -52, 1, 0.07, 0.1, 0.2, 0.1 + 0.2, 0.3,
);

/** Values of one kind each, because a real ledger has one kind; zero and negative ones strewn in. */
const values: fc.Arbitrary<readonly number[]> = fc
  .oneof(
    fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
    fc.array(fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100), { maxLength: 30 }),
    fc.array(fc.integer({ min: 1, max: 40 }).map((mills) => mills / 1000), { maxLength: 30 }),
    fc.array(decimal, { maxLength: 12 }),
    fc.array(dirty, { maxLength: 20 }),
    fc.array(extreme, { maxLength: 12 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }), { maxLength: 12 }),
    fc.tuple(fc.oneof(decimal, extreme), fc.integer({ min: 1, max: 25 })).map(([value, count]) => Array<number>(count).fill(value)),
  )
  .chain((over) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(over) },
      { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom(0, -0, -1, -2, -0.3), decimal.map((value) => -value)), { maxLength: 4 }).chain((rest) => shuffled([...over, ...rest])) },
    ),
  );

export function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** One customer per value, each with an id of its own. */
function customersWith(list: readonly number[]): fc.Arbitrary<readonly Customer[]> {
  return fc.uniqueArray(id, { minLength: list.length, maxLength: list.length, comparator: "SameValueZero" }).map((ids) => list.map((value, index) => ({ id: ids[index]!, value })));
}

const share = fc.oneof(
  fc.constantFrom(0.8, 0.95, 0.2, 0.6, 0.5, 0.9, 0.25, 0.75, 0.1, 0.3, 1 / 3, 2 / 3, 0.1 + 0.2, 1 - 2 ** -53, 5e-324, 1e-9),
  fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
);
const names = ["gold", "__proto__", "constructor", "1", "C"];
const boundary = fc.constantFrom(undefined, "covering", "atMost", "below");
const ties = fc.constantFrom<(AbcTies | undefined)[]>(undefined, "together", "split");
const nonPositive = fc.constantFrom(undefined, "apart", "lowest");

const ascending = fc.uniqueArray(share, { maxLength: 4 }).map((limits) => limits.sort((a, b) => a - b));
const limitPolicy: fc.Arbitrary<AbcPolicy> = fc
  .record({ by: fc.constantFrom("share", "rank"), limits: ascending, boundary, ties, nonPositive })
  .map(({ limits, ...rest }) => ({ ...rest, classes: [...limits.map((upTo, k) => ({ class: names[k]!, upTo })), { class: names[limits.length]! }] }));

const computedPolicy: fc.Arbitrary<AbcPolicy> = fc
  .record({ ties, nonPositive, degenerate: fc.constantFrom(undefined, "highest", "raw") })
  .map((rest) => ({ ...computedClasses, ...rest }));

function thresholdPolicy(list: readonly number[]): fc.Arbitrary<AbcPolicy> {
  const over = list.filter((value) => value > 0);
  const from = fc.oneof(fc.double({ min: 5e-324, max: 1e5, noNaN: true }), fc.integer({ min: 1, max: 10 }), ...(over.length > 0 ? [fc.constantFrom(...over)] : []));
  return fc.record({ froms: fc.uniqueArray(from, { maxLength: 4 }), nonPositive }).map(({ froms, ...rest }) => ({
    ...rest,
    by: "threshold",
    classes: [...froms.sort((a, b) => b - a).map((least, k) => ({ class: names[k]!, from: least })), { class: names[froms.length]! }],
  }));
}

export interface Task {
  readonly customers: readonly Customer[];
  readonly policy: AbcPolicy;
}

/** Any customers under any policy. */
export const task: fc.Arbitrary<Task> = values.chain((list) =>
  fc.record({ customers: customersWith(list), policy: fc.oneof({ weight: 5, arbitrary: limitPolicy }, { weight: 2, arbitrary: computedPolicy }, { weight: 1, arbitrary: thresholdPolicy(list) }) }),
);

const limitsAsFractions = [[4, 5], [19, 20], [1, 5], [1, 2], [3, 5], [9, 10], [1, 4], [99, 100]] as const;

/** Bases in which the best customers hold a limit's share exactly, in units of any size. */
export const borderTask: fc.Arbitrary<Task> = fc
  .record({
    fraction: fc.constantFrom(...limitsAsFractions),
    head: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
    partSize: fc.integer({ min: 1, max: 6 }),
    multiple: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1e11 })),
    places: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 20 })),
    boundary,
    ties,
  })
  .chain(({ fraction: [part, whole], head, partSize, multiple, places, ...rest }) => {
    const rests: number[] = [];
    const size = Math.min(partSize, Math.min(...head)) * part;
    for (let left = head.reduce((sum, value) => sum + value, 0) * (whole - part); left > 0; left -= size) rests.push(Math.min(size, left));
    const list = [...head.map((value) => value * part), ...rests].map((units) => Number(`${BigInt(units) * BigInt(multiple)}e-${places}`));
    const policy: AbcPolicy = { ...rest, by: "share", classes: [{ class: "A", upTo: part / whole }, { class: "B" }] };
    return shuffled(list).chain((mixed) => fc.record({ customers: customersWith(mixed), policy: fc.constant(policy) }));
  })
  .filter(({ customers }) => customers.length < 200);
