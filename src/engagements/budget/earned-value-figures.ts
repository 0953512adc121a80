import type { Reason } from "../../foundation/index.ts";
import { addDecimals, multiplyDecimals, type Decimal } from "../../foundation/internal.ts";
import { difference, numberOf, quotientOf, sumOf, ZERO } from "../records/decimal-quotient.ts";
import type { CheckedLine } from "./budget-line.ts";
import type { BudgetReasons, EarnedValueFigure } from "./budget-reasons.ts";

/**
 * How the cost at the end is estimated: the rest at the cost performance so far, at the rate of the budget, or at cost and
 * schedule performance together.
 */
export type EstimateMethod = "costPerformance" | "budgetRate" | "costAndSchedule";

/** Why a figure is `null`. */
export type EarnedValueReason = Reason<Omit<BudgetReasons, "engagements/budget-overspent" | "engagements/budget-over-plan">>;

/** Figures of earned value, under the names that the standards give them. Amounts are in the unit of the budget. */
export interface EarnedValueFigures {
  /** Budget at completion: all that is planned. */
  readonly bac: number;
  /** Planned value: what was planned up to the day. */
  readonly pv: number;
  /** Earned value: what the work done by the day was to cost. */
  readonly ev: number | null;
  /** Actual cost: what was spent up to the day. */
  readonly ac: number;
  /** Cost variance, EV − AC; negative: dearer than planned. */
  readonly cv: number | null;
  /** Schedule variance, EV − PV; negative: behind the plan. */
  readonly sv: number | null;
  /** Cost performance index, EV ÷ AC; under 1: dearer than planned. */
  readonly cpi: number | null;
  /** Schedule performance index, EV ÷ PV; under 1: behind the plan. */
  readonly spi: number | null;
  /** Estimate at completion by the chosen method. */
  readonly eac: number | null;
  /** Estimate to complete, EAC − AC. */
  readonly etc: number | null;
  /** Variance at completion, BAC − EAC. */
  readonly vac: number | null;
  /** To-complete performance index, (BAC − EV) ÷ (BAC − AC): the cost performance that would still keep the budget. */
  readonly tcpi: number | null;
  /** One for each cause of a figure that is `null`; a figure stands under the first cause that applies. */
  readonly reasons: readonly EarnedValueReason[];
}

/**
 * The figures of some lines together.
 *
 * @param lines - checked lines
 * @param method - how the cost at the end is estimated
 * @returns every figure, from exact sums; `null` where undefined, with the reasons
 * @throws ClienteleError `total-out-of-range`
 */
export function earnedValueOf(lines: readonly CheckedLine[], method: EstimateMethod): EarnedValueFigures {
  const bac = sumOf(lines.map(({ budget }) => budget));
  const pv = sumOf(lines.map(({ planned }) => planned));
  const ac = sumOf(lines.map(({ actual }) => actual));
  const known = { bac: numberOf(bac, "the budget"), pv: numberOf(pv, "the plan"), ac: numberOf(ac, "the actuals") };
  const unknown = lines.filter((line) => earnedOf(line) === null).map(({ id }) => id);
  if (unknown.length > 0) return { ...known, ...NOTHING, reasons: [{ code: "engagements/progress-unknown", figures: FIGURES, lines: unknown }] };
  const ev = sumOf(lines.map((line) => earnedOf(line) ?? ZERO));
  const left = difference(bac, ac);
  const cause = noEstimate({ pv, ev, ac }, method);
  const eac = cause === null ? estimateAtCompletion({ bac, pv, ev, ac }, method) : null;
  const estimated = (figure: (estimate: Fraction) => Decimal): number | null => (eac === null ? null : quotientOf(figure(eac), eac.under, "the estimate"));
  const figures = {
    ...known,
    ev: numberOf(ev, "the earned value"),
    cv: numberOf(difference(ev, ac), "the earned value"),
    sv: numberOf(difference(ev, pv), "the earned value"),
    cpi: ac.units > 0n ? quotientOf(ev, ac, "the earned value") : null,
    spi: pv.units > 0n ? quotientOf(ev, pv, "the earned value") : null,
    eac: estimated(({ over }) => over),
    etc: estimated(({ over, under }) => difference(over, multiplyDecimals(ac, under))),
    vac: estimated(({ over, under }) => difference(multiplyDecimals(bac, under), over)),
    tcpi: left.units > 0n ? quotientOf(difference(bac, ev), left, "the earned value") : null,
  };
  const reasons: EarnedValueReason[] = [];
  if (figures.cpi === null) {
    reasons.push({ code: "engagements/nothing-spent", figures: ["cpi", ...(cause === "nothing-spent" ? ESTIMATES : [])], actual: known.ac });
  }
  if (figures.spi === null) reasons.push({ code: "engagements/nothing-planned", figures: ["spi", ...(cause === "nothing-planned" ? ESTIMATES : [])] });
  if (cause === "nothing-earned") reasons.push({ code: "engagements/nothing-earned", figures: ESTIMATES });
  if (figures.tcpi === null) reasons.push({ code: "engagements/nothing-left", figures: ["tcpi"], budget: known.bac, actual: known.ac, earned: numberOf(ev, "the earned value") });
  return { ...figures, reasons };
}

const ESTIMATES: readonly EarnedValueFigure[] = ["eac", "etc", "vac"];
const FIGURES: readonly EarnedValueFigure[] = ["ev", "cv", "sv", "cpi", "spi", ...ESTIMATES, "tcpi"];
const NOTHING: Readonly<Record<EarnedValueFigure, null>> = { ev: null, cv: null, sv: null, cpi: null, spi: null, eac: null, etc: null, vac: null, tcpi: null };

// A line that nobody was to have begun, and on which nothing was spent, is not waiting for a report.
function earnedOf({ earned, planned, actual }: CheckedLine): Decimal | null {
  return earned ?? (planned.units === 0n && actual.units === 0n ? ZERO : null);
}

interface Values {
  readonly bac: Decimal;
  readonly pv: Decimal;
  readonly ev: Decimal;
  readonly ac: Decimal;
}

interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

function noEstimate({ pv, ev, ac }: Omit<Values, "bac">, method: EstimateMethod): "nothing-earned" | "nothing-spent" | "nothing-planned" | null {
  if (method === "budgetRate") return null;
  if (ev.units <= 0n) return "nothing-earned";
  if (ac.units <= 0n) return "nothing-spent";
  return method === "costAndSchedule" && pv.units <= 0n ? "nothing-planned" : null;
}

// As one fraction, so that nothing is rounded on the way.
function estimateAtCompletion({ bac, pv, ev, ac }: Values, method: EstimateMethod): Fraction {
  const rest = difference(bac, ev);
  if (method === "budgetRate") return { over: addDecimals(ac, rest), under: ONE };
  if (method === "costPerformance") return { over: multiplyDecimals(bac, ac), under: ev };
  const squared = multiplyDecimals(ev, ev);
  return { over: addDecimals(multiplyDecimals(ac, squared), multiplyDecimals(rest, multiplyDecimals(ac, pv))), under: squared };
}

const ONE: Decimal = { units: 1n, places: 0 };
