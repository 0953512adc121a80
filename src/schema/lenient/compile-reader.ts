import type * as z from "zod";
import { json } from "../strict/json.ts";
import { day, id, instant, monthDay, offsetInstant, time } from "../strict/leaves.ts";
import { openJson } from "./open-json.ts";
import { readId, readNumber } from "./read-number.ts";
import { objectReader } from "./read-object.ts";
import { readDay, readInstant, readOffsetInstant, readTime } from "./read-time.ts";
import type { Reader, Reading } from "./reading.ts";
import { unionReader } from "./union-reader.ts";

/** A schema of any kind, told apart by `_zod.def.type`. */
export type AnySchema = z.core.$ZodType;

/** What the leaves take beside their strict form; `undefined` for one that takes nothing else. */
const LEAVES: ReadonlyMap<unknown, Reader> = /* @__PURE__ */ new Map<unknown, Reader>([
  [day, (value, { timeZone }) => readDay(value, timeZone)],
  [monthDay, (value, { timeZone }) => readDay(value, timeZone)],
  [instant, (value, { timeZone }) => readInstant(value, timeZone)],
  [offsetInstant, (value, { timeZone }) => readOffsetInstant(value, timeZone)],
  [time, readTime],
  [id, (value, { ids }) => readId(value, ids)],
  [json, lookDown],
]);

/** Gives the reader of a schema; `undefined` where every value stays as it is. */
export type Compile = (schema: AnySchema) => Reader | undefined;

/** A reader, and what it has to look at first. */
export interface CompiledReader {
  /** Brings a value into the strict form. A value in the strict form it gives back as it is. */
  readonly reader: Reader;
  /** Whether values can be nested without end, so that the reader has to see them before the schema does. */
  readonly isRecursive: boolean;
}

/**
 * The lenient pass of a strict schema: the schema itself is the one description of a type, and this is made from it.
 *
 * @param schema - a strict schema
 * @returns its reader
 */
export function compileReader(schema: AnySchema): CompiledReader {
  const done = new Map<AnySchema, Reader | undefined>();
  const compile: Compile = (part) => {
    if (!done.has(part)) done.set(part, readerOf(part, compile));
    return done.get(part);
  };
  const reader = compile(schema) ?? ((value) => value);
  return { reader, isRecursive: [...done.keys()].some((part) => part === json || part._zod.def.type === "lazy") };
}

function readerOf(schema: AnySchema, compile: Compile): Reader | undefined {
  const leaf = LEAVES.get(schema);
  if (leaf !== undefined) return leaf;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "number":
      return readNumber;
    case "literal":
      return def.values.some((value) => typeof value === "number") ? readNumber : undefined;
    case "optional":
      return optionalReader(compile(def.innerType), (def.innerType as z.core.$ZodTypes)._zod.def.type === "nullable");
    case "nullable":
      return nullableReader(compile(def.innerType));
    case "array":
      return listReader(compile(def.element));
    case "tuple":
      return listReader(...def.items.map(compile));
    case "record":
      return tableReader(compile(def.valueType));
    case "object":
      return objectReader(Object.entries(def.shape).map(([field, part]) => [field, compile(part)]));
    case "union":
      return unionReader(def, compile);
    case "lazy":
      return lazyReader(() => compile(def.getter()));
    default:
      return undefined;
  }
}

// Databases say null, files say nothing between two commas.
function optionalReader(reader: Reader | undefined, keepsNull: boolean): Reader {
  return (value, reading) => {
    if (value === "" || (value === null && !keepsNull)) return undefined;
    return reader === undefined ? value : reader(value, reading);
  };
}

function nullableReader(reader: Reader | undefined): Reader {
  return (value, reading) => {
    if (value === null || value === "") return null;
    return reader === undefined ? value : reader(value, reading);
  };
}

// One reader is for all entries, more are for one each.
function listReader(...readers: readonly (Reader | undefined)[]): Reader {
  return (value, reading) => {
    const list = openJson(value, "[");
    if (!Array.isArray(list)) return value;
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const before: unknown = list[index];
      const reader = readers[readers.length === 1 ? 0 : index];
      const after = reader === undefined ? before : reader(before, reading);
      if (after === before) continue;
      copy ??= [...(list as readonly unknown[])];
      copy[index] = after;
    }
    return copy ?? (list as unknown);
  };
}

function tableReader(reader: Reader | undefined): Reader {
  return (value, reading) => {
    const table = openJson(value, "{");
    if (reader === undefined || typeof table !== "object" || table === null || Array.isArray(table)) return table;
    const entries = Object.entries(table as Readonly<Record<string, unknown>>);
    const read = entries.map(([key, entry]) => [key, reader(entry, reading)] as const);
    // Made from entries, a key such as "__proto__" is a key like any other.
    return read.some(([, entry], index) => entry !== entries[index]![1]) ? Object.fromEntries(read) : table;
  };
}

// What is nested deeper is no definition of anybody, and would exhaust the stack.
const MOST_DEPTH = 64;

// Anything is right as it is, as long as it ends somewhere.
function lookDown(value: unknown, reading: Reading): unknown {
  if (depthOf(value, reading.depth) > MOST_DEPTH) reading.tooDeep = "yes";
  return value;
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null || depth > MOST_DEPTH) return depth;
  return Object.values(value).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part, depth + 1)), depth);
}

function lazyReader(find: () => Reader | undefined): Reader {
  return (value, reading) => {
    if (reading.depth === MOST_DEPTH) {
      reading.tooDeep = "yes";
      return value;
    }
    reading.depth += 1;
    const reader = find();
    const result = reader === undefined ? value : reader(value, reading);
    reading.depth -= 1;
    return result;
  };
}
