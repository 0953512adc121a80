import { factOf, hasSeen, requireHead, type CommandHead } from "../../flow/index.ts";
import { accepted, refused, type Decision, type PlainDate, type Reason } from "../../foundation/index.ts";
import { requireDay } from "../../foundation/internal.ts";
import { readCardHead } from "../cards/read-card.ts";
import { readCard } from "../cards/read-whole-card.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { clockRefusals } from "./card-clock.ts";
import type { CardFactOf } from "./card-facts.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/**
 * A wish to begin the history of a card.
 *
 * @category Cards
 */
export interface CardOpening extends CommandHead {
  /** Day on which it begins, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Why a card cannot be opened so. */
export type OpeningRefusal = Reason<Pick<RevisionReasons, "customers/card-already-open" | "customers/clock-backwards" | "customers/unknown-item">>;

/**
 * May the history of a card begin with what is known now?
 *
 * A card that comes from elsewhere is opened once, so that its facts alone make it again. A new customer needs none of this: their history may
 * begin with the first revision.
 *
 * @param card - what is known now; days in `updatedOn` and `itemDates` are taken as they are, and items without a day stay without
 * @param opening - who opens it, and when
 * @returns one `cardOpened` fact, none where the opening was recorded already; or every reason against it
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `invalid-instant`, `missing-id`, `duplicate-id`
 * @example
 * ```ts
 * import { openCard } from "clientele/customers";
 *
 * const opening = { id: "o1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" };
 * const opened = openCard({ id: 7, region: "north" }, opening);
 * opened.ok ? opened.facts[0]?.data.card : null; // => { id: 7, region: "north" }
 * const stray = openCard({ id: 7, colour: "red" } as { id: number }, opening);
 * stray.ok ? [] : stray.refusals; // => [{ code: "customers/unknown-item", customer: 7, person: null, item: "colour" }]
 * openCard({ id: 7, employees: -1 }, opening); // throws invalid-value
 * ```
 * @category Cards
 * @see CUS-1, CUS-3
 */
export function openCard(card: CustomerCard, opening: CardOpening): Decision<CardFactOf<"cardOpened">, OpeningRefusal> {
  const place = { list: "card" };
  const { id: customer, trail } = readCardHead(card, place);
  const head = requireHead(opening);
  requireDay(opening.on, { list: "command", field: "on" });
  if (hasSeen(trail.seen, head.id)) return accepted([]);
  const { card: copy, unknown } = readCard(card, place);
  const refusals: OpeningRefusal[] = [...clockRefusals(customer, head, opening.on, { decidedAt: null, updatedOn: copy.updatedOn ?? null })];
  if (trail.seen.length > 0) refusals.push({ code: "customers/card-already-open", customer });
  for (const { person, item } of unknown) refusals.push({ code: "customers/unknown-item", customer, person, item });
  return refusals.length > 0 ? refused(refusals) : accepted([factOf(head, 0, "cardOpened", { customer, on: opening.on as PlainDate, card: copy })]);
}
