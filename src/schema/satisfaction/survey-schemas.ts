import * as z from "zod";
import type { DatedLevel, GapPolicy, ReceivedLevel, Survey, SurveyItem, SurveyResponse, SurveyScale } from "../../satisfaction/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { day, id, name, number, span } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const scale: ObjectSchema<SurveyScale> = /* @__PURE__ */ strict((): SchemaFields<SurveyScale> => ({ lowest: number, highest: number, step: z.optional(number) }));

const item: ObjectSchema<SurveyItem> = /* @__PURE__ */ strict((): SchemaFields<SurveyItem> => ({
  item: name,
  weight: z.optional(number),
  scale: z.optional(scale),
  better: z.optional(oneOf<NonNullable<SurveyItem["better"]>>({ higher: true, lower: true })),
}));

/**
 * A survey, strictly.
 *
 * @category Satisfaction
 */
export const surveySchema: ObjectSchema<Survey> = /* @__PURE__ */ strict((): SchemaFields<Survey> => ({
  items: listOf(item, 1),
  scale,
  partial: z.optional(oneOf<NonNullable<Survey["partial"]>>({ "answered-items": true, "leave-out": true })),
}));

/**
 * What one person answered, strictly.
 *
 * @category Satisfaction
 */
export const surveyResponseSchema: ObjectSchema<SurveyResponse> = /* @__PURE__ */ strict((): SchemaFields<SurveyResponse> => ({
  id,
  answers: tableOf(z.nullable(number)),
}));

/**
 * A level received, strictly.
 *
 * @category Satisfaction
 */
export const receivedLevelSchema: ObjectSchema<ReceivedLevel> = /* @__PURE__ */ strict((): SchemaFields<ReceivedLevel> => ({
  id,
  customer: id,
  item: name,
  date: day,
  value: number,
}));

/**
 * A level needed or expected, strictly.
 *
 * @category Satisfaction
 */
export const datedLevelSchema: ObjectSchema<DatedLevel> = /* @__PURE__ */ strict((): SchemaFields<DatedLevel> => ({
  customer: z.optional(id),
  item: name,
  from: day,
  value: number,
}));

/**
 * A policy of gaps, strictly.
 *
 * @category Satisfaction
 */
export const gapPolicySchema: ObjectSchema<GapPolicy> = /* @__PURE__ */ strict((): SchemaFields<GapPolicy> => ({ validFor: z.optional(span) }));

/**
 * Reads a survey from outside.
 *
 * @category Satisfaction
 * @see SAT-3
 */
export const parseSurvey: Parser<Survey> = /* @__PURE__ */ parserOf(surveySchema);

/**
 * Reads a response from outside.
 *
 * @category Satisfaction
 */
export const parseSurveyResponse: Parser<SurveyResponse> = /* @__PURE__ */ parserOf(surveyResponseSchema);

/**
 * Reads responses from outside.
 *
 * @category Satisfaction
 */
export const parseSurveyResponses: RowsParser<SurveyResponse> = /* @__PURE__ */ rowsParserOf(surveyResponseSchema);

/**
 * Reads a level received from outside.
 *
 * @category Satisfaction
 * @see SAT-8
 */
export const parseReceivedLevel: Parser<ReceivedLevel> = /* @__PURE__ */ parserOf(receivedLevelSchema);

/**
 * Reads levels received from outside.
 *
 * @category Satisfaction
 */
export const parseReceivedLevels: RowsParser<ReceivedLevel> = /* @__PURE__ */ rowsParserOf(receivedLevelSchema);

/**
 * Reads a level needed or expected from outside.
 *
 * @category Satisfaction
 * @see SAT-8
 */
export const parseDatedLevel: Parser<DatedLevel> = /* @__PURE__ */ parserOf(datedLevelSchema);

/**
 * Reads levels needed or expected from outside.
 *
 * @category Satisfaction
 */
export const parseDatedLevels: RowsParser<DatedLevel> = /* @__PURE__ */ rowsParserOf(datedLevelSchema);

/**
 * Reads a policy of gaps from outside.
 *
 * @category Satisfaction
 */
export const parseGapPolicy: Parser<GapPolicy> = /* @__PURE__ */ parserOf(gapPolicySchema);
