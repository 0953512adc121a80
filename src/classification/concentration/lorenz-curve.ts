import { ClienteleError } from "../../foundation/index.ts";
import { rankValues } from "./ranked-values.ts";
import { runningSums } from "./running-sums.ts";
import { readZeros, type ZerosOption } from "./zeros-option.ts";

/**
 * A point of a Lorenz curve.
 *
 * @category Concentration
 */
export interface LorenzPoint {
  /** Share of the customers up to here, the poorest first; 0 to 1. */
  readonly customerShare: number;
  /** Share of the value that they bring, 0 to 1. */
  readonly valueShare: number;
}

/**
 * What a curve is drawn from.
 *
 * @category Concentration
 */
export interface LorenzOptions extends ZerosOption {
  /** Into how many steps the curve is cut at most, a whole number from 1; default one step per customer. */
  readonly points?: number | undefined;
}

/**
 * Which share of the value do the poorer customers bring, the curve whose bend the Gini coefficient measures?
 *
 * @param values - one finite value per customer, in any order; negative ones are no part of the base
 * @param options - `points`: steps at most, where a picture needs no more; `zeros`: whether customers of value zero count
 * @returns points from (0, 0) to (1, 1), the poorest customer first, evenly spread over the customers; each lies on the full curve.
 * Empty where nobody has a value over zero.
 * @throws ClienteleError `invalid-value`, `invalid-input`, `invalid-option`
 * @example
 * ```ts
 * import { lorenzCurve } from "clientele/classification";
 *
 * lorenzCurve([60, 20, 15, 5]).map(({ customerShare, valueShare }) => [customerShare, valueShare]);
 * // => [[0, 0], [0.25, 0.05], [0.5, 0.2], [0.75, 0.4], [1, 1]]
 * lorenzCurve([60, 20, 15, 5], { points: 2 }).map(({ valueShare }) => valueShare); // => [0, 0.2, 1]
 * lorenzCurve([3, 1, 0, 0], { zeros: "included" }).map(({ valueShare }) => valueShare); // => [0, 0, 0, 0.25, 1]
 * lorenzCurve([]); // => []
 * ```
 * @category Concentration
 * @see CLS-5
 */
export function lorenzCurve(values: Float64Array | readonly number[], options: LorenzOptions = {}): LorenzPoint[] {
  const zeros = readZeros(options);
  const { points } = options;
  if (points !== undefined && (!Number.isSafeInteger(points) || points < 1)) {
    throw new ClienteleError("invalid-option", "points is not a whole number from 1", { list: "options", field: "points", value: points });
  }
  const { units, apart } = rankValues(values);
  if (units.length === 0) return [];
  const count = units.length + (zeros === "included" ? apart.zero : 0);
  const ascending = new Float64Array(count);
  ascending.set(units.toReversed(), count - units.length);
  const sums = runningSums(ascending);
  const steps = Math.min(points ?? count, count);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const position = Math.floor((step * count) / steps);
    return { customerShare: position / count, valueShare: sums[position]! / sums[count]! };
  });
}
