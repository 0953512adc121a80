import * as z from "zod";
import type {
  ChangeAuthority,
  EngagementTemplate,
  LinkKind,
  Names,
  QualityEffect,
  Side,
  TemplateActivity,
  TemplateChanges,
  TemplateDeliverable,
  TemplateFollowOn,
  TemplateLink,
  TemplateMove,
  TemplatePhase,
  TemplateProfile,
  TemplateRework,
  TemplateRole,
} from "../../engagements/index.ts";
import { requireTemplate } from "../../engagements/internal.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { count, name, number, ordinal, text, whole } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { gate } from "./gate-schema.ts";

/** What something is called. */
const names: ObjectSchema<Names> = /* @__PURE__ */ strict((): SchemaFields<Names> => ({ en: text, zh: z.optional(name) }));

/** What a change does to quality. */
export const qualityEffect: z.ZodType<QualityEffect> = /* @__PURE__ */ oneOf<QualityEffect>({ better: true, unchanged: true, worse: true });

const role: ObjectSchema<TemplateRole> = /* @__PURE__ */ strict((): SchemaFields<TemplateRole> => ({
  id: name,
  name: z.optional(names),
  side: oneOf<Side>({ vendor: true, client: true, outside: true }),
}));

const deliverable: ObjectSchema<TemplateDeliverable> = /* @__PURE__ */ strict((): SchemaFields<TemplateDeliverable> => ({
  id: name,
  name: z.optional(names),
  contents: z.optional(listOf(names)),
  writtenBy: z.optional(listOf(name)),
  commentedBy: z.optional(listOf(name)),
  acceptedBy: z.optional(listOf(name)),
  presentedTo: z.optional(name),
  waivedBy: z.optional(listOf(name)),
}));

const link: ObjectSchema<TemplateLink> = /* @__PURE__ */ strict((): SchemaFields<TemplateLink> => ({
  activity: name,
  type: z.optional(oneOf<LinkKind>({ FS: true, SS: true, FF: true, SF: true })),
  lag: z.optional(whole),
}));

const activity: ObjectSchema<TemplateActivity> = /* @__PURE__ */ strict((): SchemaFields<TemplateActivity> => ({
  id: name,
  name: z.optional(names),
  need: z.optional(oneOf<NonNullable<TemplateActivity["need"]>>({ required: true, optional: true })),
  participants: z.optional(listOf(name)),
  signOff: z.optional(oneOf<NonNullable<TemplateActivity["signOff"]>>({ together: true, inTurn: true })),
  produces: z.optional(listOf(name)),
  after: z.optional(listOf(z.union([name, link]))),
  guards: z.optional(listOf(name)),
  criterion: z.optional(names),
  duration: z.optional(count),
}));

const move: ObjectSchema<TemplateMove> = /* @__PURE__ */ strict((): SchemaFields<TemplateMove> => ({ to: name, gate: z.optional(gate) }));

const rework: ObjectSchema<TemplateRework> = /* @__PURE__ */ strict((): SchemaFields<TemplateRework> => ({
  to: name,
  by: z.optional(listOf(name)),
  reopens: z.optional(listOf(name)),
  guards: z.optional(listOf(name)),
}));

const phase: ObjectSchema<TemplatePhase> = /* @__PURE__ */ strict((): SchemaFields<TemplatePhase> => ({
  id: name,
  name: z.optional(names),
  runs: z.optional(oneOf<NonNullable<TemplatePhase["runs"]>>({ inTurn: true, alongside: true })),
  planAgreedBy: z.optional(listOf(name)),
  order: z.optional(oneOf<NonNullable<TemplatePhase["order"]>>({ listed: true, any: true, dependencies: true })),
  activities: z.optional(listOf(activity)),
  deliverables: z.optional(listOf(name)),
  gate: z.optional(gate),
  passedBy: z.optional(listOf(name)),
  next: z.optional(listOf(z.union([name, move]))),
  rework: z.optional(listOf(z.union([name, rework]))),
  probability: z.optional(number),
}));

const profile: ObjectSchema<TemplateProfile> = /* @__PURE__ */ strict((): SchemaFields<TemplateProfile> => ({
  id: name,
  name: z.optional(names),
  withoutPhases: z.optional(listOf(name)),
  withoutActivities: z.optional(listOf(name)),
  withoutDeliverables: z.optional(listOf(name)),
}));

const followOn: ObjectSchema<TemplateFollowOn> = /* @__PURE__ */ strict((): SchemaFields<TemplateFollowOn> => ({ template: name, from: listOf(name) }));

const authority: ObjectSchema<ChangeAuthority> = /* @__PURE__ */ strict((): SchemaFields<ChangeAuthority> => ({
  role: name,
  costShare: z.optional(number),
  days: z.optional(count),
  quality: z.optional(qualityEffect),
}));

const changes: ObjectSchema<TemplateChanges> = /* @__PURE__ */ strict((): SchemaFields<TemplateChanges> => ({
  requestedBy: z.optional(listOf(name)),
  assessedBy: z.optional(listOf(name)),
  authorities: listOf(authority, 1),
}));

/**
 * A template of engagements, strictly.
 *
 * @category Engagements
 */
export const engagementTemplateSchema: ObjectSchema<EngagementTemplate> = /* @__PURE__ */ strict((): SchemaFields<EngagementTemplate> => ({
  id: name,
  version: ordinal,
  name: z.optional(names),
  initial: name,
  roles: listOf(role),
  deliverables: listOf(deliverable),
  guards: listOf(name),
  profiles: listOf(profile),
  phases: listOf(phase, 1),
  followOn: z.optional(followOn),
  changes: z.optional(changes),
}));

/**
 * Reads a template of engagements from outside, and checks it as `defineEngagement` does.
 *
 * @example
 * ```ts
 * import { consulting } from "clientele/engagements";
 * import { parseEngagementTemplate } from "clientele/schema";
 *
 * parseEngagementTemplate(JSON.stringify(consulting)).ok; // => true
 * const shape = { roles: [], deliverables: [], guards: [], profiles: [] };
 * parseEngagementTemplate({ ...shape, id: "circle", version: "1", initial: "a", phases: [{ id: "a", next: ["a"] }] }).ok; // => false
 * ```
 * @category Engagements
 * @see ENG-1, ENG-13
 */
export const parseEngagementTemplate: Parser<EngagementTemplate> = /* @__PURE__ */ parserOf(engagementTemplateSchema, { check: requireTemplate });

/**
 * Reads templates of engagements from outside.
 *
 * @category Engagements
 */
export const parseEngagementTemplates: RowsParser<EngagementTemplate> = /* @__PURE__ */ rowsParserOf(engagementTemplateSchema, { check: requireTemplate });
