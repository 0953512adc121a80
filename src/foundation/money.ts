import { ClienteleError } from "./errors.ts";
import { describePlace } from "./places.ts";
import type { Place } from "./places.ts";

/**
 * An amount of money in whole minor units (cents, pence, fen; yen have none).
 *
 * @category Money
 */
export interface Money {
  /** Whole number of minor units, at most `Number.MAX_SAFE_INTEGER` either way. */
  readonly minor: number;
  /** ISO 4217 code, as in `"EUR"`. */
  readonly currency: string;
}

/**
 * An amount in a ledger. A plain number is in the ledger's one currency, in major units (`12.5`);
 * {@link Money} names its currency. A ledger holds one kind and one currency, or says how to convert.
 *
 * @category Money
 */
export type Amount = number | Money;

/**
 * Turns money of any currency into one currency, always the same. It decides how to round, because
 * minor units are whole; an amount already in that currency it gives back as it is.
 *
 * @category Money
 */
export type Convert = (amount: Money) => Money;

/**
 * An amount of money, checked. How many minor units make a major one is the currency's own matter:
 * 12.50 euros are 1250, 1250 yen are 1250 too.
 *
 * @param minor - whole number of minor units; may be negative
 * @param currency - ISO 4217 code: three capital letters, not checked against the list of currencies
 * @returns the amount
 * @throws ClienteleError `invalid-value` for a number that is not whole or beyond
 * `Number.MAX_SAFE_INTEGER`, and for what is no code
 * @example
 * ```ts
 * import { money } from "clientele/foundation";
 *
 * money(1250, "EUR"); // => { minor: 1250, currency: "EUR" }
 * money(12.5, "EUR"); // throws invalid-value
 * money(1250, "euro"); // throws invalid-value
 * ```
 * @category Money
 */
export function money(minor: number, currency: string): Money {
  return requireMoney({ minor, currency }, { list: "money" });
}

/**
 * Takes money as it comes, and refuses what is none.
 *
 * @param value - what stands where money should be
 * @param place - where that is
 * @returns minor units and currency, and nothing else that the value may carry; never -0
 * @throws ClienteleError `invalid-value`, naming the place
 */
export function requireMoney(value: unknown, place: Place): Money {
  if (typeof value !== "object" || value === null) throw noMoney(place, "is no amount of money");
  const { minor, currency } = value as Partial<Money>;
  if (!Number.isSafeInteger(minor)) throw noMoney(place, "has no whole number of minor units");
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) {
    throw noMoney(place, "has no currency of three capital letters");
  }
  return { minor: minor! + 0, currency };
}

function noMoney(place: Place, wrong: string): ClienteleError {
  return new ClienteleError("invalid-value", `${describePlace(place)} ${wrong}`, { ...place });
}
