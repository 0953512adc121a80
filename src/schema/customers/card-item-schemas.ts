import * as z from "zod";
import type {
  CardDetails,
  CardNews,
  CustomerDocument,
  CustomerNeed,
  CustomerSource,
  DecisionStep,
  Department,
  DocumentOrigin,
  FaultState,
  InstalledProduct,
  ProductFault,
  PurchasePrice,
  TradedSpan,
} from "../../customers/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, count, day, id, name, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const tradedSpan: ObjectSchema<TradedSpan> = /* @__PURE__ */ strict((): SchemaFields<TradedSpan> => ({ from: day, to: day, amount }));
const news: ObjectSchema<CardNews> = /* @__PURE__ */ strict((): SchemaFields<CardNews> => ({ date: day, text }));
const need: ObjectSchema<CustomerNeed> = /* @__PURE__ */ strict((): SchemaFields<CustomerNeed> => ({ need: text, measure: z.optional(name) }));
const price: ObjectSchema<PurchasePrice> = /* @__PURE__ */ strict((): SchemaFields<PurchasePrice> => ({ product: name, price: amount }));

const department: ObjectSchema<Department> = /* @__PURE__ */ strict((): SchemaFields<Department> => ({
  id: name,
  name: z.optional(name),
  importance: z.optional(oneOf<NonNullable<Department["importance"]>>({ key: true, usual: true })),
}));

const decisionStep: ObjectSchema<DecisionStep> = /* @__PURE__ */ strict((): SchemaFields<DecisionStep> => ({
  id: name,
  name: z.optional(name),
  department: z.optional(name),
  decidedBy: z.optional(listOf(id)),
}));

const fault: ObjectSchema<ProductFault> = /* @__PURE__ */ strict((): SchemaFields<ProductFault> => ({
  id,
  on: day,
  state: oneOf<FaultState>({ reported: true, inHand: true, fixed: true, givenUp: true }),
  closedOn: z.optional(day),
  handling: z.optional(name),
}));

const origin: ObjectSchema<DocumentOrigin> = /* @__PURE__ */ strict((): SchemaFields<DocumentOrigin> => ({
  kind: oneOf<DocumentOrigin["kind"]>({ contact: true, revision: true }),
  id,
}));

/**
 * Where a customer came from, strictly.
 *
 * @category Cards
 */
export const customerSourceSchema: ObjectSchema<CustomerSource> = /* @__PURE__ */ strict((): SchemaFields<CustomerSource> => ({
  source: name,
  on: day,
  occasion: z.optional(id),
  referredBy: z.optional(id),
}));

/**
 * Something of ours that a customer has in use, strictly.
 *
 * @category Cards
 */
export const installedProductSchema: ObjectSchema<InstalledProduct> = /* @__PURE__ */ strict((): SchemaFields<InstalledProduct> => ({
  id,
  product: id,
  since: day,
  until: z.optional(day),
  warrantyUntil: z.optional(day),
  faults: z.optional(listOf(fault)),
}));

/**
 * A document about a customer, strictly.
 *
 * @category Cards
 */
export const customerDocumentSchema: ObjectSchema<CustomerDocument> = /* @__PURE__ */ strict((): SchemaFields<CustomerDocument> => ({
  id,
  number: name,
  class: name,
  on: day,
  customer: z.optional(id),
  origin: z.optional(origin),
}));

/** What a card says beyond what other capabilities need to know. */
export const cardDetails: ObjectSchema<CardDetails> = /* @__PURE__ */ strict((): SchemaFields<CardDetails> => ({
  number: z.optional(name),
  overview: z.optional(name),
  businessState: z.optional(name),
  management: z.optional(name),
  funding: z.optional(name),
  results: z.optional(amount),
  tradingHistory: z.optional(listOf(tradedSpan)),
  presentTrading: z.optional(name),
  tradedAmount: z.optional(amount),
  paymentTerms: z.optional(name),
  employees: z.optional(count),
  address: z.optional(name),
  phone: z.optional(name),
  fax: z.optional(name),
  website: z.optional(name),
  businessScope: z.optional(name),
  mainProducts: z.optional(listOf(name)),
  industryPosition: z.optional(name),
  news: z.optional(listOf(news)),
  needs: z.optional(listOf(need)),
  salesChannels: z.optional(listOf(name)),
  purchasePrices: z.optional(listOf(price)),
  origin: z.optional(customerSourceSchema),
  departments: z.optional(listOf(department)),
  decisionProcess: z.optional(listOf(decisionStep)),
  installedProducts: z.optional(listOf(installedProductSchema)),
  documents: z.optional(listOf(customerDocumentSchema)),
}));

/**
 * Reads where a customer came from from outside.
 *
 * @category Cards
 * @see CUS-12
 */
export const parseCustomerSource: Parser<CustomerSource> = /* @__PURE__ */ parserOf(customerSourceSchema);

/**
 * Reads where customers came from from outside.
 *
 * @category Cards
 */
export const parseCustomerSources: RowsParser<CustomerSource> = /* @__PURE__ */ rowsParserOf(customerSourceSchema);

/**
 * Reads an installed product from outside.
 *
 * @category Cards
 * @see CUS-14
 */
export const parseInstalledProduct: Parser<InstalledProduct> = /* @__PURE__ */ parserOf(installedProductSchema);

/**
 * Reads installed products from outside.
 *
 * @category Cards
 */
export const parseInstalledProducts: RowsParser<InstalledProduct> = /* @__PURE__ */ rowsParserOf(installedProductSchema);

/**
 * Reads a document from outside.
 *
 * @category Cards
 * @see CUS-15
 */
export const parseCustomerDocument: Parser<CustomerDocument> = /* @__PURE__ */ parserOf(customerDocumentSchema);

/**
 * Reads documents from outside.
 *
 * @category Cards
 */
export const parseCustomerDocuments: RowsParser<CustomerDocument> = /* @__PURE__ */ rowsParserOf(customerDocumentSchema);
