import type * as z from "zod";
import { isClienteleError } from "../../foundation/index.ts";
import type { ClienteleError, Fault } from "../../foundation/index.ts";
import { requireIterable } from "../../foundation/internal.ts";
import { compileReader } from "../lenient/compile-reader.ts";
import type { CompiledReader } from "../lenient/compile-reader.ts";
import type { Reading } from "../lenient/reading.ts";
import { upgradeStored } from "../upgrades/upgrade-stored.ts";
import type { Upgrades } from "../upgrades/upgrade-stored.ts";
import { columnsOf } from "./columns.ts";
import type { RenamedRow } from "./columns.ts";
import { issuesOf, unknownField } from "./issues.ts";
import { readingOf } from "./parse-options.ts";
import type { ParseOptions } from "./parse-options.ts";
import type { Parsed, ParsedRows, Parser, RejectedRow, RowsParser, Upgrader } from "./parsed.ts";
import type { SchemaIssue } from "./schema-issue.ts";

/** What a parser does beside the form of a value. */
export interface ParserSteps<T> {
  /** Refuses, with the faults of a definition, what has the right form and makes no sense. */
  readonly check?: ((value: T) => unknown) | undefined;
  /** Brings older forms to the present one. */
  readonly upgrades?: Upgrades | undefined;
}

/**
 * The parser of a type.
 *
 * @param schema - its strict schema
 * @param steps - what else is done
 * @returns the parser
 */
export function parserOf<T>(schema: z.ZodType<T>, steps: ParserSteps<T> = {}): Parser<T> {
  return (input, options = {}) => parse(schema, steps, columnsOf(schema, options), readingOf(options), input);
}

/**
 * The parser of rows of a type.
 *
 * @param schema - strict schema of a row
 * @param steps - what else is done
 * @returns the parser
 */
export function rowsParserOf<T>(schema: z.ZodType<T>, steps: ParserSteps<T> = {}): RowsParser<T> {
  return (rows, options = {}) => parseRows(schema, steps, rows, options);
}

/**
 * The upgrader of a stored type.
 *
 * @param schema - its strict schema
 * @param steps - the steps from older versions, and what else is done
 * @returns the upgrader
 */
export function upgraderOf<T>(schema: z.ZodType<T>, { check, upgrades }: ParserSteps<T>): Upgrader<T> {
  return (input) => {
    const stored: Parsed<unknown> = upgrades === undefined ? { ok: true, value: input } : upgradeStored(input, upgrades);
    if (!stored.ok) return stored;
    const result = schema.safeParse(stored.value);
    return result.success ? checked(result.data, check) : { ok: false, issues: issuesOf(result.error.issues, stored.value) };
  };
}

function parseRows<T>(schema: z.ZodType<T>, steps: ParserSteps<T>, rows: Iterable<unknown>, options: ParseOptions): ParsedRows<T> {
  const rename = columnsOf(schema, options);
  const reading = readingOf(options);
  const values: T[] = [];
  const rejected: RejectedRow[] = [];
  let row = 0;
  for (const input of requireIterable(rows, "rows")) {
    const parsed = parse(schema, steps, rename, reading, input);
    if (parsed.ok) values.push(parsed.value);
    else rejected.push({ row, input, issues: parsed.issues });
    row += 1;
  }
  return { values, rejected };
}

function parse<T>(
  schema: z.ZodType<T>,
  { check, upgrades }: ParserSteps<T>,
  rename: ((row: unknown) => RenamedRow) | undefined,
  reading: Reading,
  input: unknown,
): Parsed<T> {
  const { record, strangers } = rename === undefined ? { record: input, strangers: [] } : rename(input);
  const stored: Parsed<unknown> = upgrades === undefined ? { ok: true, value: record } : upgradeStored(record, upgrades);
  if (!stored.ok) return stored;
  const { reader, isRecursive } = readerFor(schema);
  // What is strict already, the reader leaves as it is. So where rows are mostly strict, most need no reader.
  const isTried = reading.first === "strict" && !isRecursive;
  const tried = isTried ? strictly(schema, stored.value) : undefined;
  if (tried !== undefined && strangers.length === 0) return checked(tried.value, check);
  const value = reader(stored.value, reading);
  if (reading.tooDeep === "yes") return tooDeep(reading);
  if (reading.ids === "asGiven") reading.first = value === stored.value ? "strict" : "lenient";
  const result = value === stored.value && isTried ? undefined : strictly(schema, value);
  if (result !== undefined && strangers.length === 0) return checked(result.value, check);
  const columns = strangers.length === 0 ? [] : Object.keys(input as object);
  const issues = schema.safeParse(value).error?.issues ?? [];
  return { ok: false, issues: [...strangers.map((column) => unknownField(column, columns.indexOf(column))), ...issuesOf(issues, value)] };
}

// As safeParse, without the error that it makes of every issue: half of the first tries may be in vain.
function strictly<T>(schema: z.ZodType<T>, value: unknown): { readonly value: T } | undefined {
  const { issues, value: read } = schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload<T>;
  return issues.length === 0 ? { value: read } : undefined;
}

function tooDeep(reading: Reading): Parsed<never> {
  reading.tooDeep = "no";
  return { ok: false, issues: [{ path: "", code: "schema/too-deep", message: "is nested too deep" }] };
}

function checked<T>(value: T, check: ((value: T) => unknown) | undefined): Parsed<T> {
  if (check === undefined) return { ok: true, value };
  try {
    check(value);
    return { ok: true, value };
  } catch (error) {
    if (!isClienteleError(error)) throw error;
    return { ok: false, issues: faultsOf(error).map(faultIssue) };
  }
}

function faultsOf({ code, message, details }: ClienteleError): readonly Fault[] {
  return details.faults ?? [{ path: details.field ?? "", message: message.slice(code.length + ": ".length) }];
}

function faultIssue({ path, message }: Fault): SchemaIssue {
  return { path, code: "schema/fault", message };
}

// A reader is made from its schema alone, so a second one would do the same: nobody can tell that it is kept.
// eslint-disable-next-line no-restricted-syntax
const readers = new WeakMap<object, CompiledReader>();

function readerFor(schema: z.ZodType): CompiledReader {
  const known = readers.get(schema);
  if (known !== undefined) return known;
  const reader = compileReader(schema);
  readers.set(schema, reader);
  return reader;
}
