import * as z from "zod";
import { defineComplaintPolicy } from "../../complaints/index.ts";
import type { ComplaintClock, ComplaintClockName, ComplaintPolicy, EscalationRule } from "../../complaints/index.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { amount, count, name, ordinal } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { clockTarget } from "./target-schema.ts";

type Rule<When extends EscalationRule["when"]> = Extract<EscalationRule, { readonly when: When }>;

const CLOCKS: Readonly<Record<ComplaintClockName, true>> = {
  acknowledge: true,
  firstResponse: true,
  nextResponse: true,
  onSite: true,
  resolution: true,
  statutory: true,
};

/** The names of clocks. */
export const complaintClockNames: readonly ComplaintClockName[] = /* @__PURE__ */ Object.keys(CLOCKS) as ComplaintClockName[];

/** The name of a clock. */
export const complaintClockName: z.ZodType<ComplaintClockName> = /* @__PURE__ */ oneOf<ComplaintClockName>(CLOCKS);

/** A clock, strictly. */
export const complaintClock: ObjectSchema<ComplaintClock> = /* @__PURE__ */ strict((): SchemaFields<ComplaintClock> => ({
  clock: complaintClockName,
  targets: tableOf(z.nullable(clockTarget)),
  pauses: z.optional(oneOf<NonNullable<ComplaintClock["pauses"]>>({ inHolds: true, never: true })),
  categories: z.optional(listOf(name)),
  calendar: z.optional(name),
}));

const rule: z.ZodType<EscalationRule> = /* @__PURE__ */ byTag<EscalationRule, "when">("when", () => ({
  severity: strict((): SchemaFields<Rule<"severity">> => ({ id: name, when: z.literal("severity"), severities: listOf(name), to: name })),
  breach: strict((): SchemaFields<Rule<"breach">> => ({
    id: name,
    when: z.literal("breach"),
    of: oneOf<ComplaintClockName | "promise">({ ...CLOCKS, promise: true }),
    after: z.optional(clockTarget),
    to: name,
  })),
  optionsExhausted: strict((): SchemaFields<Rule<"optionsExhausted">> => ({ id: name, when: z.literal("optionsExhausted"), to: name })),
  request: strict((): SchemaFields<Rule<"request">> => ({ id: name, when: z.literal("request"), to: name })),
}));

/**
 * A complaint policy, strictly.
 *
 * @category Complaints
 */
export const complaintPolicySchema: ObjectSchema<ComplaintPolicy> = /* @__PURE__ */ strict((): SchemaFields<ComplaintPolicy> => ({
  id: name,
  version: ordinal,
  severities: listOf(name, 1),
  graveFrom: name,
  categories: listOf(name),
  onTheSpot: listOf(name),
  promises: strict((): SchemaFields<ComplaintPolicy["promises"]> => ({ longest: z.optional(clockTarget), calendar: z.optional(name) })),
  options: strict((): SchemaFields<ComplaintPolicy["options"]> => ({ least: z.optional(count), most: z.optional(count), leastAgain: z.optional(count) })),
  apology: z.optional(oneOf<NonNullable<ComplaintPolicy["apology"]>>({ beforeOffer: true, optional: true })),
  compensation: z.optional(tableOf(z.nullable(amount))),
  followUps: strict((): SchemaFields<ComplaintPolicy["followUps"]> => ({
    least: count,
    delays: listOf(clockTarget),
    unreachable: z.optional(ordinal),
    calendar: z.optional(name),
  })),
  reopening: strict((): SchemaFields<ComplaintPolicy["reopening"]> => ({
    within: z.optional(clockTarget),
    calendar: z.optional(name),
    clocks: z.optional(oneOf<NonNullable<ComplaintPolicy["reopening"]["clocks"]>>({ resume: true, restart: true })),
  })),
  clocks: listOf(complaintClock),
  escalation: strict((): SchemaFields<ComplaintPolicy["escalation"]> => ({ levels: listOf(name), rules: listOf(rule) })),
  holdsBack: z.optional(listOf(name)),
}));

/**
 * Reads a complaint policy from outside, and checks it as `defineComplaintPolicy` does.
 *
 * @example
 * ```ts
 * import { consultingComplaints } from "clientele/complaints";
 * import { parseComplaintPolicy } from "clientele/schema";
 *
 * parseComplaintPolicy(JSON.stringify(consultingComplaints)).ok; // => true
 * parseComplaintPolicy({ ...consultingComplaints, graveFrom: "unheard-of" }).ok; // => false
 * ```
 * @category Complaints
 */
export const parseComplaintPolicy: Parser<ComplaintPolicy> = /* @__PURE__ */ parserOf(complaintPolicySchema, { check: defineComplaintPolicy });
