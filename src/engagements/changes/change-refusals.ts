import type { Id, Reason } from "../../foundation/index.ts";
import { compareDecimals, dateOfDay, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { quotientOf } from "../records/decimal-quotient.ts";
import { QUALITY_EFFECTS, type ChangeAuthority } from "./change-policy.ts";
import type { ChangeReasons, ChangeRespect } from "./change-reasons.ts";
import type { QualityEffect } from "./change-request.ts";
import type { RecordedRuling } from "./change-ruling.ts";

/** Why a change request cannot be decided so. */
export type ChangeRefusal = Reason<Omit<ChangeReasons, "engagements/change-approved-unassessed">>;

/** A checked change request; days are days since 1970-01-01. */
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

/**
 * What is against a decision about a change: the rule under {@link decideChange} and under the commands of an engagement.
 *
 * @param change - the request
 * @param decision - in which role, and on which day, since 1970-01-01
 * @param authorities - what each role may decide about
 * @param baseline - what was agreed before any change; its cost is over 0
 * @returns every reason, in a fixed order; empty for none
 */
export function changeRefusals(
  change: CheckedChange,
  { role, on }: { readonly role: string; readonly on: number },
  authorities: readonly ChangeAuthority[],
  baseline: { readonly cost: Decimal },
): ChangeRefusal[] {
  const own = authorities.find((authority) => authority.role === role);
  const may = authorities.filter((authority) => overLimits(change, authority, baseline, []).length === 0).map((authority) => authority.role);
  return [
    ...alreadyDecided(change),
    ...notAssessed(change),
    ...(own === undefined
      ? [{ code: "engagements/change-role-may-not", request: change.id, role, may } as const]
      : overLimits(change, own, baseline, may)),
    ...tooEarly(change, on),
  ];
}

function alreadyDecided({ id, outcome, decidedOn }: CheckedChange): ChangeRefusal[] {
  if (outcome === null || decidedOn === null) return [];
  return [{ code: "engagements/change-already-decided", request: id, outcome, on: dateOfDay(decidedOn) }];
}

function notAssessed({ id, missing }: CheckedChange): ChangeRefusal[] {
  return missing.length === 0 ? [] : [{ code: "engagements/change-not-assessed", request: id, missing }];
}

function overLimits(change: CheckedChange, authority: ChangeAuthority, baseline: { readonly cost: Decimal }, may: readonly string[]): ChangeRefusal[] {
  const { id: request, cost, days, quality } = change;
  const { role } = authority;
  const over: ChangeRefusal[] = [];
  if (cost !== null && authority.costShare !== undefined && compareDecimals(cost, multiplyDecimals(toDecimal(authority.costShare), baseline.cost)) > 0) {
    const share = quotientOf(cost, baseline.cost, "share of the cost");
    over.push({ code: "engagements/change-over-cost", request, role, share, limit: authority.costShare, may });
  }
  if (days !== null && authority.days !== undefined && days > authority.days) {
    over.push({ code: "engagements/change-over-time", request, role, days, limit: authority.days, may });
  }
  if (quality !== null && authority.quality !== undefined && QUALITY_EFFECTS.indexOf(quality) > QUALITY_EFFECTS.indexOf(authority.quality)) {
    over.push({ code: "engagements/change-over-quality", request, role, quality, limit: authority.quality, may });
  }
  return over;
}

function tooEarly({ id, requestedOn, assessedOn }: CheckedChange, on: number): ChangeRefusal[] {
  const earliest = Math.max(requestedOn, assessedOn ?? requestedOn);
  if (on >= earliest) return [];
  return [{ code: "engagements/change-decided-too-early", request: id, on: dateOfDay(on), earliest: dateOfDay(earliest) }];
}
