import { receivables, type AgeingSum, type CustomerCard, type Receivables, type ReceivablesRow } from "../../customers/index.ts";
import { exactSum, type Id } from "../../foundation/index.ts";
import type { ClassTilt } from "../practice/practice.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather, type Gathered } from "../book/slices.ts";
import type { PortfolioClassRow, PortfolioReceivables } from "../review/portfolio-parts.ts";
import { partOf, questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { foreignInvoicesOf } from "./guest-records.ts";
import { sameCurrency } from "./metrics-step.ts";
import { withClasses } from "./with-classes.ts";

/**
 * Who owes us what (CUS-7).
 *
 * @param reviewed - the book, with invoices and receipts
 * @param classes - the class of each customer, in the order of ids
 * @param room - practice and options
 * @returns a pausing step
 */
export function* receivablesStep<C extends string>({ read, slices }: ReviewedBook<C>, classes: readonly PortfolioClassRow<C>[], room: ReviewRoom<C>): Pausing<PortfolioReceivables> {
  const rows: ReceivablesRow[] = [];
  const none: Id[] = [];
  const sums = columnSums(room.practice.receivables!.buckets.map(({ bucket }) => bucket));
  let currency: string | null = null;
  const { receivables: replaced } = room.steps;
  for (const slice of slices) {
    const ids = read.ids.slice(slice.from, slice.to);
    const customers = withLimits(withClasses(read, slice, classes), room);
    let found: readonly ReceivablesRow[];
    if (replaced === undefined) {
      const guests = foreignInvoicesOf(read, slice);
      const table = tableOf(gather(read, slice, ["invoices", "receipts"], { invoices: guests }), customers, room);
      const own = new Set<Id>(ids);
      found = guests.length === 0 ? table.rows : table.rows.filter(({ customer }) => own.has(customer));
      currency = sameCurrency(currency, table.currency);
    } else found = requireRows(replaced(partOf(customers, gather(read, slice, ALL_LISTS).lists, read.book), questionOf(room)), ({ customer }) => customer, ids, "receivables");
    for (const row of found) {
      if (row.open.length === 0 && row.money.length === 0) none.push(row.customer);
      else rows.push(row);
      sums.add(row);
    }
    yield slice.to;
  }
  return { currency, rows, none, total: yield* sums.total() };
}

/**
 * Cards with the credit limits of their classes, where they have none of their own.
 *
 * @param cards - with their classes
 * @param room - practice and options
 * @returns the cards
 */
export function withLimits<C extends string>(cards: readonly CustomerCard[], { practice, options }: ReviewRoom<C>): readonly CustomerCard[] {
  const { tilt } = practice;
  return cards.map((card) => {
    const own: ClassTilt | undefined = tilt === null || card.class === undefined || !Object.hasOwn(tilt, card.class) ? undefined : tilt[card.class as C];
    const limit = card.creditLimit ?? own?.creditLimit;
    if (limit === undefined) return card;
    const read = typeof limit === "number" || options.convert === undefined ? limit : options.convert(limit);
    return read === card.creditLimit ? card : { ...card, creditLimit: read };
  });
}

function tableOf<C extends string>({ lists, inBook }: Gathered, customers: readonly CustomerCard[], { asOf, practice }: ReviewRoom<C>): Receivables {
  const { paymentDays, buckets } = practice.receivables!;
  const { invoices = [], receipts = [] } = lists as { readonly invoices?: Parameters<typeof receivables>[0]; readonly receipts?: Parameters<typeof receivables>[1] };
  try {
    return receivables<string>(invoices, receipts, { asOf, customers, paymentDays, buckets });
  } catch (error) {
    throw inBook(error);
  }
}

const FIELDS = ["invoiced", "received", "outstanding", "overdue", "unallocated", "balance"] as const;

// Sums of sums would be rounded twice.
function columnSums(buckets: readonly string[]): { readonly add: (row: ReceivablesRow) => void; readonly total: () => Pausing<PortfolioReceivables["total"]> } {
  const columns = new Map<string, number[]>([...FIELDS, ...buckets.map(bucketColumn)].map((name) => [name, []]));
  return {
    add(row) {
      for (const field of FIELDS) if (row[field] !== 0) columns.get(field)!.push(row[field]);
      for (const { bucket, amount } of row.ageing) if (amount !== 0) columns.get(bucketColumn(bucket))?.push(amount);
    },
    *total() {
      const sums = { invoiced: 0, received: 0, outstanding: 0, overdue: 0, unallocated: 0, balance: 0 };
      for (const field of FIELDS) {
        sums[field] = exactSum(columns.get(field)!);
        yield undefined;
      }
      const ageing: AgeingSum[] = [];
      for (const bucket of buckets) {
        ageing.push({ bucket, amount: exactSum(columns.get(bucketColumn(bucket))!) });
        yield undefined;
      }
      return { ...sums, ageing };
    },
  };
}

function bucketColumn(bucket: string): string {
  return `bucket ${bucket}`;
}
