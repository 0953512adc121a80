import { decimalSum } from "./decimal-sum.ts";
import { ClienteleError } from "./errors.ts";
import { requireFinite, requireIterable } from "./places.ts";

/**
 * The sum of numbers as the decimals they are written as, rounded once at the end.
 *
 * @param values - finite numbers, in any order
 * @returns the double nearest to the exact sum; 0 for no values
 * @throws ClienteleError `invalid-value` for NaN or an infinity, with its position;
 * `total-out-of-range` where the sum is beyond the largest double; `invalid-input` for what is no list
 * @example
 * ```ts
 * import { exactSum } from "clientele/foundation";
 *
 * exactSum([0.1, 0.2]); // => 0.3
 * exactSum([1e16, 1, -1e16]); // => 1
 * exactSum([]); // => 0
 * exactSum([1, Number.NaN]); // throws invalid-value
 * ```
 * @category Numbers
 */
export function exactSum(values: Iterable<number>): number {
  const sum = decimalSum();
  let index = 0;
  for (const value of requireIterable(values, "values")) {
    sum.add(requireFinite(value, { list: "values", index }));
    index += 1;
  }
  return requireTotal(sum.total(), "values");
}

/**
 * Refuses a total that no double can hold.
 *
 * @param total - a sum of finite numbers
 * @param list - what was added up, for the message
 * @returns the same total
 * @throws ClienteleError `total-out-of-range`
 */
export function requireTotal(total: number, list: string): number {
  if (Number.isFinite(total)) return total;
  throw new ClienteleError("total-out-of-range", `the sum of ${list} is beyond the largest number`, { list });
}
