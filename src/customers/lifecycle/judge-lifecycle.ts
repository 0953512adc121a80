import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay, LAST_DAY } from "../../foundation/internal.ts";
import type { CheckedEvidence } from "./lifecycle-evidence.ts";
import type { LifecyclePolicy } from "./lifecycle-policy.ts";
import type { LifecycleReasons } from "./lifecycle-reasons.ts";
import { lastRun, type OrderRun, type RunEnd } from "./order-runs.ts";

/**
 * Where a customer stands on its way with us. `identify`, `select`, `acquire`, `develop` and `retain` are the way; `lapsed` is who stopped
 * ordering, and `wonBack` who came back and is not developed again yet.
 *
 * @category Lifecycle
 * @see CUS-5
 */
export type LifecycleStage = "identify" | "select" | "acquire" | "develop" | "retain" | "lapsed" | "wonBack";

/** Why a customer is in its stage. */
export type LifecycleReason = Reason<LifecycleReasons>;

/** The lifecycle of a customer on a day. */
export interface CustomerLifecycle {
  /** The customer. */
  readonly customer: Id;
  /** The stage; `null` where nothing is known by the day. */
  readonly stage: LifecycleStage | null;
  /** First day of the stage; `null` where there is none. */
  readonly since: PlainDate | null;
  /** Number of days with an order, over all times. */
  readonly orderDays: number;
  /** Mean calendar days from one order day to the next since the relationship began, or began again; `null` with fewer than two. */
  readonly cycle: number | null;
  /** First day on which the customer has lapsed if no order comes, in the past for one who has; `null` for one who never ordered, and after the year 9999. */
  readonly lapsesOn: PlainDate | null;
  /** A partner while a partnership is agreed, else a client from the first order on, also after a lapse; `null` before. */
  readonly relation: "client" | "partner" | null;
  /** First day of the relation; `null` where there is none. */
  readonly relationSince: PlainDate | null;
  /** Why it is in the stage, and then, for a partner, why it is one. */
  readonly reasons: readonly LifecycleReason[];
}

/**
 * The lifecycle that evidence comes to.
 *
 * @param evidence - evidence up to the day
 * @param policy - what the stages ask for, checked
 * @param asOf - the day, days since 1970-01-01
 * @returns stage, relation and reasons
 */
export function judgeLifecycle(evidence: CheckedEvidence, policy: LifecyclePolicy, asOf: number): CustomerLifecycle {
  const { customer, orderDays, ended, partnership } = evidence;
  const found = lastRun(orderDays, ended, policy);
  const { stage, since, reason } = found === null ? beforeOrders(evidence) : afterOrders(found.run, found.end, policy, asOf);
  const client = orderDays[0] ?? null;
  const relationSince = partnership?.from ?? client;
  return {
    customer,
    stage,
    since: dateOr(since),
    orderDays: orderDays.length,
    cycle: found === null ? null : cycleOf(found.run),
    lapsesOn: dateOr(found?.end.on ?? null),
    relation: partnership !== null ? "partner" : client === null ? null : "client",
    relationSince: dateOr(relationSince),
    reasons: [reason, ...(partnership === null ? [] : [{ code: "customers/partnership-agreed", from: dateOfDay(partnership.from), until: dateOr(partnership.until) } as const])],
  };
}

interface Judged {
  readonly stage: LifecycleStage | null;
  readonly since: number | null;
  readonly reason: LifecycleReason;
}

function beforeOrders({ identified, selected, ended }: CheckedEvidence): Judged {
  if (identified === null && selected === null) return { stage: null, since: null, reason: { code: "customers/nothing-known" } };
  const latest = Math.max(identified ?? -Infinity, selected ?? -Infinity);
  const over = ended.find((day) => day >= latest);
  if (over !== undefined) return { stage: "lapsed", since: over, reason: { code: "customers/relationship-ended", on: dateOfDay(over) } };
  if (selected !== null) return { stage: "select", since: selected, reason: { code: "customers/selected", on: dateOfDay(selected) } };
  return { stage: "identify", since: identified, reason: { code: "customers/identified", on: dateOfDay(identified!) } };
}

function afterOrders(run: OrderRun, end: RunEnd, { retainFrom }: LifecyclePolicy, asOf: number): Judged {
  const { first, last, count, developed, enough, after } = run;
  if (end.on <= asOf) {
    const ceased = { code: "customers/orders-ceased", last: dateOfDay(last), cycle: cycleOf(run), limit: end.limit } as const;
    return { stage: "lapsed", since: end.on, reason: end.isSaid ? { code: "customers/relationship-ended", on: dateOfDay(end.on) } : ceased };
  }
  const old = first + retainFrom.days;
  if (enough !== null && old <= asOf) {
    return { stage: "retain", since: Math.max(enough, old), reason: { code: "customers/orders-steady", orders: count, first: dateOfDay(first) } };
  }
  if (developed !== null) {
    const reason = { code: "customers/orders-repeated", orders: count, ordersNeeded: retainFrom.orders, from: dateOr(old) } as const;
    return { stage: "develop", since: developed, reason };
  }
  if (after !== null) {
    return { stage: "wonBack", since: first, reason: { code: "customers/returned", on: dateOfDay(first), lapsedOn: dateOfDay(after), orders: count } };
  }
  return { stage: "acquire", since: first, reason: { code: "customers/first-ordered", on: dateOfDay(first), orders: count } };
}

// Both are whole numbers, so the quotient is rounded once.
function cycleOf({ first, last, count }: OrderRun): number | null {
  return count === 1 ? null : (last - first) / (count - 1);
}

function dateOr(day: number | null): PlainDate | null {
  return day === null || day > LAST_DAY ? null : dateOfDay(day);
}
