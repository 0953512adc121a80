import { deepFreeze, faultFinder, isRecord, plainCopy } from "../../foundation/internal.ts";

/**
 * From how many orders on a customer is developed and retained, and when it has lapsed. An order day is a day with at least one order. Whole numbers
 * are at most a million.
 *
 * @category Lifecycle
 * @see CUS-5
 */
export interface LifecyclePolicy {
  /** Name of the policy. */
  readonly id: string;
  /** Number of order days from which on a customer is developed, a whole number over 1. */
  readonly developFrom: number;
  /** When a customer is retained. */
  readonly retainFrom: {
    /** Number of order days, a whole number over `developFrom`. */
    readonly orders: number;
    /** Calendar days since the first order, a whole number of 0 or more. */
    readonly days: number;
  };
  /** How long a customer may be without an order. */
  readonly lapse: {
    /** How many of its own cycles; over 0, up to 1000. The cycle is the mean number of days from one order day to the next. */
    readonly cycles: number;
    /** Calendar days that are no lapse whatever the cycle, a whole number over 0. */
    readonly leastDays: number;
    /** Calendar days after the only order, when there is no cycle yet, a whole number over 0. */
    readonly firstDays: number;
  };
}

/**
 * Limits **(ours)**: developed from the second order on, retained from the fourth and after a year, lapsed after two of its own cycles without an
 * order, but not within 60 days, and half a year after an only order.
 *
 * @category Lifecycle
 * @see CUS-5
 */
export const standardLifecycle: LifecyclePolicy = /* @__PURE__ */ deepFreeze<LifecyclePolicy>({
  id: "standard-lifecycle",
  developFrom: 2,
  retainFrom: { orders: 4, days: 365 },
  lapse: { cycles: 2, leastDays: 60, firstDays: 180 },
});

/**
 * Is this a policy that tells the stages apart? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `lapse.cycles`
 * @example
 * ```ts
 * import { defineLifecyclePolicy, standardLifecycle } from "clientele/customers";
 *
 * const slow = defineLifecyclePolicy({ ...standardLifecycle, id: "slow", lapse: { cycles: 3, leastDays: 90, firstDays: 365 } });
 * slow.lapse.cycles; // => 3
 * defineLifecyclePolicy({ ...slow, retainFrom: { orders: 2, days: 0 } }); // throws invalid-policy
 * ```
 * @category Lifecycle
 * @see CUS-5
 */
export function defineLifecyclePolicy(policy: LifecyclePolicy): LifecyclePolicy {
  return deepFreeze(plainCopy(readLifecyclePolicy(policy)));
}

/** Takes a policy as it comes, and refuses one with faults: `invalid-policy`. */
export function readLifecyclePolicy(policy: LifecyclePolicy): LifecyclePolicy {
  const faults = faultFinder("lifecycle policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  const { id, developFrom, retainFrom, lapse } = policy;
  faults.check(typeof id === "string" && id !== "", "id", "is no name");
  faults.check(isWhole(developFrom, 2), "developFrom", "is no whole number over 1, up to a million");
  if (faults.check(isRecord(retainFrom), "retainFrom", "is not an object")) {
    faults.check(isWhole(retainFrom.orders, isWhole(developFrom, 2) ? developFrom + 1 : 2), "retainFrom.orders", "is no whole number over developFrom, up to a million");
    faults.check(isWhole(retainFrom.days, 0), "retainFrom.days", "is no whole number from 0 to a million");
  }
  if (faults.check(isRecord(lapse), "lapse", "is not an object")) {
    faults.check(Number.isFinite(lapse.cycles) && lapse.cycles > 0 && lapse.cycles <= MOST_CYCLES, "lapse.cycles", `is no number over 0, up to ${MOST_CYCLES}`);
    faults.check(isWhole(lapse.leastDays, 1), "lapse.leastDays", "is no whole number over 0, up to a million");
    faults.check(isWhole(lapse.firstDays, 1), "lapse.firstDays", "is no whole number over 0, up to a million");
  }
  faults.refuse();
  return policy;
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= MOST_DAYS;
}

// More than this is never, and days that no integer holds exactly would be worse than a fault.
const MOST_DAYS = 1_000_000;
const MOST_CYCLES = 1000;
