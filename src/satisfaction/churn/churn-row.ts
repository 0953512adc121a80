import { ClienteleError, exactSum, type Id } from "../../foundation/index.ts";
import { FIRST_DAY } from "../../foundation/internal.ts";
import type { Account } from "./accounts.ts";
import type { ChurnList } from "./churn-facts.ts";
import { severityOf, SIGNALS, SEVERITIES, type CheckedChurnPolicy, type ChurnSeverity, type ChurnSignalName } from "./churn-policy.ts";
import type { ChurnEvidence, Findings, Judge, UnjudgedReason } from "./findings.ts";
import { orderSignals } from "./order-signals.ts";
import { complaintSignals, recordSignals } from "./record-signals.ts";

/** A sign that a customer may leave. */
export interface ChurnSignal {
  /** Name of the signal, by which policies and measures speak of it. */
  readonly signal: ChurnSignalName;
  /** How grave it is. */
  readonly severity: ChurnSeverity;
  /** What the policy adds for a signal of this severity. */
  readonly strength: number;
  /** The number that was compared with the limits. */
  readonly measured: number;
  /** The limit that it reaches. */
  readonly limit: number;
  /** The evidence. */
  readonly reason: ChurnEvidence;
}

/** A signal that could not be judged for a customer. */
export interface UnjudgedSignal {
  /** Name of the signal. */
  readonly signal: ChurnSignalName;
  /** Why. */
  readonly reason: UnjudgedReason;
}

/** One customer, and what says that it may leave. */
export interface ChurnRow {
  /** The customer. */
  readonly customer: Id;
  /** Sum of the strengths of all signals; 0 without any. */
  readonly strength: number;
  /** The gravest severity; `null` without signals. */
  readonly severity: ChurnSeverity | null;
  /** The signals, gravest first, then in the order of the standard policy. */
  readonly signals: readonly ChurnSignal[];
  /** What could not be judged, in the order of the standard policy; empty where all could. */
  readonly unjudged: readonly UnjudgedSignal[];
}

/** Facts that a signal cannot be looked for without. */
const NEEDS: Readonly<Partial<Record<ChurnSignalName, ChurnList | "costs">>> = { "order-overdue": "orders", "fewer-orders": "orders", "lower-value": "orders", "falling-margin": "costs" };

/**
 * Makes ready to judge.
 *
 * @param policy - a checked policy
 * @param asOf - the day, days since 1970-01-01
 * @param notGiven - the facts that are not known
 * @returns what customers are judged by
 * @throws ClienteleError `invalid-date` where the window begins before the year 1
 */
export function churnJudge(policy: CheckedChurnPolicy, asOf: number, notGiven: readonly (ChurnList | "costs")[]): Judge {
  const asked = new Set(
    SIGNALS.filter((signal) => {
      const need = NEEDS[signal];
      const lacks = need !== undefined && (notGiven.includes(need) || (need === "costs" && notGiven.includes("orders")));
      return policy.limits[signal] !== undefined && !lacks;
    }),
  );
  const from = asOf - policy.windowDays + 1;
  if (from < FIRST_DAY) throw new ClienteleError("invalid-date", "the window of the policy begins before the year 1", { list: "asOf" });
  return { policy, asOf, from, asks: (signal) => asked.has(signal) };
}

/**
 * Judges one customer.
 *
 * @param account - what is known of the customer
 * @param judge - what customers are judged by
 * @returns the customer's row
 */
export function churnRow(account: Account, judge: Judge): ChurnRow {
  const { policy } = judge;
  const signals: ChurnSignal[] = [];
  const unjudged: UnjudgedSignal[] = [];
  const findings: Findings = {
    measured(signal, measured, evidence) {
      const found = severityOf(signal, measured, policy.limits[signal]!);
      if (found !== null) signals.push({ signal, severity: found.severity, strength: policy.weights[found.severity], measured, limit: found.limit, reason: evidence() });
    },
    unjudged: (signal, reason) => void unjudged.push({ signal, reason }),
  };
  orderSignals(account, judge, findings);
  complaintSignals(account, judge, findings);
  recordSignals(account, judge, findings);
  signals.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal));
  unjudged.sort((a, b) => SIGNALS.indexOf(a.signal) - SIGNALS.indexOf(b.signal));
  const strength = signals.length > 1 ? exactSum(signals.map((signal) => signal.strength)) : (signals[0]?.strength ?? 0);
  return { customer: account.customer, strength, severity: signals[0]?.severity ?? null, signals, unjudged };
}
