import { ClienteleError, type Amount, type AmountOptions, type Reason } from "../../foundation/index.ts";
import { addDecimals, amountReader, compareDecimals, multiplyDecimals, requireInteger, requireList, requireObject, toDecimal, type Decimal, type Place } from "../../foundation/internal.ts";
import type { LedgerReader } from "../records/dated-amounts.ts";
import { difference, numberOf, quotientOf, ZERO } from "../records/decimal-quotient.ts";
import { requireBetween } from "../records/field-reader.ts";
import type { SellingReasons } from "./selling-reasons.ts";

/** What comes back of an implementation, less what it costs to run: the same each month, or month by month from the first. */
export type PaybackReturns = { readonly perMonth: Amount } | { readonly months: readonly Amount[] };

/** When an implementation has paid for itself. */
export interface Payback {
  /** Number of whole months by whose end it has; `null` where it does not. */
  readonly months: number | null;
  /** The same with the part of the last month, if returns come evenly within it; `null` where it does not. */
  readonly exactMonths: number | null;
  /** What it rests on. */
  readonly reason: Reason<Pick<SellingReasons, "engagements/pays-back" | "engagements/never-pays-back" | "engagements/not-paid-back">>;
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * After how many months has an implementation paid for itself?
 *
 * Money later counts as much as money now. Where returns go up and down, the first month that reaches the investment counts.
 *
 * @param investment - what was spent, 0 or more
 * @param returns - what comes back, less what it costs to run, by month
 * @param options - `convert` for several currencies
 * @returns the months, or `null` with the reason; 0 for nothing spent
 * @throws ClienteleError `invalid-input`, `invalid-value`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { implementationPayback } from "clientele/engagements";
 *
 * const { months, exactMonths } = implementationPayback(1000, { perMonth: 300 });
 * [months, exactMonths]; // => [4, 1000 / 300]
 * implementationPayback(0.3, { months: [0.1, 0.2, 5] }).months; // => 2
 * implementationPayback(1000, { perMonth: 0 });
 * // => { months: null, exactMonths: null, reason: { code: "engagements/never-pays-back", investment: 1000, perMonth: 0 }, currency: null }
 * ```
 * @category Pipeline
 * @see ENG-23
 */
export function implementationPayback(investment: Amount, returns: PaybackReturns, options: AmountOptions = {}): Payback {
  const reader = amountReader(options);
  const spent = toDecimal(requireBetween(reader.read(investment, { list: "investment" }), 0, Infinity, { list: "investment" }));
  const record = requireObject(returns, "returns");
  if (Object.hasOwn(record, "perMonth") === Object.hasOwn(record, "months")) {
    throw new ClienteleError("invalid-input", "returns has not one of perMonth and months", { list: "returns", expected: ["perMonth", "months"] });
  }
  if (Object.hasOwn(record, "perMonth")) {
    const perMonth = readReturn(record["perMonth"], reader, { list: "returns", field: "perMonth" });
    return { ...evenPayback(spent, perMonth), currency: reader.currency() };
  }
  const list = "returns.months";
  const months = Array.from(requireList(record["months"], list), (amount, index) => readReturn(amount, reader, { list, index }));
  return { ...monthlyPayback(spent, months), currency: reader.currency() };
}

function readReturn(value: unknown, reader: LedgerReader, place: Place): Decimal {
  return toDecimal(reader.read(value as Amount, place));
}

function evenPayback(spent: Decimal, perMonth: Decimal): Omit<Payback, "currency"> {
  const investment = numberOf(spent, "the investment");
  if (spent.units === 0n) return paid(0, 0, investment, ZERO);
  if (perMonth.units <= 0n) {
    const reason = { code: "engagements/never-pays-back", investment, perMonth: numberOf(perMonth, "the returns") } as const;
    return { months: null, exactMonths: null, reason };
  }
  // Rounded up in whole numbers: the nearest double to the quotient may lie on the other side of a whole month.
  const over = spent.units * 10n ** BigInt(perMonth.places);
  const under = perMonth.units * 10n ** BigInt(spent.places);
  const months = requireInteger(Number((over + under - 1n) / under), { list: "months" });
  return paid(months, quotientOf(spent, perMonth, "the months"), investment, multiplyDecimals(perMonth, toDecimal(months)));
}

function monthlyPayback(spent: Decimal, months: readonly Decimal[]): Omit<Payback, "currency"> {
  const investment = numberOf(spent, "the investment");
  if (spent.units === 0n) return paid(0, 0, investment, ZERO);
  let returned = ZERO;
  for (const [before, amount] of months.entries()) {
    const sum = addDecimals(returned, amount);
    if (compareDecimals(sum, spent) >= 0) {
      const wholeMonths = multiplyDecimals(amount, toDecimal(before));
      return paid(before + 1, quotientOf(addDecimals(wholeMonths, difference(spent, returned)), amount, "the months"), investment, sum);
    }
    returned = sum;
  }
  const reason = { code: "engagements/not-paid-back", investment, returned: numberOf(returned, "the returns"), months: months.length } as const;
  return { months: null, exactMonths: null, reason };
}

function paid(months: number, exactMonths: number, investment: number, returned: Decimal): Omit<Payback, "currency"> {
  return { months, exactMonths, reason: { code: "engagements/pays-back", investment, returned: numberOf(returned, "the returns") } };
}
