import * as z from "zod";
import { defineAbcPolicy } from "../../classification/index.ts";
import type { AbcBoundary, AbcNonPositive, AbcPolicy, AbcTies, ComputedPolicy, RankPolicy, ShareClass, SharePolicy, ThresholdClass, ThresholdPolicy } from "../../classification/index.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { name, number } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { SchemaFields } from "../strict/object-schema.ts";

/**
 * An ABC policy, strictly.
 *
 * @category Classification policies
 */
export const abcPolicySchema: z.ZodType<AbcPolicy> = /* @__PURE__ */ abcPolicy();

function abcPolicy(): z.ZodType<AbcPolicy> {
  const nonPositive = z.optional(oneOf<AbcNonPositive>({ apart: true, lowest: true }));
  const ties = z.optional(oneOf<AbcTies>({ together: true, split: true }));
  const boundary = z.optional(oneOf<AbcBoundary>({ covering: true, atMost: true, below: true }));
  const classes = listOf(strict((): SchemaFields<ShareClass> => ({ class: name, upTo: z.optional(number) })), 1);
  const starts = listOf(strict((): SchemaFields<ThresholdClass> => ({ class: name, from: z.optional(number) })), 1);
  const names = listOf(strict((): SchemaFields<{ readonly class: string }> => ({ class: name })), 1);
  const degenerate = z.optional(oneOf<NonNullable<ComputedPolicy["degenerate"]>>({ highest: true, raw: true }));
  return byTag<AbcPolicy, "by">("by", () => ({
    share: strict((): SchemaFields<SharePolicy> => ({ by: z.literal("share"), classes, boundary, ties, nonPositive })),
    rank: strict((): SchemaFields<RankPolicy> => ({ by: z.literal("rank"), classes, boundary, ties, nonPositive })),
    threshold: strict((): SchemaFields<ThresholdPolicy> => ({ by: z.literal("threshold"), classes: starts, nonPositive })),
    computed: strict((): SchemaFields<ComputedPolicy> => ({ by: z.literal("computed"), classes: names, ties, degenerate, nonPositive })),
  }));
}

/**
 * Reads an ABC policy from outside, and checks it as `defineAbcPolicy` does.
 *
 * @example
 * ```ts
 * import { parseAbcPolicy } from "clientele/schema";
 *
 * parseAbcPolicy({ by: "share", classes: [{ class: "A", upTo: "0.8" }, { class: "B", upTo: null }] });
 * // => { ok: true, value: { by: "share", classes: [{ class: "A", upTo: 0.8 }, { class: "B" }] } }
 * parseAbcPolicy({ by: "share", classes: [{ class: "A", upTo: 80 }, { class: "B" }] });
 * // => { ok: false, issues: [{ path: "classes[0].upTo", code: "schema/fault", message: "must be over 0 and under 1" }] }
 * ```
 * @category Classification policies
 * @see CLS-2, CLS-3, CLS-4, CLS-8
 */
export const parseAbcPolicy: Parser<AbcPolicy> = /* @__PURE__ */ parserOf(abcPolicySchema, { check: defineAbcPolicy });
