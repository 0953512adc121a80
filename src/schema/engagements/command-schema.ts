import * as z from "zod";
import type { EngagementAskData, EngagementCommand, EngagementCommandType, EngagementPayload, PresentationManner } from "../../engagements/index.ts";
import { checkCommandHead, commandsOf } from "../flow/command-schemas.ts";
import type { CommandFields } from "../flow/command-schemas.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, code, id, name, ordinal, whole } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { changeBaseline, changeKind, staffing } from "./parts.ts";
import { qualityEffect } from "./template-schema.ts";

type Data = { readonly [Type in EngagementCommandType]: EngagementAskData[Type] & (Type extends keyof EngagementPayload ? EngagementPayload[Type] : unknown) };

/**
 * A command to an engagement, strictly.
 *
 * @category Engagements
 */
export const engagementCommandSchema: z.ZodType<EngagementCommand> = /* @__PURE__ */ commands();

function commands(): z.ZodType<EngagementCommand> {
  const none = (): object => ({});
  const activity = (): { activity: typeof name } => ({ activity: name });
  const deliverable = (): { deliverable: typeof name } => ({ deliverable: name });
  const to = (): { to: typeof name } => ({ to: name });
  const phase = (): { phase: typeof name } => ({ phase: name });
  const reason = (): { reason: typeof code } => ({ reason: code });
  const fields: CommandFields<Data> = {
    start: () => ({ engagement: id, profile: z.optional(z.nullable(name)), follows: z.optional(z.nullable(id)) }),
    startActivity: activity,
    completeActivity: activity,
    skipActivity: () => ({ ...activity(), ...reason() }),
    draftDeliverable: deliverable,
    submitDeliverable: () => ({ ...deliverable(), document: z.optional(z.nullable(id)) }),
    presentDeliverable: () => ({
      ...deliverable(),
      manner: oneOf<PresentationManner>({ inPerson: true, remote: true, handedOver: true }),
      audience: z.optional(z.nullable(name)),
    }),
    acceptDeliverable: deliverable,
    rejectDeliverable: () => ({ ...deliverable(), ...reason() }),
    waiveDeliverable: () => ({ ...deliverable(), ...reason() }),
    approve: none,
    proposePlan: () => ({ ...phase(), plan: z.optional(z.nullable(id)), staffing: z.optional(listOf(staffing)) }),
    agreePlan: phase,
    advance: to,
    sendBack: () => ({ ...to(), ...reason() }),
    suspend: reason,
    resume: none,
    complete: none,
    cancel: reason,
    lose: reason,
    openFollowOn: () => ({ engagement: id }),
    requestChange: () => ({ change: id, kind: changeKind }),
    assessChange: () => ({ change: id, quality: qualityEffect, cost: amount, days: whole, agreed: changeBaseline }),
    approveChange: () => ({ change: id, reason: z.optional(z.nullable(code)) }),
    refuseChange: () => ({ change: id, ...reason() }),
    recordTouch: () => ({ role: name, opinion: z.optional(z.nullable(code)) }),
    recordComment: deliverable,
    recordWork: () => ({ ...activity(), minutes: ordinal }),
  };
  return commandsOf<EngagementCommand, Data>(fields);
}

/**
 * Reads a command to an engagement from outside, as a request or a queue holds it. Whether the template knows its names,
 * `readCommand` of the engagement says.
 *
 * @example
 * ```ts
 * import { parseEngagementCommand } from "clientele/schema";
 *
 * const sent = { id: "c-9", type: "completeActivity", activity: "interviews", at: "2026-03-02 09:30:00+08", by: { id: "12" } };
 * const parsed = parseEngagementCommand(sent);
 * parsed.ok && [parsed.value.at, parsed.value.type]; // => ["2026-03-02T01:30:00.000Z", "completeActivity"]
 *
 * const late = parseEngagementCommand({ ...sent, id: "c-9#2" });
 * !late.ok && late.issues.map(({ path, code }) => [path, code]); // => [["id", "schema/fault"]]
 * ```
 * @category Engagements
 */
export const parseEngagementCommand: Parser<EngagementCommand> = /* @__PURE__ */ parserOf(engagementCommandSchema, { check: checkCommandHead });

/**
 * Reads commands to engagements from outside.
 *
 * @category Engagements
 */
export const parseEngagementCommands: RowsParser<EngagementCommand> = /* @__PURE__ */ rowsParserOf(engagementCommandSchema, { check: checkCommandHead });
