import { expectTypeOf } from "vitest";
import type {
  Channel,
  ClassChange,
  Consent,
  ContactHold,
  ContactRecord,
  Customer,
  Feedback,
  Invoice,
  Order,
  Owner,
  Person,
  Receipt,
  Return,
} from "../../src/customers/index.ts";
import type { Amount, Id, Money } from "../../src/foundation/index.ts";

// A record needs no more than what every capability must know of it.
const customer: Customer = { id: 1 };
const person: Person = { id: "p1" };
const owner: Owner = { id: "o1" };
const order: Order = { customer: 1, date: "2026-03-01", amount: 12.5 };
const taken: Return = { customer: 1, date: "2026-03-02", amount: { minor: 1250, currency: "EUR" } };
const invoice: Invoice = { id: "i1", customer: 1, date: "2026-03-01", amount: 12.5 };
const receipt: Receipt = { customer: 1, date: "2026-03-01", amount: 12.5 };
const contact: ContactRecord = { customer: 1, date: "2026-03-01", channel: "visit" };
const change: ClassChange = { customer: 1, date: "2026-03-01", from: null, to: "A" };
const hold: ContactHold = { customer: 1, from: "2026-03-01", reason: "complaints/open-grave-complaint" };
const consent: Consent = { given: "refused", from: "2026-03-01" };
const feedback: Feedback = { customer: 1, date: "2026-03-01", kind: "praise" };

// CUS-1: what is not known may be absent or undefined, never null.
expectTypeOf<{ id: number; name: undefined; people: undefined }>().toExtend<Customer>();
const nameless: Customer = {
  id: 1,
  // @ts-expect-error null is no name
  name: null,
};

// Frozen lists are taken as they are, and nothing taken can be changed.
expectTypeOf<readonly Person[]>().toExtend<NonNullable<Customer["people"]>>();
// @ts-expect-error records are read only
order.amount = 13;

expectTypeOf<Order["amount"]>().toEqualTypeOf<Amount>();
expectTypeOf<Amount>().toEqualTypeOf<number | Money>();
expectTypeOf<Order["customer"]>().toEqualTypeOf<Id>();
expectTypeOf<ContactRecord["channel"]>().toEqualTypeOf<Channel>();
expectTypeOf<Feedback["kind"]>().toEqualTypeOf<"praise" | "complaint" | "suggestion">();

const misspelt: ContactRecord = {
  customer: 1,
  date: "2026-03-01",
  // @ts-expect-error not one of the channels
  channel: "fax",
};

const unclassed: ClassChange = {
  customer: 1,
  date: "2026-03-01",
  // @ts-expect-error a customer without a class before is null, so that it cannot be forgotten
  from: undefined,
  to: "A",
};

void [customer, person, owner, order, taken, invoice, receipt, contact, change, hold, consent, feedback, nameless, misspelt, unclassed];
