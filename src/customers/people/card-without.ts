import type { Id } from "../../foundation/index.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import type { CardPerson } from "./card-person.ts";

/**
 * A card without what it says of some people. Their ids stay, and the day of an erasure.
 *
 * @param card - the card
 * @param isGone - whose data are to be left out
 * @returns a new card
 */
export function cardWithout(card: CustomerCard, isGone: (person: Id) => boolean): CustomerCard {
  if (card.people === undefined) return card;
  const people = card.people.map((found): CardPerson => {
    if (!isGone(found.id)) return found;
    return found.erasedOn === undefined ? { id: found.id } : { id: found.id, erasedOn: found.erasedOn };
  });
  return { ...card, people };
}
