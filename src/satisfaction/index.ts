/**
 * Is the customer satisfied? Surveys and ratings with confidence intervals, gaps against needs and expectations, service standards and their
 * monitor, goals, churn signals, and plans to keep customers.
 *
 * @module satisfaction
 */
export type {
  ChurnBase,
  ChurnComplaint,
  ChurnFacts,
  ChurnList,
  ChurnQuestion,
  ChurnRating,
  ComplaintTopic,
  ContactState,
  CustomerChurnFacts,
  DiscountRequest,
  ServiceGiven,
} from "./churn/churn-facts.ts";
export { standardChurnSignals } from "./churn/churn-policy.ts";
export type { CheckedChurnPolicy, ChurnCycle, ChurnLimits, ChurnPolicy, ChurnSeverity, ChurnSignalName } from "./churn/churn-policy.ts";
export { defineChurnPolicy } from "./churn/define-churn-policy.ts";
export type { ChurnReasons, ChurnSignalReasons, ChurnUnjudgedReasons, ComplaintsInWindow, LowRating, PoorServices, RecordsInWindow } from "./churn/churn-reasons.ts";
export type { ChurnRow, ChurnSignal, UnjudgedSignal } from "./churn/churn-row.ts";
export { churnSignals } from "./churn/churn-signals.ts";
export type { ChurnCoverage, ChurnOptions, CustomerChurn } from "./churn/churn-signals.ts";
export { churnSignalsByCustomer } from "./churn/churn-signals-by-customer.ts";
export type { ChurnSignalCount, ChurnTable, UnjudgedCount } from "./churn/churn-signals-by-customer.ts";
export type { ChurnEvidence, UnjudgedReason } from "./churn/findings.ts";
export { yearlyNeeds } from "./gaps/gap-policy.ts";
export type { GapPolicy } from "./gaps/gap-policy.ts";
export type { GapReasons, LevelKind } from "./gaps/gap-reasons.ts";
export type { DatedLevel, ReceivedLevel } from "./gaps/gap-records.ts";
export type { ItemGap } from "./gaps/item-gaps.ts";
export { satisfactionGap } from "./gaps/satisfaction-gap.ts";
export type { LevelGap, SatisfactionGap, SatisfactionGapOptions, SatisfactionGapRow, ToleranceZone } from "./gaps/satisfaction-gap.ts";
export { assessStaff, serviceStaffPolicy } from "./goals/assess-staff.ts";
export type { StaffAspect, StaffAssessment, StaffMarks, StaffPolicy } from "./goals/assess-staff.ts";
export type { GoalReasons } from "./goals/goal-reasons.ts";
export { serviceGoals } from "./goals/service-goals.ts";
export type { ServiceGoal, ServiceGoalRow, ServiceGoals, ServiceGoalsOptions, ServiceGoalState } from "./goals/service-goals.ts";
export { usualConfidence } from "./intervals/confidence.ts";
export type { ConfidenceInterval, ConfidenceOptions } from "./intervals/confidence.ts";
export type { EstimateReasons } from "./intervals/estimate-reasons.ts";
export type { MeanEstimate } from "./intervals/mean-estimate.ts";
export { wilsonInterval } from "./intervals/wilson-interval.ts";
export type { ControlLimits } from "./monitor/control-limits.ts";
export type { MonitorReasons } from "./monitor/monitor-reasons.ts";
export { cusumRule, shewhartRule, westernElectricRules } from "./monitor/monitor-rule.ts";
export type { CusumRule, MonitorBaseline, MonitorRule, RunRule, RunTest } from "./monitor/monitor-rule.ts";
export { serviceMonitor } from "./monitor/service-monitor.ts";
export type {
  CusumPoint,
  IndicatorPeriod,
  IndicatorSeries,
  MonitoredIndicator,
  MonitorSignal,
  ServiceMonitor,
  ServiceMonitorOptions,
} from "./monitor/service-monitor.ts";
export { customerEffort, effortScale } from "./ratings/customer-effort.ts";
export type { CustomerEffort, CustomerEffortOptions } from "./ratings/customer-effort.ts";
export { customerSatisfaction, satisfactionScale, usualTopBoxes } from "./ratings/customer-satisfaction.ts";
export type { CustomerSatisfaction, CustomerSatisfactionOptions } from "./ratings/customer-satisfaction.ts";
export { netPromoterScore, recommendationScale } from "./ratings/net-promoter-score.ts";
export type { NetPromoterScore, RatingShare } from "./ratings/net-promoter-score.ts";
export { ratingScoresBy } from "./ratings/rating-scores-by.ts";
export type { RatingGroupOptions, RatingRecord, RatingScores } from "./ratings/rating-scores-by.ts";
export type { InvalidRatings, Rating, RatingCounts } from "./ratings/rating-tally.ts";
export type { SatisfactionReason, SatisfactionReasons } from "./reasons.ts";
export type { PlannedMeasure, UncoveredSignal } from "./retention/choose-measures.ts";
export { evaluateRetention } from "./retention/evaluate-retention.ts";
export type { EvaluatedMeasure, EvaluateRetentionOptions, MeasureState, RetentionEvaluation } from "./retention/evaluate-retention.ts";
export type { MeasureDateReason, MeasureDates } from "./retention/measure-dates.ts";
export { retentionRhythm } from "./retention/retention-measure.ts";
export type { RetentionMeasure } from "./retention/retention-measure.ts";
export type { CustomerOutcome, EvaluationResult, MeasureEvaluation, MeasureOutcome, RetentionOutcomes } from "./retention/retention-outcomes.ts";
export { acquisitionCostFactor, retentionPlan } from "./retention/retention-plan.ts";
export type { CustomerSignals, CustomerStake, RetentionPlan, RetentionPlanOptions, RetentionPlanRow } from "./retention/retention-plan.ts";
export type { RetentionReasons } from "./retention/retention-reasons.ts";
export { checkServiceStandards } from "./standards/check-service-standards.ts";
export type { ServiceStandardCheck, ServiceStandardOptions, ServiceStandardRow } from "./standards/check-service-standards.ts";
export { defineServiceCatalogue, serviceKinds } from "./standards/service-catalogue.ts";
export type { CatalogueService, ServiceCatalogue, ServiceKind } from "./standards/service-catalogue.ts";
export type { ServiceStandard, ServiceUse, StandardAgreement, StandardMeasure, StandardTime } from "./standards/service-standard.ts";
export type { StandardReasons } from "./standards/standard-reasons.ts";
export type { AnswerReasons } from "./surveys/answer-reasons.ts";
export type { InvalidAnswerReason } from "./surveys/answers.ts";
export type { GroupAsked } from "./surveys/response-groups.ts";
export type { AskedOptions, ResponseRate } from "./surveys/response-rate.ts";
export type { Survey, SurveyItem, SurveyResponse } from "./surveys/survey.ts";
export type { SurveyScale } from "./surveys/survey-scale.ts";
export { surveyScore } from "./surveys/survey-score.ts";
export type { InvalidAnswer, SurveyItemScore, SurveyScore } from "./surveys/survey-score.ts";
export { surveyScoresBy } from "./surveys/survey-scores-by.ts";
export type { GroupedSurveyScore, SurveyGroupOptions, SurveyScores } from "./surveys/survey-scores-by.ts";
