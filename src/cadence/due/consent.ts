import type { Channel, Consent, Customer } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { dateOfDay, requireDay, requireList, requireRecord } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";

/** A statement about being contacted, checked. */
export interface ReadConsent {
  /** The person who made it; `null` for the customer. */
  readonly person: Id | null;
  /** The statement. */
  readonly consent: Consent;
  /** First day it holds, days since 1970-01-01. */
  readonly from: number;
  /** Last day it holds; infinity until further notice. */
  readonly until: number;
}

/**
 * Reads what a customer and its people have said about being contacted.
 *
 * @param customer - the customer
 * @param index - its position in `customers`
 * @returns all statements
 * @throws ClienteleError `invalid-input`, `invalid-date`
 */
export function readConsents(customer: Customer, index: number): readonly ReadConsent[] {
  const own = customer.consents === undefined ? [] : readList(customer.consents, null, `customers[${index}].consents`);
  const people = customer.people ?? [];
  return people.reduce<readonly ReadConsent[]>((all, { id, consents }, person) => {
    return consents === undefined ? all : [...all, ...readList(consents, id, `customers[${index}].people[${person}].consents`)];
  }, own);
}

function readList(consents: readonly Consent[], person: Id | null, list: string): ReadConsent[] {
  return requireList(consents, list).map((value, index): ReadConsent => {
    const record = requireRecord(value, list, index);
    const from = requireDay(record["from"], { list, index, field: "from" });
    const until = record["until"] === undefined ? Infinity : requireDay(record["until"], { list, index, field: "until" });
    return { person, consent: value as Consent, from, until };
  });
}

/**
 * Why a contact may not be made: the customer's or the person's word against it, or none where one is needed. Of several statements in
 * force the most specific counts, of these the latest, of these the refusal.
 *
 * @param consents - all statements of the customer and its people
 * @param contact - channel, purpose, and the person whom it is for; `null` for the customer as a whole
 * @param asOf - the day, days since 1970-01-01
 * @param required - whether the channel needs consent
 * @returns the reason, or `null` where contact is fine
 */
export function consentAgainst(
  consents: readonly ReadConsent[],
  contact: { readonly channel: Channel; readonly purpose: string; readonly person: Id | null },
  asOf: number,
  required: boolean,
): CadenceReason | null {
  const inForce = consents.filter(
    ({ consent, from, until }) =>
      from <= asOf && asOf <= until && (consent.channel ?? contact.channel) === contact.channel && (consent.purpose ?? contact.purpose) === contact.purpose,
  );
  const ofCustomer = strongest(inForce.filter(({ person }) => person === null));
  const ofPerson = contact.person === null ? undefined : strongest(inForce.filter(({ person }) => person === contact.person));
  const refusal = [ofPerson, ofCustomer].find((found) => found?.consent.given === "refused");
  if (refusal !== undefined) return refusalReason(refusal);
  const granted = ofPerson ?? ofCustomer;
  return required && granted === undefined ? { code: "cadence/consent-missing", channel: contact.channel } : null;
}

function strongest(consents: readonly ReadConsent[]): ReadConsent | undefined {
  return consents.reduce<ReadConsent | undefined>((best, found) => {
    if (best === undefined) return found;
    const order = specificity(found) - specificity(best) || found.from - best.from;
    return order > 0 || (order === 0 && found.consent.given === "refused") ? found : best;
  }, undefined);
}

function specificity({ consent }: ReadConsent): number {
  return (consent.channel === undefined ? 0 : 1) + (consent.purpose === undefined ? 0 : 1);
}

function refusalReason({ person, consent, from, until }: ReadConsent): CadenceReason {
  return {
    code: "cadence/consent-refused",
    person,
    channel: consent.channel ?? null,
    purpose: consent.purpose ?? null,
    from: dateOfDay(from),
    until: until === Infinity ? null : dateOfDay(until),
  };
}
