import * as z from "zod";
import type {
  ActivityState,
  ChangeState,
  ChangeStatus,
  DeliverableState,
  EngagementState,
  EngagementStatus,
  PhasePlan,
  PhaseVisit,
  Sighting,
  WorkSpent,
} from "../../engagements/index.ts";
import { requireState } from "../../engagements/internal.ts";
import { definitionStamp, factAnomaly, seenIds } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser, Upgrader } from "../parse/parsed.ts";
import { parserOf, rowsParserOf, upgraderOf } from "../parse/parser-of.ts";
import type { ParserSteps } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { amount, code, count, id, instant, name, ordinal, whole } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { changeBaseline, changeKind, leftOut, nameChanges, staffing } from "./parts.ts";
import { qualityEffect } from "./template-schema.ts";

const visit: ObjectSchema<PhaseVisit> = /* @__PURE__ */ strict((): SchemaFields<PhaseVisit> => ({
  phase: name,
  visit: ordinal,
  enteredAt: instant,
  leftAt: z.nullable(instant),
  suspended: count,
}));

const activity: ObjectSchema<ActivityState> = /* @__PURE__ */ strict((): SchemaFields<ActivityState> => ({
  status: oneOf<ActivityState["status"]>({ started: true, done: true, skipped: true }),
  startedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  signedOff: listOf(name),
  reason: z.nullable(code),
}));

const deliverable: ObjectSchema<DeliverableState> = /* @__PURE__ */ strict((): SchemaFields<DeliverableState> => ({
  status: oneOf<DeliverableState["status"]>({ draft: true, submitted: true, accepted: true, rejected: true, waived: true }),
  revision: count,
  since: instant,
  document: z.nullable(id),
  endorsed: count,
  presented: oneOf<"yes" | "no">({ yes: true, no: true }),
  reason: z.nullable(code),
  decidedBy: z.nullable(name),
}));

const plan: ObjectSchema<PhasePlan> = /* @__PURE__ */ strict((): SchemaFields<PhasePlan> => ({
  revision: ordinal,
  plan: z.nullable(id),
  staffing: listOf(staffing),
  agreed: listOf(name),
}));

const sighting: ObjectSchema<Sighting> = /* @__PURE__ */ strict((): SchemaFields<Sighting> => ({ count, latest: instant }));
const work: ObjectSchema<WorkSpent> = /* @__PURE__ */ strict((): SchemaFields<WorkSpent> => ({ count, latest: instant, minutes: count }));

const change: ObjectSchema<ChangeState> = /* @__PURE__ */ strict((): SchemaFields<ChangeState> => ({
  change: id,
  kind: changeKind,
  status: oneOf<ChangeStatus>({ toAssess: true, toDecide: true, approved: true, refused: true }),
  requestedAt: instant,
  requestedBy: id,
  assessment: z.nullable(strict(() => ({ at: instant, by: id, quality: qualityEffect, cost: amount, days: whole, agreed: changeBaseline }))),
  ruling: z.nullable(strict(() => ({ at: instant, by: id, role: name, reason: z.nullable(code) }))),
}));

type MigrationRenames = EngagementState["renames"][number];

const renames: ObjectSchema<MigrationRenames> = /* @__PURE__ */ strict((): SchemaFields<MigrationRenames> => ({
  at: instant,
  activities: nameChanges,
  deliverables: nameChanges,
  roles: nameChanges,
}));

/**
 * The state of an engagement, strictly.
 *
 * @category Engagements
 */
export const engagementStateSchema: ObjectSchema<EngagementState> = /* @__PURE__ */ strict((): SchemaFields<EngagementState> => ({
  schema: z.literal(1),
  engagement: z.nullable(id),
  definition: z.nullable(definitionStamp),
  profile: z.nullable(name),
  leftOut,
  status: oneOf<EngagementStatus>({ notStarted: true, running: true, suspended: true, completed: true, cancelled: true, lost: true }),
  phase: z.nullable(name),
  visit: count,
  visits: listOf(visit),
  activities: tableOf(activity),
  deliverables: tableOf(deliverable),
  approvals: listOf(name),
  plans: tableOf(plan),
  suspension: z.nullable(strict(() => ({ since: instant, reason: code }))),
  ending: z.nullable(strict(() => ({ at: instant, reason: z.nullable(code) }))),
  follows: z.nullable(id),
  followOns: listOf(id),
  touches: tableOf(sighting),
  comments: tableOf(sighting),
  work: tableOf(work),
  changes: listOf(change),
  renames: listOf(renames),
  clockAt: z.nullable(instant),
  decidedAt: z.nullable(instant),
  seen: seenIds,
  anomalies: listOf(factAnomaly),
}));

// States are still of version 1. The first step is written here when their form changes.
const steps: ParserSteps<EngagementState> = { check: requireState, upgrades: () => [] };

/**
 * Reads the state of an engagement from outside, of this version or an older one. A state that cannot be read is not lost: its facts
 * make a new one.
 *
 * @category Engagements
 */
export const parseEngagementState: Parser<EngagementState> = /* @__PURE__ */ parserOf(engagementStateSchema, steps);

/**
 * Reads states of engagements from outside, of this version or older ones.
 *
 * @category Engagements
 */
export const parseEngagementStates: RowsParser<EngagementState> = /* @__PURE__ */ rowsParserOf(engagementStateSchema, steps);

/**
 * Brings a stored state of an engagement to the present version, and refuses what is none.
 *
 * @category Engagements
 */
export const upgradeEngagementState: Upgrader<EngagementState> = /* @__PURE__ */ upgraderOf(engagementStateSchema, steps);
