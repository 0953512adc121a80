import { customerMetrics, type CustomerMetrics, type CustomerMetricsRow, type OutsideRecords, type UnallocatedReceipt } from "../../classification/index.ts";
import { complaintFeedback, complaintRecordOf, type ComplaintState } from "../../complaints/index.ts";
import type { Feedback, Invoice } from "../../customers/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { requirePeriod } from "../../foundation/internal.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather, type Gathered } from "../book/slices.ts";
import { partOf, questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { foreignInvoicesOf } from "./guest-records.ts";

/**
 * Metrics of all customers (CLS-1).
 *
 * @param reviewed - the book
 * @param room - practice and options
 * @returns a pausing step
 */
export function* metricsStep<C extends string>({ read, slices }: ReviewedBook<C>, room: ReviewRoom<C>): Pausing<CustomerMetrics> {
  const { period } = room;
  const rows: CustomerMetricsRow[] = [];
  const unallocated: UnallocatedReceipt[] = [];
  const outside = emptyCounts();
  let currency: string | null = null;
  for (const slice of slices) {
    const ids = read.ids.slice(slice.from, slice.to);
    const customers = read.customers.slice(slice.from, slice.to);
    const replaced = room.steps.metrics;
    if (replaced !== undefined) {
      rows.push(...requireRows(replaced(partOf(customers, gather(read, slice, ALL_LISTS).lists, read.book), questionOf(room)), ({ id }) => id, ids, "metrics"));
    } else {
      const guests = foreignInvoicesOf(read, slice);
      const gathered = gather(read, slice, LISTS, { invoices: guests });
      const found = metricsOf(gathered, customers, room);
      const own = new Set(ids);
      for (const row of found.rows) if (guests.length === 0 || own.has(row.id)) rows.push(row);
      for (const money of found.unallocated) if (guests.length === 0 || own.has(money.customer)) unallocated.push(money);
      addCounts(outside, found.outside, guests.map((position) => read.lists.invoices!.records[position] as Invoice), period);
      currency = sameCurrency(currency, found.currency);
    }
    yield slice.to;
  }
  const { from, to } = period;
  return { period: { from: from as CustomerMetrics["period"]["from"], to: to as CustomerMetrics["period"]["to"], days: requirePeriod(period).days }, currency, rows, outside, unallocated };
}

const LISTS = ["orders", "returns", "invoices", "receipts", "contacts", "feedback", "complaints"] as const;

function metricsOf<C extends string>({ lists, inBook }: Gathered, customers: ReviewedBook["read"]["customers"], { period, practice, timeZone }: ReviewRoom<C>): CustomerMetrics {
  try {
    const { complaints, ...ledger } = lists as { readonly complaints?: readonly ComplaintState[]; readonly feedback?: readonly Feedback[] };
    const feedback = ledger.feedback ?? (complaints === undefined || practice.complaints === null ? undefined : feedbackOf(complaints, timeZone));
    return customerMetrics({ orders: [], ...ledger, feedback, customers }, { period });
  } catch (error) {
    throw inBook(error);
  }
}

function feedbackOf(complaints: readonly ComplaintState[], timeZone: string): readonly Feedback[] {
  return complaintFeedback(complaints.map((complaint) => complaintRecordOf(complaint)), { timeZone }).feedback;
}

type Counts = { -readonly [List in keyof OutsideRecords]: { before: number; after: number } };

function emptyCounts(): Counts {
  const none = (): { before: number; after: number } => ({ before: 0, after: 0 });
  return { orders: none(), returns: none(), invoices: none(), receipts: none(), contacts: none(), feedback: none() };
}

function addCounts(counts: Counts, found: OutsideRecords, guests: readonly Invoice[], { from, to }: ReviewRoom["period"]): void {
  for (const list of Object.keys(counts) as (keyof Counts)[]) {
    counts[list].before += found[list].before;
    counts[list].after += found[list].after;
  }
  // They are counted with their own customers.
  for (const { date } of guests) {
    if (date < from) counts.invoices.before -= 1;
    else if (date > to) counts.invoices.after -= 1;
  }
}

/**
 * The currency of two parts of a book.
 *
 * @param first - of one part; `null` for plain numbers, or no amounts
 * @param second - of another
 * @returns the one of both
 * @throws ClienteleError `mixed-currencies`, where a conversion gave several
 */
export function sameCurrency(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  throw new ClienteleError("mixed-currencies", `convert gave ${first} and ${second}`, { list: "options", field: "convert", value: second, expected: [first] });
}

