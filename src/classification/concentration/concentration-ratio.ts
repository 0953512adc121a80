import { ClienteleError } from "../../foundation/index.ts";
import { rankValues, shareOfBest } from "./ranked-values.ts";

/**
 * Which share of the value do the `k` largest customers bring?
 *
 * @param values - one finite value per customer, in any order; those of zero or less are no part of the base
 * @param k - how many customers, a whole number from 1
 * @returns 0 to 1; exactly 1 where no more than `k` have a value over zero; `null` where nobody has
 * @throws ClienteleError `invalid-value`, `invalid-input`
 * @example
 * ```ts
 * import { concentrationRatio } from "clientele/classification";
 *
 * concentrationRatio([10, 45, 5, 40], 2); // => 0.85
 * concentrationRatio([10, 45, 5, 40], 10); // => 1
 * concentrationRatio([0, -3], 1); // => null
 * concentrationRatio([1, 2], 0); // throws invalid-value
 * ```
 * @category Concentration
 * @see CLS-12
 */
export function concentrationRatio(values: Float64Array | readonly number[], k: number): number | null {
  if (!Number.isSafeInteger(k) || k < 1) {
    throw new ClienteleError("invalid-value", "k is not a whole number from 1", { list: "k", value: k });
  }
  return shareOfBest(rankValues(values), k);
}
