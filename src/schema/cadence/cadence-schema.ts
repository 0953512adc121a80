import * as z from "zod";
import { defineCadence } from "../../cadence/index.ts";
import type {
  AfterContactAnchor,
  CadenceAnchor,
  CadencePolicy,
  CadenceRoll,
  CadenceRule,
  CadenceScript,
  CalendarAnchor,
  ContactLimit,
  EventAnchor,
  FatigueCap,
  FestivalAnchor,
  LastContactAnchor,
  LastDueAnchor,
  PersonDayAnchor,
  QuietPeriod,
} from "../../cadence/index.ts";
import type { RollConvention } from "../../calendar/index.ts";
import type { Channel } from "../../customers/index.ts";
import { channelSchema } from "../customers/customer-schema.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { day, id, monthDay, name, ordinal, span, text } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/** How a date moves off a day on which nobody works. */
export const rollConvention: z.ZodType<RollConvention> = /* @__PURE__ */ oneOf<RollConvention>({
  following: true,
  preceding: true,
  modifiedFollowing: true,
  modifiedPreceding: true,
  nearest: true,
  none: true,
});

const anchor: z.ZodType<CadenceAnchor> = /* @__PURE__ */ byTag<CadenceAnchor, "kind">("kind", () => ({
  lastContact: strict((): SchemaFields<LastContactAnchor> => ({ kind: z.literal("lastContact") })),
  lastDue: strict((): SchemaFields<LastDueAnchor> => ({ kind: z.literal("lastDue") })),
  calendar: strict((): SchemaFields<CalendarAnchor> => ({ kind: z.literal("calendar"), start: day })),
  event: strict((): SchemaFields<EventAnchor> => ({ kind: z.literal("event"), event: name, lead: z.optional(span) })),
  afterContact: strict((): SchemaFields<AfterContactAnchor> => ({ kind: z.literal("afterContact"), channel: channelSchema, purpose: z.optional(name) })),
  festival: strict((): SchemaFields<FestivalAnchor> => ({ kind: z.literal("festival"), festival: name, lead: z.optional(span) })),
  personDay: strict((): SchemaFields<PersonDayAnchor> => ({ kind: z.literal("personDay"), occasion: z.optional(name), lead: z.optional(span) })),
}));

const roll: ObjectSchema<CadenceRoll> = /* @__PURE__ */ strict((): SchemaFields<CadenceRoll> => ({
  earliest: z.optional(rollConvention),
  target: z.optional(rollConvention),
  latest: z.optional(rollConvention),
}));

/**
 * A rule of contact, strictly.
 *
 * @category Cadence policies
 */
export const cadenceRuleSchema: ObjectSchema<CadenceRule> = /* @__PURE__ */ strict((): SchemaFields<CadenceRule> => ({
  id: name,
  classes: z.optional(listOf(name)),
  regions: z.optional(listOf(name)),
  industries: z.optional(listOf(name)),
  customers: z.optional(listOf(id)),
  channel: oneOf<Channel | "preferred">({ visit: true, phone: true, web: true, email: true, message: true, preferred: true }),
  otherwise: z.optional(channelSchema),
  purpose: name,
  anchor: z.optional(anchor),
  latest: span,
  target: z.optional(span),
  earliest: z.optional(span),
  roll: z.optional(roll),
  by: name,
  satisfies: z.optional(listOf(name)),
  lapse: z.optional(span),
  focus: z.optional(name),
  outline: z.optional(oneOf<NonNullable<CadenceRule["outline"]>>({ required: true, none: true })),
}));

const limit: ObjectSchema<ContactLimit> = /* @__PURE__ */ strict((): SchemaFields<ContactLimit> => ({ contacts: ordinal, within: span }));
const fatigue: ObjectSchema<FatigueCap> = /* @__PURE__ */ strict((): SchemaFields<FatigueCap> => ({
  leastGap: z.optional(span),
  most: z.optional(listOf(limit)),
  exempt: z.optional(listOf(name)),
}));
const quiet: ObjectSchema<QuietPeriod> = /* @__PURE__ */ strict((): SchemaFields<QuietPeriod> => ({ from: monthDay, until: monthDay, name: z.optional(name) }));
const script: ObjectSchema<CadenceScript> = /* @__PURE__ */ strict((): SchemaFields<CadenceScript> => ({ purpose: name, id: name, version: text }));

/**
 * A cadence, strictly.
 *
 * @category Cadence policies
 */
export const cadencePolicySchema: ObjectSchema<CadencePolicy> = /* @__PURE__ */ strict((): SchemaFields<CadencePolicy> => ({
  id: name,
  version: z.optional(name),
  classes: listOf(name),
  rules: listOf(cadenceRuleSchema),
  grace: z.optional(span),
  fatigue: z.optional(fatigue),
  quiet: z.optional(listOf(quiet)),
  requiresConsent: z.optional(listOf(channelSchema)),
  scripts: z.optional(listOf(script)),
}));

/**
 * Reads a cadence from outside, and checks it as `defineCadence` does.
 *
 * @example
 * ```ts
 * import { consultingCadence } from "clientele/cadence";
 * import { parseCadencePolicy } from "clientele/schema";
 *
 * parseCadencePolicy(JSON.parse(JSON.stringify(consultingCadence))).ok; // => true
 * const policy = { id: "odd", classes: ["A"], rules: [{ id: "call", classes: ["B"], channel: "phone", purpose: "business", latest: { amount: "1", unit: "weeks" }, by: "owner" }] };
 * parseCadencePolicy(policy);
 * // => { ok: false, issues: [{ path: "rules[0].classes[0]", code: "schema/fault", message: "is none of \"A\"" }] }
 * ```
 * @category Cadence policies
 */
export const parseCadencePolicy: Parser<CadencePolicy> = /* @__PURE__ */ parserOf(cadencePolicySchema, { check: defineCadence });

/**
 * Reads rules of contact from outside; `defineCadence` checks them together.
 *
 * @category Cadence policies
 */
export const parseCadenceRule: Parser<CadenceRule> = /* @__PURE__ */ parserOf(cadenceRuleSchema);
