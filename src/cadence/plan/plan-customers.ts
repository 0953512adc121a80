import type { Channel, ContactRecord, Customer } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireId, requireList, requireRecord, requireUniqueIds, WEEKDAYS } from "../../foundation/internal.ts";
import { consentAgainst, readConsents, type ReadConsent } from "../due/consent.ts";
import { checkCustomer } from "../due/check-customer.ts";
import { checkContact, compareContacts } from "../due/contact-records.ts";
import { numberCustomers } from "../due/customer-numbers.ts";
import { recordsByCustomer, type Dated } from "../due/customer-records.ts";
import type { DueContact } from "../due/due-contact.ts";
import { holdsOn, pauseOn, readRests, snoozeOn, type Rests } from "../due/rests.ts";
import type { PlanOptions } from "./plan-options.ts";

/** A customer in the course of a plan. */
export interface PlanCustomer {
  /** The customer, as far as it is known. */
  readonly record: Customer;
  /** For each day of the week, Monday first, whether the customer prefers it; `null` where any will do. */
  readonly preferred: readonly boolean[] | null;
  /** Days of all contacts, past and planned, in order. */
  readonly contacts: number[];
  /** Contacts of the plan by their rule. */
  readonly made: Map<string, MadeContact[]>;
  /** Whether a contact must not be made on a day, by the customer's word or because contact rests; `null` where nothing of the kind is known. */
  readonly rests: ((contact: DueContact, day: number) => boolean) | null;
}

/** A contact of the plan, as far as others depend on it. */
export interface MadeContact {
  /** The contact. */
  readonly contact: DueContact;
  /** Its day, days since 1970-01-01. */
  readonly day: number;
}

/**
 * Gathers what is known of the customers who are to be contacted.
 *
 * @param due - contacts, checked
 * @param options - where customers and their records stand
 * @returns the customers by id
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `unknown-channel`; `unknown-id` for a contact whose
 * customer is not in the list; `invalid-value` for a day of the week that is none
 */
export function readPlanCustomers(due: readonly DueContact[], options: PlanOptions): ReadonlyMap<Id, PlanCustomer> {
  const given = options.customers === undefined ? null : readCustomers(options.customers);
  const numbers = new Map<Id, number>();
  for (const { customer } of due) if (!numbers.has(customer)) numbers.set(customer, numbers.size);
  const numbered = numberCustomers([...numbers.keys()], "due");
  const contacts = recordsByCustomer<ContactRecord>(options.contacts, "contacts", "date", numbered, checkContact, compareContacts);
  const { from: asOf, holds, pauses, snoozes } = options;
  const rules = options.policy === undefined ? undefined : new Set(options.policy.rules.map(({ id }) => id));
  const restsOf = readRests({ asOf, holds, pauses, snoozes }, numbered, rules);
  const required: ReadonlySet<Channel> = new Set(options.policy?.requiresConsent);
  const customers = new Map<Id, PlanCustomer>();
  due.forEach(({ customer }, index) => {
    if (customers.has(customer)) return;
    const found = given?.get(customer);
    if (given !== null && found === undefined) {
      throw new ClienteleError("unknown-id", `due[${index}] is of a customer who is not among customers`, { list: "due", index, id: customer });
    }
    const number = numbers.get(customer)!;
    customers.set(customer, {
      record: found?.record ?? { id: customer },
      preferred: found?.preferred ?? null,
      contacts: daysOf(contacts.of(number)),
      made: new Map(),
      rests: found === undefined ? restsRule([], required, restsOf(number), false) : restsRule(found.consents, required, restsOf(number), true),
    });
  });
  return customers;
}

// A record that stands there twice is one contact.
function daysOf(contacts: readonly Dated<ContactRecord>[]): number[] {
  const counted = contacts.filter(({ day, record: { id } }, index) => {
    const before = contacts[index - 1];
    return id === undefined || before?.record.id !== id || before.day !== day;
  });
  return counted.map(({ day }) => day);
}

interface KnownCustomer {
  readonly record: Customer;
  readonly preferred: readonly boolean[] | null;
  readonly consents: readonly ReadConsent[];
}

function readCustomers(customers: readonly Customer[]): ReadonlyMap<Id, KnownCustomer> {
  // Not `map`: it would step over the holes of a sparse list.
  const records = Array.from(requireList(customers, "customers"), (value, index) => requireRecord(value, "customers", index) as unknown as Customer);
  requireUniqueIds(
    records.map(({ id }) => id),
    "customers",
  );
  return new Map(
    records.map((record, index) => {
      const id = requireId(record.id, "customers", index);
      checkCustomer(record, index);
      return [id, { record, preferred: readPreferred(record, index), consents: readConsents(record, index) }];
    }),
  );
}

function readPreferred({ id, preferredWeekdays }: Customer, index: number): readonly boolean[] | null {
  if (preferredWeekdays === undefined) return null;
  const place = { list: "customers", index, id, field: "preferredWeekdays" };
  const names = requireList(preferredWeekdays, `customers[${index}].preferredWeekdays`);
  if (names.some((name) => !WEEKDAYS.includes(name as never))) {
    throw new ClienteleError("invalid-value", `customers[${index}].preferredWeekdays has one that is none of ${WEEKDAYS.join(", ")}`, { ...place, expected: WEEKDAYS });
  }
  return names.length === 0 ? null : WEEKDAYS.map((name) => names.includes(name));
}

function restsRule(
  consents: readonly ReadConsent[],
  required: ReadonlySet<Channel>,
  rests: Rests | undefined,
  known: boolean,
): PlanCustomer["rests"] {
  // Of a customer who is not given nobody knows what it consented to; the contact's own state has to do.
  const asksConsent = known && (consents.length > 0 || required.size > 0);
  if (!asksConsent && rests === undefined) return null;
  return (contact, day) => {
    if (asksConsent && consentAgainst(consents, contact, day, required.has(contact.channel)) !== null) return true;
    if (rests === undefined) return false;
    return pauseOn(rests, day) !== null || holdsOn(rests, contact.purpose, day).length > 0 || snoozeOn(rests, contact.rule, day) !== null;
  };
}
