import { ClienteleError, type AmountOptions } from "../../foundation/index.ts";
import { amountReader, isRecord, requireInteger, toDecimal, type Decimal, type Place } from "../../foundation/internal.ts";
import type { LedgerReader } from "../records/dated-amounts.ts";
import { QUALITY_EFFECTS } from "./change-policy.ts";
import type { ChangeBaseline, QualityEffect } from "./change-request.ts";

/** A checked baseline. */
export interface CheckedBaseline {
  readonly cost: Decimal;
  readonly days: number;
}

/** A checked assessment in every respect, beside what was agreed. */
interface CheckedAssessment {
  readonly quality: QualityEffect;
  readonly cost: Decimal;
  readonly days: number;
  readonly baseline: CheckedBaseline;
}

/**
 * Takes a baseline as it comes, and starts to read the amounts that go with it.
 *
 * @param baseline - what stands where a baseline should be
 * @param options - how amounts are converted
 * @param placeOf - where its fields stand
 * @returns the baseline, and the reader of the ledger
 * @throws ClienteleError `invalid-input`, `invalid-value`
 */
export function readBaseline(
  baseline: ChangeBaseline,
  options: AmountOptions,
  placeOf: (field: string) => Place = (field) => ({ list: "baseline", field }),
): { readonly baseline: CheckedBaseline; readonly reader: LedgerReader } {
  if (!isRecord(baseline)) throw new ClienteleError("invalid-input", "there is no baseline", { list: placeOf("cost").list });
  const reader = amountReader(options);
  const cost = reader.read(baseline.cost, placeOf("cost")) + 0;
  const days = requireInteger(baseline.days, placeOf("days"));
  if (cost <= 0) throw new ClienteleError("invalid-value", "the agreed cost is not over 0", { ...placeOf("cost"), value: cost });
  if (days < 0) throw new ClienteleError("invalid-value", "the agreed days are under 0", { ...placeOf("days"), value: days });
  return { baseline: { cost: toDecimal(cost), days }, reader };
}

/**
 * Takes what a command, a fact or a state says of an assessment as it comes.
 *
 * @param given - what was weighed, and beside what; amounts of one currency
 * @returns the same, amounts as decimals
 * @throws ClienteleError `invalid-input`, `invalid-option`, `invalid-value`, `mixed-currencies`
 */
export function readAssessment(given: { readonly quality: unknown; readonly cost: unknown; readonly days: unknown; readonly agreed: unknown }): CheckedAssessment {
  const quality = QUALITY_EFFECTS.find((effect) => effect === given.quality);
  if (quality === undefined) {
    throw new ClienteleError("invalid-option", "command.quality is no effect on quality", { list: "command", field: "quality", expected: QUALITY_EFFECTS });
  }
  const { baseline, reader } = readBaseline(given.agreed as ChangeBaseline, {}, (field) => ({ list: "command", field: `agreed.${field}` }));
  const cost = toDecimal(reader.read(given.cost as ChangeBaseline["cost"], { list: "command", field: "cost" }));
  return { quality, cost, days: requireInteger(given.days, { list: "command", field: "days" }), baseline };
}
