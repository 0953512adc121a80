import type { Channel, Consent, Customer } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { dateOfDay, requireList, requireRecord, requireText } from "../../foundation/internal.ts";
import { requireChannel } from "../input/contact-reader.ts";
import type { CadenceReason } from "../reasons.ts";
import { stretchOf, type Stretch } from "./stretch.ts";

/** A statement about being contacted, checked. */
export interface ReadConsent extends Stretch {
  /** The person who made it; `null` for the customer. */
  readonly person: Id | null;
  /** The statement. */
  readonly consent: Consent;
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
    const { given, channel, purpose } = record;
    if (given !== "granted" && given !== "refused") {
      throw new ClienteleError("invalid-option", `${list}[${index}].given is neither granted nor refused`, { list, index, field: "given", expected: ["granted", "refused"] });
    }
    if (channel !== undefined) requireChannel(channel, { list, index, field: "channel" });
    if (purpose !== undefined) requireText(purpose, { list, index, field: "purpose" });
    return { person, consent: value as Consent, ...stretchOf(record, { list, index }) };
  });
}

/**
 * Why a contact may not be made: a refusal that stands, or no consent where one is needed. A refusal stands until a grant that is later and
 * at least as specific lifts it, or one of the same day that is more specific. Person and customer can each refuse.
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
    ({ person, consent, from, until }) =>
      (person === null || person === contact.person) &&
      from <= asOf &&
      asOf <= until &&
      (consent.channel ?? contact.channel) === contact.channel &&
      (consent.purpose ?? contact.purpose) === contact.purpose,
  );
  const grants = inForce.filter(({ consent }) => consent.given === "granted");
  const standing = inForce.filter((found) => found.consent.given === "refused" && !grants.some((grant) => lifts(grant, found)));
  const [refusal] = standing.sort(mostSpecificFirst);
  if (refusal !== undefined) return refusalReason(refusal);
  return required && grants.length === 0 ? { code: "cadence/consent-missing", channel: contact.channel } : null;
}

function lifts(grant: ReadConsent, refusal: ReadConsent): boolean {
  if (grant.person !== refusal.person) return false;
  const covers = (given: string | undefined, refused: string | undefined): boolean => given !== undefined || refused === undefined;
  if (!covers(grant.consent.channel, refusal.consent.channel) || !covers(grant.consent.purpose, refusal.consent.purpose)) return false;
  return grant.from > refusal.from || (grant.from === refusal.from && specificity(grant) > specificity(refusal));
}

function mostSpecificFirst(a: ReadConsent, b: ReadConsent): number {
  if ((a.person === null) !== (b.person === null)) return a.person === null ? 1 : -1;
  const textOf = ({ consent, until }: ReadConsent): string => `${consent.channel ?? ""}/${consent.purpose ?? ""}/${until}`;
  return specificity(b) - specificity(a) || b.from - a.from || compareIds(textOf(a), textOf(b));
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
