import { addDecimals, compareDecimals, decimalToNumber, isRecord, multiplyDecimals, nearestQuotient, toDecimal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";

/** The limit between a class and the next one, as its policy has it. */
export interface ClassBorder {
  readonly limit: number;
  /** `"points"` where the margin is in the unit of the limit, `"part"` where it is a part of the limit. */
  readonly unit: "points" | "part";
}

/**
 * The limits of a policy, as far as it names them.
 *
 * @param policy - of any classification
 * @param count - how many borders there are
 * @returns one per border, best class first; `null` where the policy names none
 */
export function bordersOf(policy: object, count: number): readonly (ClassBorder | null)[] {
  const classes: unknown = isRecord(policy) ? policy["classes"] : undefined;
  return Array.from({ length: count }, (_, index): ClassBorder | null => {
    const entry: unknown = Array.isArray(classes) ? classes[index] : undefined;
    const { upTo, from } = isRecord(entry) ? entry : { upTo: undefined, from: undefined };
    if (typeof upTo === "number" && Number.isFinite(upTo)) return { limit: upTo, unit: "points" };
    // There is no part of nothing.
    return typeof from === "number" && Number.isFinite(from) && from !== 0 ? { limit: from, unit: "part" } : null;
  });
}

/**
 * How far a measured figure is across a border.
 *
 * @param measured - what the class was judged by
 * @param border - the limit and its unit
 * @param direction - which way counts as across
 * @returns the distance in points, or as a part of the limit; negative on the other side
 */
export function distanceAcross(measured: number, border: ClassBorder, direction: "promoted" | "demoted"): number {
  const gap = gapAcross(measured, border, direction);
  return border.unit === "points" ? decimalToNumber(gap) : nearestQuotient(gap, magnitude(toDecimal(border.limit)));
}

/**
 * Whether a measured figure is across a border by at least a margin; compared exactly, as the decimals
 * that the numbers are written as.
 *
 * @param measured - what the class was judged by
 * @param border - the limit and its unit
 * @param direction - which way counts as across
 * @param margin - over 0
 * @returns `true` also where the distance is the margin itself
 */
export function isAcrossBy(measured: number, border: ClassBorder, direction: "promoted" | "demoted", margin: number): boolean {
  const scale = border.unit === "points" ? toDecimal(1) : magnitude(toDecimal(border.limit));
  return compareDecimals(gapAcross(measured, border, direction), multiplyDecimals(toDecimal(margin), scale)) >= 0;
}

// A larger share of those before makes the class worse, a larger value makes it better.
function gapAcross(measured: number, border: ClassBorder, direction: "promoted" | "demoted"): Decimal {
  const isUp = (border.unit === "points") === (direction === "demoted");
  return isUp ? subtract(measured, border.limit) : subtract(border.limit, measured);
}

function subtract(a: number, b: number): Decimal {
  return addDecimals(toDecimal(a), toDecimal(-b));
}

function magnitude({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}
