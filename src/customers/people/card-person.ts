import type { Person } from "../records.ts";

/**
 * A person at a customer with all that a card holds about them (CUS-1). Nothing of it is ever part of a reason or an error.
 *
 * @category Cards
 */
export interface CardPerson extends Person {
  /** Phone numbers, the one to try first in front. */
  readonly phones?: readonly string[] | undefined;
  /** E-mail address. */
  readonly email?: string | undefined;
  /** Interests, each by itself. */
  readonly interests?: readonly string[] | undefined;
  /** Character, in words. */
  readonly character?: string | undefined;
  /** Family, in words. */
  readonly family?: string | undefined;
  /** Education, in words. */
  readonly education?: string | undefined;
  /** Career so far, in words. */
  readonly career?: string | undefined;
  /** Social relations, in words. */
  readonly socialRelations?: string | undefined;
  /** How this person stands towards us. */
  readonly attitude?: "against" | "neutral" | "for" | undefined;
  /** Day on which a revision last changed anything about this person, `YYYY-MM-DD`. */
  readonly updatedOn?: string | undefined;
  /** Day on which this person's data were erased, `YYYY-MM-DD`; then nothing but the id is left beside it. */
  readonly erasedOn?: string | undefined;
}

/** Something that a card says about a person, and that a revision can change. */
export type PersonItem = Exclude<keyof CardPerson, "id" | "updatedOn" | "erasedOn">;

/**
 * Somebody who was on the card once.
 *
 * @category Cards
 */
export interface FormerPerson {
  /** The id that the person had there. */
  readonly id: CardPerson["id"];
  /** Day of the revision that took them off the card, `YYYY-MM-DD`. */
  readonly removedOn: string;
  /** Day on which their data were erased, `YYYY-MM-DD`; absent: histories still hold them. */
  readonly erasedOn?: string | undefined;
}
