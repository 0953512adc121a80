import type { ReadBook } from "../book/read-book.ts";
import type { Slice } from "../book/slices.ts";

/**
 * Invoices of other customers that receipts of a slice name: without them a step could not tell a wrong name from an unknown one.
 *
 * @param read - the book
 * @param slice - the customers
 * @returns positions of the invoices in the book, each once, those of the slice left out
 */
export function foreignInvoicesOf({ lists, foreignInvoices, placeOf }: ReadBook, { from, to }: Slice): number[] {
  const { receipts, invoices } = lists;
  if (receipts === undefined || invoices === undefined || foreignInvoices.size === 0) return [];
  const found = new Set<number>();
  for (let at = receipts.starts[from]!; at < receipts.starts[to]!; at += 1) {
    const position = foreignInvoices.get(receipts.order[at]!);
    if (position === undefined) continue;
    const place = placeOf((invoices.records[position] as { readonly customer: string }).customer);
    if (place < from || place >= to) found.add(position);
  }
  return [...found];
}

/**
 * An order that says what it cost, for a slice without any: whether costs are known is a question of the whole book.
 *
 * @param read - the book
 * @param slice - the customers
 * @returns position of the order in the book, or none
 */
export function costWitnessOf({ lists, costWitness, placeOf }: ReadBook, { from, to }: Slice): number[] {
  const { orders } = lists;
  if (orders === undefined || costWitness < 0) return [];
  const place = placeOf((orders.records[costWitness] as { readonly customer: string }).customer);
  if (place >= from && place < to) return [];
  for (let at = orders.starts[from]!; at < orders.starts[to]!; at += 1) {
    if ((orders.records[orders.order[at]!] as { readonly cost?: unknown }).cost !== undefined) return [];
  }
  return [costWitness];
}
