import { deepFreeze } from "../../foundation/internal.ts";

/** Names of the signals that a customer may leave. */
export type ChurnSignalName =
  | "order-overdue"
  | "fewer-orders"
  | "lower-value"
  | "complaints"
  | "open-grave-complaint"
  | "repeated-complaints"
  | "dissatisfied-follow-up"
  | "missed-contacts"
  | "low-satisfaction"
  | "detractor"
  | "high-effort"
  | "unlikely-to-continue"
  | "price-complaints"
  | "discount-requests"
  | "falling-margin"
  | "quality-complaints"
  | "returns"
  | "late-service"
  | "unfriendly-service";

/** How grave a signal is. */
export type ChurnSeverity = "notice" | "warning" | "alarm";

/** From which number on a signal is how grave, the number itself included; at least one. What is absent is not reached. */
export interface ChurnLimits {
  /** Worth knowing. */
  readonly notice?: number | undefined;
  /** Worth acting on; not milder than the notice. */
  readonly warning?: number | undefined;
  /** To be acted on now; not milder than the warning. */
  readonly alarm?: number | undefined;
}

/** Which signals are looked for, and how grave they are. */
export interface ChurnPolicy {
  /** Name of the policy. */
  readonly id: string;
  /** Days up to the day that count as recent, at most a century; what is before is the customer's history. Default 180. */
  readonly windowDays?: number | undefined;
  /** How the customer's own cycle is found. Default: that of {@link standardChurnSignals}. */
  readonly cycle?: ChurnCycle | undefined;
  /** Fewest orders that the history must lead to expect in the window, for a comparison with it. Default 3. */
  readonly minimumExpected?: number | undefined;
  /** What a signal of each severity adds to the strength; over 0 and not falling. Default 1, 3 and 9. */
  readonly weights?: Readonly<Record<ChurnSeverity, number>> | undefined;
  /** The limits of each signal; one that is absent is not looked for. Default: those of {@link standardChurnSignals}. */
  readonly limits?: Readonly<Partial<Record<ChurnSignalName, ChurnLimits | undefined>>> | undefined;
}

/** How the usual time from one order to the next is found. */
export interface ChurnCycle {
  /** Median with median absolute deviation, or mean with standard deviation of the gaps. */
  readonly average: "median" | "mean";
  /** Fewest gaps between days with orders, 2 or more. */
  readonly minimumGaps: number;
  /** An order is overdue only beyond the cycle plus so many times its spread, 0 or more. */
  readonly spreads: number;
}

/** A churn policy with its defaults filled in. */
export type CheckedChurnPolicy = {
  readonly [Key in keyof ChurnPolicy]-?: Exclude<ChurnPolicy[Key], undefined>;
};

/**
 * Signals and limits by which customers are usually watched. The signals are those of the sources; all numbers are **(ours)**.
 *
 * | signal | what is compared with the limits |
 * |---|---|
 * | `order-overdue` | days since the last order, in own cycles, once they are beyond the cycle and its spread |
 * | `fewer-orders`, `lower-value` | share lost of what the own history leads to expect |
 * | complaints, requests, returns, services | how many in the window; open grave complaints whenever they were made |
 * | `repeated-complaints` | how many of one topic; those about `"other"` need not be of one thing, and repeat nothing |
 * | `missed-contacts` | calendar days that the latest is late |
 * | ratings | the last answer in the window; at most the limit |
 * | `falling-margin` | margin lost, as a share of the value: 0.05 is five points |
 *
 * @category Churn signals
 * @see SAT-5
 */
export const standardChurnSignals: CheckedChurnPolicy = /* @__PURE__ */ deepFreeze<CheckedChurnPolicy>({
  id: "standard-churn-signals",
  windowDays: 180,
  cycle: { average: "median", minimumGaps: 3, spreads: 2 },
  minimumExpected: 3,
  weights: { notice: 1, warning: 3, alarm: 9 },
  limits: {
    "order-overdue": { notice: 1.5, warning: 2, alarm: 3 },
    "fewer-orders": { notice: 0.3, warning: 0.5, alarm: 0.7 },
    "lower-value": { notice: 0.3, warning: 0.5, alarm: 0.7 },
    complaints: { notice: 1, warning: 2, alarm: 4 },
    "open-grave-complaint": { alarm: 1 },
    "repeated-complaints": { warning: 2, alarm: 3 },
    "dissatisfied-follow-up": { warning: 1, alarm: 2 },
    "missed-contacts": { notice: 1, warning: 14, alarm: 30 },
    "low-satisfaction": { notice: 3, warning: 2, alarm: 1 },
    detractor: { warning: 6, alarm: 3 },
    "high-effort": { notice: 3, warning: 2 },
    "unlikely-to-continue": { notice: 3, warning: 2, alarm: 1 },
    "price-complaints": { notice: 1, warning: 2 },
    "discount-requests": { notice: 2, warning: 4 },
    "falling-margin": { notice: 0.05, warning: 0.1 },
    "quality-complaints": { notice: 1, warning: 2, alarm: 4 },
    returns: { notice: 2, warning: 4 },
    "late-service": { notice: 2, warning: 4 },
    "unfriendly-service": { notice: 1, warning: 2 },
  },
});

/** Every signal, in the order in which signals of the same severity are listed. */
export const SIGNALS: readonly ChurnSignalName[] = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.keys(standardChurnSignals.limits) as ChurnSignalName[]);

/** Signals for which a lower number is the worse one. */
export const LOWER_IS_WORSE: ReadonlySet<ChurnSignalName> = /* @__PURE__ */ new Set<ChurnSignalName>(["low-satisfaction", "detractor", "high-effort", "unlikely-to-continue"]);

/** The severities, the gravest first. */
export const SEVERITIES: readonly ChurnSeverity[] = ["alarm", "warning", "notice"];

/**
 * How grave a measured number is.
 *
 * @param signal - of which signal
 * @param measured - the number
 * @param limits - the limits of the signal
 * @returns severity and the limit that it reaches; `null` where it reaches none
 */
export function severityOf(signal: ChurnSignalName, measured: number, limits: ChurnLimits): { readonly severity: ChurnSeverity; readonly limit: number } | null {
  const sign = LOWER_IS_WORSE.has(signal) ? -1 : 1;
  for (const severity of SEVERITIES) {
    const limit = limits[severity];
    if (limit !== undefined && sign * measured >= sign * limit) return { severity, limit };
  }
  return null;
}
