import * as z from "zod";
import type { ScoreCriterion, ScorePolicy, SettlingPolicy, VariationClass, XyzPolicy } from "../../classification/index.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { name, number, ordinal } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const variationClass: ObjectSchema<VariationClass> = /* @__PURE__ */ strict((): SchemaFields<VariationClass> => ({ class: name, upTo: z.optional(number) }));

/**
 * An XYZ policy, strictly.
 *
 * @category Classification policies
 */
export const xyzPolicySchema: ObjectSchema<XyzPolicy> = /* @__PURE__ */ strict((): SchemaFields<XyzPolicy> => ({
  classes: listOf(variationClass, 1),
  deviation: z.optional(oneOf<NonNullable<XyzPolicy["deviation"]>>({ population: true, sample: true })),
  zeros: z.optional(oneOf<NonNullable<XyzPolicy["zeros"]>>({ count: true, ignore: true })),
  start: z.optional(oneOf<NonNullable<XyzPolicy["start"]>>({ window: true, firstOrder: true })),
  minimumPeriods: z.optional(ordinal),
}));

const criterion: ObjectSchema<ScoreCriterion> = /* @__PURE__ */ strict((): SchemaFields<ScoreCriterion> => ({ criterion: name, weight: z.optional(number) }));

/**
 * A scoring policy, strictly.
 *
 * @category Classification policies
 */
export const scorePolicySchema: ObjectSchema<ScorePolicy> = /* @__PURE__ */ strict((): SchemaFields<ScorePolicy> => ({
  criteria: listOf(criterion, 1),
  scale: z.optional(listOf(number, 1)),
}));

/**
 * A policy of settling classes, strictly.
 *
 * @category Classification policies
 */
export const settlingPolicySchema: ObjectSchema<SettlingPolicy> = /* @__PURE__ */ strict((): SchemaFields<SettlingPolicy> => ({
  margin: z.optional(number),
  periods: z.optional(ordinal),
}));

/**
 * Reads an XYZ policy from outside.
 *
 * @category Classification policies
 * @see CLS-8
 */
export const parseXyzPolicy: Parser<XyzPolicy> = /* @__PURE__ */ parserOf(xyzPolicySchema);

/**
 * Reads a scoring policy from outside.
 *
 * @category Classification policies
 * @see CLS-6
 */
export const parseScorePolicy: Parser<ScorePolicy> = /* @__PURE__ */ parserOf(scorePolicySchema);

/**
 * Reads a policy of settling classes from outside.
 *
 * @category Classification policies
 * @see CLS-7
 */
export const parseSettlingPolicy: Parser<SettlingPolicy> = /* @__PURE__ */ parserOf(settlingPolicySchema);
