import { addDecimals, isRecord, toDecimal, type Decimal, type FaultFinder } from "../../foundation/internal.ts";

/** The numbers that can be answered. */
export interface SurveyScale {
  /** Lowest answer. */
  readonly lowest: number;
  /** Highest answer, over the lowest. */
  readonly highest: number;
  /** Distance from one answer to the next, over 0; absent: any number between the ends counts. */
  readonly step?: number | undefined;
}

/**
 * Checks a scale.
 *
 * @param value - what stands there
 * @param path - where that is
 * @param finder - notes the faults
 */
export function checkScale(value: unknown, path: string, finder: FaultFinder): void {
  if (!finder.check(isRecord(value), path, "must have a lowest and a highest answer")) return;
  const { lowest, highest, step } = value as Readonly<Record<string, unknown>>;
  const hasLowest = finder.check(Number.isFinite(lowest), `${path}.lowest`, "must be a finite number");
  const hasHighest = finder.check(Number.isFinite(highest), `${path}.highest`, "must be a finite number");
  if (!hasLowest || !hasHighest) return;
  const range = (highest as number) - (lowest as number);
  if (!finder.check(range > 0 && Number.isFinite(range), `${path}.highest`, `must be over ${lowest as number}`) || step === undefined) return;
  const goesUp = finder.check(Number.isFinite(step) && (step as number) > 0, `${path}.step`, "must be a number over 0");
  if (goesUp) finder.check(isOnStep(highest as number, lowest as number, step as number), `${path}.step`, "does not lead to the highest answer");
}

/**
 * Whether a number can be answered.
 *
 * @param value - a finite number
 * @param scale - a checked scale
 * @returns `true` on the scale, the ends included
 */
export function isOnScale(value: number, { lowest, highest, step }: SurveyScale): boolean {
  return value >= lowest && value <= highest && (step === undefined || isOnStep(value, lowest, step));
}

function isOnStep(value: number, lowest: number, step: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(lowest) && Number.isSafeInteger(step)) return (value - lowest) % step === 0;
  // As the decimals that are written: three steps of a tenth are 0.3.
  const low = toDecimal(lowest);
  const gap = addDecimals(toDecimal(value), { ...low, units: -low.units });
  const stride = toDecimal(step);
  const places = Math.max(gap.places, stride.places);
  return unitsAt(gap, places) % unitsAt(stride, places) === 0n;
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
