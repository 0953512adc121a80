import { addDecimals, multiplyDecimals, nearestQuotient, requireTotal, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { unitsAt } from "../input/decimal-units.ts";
import type { CheckedItem, CheckedSurvey } from "./survey.ts";

/** The score of one response. */
export interface ResponseScore {
  /** 0…1, rounded once. */
  readonly share: number;
  /** The same on the scale of the survey, rounded once. */
  readonly onScale: number;
}

/** Scores a response by its answers in the order of items, `null` where there is none that counts; `null` where nothing answered has a weight. */
export type Scorer = (answers: readonly (number | null)[]) => ResponseScore | null;

/**
 * Makes ready to score responses: equal scores are equal numbers, whatever the weights.
 *
 * @param survey - checked
 * @returns the scorer; it throws `total-out-of-range` where no number can hold a score
 */
export function responseScorer({ items, scale }: CheckedSurvey): Scorer {
  const inDecimals = decimalScorer(items, scale);
  const inNumbers = numberScorer(items, scale);
  return inNumbers === null ? inDecimals : (answers) => (answers.every((answer) => answer === null || Number.isInteger(answer)) ? inNumbers(answers) : inDecimals(answers));
}

// Most surveys have one whole scale, and weights count beside each other only, so that tenths may count as ones. Whole numbers that a double holds divide
// into the nearest double at once.
function numberScorer(items: readonly CheckedItem[], scale: CheckedSurvey["scale"]): Scorer | null {
  const range = scale.highest - scale.lowest;
  const isOneScale = items.every(({ scale: own }) => own.lowest === scale.lowest && own.highest === scale.highest);
  const decimals = items.map(({ weight }) => toDecimal(weight));
  const places = decimals.reduce((most, weight) => Math.max(most, weight.places), 0);
  const whole = decimals.map((weight) => Number(unitsAt(weight, places)));
  const largest = whole.reduce((sum, weight) => sum + weight, 0) * range * (Math.abs(scale.lowest) + range);
  if (!isOneScale || !Number.isInteger(scale.lowest) || !Number.isInteger(scale.highest) || largest > Number.MAX_SAFE_INTEGER) return null;
  return (answers) => {
    let over = 0;
    let weights = 0;
    for (const [index, answer] of answers.entries()) {
      if (answer === null) continue;
      const weight = whole[index]!;
      over += weight * (items[index]!.better === "higher" ? answer - scale.lowest : scale.highest - answer);
      weights += weight;
    }
    if (weights === 0) return null;
    // `over` is at most the weights times the range.
    return { share: over / (weights * range), onScale: (scale.lowest * weights + over) / weights };
  };
}

function decimalScorer(items: readonly CheckedItem[], scale: CheckedSurvey["scale"]): Scorer {
  const own = items.map(({ weight, better, scale: { lowest, highest } }) => ({
    weight: toDecimal(weight),
    range: less(toDecimal(highest), toDecimal(lowest)),
    gap: (answer: Decimal) => (better === "higher" ? less(answer, toDecimal(lowest)) : less(toDecimal(highest), answer)),
  }));
  // Over the product of all ranges there is only to add and to multiply.
  const common = own.reduce((product, { range }) => multiplyDecimals(product, range), WHOLE);
  const factors = own.map(({ weight }, index) => own.reduce((product, { range }, at) => (at === index ? product : multiplyDecimals(product, range)), weight));
  const lowest = toDecimal(scale.lowest);
  const range = less(toDecimal(scale.highest), lowest);
  return (answers) => {
    let over = NOTHING;
    let weights = NOTHING;
    for (const [index, answer] of answers.entries()) {
      if (answer === null) continue;
      over = addDecimals(over, multiplyDecimals(factors[index]!, own[index]!.gap(toDecimal(answer))));
      weights = addDecimals(weights, own[index]!.weight);
    }
    if (weights.units === 0n) return null;
    const under = multiplyDecimals(weights, common);
    const shown = addDecimals(multiplyDecimals(lowest, under), multiplyDecimals(range, over));
    return { share: nearestQuotient(over, under), onScale: requireTotal(nearestQuotient(shown, under), "responses") };
  };
}

const WHOLE: Decimal = { units: 1n, places: 0 };
const NOTHING: Decimal = { units: 0n, places: 0 };

function less(a: Decimal, { units, places }: Decimal): Decimal {
  return addDecimals(a, { units: -units, places });
}

/**
 * How far a number lies on the way from the worst answer to the best.
 *
 * @param value - a number on the scale of the item
 * @param item - the item
 * @returns 0…1, rounded once
 */
export function shareOf(value: number, { scale: { lowest, highest }, better }: CheckedItem): number {
  const [low, high, found] = [toDecimal(lowest), toDecimal(highest), toDecimal(value)];
  return nearestQuotient(better === "higher" ? less(found, low) : less(high, found), less(high, low));
}
