import { readFileSync } from "node:fs";
import type { Order } from "clientele/customers";
import { parse } from "csv-parse/sync";
import * as z from "zod";

/** An invoice is an order as the library reads them, with the country it went to. */
export interface Invoice extends Order {
  readonly id: string;
  readonly customer: string;
  readonly amount: number;
  readonly country: string;
}

/** A file that holds no ledger: every fault with its line. */
export class LedgerError extends Error {}

// What is read here is printed: a terminal would obey control characters.
const text = z.string("is missing").trim().min(1, "is empty").regex(/^\P{Cc}*$/u, "holds control characters");
const invoiceRow = z
  .object({
    invoice: text,
    customer: text,
    date: text.pipe(z.iso.date("is not a day YYYY-MM-DD")),
    country: text,
    amount: text.regex(/^-?\d+(\.\d+)?$/, "is not an amount like 12.50"),
  })
  .transform(({ invoice, amount, ...rest }): Invoice => ({ id: invoice, amount: Number(amount), ...rest }));

const FAULTS_SHOWN = 5;

/**
 * Reads a ledger from a file: `invoice,customer,date,country,amount`, cancellations negative.
 *
 * @throws LedgerError for a file that cannot be read, and for bad rows, all in one message
 */
export function readLedger(file: string): readonly Invoice[] {
  return parseLedger(readText(file), file);
}

/** The same for text that has been read already; `file` is its name in messages. */
export function parseLedger(csv: string, file: string): readonly Invoice[] {
  const faults: string[] = [];
  const invoices: Invoice[] = [];
  for (const { record, info } of splitRows(csv, file)) {
    const read = invoiceRow.safeParse(record);
    if (read.success) invoices.push(read.data);
    else for (const { path, message } of read.error.issues) faults.push(`line ${info.lines}: ${path.join(".")} ${message}`);
  }
  if (faults.length > 0) {
    const more = faults.length > FAULTS_SHOWN ? [`and ${faults.length - FAULTS_SHOWN} more`] : [];
    throw new LedgerError([`${file} is not a ledger:`, ...faults.slice(0, FAULTS_SHOWN), ...more].join("\n  "));
  }
  if (invoices.length === 0) throw new LedgerError(`${file} holds no invoices`);
  return invoices;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new LedgerError(`${file} cannot be read`, { cause });
  }
}

interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function splitRows(csv: string, file: string): readonly ParsedRow[] {
  try {
    // With `info`, each row comes with its place in the file, which the types of csv-parse do not know.
    return parse(csv, { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as ParsedRow[];
  } catch (cause) {
    throw new LedgerError(`${file} is not a ledger:\n  ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
