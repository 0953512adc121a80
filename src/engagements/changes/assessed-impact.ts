import type { AmountOptions, Id, Reason } from "../../foundation/index.ts";
import { addDecimals, requireInteger, requireObject, toDecimal } from "../../foundation/internal.ts";
import { numberOf, quotientOf, sumOf } from "../records/decimal-quotient.ts";
import { readEntries } from "../records/field-reader.ts";
import type { ChangeReasons } from "./change-reasons.ts";
import type { ChangeBaseline, ChangeRequest, QualityEffect } from "./change-request.ts";
import type { CheckedChange } from "./change-refusals.ts";
import { readBaseline } from "./read-assessment.ts";
import { readChange } from "./read-changes.ts";

/** What some changes come to together. */
export interface ChangeSum {
  /** Number of changes. */
  readonly count: number;
  /** What they add to the cost, in the unit of the amounts; negative: what they save. */
  readonly cost: number;
  /** Working days that they add one after the other; negative: that they save. */
  readonly days: number;
  /** Number of changes by what they do to quality. */
  readonly quality: Readonly<Record<QualityEffect, number>>;
}

/** What changes do to what was agreed. */
export interface AssessedImpact {
  /** Approved changes that were weighed in every respect. */
  readonly approved: ChangeSum;
  /** Undecided changes that were weighed in every respect: what would come on top. */
  readonly waiting: ChangeSum;
  /** Agreed cost and working days with the approved changes, in the unit of the amounts. */
  readonly revised: { readonly cost: number; readonly days: number };
  /** What the approved changes add, as a share of the agreed cost. */
  readonly costShare: number;
  /** What the approved changes add, as a share of the agreed working days; `null` where none were agreed. */
  readonly dayShare: number | null;
  /** Approved changes that are in no sum, in the order of ids, because they were not weighed in every respect. */
  readonly unassessed: readonly Reason<Pick<ChangeReasons, "engagements/change-approved-unassessed">>[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * What do the changes do to cost and time?
 *
 * Working days are added up as if one change followed the other: whether two can be made at once is a question for the schedule.
 *
 * @param changes - the register, in any order
 * @param baseline - what was agreed before any change
 * @param options - `convert` for several currencies
 * @returns exact sums of approved and of waiting changes; refused ones count nowhere, and sums of nothing are 0
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period` for a ruling before its request,
 * `invalid-value`, `mixed-currencies`,
 * `total-out-of-range`
 * @example
 * ```ts
 * import { assessedImpact } from "clientele/engagements";
 *
 * const asked = { kind: "scope", requestedOn: "2026-03-02", requestedBy: "client" } as const;
 * const weighed = { on: "2026-03-04", by: "analyst", quality: "unchanged" } as const;
 * const ruling = { type: "changeApproved", on: "2026-03-05", by: "lead", role: "projectManager", reason: null } as const;
 * const { approved, waiting, revised, costShare } = assessedImpact(
 *   [
 *     { ...asked, id: 1, assessment: { ...weighed, cost: 0.1, days: 2 }, ruling: { ...ruling, request: 1 } },
 *     { ...asked, id: 2, assessment: { ...weighed, cost: 0.2, days: -1 }, ruling: { ...ruling, request: 2 } },
 *     { ...asked, id: 3, assessment: { ...weighed, cost: 5, days: 4 } },
 *   ],
 *   { cost: 10, days: 60 },
 * );
 * approved; // => { count: 2, cost: 0.3, days: 1, quality: { better: 0, unchanged: 2, worse: 0 } }
 * revised; // => { cost: 10.3, days: 61 }
 * costShare; // => 0.03
 * waiting.cost; // => 5
 * ```
 * @category Change control
 * @see ENG-11
 */
export function assessedImpact(changes: readonly ChangeRequest[], baseline: ChangeBaseline, options: AmountOptions = {}): AssessedImpact {
  const { baseline: agreed, reader } = readBaseline(baseline, requireObject(options, "options"));
  const read = readEntries(changes, "changes").map((entry) => readChange(entry.key, entry, reader));
  const weighed = read.filter(({ missing }) => missing.length === 0);
  const approved = weighed.filter(({ outcome }) => outcome === "changeApproved");
  const cost = sumOf(approved.map((change) => change.cost!));
  const sum = sumChanges(approved);
  return {
    approved: sum,
    waiting: sumChanges(weighed.filter(({ outcome }) => outcome === null)),
    revised: { cost: numberOf(addDecimals(agreed.cost, cost), "the costs"), days: requireInteger(agreed.days + sum.days, { list: "changes", field: "days" }) },
    costShare: quotientOf(cost, agreed.cost, "share of the cost"),
    dayShare: agreed.days === 0 ? null : quotientOf(toDecimal(sum.days), toDecimal(agreed.days), "share of the days"),
    unassessed: read.flatMap(unassessed),
    currency: reader.currency(),
  };
}

// Of changes that were weighed in every respect.
function sumChanges(changes: readonly CheckedChange[]): ChangeSum {
  const count = (effect: QualityEffect): number => changes.filter(({ quality }) => quality === effect).length;
  return {
    count: changes.length,
    cost: numberOf(sumOf(changes.map(({ cost }) => cost!)), "the costs"),
    days: requireInteger(numberOf(sumOf(changes.map(({ days }) => toDecimal(days!))), "the days"), { list: "changes", field: "days" }),
    quality: { better: count("better"), unchanged: count("unchanged"), worse: count("worse") },
  };
}

function unassessed({ id, outcome, missing }: CheckedChange): { code: "engagements/change-approved-unassessed"; request: Id; missing: CheckedChange["missing"] }[] {
  return outcome === "changeApproved" && missing.length > 0 ? [{ code: "engagements/change-approved-unassessed", request: id, missing }] : [];
}
