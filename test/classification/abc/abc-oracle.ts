import type { AbcPolicy, AbcReason } from "../../../src/classification/index.ts";
import { fractionOf, quotient, sum, wholeUnits } from "../exact-fractions.ts";

export interface Customer {
  readonly id: string | number;
  readonly value: number;
}

/** What a class must hold; shares are given to more digits than a double has. */
export interface ExpectedClass {
  readonly class: string;
  readonly count: number;
  readonly nonPositive: number;
  readonly value: number;
  readonly share: number | null;
  readonly customerShare: number | null;
  readonly lowestValue: number | null;
  readonly crossing: { readonly value: number; readonly firstRank: number; readonly lastRank: number; readonly shareBefore: number; readonly shareIncluding: number } | null;
}

export interface Expected {
  /** Per customer the position of its class, in the order of the input; 255 for those apart. */
  readonly classOf: readonly number[];
  /** Positions in the input: those over zero by rank, then the others, the largest first. */
  readonly order: readonly number[];
  readonly restOrder: readonly number[];
  readonly classes: readonly ExpectedClass[];
  readonly totals: Readonly<Record<"count" | "value" | "baseCount" | "baseValue" | "zeroCount" | "negativeCount" | "negativeValue", number>>;
  /** By rank: share, cumulative share, and what was judged. */
  readonly shares: () => readonly number[];
  readonly cumulativeShares: () => readonly number[];
  readonly measured: () => readonly number[];
  /** By rank whether what was judged lies on the limit of some class. */
  readonly onLimit: readonly boolean[];
  /** By rank the number of customers of the same value. */
  readonly tied: readonly number[];
}

/**
 * The ABC analysis as its definitions read, in integers: each customer is held against every limit, and no
 * floating point decides anything.
 */
