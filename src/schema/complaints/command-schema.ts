import * as z from "zod";
import type { ComplaintCommand, ComplaintCommandData, OptionDraft } from "../../complaints/index.ts";
import { checkCommandHead, commandsOf } from "../flow/command-schemas.ts";
import type { CommandFields } from "../flow/command-schemas.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { amount, code, id, name, number, offsetInstant, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { complaintFault, complaintRelation, complaintStepType, followUpOutcome, resolutionResult } from "./parts.ts";

type Data = ComplaintCommandData;
type Promised = Exclude<Data["answer"]["nextPromise"], null | undefined>;

/**
 * A command to a complaint, strictly.
 *
 * @category Complaints
 */
export const complaintCommandSchema: z.ZodType<ComplaintCommand> = /* @__PURE__ */ commands();

function commands(): z.ZodType<ComplaintCommand> {
  const none = (): object => ({});
  const reason = (): { reason: typeof code } => ({ reason: code });
  const option = (): { option: typeof name } => ({ option: name });
  const compensation = z.optional(amount);
  const points = z.optional(listOf(text));
  const promise = strict((): SchemaFields<Promised> => ({ promise: name, dueAt: offsetInstant }));
  const draft: ObjectSchema<OptionDraft> = strict((): SchemaFields<OptionDraft> => ({ option: name, rank: number, compensation, margin: z.optional(amount) }));
  const renamed = z.optional(tableOf(name));
  const fields: CommandFields<Data> = {
    record: () => ({
      complaint: id,
      customer: id,
      severity: name,
      category: name,
      channel: name,
      origin: z.optional(z.nullable(name)),
      product: z.optional(z.nullable(id)),
      unit: z.optional(z.nullable(id)),
      calendar: z.optional(z.nullable(name)),
      points,
      position: z.optional(z.nullable(text)),
    }),
    acknowledge: none,
    restate: () => ({ points }),
    confirmRestatement: none,
    correctRestatement: () => ({ points }),
    resolveOnTheSpot: () => ({ ...option(), compensation, result: z.optional(resolutionResult) }),
    promise: () => promise.shape,
    answer: () => ({ nextPromise: z.optional(z.nullable(promise)) }),
    investigate: none,
    establishFault: () => ({ fault: complaintFault }),
    apologize: none,
    nameCause: () => ({ cause: code }),
    prepareOptions: () => ({ options: listOf(draft) }),
    recordProposal: () => ({ ...option(), compensation }),
    offerOption: option,
    objectToOption: () => ({ ...option(), ...reason() }),
    acceptOption: option,
    execute: none,
    resolve: () => ({ result: z.optional(resolutionResult) }),
    followUp: () => ({ outcome: followUpOutcome, channel: z.optional(z.nullable(name)) }),
    close: none,
    reopen: reason,
    withdraw: reason,
    merge: () => ({ into: id }),
    refer: () => ({ to: name, ...reason() }),
    dismiss: () => ({ as: oneOf<Data["dismiss"]["as"]>({ praise: true, suggestion: true, question: true, notOurs: true }) }),
    changeSeverity: () => ({ severity: name, ...reason() }),
    changeCategory: () => ({ category: name, ...reason() }),
    escalate: () => ({ to: name, rule: z.optional(z.nullable(name)), ...reason() }),
    deescalate: () => ({ to: name, ...reason() }),
    assign: () => ({ owner: id, tier: z.optional(z.nullable(name)) }),
    adoptPolicy: () => ({ rename: z.optional(strict(() => ({ severities: renamed, categories: renamed, levels: renamed }))) }),
    link: () => ({ record: id, relation: complaintRelation }),
    startHold: () => ({ hold: name, ...reason() }),
    endHold: () => ({ hold: name }),
    recordMessage: () => ({
      direction: oneOf<Data["recordMessage"]["direction"]>({ fromCustomer: true, toCustomer: true, internal: true }),
      step: z.optional(z.nullable(complaintStepType)),
    }),
    arriveOnSite: none,
    requestEscalation: none,
    retract: () => ({ fact: name, ...reason() }),
  };
  return commandsOf<ComplaintCommand, Data>(fields);
}

/**
 * Reads a command to a complaint from outside, as a request or a queue holds it. Whether the policy knows its names, the decider says.
 *
 * @category Complaints
 */
export const parseComplaintCommand: Parser<ComplaintCommand> = /* @__PURE__ */ parserOf(complaintCommandSchema, { check: checkCommandHead });

/**
 * Reads commands to complaints from outside.
 *
 * @category Complaints
 */
export const parseComplaintCommands: RowsParser<ComplaintCommand> = /* @__PURE__ */ rowsParserOf(complaintCommandSchema, { check: checkCommandHead });
