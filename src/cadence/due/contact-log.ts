import type { Channel, ContactRecord } from "../../customers/index.ts";
import { requireList } from "../../foundation/internal.ts";
import { USUAL_PURPOSE } from "../input/contact-reader.ts";
import { checkContact, compareContacts } from "./contact-records.ts";
import type { CustomerNumbers } from "./customer-numbers.ts";
import { arrangeRecords, datedRecords, type CustomerRecords, type Dated } from "./customer-records.ts";
import { lastSatisfying, satisfierFor, type SatisfyingContact, type Satisfier } from "./satisfaction.ts";

/** Contacts of many customers. */
export interface ContactLog extends CustomerRecords<ContactRecord> {
  /** The last contact of a customer, up to a day, that satisfies a rule, with whomever it was. */
  last(customer: number, satisfiers: readonly Satisfier[], asOf: number): SatisfyingContact | undefined;
}

/**
 * Sorts contacts by customer, and by what rules ask about them.
 *
 * @param contacts - the contacts as they come; absent: none
 * @param numbers - the customers asked for
 * @returns the contacts by customer, by day, then by id, channel and purpose
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `unknown-channel`
 */
export function contactLog(contacts: readonly ContactRecord[] | undefined, numbers: CustomerNumbers): ContactLog {
  const given = contacts === undefined ? NONE : (requireList(contacts, "contacts") as readonly ContactRecord[]);
  if (given.length === 0) return listedContacts(NONE);
  const kinds = contactKinds();
  const kindOf = new Int32Array(given.length);
  const arranged = arrangeRecords(given, "contacts", "date", numbers, (record, index) => {
    checkContact(record, index);
    kindOf[index] = kinds.numberOf(given[index]!);
  });
  const { starts, order, days } = arranged;
  // A rule looks through numbers that lie side by side, and at no record but the one that it finds.
  const ordered = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) ordered[place] = kindOf[order[place]!]!;
  return {
    of: (customer) => datedRecords(given, arranged, customer, compareContacts),
    last(customer, satisfiers, asOf) {
      const suiting = kinds.suiting(satisfiers);
      let last = -1;
      let lastDay = -Infinity;
      // From the end, because most logs are kept by day: then few are of the same day as the last so far.
      for (let place = starts[customer + 1]! - 1; place >= starts[customer]!; place -= 1) {
        const day = days[place]!;
        if (day < lastDay || day > asOf || suiting[ordered[place]!] === undefined) continue;
        if (day === lastDay && compareContacts(given[order[place]!]!, given[order[last]!]!) <= 0) continue;
        last = place;
        lastDay = day;
      }
      return last < 0 ? undefined : { contact: { record: given[order[last]!]!, day: lastDay }, rule: suiting[ordered[last]!]!.rule };
    },
  };
}

/**
 * Contacts of a single customer as a log.
 *
 * @param contacts - its contacts, by day
 * @returns a log that has them for whomever is asked for
 */
export function listedContacts(contacts: readonly Dated<ContactRecord>[]): ContactLog {
  return { of: () => contacts, last: (_, satisfiers, asOf) => lastSatisfying(contacts, satisfiers, asOf, null) };
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Channel and purpose of contacts, which is all that most rules ask about them, as numbers. */
interface ContactKinds {
  /** The number of a contact's channel and purpose. */
  numberOf(record: ContactRecord): number;
  /** For each number what it satisfies a rule as; `undefined` where it does not. */
  suiting(satisfiers: readonly Satisfier[]): readonly (Satisfier | undefined)[];
}

function contactKinds(): ContactKinds {
  const examples: ContactRecord[] = [];
  const byPurpose = new Map<unknown, Partial<Record<Channel, number>>>();
  const known = new Map<readonly Satisfier[], readonly (Satisfier | undefined)[]>();
  let purpose: unknown;
  let byChannel: Partial<Record<Channel, number>> | undefined;
  return {
    numberOf(record) {
      const wanted: unknown = record.purpose ?? USUAL_PURPOSE;
      // Most contacts have the purpose of the one before.
      if (byChannel === undefined || wanted !== purpose) {
        purpose = wanted;
        byChannel = byPurpose.get(wanted) ?? {};
        byPurpose.set(wanted, byChannel);
      }
      return (byChannel[record.channel] ??= examples.push(record) - 1);
    },
    suiting(satisfiers) {
      let suiting = known.get(satisfiers);
      if (suiting === undefined) known.set(satisfiers, (suiting = examples.map((record) => satisfierFor(record, satisfiers, null))));
      return suiting;
    },
  };
}
