import type { CustomerCard } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Convert, type Id } from "../../foundation/index.ts";
import { BLOCK, idNumbering, requireId, requireList, requireNew, requireObject, requireRecord, requireUniqueIds, type IdNumbering } from "../../foundation/internal.ts";
import { AMOUNT_FIELDS, amountKind } from "./amounts.ts";
import type { CustomerList, PortfolioBook } from "./portfolio-book.ts";
import { sortSteps } from "./sort-steps.ts";

/** The records of a list, by customer. */
export interface GroupedList {
  readonly records: readonly object[];
  /** Where the records of each customer begin in `order`; one more entry than customers. */
  readonly starts: Int32Array;
  /** Positions in `records`. */
  readonly order: Int32Array;
}

/**
 * Records of somebody who is no customer of the book. They count nowhere.
 *
 * @category Portfolio
 */
export interface StrangerRecords {
  /** The id that they name. */
  readonly customer: Id;
  /** Number of its records, by list; lists without any are absent. */
  readonly records: Readonly<Record<string, number>>;
}

/** A book that has been read: customers in the order of ids, everything else by customer. */
export interface ReadBook<C extends string = string> {
  readonly book: PortfolioBook<C>;
  /** In the order of ids; a customer is known by its place here. */
  readonly customers: readonly CustomerCard[];
  readonly ids: readonly Id[];
  /** Cards with the classes that hold, made when a step first asks for them. */
  readonly classed: (CustomerCard | undefined)[];
  /** Positions of the customers in the book. */
  readonly positions: readonly number[];
  readonly lists: Readonly<Partial<Record<CustomerList, GroupedList>>>;
  /** Place of a customer, also by an id that was merged into it; -1 for a stranger. */
  readonly placeOf: (id: Id) => number;
  /** Positions of invoices that a receipt of another customer names, by the receipt's position. */
  readonly foreignInvoices: ReadonlyMap<number, number>;
  /** Position of an order that says what it cost; -1 if none does. */
  readonly costWitness: number;
  readonly strangers: readonly StrangerRecords[];
  readonly convert: Convert | undefined;
}

/** Every list whose records are of one customer each. */
export const ALL_LISTS: readonly CustomerList[] = [
  "orders", "returns", "invoices", "receipts", "contacts", "feedback", "classChanges", "classesByHand",
  "holds", "pauses", "snoozes", "events", "pinned", "complaints", "engagements", "ratings", "discountRequests", "services",
];
const WITH_IDS: ReadonlySet<CustomerList> = /* @__PURE__ */ new Set<CustomerList>(["orders", "returns", "invoices", "receipts", "contacts", "feedback"]);

/**
 * Reads a book, and refuses what is wrong with it as a whole. What is wrong with a single record is for the step that reads it.
 *
 * @param book - as it came
 * @param convert - turns money into one currency
 * @returns a generator that pauses now and then, and returns the book by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `mixed-currencies`
 */
