import * as z from "zod";
import type {
  ComplaintCycle,
  ComplaintEvidence,
  ComplaintFollowUp,
  ComplaintOption,
  ComplaintPhase,
  ComplaintPromise,
  ComplaintRegime,
  ComplaintSeverity,
  ComplaintState,
  ComplaintStep,
} from "../../complaints/index.ts";
import { definitionStamp, factAnomaly, seenIds } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser, Upgrader } from "../parse/parsed.ts";
import { parserOf, rowsParserOf, upgraderOf } from "../parse/parser-of.ts";
import type { ParserSteps } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, code, id, instant, name, ordinal, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { complaintFault, complaintRelation, complaintStepType, earlierClocks, followUpOutcome, manner, resolutionResult, settledOutcomes } from "./parts.ts";

const phase: z.ZodType<ComplaintPhase> = /* @__PURE__ */ oneOf<ComplaintPhase>({
  notRecorded: true,
  recorded: true,
  restated: true,
  confirmed: true,
  investigating: true,
  offering: true,
  agreed: true,
  executing: true,
  resolved: true,
  followingUp: true,
  reopened: true,
  closed: true,
  withdrawn: true,
  merged: true,
  referred: true,
  notAComplaint: true,
});

const severity: ObjectSchema<ComplaintSeverity> = /* @__PURE__ */ strict((): SchemaFields<ComplaintSeverity> => ({ severity: name, at: instant }));

const cycle: ObjectSchema<ComplaintCycle> = /* @__PURE__ */ strict((): SchemaFields<ComplaintCycle> => ({
  cycle: ordinal,
  startedAt: instant,
  reason: z.nullable(code),
  resolvedAt: z.nullable(instant),
  manner: z.nullable(manner),
  result: z.nullable(resolutionResult),
  endedAt: z.nullable(instant),
}));

const promise: ObjectSchema<ComplaintPromise> = /* @__PURE__ */ strict((): SchemaFields<ComplaintPromise> => ({
  promise: name,
  givenAt: instant,
  dueAt: instant,
  answeredAt: z.nullable(instant),
}));

const option: ObjectSchema<ComplaintOption> = /* @__PURE__ */ strict((): SchemaFields<ComplaintOption> => ({
  option: name,
  round: ordinal,
  rank: z.nullable(ordinal),
  compensation: z.nullable(amount),
  margin: z.nullable(amount),
  status: oneOf<ComplaintOption["status"]>({ prepared: true, offered: true, refused: true, accepted: true, executed: true }),
  objection: z.nullable(code),
}));

const followUp: ObjectSchema<ComplaintFollowUp> = /* @__PURE__ */ strict((): SchemaFields<ComplaintFollowUp> => ({
  cycle: ordinal,
  attempt: ordinal,
  at: instant,
  outcome: followUpOutcome,
}));

const evidence: ObjectSchema<ComplaintEvidence> = /* @__PURE__ */ strict((): SchemaFields<ComplaintEvidence> => ({
  fact: name,
  at: instant,
  kind: oneOf<ComplaintEvidence["kind"]>({
    acknowledged: true,
    holdStarted: true,
    holdEnded: true,
    fromCustomer: true,
    toCustomer: true,
    internal: true,
    arrivedOnSite: true,
    escalationRequested: true,
    answer: true,
  }),
  name: z.nullable(name),
  reason: z.nullable(code),
}));

const step: ObjectSchema<ComplaintStep> = /* @__PURE__ */ strict((): SchemaFields<ComplaintStep> => ({ step: complaintStepType, at: instant }));

const regime: ObjectSchema<ComplaintRegime> = /* @__PURE__ */ strict((): SchemaFields<ComplaintRegime> => ({
  at: instant,
  severity: name,
  category: name,
  earlier: z.nullable(earlierClocks),
}));

/**
 * The state of a complaint, strictly.
 *
 * @category Complaints
 */
export const complaintStateSchema: ObjectSchema<ComplaintState> = /* @__PURE__ */ strict((): SchemaFields<ComplaintState> => ({
  schema: z.literal(1),
  complaint: z.nullable(id),
  definition: z.nullable(definitionStamp),
  customer: z.nullable(id),
  phase,
  severity: z.nullable(name),
  severities: listOf(severity),
  category: z.nullable(name),
  regimes: listOf(regime),
  channel: z.nullable(name),
  origin: z.nullable(name),
  product: z.nullable(id),
  unit: z.nullable(id),
  calendar: z.nullable(name),
  points: listOf(text),
  position: z.nullable(name),
  receivedAt: z.nullable(instant),
  cycles: listOf(cycle),
  promises: listOf(promise),
  options: listOf(option),
  followUps: listOf(followUp),
  fault: z.nullable(complaintFault),
  apologizedAt: z.nullable(instant),
  causes: listOf(code),
  level: z.nullable(name),
  escalations: listOf(strict(() => ({ rule: z.nullable(name), cycle: ordinal, to: name, at: instant }))),
  owner: z.nullable(id),
  tier: z.nullable(name),
  links: listOf(strict(() => ({ record: id, relation: complaintRelation }))),
  evidence: listOf(evidence),
  retracted: listOf(name),
  steps: listOf(step),
  outcomes: z.nullable(settledOutcomes),
  mergedInto: z.nullable(id),
  dismissedAs: z.nullable(z.enum(["praise", "suggestion", "question", "notOurs"])),
  phaseAt: z.nullable(instant),
  decidedAt: z.nullable(instant),
  seen: seenIds,
  anomalies: listOf(factAnomaly),
}));

// States are still of version 1. The first step is written here when their form changes.
const steps: ParserSteps<ComplaintState> = { upgrades: () => [] };

/**
 * Reads the state of a complaint from outside, of this version or an older one. A state that cannot be read is not lost: its facts make
 * a new one.
 *
 * @category Complaints
 */
export const parseComplaintState: Parser<ComplaintState> = /* @__PURE__ */ parserOf(complaintStateSchema, steps);

/**
 * Reads states of complaints from outside, of this version or older ones.
 *
 * @category Complaints
 */
export const parseComplaintStates: RowsParser<ComplaintState> = /* @__PURE__ */ rowsParserOf(complaintStateSchema, steps);

/**
 * Brings a stored state of a complaint to the present version, and refuses what is none.
 *
 * @category Complaints
 */
export const upgradeComplaintState: Upgrader<ComplaintState> = /* @__PURE__ */ upgraderOf(complaintStateSchema, steps);
