import * as z from "zod";
import type { CardItem, CardItems, CardPerson, CardTrail, CustomerCard, FormerPerson, PersonItem } from "../../customers/index.ts";
import { factAnomaly, seenIds } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, partOf } from "../strict/collections.ts";
import { day, id, instant, name } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { cardDetails } from "./card-item-schemas.ts";
import { customerSchema, personSchema } from "./customer-schema.ts";

/** All that a revision can change on a card, people apart. */
export const cardItems: ObjectSchema<CardItems> = /* @__PURE__ */ strict((): SchemaFields<CardItems> => {
  const { id: _id, people: _people, ...rest } = customerSchema.shape;
  return { ...rest, ...cardDetails.shape };
});

/** The names of what a card says. */
export const cardItemNames: readonly CardItem[] = /* @__PURE__ */ namesOf(cardItems);

/**
 * A person with all that a card holds about them, strictly.
 *
 * @category Cards
 */
export const cardPersonSchema: ObjectSchema<CardPerson> = /* @__PURE__ */ strict((): SchemaFields<CardPerson> => ({
  ...personSchema.shape,
  phones: z.optional(listOf(name)),
  email: z.optional(name),
  interests: z.optional(listOf(name)),
  character: z.optional(name),
  family: z.optional(name),
  education: z.optional(name),
  career: z.optional(name),
  socialRelations: z.optional(name),
  attitude: z.optional(oneOf<NonNullable<CardPerson["attitude"]>>({ against: true, neutral: true, for: true })),
  updatedOn: z.optional(day),
  erasedOn: z.optional(day),
}));

/** What a card says about a person, and a revision can change. */
export const personItems: ObjectSchema<Pick<CardPerson, PersonItem>> = /* @__PURE__ */ strict((): SchemaFields<Pick<CardPerson, PersonItem>> => {
  const { id: _id, updatedOn: _updatedOn, erasedOn: _erasedOn, ...rest } = cardPersonSchema.shape;
  return rest;
});

/** The names of what a card says about a person. */
export const personItemNames: readonly PersonItem[] = /* @__PURE__ */ namesOf(personItems);

/** Somebody who was on the card once. */
export const formerPerson: ObjectSchema<FormerPerson> = /* @__PURE__ */ strict((): SchemaFields<FormerPerson> => ({ id, removedOn: day, erasedOn: z.optional(day) }));

const trail: ObjectSchema<CardTrail> = /* @__PURE__ */ strict((): SchemaFields<CardTrail> => ({
  seen: seenIds,
  decidedAt: z.nullable(instant),
  anomalies: listOf(factAnomaly),
}));

/**
 * The profile card of a customer, strictly.
 *
 * @category Cards
 */
export const customerCardSchema: ObjectSchema<CustomerCard> = /* @__PURE__ */ strict((): SchemaFields<CustomerCard> => ({
  id,
  ...cardItems.shape,
  people: z.optional(listOf(cardPersonSchema)),
  updatedOn: z.optional(day),
  itemDates: z.optional(partOf(cardItemNames, day)),
  mergedIds: z.optional(listOf(id)),
  formerPeople: z.optional(listOf(formerPerson)),
  trail: z.optional(trail),
}));

function namesOf<T>(schema: ObjectSchema<T>): readonly (keyof T & string)[] {
  return Object.keys(schema.shape) as (keyof T & string)[];
}

/**
 * Reads a person of a card from outside.
 *
 * @category Cards
 * @see CUS-1
 */
export const parseCardPerson: Parser<CardPerson> = /* @__PURE__ */ parserOf(cardPersonSchema);

/**
 * Reads people of cards from outside.
 *
 * @category Cards
 */
export const parseCardPeople: RowsParser<CardPerson> = /* @__PURE__ */ rowsParserOf(cardPersonSchema);

/**
 * Reads a customer card from outside.
 *
 * @category Cards
 * @see CUS-1
 */
export const parseCustomerCard: Parser<CustomerCard> = /* @__PURE__ */ parserOf(customerCardSchema);

/**
 * Reads customer cards from outside.
 *
 * @category Cards
 */
export const parseCustomerCards: RowsParser<CustomerCard> = /* @__PURE__ */ rowsParserOf(customerCardSchema);
