import * as z from "zod";
import type { ComplaintFact, ComplaintFactData } from "../../complaints/index.ts";
import { checkFactTimes, definitionStamp, factsOf, factUpgrades, nothing } from "../flow/fact-schemas.ts";
import type { DataSchemas } from "../flow/fact-schemas.ts";
import type { Parser, RowsParser, Upgrader } from "../parse/parsed.ts";
import { parserOf, rowsParserOf, upgraderOf } from "../parse/parser-of.ts";
import type { ParserSteps } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { amount, code, id, instant, name, ordinal, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import { complaintFault, complaintRelation, complaintStepType, earlierClocks, followUpOutcome, manner, resolutionResult, settledOutcomes } from "./parts.ts";

type Data = ComplaintFactData;

/**
 * A fact of a complaint, strictly.
 *
 * @category Complaints
 */
export const complaintFactSchema: z.ZodType<ComplaintFact> = /* @__PURE__ */ factsOf<Data>((): DataSchemas<Data> => {
  const points = listOf(text);
  const money = z.nullable(amount);
  const outcomes = settledOutcomes;
  const option = strict(() => ({ option: name }));
  const change = strict(() => ({ from: name, to: name, reason: code }));
  return {
    complaintRecorded: strict(() => ({
      complaint: id,
      definition: definitionStamp,
      customer: id,
      severity: name,
      category: name,
      channel: name,
      origin: z.nullable(name),
      product: z.nullable(id),
      unit: z.nullable(id),
      calendar: z.nullable(name),
      level: name,
      points,
      position: z.nullable(name),
    })),
    restated: strict(() => ({ points })),
    restatementConfirmed: nothing,
    restatementCorrected: strict(() => ({ points })),
    promiseGiven: strict(() => ({ promise: name, dueAt: instant })),
    customerAnswered: strict(() => ({ promise: z.nullable(name) })),
    investigationStarted: strict(() => ({ cycle: ordinal })),
    faultEstablished: strict(() => ({ fault: complaintFault })),
    apologyMade: nothing,
    causeNamed: strict(() => ({ cause: code })),
    optionsPrepared: strict(() => ({
      round: ordinal,
      options: listOf(strict(() => ({ option: name, rank: z.nullable(ordinal), compensation: money, margin: money }))),
    })),
    proposalRecorded: strict(() => ({ round: ordinal, option: name, compensation: money })),
    optionOffered: option,
    optionObjected: strict(() => ({ option: name, reason: code })),
    optionAccepted: option,
    executionStarted: option,
    complaintResolved: strict(() => ({ manner, option: name, compensation: money, result: z.nullable(resolutionResult), promise: z.nullable(name) })),
    followedUp: strict(() => ({ attempt: ordinal, outcome: followUpOutcome, channel: z.nullable(name) })),
    complaintClosed: strict(() => ({
      because: oneOf<Data["complaintClosed"]["because"]>({ followedUp: true, unreachable: true, noneRequired: true }),
      outcomes,
    })),
    complaintReopened: strict(() => ({ cycle: ordinal, reason: code })),
    complaintWithdrawn: strict(() => ({ reason: code, outcomes })),
    complaintMerged: strict(() => ({ into: id, outcomes })),
    complaintReferred: strict(() => ({ to: name, reason: code, outcomes })),
    complaintDismissed: strict(() => ({
      as: oneOf<Data["complaintDismissed"]["as"]>({ praise: true, suggestion: true, question: true, notOurs: true }),
      outcomes,
    })),
    severityChanged: change,
    categoryChanged: change,
    complaintEscalated: strict(() => ({ from: name, to: name, rule: z.nullable(name), cycle: ordinal, reason: code })),
    complaintDeescalated: change,
    complaintAssigned: strict(() => ({ owner: id, tier: z.nullable(name) })),
    policyAdopted: strict(() => ({
      from: definitionStamp,
      definition: definitionStamp,
      renamed: strict(() => ({ severities: tableOf(name), categories: tableOf(name), levels: tableOf(name) })),
      earlier: earlierClocks,
    })),
    recordLinked: strict(() => ({ record: id, relation: complaintRelation })),
    acknowledged: nothing,
    holdStarted: strict(() => ({ hold: name, reason: code })),
    holdEnded: strict(() => ({ hold: name })),
    messageRecorded: strict(() => ({
      direction: oneOf<Data["messageRecorded"]["direction"]>({ fromCustomer: true, toCustomer: true, internal: true }),
      step: z.nullable(complaintStepType),
    })),
    arrivedOnSite: nothing,
    escalationRequested: nothing,
    evidenceRetracted: strict(() => ({ fact: name, reason: code })),
  };
});

// Every type of fact is still of version 1. The first step of a type is written here when its form changes.
const steps: ParserSteps<ComplaintFact> = { check: checkFactTimes, upgrades: /* @__PURE__ */ factUpgrades({}) };

/**
 * Reads a fact of a complaint from outside, of this version or an older one. Its data may be JSON in a column of text.
 *
 * @category Complaints
 */
export const parseComplaintFact: Parser<ComplaintFact> = /* @__PURE__ */ parserOf(complaintFactSchema, steps);

/**
 * Reads facts of complaints from outside, of this version or older ones.
 *
 * @category Complaints
 */
export const parseComplaintFacts: RowsParser<ComplaintFact> = /* @__PURE__ */ rowsParserOf(complaintFactSchema, steps);

/**
 * Brings a stored fact of a complaint to the present version, and refuses what is none.
 *
 * @category Complaints
 */
export const upgradeComplaintFact: Upgrader<ComplaintFact> = /* @__PURE__ */ upgraderOf(complaintFactSchema, steps);
