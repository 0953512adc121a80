import * as z from "zod";
import type { ComplaintOutcome, ComplaintRecord, ComplaintReopening, EarlierSeverity, PromiseCounts } from "../../complaints/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, partOf } from "../strict/collections.ts";
import { code, count, day, id, name, offsetInstant } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { followUpOutcome, resolutionResult } from "./parts.ts";
import { complaintClockNames } from "./policy-schema.ts";

const at = /* @__PURE__ */ maybe(offsetInstant);
const on = /* @__PURE__ */ maybe(day);
const named = /* @__PURE__ */ maybe(name);
const known = /* @__PURE__ */ maybe(id);

const reopening: ObjectSchema<ComplaintReopening> = /* @__PURE__ */ strict((): SchemaFields<ComplaintReopening> => ({
  resolvedAt: at,
  resolvedOn: on,
  closedAt: at,
  closedOn: on,
  reopenedAt: at,
  reopenedOn: on,
}));

const earlier: ObjectSchema<EarlierSeverity> = /* @__PURE__ */ strict((): SchemaFields<EarlierSeverity> => ({ severity: name, changedAt: at, changedOn: on }));

const promises: ObjectSchema<PromiseCounts> = /* @__PURE__ */ strict((): SchemaFields<PromiseCounts> => ({ kept: count, broken: count, open: count }));

/**
 * A row of a register of complaints, strictly.
 *
 * @category Register
 */
export const complaintRecordSchema: ObjectSchema<ComplaintRecord> = /* @__PURE__ */ strict((): SchemaFields<ComplaintRecord> => ({
  complaint: id,
  customer: known,
  receivedAt: at,
  receivedOn: on,
  resolvedAt: at,
  resolvedOn: on,
  closedAt: at,
  closedOn: on,
  reopenings: maybe(listOf(reopening)),
  outcome: maybe(oneOf<ComplaintOutcome>({ closed: true, withdrawn: true, merged: true, referred: true, notAComplaint: true })),
  dismissedAs: maybe(oneOf<NonNullable<ComplaintRecord["dismissedAs"]>>({ praise: true, suggestion: true, question: true, notOurs: true })),
  severity: named,
  earlierSeverities: maybe(listOf(earlier)),
  category: named,
  channel: named,
  origin: named,
  product: known,
  unit: known,
  causes: maybe(listOf(code)),
  firstContact: maybe(oneOf<"yes" | "no">({ yes: true, no: true })),
  clocks: maybe(partOf(complaintClockNames, oneOf<"within" | "late">({ within: true, late: true }))),
  promises: maybe(promises),
  followUp: maybe(followUpOutcome),
  solution: named,
  result: maybe(resolutionResult),
}));

// A register of another program leaves a field away, or says that nobody knows.
function maybe<T>(schema: z.ZodType<T>): z.ZodOptional<z.ZodNullable<z.ZodType<T>>> {
  return z.optional(z.nullable(schema));
}

/**
 * Reads a row of a register of complaints from outside.
 *
 * @example
 * ```ts
 * import { parseComplaintRecord } from "clientele/schema";
 *
 * const row = { no: 71n, customer: 12, received: "2026-03-02 08:30:00", closed: "", severity: "grave", causes: '["packing"]' };
 * const columns = { complaint: "no", receivedAt: "received", closedAt: "closed" };
 * const parsed = parseComplaintRecord(row, { columns, timeZone: "Asia/Shanghai" });
 * parsed.ok && [parsed.value.complaint, parsed.value.receivedAt, parsed.value.causes]; // => [71, "2026-03-02T00:30:00.000Z", ["packing"]]
 * parseComplaintRecord({ complaint: 71, clocks: { resolution: "soon" } });
 * // => { ok: false, issues: [{ path: "clocks.resolution", code: "schema/not-one-of", message: "must be \"within\" or \"late\"" }] }
 * ```
 * @category Register
 */
export const parseComplaintRecord: Parser<ComplaintRecord> = /* @__PURE__ */ parserOf(complaintRecordSchema);

/**
 * Reads the rows of a register of complaints from outside.
 *
 * @category Register
 */
export const parseComplaintRecords: RowsParser<ComplaintRecord> = /* @__PURE__ */ rowsParserOf(complaintRecordSchema);
