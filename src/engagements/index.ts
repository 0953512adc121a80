/**
 * How an engagement moves from phase to phase: templates as data, gates that say what is missing, facts as history.
 *
 * @module engagements
 */
export { appendFacts } from "../flow/index.ts";
export type { Actor, CommandHead, DefinitionStamp, Fact, FactAnomaly, SeenIds } from "../flow/index.ts";
export type { Checklist, ChecklistActivity, ChecklistChange, ChecklistPlan } from "./checklist.ts";
export type {
  EngagementAsk,
  EngagementAskData,
  EngagementCommand,
  EngagementCommandOf,
  EngagementCommandType,
  EngagementPayload,
} from "./commands.ts";
export { engagementSchedule } from "./dates/engagement-schedule.ts";
export type { EngagementSchedule, EngagementScheduleOptions, ScheduledPhase } from "./dates/engagement-schedule.ts";
export { defineEngagement } from "./define-engagement.ts";
export type { EngagementDefinition, LiteralName, NamesNotLiteral } from "./define-engagement.ts";
export type { AskOptions, ChecklistOptions, Engagement, EngagementDecision, EngagementOption, GuardContext } from "./engagement.ts";
export type { EngagementFact, EngagementFactData, NameChanges, PresentationManner } from "./facts.ts";
export type { Gate, GateAccepted, GateAll, GateAny, GateApproval, GateAtLeast, GateDone, GateGuard } from "./gate.ts";
export type { GateCheck } from "./gate-check.ts";
export type { Guard, GuardQuestion } from "./guards.ts";
export { openEngagement } from "./open-engagement.ts";
export type { GuardsOf, NamesWithoutGuards } from "./open-engagement.ts";
export type { EngagementRefusal, EngagementRefusals, GuardReason, WaitsFor } from "./refusals.ts";
export type {
  ActivityState,
  ChangeState,
  DeliverableState,
  EngagementState,
  EngagementStatus,
  LeftOut,
  MigrationRenames,
  PhasePlan,
  PhaseVisit,
  Sighting,
  Staffing,
  WorkSpent,
} from "./state.ts";
export type {
  EngagementNames,
  EngagementTemplate,
  LinkKind,
  Names,
  Side,
  TemplateActivity,
  TemplateChanges,
  TemplateDeliverable,
  TemplateFollowOn,
  TemplateLink,
  TemplateMove,
  TemplatePhase,
  TemplateProfile,
  TemplateRework,
  TemplateRole,
} from "./template.ts";
export type { EvidenceAnomaly, TimedVisit, Timeline, TimelineEntry } from "./timeline.ts";
export type { TemplateFault, TemplateFaultCode } from "./validate/template-fault.ts";
export { validateTemplate } from "./validate/validate-template.ts";
export { diffTemplates } from "./versions/diff-templates.ts";
export type { TemplateDifference } from "./versions/diff-templates.ts";
export { migrateEngagement } from "./versions/migrate-engagement.ts";
export type { TemplateMigration, TemplateRenames } from "./versions/migrate-engagement.ts";
export { budgetVariance } from "./budget/budget-variance.ts";
export type { BudgetCategory, BudgetFigures, BudgetFinding, BudgetRow, BudgetStatistics, BudgetVariance } from "./budget/budget-variance.ts";
export type { BudgetLine, BudgetOptions, BudgetProgress } from "./budget/budget-line.ts";
export type { BudgetReasons, EarnedValueFigure } from "./budget/budget-reasons.ts";
export type { Contract, ContractStatus } from "./budget/contract.ts";
export type { ContractReasons } from "./budget/contract-reasons.ts";
export { contractRegister } from "./budget/contract-register.ts";
export type { ContractFinding, ContractRegister, ContractRegisterOptions, ContractRow, ContractSum } from "./budget/contract-register.ts";
export { earnedValue } from "./budget/earned-value.ts";
export type { EarnedValue, EarnedValueOptions } from "./budget/earned-value.ts";
export type { EarnedValueFigures, EarnedValueReason, EstimateMethod } from "./budget/earned-value-figures.ts";
export { assessedImpact } from "./changes/assessed-impact.ts";
export type { AssessedImpact, ChangeSum } from "./changes/assessed-impact.ts";
export { committeeChanges } from "./changes/change-policy.ts";
export type { ChangeAuthority, ChangePolicy } from "./changes/change-policy.ts";
export type { ChangeReasons, ChangeRespect } from "./changes/change-reasons.ts";
export { changeRegister } from "./changes/change-register.ts";
export type { ChangeRegister, ChangeRegisterOptions, ChangeRegisterRow, ChangeStatus } from "./changes/change-register.ts";
export type { ChangeAssessment, ChangeBaseline, ChangeKind, ChangeRequest, QualityEffect } from "./changes/change-request.ts";
export { changeRequestsOf } from "./changes/change-requests-of.ts";
export type { ChangeDecision, ChangeRuling, RecordedRuling } from "./changes/change-ruling.ts";
export { decideChange } from "./changes/decide-change.ts";
export type { DecideChangeOptions } from "./changes/decide-change.ts";
export type { ChangeRefusal } from "./changes/change-refusals.ts";
export { gatePassers, governanceRoles } from "./governance/gate-passers.ts";
export type { GatePassers, GateRule, PersonRoles } from "./governance/gate-passers.ts";
export { governanceFindings } from "./governance/governance-findings.ts";
export type { GovernanceFinding } from "./governance/governance-findings.ts";
export type { GovernanceReasons, StakeholderReasons, TouchpointReasons } from "./governance/governance-reasons.ts";
export type { AppointedManager, GovernanceGroup, GovernanceMember, GovernanceRole, GovernanceStructure } from "./governance/governance-structure.ts";
export type { Attitude, Influence, Stakeholder, StakeholderCircle } from "./governance/stakeholder.ts";
export { stakeholderMap } from "./governance/stakeholder-map.ts";
export type { StakeholderFinding, StakeholderMap, StanceCell } from "./governance/stakeholder-map.ts";
export { touchpointCoverage } from "./governance/touchpoint-coverage.ts";
export type { TouchpointCoverage, TouchpointRow } from "./governance/touchpoint-coverage.ts";
export type { TouchpointFinding } from "./governance/touchpoint-findings.ts";
export type { KeyNode, Touch, TouchpointOptions } from "./governance/touchpoint-records.ts";
export { implementationPayback } from "./pipeline/implementation-payback.ts";
export type { Payback, PaybackReturns } from "./pipeline/implementation-payback.ts";
export type { Opportunity } from "./pipeline/opportunity.ts";
export { pipelineForecast } from "./pipeline/pipeline-forecast.ts";
export type { PipelineFinding, PipelineForecast, PipelineOptions, PipelineRow, PipelineSum } from "./pipeline/pipeline-forecast.ts";
export { opportunityStages } from "./pipeline/pipeline-policy.ts";
export type { OpportunityStage, PipelinePolicy, PipelineStage } from "./pipeline/pipeline-policy.ts";
export type { PipelineReasons } from "./pipeline/pipeline-reasons.ts";
export { pipelineStages } from "./pipeline/pipeline-stages.ts";
export type { StagedTemplate } from "./pipeline/pipeline-stages.ts";
export { sellingFigures } from "./pipeline/selling-figures.ts";
export type { SalesCycle, SellingFigures, SellingLeftOut, SellingOptions, SellingRatio, SellingReason } from "./pipeline/selling-figures.ts";
export type { SellingReasons } from "./pipeline/selling-reasons.ts";
export { planFindings } from "./plans/plan-findings.ts";
export type { PlanFinding, PlanTrackingOptions, PlanRow, PlanTracking } from "./plans/plan-findings.ts";
export type { PlanTrackingReasons } from "./plans/plan-reasons.ts";
export type { PhaseDays, PlanReport, PlanReview, PlanVersion, ReviewLevel } from "./plans/plan-records.ts";
export { checkProcess, checkProcesses } from "./processes/check-process.ts";
export type { ProcessFinding } from "./processes/check-process.ts";
export { chooseSupplier } from "./processes/choose-supplier.ts";
export type { SupplierChoice, SupplierOptions } from "./processes/choose-supplier.ts";
export { compareSupply } from "./processes/compare-supply.ts";
export type { SupplyComparison, SupplyOffer, SupplyOptions, SupplyRow } from "./processes/compare-supply.ts";
export { mapProcesses } from "./processes/map-processes.ts";
export type { ProcessMap, ProcessNode, ProcessOrphan } from "./processes/map-processes.ts";
export type { ProcessActivity, ProcessBenchmark, ProcessDefinition, ProcessGoal, ProcessLevel, ProcessMeasure } from "./processes/process-definition.ts";
export type { ProcessElement, ProcessReasons } from "./processes/process-reasons.ts";
export type { SupplyReasons } from "./processes/supply-reasons.ts";
export type { DatedAmount } from "./records/dated-amounts.ts";
export type { RegisterReasons } from "./records/register-reasons.ts";
export { assessRisks } from "./risks/assess-risks.ts";
export type { RiskAssessment, RiskFinding, RiskOptions, RiskRow } from "./risks/assess-risks.ts";
export type { Risk, RiskResponse } from "./risks/risk.ts";
export type { RiskMatrixCell } from "./risks/risk-matrix.ts";
export { fiveByFive } from "./risks/risk-policy.ts";
export type { RiskLevel, RiskLevelName, RiskPolicy } from "./risks/risk-policy.ts";
export type { RiskColumn, RiskReasons } from "./risks/risk-reasons.ts";
export { consulting } from "./templates/consulting.ts";
export { crmImplementation } from "./templates/crm-implementation.ts";
export { customerVisit } from "./templates/customer-visit.ts";
export { erpImplementation } from "./templates/erp-implementation.ts";
export { erpShort } from "./templates/erp-short.ts";
export { keyAccountPursuit } from "./templates/key-account-pursuit.ts";
export { operationsReference } from "./templates/operations-reference.ts";
export { reception } from "./templates/reception.ts";
export { returnVisit } from "./templates/return-visit.ts";
export { salesOpportunity } from "./templates/sales-opportunity.ts";
