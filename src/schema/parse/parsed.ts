import type { ParseOptions } from "./parse-options.ts";
import type { SchemaIssue } from "./schema-issue.ts";

/**
 * What became of a value from outside: a value of the library, or everything that is wrong with it.
 *
 * @typeParam T - what it was to be
 * @category Parsing
 */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/**
 * A row that could not be read.
 *
 * @category Parsing
 */
export interface RejectedRow {
  /** Its position among the rows, from 0. */
  readonly row: number;
  /** The row itself, as it was given. */
  readonly input: unknown;
  /** Everything that is wrong with it, in the order of its fields. */
  readonly issues: readonly SchemaIssue[];
}

/**
 * What became of many rows: each is among the values, or among those rejected.
 *
 * @typeParam T - what a row was to be
 * @category Parsing
 */
export interface ParsedRows<T> {
  /** The rows that could be read, in their order. */
  readonly values: readonly T[];
  /** The others, in their order. */
  readonly rejected: readonly RejectedRow[];
}

/**
 * Reads one value from outside.
 *
 * @typeParam T - what it is to be
 * @category Parsing
 */
export type Parser<T> = (input: unknown, options?: ParseOptions) => Parsed<T>;

/**
 * Reads rows from outside. Throws a `ClienteleError` `invalid-input` for what is no list of rows.
 *
 * @typeParam T - what a row is to be
 * @category Parsing
 */
export type RowsParser<T> = (rows: Iterable<unknown>, options?: ParseOptions) => ParsedRows<T>;

/**
 * Brings what an older version stored to the present form, and refuses what is not of it. It is strict: what was stored is JSON.
 *
 * @typeParam T - what was stored
 * @category Parsing
 */
export type Upgrader<T> = (stored: unknown) => Parsed<T>;
