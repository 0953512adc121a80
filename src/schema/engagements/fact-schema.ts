import * as z from "zod";
import type { EngagementFact, EngagementFactData, PresentationManner } from "../../engagements/index.ts";
import { checkFactTimes, definitionStamp, factsOf, factUpgrades, nothing } from "../flow/fact-schemas.ts";
import type { DataSchemas } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser, Upgrader } from "../parse/parsed.ts";
import { parserOf, rowsParserOf, upgraderOf } from "../parse/parser-of.ts";
import type { ParserSteps } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, code, id, name, ordinal, whole } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import { changeBaseline, changeKind, leftOut, nameChanges, staffing } from "./parts.ts";
import { qualityEffect } from "./template-schema.ts";

/**
 * A fact of an engagement, strictly.
 *
 * @category Engagements
 */
export const engagementFactSchema: z.ZodType<EngagementFact> = /* @__PURE__ */ factsOf<EngagementFactData>((): DataSchemas<EngagementFactData> => {
  const activity = strict(() => ({ activity: name }));
  const revision = strict(() => ({ deliverable: name, revision: ordinal }));
  const reason = strict(() => ({ reason: code }));
  return {
    engagementStarted: strict(() => ({
      engagement: id,
      definition: definitionStamp,
      profile: z.nullable(name),
      leftOut,
      phase: name,
      follows: z.nullable(id),
    })),
    activityStarted: activity,
    activitySignedOff: strict(() => ({ activity: name, role: name })),
    activityDone: activity,
    activitySkipped: strict(() => ({ activity: name, reason: code })),
    deliverableDrafted: revision,
    deliverableSubmitted: strict(() => ({ deliverable: name, revision: ordinal, document: z.nullable(id) })),
    deliverablePresented: strict(() => ({
      deliverable: name,
      revision: ordinal,
      manner: oneOf<PresentationManner>({ inPerson: true, remote: true, handedOver: true }),
      audience: z.nullable(name),
      fulfils: oneOf<"yes" | "no">({ yes: true, no: true }),
    })),
    deliverableEndorsed: revision,
    deliverableAccepted: revision,
    deliverableRejected: strict(() => ({ deliverable: name, revision: ordinal, reason: code })),
    deliverableWaived: strict(() => ({ deliverable: name, reason: code })),
    phaseApproved: strict(() => ({ phase: name, visit: ordinal, role: name })),
    planProposed: strict(() => ({ phase: name, revision: ordinal, plan: z.nullable(id), staffing: listOf(staffing) })),
    planAgreed: strict(() => ({ phase: name, revision: ordinal, role: name })),
    phaseEntered: strict(() => ({ from: name, to: name, visit: ordinal, anew: listOf(name) })),
    phaseSentBack: strict(() => ({ from: name, to: name, visit: ordinal, reason: code, anew: listOf(name), reopened: listOf(name) })),
    engagementSuspended: reason,
    engagementResumed: nothing,
    engagementCompleted: strict(() => ({ phase: name })),
    engagementCancelled: reason,
    engagementLost: reason,
    followOnOpened: strict(() => ({ engagement: id, template: name })),
    changeRequested: strict(() => ({ change: id, kind: changeKind })),
    changeAssessed: strict(() => ({ change: id, quality: qualityEffect, cost: amount, days: whole, agreed: changeBaseline })),
    changeApproved: strict(() => ({ change: id, role: name, reason: z.nullable(code) })),
    changeRefused: strict(() => ({ change: id, role: name, reason: code })),
    engagementMigrated: strict(() => ({
      from: definitionStamp,
      definition: definitionStamp,
      profile: z.nullable(name),
      leftOut,
      phases: nameChanges,
      activities: nameChanges,
      deliverables: nameChanges,
      roles: nameChanges,
      restarted: strict(() => ({ activities: listOf(name), deliverables: listOf(name) })),
    })),
    touchRecorded: strict(() => ({ role: name, opinion: z.nullable(code) })),
    commentRecorded: strict(() => ({ deliverable: name })),
    workRecorded: strict(() => ({ activity: name, minutes: ordinal })),
  };
});

// Every type of fact is still of version 1. The first step of a type is written here when its form changes.
const steps: ParserSteps<EngagementFact> = { check: checkFactTimes, upgrades: /* @__PURE__ */ factUpgrades({}) };

/**
 * Reads a fact of an engagement from outside, of this version or an older one. Its data may be JSON in a column of text.
 *
 * @example
 * ```ts
 * import { parseEngagementFact } from "clientele/schema";
 *
 * const row = {
 *   id: "c-9",
 *   type: "activityDone",
 *   schema: 1n,
 *   occurred_at: "2026-03-02 09:30:00+08",
 *   recorded_at: new Date("2026-03-02T02:00:00Z"),
 *   actor: 12n,
 *   data: '{ "activity": "interviews" }',
 * };
 * const columns = { occurredAt: "occurred_at", recordedAt: "recorded_at", "by.id": "actor" };
 * const parsed = parseEngagementFact(row, { columns });
 * parsed.ok && [parsed.value.occurredAt, parsed.value.by.id, parsed.value.data];
 * // => ["2026-03-02T01:30:00.000Z", 12, { activity: "interviews" }]
 *
 * const newer = parseEngagementFact({ ...row, schema: 2 }, { columns });
 * !newer.ok && newer.issues.map(({ path, code }) => [path, code]); // => [["schema", "schema/newer-version"]]
 * ```
 * @category Engagements
 */
export const parseEngagementFact: Parser<EngagementFact> = /* @__PURE__ */ parserOf(engagementFactSchema, steps);

/**
 * Reads facts of engagements from outside, of this version or older ones.
 *
 * @category Engagements
 */
export const parseEngagementFacts: RowsParser<EngagementFact> = /* @__PURE__ */ rowsParserOf(engagementFactSchema, steps);

/**
 * Brings a stored fact of an engagement to the present version, and refuses what is none.
 *
 * @category Engagements
 */
export const upgradeEngagementFact: Upgrader<EngagementFact> = /* @__PURE__ */ upgraderOf(engagementFactSchema, steps);
