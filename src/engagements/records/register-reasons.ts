import type { BudgetReasons } from "../budget/budget-reasons.ts";
import type { ContractReasons } from "../budget/contract-reasons.ts";
import type { ChangeReasons } from "../changes/change-reasons.ts";
import type { GovernanceReasons, StakeholderReasons, TouchpointReasons } from "../governance/governance-reasons.ts";
import type { PipelineReasons } from "../pipeline/pipeline-reasons.ts";
import type { SellingReasons } from "../pipeline/selling-reasons.ts";
import type { PlanTrackingReasons } from "../plans/plan-reasons.ts";
import type { ProcessReasons } from "../processes/process-reasons.ts";
import type { SupplyReasons } from "../processes/supply-reasons.ts";
import type { RiskReasons } from "../risks/risk-reasons.ts";

/** Every reason that the registers and figures of engagements give, from code to the facts that belong to it. */
export interface RegisterReasons
  extends BudgetReasons,
    ChangeReasons,
    ContractReasons,
    GovernanceReasons,
    PipelineReasons,
    PlanTrackingReasons,
    ProcessReasons,
    RiskReasons,
    SellingReasons,
    StakeholderReasons,
    SupplyReasons,
    TouchpointReasons {}
