import * as z from "zod";
import type { Channel, Consent, Customer, Owner, Person, PersonDay } from "../../customers/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, count, day, id, monthDay, name, time, timeZone, weekday } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/**
 * The channels by which a customer can be reached, strictly.
 *
 * @category Customers
 */
export const channelSchema: z.ZodType<Channel> = /* @__PURE__ */ oneOf<Channel>({ visit: true, phone: true, web: true, email: true, message: true });

/**
 * A consent, strictly.
 *
 * @category Customers
 */
export const consentSchema: ObjectSchema<Consent> = /* @__PURE__ */ strict((): SchemaFields<Consent> => ({
  channel: z.optional(channelSchema),
  purpose: z.optional(name),
  given: oneOf<Consent["given"]>({ granted: true, refused: true }),
  from: day,
  until: z.optional(day),
}));

const personDaySchema: ObjectSchema<PersonDay> = /* @__PURE__ */ strict((): SchemaFields<PersonDay> => ({ occasion: name, date: monthDay }));

/**
 * A person at a customer, strictly.
 *
 * @category Customers
 */
export const personSchema: ObjectSchema<Person> = /* @__PURE__ */ strict((): SchemaFields<Person> => ({
  id,
  name: z.optional(name),
  position: z.optional(name),
  department: z.optional(name),
  buyingRole: z.optional(oneOf<NonNullable<Person["buyingRole"]>>({ decides: true, buys: true, handles: true, influences: true })),
  days: z.optional(listOf(personDaySchema)),
  preferredChannel: z.optional(channelSchema),
  consents: z.optional(listOf(consentSchema)),
}));

/**
 * A customer, strictly.
 *
 * @category Customers
 */
export const customerSchema: ObjectSchema<Customer> = /* @__PURE__ */ strict((): SchemaFields<Customer> => ({
  id,
  name: z.optional(name),
  class: z.optional(name),
  region: z.optional(name),
  city: z.optional(name),
  industry: z.optional(name),
  source: z.optional(name),
  owner: z.optional(id),
  since: z.optional(day),
  preferredChannel: z.optional(channelSchema),
  preferredWeekdays: z.optional(listOf(weekday)),
  preferredHours: z.optional(z.tuple([time, time])),
  timeZone: z.optional(timeZone),
  calendar: z.optional(name),
  creditLimit: z.optional(amount),
  paymentDays: z.optional(count),
  people: z.optional(listOf(personSchema)),
  consents: z.optional(listOf(consentSchema)),
}));

/**
 * A member of our own staff who answers for customers, strictly.
 *
 * @category Customers
 */
export const ownerSchema: ObjectSchema<Owner> = /* @__PURE__ */ strict((): SchemaFields<Owner> => ({ id, name: z.optional(name), calendar: z.optional(name) }));

/**
 * Reads a customer from outside.
 *
 * @example
 * ```ts
 * import { parseCustomer } from "clientele/schema";
 *
 * parseCustomer({ id: 7n, class: "A", since: new Date("2024-02-29T00:00:00Z"), city: null, paymentDays: "30" });
 * // => { ok: true, value: { id: 7, class: "A", since: "2024-02-29", paymentDays: 30 } }
 * parseCustomer({ id: 7, since: "2023-02-29" });
 * // => {
 * //   ok: false,
 * //   issues: [{ path: "since", code: "schema/not-a-date", message: "must be a date YYYY-MM-DD, of a day that exists" }],
 * // }
 * ```
 * @category Customers
 */
export const parseCustomer: Parser<Customer> = /* @__PURE__ */ parserOf(customerSchema);

/**
 * Reads customers from outside.
 *
 * @example
 * ```ts
 * import { parseCustomers } from "clientele/schema";
 *
 * const rows = [{ customer_no: "C-1", limit: "2500.50" }, { customer_no: "", limit: "1,000" }];
 * const { values, rejected } = parseCustomers(rows, { columns: { id: "customer_no", creditLimit: "limit" } });
 * values; // => [{ id: "C-1", creditLimit: 2500.5 }]
 * rejected.map(({ row, issues }) => [row, issues.map(({ path, code }) => `${path} ${code}`)]);
 * // => [[1, ["id schema/missing", "creditLimit schema/not-an-amount"]]]
 * ```
 * @category Customers
 */
export const parseCustomers: RowsParser<Customer> = /* @__PURE__ */ rowsParserOf(customerSchema);

/**
 * Reads a person from outside.
 *
 * @category Customers
 */
export const parsePerson: Parser<Person> = /* @__PURE__ */ parserOf(personSchema);

/**
 * Reads people from outside.
 *
 * @category Customers
 */
export const parsePeople: RowsParser<Person> = /* @__PURE__ */ rowsParserOf(personSchema);

/**
 * Reads a consent from outside.
 *
 * @category Customers
 */
export const parseConsent: Parser<Consent> = /* @__PURE__ */ parserOf(consentSchema);

/**
 * Reads consents from outside.
 *
 * @category Customers
 */
export const parseConsents: RowsParser<Consent> = /* @__PURE__ */ rowsParserOf(consentSchema);

/**
 * Reads an owner from outside.
 *
 * @category Customers
 */
export const parseOwner: Parser<Owner> = /* @__PURE__ */ parserOf(ownerSchema);

/**
 * Reads owners from outside.
 *
 * @category Customers
 */
export const parseOwners: RowsParser<Owner> = /* @__PURE__ */ rowsParserOf(ownerSchema);
