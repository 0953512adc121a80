import { amountReader } from "./amounts.ts";
import type { AmountOptions } from "./amounts.ts";
import { decimalSum } from "./decimal-sum.ts";
import { ClienteleError } from "./errors.ts";
import { requireMoney } from "./money.ts";
import type { Money } from "./money.ts";
import { requireIterable } from "./places.ts";

/**
 * Adds two amounts of one currency.
 *
 * @param a - an amount
 * @param b - another, of the same currency
 * @returns their sum
 * @throws ClienteleError `mixed-currencies`; `total-out-of-range` beyond `Number.MAX_SAFE_INTEGER` minor
 * units; `invalid-value` for what is no money
 * @example
 * ```ts
 * import { addMoney, money } from "clientele/foundation";
 *
 * addMoney(money(1250, "EUR"), money(-50, "EUR")); // => { minor: 1200, currency: "EUR" }
 * addMoney(money(1250, "EUR"), money(1250, "JPY")); // throws mixed-currencies
 * ```
 * @category Money
 */
export function addMoney(a: Money, b: Money): Money {
  const [first, second] = readBoth(a, b);
  return { minor: requireMinor(first + second, "a and b"), currency: a.currency };
}

/**
 * The exact sum of amounts, in whatever order they come.
 *
 * @param amounts - amounts of one currency, or of several and a conversion
 * @param options - `convert`: turns each amount into the currency of the sum
 * @returns the sum; `null` for no amounts, because nothing names a currency
 * @throws ClienteleError `mixed-currencies` at the first amount of a second currency, with its position;
 * `total-out-of-range` where the sum is beyond `Number.MAX_SAFE_INTEGER` minor units; `invalid-value` for
 * what is no money, also where `convert` returns it; `invalid-input` for what is no list or no options;
 * `invalid-option` for a `convert` that is no function
 * @example
 * ```ts
 * import { money, sumMoney } from "clientele/foundation";
 * import type { Money } from "clientele/foundation";
 *
 * const amounts = [money(1000, "EUR"), money(2000, "USD")];
 * sumMoney(amounts.slice(0, 1)); // => { minor: 1000, currency: "EUR" }
 * sumMoney([]); // => null
 * sumMoney(amounts); // throws mixed-currencies
 *
 * const inEuros = ({ minor, currency }: Money) =>
 *   money(currency === "USD" ? Math.round(minor * 0.9) : minor, "EUR");
 * sumMoney(amounts, { convert: inEuros }); // => { minor: 2800, currency: "EUR" }
 * ```
 * @category Money
 */
export function sumMoney(amounts: Iterable<Money>, options: AmountOptions = {}): Money | null {
  const reader = amountReader(options);
  const sum = decimalSum();
  let index = 0;
  for (const amount of requireIterable(amounts, "amounts")) {
    const place = { list: "amounts", index };
    sum.add(reader.read(requireMoney(amount, place), place));
    index += 1;
  }
  const currency = reader.currency();
  return currency === null ? null : { minor: requireMinor(sum.total(), "amounts"), currency };
}

/**
 * Orders amounts of one currency, smaller first, for use with `sort`.
 *
 * @param a - an amount
 * @param b - another, of the same currency
 * @returns -1 if `a` is smaller, 1 if it is larger, 0 if they are equal
 * @throws ClienteleError `mixed-currencies`; `invalid-value` for what is no money
 * @example
 * ```ts
 * import { compareMoney, money } from "clientele/foundation";
 *
 * compareMoney(money(100, "EUR"), money(200, "EUR")); // => -1
 * compareMoney(money(100, "EUR"), money(200, "USD")); // throws mixed-currencies
 * ```
 * @category Money
 */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  const [first, second] = readBoth(a, b);
  return first < second ? -1 : first > second ? 1 : 0;
}

function readBoth(a: Money, b: Money): [number, number] {
  const reader = amountReader();
  const first = reader.read(requireMoney(a, { list: "a" }), { list: "a" });
  return [first, reader.read(requireMoney(b, { list: "b" }), { list: "b" })];
}

// The sum is exact, or rounded to a double that is no safe integer any more.
function requireMinor(total: number, list: string): number {
  if (Number.isSafeInteger(total)) return total;
  throw new ClienteleError("total-out-of-range", `the sum of ${list} is beyond the largest whole number`, { list });
}
