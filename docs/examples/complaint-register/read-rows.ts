import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type * as z from "zod";

/** A file that does not hold what it should: every fault with its line. */
export class RowsError extends Error {}

const FAULTS_SHOWN = 5;

/**
 * Reads the rows of a CSV file with a heading.
 *
 * @throws RowsError for a file that cannot be read, and for bad rows, all in one message
 */
export function readRows<Row>(file: string, schema: z.ZodType<Row>): readonly Row[] {
  const faults: string[] = [];
  const rows: Row[] = [];
  for (const { record, info } of splitRows(file)) {
    const read = schema.safeParse(record);
    if (read.success) rows.push(read.data);
    else for (const { path, message } of read.error.issues) faults.push(`line ${info.lines}: ${path.join(".")} ${message}`);
  }
  if (faults.length === 0) return rows;
  const more = faults.length > FAULTS_SHOWN ? [`and ${faults.length - FAULTS_SHOWN} more`] : [];
  throw new RowsError([`${file} does not hold what it should:`, ...faults.slice(0, FAULTS_SHOWN), ...more].join("\n  "));
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function splitRows(file: string): readonly ParsedRow[] {
  try {
    // With `info`, each row comes with its place in the file, which the types of csv-parse do not know.
    return parse(readFileSync(file), { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as ParsedRow[];
  } catch (cause) {
    throw new RowsError(`${file} cannot be read as rows`, { cause });
  }
}
