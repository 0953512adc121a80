import type { Reason } from "../foundation/index.ts";
import type { ChurnReasons } from "./churn/churn-reasons.ts";
import type { GapReasons } from "./gaps/gap-reasons.ts";
import type { GoalReasons } from "./goals/goal-reasons.ts";
import type { EstimateReasons } from "./intervals/estimate-reasons.ts";
import type { MonitorReasons } from "./monitor/monitor-reasons.ts";
import type { RetentionReasons } from "./retention/retention-reasons.ts";
import type { StandardReasons } from "./standards/standard-reasons.ts";
import type { AnswerReasons } from "./surveys/answer-reasons.ts";

/** Every reason that satisfaction gives, from code to the facts that belong to it. */
export interface SatisfactionReasons
  extends AnswerReasons,
    ChurnReasons,
    EstimateReasons,
    GapReasons,
    GoalReasons,
    MonitorReasons,
    RetentionReasons,
    StandardReasons {}

/** Any reason that satisfaction gives, told apart by `code`. */
export type SatisfactionReason = Reason<SatisfactionReasons>;
