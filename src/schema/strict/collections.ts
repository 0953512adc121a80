import * as z from "zod";
import { notEmpty } from "./not-empty.ts";

/**
 * The schema of a list.
 *
 * @param item - schema of its entries
 * @param least - how many there are at least
 * @returns the schema
 */
export function listOf<T>(item: z.ZodType<T>, least: 0 | 1 = 0): z.ZodType<readonly T[]> {
  return least === 0 ? z.array(item) : z.array(item).check(notEmpty());
}

/**
 * The schema of a table whose keys are names.
 *
 * @param value - schema of its values
 * @param key - schema of its keys; absent: any text
 * @returns the schema
 */
export function tableOf<T>(value: z.ZodType<T>, key?: z.ZodType<string>): z.ZodType<Readonly<Record<string, T>>> {
  const table = z.record((key ?? z.string()) as z.ZodString, value);
  const internals = table._zod;
  const parse = internals.parse.bind(internals);
  // zod leaves the key "__proto__" out without a word. It is a name like any other, as long as it is never assigned.
  const parseAll: typeof internals.parse = (payload, context) => {
    const own = ownPrototypeKey(payload.value);
    const result = parse(payload, context) as z.core.ParsePayload<Record<string, T>>;
    if (own === undefined || result.issues.length > 0) return result;
    const entry = value._zod.run({ value: own.value as unknown, issues: [] }, context) as z.core.ParsePayload<T>;
    result.issues.push(...entry.issues.map((issue) => ({ ...issue, path: ["__proto__", ...(issue.path ?? [])] })));
    Object.defineProperty(result.value, "__proto__", { value: entry.value, enumerable: true, configurable: true, writable: true });
    return result;
  };
  internals.parse = parseAll;
  internals.run = parseAll;
  return table;
}

/**
 * The schema of a table in which each of some names may stand.
 *
 * @param names - every name there is
 * @param value - schema of the values
 * @returns the schema
 */
export function partOf<Name extends string, T>(names: readonly Name[], value: z.ZodType<T>): z.ZodType<Readonly<Partial<Record<Name, T>>>> {
  // zod adds "or undefined" to the values, which JSON does not know.
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(value)]))) as z.ZodType as z.ZodType<Readonly<Partial<Record<Name, T>>>>;
}

function ownPrototypeKey(value: unknown): PropertyDescriptor | undefined {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, "__proto__") : undefined;
}
