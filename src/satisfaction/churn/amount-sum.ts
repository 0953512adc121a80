import { addDecimals, decimalSum, decimalToNumber, requireTotal, type Decimal, type DecimalSum } from "../../foundation/internal.ts";

/** An exact sum of amounts that takes little room: nearly all amounts are whole hundredths. */
export interface AmountSum {
  /** Sum of the whole hundredths. */
  hundredths: number;
  /** Sum of all others; made when the first one comes. */
  others: DecimalSum | null;
}

// Up to fifteen digits a decimal and the double nearest to it belong to each other alone.
const LARGEST_CERTAIN = 1e15;

/**
 * Starts a sum.
 *
 * @returns an empty sum
 */
export function amountSum(): AmountSum {
  return { hundredths: 0, others: null };
}

/**
 * Adds an amount.
 *
 * @param sum - is changed
 * @param amount - a finite number
 */
export function addAmount(sum: AmountSum, amount: number): void {
  const hundredths = Math.round(amount * 100);
  const total = sum.hundredths + hundredths;
  if (hundredths / 100 === amount && total <= LARGEST_CERTAIN && total >= -LARGEST_CERTAIN) sum.hundredths = total;
  else (sum.others ??= decimalSum()).add(amount);
}

/**
 * Whether a sum is over zero.
 *
 * @param sum - a sum
 * @returns `true` for a positive one
 */
export function isPositive(sum: AmountSum): boolean {
  return sum.others === null ? sum.hundredths > 0 : exactAmount(sum).units > 0n;
}

/**
 * The sum so far, as a number.
 *
 * @param sum - a sum
 * @returns the nearest double
 * @throws ClienteleError `total-out-of-range`
 */
export function amountTotal(sum: AmountSum): number {
  return sum.others === null ? sum.hundredths / 100 : requireTotal(decimalToNumber(exactAmount(sum)), "orders");
}

/**
 * Which share of one rate another one falls short of it: `(a·p − b·q) / (a·p)`.
 *
 * @param a - the usual sum, over zero
 * @param p - what it is multiplied by, a whole number over 0
 * @param b - the recent sum
 * @param q - what it is multiplied by, a whole number over 0
 * @returns the share, exact to 18 places; negative where the recent one is higher
 */
export function shareLost(a: AmountSum, p: number, b: AmountSum, q: number): number {
  const usual = a.hundredths * p;
  const recent = b.hundredths * q;
  if (a.others === null && b.others === null && Number.isSafeInteger(usual) && Number.isSafeInteger(recent)) return (usual - recent) / usual;
  const [over, under] = [scaled(exactAmount(b), BigInt(q)), scaled(exactAmount(a), BigInt(p))];
  const places = Math.max(over.places, under.places);
  const whole = unitsAt(under, places);
  return quotient(whole - unitsAt(over, places), whole);
}

/**
 * How much more of each amount goes into costs than used to: `c/a − d/b`.
 *
 * @param a - recent amounts, over zero
 * @param c - their costs
 * @param b - usual amounts, over zero
 * @param d - their costs
 * @returns the difference of the shares, exact to 18 places
 */
export function marginLost(a: AmountSum, c: AmountSum, b: AmountSum, d: AmountSum): number {
  const [amount, cost, usual, usualCost] = [exactAmount(a), exactAmount(c), exactAmount(b), exactAmount(d)];
  const places = Math.max(amount.places, cost.places, usual.places, usualCost.places);
  const [x, y, z, w] = [unitsAt(amount, places), unitsAt(cost, places), unitsAt(usual, places), unitsAt(usualCost, places)];
  return quotient(y * z - w * x, x * z);
}

function exactAmount({ hundredths, others }: AmountSum): Decimal {
  const whole = { units: BigInt(hundredths), places: 2 };
  return others === null ? whole : addDecimals(whole, others.exact());
}

const PLACES = 18;

function quotient(over: bigint, under: bigint): number {
  return decimalToNumber({ units: (over * 10n ** BigInt(PLACES)) / under, places: PLACES });
}

function scaled({ units, places }: Decimal, times: bigint): Decimal {
  return { units: units * times, places };
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
