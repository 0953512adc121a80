import * as z from "zod";
import type {
  CardFact,
  CardFactData,
  CardItem,
  ItemChange,
  ItemDate,
  ItemRemark,
  MergeConflict,
  OwnerAssigned,
  OwnerFact,
  OwnershipEnded,
  PersonChange,
  PersonFieldChange,
  PersonItem,
  WithheldGrant,
} from "../../customers/index.ts";
import { checkFactTimes, factsOf, factUpgrades } from "../flow/fact-schemas.ts";
import type { DataSchemas } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser, Upgrader } from "../parse/parsed.ts";
import { parserOf, rowsParserOf, upgraderOf } from "../parse/parser-of.ts";
import type { ParserSteps } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { json } from "../strict/json.ts";
import { id, name, plainDay, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { cardItemNames, cardItems, customerCardSchema, formerPerson, personItemNames, personItems } from "./card-schema.ts";
import { consentSchema } from "./customer-schema.ts";

/** The name of something that a card says. */
export const cardItem: z.ZodType<CardItem> = /* @__PURE__ */ anyOf(cardItemNames);

/** The name of something that a card says about a person. */
export const personItem: z.ZodType<PersonItem> = /* @__PURE__ */ anyOf(personItemNames);

const either: z.ZodType<"kept" | "other"> = /* @__PURE__ */ oneOf<"kept" | "other">({ kept: true, other: true });

// What something was and became has the form that it has on a card, or is nothing.
const itemChange: z.ZodType<ItemChange> = /* @__PURE__ */ changesOf(cardItems.shape, "item", () => ({ reason: z.nullable(name) }));
const personFieldChange: z.ZodType<PersonFieldChange> = /* @__PURE__ */ changesOf(personItems.shape, "field", () => ({}));

const personChange: ObjectSchema<PersonChange> = /* @__PURE__ */ strict((): SchemaFields<PersonChange> => ({
  person: id,
  change: oneOf<PersonChange["change"]>({ added: true, changed: true, removed: true }),
  fields: listOf(personFieldChange),
  reason: z.nullable(name),
  updatedOn: z.nullable(plainDay),
}));

const conflict: ObjectSchema<MergeConflict> = /* @__PURE__ */ strict((): SchemaFields<MergeConflict> => ({
  person: z.nullable(id),
  item: z.union([cardItem, personItem]),
  entry: z.nullable(id),
  kept: json,
  other: json,
  taken: either,
}));

const withheld: ObjectSchema<WithheldGrant> = /* @__PURE__ */ strict((): SchemaFields<WithheldGrant> => ({
  person: z.nullable(id),
  card: either,
  consent: consentSchema,
}));

const itemDate: ObjectSchema<ItemDate> = /* @__PURE__ */ strict((): SchemaFields<ItemDate> => ({ item: cardItem, date: z.nullable(plainDay) }));

/**
 * A fact of a customer card, strictly.
 *
 * @category Cards
 */
export const cardFactSchema: z.ZodType<CardFact> = /* @__PURE__ */ factsOf<CardFactData>((): DataSchemas<CardFactData> => ({
  cardOpened: strict(() => ({ customer: id, on: plainDay, card: customerCardSchema })),
  cardRevised: strict(() => ({
    customer: id,
    on: plainDay,
    items: listOf(itemChange),
    people: listOf(personChange),
    confirmed: listOf(cardItem),
    important: listOf(cardItem),
    remarks: z.optional(listOf(strict((): SchemaFields<ItemRemark> => ({ item: cardItem, reason: name })))),
    before: z.optional(customerCardSchema),
  })),
  cardsMerged: strict(() => ({
    customer: id,
    other: id,
    on: plainDay,
    items: listOf(itemChange),
    updatedOn: z.nullable(plainDay),
    dates: listOf(itemDate),
    people: listOf(personChange),
    former: listOf(formerPerson),
    erased: listOf(strict(() => ({ person: id, on: plainDay }))),
    conflicts: listOf(conflict),
    withheld: listOf(withheld),
    mergedIds: listOf(id),
    important: listOf(cardItem),
    otherCard: customerCardSchema,
    before: z.optional(customerCardSchema),
  })),
  personErased: strict(() => ({ customer: id, person: id, on: plainDay, before: z.optional(customerCardSchema) })),
}));

interface OwnerFactData {
  readonly ownerAssigned: OwnerAssigned;
  readonly ownershipEnded: OwnershipEnded;
}

/**
 * A fact of who answers for a customer, strictly.
 *
 * @category Cards
 */
export const ownerFactSchema: z.ZodType<OwnerFact> = /* @__PURE__ */ factsOf<OwnerFactData>((): DataSchemas<OwnerFactData> => ({
  ownerAssigned: strict((): SchemaFields<OwnerAssigned> => ({ customer: id, owner: id, previous: z.nullable(id), from: plainDay, reason: text })),
  ownershipEnded: strict((): SchemaFields<OwnershipEnded> => ({ customer: id, previous: id, from: plainDay, reason: text })),
}));

function anyOf<Name extends string>(names: readonly Name[]): z.ZodType<Name> {
  return z.enum(names as readonly [Name, ...Name[]]) as z.ZodType as z.ZodType<Name>;
}

function changesOf<Change>(shape: z.core.$ZodShape, tag: string, more: () => z.core.$ZodShape): z.ZodType<Change> {
  const members = Object.entries(shape).map(([key, field]) => {
    const value = z.nullable((field as z.ZodOptional).unwrap());
    return z.strictObject({ [tag]: z.literal(key), from: value, to: value, ...more() });
  });
  return z.discriminatedUnion(tag, members as unknown as [z.ZodObject<Record<string, z.ZodLiteral>>]) as z.ZodType as z.ZodType<Change>;
}

// Every type of fact is still of version 1. The first step of a type is written here when its form changes.
const cardSteps: ParserSteps<CardFact> = { check: checkFactTimes, upgrades: /* @__PURE__ */ factUpgrades({}) };
const ownerSteps: ParserSteps<OwnerFact> = { check: checkFactTimes, upgrades: /* @__PURE__ */ factUpgrades({}) };

/**
 * Reads a fact of a customer card from outside, of this version or an older one.
 *
 * @category Cards
 * @see CUS-3
 */
export const parseCardFact: Parser<CardFact> = /* @__PURE__ */ parserOf(cardFactSchema, cardSteps);

/**
 * Reads facts of customer cards from outside, of this version or older ones.
 *
 * @category Cards
 */
export const parseCardFacts: RowsParser<CardFact> = /* @__PURE__ */ rowsParserOf(cardFactSchema, cardSteps);

/**
 * Brings a stored fact of a customer card to the present version, and refuses what is none.
 *
 * @category Cards
 */
export const upgradeCardFact: Upgrader<CardFact> = /* @__PURE__ */ upgraderOf(cardFactSchema, cardSteps);

/**
 * Reads a fact of who answers for a customer from outside, of this version or an older one.
 *
 * @category Cards
 * @see CUS-9
 */
export const parseOwnerFact: Parser<OwnerFact> = /* @__PURE__ */ parserOf(ownerFactSchema, ownerSteps);

/**
 * Reads facts of who answers for customers from outside, of this version or older ones.
 *
 * @category Cards
 */
export const parseOwnerFacts: RowsParser<OwnerFact> = /* @__PURE__ */ rowsParserOf(ownerFactSchema, ownerSteps);

/**
 * Brings a stored fact of who answers for a customer to the present version, and refuses what is none.
 *
 * @category Cards
 */
export const upgradeOwnerFact: Upgrader<OwnerFact> = /* @__PURE__ */ upgraderOf(ownerFactSchema, ownerSteps);
