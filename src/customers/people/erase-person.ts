import { factOf, hasSeen, requireHead, type CommandHead } from "../../flow/index.ts";
import { accepted, refused, type Decision, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { requireDay } from "../../foundation/internal.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { readCardHead } from "../cards/read-card.ts";
import { readId } from "../cards/read-item.ts";
import { cardBefore } from "../revisions/card-before.ts";
import { clockRefusals } from "../revisions/card-clock.ts";
import type { CardFactOf } from "../revisions/card-facts.ts";
import type { RevisionReasons } from "../revisions/revision-reasons.ts";
import { cardWithout } from "./card-without.ts";

/**
 * A wish to erase a person's data.
 *
 * @category Cards
 */
export interface PersonErasure extends CommandHead {
  /** Day of the erasure, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Why a person's data cannot be erased so. */
export type ErasureRefusal = Reason<Pick<RevisionReasons, "customers/clock-backwards" | "customers/unknown-item" | "customers/unknown-person" | "customers/person-erased">>;

/**
 * May a person's data be erased from a card, and what is to be recorded?
 *
 * The fact takes the data off the card; `eraseFromHistory` takes them out of the facts before it. The id stays, so that contacts still say with
 * whom they were, and cannot be filled with data again. Texts about the customer are not searched: who wrote a name into an overview takes it out by
 * a revision, and finds the old text in the history.
 *
 * @param card - the card; the person may be on it, or have been once
 * @param person - the person
 * @param erasure - who asks for it, and when
 * @returns one `personErased` fact, none where the erasure was recorded already; or every reason against it
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-instant`, `missing-id`, `duplicate-id`
 * @example
 * ```ts
 * import { applyRevision, erasePerson } from "clientele/customers";
 *
 * const card = { id: 7, people: [{ id: "p1", name: "A name", phones: ["1234"] }] };
 * const erasure = { id: "e1", at: "2026-03-02T09:00:00Z", by: { id: "officer" }, on: "2026-03-02" };
 * const decision = erasePerson(card, "p1", erasure);
 * const after = decision.ok ? applyRevision(card, decision.facts[0]!) : card;
 * after.people; // => [{ id: "p1", erasedOn: "2026-03-02" }]
 * const nobody = erasePerson(card, "p2", erasure);
 * nobody.ok ? [] : nobody.refusals; // => [{ code: "customers/unknown-person", customer: 7, person: "p2" }]
 * ```
 * @category Cards
 */
export function erasePerson(card: CustomerCard, person: Id, erasure: PersonErasure): Decision<CardFactOf<"personErased">, ErasureRefusal> {
  const own = readCardHead(card, { list: "card" });
  const { id: customer, people, former, trail } = own;
  const id = readId(person, "person", 0);
  const head = requireHead(erasure);
  requireDay(erasure.on, { list: "command", field: "on" });
  if (hasSeen(trail.seen, head.id)) return accepted([]);
  // The day of the last revision is no bound: erasing revises nothing.
  const refusals: ErasureRefusal[] = clockRefusals(customer, head, erasure.on, { decidedAt: trail.decidedAt, updatedOn: null }).slice();
  const known = people.get(id) ?? former.get(id);
  const erasedOn = known?.["erasedOn" as keyof typeof known] as PlainDate | undefined;
  if (known === undefined) refusals.push({ code: "customers/unknown-person", customer, person: id });
  else if (erasedOn !== undefined) refusals.push({ code: "customers/person-erased", customer, person: id, on: erasedOn });
  const { before, refusals: strange } = cardBefore(card, own, "card");
  refusals.push(...strange);
  if (refusals.length > 0) return refused(refusals);
  const data = { customer, person: id, on: erasure.on as PlainDate };
  return accepted([factOf(head, 0, "personErased", before === null ? data : { ...data, before: cardWithout(before, (other) => other === id) })]);
}