export function expectAbc(customers: readonly Customer[], policy: AbcPolicy): Expected {
  const { classes: entries, nonPositive = "apart" } = policy;
  const ties = policy.by === "threshold" ? "together" : (policy.ties ?? "together");
  const boundary = policy.by === "share" || policy.by === "rank" ? (policy.boundary ?? "covering") : "covering";
  const last = entries.length - 1;
  const positions = customers.map((_, index) => index);
  const byRank = (a: number, b: number): number => customers[b]!.value - customers[a]!.value || byId(customers[a]!.id, customers[b]!.id);
  const order = positions.filter((index) => customers[index]!.value > 0).sort((a, b) => (customers[a]!.value < customers[b]!.value ? 1 : customers[a]!.value > customers[b]!.value ? -1 : byId(customers[a]!.id, customers[b]!.id)));
  const restOrder = positions.filter((index) => !(customers[index]!.value > 0)).sort(byRank);
  const n = order.length;
  const sorted = order.map((index) => customers[index]!.value);
  // One unit for all numbers, so that every sum of them is a whole number of it.
  const units = wholeUnits(customers.map(({ value }) => value));
  const places = Math.max(0, ...customers.map(({ value }) => String(fractionOf(value).denominator).length - 1));
  const toNumber = (total: bigint): number => Number(`${total}e-${places}`);
  const through: bigint[] = [0n];
  for (const index of order) through.push(through.at(-1)! + units[index]!);
  const total = through[n]!;

  const start: number[] = [];
  const end: number[] = [];
  for (let r = 0; r < n; r += 1) start.push(sorted[r] === sorted[r - 1] ? start[r - 1]! : r);
  for (let r = n - 1; r >= 0; r -= 1) end[r] = sorted[r] === sorted[r + 1] ? end[r + 1]! : r + 1;

  const judged: { part: bigint; whole: bigint }[] = [];
  const classByRank: number[] = [];
  const crossingRanks: (number | null)[] = entries.map(() => null);
  if (policy.by === "threshold") {
    const from = policy.classes.map((entry) => entry.from);
    for (const value of sorted) classByRank.push(from.findIndex((least, k) => k === last || value >= least!));
  } else if (policy.by === "computed") {
    const [ab, bc] = n === 0 ? [0, 0] : policy.degenerate !== "raw" && sorted[0] === sorted[n - 1] ? [n, n] : computedEnds(through);
    for (let r = 0; r < n; r += 1) {
      const first = ties === "together" ? start[r]! : r;
      classByRank.push(first < ab ? 0 : first < bc ? 1 : 2);
    }
    crossingRanks[0] = ab === 0 ? null : ab - 1;
    crossingRanks[1] = bc === 0 ? null : bc - 1;
  } else {
    const limits = policy.classes.slice(0, -1).map((entry) => fractionOf(entry.upTo!));
    const measure = (ranks: number): { part: bigint; whole: bigint } =>
      policy.by === "share" ? { part: through[ranks]!, whole: total } : { part: BigInt(ranks), whole: BigInt(n) };
    let k = 0;
    for (let r = 0; r < n; r += 1) {
      const ranks = boundary === "covering" ? (ties === "together" ? start[r]! : r) : ties === "together" ? end[r]! : r + 1;
      const found = measure(ranks);
      judged.push(found);
      const fits = (limit: { numerator: bigint; denominator: bigint }): boolean => {
        const difference = found.part * limit.denominator - limit.numerator * found.whole;
        return boundary === "atMost" ? difference <= 0n : difference < 0n;
      };
      // What is judged only grows with the rank.
      while (k < last && !fits(limits[k]!)) k += 1;
      classByRank.push(k);
    }
    limits.forEach((limit, position) => {
      for (let r = 0; r < n; r = end[r]!) {
        const { part, whole } = measure(end[r]!);
        if (part * limit.denominator < limit.numerator * whole) continue;
        crossingRanks[position] = r;
        break;
      }
    });
  }

  const classOf = customers.map(() => (nonPositive === "lowest" ? last : 255));
  order.forEach((index, r) => (classOf[index] = classByRank[r]!));
  const share = (part: bigint): number | null => (n === 0 ? null : part === 0n ? 0 : quotient(part, total));
  const negatives = restOrder.filter((index) => customers[index]!.value < 0);
  const limits = policy.by === "share" || policy.by === "rank" ? policy.classes.slice(0, -1).map((entry) => fractionOf(entry.upTo!)) : [];
  const ranksOfClass = entries.map((): number[] => []);
  classByRank.forEach((k, r) => ranksOfClass[k]!.push(r));
  return {
    classOf,
    order,
    restOrder,
    classes: entries.map((entry, k) => {
      const ranks = ranksOfClass[k]!;
      const held = sum(ranks.map((r) => units[order[r]!]!));
      const rest = nonPositive === "lowest" && k === last ? restOrder.length : 0;
      const crossed = k === last ? null : crossingRanks[k]!;
      return {
        class: entry.class,
        count: ranks.length + rest,
        nonPositive: rest,
        value: toNumber(held),
        share: share(held),
        customerShare: n === 0 ? null : ranks.length / n,
        lowestValue: ranks.length === 0 ? null : sorted[ranks.at(-1)!]!,
        crossing:
          crossed === null
            ? null
            : {
                value: sorted[crossed]!,
                firstRank: start[crossed]! + 1,
                lastRank: end[crossed]!,
                shareBefore: share(through[start[crossed]!]!)!,
                shareIncluding: share(through[end[crossed]!]!)!,
              },
      };
    }),
    totals: {
      count: customers.length,
      value: toNumber(sum(units)),
      baseCount: n,
      baseValue: toNumber(total),
      zeroCount: restOrder.length - negatives.length,
      negativeCount: negatives.length,
      negativeValue: toNumber(sum(negatives.map((index) => units[index]!))),
    },
    shares: () => order.map((index) => quotient(units[index]!, total)),
    cumulativeShares: () => order.map((_, r) => quotient(through[r + 1]!, total)),
    measured: () => judged.map(({ part, whole }) => (part === 0n ? 0 : quotient(part, whole))),
    onLimit: judged.map(({ part, whole }) => limits.some(({ numerator, denominator }) => part * denominator === numerator * whole)),
    tied: order.map((_, r) => end[r]! - start[r]!),
  };
}

/** Ends of A and B by the published algorithm: every rank is tried, the first minimum counts. */
function computedEnds(through: readonly bigint[]): [number, number] {
  const n = BigInt(through.length - 1);
  const total = through.at(-1)!;
  const nearestTo = (from: bigint): number => {
    const distances = through.map((part, i) => (BigInt(i) - from) ** 2n * total ** 2n + n ** 2n * (total - part) ** 2n);
    return distances.indexOf(distances.reduce((least, distance) => (distance < least ? distance : least)));
  };
  const pareto = nearestTo(0n);
  const breakEven = through.filter((part, i) => i > 0 && (part - through[i - 1]!) * n > total).length;
  return [Math.min(pareto, breakEven), nearestTo(BigInt(Math.max(pareto, breakEven)))];
}

/** Numbers first, ascending, then text by code unit. */
function byId(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a reason holds together: what was measured lies between its own limits, as its boundary says. */
export function reasonHolds(reason: AbcReason): boolean {
  switch (reason.code) {
    case "classification/cumulative-share":
    case "classification/customer-share": {
      const { measured, from, upTo, boundary } = reason;
      if (boundary === "covering") return measured >= from && measured < upTo;
      return (boundary === "atMost" || upTo === 1 ? measured <= upTo : measured < upTo) && (boundary === "atMost" && from > 0 ? measured > from : measured >= from);
    }
    case "classification/threshold":
      return reason.from === null || reason.measured >= reason.from;
    case "classification/computed-limit":
      return reason.measured >= 1 && reason.measured <= reason.upTo;
    default:
      // Nothing was measured.
      return true;
  }
}
