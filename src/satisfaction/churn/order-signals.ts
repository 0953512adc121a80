import { dateOfDay, requireTotal } from "../../foundation/internal.ts";
import type { Account } from "./accounts.ts";
import { amountSum, amountTotal, isPositive, marginLost, shareLost, type AmountSum } from "./amount-sum.ts";
import type { Detector, Findings, Judge, UnjudgedReason } from "./findings.ts";
import { distinctDays, orderCycle } from "./order-cycle.ts";

/**
 * Looks for falling orders: overdue by the customer's own cycle, fewer, of lower value, at a lower margin than in its own history.
 *
 * @param account - the customer
 * @param judge - what customers are judged by
 * @param findings - takes what is found
 */
export const orderSignals: Detector = (account, judge, findings) => {
  if (judge.asks("order-overdue")) findOverdue(account, judge, findings);
  let history: History | UnjudgedReason | undefined;
  for (const signal of COMPARED) {
    if (!judge.asks(signal)) continue;
    history ??= historyOf(account, judge);
    if ("code" in history) findings.unjudged(signal, history);
    else COMPARISONS[signal](account, history, judge, findings);
  }
};

const COMPARED = ["fewer-orders", "lower-value", "falling-margin"] as const;

function findOverdue({ orderDays }: Account, { policy: { cycle: rule }, asOf }: Judge, findings: Findings): void {
  const days = distinctDays(orderDays);
  if (days.length <= rule.minimumGaps) {
    findings.unjudged("order-overdue", { code: "satisfaction/too-few-orders", found: Math.max(0, days.length - 1), minimum: rule.minimumGaps });
    return;
  }
  const cycle = orderCycle(days, rule.average);
  const last = days.at(-1)!;
  const since = asOf - last;
  const usual = cycle.days / cycle.parts;
  if (since <= usual + rule.spreads * cycle.spread) return;
  // One division of whole numbers, so that three times the cycle is 3.
  findings.measured("order-overdue", (since * cycle.parts) / cycle.days, () => {
    return { code: "satisfaction/order-overdue", lastOrder: dateOfDay(last), days: since, cycle: usual, spread: cycle.spread, gaps: cycle.gaps };
  });
}

/** A history long enough to compare the window with. */
interface History {
  /** Days from the first order to the window. */
  readonly days: number;
  readonly orders: number;
  readonly recentOrders: number;
}

function historyOf({ orderDays }: Account, { policy, from }: Judge): History | UnjudgedReason {
  let first = Infinity;
  let orders = 0;
  for (const day of orderDays) {
    if (day < first) first = day;
    if (day < from) orders += 1;
  }
  const minimum = policy.minimumExpected;
  if (first === Infinity) return { code: "satisfaction/too-few-orders", found: 0, minimum };
  const days = from - first;
  if (days < policy.windowDays) return { code: "satisfaction/short-history", days, minimum: policy.windowDays };
  const expected = (orders * policy.windowDays) / days;
  if (expected < minimum) return { code: "satisfaction/too-few-orders", found: expected, minimum };
  return { days, orders, recentOrders: orderDays.length - orders };
}

type Comparison = (account: Account, history: History, judge: Judge, findings: Findings) => void;

const COMPARISONS: Readonly<Record<(typeof COMPARED)[number], Comparison>> = {
  "fewer-orders": (_, { days, orders, recentOrders }, { policy: { windowDays }, from }, findings) => {
    const usual = orders * windowDays;
    findings.measured("fewer-orders", (usual - recentOrders * days) / usual, () => {
      return { code: "satisfaction/fewer-orders", orders: recentOrders, expected: usual / days, from: dateOfDay(from) };
    });
  },
  "lower-value": ({ before, recent }, { days }, { policy: { windowDays }, from }, findings) => {
    if (!isPositive(before)) {
      findings.unjudged("lower-value", { code: "satisfaction/value-not-positive" });
      return;
    }
    findings.measured("lower-value", shareLost(before, windowDays, recent, days), () => {
      return { code: "satisfaction/lower-value", value: amountTotal(recent), expected: requireTotal((amountTotal(before) * windowDays) / days, "orders"), from: dateOfDay(from) };
    });
  },
  "falling-margin": ({ before, recent, beforeCost, recentCost, ordersWithoutCost }, _, { from }, findings) => {
    if (ordersWithoutCost > 0) findings.unjudged("falling-margin", { code: "satisfaction/cost-unknown", orders: ordersWithoutCost });
    else if (!isPositive(before) || !isPositive(recent)) findings.unjudged("falling-margin", { code: "satisfaction/value-not-positive" });
    else {
      const [costs, usualCosts] = [recentCost ?? amountSum(), beforeCost ?? amountSum()];
      findings.measured("falling-margin", marginLost(recent, costs, before, usualCosts), () => {
        return { code: "satisfaction/falling-margin", margin: marginOf(recent, costs), before: marginOf(before, usualCosts), from: dateOfDay(from) };
      });
    }
  },
};

// What the costs lack to the whole amount.
function marginOf(amount: AmountSum, cost: AmountSum): number {
  return shareLost(amount, 1, cost, 1);
}
