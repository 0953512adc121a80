import * as z from "zod";

/**
 * The strict schema of a record of this library: a schema of zod with one entry for each field, that refuses unknown fields. It can be
 * extended, picked from and nested like any other.
 *
 * @typeParam T - the record, as the library declares it
 * @category Schemas
 */
export type ObjectSchema<T> = z.ZodObject<SchemaFields<T>, z.core.$strict>;

/**
 * The schemas of the fields of a record: an optional field has an optional schema, and none is left out.
 *
 * @typeParam T - the record, as the library declares it
 * @category Schemas
 */
export type SchemaFields<T> = {
  -readonly [Field in keyof T]-?: unknown extends T[Field] ? z.ZodType : undefined extends T[Field] ? z.ZodOptional<z.ZodType<Exclude<T[Field], undefined>>> : z.ZodType<T[Field]>;
};

/**
 * The strict schema of a record. Its return type is written down where the fields are, so that the compiler finds a field that is
 * missing, optional by mistake, of another type, or too many.
 *
 * @param fields - gives the schemas of the fields; a function, so that bundlers can drop what nobody uses
 * @returns the schema
 */
export function strict<Fields extends z.core.$ZodShape>(fields: () => Fields): z.ZodObject<Fields, z.core.$strict> {
  return z.strictObject(fields());
}
