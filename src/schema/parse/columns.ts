import type * as z from "zod";
import { ClienteleError } from "../../foundation/index.ts";
import { requireName } from "./parse-options.ts";
import type { ParseOptions } from "./parse-options.ts";

type AnySchema = z.core.$ZodType;
type Row = Readonly<Record<string, unknown>>;

/** A row with its columns brought to their fields. */
export interface RenamedRow {
  /** The record, or the input itself where that is no object. */
  readonly record: unknown;
  /** Columns that belong to no field, unless they are to be ignored. */
  readonly strangers: readonly string[];
}

/**
 * What brings the columns of a row to the fields of a record.
 *
 * @param schema - strict schema of the record
 * @param options - as the caller gave them
 * @returns the function; `undefined` where rows stay as they are
 * @throws ClienteleError `invalid-option` for a field that the record does not have, and for a column that two fields take
 */
export function columnsOf(schema: AnySchema, { columns, otherColumns }: ParseOptions): ((row: unknown) => RenamedRow) | undefined {
  requireName(otherColumns, ["refuse", "ignore"], "otherColumns");
  if (columns === undefined && otherColumns !== "ignore") return undefined;
  const places = placesOf(schema, columns ?? {});
  return (row) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return { record: row, strangers: [] };
    const record: Record<string, unknown> = {};
    const strangers: string[] = [];
    for (const column of Object.keys(row)) {
      const path = places.get(column);
      if (path !== undefined) put(record, path, (row as Row)[column]);
      else if (otherColumns !== "ignore") strangers.push(column);
    }
    return { record, strangers };
  };
}

// Every path is one of the schema, so none can be called "__proto__".
function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [field, ...rest] = path as readonly [string, ...string[]];
  if (rest.length === 0) {
    record[field] = value;
    return;
  }
  // An object of columns that are all empty is absent itself.
  if (value === undefined || value === null || value === "") return;
  const part = (record[field] ?? {}) as Record<string, unknown>;
  put(part, rest, value);
  record[field] = part;
}

function placesOf(schema: AnySchema, columns: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  if (typeof columns !== "object" || columns === null) throw refuse("columns is no table of fields and columns");
  const places = new Map<string, readonly string[]>();
  const moved = new Set<string>();
  for (const [field, column] of Object.entries(columns)) {
    const path = field.split(".");
    if (typeof column !== "string" || column === "") throw refuse(`columns: ${field} has no name of a column`, field);
    if (!hasPath(schema, path)) throw refuse("columns names a field that the record does not have", field);
    if (places.has(column)) throw refuse("columns gives one column to two fields", field);
    places.set(column, path);
    moved.add(path[0]!);
  }
  for (const field of fieldsOf(schema)) if (!moved.has(field) && !places.has(field)) places.set(field, [field]);
  return places;
}

function hasPath(schema: AnySchema, [field, ...rest]: readonly string[]): boolean {
  return shapesOf(schema).some((shape) => {
    if (field === undefined || !Object.hasOwn(shape, field)) return false;
    return rest.length === 0 || hasPath(shape[field]!, rest);
  });
}

function fieldsOf(schema: AnySchema): readonly string[] {
  return [...new Set(shapesOf(schema).flatMap((shape) => Object.keys(shape)))];
}

// The shapes of an object, and of all members of a union.
function shapesOf(schema: AnySchema): readonly z.core.$ZodShape[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return [def.shape];
    case "union":
      return def.options.flatMap(shapesOf);
    case "optional":
    case "nullable":
      return shapesOf(def.innerType);
    default:
      return [];
  }
}

function refuse(sentence: string, field?: string): ClienteleError {
  return new ClienteleError("invalid-option", sentence, { list: "options", ...(field === undefined ? {} : { field }) });
}
