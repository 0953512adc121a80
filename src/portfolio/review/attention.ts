import { compareIds, type Id } from "../../foundation/index.ts";
import type { ReadBook } from "../book/read-book.ts";
import { sortSteps } from "../book/sort-steps.ts";
import { ATTENTION_KINDS, type AttentionKind } from "../practice/attention-kinds.ts";
import { attentionItems, classItem, isSameItem, type ReviewParts } from "./attention-items.ts";
import type { AttentionItem, ChangedClass, ChangedItem, CustomerAttention, PortfolioChanges, PortfolioReview } from "./portfolio-review.ts";
import type { Pausing, ReviewRoom } from "./review-room.ts";

/** What is made of all parts of a review. */
export type Conclusions<C extends string> = Pick<PortfolioReview<C>, "attention" | "changes">;

/**
 * What asks for attention, and what is different from the review before.
 *
 * @param read - the book
 * @param parts - all parts of the review
 * @param room - practice and options
 * @returns a pausing step
 */
export function* concludeStep<C extends string>(read: ReadBook<C>, parts: ReviewParts<C>, room: ReviewRoom<C>): Pausing<Conclusions<C>> {
  const { before } = room;
  const items = new Array<AttentionItem[] | undefined>(read.ids.length);
  // What follows each other is mostly about one customer.
  let known: { readonly id: Id | null; readonly at: number } = { id: null, at: -1 };
  const place = (customer: Id, item: AttentionItem): void => {
    if (customer !== known.id) known = { id: customer, at: read.placeOf(customer) };
    const { at } = known;
    if (at < 0) return;
    const own = items[at];
    if (own === undefined) items[at] = [item];
    else own.push(item);
  };
  yield* attentionItems(parts, place);
  const order = parts.classes.summary.length > 0 ? parts.classes.summary.map((entry) => entry.class) : (room.cadence?.classes ?? []);
  const moved = before === null ? [] : movedOf(parts, before);
  yield undefined;
  const changes = before === null ? null : yield* changesOf(read, items, before, moved);
  for (const move of moved) place(move.customer, classItem(move, order));
  return { attention: yield* ranked(items, parts, order, room), changes };
}

function movedOf<C extends string>(parts: ReviewParts<C>, before: PortfolioReview<C>): readonly ChangedClass[] {
  const classes = new Map(before.classes.rows.map((row) => [row.customer, row.class]));
  return parts.classes.rows.flatMap(({ customer, class: to }) => {
    const from = classes.get(customer);
    return from === undefined || from === to ? [] : [{ customer, from, to }];
  });
}

function* ranked<C extends string>(
  items: readonly (readonly AttentionItem[] | undefined)[],
  { classes }: ReviewParts<C>,
  order: readonly string[],
  { practice }: ReviewRoom<C>,
): Pausing<CustomerAttention<C>[]> {
  const ranks = new Map<AttentionKind, number>(practice.attention.map((kind, rank) => [kind, rank]));
  const classRank = new Map<string, number>(order.map((name, rank) => [name, rank]));
  const rows: Ranked<C>[] = [];
  for (const [at, { customer, class: name, value }] of classes.rows.entries()) {
    const own = items[at]?.filter(({ kind }) => ranks.has(kind)).sort((a, b) => ranks.get(a.kind)! - ranks.get(b.kind)! || compareAbout(a, b)) ?? NOTHING;
    rows.push({
      // A list that was filtered keeps room for more; its copy does not.
      row: { customer, class: name, items: own.length === 0 ? NOTHING : own.slice() },
      first: own.length === 0 ? ranks.size : ranks.get(own[0]!.kind)!,
      class: name === null ? order.length : (classRank.get(name) ?? order.length),
      value: value ?? -Infinity,
    });
    if (at % PAUSE === PAUSE - 1) yield at + 1;
  }
  const sorted = yield* sortSteps(rows, (a, b) => a.first - b.first || a.class - b.class || (a.value === b.value ? 0 : b.value - a.value) || compareIds(a.row.customer, b.row.customer));
  return sorted.map(({ row }) => row);
}

interface Ranked<C extends string> {
  readonly row: CustomerAttention<C>;
  /** Rank of its first item. */
  readonly first: number;
  readonly class: number;
  readonly value: number;
}

const PAUSE = 4096;

function compareAbout(a: AttentionItem, b: AttentionItem): number {
  const byAbout = a.about === null || b.about === null ? Number(a.about !== null) - Number(b.about !== null) : compareIds(a.about, b.about);
  return byAbout || compareIds(a.reason.code, b.reason.code);
}

const NOTHING: readonly never[] = /* @__PURE__ */ Object.freeze([]);

function* changesOf<C extends string>(read: ReadBook<C>, items: readonly (readonly AttentionItem[] | undefined)[], before: PortfolioReview<C>, moved: readonly ChangedClass[]): Pausing<PortfolioChanges> {
  const past = new Array<AttentionItem[] | undefined>(read.ids.length);
  const wasThere = new Uint8Array(read.ids.length);
  const gone: Id[] = [];
  for (const [index, { customer }] of before.classes.rows.entries()) {
    const at = read.placeOf(customer);
    // One whose card was merged into another is gone; what it had is there no more.
    if (at < 0 || read.ids[at] !== customer) gone.push(customer);
    else wasThere[at] = 1;
    if (index % PAUSE === PAUSE - 1) yield undefined;
  }
  yield* attentionItems(before, (customer, item) => {
    const at = read.placeOf(customer);
    if (at >= 0 && wasThere[at] === 1 && read.ids[at] === customer) (past[at] ??= []).push(item);
  });
  const added: Id[] = [];
  const appeared: ChangedItem[] = [];
  const resolved: ChangedItem[] = [];
  for (let at = 0; at < read.ids.length; at += 1) {
    if (wasThere[at] === 0) added.push(read.ids[at]!);
    else {
      appeared.push(...without(read.ids[at]!, items[at], past[at]));
      resolved.push(...without(read.ids[at]!, past[at], items[at]));
    }
    if (at % PAUSE === PAUSE - 1) yield at + 1;
  }
  const counts = ATTENTION_KINDS.map((kind) => ({ kind, appeared: countOf(appeared, kind), resolved: countOf(resolved, kind) }));
  return { since: before.asOf, new: added, gone: gone.sort(compareIds), moved, appeared, resolved, counts: counts.filter((count) => count.appeared + count.resolved > 0) };
}

function without(customer: Id, items: readonly AttentionItem[] = NOTHING, others: readonly AttentionItem[] = NOTHING): readonly ChangedItem[] {
  return items
    .filter((item) => !others.some((other) => isSameItem(item, other)))
    .sort((a, b) => ATTENTION_KINDS.indexOf(a.kind) - ATTENTION_KINDS.indexOf(b.kind) || compareAbout(a, b))
    .map((item) => ({ customer, ...item }));
}

function countOf(items: readonly ChangedItem[], kind: AttentionKind): number {
  return items.reduce((count, item) => count + Number(item.kind === kind), 0);
}
