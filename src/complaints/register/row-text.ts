import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, isRecord, type Place } from "../../foundation/internal.ts";
import type { ComplaintRecord } from "./complaint-record.ts";
import { momentText, type MomentFields, type MomentReader } from "./moments.ts";
import { CHANGED, CLOSED, RECEIVED, RESOLVED, REOPENED, rowParts } from "./row-moments.ts";

/**
 * What a row says, as text. Rows that say the same have the same text: absent is `null`, an instant is one however it is written, causes and
 * clocks have no order, and columns that nobody reads here say nothing.
 *
 * @param record - the row; its id is left away
 * @param place - where it stands
 * @param moments - reads its moments
 * @returns the text
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-instant`
 */
export function rowText(record: ComplaintRecord, place: Place, moments: MomentReader): string {
  const at = (fields: Readonly<Record<string, unknown>>, names: MomentFields, where: Place): string | null => {
    const moment = moments.read(fields, names, where);
    return moment === null ? null : momentText(moment);
  };
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const closed = at(fields, CLOSED, place);
  const said = (field: string): string | null => plainText(fields[field], { ...place, field });
  return JSON.stringify([
    at(fields, RECEIVED, place),
    at(fields, RESOLVED, place),
    closed,
    said("outcome") ?? (closed === null ? null : "string closed"),
    rowParts(record, "reopenings", place).map(({ fields: run, place: where }) => [at(run, RESOLVED, where), at(run, CLOSED, where), at(run, REOPENED, where)]),
    rowParts(record, "earlierSeverities", place).map(({ fields: earlier, place: where }) => [at(earlier, CHANGED, where), plainText(earlier["severity"], where)]),
    causesText(record.causes, place),
    entriesText(record.clocks, { ...place, field: "clocks" }),
    entriesText(record.promises, { ...place, field: "promises" }),
    ...SAID.map(said),
  ]);
}

const SAID = ["customer", "dismissedAs", "severity", "category", "channel", "origin", "product", "unit", "firstContact", "followUp", "solution", "result"] as const;

/**
 * A value that is no object, as text.
 *
 * @param value - a value
 * @param place - where it stands
 * @returns its type and its text; `null` where nobody knows
 * @throws ClienteleError `invalid-input` for an object
 */
export function plainText(value: unknown, place: Place): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return `${typeof value} ${value}`;
  throw new ClienteleError("invalid-input", `${describePlace(place)} is neither text nor a number`, { ...place });
}

function causesText(causes: unknown, place: Place): readonly (string | null)[] {
  const names: readonly unknown[] = Array.isArray(causes) ? causes : [causes ?? null];
  const texts = names.map((cause) => plainText(cause, { ...place, field: "causes" })).filter((text) => text !== null);
  return [...new Set(texts)].sort();
}

function entriesText(value: unknown, place: Place): unknown {
  if (!isRecord(value)) return plainText(value, place);
  const entries = Object.keys(value).sort().map((key) => [key, plainText(value[key], place)]);
  return entries.filter(([, text]) => text !== null);
}
