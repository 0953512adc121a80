import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const top = `${import.meta.dirname}/../..`;

/** A JSON file under `test/reference/classification`. */
export function readReference(file: string): unknown {
  return JSON.parse(readFileSync(`${top}/test/reference/classification/${file}`, "utf8"));
}

/** The rows of a CSV file of numbers under `test/reference/classification`. */
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

/** The customer bases for which figures were computed outside this project. */
export const referenceSets = ["rfm_orders", "cdnow_sample", "online_retail", "online_retail_gross", "swiss"] as const;

/** Totals per customer, in any order. */
export interface CustomerTotals {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** The totals per customer of a set; `test/reference/README.md` says where each comes from. */
export function readTotals(set: (typeof referenceSets)[number]): CustomerTotals {
  switch (set) {
    case "rfm_orders":
      return asColumns(readReferenceRows<"customer" | "monetary">("rfm-summaries.csv").map(({ customer, monetary }) => [customer, monetary]));
    case "cdnow_sample":
      return asColumns(readReferenceRows<"customer" | "value">("totals/cdnow-sample.csv").map(({ customer, value }) => [customer, value]));
    case "swiss":
      return asColumns(readReferenceRows<"customer" | "value">("totals/swiss-communes-1900.csv").map(({ customer, value }) => [customer, value]));
    case "online_retail":
      return retailTotals(readRetailInvoices());
    case "online_retail_gross":
      return retailTotals(readRetailInvoices().filter(({ amount }) => !amount.startsWith("-")));
  }
}

// Added up in whole thousandths, so that the library has no part in it.
function retailTotals(invoices: readonly RetailInvoice[]): CustomerTotals {
  const totals = new Map<string, bigint>();
  for (const { customer, amount } of invoices) {
    const [whole = "", fraction = ""] = amount.split(".");
    totals.set(customer, (totals.get(customer) ?? 0n) + BigInt(whole + fraction.padEnd(3, "0")));
  }
  return asColumns(Array.from(totals, ([customer, thousandths]) => [Number(customer), Number(`${thousandths}e-3`)]));
}

function asColumns(rows: readonly (readonly [id: number, value: number])[]): CustomerTotals {
  return { ids: rows.map(([id]) => id), values: rows.map(([, value]) => value) };
}
