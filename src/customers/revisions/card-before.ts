import type { Reason } from "../../foundation/index.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import type { CardHead } from "../cards/read-card.ts";
import { readCard } from "../cards/read-whole-card.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/** What a card said before its first fact. */
export interface CardBefore {
  /** The card, for the fact to keep; `null` where nothing stood on it, or its history says so. */
  readonly before: CustomerCard | null;
  /** Fields that no card has, and which the facts could not bring back. */
  readonly refusals: readonly Reason<Pick<RevisionReasons, "customers/unknown-item">>[];
}

/**
 * What the first fact of a card has to keep, so that its facts alone make the card again: many cards come from elsewhere, and nobody opened them.
 *
 * @param card - the card
 * @param head - its head
 * @param list - where it stands
 * @returns the card as it is, where it has no history yet
 * @throws ClienteleError as `openCard` throws
 */
export function cardBefore(card: CustomerCard, { id: customer, trail }: CardHead, list: string): CardBefore {
  if (trail.seen.length > 0) return { before: null, refusals: [] };
  const { card: copy, unknown } = readCard(card, { list });
  return {
    // The id alone says nothing.
    before: Object.keys(copy).length > 1 ? copy : null,
    refusals: unknown.map(({ person, item }) => ({ code: "customers/unknown-item", customer, person, item })),
  };
}
