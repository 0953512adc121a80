import * as z from "zod";
import type { Actor, DefinitionStamp, Fact, FactAnomaly, SeenIds } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { listOf } from "../strict/collections.ts";
import { hash, id, instant, name, ordinal } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import type { Stored, UpgradeStep } from "../upgrades/upgrade-stored.ts";

/** Who gave a command. */
export const actor: ObjectSchema<Actor> = /* @__PURE__ */ strict((): SchemaFields<Actor> => ({ id, role: z.optional(name) }));

/** Which definition a state was made by. */
export const definitionStamp: ObjectSchema<DefinitionStamp> = /* @__PURE__ */ strict((): SchemaFields<DefinitionStamp> => ({ id: name, version: ordinal, hash }));

/** Ids of facts. */
export const seenIds: z.ZodType<SeenIds> = /* @__PURE__ */ seen();

function seen(): z.ZodType<SeenIds> {
  return listOf(listOf(name));
}

/** A fact that could not be made part of a state. */
export const factAnomaly: ObjectSchema<FactAnomaly> = /* @__PURE__ */ strict((): SchemaFields<FactAnomaly> => ({
  code: oneOf<FactAnomaly["code"]>({ "flow/unknown-fact": true, "flow/malformed-fact": true, "flow/contradicts-decision": true }),
  fact: name,
}));

/** What has no data of its own. */
export const nothing: z.ZodType<object> = /* @__PURE__ */ strict(() => ({}));

/** Facts by type, with what belongs to each. */
export type FactsOf<Data> = { readonly [Type in keyof Data & string]: Fact<Type, Data[Type] & object> }[keyof Data & string];

/** A schema for what belongs to each type of fact. */
export type DataSchemas<Data> = { readonly [Type in keyof Data & string]: z.ZodType<Data[Type]> };

/**
 * The schema of a union of facts.
 *
 * @param data - gives the schemas of what belongs to each type
 * @returns the schema
 */
export function factsOf<Data>(data: () => DataSchemas<Data>): z.ZodType<FactsOf<Data>> {
  const members = Object.entries<z.ZodType>(data()).map(([type, schema]) => [type, factOf(type, schema as z.ZodType<object>)]);
  return byTag<Fact, "type">("type", () => Object.fromEntries(members) as Record<string, ObjectSchema<Fact>>) as z.ZodType as z.ZodType<FactsOf<Data>>;
}

function factOf(type: string, data: z.ZodType<object>): ObjectSchema<Fact> {
  return strict((): SchemaFields<Fact> => ({ id: name, type: z.literal(type), schema: z.literal(1), occurredAt: instant, recordedAt: instant, by: actor, data }));
}

/**
 * The ways from older versions of facts to the present one.
 *
 * @param steps - the steps by type; a type that is not named is still of version 1
 * @returns the steps for a fact
 */
export function factUpgrades(steps: Readonly<Record<string, readonly UpgradeStep[]>>): (stored: Stored) => readonly UpgradeStep[] {
  return ({ type }) => (typeof type === "string" && Object.hasOwn(steps, type) ? steps[type]! : []);
}

/**
 * Refuses a fact that was recorded before it happened.
 *
 * @param fact - of the right form
 * @throws ClienteleError `invalid-instant`
 */
export function checkFactTimes(fact: Fact): void {
  // In the one written form, text sorts as time.
  if (fact.occurredAt <= fact.recordedAt) return;
  throw new ClienteleError("invalid-instant", "is after recordedAt", { list: "fact", field: "occurredAt" });
}
