import type { ClassChange } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { requireDay } from "../../foundation/internal.ts";
import { gather } from "../book/slices.ts";
import type { PortfolioClassRow } from "../review/portfolio-parts.ts";
import type { Pausing, ReviewedBook, ReviewRoom } from "../review/review-room.ts";

/**
 * Changes of class as of the day that the book does not hold yet (CAD-2). A host that has not stored those of the review before gets them again.
 *
 * @param reviewed - the book
 * @param rows - the classes now, in the order of ids
 * @param past - the classes of the review before
 * @param room - practice and options
 * @returns a pausing step
 */
export function* classChangesOf<C extends string>(
  { read, slices }: ReviewedBook<C>,
  rows: readonly PortfolioClassRow<C>[],
  past: ReadonlyMap<Id, PortfolioClassRow<C>>,
  { before, asOf, today }: ReviewRoom<C>,
): Pausing<ClassChange[]> {
  const carried = new Map<Id, ClassChange[]>();
  for (const change of before?.classes.changes ?? []) carried.set(change.customer, [...(carried.get(change.customer) ?? []), change]);
  const all: ClassChange[] = [];
  for (const slice of slices) {
    const { lists, inBook } = gather(read, slice, ["classChanges"]);
    const stored = new Map<Id, ClassChange[]>();
    for (const [index, change] of ((lists.classChanges ?? []) as readonly ClassChange[]).entries()) {
      try {
        requireDay(change.date, { list: "classChanges", index, field: "date" });
      } catch (error) {
        throw inBook(error);
      }
      stored.set(change.customer, [...(stored.get(change.customer) ?? []), change]);
    }
    for (let place = slice.from; place < slice.to; place += 1) {
      const row = rows[place]!;
      const known = (stored.get(row.customer) ?? []).filter(({ date }) => requireDay(date, { list: "classChanges" }) <= today);
      const kept = (carried.get(row.customer) ?? []).filter(({ date }) => date <= asOf && known.every((change) => change.date < date));
      const last = [...known, ...kept].reduce<ClassChange | undefined>((latest, change) => (latest === undefined || isLater(change, latest) ? change : latest), undefined);
      const from = last === undefined ? (past.get(row.customer)?.class ?? read.customers[place]!.class ?? null) : last.to;
      all.push(...withChange(kept, known, row, from, asOf));
    }
    yield slice.to;
  }
  return all;
}

function isLater(change: ClassChange, other: ClassChange): boolean {
  return change.date === other.date ? (change.to ?? "") > (other.to ?? "") : change.date > other.date;
}

function withChange<C extends string>(kept: readonly ClassChange[], known: readonly ClassChange[], { customer, class: to }: PortfolioClassRow<C>, from: string | null, asOf: string): readonly ClassChange[] {
  const today = known.find(({ date }) => date === asOf);
  // One day has one change: what was stored of this day is replaced.
  if (today !== undefined && today.to !== to) return [...kept, { customer, date: asOf, from: today.from, to }];
  // Nobody knows since when a customer without any class before has this one.
  if (from === to || (from === null && known.length === 0 && kept.length === 0)) return kept;
  return [...kept.filter(({ date }) => date !== asOf), { customer, date: asOf, from, to }];
}
