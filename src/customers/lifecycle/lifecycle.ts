import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireDate, requireId, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { ownersOf } from "../cards/owners-of.ts";
import type { Order } from "../records.ts";
import { judgeLifecycle, type CustomerLifecycle } from "./judge-lifecycle.ts";
import { readEvidence, type LifecycleEvidence } from "./lifecycle-evidence.ts";
import { readLifecyclePolicy, type LifecyclePolicy } from "./lifecycle-policy.ts";

/** The day for which the stage is asked. */
export interface LifecycleOptions {
  /** The day, `YYYY-MM-DD`; evidence after it does not count yet. */
  readonly asOf: string;
}

/** The day, and a ledger of orders. */
export interface LifecyclesOptions extends LifecycleOptions {
  /** Orders of the customers, beside those in their evidence; each must be of a customer in the list. Default: none. */
  readonly orders?: readonly Order[] | undefined;
}

/**
 * In which stage of its lifecycle is a customer, since when, and why?
 *
 * Orders count more than what was noted: who has ordered is acquired, selected or not. A customer lapses when it has been without an order for more
 * than so many of its own cycles. Its next order begins a new run: it is won back, and the way to develop and retain is gone again from there.
 *
 * @param evidence - what is known of the customer
 * @param policy - what the stages ask for; {@link standardLifecycle} is one
 * @param options - the day
 * @returns stage, relation and reasons
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`, `invalid-policy`; `invalid-period` for a partnership that
 * ends before it starts, or overlaps another
 * @example
 * ```ts
 * import { lifecycleOf, standardLifecycle } from "clientele/customers";
 *
 * const evidence = { id: 7, identifiedOn: "2025-11-03", selectedOn: "2025-12-01", orders: [{ date: "2026-01-10" }, { date: "2026-03-11" }] };
 * const on = (asOf: string) => {
 *   const { stage, since } = lifecycleOf(evidence, standardLifecycle, { asOf });
 *   return [stage, since];
 * };
 * on("2025-11-30"); // => ["identify", "2025-11-03"]
 * on("2025-12-01"); // => ["select", "2025-12-01"]
 * on("2026-01-10"); // => ["acquire", "2026-01-10"]
 * on("2026-03-11"); // => ["develop", "2026-03-11"]
 *
 * // Its cycle is 60 days; on the 120th day without an order it has not lapsed yet.
 * on("2026-07-09"); // => ["develop", "2026-03-11"]
 * on("2026-07-10"); // => ["lapsed", "2026-07-10"]
 * lifecycleOf({ id: 8 }, standardLifecycle, { asOf: "2026-03-11" }).reasons; // => [{ code: "customers/nothing-known" }]
 * ```
 * @category Lifecycle
 * @see CUS-5
 */
export function lifecycleOf(evidence: LifecycleEvidence, policy: LifecyclePolicy, options: LifecycleOptions): CustomerLifecycle {
  const checked = readLifecyclePolicy(policy);
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  return judgeLifecycle(readEvidence(requireObject(evidence, "evidence"), "evidence", 0, asOf), checked, asOf);
}

/**
 * In which stage of its lifecycle is each customer?
 *
 * @param customers - what is known of each, in any order
 * @param policy - what the stages ask for; {@link standardLifecycle} is one
 * @param options - the day, and a ledger of orders
 * @returns one row per customer, in the order of ids; none for no customers
 * @throws ClienteleError what {@link lifecycleOf} throws; `duplicate-id` also for an id that was merged into two of them; `unknown-id` for an order of somebody else
 * @example
 * ```ts
 * import { lifecyclesOf, standardLifecycle } from "clientele/customers";
 *
 * const orders = [{ customer: 2, date: "2026-03-01", amount: 100 }, { customer: 2, date: "2026-03-02", amount: -100 }];
 * const rows = lifecyclesOf([{ id: 2 }, { id: 1, identifiedOn: "2026-02-01" }], standardLifecycle, { asOf: "2026-03-31", orders });
 * rows.map(({ customer, stage }) => [customer, stage]); // => [[1, "identify"], [2, "acquire"]]
 * lifecyclesOf([], standardLifecycle, { asOf: "2026-03-31", orders }); // throws unknown-id
 * ```
 * @category Lifecycle
 * @see CUS-5
 */
export function lifecyclesOf(customers: readonly LifecycleEvidence[], policy: LifecyclePolicy, options: LifecyclesOptions): readonly CustomerLifecycle[] {
  const checked = readLifecyclePolicy(policy);
  const given = requireObject(options, "options") as unknown as LifecyclesOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const known = new Map<Id, number>();
  const records = Array.from(requireList(customers, "customers"), (value, index) => {
    const record = requireRecord(value, "customers", index);
    requireNew(known, requireId(record["id"], "customers", index), "customers", index);
    return record;
  });
  const orders = ordersByCustomer(given.orders ?? [], ownersOf(records, "customers"));
  const rows = records.map((record, index) => {
    const own = orders.get(record["id"] as Id);
    const extra = own === undefined ? record : { ...record, orders: [...requireOrders(record["orders"], index), ...own] };
    return judgeLifecycle(readEvidence(extra, "customers", index, asOf), checked, asOf);
  });
  return rows.sort((a, b) => compareIds(a.customer, b.customer));
}

function ordersByCustomer(orders: readonly Order[], owners: ReadonlyMap<Id, Id>): ReadonlyMap<Id, readonly unknown[]> {
  const byCustomer = new Map<Id, unknown[]>();
  const ids = new Map<Id, number>();
  for (const [index, value] of requireList(orders, "orders").entries()) {
    const { id: key, customer } = requireRecord(value, "orders", index);
    if (key !== undefined) requireNew(ids, requireId(key, "orders", index), "orders", index);
    const id = owners.get(requireId(customer, "orders", index));
    if (id === undefined) throw new ClienteleError("unknown-id", `orders[${index}] is of a customer who is not in the list`, { list: "orders", index, field: "customer", id: customer as Id });
    const own = byCustomer.get(id);
    if (own === undefined) byCustomer.set(id, [value]);
    else own.push(value);
  }
  return byCustomer;
}

function requireOrders(value: unknown, index: number): readonly unknown[] {
  return value === undefined ? [] : requireList(value, `customers[${index}].orders`);
}
