import * as z from "zod";
import type { CadenceEvent, ContactPause, ContactSnooze, FestivalDay, OwnerLeave, PinnedContact, PlanOwner, RoleAssignment } from "../../cadence/index.ts";
import type { Weekday } from "../../foundation/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, partOf } from "../strict/collections.ts";
import { day, id, name, number } from "../strict/leaves.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Something that happened to a customer, from which rules may start, strictly.
 *
 * @category Cadence inputs
 */
export const cadenceEventSchema: ObjectSchema<CadenceEvent> = /* @__PURE__ */ strict((): SchemaFields<CadenceEvent> => ({
  id: z.optional(id),
  customer: id,
  event: name,
  date: day,
}));

/**
 * The day of a festival, strictly.
 *
 * @category Cadence inputs
 */
export const festivalDaySchema: ObjectSchema<FestivalDay> = /* @__PURE__ */ strict((): SchemaFields<FestivalDay> => ({
  festival: name,
  date: day,
}));

/**
 * A time in which contact rests, strictly.
 *
 * @category Cadence inputs
 */
export const contactPauseSchema: ObjectSchema<ContactPause> = /* @__PURE__ */ strict((): SchemaFields<ContactPause> => ({
  customer: id,
  from: day,
  until: z.optional(day),
}));

/**
 * A contact that was put off, strictly.
 *
 * @category Cadence inputs
 */
export const contactSnoozeSchema: ObjectSchema<ContactSnooze> = /* @__PURE__ */ strict((): SchemaFields<ContactSnooze> => ({
  customer: id,
  rule: z.optional(name),
  until: day,
}));

/**
 * A contact on a day that was agreed, strictly.
 *
 * @category Cadence inputs
 */
export const pinnedContactSchema: ObjectSchema<PinnedContact> = /* @__PURE__ */ strict((): SchemaFields<PinnedContact> => ({
  customer: id,
  key: name,
  date: day,
  owner: z.optional(z.nullable(id)),
}));

/**
 * Who has a role, strictly.
 *
 * @category Cadence inputs
 */
export const roleAssignmentSchema: ObjectSchema<RoleAssignment> = /* @__PURE__ */ strict((): SchemaFields<RoleAssignment> => ({
  role: name,
  person: id,
  customer: z.optional(id),
}));

const leave: ObjectSchema<OwnerLeave> = /* @__PURE__ */ strict((): SchemaFields<OwnerLeave> => ({ from: day, until: day, substitute: z.optional(id) }));

/**
 * Somebody who makes contacts, with capacity and leaves, strictly.
 *
 * @category Cadence inputs
 */
export const planOwnerSchema: ObjectSchema<PlanOwner> = /* @__PURE__ */ strict((): SchemaFields<PlanOwner> => ({
  id,
  calendar: z.optional(name),
  capacity: z.union([number, partOf(WEEKDAYS, number)]),
  leaves: z.optional(listOf(leave)),
}));

/**
 * Reads an event from outside.
 *
 * @category Cadence inputs
 */
export const parseCadenceEvent: Parser<CadenceEvent> = /* @__PURE__ */ parserOf(cadenceEventSchema);

/**
 * Reads events from outside.
 *
 * @category Cadence inputs
 */
export const parseCadenceEvents: RowsParser<CadenceEvent> = /* @__PURE__ */ rowsParserOf(cadenceEventSchema);

/**
 * Reads the day of a festival from outside.
 *
 * @category Cadence inputs
 */
export const parseFestivalDay: Parser<FestivalDay> = /* @__PURE__ */ parserOf(festivalDaySchema);

/**
 * Reads days of festivals from outside.
 *
 * @category Cadence inputs
 */
export const parseFestivalDays: RowsParser<FestivalDay> = /* @__PURE__ */ rowsParserOf(festivalDaySchema);

/**
 * Reads a pause from outside.
 *
 * @category Cadence inputs
 */
export const parseContactPause: Parser<ContactPause> = /* @__PURE__ */ parserOf(contactPauseSchema);

/**
 * Reads pauses from outside.
 *
 * @category Cadence inputs
 */
export const parseContactPauses: RowsParser<ContactPause> = /* @__PURE__ */ rowsParserOf(contactPauseSchema);

/**
 * Reads a snooze from outside.
 *
 * @category Cadence inputs
 */
export const parseContactSnooze: Parser<ContactSnooze> = /* @__PURE__ */ parserOf(contactSnoozeSchema);

/**
 * Reads snoozes from outside.
 *
 * @category Cadence inputs
 */
export const parseContactSnoozes: RowsParser<ContactSnooze> = /* @__PURE__ */ rowsParserOf(contactSnoozeSchema);

/**
 * Reads a pinned contact from outside.
 *
 * @category Cadence inputs
 */
export const parsePinnedContact: Parser<PinnedContact> = /* @__PURE__ */ parserOf(pinnedContactSchema);

/**
 * Reads pinned contacts from outside.
 *
 * @category Cadence inputs
 */
export const parsePinnedContacts: RowsParser<PinnedContact> = /* @__PURE__ */ rowsParserOf(pinnedContactSchema);

/**
 * Reads who has a role from outside.
 *
 * @category Cadence inputs
 */
export const parseRoleAssignment: Parser<RoleAssignment> = /* @__PURE__ */ parserOf(roleAssignmentSchema);

/**
 * Reads who has which role from outside.
 *
 * @category Cadence inputs
 */
export const parseRoleAssignments: RowsParser<RoleAssignment> = /* @__PURE__ */ rowsParserOf(roleAssignmentSchema);

/**
 * Reads an owner with capacity and leaves from outside.
 *
 * @category Cadence inputs
 */
export const parsePlanOwner: Parser<PlanOwner> = /* @__PURE__ */ parserOf(planOwnerSchema);

/**
 * Reads owners with capacity and leaves from outside.
 *
 * @category Cadence inputs
 */
export const parsePlanOwners: RowsParser<PlanOwner> = /* @__PURE__ */ rowsParserOf(planOwnerSchema);
