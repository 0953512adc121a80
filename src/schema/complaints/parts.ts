import * as z from "zod";
import type { ComplaintFault, ComplaintRelation, ComplaintStepType, EarlierClocks, FollowUpOutcome, ResolutionResult, SettledClock, SettledOutcomes } from "../../complaints/index.ts";
import { listOf } from "../strict/collections.ts";
import { count, instant, name } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { complaintClock, complaintClockName } from "./policy-schema.ts";

/** Whose fault it was. */
export const complaintFault: z.ZodType<ComplaintFault> = /* @__PURE__ */ oneOf<ComplaintFault>({ ours: true, customer: true, thirdParty: true, nobody: true });

/** What a follow-up brought. */
export const followUpOutcome: z.ZodType<FollowUpOutcome> = /* @__PURE__ */ oneOf<FollowUpOutcome>({
  satisfied: true,
  dissatisfied: true,
  unreachable: true,
  declined: true,
});

/** How a solution turned out. */
export const resolutionResult: z.ZodType<ResolutionResult> = /* @__PURE__ */ oneOf<ResolutionResult>({
  belowExpectation: true,
  asExpected: true,
  aboveExpectation: true,
});

/** What another record has to do with a complaint. */
export const complaintRelation: z.ZodType<ComplaintRelation> = /* @__PURE__ */ oneOf<ComplaintRelation>({
  repeats: true,
  related: true,
  knownSolution: true,
  opportunity: true,
  contact: true,
});

/** How a complaint was resolved. */
export const manner: z.ZodType<"onTheSpot" | "executed"> = /* @__PURE__ */ oneOf<"onTheSpot" | "executed">({ onTheSpot: true, executed: true });

const settledClock: ObjectSchema<SettledClock> = /* @__PURE__ */ strict((): SchemaFields<SettledClock> => ({
  clock: complaintClockName,
  dueAt: z.nullable(instant),
  stoppedAt: z.nullable(instant),
  elapsed: z.nullable(count),
  breached: oneOf<SettledClock["breached"]>({ yes: true, no: true, undetermined: true }),
  breachedAt: z.nullable(instant),
}));

/** How everything stood when a complaint ended. */
export const settledOutcomes: ObjectSchema<SettledOutcomes> = /* @__PURE__ */ strict((): SchemaFields<SettledOutcomes> => ({
  clocks: listOf(settledClock),
  kept: listOf(name),
  broken: listOf(name),
}));

/** A step within the house of which the customer is to hear. */
export const complaintStepType: z.ZodType<ComplaintStepType> = /* @__PURE__ */ oneOf<ComplaintStepType>({
  investigationStarted: true,
  executionStarted: true,
  complaintClosed: true,
  complaintReferred: true,
  complaintDismissed: true,
  complaintEscalated: true,
  complaintDeescalated: true,
  complaintAssigned: true,
});

/** The clocks of a policy before the present one. */
export const earlierClocks: ObjectSchema<EarlierClocks> = /* @__PURE__ */ strict((): SchemaFields<EarlierClocks> => ({
  clocks: listOf(complaintClock),
  reopening: oneOf<EarlierClocks["reopening"]>({ resume: true, restart: true }),
}));
