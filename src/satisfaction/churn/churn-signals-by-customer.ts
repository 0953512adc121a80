import { compareIds, type Id } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import type { ChurnBase } from "./churn-facts.ts";
import { SIGNALS, standardChurnSignals, type ChurnPolicy, type ChurnSeverity, type ChurnSignalName } from "./churn-policy.ts";
import { churnJudge, churnRow, type ChurnRow } from "./churn-row.ts";
import type { ChurnCoverage, ChurnOptions } from "./churn-signals.ts";
import { readChurnPolicy } from "./define-churn-policy.ts";
import type { UnjudgedReason } from "./findings.ts";
import { readFacts } from "./read-facts.ts";

/** How many customers show a signal. */
export interface ChurnSignalCount extends Readonly<Record<ChurnSeverity, number>> {
  /** Name of the signal. */
  readonly signal: ChurnSignalName;
}

/** For how many customers a signal could not be judged. */
export interface UnjudgedCount {
  /** Name of the signal. */
  readonly signal: ChurnSignalName;
  /** Why. */
  readonly code: UnjudgedReason["code"];
  /** How many customers. */
  readonly customers: number;
}

/** What says which customers may leave. */
export interface ChurnTable extends ChurnCoverage {
  /** Every customer that is named anywhere, the strongest signals first, then in the order of ids. */
  readonly rows: readonly ChurnRow[];
  /** Number of customers with at least one signal. */
  readonly atRisk: number;
  /** Every signal that some customer shows, in the order of the standard policy. */
  readonly signals: readonly ChurnSignalCount[];
  /** What could not be judged, in the order of the standard policy and of the codes. */
  readonly unjudged: readonly UnjudgedCount[];
}

/**
 * Which customers of a base may leave, and why?
 *
 * The same as `churnSignals` for every customer, in one pass over each list: the time grows with the records.
 *
 * @param base - what is known of all customers, as plain lists in any order
 * @param policy - signals and limits. Default {@link standardChurnSignals}
 * @param options - the day
 * @returns every customer, the strongest signals first, with counts by signal and of what could not be judged
 * @throws ClienteleError `invalid-policy` with every fault; `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`,
 * `invalid-value`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { churnSignalsByCustomer } from "clientele/satisfaction";
 *
 * const ratings = [
 *   { customer: "Aster", date: "2026-06-01", question: "recommendation", value: 9 },
 *   { customer: "Briar", date: "2026-06-02", question: "recommendation", value: 2 },
 * ] as const;
 * const contacts = [{ customer: "Aster", rule: "call", state: "overdue", daysLate: 3 }];
 * const { rows, atRisk, signals, notGiven } = churnSignalsByCustomer({ ratings, contacts }, undefined, { asOf: "2026-06-30" });
 *
 * rows.map(({ customer, severity, strength }) => [customer, severity, strength]); // => [["Briar", "alarm", 9], ["Aster", "notice", 1]]
 * atRisk; // => 2
 * signals; // => [{ signal: "missed-contacts", notice: 1, warning: 0, alarm: 0 }, { signal: "detractor", notice: 0, warning: 0, alarm: 1 }]
 * notGiven; // => ["orders", "returns", "complaints", "discountRequests", "services"]
 * ```
 * @category Churn signals
 * @see SAT-5
 */
export function churnSignalsByCustomer(base: ChurnBase, policy: ChurnPolicy | undefined, options: ChurnOptions): ChurnTable {
  const { customers } = requireObject(base, "base");
  const checked = readChurnPolicy(policy ?? standardChurnSignals);
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const { accounts, notGiven, later } = readFacts(base, asOf, checked.windowDays, readCustomers(customers));
  const judge = churnJudge(checked, asOf, notGiven);
  const rows = Array.from(accounts.values(), (account) => churnRow(account, judge));
  rows.sort((a, b) => b.strength - a.strength || compareIds(a.customer, b.customer));
  return {
    asOf: dateOfDay(asOf),
    policy: checked.id,
    notGiven,
    later,
    rows,
    atRisk: rows.filter(({ signals }) => signals.length > 0).length,
    signals: countSignals(rows),
    unjudged: countUnjudged(rows),
  };
}

function readCustomers(customers: unknown): Iterable<Id> {
  const known = new Map<Id, number>();
  for (const [index, value] of (customers === undefined ? [] : requireList(customers, "customers")).entries()) {
    requireNew(known, readId(requireRecord(value, "customers", index)["id"], "customers", index), "customers", index);
  }
  return known.keys();
}

function countSignals(rows: readonly ChurnRow[]): ChurnSignalCount[] {
  const counts = new Map<ChurnSignalName, { notice: number; warning: number; alarm: number }>();
  for (const { signals } of rows) {
    for (const { signal, severity } of signals) {
      const known = counts.get(signal) ?? { notice: 0, warning: 0, alarm: 0 };
      counts.set(signal, known);
      known[severity] += 1;
    }
  }
  return SIGNALS.flatMap((signal) => (counts.has(signal) ? [{ signal, ...counts.get(signal)! }] : []));
}

function countUnjudged(rows: readonly ChurnRow[]): UnjudgedCount[] {
  const counts = new Map<ChurnSignalName, Map<UnjudgedReason["code"], number>>();
  for (const { unjudged } of rows) {
    // A customer with two answers off the scale is one customer.
    const seen = new Set<string>();
    for (const { signal, reason } of unjudged) {
      const codes = counts.get(signal) ?? new Map<UnjudgedReason["code"], number>();
      counts.set(signal, codes);
      if (!seen.has(signal + reason.code)) codes.set(reason.code, (codes.get(reason.code) ?? 0) + 1);
      seen.add(signal + reason.code);
    }
  }
  return SIGNALS.flatMap((signal) => {
    const codes = [...(counts.get(signal) ?? [])].sort(([a], [b]) => compareIds(a, b));
    return codes.map(([code, customers]) => ({ signal, code, customers }));
  });
}
