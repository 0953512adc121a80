import type { Amount, AmountOptions } from "../../foundation/index.ts";
import { addDecimals, amountReader, compareDecimals, multiplyDecimals, toDecimal, type Decimal, type Place } from "../../foundation/internal.ts";

/**
 * Whether an amount changed by a share of what it was, or more. Compared exactly: at the share itself the change is marked.
 *
 * An amount that is taken away is marked, since it could be set anew without a reason; and so is one in another currency that nobody converts,
 * since nobody can say by how much it changed. One that comes where none was is not.
 *
 * @param from - what it was; `null` for nothing
 * @param to - what it is to be; `null` for nothing
 * @param share - the share, over 0
 * @param options - how currencies are converted
 * @param place - where the amount stands
 * @returns `true` for a marked change
 * @throws ClienteleError `invalid-value`, `mixed-currencies` out of `convert`
 */
export function isMarked(from: Amount | null, to: Amount | null, share: number, options: AmountOptions, place: Place): boolean {
  if (from === null || to === null) return from !== null;
  if (options.convert === undefined && currencyOf(from) !== currencyOf(to)) return true;
  const reader = amountReader(options);
  const before = toDecimal(reader.read(from, place) + 0);
  const change = addDecimals(toDecimal(reader.read(to, place) + 0), { units: -before.units, places: before.places });
  return compareDecimals(sizeOf(change), multiplyDecimals(toDecimal(share), sizeOf(before))) >= 0;
}

function currencyOf(amount: Amount): string | null {
  return typeof amount === "number" ? null : amount.currency;
}

function sizeOf({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}
