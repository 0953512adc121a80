import { readCardHead } from "../cards/read-card.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import type { CardFact } from "./card-facts.ts";
import { cardFold, cardOf, type FoldedCard } from "./card-fold.ts";

/**
 * The card after a fact. A fact that is in it already has no effect, and one that does not fit it is noted in its trail and has none either.
 *
 * @param card - the card; `{ id }` before the first fact
 * @param fact - what was decided
 * @returns a new card; the card itself where the fact is in it already
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date` for what is no card; `missing-id` for a fact without id
 * @example
 * ```ts
 * import { applyRevision, reviseCard } from "clientele/customers";
 *
 * const head = { at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" };
 * const decision = reviseCard({ id: 7 }, { ...head, id: "r1", set: { region: "north" } });
 * const [fact] = decision.ok ? decision.facts : [];
 * const card = applyRevision({ id: 7 }, fact!);
 * [card.region, card.updatedOn]; // => ["north", "2026-03-02"]
 * applyRevision(card, fact!) === card; // => true
 * ```
 * @category Cards
 * @see CUS-3
 */
export function applyRevision(card: CustomerCard, fact: CardFact): CustomerCard {
  const { trail } = readCardHead(card, { list: "card" });
  const { trail: _own, ...bare } = card;
  const state: FoldedCard = { card: bare, ...trail };
  const next = cardFold().evolve(state, fact);
  return next === state ? card : cardOf(next)!;
}

/**
 * The card that a whole history makes.
 *
 * @param facts - its facts, oldest first
 * @returns the card; `null` where no fact says whose card it is, as in an empty history
 * @throws ClienteleError `missing-id` for a fact without id, `invalid-input` for what is no list
 * @example
 * ```ts
 * import { openCard, replayCard } from "clientele/customers";
 *
 * const opened = openCard({ id: 7, region: "north" }, { id: "o1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" });
 * replayCard(opened.ok ? opened.facts : [])?.region; // => "north"
 * replayCard([]); // => null
 * ```
 * @category Cards
 * @see CUS-3
 */
export function replayCard(facts: Iterable<CardFact>): CustomerCard | null {
  return cardOf(cardFold().replay(facts));
}

