import { amountReader, describePlace, isRecord, requireInteger, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { ClienteleError, type AmountOptions, type Id } from "../../foundation/index.ts";
import { readAmountIfAny, type LedgerReader } from "../records/dated-amounts.ts";
import { readFields, type FieldReader } from "../records/field-reader.ts";
import type { ChangeRespect } from "./change-reasons.ts";
import type { ChangeBaseline, QualityEffect } from "./change-request.ts";
import type { RecordedRuling } from "./change-ruling.ts";
import { QUALITY_EFFECTS } from "./change-policy.ts";

/** A checked change request. */
export interface CheckedChange {
  readonly id: Id;
  readonly requestedOn: number;
  /** `null` for one that has not been weighed. */
  readonly assessedOn: number | null;
  readonly quality: QualityEffect | null;
  readonly cost: Decimal | null;
  readonly days: number | null;
  /** What has not been weighed. */
  readonly missing: readonly ChangeRespect[];
  /** `null` for one that is not decided. */
  readonly outcome: RecordedRuling["type"] | null;
  readonly decidedOn: number | null;
}

/** A checked baseline. */
export interface CheckedBaseline {
  readonly cost: Decimal;
  readonly days: number;
}

/**
 * Takes a baseline as it comes, and starts to read the amounts that go with it.
 *
 * @param baseline - what stands where a baseline should be
 * @param options - how amounts are converted
 * @returns the baseline, and the reader of the ledger
 * @throws ClienteleError `invalid-input`, `invalid-value`
 */
export function readBaseline(baseline: ChangeBaseline, options: AmountOptions): { readonly baseline: CheckedBaseline; readonly reader: LedgerReader } {
  if (!isRecord(baseline)) throw new ClienteleError("invalid-input", "there is no baseline", { list: "baseline" });
  const reader = amountReader(options);
  const fields = readFields(baseline, { list: "baseline" });
  const cost = reader.read(baseline.cost, fields.place("cost")) + 0;
  if (cost <= 0) throw new ClienteleError("invalid-value", "baseline.cost is not over 0", { list: "baseline", field: "cost", value: cost });
  const days = requireInteger(fields.number("days", 0, Infinity), fields.place("days"));
  return { baseline: { cost: toDecimal(cost), days }, reader };
}

/**
 * Takes a change request as it comes.
 *
 * @param id - its id
 * @param fields - its fields
 * @param reader - reads the amounts of the ledger
 * @returns the request with days as integers and the cost as a decimal
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `mixed-currencies`, `invalid-period` for
 * a ruling before the request
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

const KINDS = ["scope", "requirements"] as const;
const OUTCOMES = ["changeApproved", "changeRefused"] as const;
const RESPECTS: readonly ChangeRespect[] = ["quality", "cost", "time"];
