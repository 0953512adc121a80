import * as z from "zod";
import type { ClassChange, ContactHold, ContactRecord, Feedback } from "../../customers/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { code, day, id, name } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { channelSchema } from "./customer-schema.ts";

/**
 * A contact that took place, strictly.
 *
 * @category Contacts
 */
export const contactRecordSchema: ObjectSchema<ContactRecord> = /* @__PURE__ */ strict((): SchemaFields<ContactRecord> => ({
  id: z.optional(id),
  customer: id,
  date: day,
  channel: channelSchema,
  purpose: z.optional(name),
  process: z.optional(id),
  by: z.optional(id),
  people: z.optional(listOf(id)),
  order: z.optional(id),
  discussed: z.optional(name),
  standing: z.optional(name),
  nextVisit: z.optional(day),
}));

/**
 * A move from one class to another, strictly.
 *
 * @category Contacts
 */
export const classChangeSchema: ObjectSchema<ClassChange> = /* @__PURE__ */ strict((): SchemaFields<ClassChange> => ({
  customer: id,
  date: day,
  from: z.nullable(name),
  to: z.nullable(name),
}));

/**
 * A time in which a customer is not to be contacted, strictly.
 *
 * @category Contacts
 */
export const contactHoldSchema: ObjectSchema<ContactHold> = /* @__PURE__ */ strict((): SchemaFields<ContactHold> => ({
  customer: id,
  from: day,
  until: z.optional(day),
  purposes: z.optional(listOf(name)),
  reason: code,
}));

/**
 * What a customer said of us, strictly.
 *
 * @category Contacts
 */
export const feedbackSchema: ObjectSchema<Feedback> = /* @__PURE__ */ strict((): SchemaFields<Feedback> => ({
  id: z.optional(id),
  customer: id,
  date: day,
  kind: oneOf<Feedback["kind"]>({ praise: true, complaint: true, suggestion: true }),
}));

/**
 * Reads a contact from outside.
 *
 * @category Contacts
 */
export const parseContactRecord: Parser<ContactRecord> = /* @__PURE__ */ parserOf(contactRecordSchema);

/**
 * Reads contacts from outside.
 *
 * @category Contacts
 */
export const parseContactRecords: RowsParser<ContactRecord> = /* @__PURE__ */ rowsParserOf(contactRecordSchema);

/**
 * Reads a move between classes from outside. A class that is `null` or empty is none.
 *
 * @category Contacts
 */
export const parseClassChange: Parser<ClassChange> = /* @__PURE__ */ parserOf(classChangeSchema);

/**
 * Reads moves between classes from outside.
 *
 * @category Contacts
 */
export const parseClassChanges: RowsParser<ClassChange> = /* @__PURE__ */ rowsParserOf(classChangeSchema);

/**
 * Reads a hold from outside.
 *
 * @category Contacts
 */
export const parseContactHold: Parser<ContactHold> = /* @__PURE__ */ parserOf(contactHoldSchema);

/**
 * Reads holds from outside.
 *
 * @category Contacts
 */
export const parseContactHolds: RowsParser<ContactHold> = /* @__PURE__ */ rowsParserOf(contactHoldSchema);

/**
 * Reads feedback from outside.
 *
 * @category Contacts
 */
export const parseFeedback: Parser<Feedback> = /* @__PURE__ */ parserOf(feedbackSchema);

/**
 * Reads feedback of many customers from outside.
 *
 * @category Contacts
 */
export const parseFeedbacks: RowsParser<Feedback> = /* @__PURE__ */ rowsParserOf(feedbackSchema);
