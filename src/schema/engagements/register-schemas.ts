import * as z from "zod";
import type { BudgetLine, BudgetProgress, Contract, DatedAmount, Opportunity, Risk, RiskResponse } from "../../engagements/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, code, day, id, name, number, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/**
 * A risk of the register, strictly.
 *
 * @category Engagement registers
 */
export const riskSchema: ObjectSchema<Risk> = /* @__PURE__ */ strict((): SchemaFields<Risk> => ({
  id,
  raisedOn: day,
  cause: z.optional(text),
  likelihood: z.optional(number),
  impact: z.optional(number),
  owner: z.optional(id),
  response: z.optional(oneOf<RiskResponse>({ avoid: true, reduce: true, transfer: true, accept: true })),
  measure: z.optional(text),
  reviewedOn: z.optional(day),
  closedOn: z.optional(day),
}));

/**
 * A contract, strictly.
 *
 * @category Engagement registers
 */
export const contractSchema: ObjectSchema<Contract> = /* @__PURE__ */ strict((): SchemaFields<Contract> => ({
  id,
  parties: listOf(id),
  value: amount,
  from: day,
  to: day,
  signedOn: z.optional(day),
  closedOn: z.optional(day),
  actual: z.optional(amount),
  risks: z.optional(listOf(id)),
}));

const dated: ObjectSchema<DatedAmount> = /* @__PURE__ */ strict((): SchemaFields<DatedAmount> => ({ date: day, amount }));
const progress: ObjectSchema<BudgetProgress> = /* @__PURE__ */ strict((): SchemaFields<BudgetProgress> => ({ date: day, share: number }));

/**
 * A line of a budget, with what was planned, spent and done, strictly.
 *
 * @category Engagement registers
 */
export const budgetLineSchema: ObjectSchema<BudgetLine> = /* @__PURE__ */ strict((): SchemaFields<BudgetLine> => ({
  id,
  category: z.optional(name),
  planned: listOf(dated),
  actuals: z.optional(listOf(dated)),
  progress: z.optional(listOf(progress)),
}));

/**
 * A chance to sell, strictly.
 *
 * @category Engagement registers
 */
export const opportunitySchema: ObjectSchema<Opportunity> = /* @__PURE__ */ strict((): SchemaFields<Opportunity> => ({
  id,
  customer: id,
  stage: name,
  value: amount,
  openedOn: day,
  expectedClose: z.optional(day),
  closedOn: z.optional(day),
  probability: z.optional(number),
  successfulVisit: z.optional(day),
  customisation: z.optional(text),
  lostReason: z.optional(code),
}));

/**
 * Reads a risk from outside.
 *
 * @category Engagement registers
 */
export const parseRisk: Parser<Risk> = /* @__PURE__ */ parserOf(riskSchema);

/**
 * Reads risks from outside.
 *
 * @category Engagement registers
 */
export const parseRisks: RowsParser<Risk> = /* @__PURE__ */ rowsParserOf(riskSchema);

/**
 * Reads a contract from outside.
 *
 * @category Engagement registers
 */
export const parseContract: Parser<Contract> = /* @__PURE__ */ parserOf(contractSchema);

/**
 * Reads contracts from outside.
 *
 * @category Engagement registers
 */
export const parseContracts: RowsParser<Contract> = /* @__PURE__ */ rowsParserOf(contractSchema);

/**
 * Reads a line of a budget from outside.
 *
 * @category Engagement registers
 */
export const parseBudgetLine: Parser<BudgetLine> = /* @__PURE__ */ parserOf(budgetLineSchema);

/**
 * Reads lines of budgets from outside.
 *
 * @category Engagement registers
 */
export const parseBudgetLines: RowsParser<BudgetLine> = /* @__PURE__ */ rowsParserOf(budgetLineSchema);

/**
 * Reads an opportunity from outside.
 *
 * @category Engagement registers
 */
export const parseOpportunity: Parser<Opportunity> = /* @__PURE__ */ parserOf(opportunitySchema);

/**
 * Reads opportunities from outside.
 *
 * @category Engagement registers
 */
export const parseOpportunities: RowsParser<Opportunity> = /* @__PURE__ */ rowsParserOf(opportunitySchema);
