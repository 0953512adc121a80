import type { PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import type { ChurnList, CustomerChurnFacts } from "./churn-facts.ts";
import { standardChurnSignals, type ChurnPolicy } from "./churn-policy.ts";
import { churnJudge, churnRow, type ChurnRow } from "./churn-row.ts";
import { readChurnPolicy } from "./define-churn-policy.ts";
import { readFacts } from "./read-facts.ts";

/** The day on which customers are looked at. */
export interface ChurnOptions {
  /** The day, `YYYY-MM-DD`; what is dated after it does not count yet. */
  readonly asOf: string;
}

/** What the facts lacked, and how many of them lie after the day. */
export interface ChurnCoverage {
  /** The day. */
  readonly asOf: PlainDate;
  /** Name of the policy. */
  readonly policy: string;
  /** Lists that were not given, so that their signals are not known; `"costs"` where no order says what it cost. */
  readonly notGiven: readonly (ChurnList | "costs")[];
  /** How many records of each list are dated after the day. */
  readonly later: Readonly<Record<Exclude<ChurnList, "contacts">, number>>;
}

/** What says that a customer may leave. */
export interface CustomerChurn extends ChurnRow, ChurnCoverage {}

/**
 * What says that this customer may leave?
 *
 * Falling orders are measured against the customer's own cycle and history, not against those of others. Each signal carries what was measured, the
 * limit that it reaches, and its evidence; what could not be judged is listed with the reason.
 *
 * @param facts - the customer, and what is known of it
 * @param policy - signals and limits. Default {@link standardChurnSignals}
 * @param options - the day
 * @returns the signals, gravest first
 * @throws ClienteleError `invalid-policy` with every fault; `unknown-id` for a record of another customer; `invalid-input`, `missing-id`,
 * `duplicate-id`, `invalid-date`, `invalid-period`, `invalid-value`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { churnSignals } from "clientele/satisfaction";
 *
 * const customer = 7;
 * // An order every thirty days, then none for ninety.
 * const orders = ["2026-01-01", "2026-01-31", "2026-03-02", "2026-04-01"].map((date) => ({ customer, date, amount: 100 }));
 * const complaints = [{ id: 1, customer, date: "2026-05-04", gravity: "grave" }] as const;
 * const { severity, strength, signals, unjudged } = churnSignals({ customer, orders, complaints }, undefined, { asOf: "2026-06-30" });
 *
 * [severity, strength]; // => ["alarm", 19]
 * signals.map(({ signal, severity: grave, measured, limit }) => [signal, grave, measured, limit]);
 * // => [["order-overdue", "alarm", 3, 3], ["open-grave-complaint", "alarm", 1, 1], ["complaints", "notice", 1, 1]]
 * signals[0]?.reason;
 * // => { code: "satisfaction/order-overdue", lastOrder: "2026-04-01", days: 90, cycle: 30, spread: 0, gaps: 3 }
 * unjudged.map(({ signal, reason }) => [signal, reason.code]);
 * // => [["fewer-orders", "satisfaction/short-history"], ["lower-value", "satisfaction/short-history"]]
 * ```
 * @category Churn signals
 * @see SAT-5, CMP-14, CAD-19
 */
export function churnSignals(facts: CustomerChurnFacts, policy: ChurnPolicy | undefined, options: ChurnOptions): CustomerChurn {
  const customer = readId(requireObject(facts, "facts")["customer"], "facts", 0);
  const checked = readChurnPolicy(policy ?? standardChurnSignals);
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const { accounts, notGiven, later } = readFacts(facts, asOf, checked.windowDays, [customer], customer);
  const row = churnRow(accounts.get(customer)!, churnJudge(checked, asOf, notGiven));
  return { ...row, asOf: dateOfDay(asOf), policy: checked.id, notGiven, later };
}
