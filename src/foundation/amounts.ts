import { ClienteleError } from "./errors.ts";
import { requireMoney } from "./money.ts";
import type { Amount, Convert, Money } from "./money.ts";
import { describePlace, requireFinite } from "./places.ts";
import type { Place } from "./places.ts";

/** Reads the amounts of one ledger, and sees to it that they can be added up. */
export interface AmountReader {
  /** The amount as a number: plain ones as they are, money in minor units. */
  read(amount: Amount, place: Place): number;
  /** Currency of the money read so far; `null` for plain numbers, and before the first. */
  currency(): string | null;
}

/**
 * How a ledger of several currencies is read.
 *
 * @category Money
 */
export interface AmountOptions {
  /** Turns each {@link Money} into one currency; absent: the ledger must have one. */
  readonly convert?: Convert | undefined;
}

/**
 * Starts to read a ledger.
 *
 * @param options - `convert`, where there is more than one currency
 * @returns a reader that remembers the kind and currency of the first amount
 * @throws ClienteleError from `read`: `invalid-value` for what is no amount, `mixed-currencies` for plain
 * numbers beside money and for a second currency, also out of `convert`
 */
export function amountReader(options: AmountOptions = {}): AmountReader {
  const convert = requireConvert(options);
  let currency: string | null | undefined;

  function settle(found: string | null, place: Place): void {
    if (currency === undefined) currency = found;
    else if (currency !== found) throw mixed(currency, found, place);
  }
  function readMoney(amount: unknown, place: Place): number {
    const given = requireMoney(amount, place);
    const { minor, currency: found }: Money = convert === undefined ? given : requireMoney(convert(given), place);
    settle(found, place);
    return minor;
  }
  return {
    read(amount, place) {
      if (typeof amount !== "number") return readMoney(amount, place);
      if (currency !== null) settle(null, place);
      return requireFinite(amount, place);
    },
    currency: () => currency ?? null,
  };
}

function requireConvert(options: AmountOptions): Convert | undefined {
  const found: unknown = options;
  if (typeof found !== "object" || found === null) {
    throw new ClienteleError("invalid-input", "options is not an object", { list: "options" });
  }
  const { convert } = options;
  if (convert === undefined || typeof convert === "function") return convert;
  throw new ClienteleError("invalid-option", "convert is not a function", { list: "options", field: "convert" });
}

function mixed(expected: string | null, found: string | null, place: Place): ClienteleError {
  const sentence = `${describePlace(place)} is ${describe(found)} among ${describe(expected)}`;
  return new ClienteleError("mixed-currencies", sentence, { ...place, value: found, expected: expected === null ? [] : [expected] });
}

function describe(currency: string | null): string {
  return currency ?? "a plain number";
}
