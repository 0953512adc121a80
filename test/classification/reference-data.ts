import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const top = `${import.meta.dirname}/../..`;

/** A JSON file under `test/reference/classification`. */
export function readReference(file: string): unknown {
  return JSON.parse(readFileSync(`${top}/test/reference/classification/${file}`, "utf8"));
}

/** The rows of a CSV file of whole numbers under `test/reference/classification`. */
export function readReferenceRows<Column extends string>(file: string): Record<Column, number>[] {
  return parse(readFileSync(`${top}/test/reference/classification/${file}`), { columns: true, cast: (value, { header }) => (header ? value : Number(value)) });
}

/** An invoice of the Online Retail wholesaler, its amount as it is written. */
export interface RetailInvoice {
  readonly invoice: string;
  readonly customer: string;
  readonly date: string;
  readonly amount: string;
}

/** The ledger that the examples ship; cancellations are negative. */
export function readRetailInvoices(): readonly RetailInvoice[] {
  return parse(readFileSync(`${top}/docs/examples/data/online-retail-invoices.csv`), { columns: true });
}