export function* readBook<C extends string>(book: PortfolioBook<C>, convert: Convert | undefined): Generator<undefined, ReadBook<C>, undefined> {
  requireObject(book, "book");
  const given = requireList(book.customers, "customers") as readonly CustomerCard[];
  const ids = new Array<Id>(given.length);
  for (let index = 0; index < given.length; index += 1) ids[index] = requireId(requireRecord(given[index], "customers", index)["id"], "customers", index);
  yield;
  requireUniqueIds(ids, "customers");
  yield;
  const positions = yield* sortSteps(Array.from(given, (_, index) => index), (a, b) => compareIds(ids[a]!, ids[b]!));
  yield;
  const customers = positions.map((position) => given[position]!);
  const sorted = positions.map((position) => ids[position]!);
  const numbering = idNumbering(given.length);
  const numbers = new Int32Array(BLOCK);
  for (let start = 0; start < sorted.length; start += BLOCK) {
    numbering.numberBlock(sorted, start, Math.min(start + BLOCK, sorted.length), numbers, "customers", start);
    yield;
  }
  const merged = mergedPlaces(customers, positions, numbering);
  const placeOfNumber = (number: number): number => (number < customers.length ? number : (merged[number - customers.length] ?? -1));
  const room: Room = { numbering, places: customers.length, placeOfNumber, kind: convert === undefined ? amountKind() : null, strangers: new Map() };
  const lists: Partial<Record<CustomerList, GroupedList>> = {};
  for (const list of ALL_LISTS) {
    const records = book[list];
    if (records !== undefined) lists[list] = yield* group(requireList(records, list), list, room);
  }
  return {
    book,
    customers,
    ids: sorted,
    classed: new Array<CustomerCard | undefined>(customers.length),
    positions,
    lists,
    placeOf: (id) => placeOfNumber(numbering.numberOf(id, "customers", 0)),
    foreignInvoices: yield* foreignInvoices(lists, room),
    costWitness: yield* costWitness(lists.orders),
    strangers: strangersOf(room),
    convert,
  };
}

interface Room {
  readonly numbering: IdNumbering;
  readonly places: number;
  readonly placeOfNumber: (number: number) => number;
  readonly kind: ReturnType<typeof amountKind> | null;
  /** Counts by number of the stranger, then by list. */
  readonly strangers: Map<number, Record<string, number>>;
}

// Whose an id is must not depend on which card comes first.
function mergedPlaces(customers: readonly CustomerCard[], positions: readonly number[], numbering: IdNumbering): number[] {
  const merged: number[] = [];
  customers.forEach(({ mergedIds }, place) => {
    if (mergedIds === undefined) return;
    const index = positions[place]!;
    for (const value of requireList(mergedIds, `customers[${index}].mergedIds`)) {
      const id = requireId(value, `customers[${index}].mergedIds`, 0);
      const number = numbering.numberOf(id, "customers", index);
      const owner = number < customers.length ? number : merged[number - customers.length];
      if (owner === place) continue;
      if (owner !== undefined) throw new ClienteleError("duplicate-id", `customers[${index}].mergedIds holds the id of another card`, { list: "customers", index, field: "mergedIds", id });
      merged[number - customers.length] = place;
    }
  });
  return merged;
}

function* group(records: readonly unknown[], list: CustomerList, room: Room): Generator<undefined, GroupedList, undefined> {
  const { length } = records;
  const places = new Int32Array(length);
  const starts = new Int32Array(room.places + 1);
  const own = WITH_IDS.has(list) ? idNumbering(length) : null;
  const amounts = room.kind === null ? [] : (AMOUNT_FIELDS[list] ?? []);
  const numbers = new Int32Array(BLOCK);
  const block = new Array<unknown>(BLOCK);
  for (let start = 0; start < length; start += BLOCK) {
    const count = Math.min(BLOCK, length - start);
    for (let at = 0; at < count; at += 1) {
      const record = requireRecord(records[start + at], list, start + at);
      block[at] = record["customer"];
      for (const field of amounts) room.kind!.check(record[field], list, start + at, field);
    }
    room.numbering.numberBlock(block, 0, count, numbers, list, start);
    for (let at = 0; at < count; at += 1) {
      const place = room.placeOfNumber(numbers[at]!);
      places[start + at] = place;
      if (place < 0) noteStranger(room, numbers[at]!, list);
      else starts[place + 1]! += 1;
    }
    if (own !== null) requireNewIds(records, start, count, list, own, numbers);
    yield;
  }
  for (let place = 0; place < room.places; place += 1) starts[place + 1]! += starts[place]!;
  return { records: records as readonly object[], starts, order: yield* ordered(places, starts) };
}

