import type { CustomerCard } from "../../customers/index.ts";
import type { ReadBook } from "../book/read-book.ts";
import { eachPlace, type Slice } from "../book/slices.ts";
import type { PortfolioClassRow } from "../review/portfolio-parts.ts";

/**
 * Cards with the classes that hold.
 *
 * @param read - the book
 * @param places - which customers
 * @param classes - the class of each customer, in the order of ids
 * @returns the cards; those whose class is on them already as they are
 */
export function withClasses(read: ReadBook, places: Slice | readonly number[], classes: readonly PortfolioClassRow[]): CustomerCard[] {
  const cards: CustomerCard[] = [];
  eachPlace(places, (place) => {
    cards.push((read.classed[place] ??= withClass(read.customers[place]!, classes[place]!)));
  });
  return cards;
}

function withClass(card: CustomerCard, row: PortfolioClassRow): CustomerCard {
  const name = row.class ?? undefined;
  return card.class === name ? card : { ...card, class: name };
}
