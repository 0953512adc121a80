import * as z from "zod";
import type {
  Attitude,
  ChangeAssessment,
  ChangeRequest,
  Influence,
  PlanReview,
  PlanVersion,
  RecordedRuling,
  ReviewLevel,
  Stakeholder,
  StakeholderCircle,
  Touch,
} from "../../engagements/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, day, id, name, text, whole } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { changeKind } from "./parts.ts";
import { qualityEffect } from "./template-schema.ts";

/**
 * Somebody of the client who matters to an engagement, strictly.
 *
 * @category Engagement registers
 */
export const stakeholderSchema: ObjectSchema<Stakeholder> = /* @__PURE__ */ strict((): SchemaFields<Stakeholder> => ({
  id,
  circle: oneOf<StakeholderCircle>({ executive: true, projectManager: true, coreTeam: true, widerTeam: true }),
  field: z.optional(name),
  management: z.optional(oneOf<NonNullable<Stakeholder["management"]>>({ top: true, middle: true, line: true })),
  motives: z.optional(text),
  influence: z.optional(oneOf<Influence>({ low: true, medium: true, high: true })),
  attitude: z.optional(oneOf<Attitude>({ against: true, neutral: true, for: true })),
}));

/**
 * A day on which somebody of the client was met or spoken to, strictly.
 *
 * @category Engagement registers
 */
export const touchSchema: ObjectSchema<Touch> = /* @__PURE__ */ strict((): SchemaFields<Touch> => ({
  person: id,
  on: day,
  occasion: oneOf<Touch["occasion"]>({ survey: true, node: true, work: true, other: true }),
  node: z.optional(id),
}));

/**
 * A version of a plan, strictly.
 *
 * @category Engagement registers
 */
export const planVersionSchema: ObjectSchema<PlanVersion> = /* @__PURE__ */ strict((): SchemaFields<PlanVersion> => ({
  id,
  kind: oneOf<PlanVersion["kind"]>({ full: true, stage: true }),
  phase: z.optional(name),
  madeOn: day,
  basedOn: z.optional(listOf(id)),
}));

/**
 * A review of a phase, strictly.
 *
 * @category Engagement registers
 */
export const planReviewSchema: ObjectSchema<PlanReview> = /* @__PURE__ */ strict((): SchemaFields<PlanReview> => ({
  id,
  level: oneOf<ReviewLevel>({ team: true, project: true, management: true }),
  phase: name,
  on: day,
  minutes: z.optional(id),
}));

const assessment: ObjectSchema<ChangeAssessment> = /* @__PURE__ */ strict((): SchemaFields<ChangeAssessment> => ({
  on: day,
  by: id,
  quality: z.optional(qualityEffect),
  cost: z.optional(amount),
  days: z.optional(whole),
}));

const ruling: ObjectSchema<RecordedRuling> = /* @__PURE__ */ strict((): SchemaFields<RecordedRuling> => ({
  type: oneOf<RecordedRuling["type"]>({ changeApproved: true, changeRefused: true }),
  request: id,
  on: day,
  by: id,
  role: name,
  reason: z.nullable(name),
}));

/**
 * A request to change what was agreed, strictly.
 *
 * @category Engagement registers
 */
export const changeRequestSchema: ObjectSchema<ChangeRequest> = /* @__PURE__ */ strict((): SchemaFields<ChangeRequest> => ({
  id,
  kind: changeKind,
  requestedOn: day,
  requestedBy: id,
  assessment: z.optional(assessment),
  ruling: z.optional(ruling),
}));

/**
 * Reads a stakeholder from outside.
 *
 * @category Engagement registers
 */
export const parseStakeholder: Parser<Stakeholder> = /* @__PURE__ */ parserOf(stakeholderSchema);

/**
 * Reads stakeholders from outside.
 *
 * @category Engagement registers
 */
export const parseStakeholders: RowsParser<Stakeholder> = /* @__PURE__ */ rowsParserOf(stakeholderSchema);

/**
 * Reads a touch from outside.
 *
 * @category Engagement registers
 */
export const parseTouch: Parser<Touch> = /* @__PURE__ */ parserOf(touchSchema);

/**
 * Reads touches from outside.
 *
 * @category Engagement registers
 */
export const parseTouches: RowsParser<Touch> = /* @__PURE__ */ rowsParserOf(touchSchema);

/**
 * Reads a version of a plan from outside.
 *
 * @category Engagement registers
 */
export const parsePlanVersion: Parser<PlanVersion> = /* @__PURE__ */ parserOf(planVersionSchema);

/**
 * Reads versions of plans from outside.
 *
 * @category Engagement registers
 */
export const parsePlanVersions: RowsParser<PlanVersion> = /* @__PURE__ */ rowsParserOf(planVersionSchema);

/**
 * Reads a review from outside.
 *
 * @category Engagement registers
 */
export const parsePlanReview: Parser<PlanReview> = /* @__PURE__ */ parserOf(planReviewSchema);

/**
 * Reads reviews from outside.
 *
 * @category Engagement registers
 */
export const parsePlanReviews: RowsParser<PlanReview> = /* @__PURE__ */ rowsParserOf(planReviewSchema);

/**
 * Reads a change request from outside.
 *
 * @category Engagement registers
 */
export const parseChangeRequest: Parser<ChangeRequest> = /* @__PURE__ */ parserOf(changeRequestSchema);

/**
 * Reads change requests from outside.
 *
 * @category Engagement registers
 */
export const parseChangeRequests: RowsParser<ChangeRequest> = /* @__PURE__ */ rowsParserOf(changeRequestSchema);