function* ordered(places: Int32Array, starts: Int32Array): Generator<undefined, Int32Array, undefined> {
  const next = starts.slice();
  const order = new Int32Array(starts.at(-1)!);
  for (let position = 0; position < places.length; position += 1) {
    const place = places[position]!;
    if (place >= 0) order[next[place]!++] = position;
    if (position % PAUSE === PAUSE - 1) yield;
  }
  return order;
}

const PAUSE = 65_536;

function noteStranger({ strangers }: Room, number: number, list: string): void {
  const counts = strangers.get(number) ?? {};
  strangers.set(number, counts);
  counts[list] = (counts[list] ?? 0) + 1;
}

function strangersOf({ strangers, numbering }: Room): StrangerRecords[] {
  return [...strangers].map(([number, records]) => ({ customer: numbering.ids[number]!, records })).sort((a, b) => compareIds(a.customer, b.customer));
}

// No step sees all records of a list, so nobody else would find one that comes twice.
function requireNewIds(records: readonly unknown[], start: number, count: number, list: CustomerList, known: IdNumbering, numbers: Int32Array): void {
  const ids: unknown[] = [];
  for (let index = start; index < start + count; index += 1) {
    const { id } = records[index] as { readonly id?: unknown };
    // An invoice is known by its id, and must have one.
    if (id !== undefined || list === "invoices") ids.push(id);
  }
  const before = known.ids.length;
  // Where some have none, a wrong id is named by its position once all of them are looked at.
  if (ids.length === count) known.numberBlock(ids, 0, count, numbers, list, start);
  else for (let index = start; index < start + count; index += 1) numberOne(records[index], known, list, index);
  if (known.ids.length < before + ids.length) refuseTwice(records, start + count - 1, list);
}

function numberOne(record: unknown, known: IdNumbering, list: string, index: number): void {
  const { id } = record as { readonly id?: unknown };
  if (id !== undefined) known.numberOf(id, list, index);
}

function refuseTwice(records: readonly unknown[], until: number, list: string): never {
  const known = new Map<Id, number>();
  for (let index = 0; index <= until; index += 1) {
    const { id } = records[index] as { readonly id?: Id };
    if (id !== undefined) requireNew(known, id, list, index);
  }
  throw new ClienteleError("duplicate-id", `${list}[${until}] has the id of a record before it`, { list, index: until });
}

function* foreignInvoices(lists: ReadBook["lists"], { placeOfNumber, numbering }: Room): Generator<undefined, ReadonlyMap<number, number>, undefined> {
  const foreign = new Map<number, number>();
  const { invoices, receipts } = lists;
  if (invoices === undefined || receipts === undefined) return foreign;
  const placeOf = (record: object): number => placeOfNumber(numbering.numberOf((record as { readonly customer: Id }).customer, "customers", 0));
  let known: Map<unknown, number> | null = null;
  for (let position = 0; position < receipts.records.length; position += 1) {
    if (position % BLOCK === BLOCK - 1) yield;
    const { invoice } = receipts.records[position] as { readonly invoice?: Id };
    if (invoice === undefined) continue;
    known ??= yield* positionsById(invoices.records);
    const found = known.get(invoice);
    if (found !== undefined && placeOf(invoices.records[found]!) !== placeOf(receipts.records[position]!)) foreign.set(position, found);
  }
  return foreign;
}

function* positionsById(records: readonly object[]): Generator<undefined, Map<unknown, number>, undefined> {
  const known = new Map<unknown, number>();
  for (let position = 0; position < records.length; position += 1) {
    known.set((records[position] as { readonly id?: unknown }).id, position);
    if (position % BLOCK === BLOCK - 1) yield;
  }
  return known;
}

function* costWitness(orders: GroupedList | undefined): Generator<undefined, number, undefined> {
  const { records, order } = orders ?? { records: [], order: [] };
  for (let at = 0; at < order.length; at += 1) {
    if ((records[order[at]!] as { readonly cost?: unknown }).cost !== undefined) return order[at]!;
    if (at % PAUSE === PAUSE - 1) yield;
  }
  return -1;
}
