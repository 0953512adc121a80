import type { Order } from "../../customers/index.ts";
import { compareIds, type Convert, type Id, type Reason } from "../../foundation/index.ts";
import { dateOfDay, decimalSum, requireDay, requireObject, requireTotal } from "../../foundation/internal.ts";
import type { DecimalSum } from "../../foundation/internal.ts";
import { eachOrder } from "../metrics/each-order.ts";
import { meanOf } from "../metrics/exact-quotient.ts";
import type { RfmReasons } from "./rfm-reasons.ts";

/** What an RFM analysis of orders is as of, and how their amounts are read. */
export interface RfmOptions {
  /** The day from which recency counts, `YYYY-MM-DD`. Orders after it are left out and listed. */
  readonly asOf: string;
  /** Turns money into one currency; absent: the orders must have one. */
  readonly convert?: Convert | undefined;
}

/** Orders of one customer that an RFM analysis did not take in. */
export interface RfmLeftOut {
  /** The customer. */
  readonly id: Id;
  /** How many. */
  readonly orders: number;
  /** What they come to, in the unit of the amounts. */
  readonly value: number;
  /** Why they were left out. */
  readonly reason: Reason<Pick<RfmReasons, "classification/after-as-of" | "classification/no-purchase">>;
}

/** A customer as RFM measures one. */
export interface MeasuredCustomer {
  readonly id: Id;
  readonly recencyDays: number;
  readonly frequency: number;
  /** Sum of the amounts. */
  readonly total: number;
  /** Sum or mean, as the policy has it. */
  readonly monetary: number;
}

/** What a ledger of orders says about each customer. */
export interface RfmLedger {
  /** In the order of ids. */
  readonly customers: readonly MeasuredCustomer[];
  /** In the order of ids. */
  readonly leftOut: readonly RfmLeftOut[];
  readonly currency: string | null;
}

/**
 * Adds up the orders of each customer.
 *
 * @param orders - in any order
 * @param options - as of when, and how amounts are converted
 * @param monetary - sum or mean
 * @returns the customers with a purchase by then, and what was left out
 * @throws ClienteleError as `scoreRfm` does
 */
export function readRfmLedger(orders: readonly Order[], options: RfmOptions, monetary: "sum" | "mean"): RfmLedger {
  const { asOf, convert } = requireObject(options, "options") as Partial<RfmOptions>;
  const lastDay = requireDay(asOf, { list: "asOf" });
  const accounts = new Map<Id, Account>();
  const currency = eachOrder(orders, convert, (customer, day, amount) => {
    let account = accounts.get(customer);
    if (account === undefined) accounts.set(customer, (account = openAccount()));
    enter(account, day, amount, lastDay);
  });
  const sorted = [...accounts].sort(([a], [b]) => compareIds(a, b));
  return {
    customers: sorted.flatMap(([id, account]) => (account.orders > 0 ? [measure(id, account, lastDay, monetary)] : [])),
    leftOut: sorted.flatMap(([id, account]) => leftOut(id, account, lastDay)),
    currency,
  };
}

interface Account {
  lastDay: number;
  orders: number;
  cancellations: number;
  readonly sum: DecimalSum;
  later: { firstDay: number; orders: number; readonly sum: DecimalSum } | undefined;
}

function openAccount(): Account {
  return { lastDay: -Infinity, orders: 0, cancellations: 0, sum: decimalSum(), later: undefined };
}

function enter(account: Account, day: number, amount: number, lastDay: number): void {
  if (day > lastDay) {
    account.later ??= { firstDay: day, orders: 0, sum: decimalSum() };
    account.later.firstDay = Math.min(account.later.firstDay, day);
    account.later.orders += 1;
    account.later.sum.add(amount);
    return;
  }
  account.sum.add(amount);
  // A cancellation takes value back, but nobody has bought anything by it.
  if (amount < 0) {
    account.cancellations += 1;
    return;
  }
  account.orders += 1;
  account.lastDay = Math.max(account.lastDay, day);
}

function measure(id: Id, account: Account, lastDay: number, monetary: "sum" | "mean"): MeasuredCustomer {
  const total = requireTotal(account.sum.total(), "orders");
  return {
    id,
    recencyDays: lastDay - account.lastDay,
    frequency: account.orders,
    total,
    monetary: monetary === "sum" ? total : meanOf(account.sum.exact(), account.orders),
  };
}

function leftOut(id: Id, account: Account, lastDay: number): RfmLeftOut[] {
  const { later, cancellations } = account;
  const entries: RfmLeftOut[] = [];
  if (account.orders === 0 && cancellations > 0) {
    const value = requireTotal(account.sum.total(), "orders");
    entries.push({ id, orders: cancellations, value, reason: { code: "classification/no-purchase", cancellations } });
  }
  if (later !== undefined) {
    const value = requireTotal(later.sum.total(), "orders");
    const reason = { code: "classification/after-as-of", asOf: dateOfDay(lastDay), firstDate: dateOfDay(later.firstDay) } as const;
    entries.push({ id, orders: later.orders, value, reason });
  }
  return entries;
}
