import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, isRecord, type Place } from "../../foundation/internal.ts";
import type { ComplaintRecord } from "./complaint-record.ts";
import type { MomentFields } from "./moments.ts";

/** Where a row says when the complaint reached us. */
export const RECEIVED: MomentFields = { at: "receivedAt", on: "receivedOn" };

/** Where a row, or a run of it, says when it was resolved. */
export const RESOLVED: MomentFields = { at: "resolvedAt", on: "resolvedOn" };

/** Where a row, or a run of it, says when it was closed. */
export const CLOSED: MomentFields = { at: "closedAt", on: "closedOn" };

/** Where a run says when the next one began. */
export const REOPENED: MomentFields = { at: "reopenedAt", on: "reopenedOn" };

/** Where an earlier severity says when it became another one. */
export const CHANGED: MomentFields = { at: "changedAt", on: "changedOn" };

/** A run of a row that ended, or the like, with its place. */
export interface RowPart {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/**
 * The parts of a row that are lists of records.
 *
 * @param record - the row
 * @param field - which list
 * @param place - where the row stands
 * @returns the records of the list in order; none where it is absent
 * @throws ClienteleError `invalid-input` for what is no list of records
 */
export function rowParts(record: ComplaintRecord, field: "reopenings" | "earlierSeverities", place: Place): readonly RowPart[] {
  const given: unknown = record[field] ?? undefined;
  if (given === undefined) return NONE;
  if (!Array.isArray(given)) throw strange("is not a list", { ...place, field });
  // Not `map`: it would step over the holes of a sparse list.
  return Array.from(given as readonly unknown[], (value, index) => {
    const where = { ...place, field: `${field}[${index}]` };
    if (!isRecord(value)) throw strange("is not a record", where);
    return { fields: value, place: where };
  });
}

function strange(sentence: string, place: Place): ClienteleError {
  return new ClienteleError("invalid-input", `${describePlace(place)} ${sentence}`, { ...place });
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
