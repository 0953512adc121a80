import { appendFacts } from "../../flow/index.ts";
import { ClienteleError, type Id, type Instant, type PlainDate } from "../../foundation/index.ts";
import { requireIterable } from "../../foundation/internal.ts";
import { isCardItem } from "../cards/card-items.ts";
import type { CardItem, CardItems, CustomerCard } from "../cards/customer-card.ts";
import { ownValue, type Fields } from "../cards/read-card.ts";
import { effectiveFacts } from "./card-fold.ts";
import type { CardFact, ItemChange } from "./card-facts.ts";

/** What happened to an item at one time. */
export interface ItemHistoryEntry<I extends CardItem = CardItem> {
  /** The fact that says so. */
  readonly fact: string;
  /** Whether the item came with the card, changed, was found still true, or changed with a merge. */
  readonly event: "opened" | "revised" | "confirmed" | "merged";
  /** Day on which it happened. */
  readonly on: PlainDate;
  /** When it was recorded. */
  readonly at: Instant;
  /** Who said so. */
  readonly by: Id;
  /** What stood there before; `null` for nothing. */
  readonly from: NonNullable<CardItems[I]> | null;
  /** What stood there from then on; `null` for nothing. */
  readonly to: NonNullable<CardItems[I]> | null;
  /** Why, in words; `null` where nobody said. */
  readonly reason: string | null;
}

/**
 * How did an item of a card come to be what it is?
 *
 * @param facts - the history of the card, oldest first
 * @param item - the item
 * @returns an entry for each fact that touches the item, in the order of the facts; a fact that comes twice counts once, and one that does not fit the card not at all
 * @throws ClienteleError `invalid-option` for what is no item; `missing-id`, `fact-conflict`, `invalid-input`
 * @example
 * ```ts
 * import { itemHistory, reviseCard } from "clientele/customers";
 *
 * const first = reviseCard({ id: 7 }, { id: "r1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02", set: { region: "north" } });
 * const facts = first.ok ? first.facts : [];
 * itemHistory(facts, "region").map(({ on, by, from, to }) => [on, by, from, to]); // => [["2026-03-02", "clerk", null, "north"]]
 * itemHistory(facts, "city"); // => []
 * itemHistory(facts, "people" as "name"); // throws invalid-option
 * ```
 * @category Cards
 * @see CUS-3
 */
export function itemHistory<I extends CardItem>(facts: Iterable<CardFact>, item: I): readonly ItemHistoryEntry<I>[] {
  if (!isCardItem(item)) throw new ClienteleError("invalid-option", "item is no item of a card", { list: "item" });
  const entries: ItemHistoryEntry[] = [];
  let current: unknown = null;
  for (const [index, fact] of effectiveFacts(appendFacts([], [...requireIterable(facts, "facts")])).entries()) {
    const opened = index === 0 && "before" in fact.data && fact.data.before !== undefined ? openedWith(fact.data.before, item) : [];
    if (opened.length > 0) current = opened[0]!.to;
    for (const { event, from, to, reason } of [...opened, ...eventsOf(fact, item, current)]) {
      current = to;
      const { id, recordedAt, by } = fact;
      entries.push({ fact: id, event, on: fact.data.on, at: recordedAt, by: by.id, from: from as never, to: to as never, reason });
    }
  }
  return entries as unknown as readonly ItemHistoryEntry<I>[];
}

interface ItemEvent {
  readonly event: ItemHistoryEntry["event"];
  readonly from: unknown;
  readonly to: unknown;
  readonly reason: string | null;
}

function eventsOf(fact: CardFact, item: CardItem, current: unknown): readonly ItemEvent[] {
  switch (fact.type) {
    case "cardOpened":
      return openedWith(fact.data.card, item);
    case "cardRevised": {
      const remark = fact.data.remarks?.find((entry) => entry.item === item);
      const confirmed: ItemEvent[] = fact.data.confirmed.includes(item) ? [{ event: "confirmed", from: current, to: current, reason: remark?.reason ?? null }] : [];
      return [...changesOf(fact.data.items, item, "revised"), ...confirmed];
    }
    case "cardsMerged":
      return changesOf(fact.data.items, item, "merged");
    case "personErased":
      return [];
  }
}

function openedWith(card: CustomerCard, item: CardItem): readonly ItemEvent[] {
  const to = ownValue(card as unknown as Fields, item);
  return to === undefined ? [] : [{ event: "opened", from: null, to, reason: null }];
}

function changesOf(changes: readonly ItemChange[], item: CardItem, event: ItemEvent["event"]): ItemEvent[] {
  return changes.filter((change) => change.item === item).map(({ from, to, reason }) => ({ event, from, to, reason }));
}
