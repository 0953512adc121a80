import { describePlace, requireInteger } from "../../foundation/internal.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { readAmountIfAny, type LedgerReader } from "../records/dated-amounts.ts";
import type { FieldReader } from "../records/field-reader.ts";
import type { ChangeRespect } from "./change-reasons.ts";
import type { CheckedChange } from "./change-refusals.ts";
import { QUALITY_EFFECTS } from "./change-policy.ts";

/**
 * Takes a change request as it comes.
 *
 * @param id - its id
 * @param fields - its fields
 * @param reader - reads the amounts of the ledger
 * @returns the request with days as integers and the cost as a decimal
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `mixed-currencies`, `invalid-period` for
 * a ruling before the request, `unknown-id` for one of another request
 */
export function readChange(id: Id, fields: FieldReader, reader: LedgerReader): CheckedChange {
  fields.oneOf("kind", KINDS);
  fields.id("requestedBy");
  const assessment = fields.inner("assessment");
  assessment?.id("by");
  const quality = assessment?.oneOfIfAny("quality", QUALITY_EFFECTS) ?? null;
  const cost = assessment === null ? null : readAmountIfAny(reader, assessment, "cost");
  const days = assessment?.has("days") === true ? requireInteger(assessment.value("days"), assessment.place("days")) : null;
  const ruling = fields.inner("ruling");
  if (ruling !== null) {
    ruling.id("by");
    ruling.name("role");
    requireOwn(ruling, id);
  }
  const requestedOn = fields.day("requestedOn");
  const decidedOn = ruling?.day("on") ?? null;
  if (decidedOn !== null && decidedOn < requestedOn) {
    const place = fields.place("ruling.on");
    throw new ClienteleError("invalid-period", `${describePlace(place)} is before the request`, { ...place });
  }
  return {
    id,
    requestedOn,
    assessedOn: assessment?.day("on") ?? null,
    quality,
    cost,
    days,
    missing: RESPECTS.filter((respect) => ({ quality, cost, time: days })[respect] === null),
    outcome: ruling?.oneOf("type", OUTCOMES) ?? null,
    decidedOn,
  };
}

function requireOwn(ruling: FieldReader, id: Id): void {
  if (ruling.id("request") === id) return;
  const place = ruling.place("request");
  throw new ClienteleError("unknown-id", `${describePlace(place)} is another request`, { ...place });
}

const KINDS = ["scope", "requirements"] as const;
const OUTCOMES = ["changeApproved", "changeRefused"] as const;
const RESPECTS: readonly ChangeRespect[] = ["quality", "cost", "time"];
