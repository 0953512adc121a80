import type { Order } from "../../customers/index.ts";
import { BLOCK, requireList, requireRecord } from "../../foundation/internal.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { newIds, type LedgerReader } from "./ledger-reader.ts";
import { groupedSums, type GroupedSums } from "./ledger-sums.ts";
import { tallies, type Tallies } from "./ledger-tallies.ts";
import { amountTotals, type AmountTotals } from "./ledger-totals.ts";

/** What the orders of a ledger come to, by customer number. */
export interface OrderFigures {
  /** Of the orders within the period. */
  readonly totals: AmountTotals;
  /** Exact sums of the costs that are known, within the period. */
  readonly costs: GroupedSums;
  /** Number of order records whose cost is known, within the period. */
  readonly costed: Tallies;
  /** First day with an order before the period, days since 1970-01-01; no entry without one. */
  readonly firstDayBefore: ReadonlyMap<number, number>;
  readonly outside: OutsideCount;
}

/** Order rows as columns, and room for what becomes of them: filled and emptied block by block. */
interface Block {
  readonly ids: unknown[];
  readonly customers: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  /** Cost of each; NaN where it is not known. */
  readonly costs: Float64Array;
}

/**
 * Adds up the orders of a ledger, a block at a time, so that each stage is a short loop over columns.
 *
 * @param reader - reads the ledger that the orders belong to
 * @param orders - in any order
 * @returns the figures of each customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readOrders(reader: LedgerReader, orders: readonly Order[]): OrderFigures {
  const rows = requireList(orders, "orders") as readonly Order[];
  const requireNew = newIds(rows, "orders");
  const block: Block = {
    ids: [],
    customers: new Int32Array(BLOCK),
    days: new Int32Array(BLOCK),
    amounts: new Float64Array(BLOCK),
    costs: new Float64Array(BLOCK),
  };
  const totals = amountTotals("orders");
  const costs = groupedSums("orders");
  const costed = tallies();
  const firstDayBefore = new Map<number, number>();
  const outside = { before: 0, after: 0 };
  for (let start = 0; start < rows.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, rows.length);
    const anyCost = fill(block, reader, rows, start, end, requireNew);
    reader.customers.numberBlock(block.ids, 0, end - start, block.customers, "orders", start);
    const customers = reader.customers.ids.length;
    const count = keepInside(block, end - start, reader.period, firstDayBefore, outside);
    totals.reserve(customers);
    totals.addBlock(block.customers, block.days, block.amounts, count);
    if (!anyCost) continue;
    costs.reserve(customers);
    costs.addBlock(block.customers, block.costs, keepCosted(block, count, costed));
  }
  return { totals, costs, costed, firstDayBefore, outside };
}

function fill(
  block: Block,
  reader: LedgerReader,
  rows: readonly Order[],
  start: number,
  end: number,
  requireNew: (id: unknown, index: number) => void,
): boolean {
  let anyCost = false;
  for (let index = start, at = 0; index < end; index += 1, at += 1) {
    const row = requireRecord(rows[index], "orders", index) as unknown as Order;
    if (row.id !== undefined) requireNew(row.id, index);
    block.ids[at] = row.customer;
    block.days[at] = reader.day(row.date, "orders", index, row.customer);
    block.amounts[at] = reader.amount(row.amount, "orders", index, "amount", row.customer);
    if (row.cost === undefined) block.costs[at] = Number.NaN;
    else {
      anyCost = true;
      block.costs[at] = reader.amount(row.cost, "orders", index, "cost", row.customer);
    }
  }
  return anyCost;
}

// Moves the rows within the period to the front.
function keepInside(
  block: Block,
  count: number,
  period: { readonly from: number; readonly to: number },
  firstDayBefore: Map<number, number>,
  outside: { before: number; after: number },
): number {
  const { customers, days, amounts, costs } = block;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const day = days[i]!;
    if (day > period.to) outside.after += 1;
    else if (day < period.from) {
      outside.before += 1;
      if (amounts[i]! >= 0) firstDayBefore.set(customers[i]!, Math.min(day, firstDayBefore.get(customers[i]!) ?? day));
    } else {
      customers[kept] = customers[i]!;
      days[kept] = day;
      amounts[kept] = amounts[i]!;
      costs[kept] = costs[i]!;
      kept += 1;
    }
  }
  return kept;
}

// Moves the rows whose cost is known to the front; amounts and days have been added up by then.
function keepCosted(block: Block, count: number, costed: Tallies): number {
  const { customers, costs } = block;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    if (Number.isNaN(costs[i]!)) continue;
    costed.add(customers[i]!);
    customers[kept] = customers[i]!;
    costs[kept] = costs[i]!;
    kept += 1;
  }
  return kept;
}
