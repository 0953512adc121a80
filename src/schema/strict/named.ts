import * as z from "zod";
import type { ObjectSchema } from "./object-schema.ts";

/**
 * The schema of a union of names.
 *
 * @param names - every name there is, as the keys of a table: the compiler sees one that is missing or too many
 * @returns the schema
 */
export function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): z.ZodType<Name> {
  return z.enum(Object.keys(names) as [Name, ...Name[]]);
}

/**
 * The schema of a union whose members are told apart by a field.
 *
 * @param tag - the field
 * @param members - gives a schema for each value of it
 * @returns the schema
 */
export function byTag<T extends Readonly<Record<Tag, string>>, Tag extends keyof T & string>(
  tag: Tag,
  members: () => { readonly [Value in T[Tag]]: ObjectSchema<Extract<T, Readonly<Record<Tag, Value>>>> },
): z.ZodType<T> {
  const options = Object.values(members()) as unknown as [z.ZodObject<Record<Tag, z.ZodLiteral>>];
  return z.discriminatedUnion(tag, options) as unknown as z.ZodType<T>;
}
