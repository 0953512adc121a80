import * as z from "zod";
import { defineServiceClocks } from "../../complaints/index.ts";
import type { ClockEscalation, ClockMoment, ClockOffset, ClockStart, ClockStop, ServiceClock, ServiceEvent, ServiceEventData, ServicePolicy, TargetBySeverity } from "../../complaints/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { name, offsetInstant, whole } from "../strict/leaves.ts";
import { byTag, oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { clockTarget, countedTime, timeTarget } from "./target-schema.ts";

type Event<Type extends ServiceEvent["type"]> = Extract<ServiceEvent, { readonly type: Type }>;

const moment: z.ZodType<ClockMoment> = /* @__PURE__ */ moments();

function moments(): z.ZodType<ClockMoment> {
  return z.union([z.strictObject({ milestone: name }), z.strictObject({ state: name }), z.strictObject({ at: offsetInstant })]);
}

const starts: z.ZodType<ClockStart> = /* @__PURE__ */ either(
  () => oneOf<Extract<ClockStart, string>>({ created: true, customerWaiting: true, customerWaitingAfterFirstAnswer: true, lastContactOrCreated: true }),
  () => moment,
);
const stop: z.ZodType<ClockStop> = /* @__PURE__ */ either(() => oneOf<Extract<ClockStop, string>>({ publicAnswer: true, closed: true }), () => moment);

const bySeverity: ObjectSchema<TargetBySeverity> = /* @__PURE__ */ strict((): SchemaFields<TargetBySeverity> => ({
  bySeverity: tableOf(z.nullable(clockTarget)),
  otherwise: z.optional(z.nullable(clockTarget)),
}));
const target: z.ZodType<ServiceClock["target"]> = /* @__PURE__ */ targets();

function targets(): z.ZodType<ServiceClock["target"]> {
  return z.nullable(either(() => clockTarget, () => bySeverity));
}

const offset: z.ZodType<ClockOffset> = /* @__PURE__ */ offsets();

function offsets(): z.ZodType<ClockOffset> {
  return z.union([timeTarget, z.strictObject({ workingDays: whole }), z.strictObject({ calendarDays: whole })]);
}

const escalation: ObjectSchema<ClockEscalation> = /* @__PURE__ */ strict((): SchemaFields<ClockEscalation> => ({ escalation: name, offset }));

const clock: ObjectSchema<ServiceClock> = /* @__PURE__ */ strict((): SchemaFields<ServiceClock> => ({
  clock: name,
  starts,
  stops: listOf(stop),
  target,
  pauses: z.optional(oneOf<NonNullable<ServiceClock["pauses"]>>({ inPauseStates: true, never: true })),
  reopening: z.optional(oneOf<NonNullable<ServiceClock["reopening"]>>({ resumes: true, restarts: true, staysStopped: true })),
  calendar: z.optional(name),
  counted: z.optional(countedTime),
  escalations: z.optional(listOf(escalation)),
}));

/**
 * Clocks of service, strictly.
 *
 * @category Service clocks
 */
export const servicePolicySchema: ObjectSchema<ServicePolicy> = /* @__PURE__ */ strict((): SchemaFields<ServicePolicy> => ({
  pauseStates: listOf(name),
  closedStates: z.optional(listOf(name)),
  clocks: listOf(clock),
}));

/**
 * Something that happened to a record whose clocks run, strictly.
 *
 * @category Service clocks
 */
export const serviceEventSchema: z.ZodType<ServiceEvent> = /* @__PURE__ */ events();

function events(): z.ZodType<ServiceEvent> {
  const at = offsetInstant;
  const event = <Type extends ServiceEvent["type"]>(type: Type, own: SchemaFields<ServiceEventData[Type]>): ObjectSchema<Event<Type>> =>
    z.strictObject({ type: z.literal(type), at, ...own }) as z.ZodType as ObjectSchema<Event<Type>>;
  return byTag<ServiceEvent, "type">("type", () => ({
    created: event("created", { state: z.optional(name), severity: z.optional(z.nullable(name)) }),
    customerMessage: event("customerMessage", {}),
    publicAnswer: event("publicAnswer", {}),
    internalNote: event("internalNote", {}),
    milestone: event("milestone", { milestone: name }),
    stateEntered: event("stateEntered", { state: name }),
    severityChanged: event("severityChanged", { severity: z.nullable(name) }),
    policyChanged: event("policyChanged", { clocks: tableOf(target) }),
    calendarChanged: event("calendarChanged", { calendar: name }),
    closed: event("closed", {}),
  }));
}

/**
 * Reads clocks of service from outside, and checks them as `defineServiceClocks` does.
 *
 * @category Service clocks
 */
export const parseServicePolicy: Parser<ServicePolicy> = /* @__PURE__ */ parserOf(servicePolicySchema, { check: defineServiceClocks });

/**
 * Reads an event of a timeline from outside.
 *
 * @category Service clocks
 */
export const parseServiceEvent: Parser<ServiceEvent> = /* @__PURE__ */ parserOf(serviceEventSchema);

/**
 * Reads the events of a timeline from outside.
 *
 * @category Service clocks
 */
export const parseServiceEvents: RowsParser<ServiceEvent> = /* @__PURE__ */ rowsParserOf(serviceEventSchema);

function either<A, B>(a: () => z.ZodType<A>, b: () => z.ZodType<B>): z.ZodType<A | B> {
  return z.union([a(), b()]);
}
