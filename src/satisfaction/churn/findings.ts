import type { Reason } from "../../foundation/index.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import type { AnswerReasons } from "../surveys/answer-reasons.ts";
import type { Account } from "./accounts.ts";
import type { CheckedChurnPolicy, ChurnSignalName } from "./churn-policy.ts";
import type { ChurnSignalReasons, ChurnUnjudgedReasons } from "./churn-reasons.ts";

/** The evidence of a signal. */
export type ChurnEvidence = Reason<ChurnSignalReasons>;

/** Why something could not be judged. */
export type UnjudgedReason = Reason<ChurnUnjudgedReasons & Pick<AnswerReasons, "satisfaction/off-scale"> & Pick<EstimateReasons, "satisfaction/no-answers">>;

/** Takes what is found of one customer. */
export interface Findings {
  /** What was measured, and its evidence. Whether that is a signal is decided by the limits. */
  measured(signal: ChurnSignalName, number: number, evidence: () => ChurnEvidence): void;
  unjudged(signal: ChurnSignalName, reason: UnjudgedReason): void;
}

/** What customers are judged by. */
export interface Judge {
  readonly policy: CheckedChurnPolicy;
  /** The day, days since 1970-01-01. */
  readonly asOf: number;
  /** First day of the window. */
  readonly from: number;
  /** Whether the policy looks for a signal, and the facts that it needs are given. */
  readonly asks: (signal: ChurnSignalName) => boolean;
}

/** Looks for some signals in an account. */
export type Detector = (account: Account, judge: Judge, findings: Findings) => void;
