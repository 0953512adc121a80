import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import type { AbcApartRow, AbcRow, AbcTable, ManualClass } from "./abc.ts";
import { summariesByHand } from "./abc-by-hand.ts";
import type { AbcPolicy, CheckedPolicy } from "./abc-policy.ts";
import type { AbcReason } from "./abc-reasons.ts";
import type { AbcClassSummary } from "./abc-summary.ts";
import { summarise } from "../columns/classes.ts";
import { findEnds, type ClassEnd } from "../columns/ends.ts";
import { OFF_GRID } from "../columns/grid.ts";
import { rankValues, type Ranked } from "../columns/ranked.ts";
import { addTo } from "../columns/sums.ts";

/** Customers as columns, and how they are to be classified. */
export interface AbcInput<T, C extends string> {
  readonly customers: readonly T[];
  readonly ids: readonly Id[];
  readonly values: Float64Array;
  readonly policy: AbcPolicy<C>;
  readonly checked: CheckedPolicy;
  readonly manual: ((customer: T) => ManualClass<C> | null | undefined) | undefined;
  readonly group?: Id;
}

/**
 * Classifies customers and says why each is in its class.
 *
 * @param input - checked
 * @returns the table
 */
export function tableOf<T, C extends string>(input: AbcInput<T, C>): AbcTable<T, C> {
  // All rows at once: there is one step, and it is the last.
  const steps = tableSteps(input, Infinity);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * The same, with a pause after every so many rows.
 *
 * @param input - checked
 * @param pause - rows between two pauses, about
 * @returns a generator of the number of rows made so far, which returns the table
 */
export function* tableSteps<T, C extends string>(input: AbcInput<T, C>, pause: number): Generator<number, AbcTable<T, C>, undefined> {
  const { values, policy, checked } = input;
  const ranked = rankValues(values, input.ids);
  const { source } = ranked;
  const ends = findEnds(checked, source);
  const { classes, totals } = summarise(checked, source, ends);

  const manual = readManual(input);
  const made = new Array<AbcRow<T, C>>(ranked.order.length);
  const cursor = { next: 0, high: 0, low: 0, class: 0 };
  while (cursor.next < made.length) {
    if (cursor.next > 0) yield cursor.next;
    fillRows(made, cursor, cursor.next + pause, input, ranked, ends);
  }
  const rows = withManual(made, ranked, manual);
  let apart = positionsApart(input).map((position) => apartRow(input, position, manual.get(position)));
  if (checked.nonPositive === "lowest") {
    for (const row of apart) rows.push(lowestRow(row, rows.length + 1, checked));
    apart = [];
  }
  return {
    policy,
    rows,
    classes: (manual.size === 0 ? classes : summariesByHand(classes, rows, apart, totals)) as AbcClassSummary<C>[],
    apart: { zero: apart.filter((row) => row.value === 0), negative: apart.filter((row) => row.value < 0) },
    totals,
    reason: source.count > 0 ? null : { code: "classification/nothing-over-zero", customers: values.length },
  };
}

// Those with a value of zero or less: the largest value first, then by id.
function positionsApart({ values, ids }: { values: Float64Array; ids: readonly Id[] }): number[] {
  const positions: number[] = [];
  for (let i = 0; i < values.length; i += 1) if (!(values[i]! > 0)) positions.push(i);
  return positions.sort((a, b) => values[b]! - values[a]! || compareIds(ids[a]!, ids[b]!));
}

function readManual<T, C extends string>({ customers, ids, manual, checked }: AbcInput<T, C>): Map<number, ManualClass<C>> {
  const found = new Map<number, ManualClass<C>>();
  if (manual === undefined) return found;
  customers.forEach((customer, index) => {
    const given = manual(customer);
    if (given === null || given === undefined) return;
    const { names } = checked;
    if (!names.includes(given.class)) {
      const details = { list: "customers", index, id: ids[index]!, field: "manual", expected: names };
      throw new ClienteleError("unknown-class", `the class given to customers[${index}] is not one of ${names.join(", ")}`, details);
    }
    found.set(index, given);
  });
  return found;
}

/** How far the rows are. The sum is kept in two parts. */
interface RowCursor {
  next: number;
  high: number;
  low: number;
  class: number;
}

function fillRows<T, C extends string>(
  rows: AbcRow<T, C>[],
  cursor: RowCursor,
  upTo: number,
  { customers, ids, checked }: AbcInput<T, C>,
  { order, source }: Ranked,
  ends: readonly ClassEnd[],
): void {
  const { run, scale, total } = source;
  const count = order.length;
  const units = total.high + total.low;
  // By group of equal values, because they may be judged together; `k` is the class that has been reached.
  // The sum is kept in plain variables: an object per customer would cost as much as the row.
  let { high, low, class: k } = cursor;
  let start = cursor.next;
  for (let end = start; start < count && start < upTo; start = end) {
    const value = run[start]!;
    const unit = scale === OFF_GRID ? value : Math.round(value * scale);
    const groupBefore = (high + low) / units;
    while (end < count && run[end] === value) end += 1;
    const groupThrough = end - start > 1 ? shareAfter(high, low, unit, end - start, units) : undefined;
    for (let r = start; r < end; r += 1) {
      const before = (high + low) / units;
      const next = high + unit;
      const part = next - high;
      low += high - (next - part) + (unit - part);
      high = next;
      const cumulativeShare = (high + low) / units;
      while (r >= ends[k]!.rank) k += 1;
      const position = order[r]!;
      const computedClass = checked.names[k] as C;
      rows[r] = {
        customer: customers[position]!,
        id: ids[position]!,
        value,
        rank: r + 1,
        share: unit / units,
        cumulativeShare,
        customerShare: (r + 1) / count,
        class: computedClass,
        computedClass,
        reason:
          checked.ties === "together"
            ? reasonFor(checked, ends, k, value, start, end, count, groupBefore, groupThrough ?? cumulativeShare, end - start)
            : reasonFor(checked, ends, k, value, r, r + 1, count, before, cumulativeShare, end - start),
      };
    }
  }
  cursor.next = start;
  cursor.high = high;
  cursor.low = low;
  cursor.class = k;
}

function withManual<T, C extends string>(rows: AbcRow<T, C>[], { order }: Ranked, manual: ReadonlyMap<number, ManualClass<C>>): AbcRow<T, C>[] {
  if (manual.size === 0) return rows;
  return rows.map((row, r) => {
    const byHand = manual.get(order[r]!);
    return byHand === undefined ? row : { ...row, class: byHand.class, manual: byHand, reason: manualReason(byHand) };
  });
}

function shareAfter(from: number, error: number, unit: number, times: number, units: number): number {
  let sum = { high: from, low: error };
  for (let i = 0; i < times; i += 1) sum = addTo(sum, unit);
  return (sum.high + sum.low) / units;
}

// Judged are the customers with ranks over `start` and up to `end`, who bring the shares from `before` to `including`.
function reasonFor(
  { by, boundary, limits }: CheckedPolicy,
  ends: readonly ClassEnd[],
  k: number,
  value: number,
  start: number,
  end: number,
  count: number,
  before: number,
  including: number,
  tied: number,
): AbcReason {
  if (by === "threshold") return { code: "classification/threshold", measured: value, from: limits[k] ?? null };
  if (by === "computed") return { code: "classification/computed-limit", measured: start + 1, upTo: ends[k]!.rank };
  const covering = boundary === "covering";
  const from = k === 0 ? 0 : limits[k - 1]!;
  const upTo = limits[k] ?? 1;
  const share = by === "share" ? (covering ? before : including) : (covering ? start : end) / count;
  return {
    code: by === "share" ? "classification/cumulative-share" : "classification/customer-share",
    // A share that lies on a limit exactly must not seem to lie beside it by the rounding of its quotient.
    measured: boundary === "atMost" ? Math.min(share, upTo) : Math.max(share, from),
    from,
    upTo,
    boundary,
    tied,
  };
}

function manualReason({ by, why }: ManualClass): AbcReason {
  return { code: "classification/manual", by, why, measured: null };
}

function apartRow<T, C extends string>(
  { customers, ids, values }: AbcInput<T, C>,
  position: number,
  manual: ManualClass<C> | undefined,
): AbcApartRow<T, C> {
  const value = values[position]!;
  const code = value === 0 ? "classification/zero-value" : "classification/negative-value";
  const row = { customer: customers[position]!, id: ids[position]!, value };
  if (manual === undefined) return { ...row, class: null, reason: { code, measured: null } };
  return { ...row, class: manual.class, manual, reason: manualReason(manual) };
}

function lowestRow<T, C extends string>(row: AbcApartRow<T, C>, rank: number, { names }: CheckedPolicy): AbcRow<T, C> {
  const computedClass = names.at(-1) as C;
  const unshared = { rank, share: null, cumulativeShare: null, customerShare: null };
  return { ...row, ...unshared, class: row.class ?? computedClass, computedClass };
}
