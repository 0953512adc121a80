/**
 * What a complaint is owed: promises, ranked solutions, clocks, follow-ups, and what is learned from them.
 *
 * @module complaints
 */
export { appendFacts } from "../flow/index.ts";
export type { Actor, CommandHead, DefinitionStamp, Fact, FactAnomaly, SeenIds } from "../flow/index.ts";
export type { ClockReading, ClockRun, ClockStatus, EscalationMoment } from "./clocks/clock-reading.ts";
export type { ServiceClockReason, ServiceClockReasons } from "./clocks/clock-reasons.ts";
export type {
  CalendarDaysTarget,
  ClockOffset,
  ClockTarget,
  CountedTime,
  TargetBySeverity,
  TimeTarget,
  WeeksTarget,
  WorkingDaysTarget,
} from "./clocks/clock-target.ts";
export { defineServiceClocks } from "./clocks/define-service-clocks.ts";
export { serviceClocks, serviceClocksOf } from "./clocks/service-clocks.ts";
export type { ServiceClockOptions, ServiceClocks, ServiceClocksRow, ServiceRecord } from "./clocks/service-clocks.ts";
export type { ServiceEvent, ServiceEventData, ServiceEventType } from "./clocks/service-events.ts";
export type { ClockEscalation, ClockMoment, ClockStart, ClockStop, ServiceClock, ServicePolicy } from "./clocks/service-policy.ts";
export type {
  ComplaintAsk,
  ComplaintAskData,
  ComplaintAskOf,
  ComplaintCommand,
  ComplaintCommandData,
  ComplaintCommandOf,
  ComplaintCommandType,
  ComplaintFault,
  ComplaintRelation,
  FollowUpOutcome,
  OptionDraft,
  ResolutionResult,
} from "./commands.ts";
export { complaintDecider } from "./decider/complaint-decider.ts";
export type { ComplaintAskOptions, ComplaintDecider, ComplaintDeciderOptions, ComplaintDecision, ComplaintPossibility } from "./decider/decider.ts";
export { mergeComplaints } from "./decider/merge-complaints.ts";
export type { ComplaintMerge, ComplaintMergeRecord, MergeComplaintsCommand } from "./decider/merge-complaints.ts";
export { replayComplaint } from "./decider/replay-complaint.ts";
export type { ComplaintFact, ComplaintFactData, RenamedNames } from "./facts.ts";
export { complaintIndicators } from "./indicators/complaint-indicators.ts";
export type { ComplaintIndicatorFigures, ComplaintIndicatorRow, ComplaintIndicators, ComplaintIndicatorsOptions } from "./indicators/complaint-indicators.ts";
export type { DurationFigures } from "./indicators/duration-figures.ts";
export { resolutionTimes } from "./indicators/resolution-times.ts";
export type { DurationUnit, ResolutionTimes, ResolutionTimesOptions } from "./indicators/resolution-times.ts";
export type { ShareIndicator } from "./indicators/share-indicators.ts";
export { churnComplaintsOf, consultingTopics } from "./learning/churn-complaints-of.ts";
export type { ChurnComplaints, ChurnComplaintsOptions, ComplaintTopics } from "./learning/churn-complaints-of.ts";
export { collectOpinions } from "./learning/collect-opinions.ts";
export type { CollectedOpinions, CollectOpinionsOptions, OpinionCase, OpinionCounts } from "./learning/collect-opinions.ts";
export { complaintCard, complaintCards } from "./learning/complaint-card.ts";
export type { CardSolution, ComplaintCard, ComplaintCardEntry } from "./learning/complaint-card.ts";
export { complaintFeedback } from "./learning/complaint-feedback.ts";
export type { ComplaintFeedback } from "./learning/complaint-feedback.ts";
export { contactHoldsOf } from "./learning/contact-holds-of.ts";
export type { ComplaintContacts, ContactHoldsOptions, RecommendedVisit } from "./learning/contact-holds-of.ts";
export { earlierCases, knownSolutionCriteria } from "./learning/earlier-cases.ts";
export type { CaseCriterion, EarlierCase, EarlierCases, EarlierCasesOptions } from "./learning/earlier-cases.ts";
export type { Opinion, OpinionKind } from "./learning/opinion.ts";
export type { OpinionReasons } from "./learning/opinion-reasons.ts";
export { repeatComplaints } from "./learning/repeat-complaints.ts";
export type { RepeatComplaint, RepeatComplaints, RepeatComplaintsOptions } from "./learning/repeat-complaints.ts";
export { quarterlyRepeats } from "./learning/repeat-policy.ts";
export type { RepeatField, RepeatPolicy } from "./learning/repeat-policy.ts";
export { rootCauses, vitalFewCauses } from "./learning/root-causes.ts";
export type { CauseField, CauseGroup, CauseRow, CauseTable, RootCauses, RootCausesOptions } from "./learning/root-causes.ts";
export { consultingComplaints } from "./policies/consulting-complaints.ts";
export { defineComplaintPolicy } from "./policies/define-complaint-policy.ts";
export type { ComplaintClock, ComplaintClockName, ComplaintPolicy, EscalationRule } from "./policy.ts";
export type { ComplaintsReason, ComplaintsReasons } from "./reasons.ts";
export type {
  ComplaintCourseRefusals,
  ComplaintOptionRefusals,
  ComplaintPlaceRefusals,
  ComplaintPromiseRefusals,
  ComplaintRefusal,
  ComplaintRefusals,
} from "./refusals.ts";
export type {
  ComplaintGrouping,
  ComplaintOutcome,
  ComplaintRecord,
  ComplaintReopening,
  EarlierSeverity,
  PromiseCounts,
} from "./register/complaint-record.ts";
export { complaintRecordOf } from "./register/complaint-record-of.ts";
export type { ComplaintRecordOptions } from "./register/complaint-record-of.ts";
export { complaintRegister } from "./register/complaint-register.ts";
export type { ComplaintRegister, ComplaintRegisterOptions, RegisterRow } from "./register/complaint-register.ts";
export type {
  ComplaintContactReasons,
  ComplaintRegisterReasons,
  IndicatorLeftOutReasons,
  LeftOutCount,
  OutOfOrder,
  RegisterFindingReasons,
  RegisterLeftOutReasons,
} from "./register/complaint-register-reasons.ts";
export type { RegisterFinding, RegisterLeftOut } from "./register/read-complaint-records.ts";
export type { RegisterPeriodOptions, RegisterStep } from "./register/register-periods.ts";
export type { RegisterCounts } from "./register/register-tally.ts";
export type {
  ComplaintCycle,
  ComplaintEvidence,
  ComplaintFollowUp,
  ComplaintOption,
  ComplaintPhase,
  ComplaintPromise,
  ComplaintRegime,
  ComplaintSeverity,
  ComplaintState,
  ComplaintStep,
  ComplaintStepType,
  EarlierClocks,
  SettledClock,
  SettledOutcomes,
} from "./state.ts";
export { complaintStatus, complaintStatuses } from "./status/complaint-status.ts";
export type { ComplaintStatusOptions } from "./status/complaint-status.ts";
export type {
  ComplaintClockStatus,
  ComplaintHold,
  ComplaintObligation,
  ComplaintPromiseStatus,
  ComplaintStatus,
  DueEscalation,
  NextAction,
} from "./status/status-parts.ts";
export type {
  ComplaintActionReasons,
  ComplaintClockReasons,
  ComplaintEscalationReasons,
  ComplaintEvidenceReasons,
  ComplaintStatusReason,
  ComplaintStatusReasons,
} from "./status/status-reasons.ts";
