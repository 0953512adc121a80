import type { AbcApartRow, AbcReason, AbcRow, AbcTable, CustomerMetricsRow } from "../../classification/index.ts";
import { classifyAbcSteps, settleNext } from "../../classification/internal.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireRecord } from "../../foundation/internal.ts";
import type { ClassByHand } from "../book/portfolio-book.ts";
import type { Slice } from "../book/slices.ts";
import type { PortfolioClasses, PortfolioClassRow, PortfolioSettling } from "../review/portfolio-parts.ts";
import type { PortfolioReview } from "../review/portfolio-review.ts";
import { questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { classChangesOf } from "./class-changes.ts";
import { classMigrationOf } from "./class-migration.ts";

type Row<C extends string> = PortfolioClassRow<C>;

/**
 * The class of each customer, what is to be stored of it, and who moved (CLS-2, CLS-7).
 *
 * @param reviewed - the book
 * @param metrics - metrics of all customers, in the order of ids; `null` without them
 * @param room - practice and options
 * @returns a pausing step
 */
export function* classesStep<C extends string>(reviewed: ReviewedBook<C>, metrics: readonly CustomerMetricsRow[] | null, room: ReviewRoom<C>): Pausing<PortfolioClasses<C>> {
  const { practice, steps, before } = room;
  const { read } = reviewed;
  const past = beforeRows(before);
  const isComputed = steps.classes === undefined && practice.classes !== null && metrics !== null && read.book.orders !== undefined;
  const table = isComputed ? yield* tableOf(reviewed, metrics, room) : null;
  const rows = table === null ? recordedRows(reviewed, metrics, room) : yield* settledRows(reviewed, table, past, room);
  const { policy, classes, totals, reason } = table ?? { policy: null, classes: [], totals: null, reason: null };
  return {
    policy,
    rows,
    summary: classes,
    totals,
    reason,
    changes: yield* classChangesOf(reviewed, rows, past, room),
    migration: policy === null || (before?.classes.policy ?? null) === null ? null : yield* classMigrationOf(before!, past, { policy, classes, rows }),
  };
}

function beforeRows<C extends string>(before: PortfolioReview<C> | null): ReadonlyMap<Id, Row<C>> {
  const rows = new Map<Id, Row<C>>();
  for (const [index, row] of (before?.classes.rows ?? []).entries()) {
    requireRecord(row, "before.classes.rows", index);
    rows.set(row.customer, row);
  }
  return rows;
}

// Customers are known by their place, so that no table has to be searched.
function* tableOf<C extends string>({ read }: ReviewedBook<C>, metrics: readonly CustomerMetricsRow[], { practice }: ReviewRoom<C>): Pausing<AbcTable<number, C>> {
  const { value, policy } = practice.classes!;
  const valued = metrics.flatMap(({ trading }, place) => (trading[value] === null ? [] : [place]));
  const byHand = handClasses(read.lists.classesByHand?.records as readonly ClassByHand<C>[] | undefined, read.placeOf);
  yield undefined;
  return yield* classifyAbcSteps<number, C>(
    valued,
    { id: (place) => read.ids[place]!, value: (place) => metrics[place]!.trading[value]!, policy, manual: byHand.size === 0 ? undefined : (place) => byHand.get(place) },
    PAUSE,
  );
}

const PAUSE = 2048;

function handClasses<C extends string>(records: readonly ClassByHand<C>[] | undefined, placeOf: (id: Id) => number): Map<number, ClassByHand<C>> {
  const byHand = new Map<number, ClassByHand<C>>();
  for (const [index, record] of (records ?? []).entries()) {
    const place = placeOf(record.customer);
    if (place < 0) continue;
    if (byHand.has(place)) throw new ClienteleError("duplicate-id", `classesByHand[${index}] is of a customer that has one before it`, { list: "classesByHand", index, id: record.customer });
    byHand.set(place, record);
  }
  return byHand;
}

function recordedRows<C extends string>({ read }: ReviewedBook<C>, metrics: readonly CustomerMetricsRow[] | null, room: ReviewRoom<C>): Row<C>[] {
  const none = { computedClass: null, apart: null, rank: null, share: null, settled: null };
  const { classes: replaced } = room.steps;
  const byHand = handClasses(read.lists.classesByHand?.records as readonly ClassByHand<C>[] | undefined, read.placeOf);
  if (replaced === undefined) {
    return read.customers.map(({ id, class: recorded }, place): Row<C> => {
      const hand = byHand.get(place);
      // Whether it is a class of the practice is for the steps that ask for one.
      const name = (hand?.class ?? recorded ?? null) as C | null;
      const reason = hand === undefined ? ({ code: "portfolio/class-as-recorded", class: name } as const) : manualReason(hand);
      return { customer: id, class: name, ...none, value: null, reasons: [reason] };
    });
  }
  return requireRows(replaced(metrics, questionOf(room)), ({ customer }) => customer, read.ids, "classes").map(
    ({ customer, class: name, value }): Row<C> => ({ customer, class: name, ...none, value: value ?? null, reasons: [{ code: "portfolio/class-given", class: name }] }),
  );
}

function manualReason({ by, why }: ClassByHand): AbcReason {
  return { code: "classification/manual", by, why, measured: null };
}

interface Classified<C extends string> {
  readonly row: AbcRow<number, C> | null;
  readonly apart: AbcApartRow<number, C> | null;
}

function* settledRows<C extends string>({ read, slices }: ReviewedBook<C>, table: AbcTable<number, C>, past: ReadonlyMap<Id, Row<C>>, room: ReviewRoom<C>): Pausing<Row<C>[]> {
  const found = new Array<Classified<C> | undefined>(read.ids.length);
  for (const row of table.rows) found[row.customer] = { row, apart: null };
  for (const apart of [...table.apart.zero, ...table.apart.negative]) found[apart.customer] = { row: null, apart };
  yield undefined;
  const rows: Row<C>[] = [];
  const memories: Memories<C> = new Map();
  for (const slice of slices) {
    const settled = settle(slice, read.ids, found, table, past, memories, room);
    for (let place = slice.from; place < slice.to; place += 1) rows.push(rowOf(read.ids[place]!, found[place], settled, room));
    yield slice.to;
  }
  return rows;
}

type Settled<C extends string> = ReadonlyMap<Id, { readonly class: C; readonly reasons: Row<C>["reasons"]; readonly memory: PortfolioSettling<C> }>;

function settle<C extends string>(
  { from, to }: Slice,
  ids: readonly Id[],
  found: readonly (Classified<C> | undefined)[],
  { policy, classes }: AbcTable<number, C>,
  past: ReadonlyMap<Id, Row<C>>,
  memories: Memories<C>,
  { practice, before, asOf }: ReviewRoom<C>,
): Settled<C> {
  const settling = practice.classes!.settling;
  if (settling === null) return new Map();
  const rows = found.slice(from, to).flatMap((entry) => entry?.row ?? []);
  const isSameMonth = before?.asOf.slice(0, 7) === asOf.slice(0, 7);
  const starts = new Map<Id, { readonly class: C; readonly runs: readonly number[] }>();
  for (let place = from; place < to; place += 1) {
    const memory = past.get(ids[place]!)?.settled ?? null;
    const start = memory === null ? null : isSameMonth ? memory.start : { class: memory.class, runs: memory.runs };
    if (start !== null) starts.set(ids[place]!, start);
  }
  const next = settleNext<C>({ policy, classes, rows }, starts, settling);
  return new Map(next.map(({ row, memory }) => [row.id, { class: row.class, ...sharedMemory({ class: memory.class, runs: memory.runs, start: starts.get(row.id) ?? null }, row.reasons, memories) }]));
}

/** What is remembered of customers, and why their class did not change, by what is in it. */
type Memories<C extends string> = Map<string, { readonly memory: PortfolioSettling<C>; readonly reasons: Row<C>["reasons"] }>;

// There are few ways to stand to a few borders, and one for all who stand alike takes a fraction of the memory.
function sharedMemory<C extends string>(memory: PortfolioSettling<C>, reasons: Row<C>["reasons"], memories: Memories<C>): { readonly memory: PortfolioSettling<C>; readonly reasons: Row<C>["reasons"] } {
  const { start } = memory;
  const isPlain = reasons.length === 1 && (reasons[0]!.code === "classification/class-unchanged" || reasons[0]!.code === "classification/first-class");
  const key = JSON.stringify([memory.class, ...memory.runs, start === null ? null : [start.class, ...start.runs], isPlain ? reasons : null]);
  const known = memories.get(key) ?? { memory, reasons };
  memories.set(key, known);
  return { memory: known.memory, reasons: isPlain ? known.reasons : reasons };
}

function rowOf<C extends string>(customer: Id, found: Classified<C> | undefined, settled: Settled<C>, { practice }: ReviewRoom<C>): Row<C> {
  if (found === undefined) {
    const reasons = [{ code: "portfolio/value-unknown", value: practice.classes!.value }] as const;
    return { customer, class: null, computedClass: null, apart: "undetermined", value: null, rank: null, share: null, settled: null, reasons };
  }
  const { row, apart } = found;
  if (row === null) {
    const { value, class: name, reason } = apart!;
    return { customer, class: name, computedClass: null, apart: value < 0 ? "negative" : "zero", value, rank: null, share: null, settled: null, reasons: [reason] };
  }
  const { value, rank, share, computedClass, reason } = row;
  const holds = settled.get(customer);
  const reasons = holds === undefined ? [reason] : holds.reasons.length === 1 ? [reason, holds.reasons[0]!] : [reason, ...holds.reasons];
  return { customer, class: holds?.class ?? row.class, computedClass, apart: null, value, rank, share, settled: holds?.memory ?? null, reasons };
}
