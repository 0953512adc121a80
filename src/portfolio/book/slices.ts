import { ClienteleError, isClienteleError, type Id } from "../../foundation/index.ts";
import { converted } from "./amounts.ts";
import type { CustomerList } from "./portfolio-book.ts";
import type { GroupedList, ReadBook } from "./read-book.ts";

/** Customers that are looked at in one go. */
export interface Slice {
  /** Place of the first. */
  readonly from: number;
  /** Place after the last. */
  readonly to: number;
}

// So much is done in a few milliseconds, and so little of it is overhead that nobody would notice.
const MOST_CUSTOMERS = 256;
const MOST_RECORDS = 4096;

/**
 * Cuts the customers of a book into slices. A customer is never cut: one with very many records has a slice of its own.
 *
 * @param read - the book
 * @returns the slices, in the order of ids
 */
export function slicesOf({ customers, lists }: ReadBook): Slice[] {
  const slices: Slice[] = [];
  const grouped = Object.values(lists);
  let from = 0;
  let records = 0;
  for (let place = 0; place < customers.length; place += 1) {
    const own = grouped.reduce((sum, { starts }) => sum + starts[place + 1]! - starts[place]!, 0);
    if (place > from && (place - from === MOST_CUSTOMERS || records + own > MOST_RECORDS)) {
      slices.push({ from, to: place });
      from = place;
      records = 0;
    }
    records += own;
  }
  if (from < customers.length) slices.push({ from, to: customers.length });
  return slices;
}

/**
 * Larger slices, for a step that takes little time, and that shares more the more customers it sees at once.
 *
 * @param slices - slices, one after the other
 * @param count - how many become one
 * @returns fewer slices
 */
export function joinedSlices(slices: readonly Slice[], count: number): Slice[] {
  const joined: Slice[] = [];
  for (let at = 0; at < slices.length; at += count) joined.push({ from: slices[at]!.from, to: slices[Math.min(at + count, slices.length) - 1]!.to });
  return joined;
}

/** Records of some customers, as a step reads them. */
export interface Gathered {
  /** The lists that the book has, of those that were asked for. */
  readonly lists: Readonly<Partial<Record<CustomerList, readonly object[]>>>;
  /** Puts an error where it belongs: what a step calls `orders[3]` stands somewhere else in the book. */
  readonly inBook: (error: unknown) => unknown;
}

/** Records of others that a step has to see beside those of the slice, by list: positions in the book. */
export type Guests = Readonly<Partial<Record<CustomerList, readonly number[]>>>;

/**
 * Gathers the records of some customers.
 *
 * @param read - the book
 * @param places - the customers
 * @param names - the lists that are asked for
 * @param guests - records of others
 * @returns the records, each under the id of its card and in one currency
 */
export function gather(read: ReadBook, places: Slice | readonly number[], names: readonly CustomerList[], guests: Guests = {}): Gathered {
  const lists: Partial<Record<CustomerList, object[]>> = {};
  for (const list of names) {
    const grouped = read.lists[list];
    if (grouped === undefined) continue;
    const records: object[] = [];
    eachPlace(places, (place) => take(grouped, place, list, read, records));
    for (const position of guests[list] ?? []) records.push(ownRecord(asRead(grouped.records[position]!, list, read), read));
    lists[list] = records;
  }
  return { lists, inBook: (error) => placedError(error, (list) => positionsOf(read, places, list, guests)) };
}

/**
 * Calls something for each customer.
 *
 * @param places - a slice, or places one by one
 * @param visit - gets each place
 */
export function eachPlace(places: Slice | readonly number[], visit: (place: number) => void): void {
  if (!("from" in places)) {
    for (const place of places) visit(place);
    return;
  }
  for (let place = places.from; place < places.to; place += 1) visit(place);
}

function take({ starts, order, records: all }: GroupedList, place: number, list: CustomerList, read: ReadBook, records: object[]): void {
  const id = read.ids[place]!;
  for (let at = starts[place]!; at < starts[place + 1]!; at += 1) {
    const record = asRead(all[order[at]!]!, list, read) as { readonly customer: Id };
    records.push(record.customer === id ? record : { ...record, customer: id });
  }
}

// Only an error asks for them.
function positionsOf(read: ReadBook, places: Slice | readonly number[], name: string, guests: Guests): readonly number[] | null {
  const positions: number[] = [];
  if (name === "customers") {
    eachPlace(places, (place) => positions.push(read.positions[place]!));
    return positions;
  }
  const list = name as CustomerList;
  const grouped = Object.hasOwn(read.lists, list) ? read.lists[list] : undefined;
  if (grouped === undefined) return null;
  eachPlace(places, (place) => positions.push(...grouped.order.subarray(grouped.starts[place], grouped.starts[place + 1])));
  return [...positions, ...(guests[list] ?? [])];
}

function ownRecord(record: object, { placeOf, ids }: ReadBook): object {
  const { customer } = record as { readonly customer: Id };
  const place = placeOf(customer);
  return place < 0 || ids[place] === customer ? record : { ...record, customer: ids[place]! };
}

function asRead(record: object, list: CustomerList, { convert }: ReadBook): object {
  return convert === undefined ? record : converted(record, list, convert);
}

const CUSTOMERS: ReadonlySet<string> = /* @__PURE__ */ new Set(["customers", "cards"]);

function placedError(error: unknown, positionsIn: (list: string) => readonly number[] | null): unknown {
  if (!isClienteleError(error)) return error;
  const { list, index, firstIndex } = error.details;
  if (list === undefined || index === undefined) return error;
  const name = CUSTOMERS.has(list) ? "customers" : list;
  const positions = positionsIn(name);
  const position = positions?.[index];
  if (positions === null || position === undefined) return error;
  const first = firstIndex === undefined ? undefined : positions[firstIndex];
  let sentence = error.message.slice(`${error.code}: `.length);
  if (firstIndex !== undefined) sentence = sentence.replace(`${list}[${firstIndex}]`, `${name}[\u0000${first}]`);
  sentence = sentence.replace(`${list}[${index}]`, `${name}[${position}]`).replace("\u0000", "");
  return new ClienteleError(error.code, sentence, { ...error.details, list: name, index: position, ...(first === undefined ? {} : { firstIndex: first }) });
}
