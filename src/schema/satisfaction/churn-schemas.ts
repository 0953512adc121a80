import * as z from "zod";
import { defineChurnPolicy } from "../../satisfaction/index.ts";
import type {
  ChurnComplaint,
  ChurnCycle,
  ChurnLimits,
  ChurnPolicy,
  ChurnQuestion,
  ChurnRating,
  ChurnSignalName,
  ComplaintTopic,
  DiscountRequest,
  RetentionMeasure,
  ServiceGiven,
} from "../../satisfaction/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, partOf } from "../strict/collections.ts";
import { amount, day, id, name, number, ordinal, span } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const SIGNALS: Readonly<Record<ChurnSignalName, true>> = {
  "order-overdue": true,
  "fewer-orders": true,
  "lower-value": true,
  complaints: true,
  "open-grave-complaint": true,
  "repeated-complaints": true,
  "dissatisfied-follow-up": true,
  "missed-contacts": true,
  "low-satisfaction": true,
  detractor: true,
  "high-effort": true,
  "unlikely-to-continue": true,
  "price-complaints": true,
  "discount-requests": true,
  "falling-margin": true,
  "quality-complaints": true,
  returns: true,
  "late-service": true,
  "unfriendly-service": true,
};

const cycle: ObjectSchema<ChurnCycle> = /* @__PURE__ */ strict((): SchemaFields<ChurnCycle> => ({
  average: oneOf<ChurnCycle["average"]>({ median: true, mean: true }),
  minimumGaps: ordinal,
  spreads: number,
}));

const limits: ObjectSchema<ChurnLimits> = /* @__PURE__ */ strict((): SchemaFields<ChurnLimits> => ({
  notice: z.optional(number),
  warning: z.optional(number),
  alarm: z.optional(number),
}));

/**
 * A policy of churn signals, strictly.
 *
 * @category Satisfaction
 */
export const churnPolicySchema: ObjectSchema<ChurnPolicy> = /* @__PURE__ */ strict((): SchemaFields<ChurnPolicy> => ({
  id: name,
  windowDays: z.optional(ordinal),
  cycle: z.optional(cycle),
  minimumExpected: z.optional(number),
  weights: z.optional(strict((): SchemaFields<NonNullable<ChurnPolicy["weights"]>> => ({ notice: number, warning: number, alarm: number }))),
  limits: z.optional(partOf(Object.keys(SIGNALS) as ChurnSignalName[], limits)),
}));

/**
 * A complaint as churn signals see it, strictly.
 *
 * @category Satisfaction
 */
export const churnComplaintSchema: ObjectSchema<ChurnComplaint> = /* @__PURE__ */ strict((): SchemaFields<ChurnComplaint> => ({
  id,
  customer: id,
  date: day,
  topic: z.optional(
    oneOf<ComplaintTopic>({ "product-quality": true, "service-late": true, "service-unfriendly": true, price: true, other: true }),
  ),
  gravity: z.optional(oneOf<NonNullable<ChurnComplaint["gravity"]>>({ ordinary: true, grave: true })),
  closed: z.optional(day),
  followUp: z.optional(
    oneOf<NonNullable<ChurnComplaint["followUp"]>>({ satisfied: true, dissatisfied: true, unreachable: true, declined: true }),
  ),
}));

/**
 * What a customer answered, strictly.
 *
 * @category Satisfaction
 */
export const churnRatingSchema: ObjectSchema<ChurnRating> = /* @__PURE__ */ strict((): SchemaFields<ChurnRating> => ({
  customer: id,
  date: day,
  question: oneOf<ChurnQuestion>({ satisfaction: true, recommendation: true, effort: true, continuation: true }),
  value: z.nullable(number),
}));

/**
 * That a customer asked for a lower price, strictly.
 *
 * @category Satisfaction
 */
export const discountRequestSchema: ObjectSchema<DiscountRequest> = /* @__PURE__ */ strict((): SchemaFields<DiscountRequest> => ({ customer: id, date: day }));

/**
 * A service that was given, strictly.
 *
 * @category Satisfaction
 */
export const serviceGivenSchema: ObjectSchema<ServiceGiven> = /* @__PURE__ */ strict((): SchemaFields<ServiceGiven> => ({
  customer: id,
  date: day,
  timing: z.optional(oneOf<NonNullable<ServiceGiven["timing"]>>({ "in-time": true, late: true })),
  manner: z.optional(oneOf<NonNullable<ServiceGiven["manner"]>>({ friendly: true, unfriendly: true })),
}));

/**
 * A measure to keep customers, strictly.
 *
 * @category Satisfaction
 */
export const retentionMeasureSchema: ObjectSchema<RetentionMeasure> = /* @__PURE__ */ strict((): SchemaFields<RetentionMeasure> => ({
  id: name,
  against: listOf(oneOf<ChurnSignalName>(SIGNALS), 1),
  cost: amount,
  effect: number,
  start: z.optional(span),
  within: z.optional(span),
  evaluateEvery: z.optional(span),
  evaluations: z.optional(ordinal),
}));

/**
 * Reads a policy of churn signals from outside, and checks it as `defineChurnPolicy` does.
 *
 * @category Satisfaction
 * @see SAT-5
 */
export const parseChurnPolicy: Parser<ChurnPolicy> = /* @__PURE__ */ parserOf(churnPolicySchema, { check: defineChurnPolicy });

/**
 * Reads a complaint as churn signals see it from outside.
 *
 * @category Satisfaction
 */
export const parseChurnComplaint: Parser<ChurnComplaint> = /* @__PURE__ */ parserOf(churnComplaintSchema);

/**
 * Reads complaints as churn signals see them from outside.
 *
 * @category Satisfaction
 */
export const parseChurnComplaints: RowsParser<ChurnComplaint> = /* @__PURE__ */ rowsParserOf(churnComplaintSchema);

/**
 * Reads what a customer answered from outside.
 *
 * @category Satisfaction
 */
export const parseChurnRating: Parser<ChurnRating> = /* @__PURE__ */ parserOf(churnRatingSchema);

/**
 * Reads what customers answered from outside.
 *
 * @category Satisfaction
 */
export const parseChurnRatings: RowsParser<ChurnRating> = /* @__PURE__ */ rowsParserOf(churnRatingSchema);

/**
 * Reads that a customer asked for a lower price from outside.
 *
 * @category Satisfaction
 */
export const parseDiscountRequest: Parser<DiscountRequest> = /* @__PURE__ */ parserOf(discountRequestSchema);

/**
 * Reads which customers asked for lower prices from outside.
 *
 * @category Satisfaction
 */
export const parseDiscountRequests: RowsParser<DiscountRequest> = /* @__PURE__ */ rowsParserOf(discountRequestSchema);

/**
 * Reads a service that was given from outside.
 *
 * @category Satisfaction
 */
export const parseServiceGiven: Parser<ServiceGiven> = /* @__PURE__ */ parserOf(serviceGivenSchema);

/**
 * Reads services that were given from outside.
 *
 * @category Satisfaction
 */
export const parseServicesGiven: RowsParser<ServiceGiven> = /* @__PURE__ */ rowsParserOf(serviceGivenSchema);

/**
 * Reads a measure to keep customers from outside.
 *
 * @category Satisfaction
 */
export const parseRetentionMeasure: Parser<RetentionMeasure> = /* @__PURE__ */ parserOf(retentionMeasureSchema);

/**
 * Reads measures to keep customers from outside.
 *
 * @category Satisfaction
 */
export const parseRetentionMeasures: RowsParser<RetentionMeasure> = /* @__PURE__ */ rowsParserOf(retentionMeasureSchema);
