import * as z from "zod";
import type {
  ClosedSide,
  NestedRfmPolicy,
  NtileRfmPolicy,
  QuantileRfmPolicy,
  RfmPolicy,
  RfmSegment,
  RfmSegmentation,
  RfmThresholds,
  ThresholdRfmPolicy,
} from "../../classification/index.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { name, number, whole } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { SchemaFields } from "../strict/object-schema.ts";

const BEST_SCORE = 9;

/**
 * An RFM policy, strictly.
 *
 * @category Classification policies
 */
export const rfmPolicySchema: z.ZodType<RfmPolicy> = /* @__PURE__ */ rfmPolicy();

function rfmPolicy(): z.ZodType<RfmPolicy> {
  const range = z.optional(z.tuple([whole, whole]));
  const segment = strict((): SchemaFields<RfmSegment> => ({ segment: name, recency: range, frequency: range, monetary: range }));
  const scores = z.optional(z.int().min(2).max(BEST_SCORE));
  const monetary = z.optional(oneOf<NonNullable<RfmPolicy["monetary"]>>({ sum: true, mean: true }));
  const segmentation = z.optional(strict((): SchemaFields<RfmSegmentation> => ({ segments: listOf(segment), rest: name })));
  const closed = z.optional(oneOf<ClosedSide>({ above: true, below: true }));
  const thresholds = strict((): SchemaFields<RfmThresholds> => ({ recencyDays: listOf(number), frequency: listOf(number), monetary: listOf(number) }));
  const base = { scores, monetary, segmentation };
  return byTag<RfmPolicy, "method">("method", () => ({
    quantile: strict((): SchemaFields<QuantileRfmPolicy> => ({ method: z.literal("quantile"), closed, ...base })),
    nested: strict((): SchemaFields<NestedRfmPolicy> => ({ method: z.literal("nested"), closed, ...base })),
    ntile: strict((): SchemaFields<NtileRfmPolicy> => ({ method: z.literal("ntile"), ...base })),
    thresholds: strict((): SchemaFields<ThresholdRfmPolicy> => ({ method: z.literal("thresholds"), thresholds, closed, ...base })),
  }));
}

/**
 * Reads an RFM policy from outside. Whether its ranges and thresholds make sense shows when it is used.
 *
 * @category Classification policies
 * @see CLS-8
 */
export const parseRfmPolicy: Parser<RfmPolicy> = /* @__PURE__ */ parserOf(rfmPolicySchema);
