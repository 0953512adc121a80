import type { Channel, ContactRecord } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { USUAL_PURPOSE } from "../input/contact-reader.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import type { Dated } from "./customer-records.ts";

/** Which contacts a rule can be satisfied by, and the rule that they satisfy in the first place. */
export interface Satisfier {
  /** Rule that the contact is made for. */
  readonly rule: string;
  /** Its channel; `null` for any. */
  readonly channel: Channel | null;
  /** Its purpose. */
  readonly purpose: string;
}

/**
 * What satisfies each rule of a policy: contacts for itself first, then those for rules that say they satisfy it too.
 *
 * @param policy - a checked policy
 * @returns the satisfiers, by id of the rule
 */
export function satisfiersOf(policy: CadencePolicy): ReadonlyMap<string, readonly Satisfier[]> {
  return new Map(policy.rules.map((rule) => [rule.id, satisfyingRules(rule, policy).map(satisfierOf)]));
}

/**
 * The rules whose contacts satisfy a rule: itself, those that say so, and those that say so of them.
 *
 * @param rule - the rule
 * @param policy - its policy
 * @returns the rule itself first
 */
function satisfyingRules(rule: CadenceRule, policy: CadencePolicy): readonly CadenceRule[] {
  const found = [rule];
  for (const target of found) {
    for (const other of policy.rules) if (other.satisfies?.includes(target.id) === true && !found.includes(other)) found.push(other);
  }
  return found;
}

// Whatever channel the customer preferred at the time, a contact on it was what the rule asks for.
function satisfierOf({ id, channel, purpose }: CadenceRule): Satisfier {
  return { rule: id, channel: channel === "preferred" ? null : channel, purpose };
}

/** A contact, and the rule that it satisfied. */
export interface SatisfyingContact {
  /** The contact and its day. */
  readonly contact: Dated<ContactRecord>;
  /** Rule that it satisfied in the first place. */
  readonly rule: string;
}

/**
 * The last contact that satisfies a rule.
 *
 * @param contacts - contacts of one customer, by day
 * @param satisfiers - what satisfies the rule
 * @param asOf - last day that counts, days since 1970-01-01
 * @param person - the person it must have been with; `null` for anybody
 * @returns the contact, or `undefined`
 */
export function lastSatisfying(
  contacts: readonly Dated<ContactRecord>[],
  satisfiers: readonly Satisfier[],
  asOf: number,
  person: Id | null,
): SatisfyingContact | undefined {
  for (let index = contacts.length - 1; index >= 0; index -= 1) {
    const contact = contacts[index]!;
    if (contact.day > asOf) continue;
    const found = satisfierFor(contact.record, satisfiers, person);
    if (found !== undefined) return { contact, rule: found.rule };
  }
  return undefined;
}

/**
 * All contacts that satisfy a rule.
 *
 * @param contacts - contacts of one customer, by day
 * @param satisfiers - what satisfies the rule
 * @param asOf - last day that counts, days since 1970-01-01
 * @param person - the person they must have been with; `null` for anybody
 * @returns the contacts, by day
 */
export function allSatisfying(
  contacts: readonly Dated<ContactRecord>[],
  satisfiers: readonly Satisfier[],
  asOf: number,
  person: Id | null,
): readonly SatisfyingContact[] {
  return contacts.flatMap((contact) => {
    const found = contact.day > asOf ? undefined : satisfierFor(contact.record, satisfiers, person);
    return found === undefined ? [] : [{ contact, rule: found.rule }];
  });
}

/**
 * What a contact satisfies a rule as.
 *
 * @param record - the contact
 * @param satisfiers - what satisfies the rule
 * @param person - the person it must have been with; `null` for anybody
 * @returns the first that it is; `undefined` if it does not satisfy the rule
 */
export function satisfierFor(record: ContactRecord, satisfiers: readonly Satisfier[], person: Id | null): Satisfier | undefined {
  const purpose = record.purpose ?? USUAL_PURPOSE;
  for (const satisfier of satisfiers) {
    if (satisfier.purpose !== purpose || (satisfier.channel !== null && satisfier.channel !== record.channel)) continue;
    if (person === null || record.people === undefined || record.people.includes(person)) return satisfier;
  }
  return undefined;
}
