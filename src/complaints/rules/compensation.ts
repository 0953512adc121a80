import type { Amount } from "../../foundation/index.ts";
import type { ComplaintPolicy } from "../policy.ts";
import type { Case } from "./case.ts";

/**
 * Refuses what gives away more than somebody in this role may (CMP-15).
 *
 * @param question - the case
 * @param option - the solution
 * @param compensation - what it gives away; `null` for nothing
 */
export function judgeCompensation({ compiled, by, refusals }: Case, option: string, compensation: Amount | null): void {
  const limits = compiled.policy.compensation;
  if (limits === undefined || compensation === null || quantityOf(compensation) === 0) return;
  const role = by.role ?? null;
  const limit = limitOf(limits, role);
  if (limit === null) return;
  // Nothing is nothing in any currency.
  const bounded = Object.values(limits).find((amount) => amount !== null && quantityOf(amount) > 0);
  const currency = currencyOf(bounded ?? compensation);
  const allowed = Object.entries(limits).filter(([, most]) => isWithin(compensation, most)).map(([name]) => name);
  if (currencyOf(compensation) !== currency) {
    const found = currencyOf(compensation);
    refusals.push({ code: "complaints/compensation-currency", option, currency: found, expected: currency, allowed, curable: allowed.length > 0 });
  } else if (!isWithin(compensation, limit ?? nothingIn(currency))) {
    refusals.push({ code: "complaints/compensation-limit", option, role, compensation, limit: limit ?? nothingIn(currency), allowed, curable: allowed.length > 0 });
  }
}

/**
 * Refuses what gives away more than any role may: nobody could ever offer it (CMP-15).
 *
 * @param question - the case
 * @param option - the solution
 * @param compensation - what it would give away; `null` for nothing
 */
export function judgeGivable({ compiled: { policy }, refusals }: Case, option: string, compensation: Amount | null): void {
  if (compensation === null || isGivable(policy, compensation)) return;
  const given = Object.values(policy.compensation!).filter((limit) => limit !== null && quantityOf(limit) > 0) as Amount[];
  const most = given.reduce<Amount | null>((highest, limit) => (highest === null || quantityOf(limit) > quantityOf(highest) ? limit : highest), null);
  const expected = currencyOf(most ?? compensation);
  const currency = currencyOf(compensation);
  if (currency !== expected) refusals.push({ code: "complaints/compensation-currency", option, currency, expected, allowed: [], curable: false });
  else refusals.push({ code: "complaints/compensation-limit", option, role: null, compensation, limit: most ?? nothingIn(currency), allowed: [], curable: false });
}

/**
 * Whether there is a role that may give so much away.
 *
 * @param policy - the limits
 * @param compensation - what would be given away; `null` for nothing
 * @returns `true` also where nobody is limited
 */
export function isGivable({ compensation: limits }: Pick<ComplaintPolicy, "compensation">, compensation: Amount | null): boolean {
  if (limits === undefined || compensation === null || quantityOf(compensation) === 0) return true;
  return Object.values(limits).some((most) => isWithin(compensation, most));
}

/**
 * The currency of an amount.
 *
 * @param amount - a number or money
 * @returns its code; `null` for a plain number
 */
export function currencyOf(amount: Amount): string | null {
  return typeof amount === "number" ? null : amount.currency;
}

// `undefined` for a role that is not named: it may give nothing.
function limitOf(limits: NonNullable<ComplaintPolicy["compensation"]>, role: string | null): Amount | null | undefined {
  return role !== null && Object.hasOwn(limits, role) ? limits[role]! : undefined;
}

function isWithin(amount: Amount, limit: Amount | null): boolean {
  return limit === null || (currencyOf(amount) === currencyOf(limit) && quantityOf(amount) <= quantityOf(limit));
}

/**
 * How much an amount is, in its own units.
 *
 * @param amount - a number or money
 * @returns the number, or the minor units
 */
export function quantityOf(amount: Amount): number {
  return typeof amount === "number" ? amount : amount.minor;
}

function nothingIn(currency: string | null): Amount {
  return currency === null ? 0 : { minor: 0, currency };
}
