import * as z from "zod";
import type { Invoice, Order, Receipt, Return } from "../../customers/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { amount, day, id } from "../strict/leaves.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/**
 * An order, strictly.
 *
 * @category Ledger
 */
export const orderSchema: ObjectSchema<Order> = /* @__PURE__ */ strict((): SchemaFields<Order> => ({
  id: z.optional(id),
  customer: id,
  date: day,
  amount,
  cost: z.optional(amount),
}));

/**
 * A return, strictly.
 *
 * @category Ledger
 */
export const returnSchema: ObjectSchema<Return> = /* @__PURE__ */ strict((): SchemaFields<Return> => ({
  id: z.optional(id),
  customer: id,
  date: day,
  amount,
  order: z.optional(id),
}));

/**
 * An invoice, strictly.
 *
 * @category Ledger
 */
export const invoiceSchema: ObjectSchema<Invoice> = /* @__PURE__ */ strict((): SchemaFields<Invoice> => ({
  id,
  customer: id,
  date: day,
  due: z.optional(day),
  amount,
}));

/**
 * A receipt, strictly.
 *
 * @category Ledger
 */
export const receiptSchema: ObjectSchema<Receipt> = /* @__PURE__ */ strict((): SchemaFields<Receipt> => ({
  id: z.optional(id),
  customer: id,
  date: day,
  amount,
  invoice: z.optional(id),
}));

/**
 * Reads an order from outside.
 *
 * @example
 * ```ts
 * import { parseOrder } from "clientele/schema";
 *
 * parseOrder({ customer: 7, date: "2026-03-01 23:30:00+08", amount: "19.90" }, { timeZone: "Asia/Shanghai" });
 * // => { ok: true, value: { customer: 7, date: "2026-03-01", amount: 19.9 } }
 * parseOrder({ customer: 7, date: "2026-03-01", amount: "0.1000000000000000000001" });
 * // => {
 * //   ok: false,
 * //   issues: [{ path: "amount", code: "schema/inexact-number", message: "is more than a number can hold exactly" }],
 * // }
 * ```
 * @category Ledger
 */
export const parseOrder: Parser<Order> = /* @__PURE__ */ parserOf(orderSchema);

/**
 * Reads orders from outside. Money in columns of its own is put together: `{ "amount.minor": "cents", "amount.currency": "currency" }`.
 *
 * @category Ledger
 */
export const parseOrders: RowsParser<Order> = /* @__PURE__ */ rowsParserOf(orderSchema);

/**
 * Reads a return from outside.
 *
 * @category Ledger
 */
export const parseReturn: Parser<Return> = /* @__PURE__ */ parserOf(returnSchema);

/**
 * Reads returns from outside.
 *
 * @category Ledger
 */
export const parseReturns: RowsParser<Return> = /* @__PURE__ */ rowsParserOf(returnSchema);

/**
 * Reads an invoice from outside.
 *
 * @category Ledger
 */
export const parseInvoice: Parser<Invoice> = /* @__PURE__ */ parserOf(invoiceSchema);

/**
 * Reads invoices from outside.
 *
 * @category Ledger
 */
export const parseInvoices: RowsParser<Invoice> = /* @__PURE__ */ rowsParserOf(invoiceSchema);

/**
 * Reads a receipt from outside.
 *
 * @category Ledger
 */
export const parseReceipt: Parser<Receipt> = /* @__PURE__ */ parserOf(receiptSchema);

/**
 * Reads receipts from outside.
 *
 * @category Ledger
 */
export const parseReceipts: RowsParser<Receipt> = /* @__PURE__ */ rowsParserOf(receiptSchema);
