/**
 * Whom to contact, how often, when and why: cadence policies, due contacts, the plan, boards, and what a policy costs.
 *
 * @module cadence
 */
export { attainment, attainmentBand } from "./boards/attainment.ts";
export type { Attainment, AttainmentOptions, AttainmentReason, AttainmentRow, AttainmentStatus } from "./boards/attainment.ts";
export type { LongColumn } from "./boards/board-columns.ts";
export type { BoardReasons } from "./boards/board-reasons.ts";
export { contactBoards } from "./boards/contact-boards.ts";
export type {
  BoardCard,
  BoardCounts,
  BoardCoverageReason,
  ContactBoards,
  ContactBoardsOptions,
  LongBoardColumn,
  ShortBoard,
  WithheldCard,
} from "./boards/contact-boards.ts";
export { contactMatrix } from "./boards/contact-matrix.ts";
export type { ContactMatrix, ContactMatrixOptions, MatrixColumn, PlannedMark } from "./boards/contact-matrix.ts";
export type { ContactGoal } from "./boards/goals.ts";
export type { ColumnDays, TimeStep } from "./boards/matrix-columns.ts";
export type { MatrixGroup, MatrixGrouping, MatrixRow, MatrixTotals } from "./boards/matrix-groups.ts";
export type { MatrixMark, MatrixNote } from "./boards/matrix-marks.ts";
export { collectorFindings } from "./coverage/collector-findings.ts";
export type { CollectorFinding, CollectorOptions, CollectorReview, CustomerNews, InformationCollector } from "./coverage/collector-findings.ts";
export { counterpartCoverage } from "./coverage/counterpart-coverage.ts";
export type { CounterpartCoverage, CounterpartFinding, CounterpartOptions, CounterpartRow } from "./coverage/counterpart-coverage.ts";
export type { LevelOfPerson, LevelOfStaff, LevelPair } from "./coverage/counterpart-levels.ts";
export type { CoverageReasons, EngagementRole, FindingSeverity } from "./coverage/coverage-reasons.ts";
export type { EngagementContacts, TeamOpinion } from "./coverage/engagement-records.ts";
export { engagementSilence } from "./coverage/engagement-silence.ts";
export type { EngagementSilence, EngagementSilenceOptions, EngagementTouch, SilenceFinding, TouchedPerson } from "./coverage/engagement-silence.ts";
export { uncoveredCustomers } from "./coverage/uncovered-customers.ts";
export type { UncoveredCustomers, UncoveredFinding, UncoveredOptions } from "./coverage/uncovered-customers.ts";
export { dueContacts, dueContactsOf } from "./due/due-contacts.ts";
export type { ContactWindow, DueAnchor, DueContact, DueState } from "./due/due-contact.ts";
export type {
  CadenceEvent,
  CalendarOptions,
  ContactPause,
  ContactSnooze,
  DueOptions,
  FestivalDay,
  RoleAssignment,
} from "./due/due-options.ts";
export type { DueReasons, ReclassificationOutcome, WindowBound } from "./due/due-reasons.ts";
export { nextDueColumn, NO_DAY } from "./due/next-due-column.ts";
export type { DueColumnOptions, DueColumns } from "./due/next-due-column.ts";
export { compareWorkloads } from "./effort/compare-workloads.ts";
export type { ComparedColumn, ComparedOwner, WorkloadComparison, WorkloadDifference } from "./effort/compare-workloads.ts";
export { forecastWorkload } from "./effort/forecast-workload.ts";
export type { ForecastOptions } from "./effort/forecast-workload.ts";
export type {
  AssumedWeek,
  ChannelWorkload,
  ClassWorkload,
  OwnerWorkload,
  OwnerWorkloadCell,
  RuleWorkload,
  UnknownReason,
  UnknownWorkload,
  Workload,
  WorkloadColumn,
  WorkloadForecast,
} from "./effort/workload.ts";
export { contactHours } from "./plan/contact-hours.ts";
export type { ContactHoursOptions } from "./plan/contact-hours.ts";
export type { ContactPlan, OwnerLoad, PlannedContact, UnplannedContact } from "./plan/contact-plan.ts";
export { planContacts } from "./plan/plan-contacts.ts";
export type { CustomerValue, OwnerLeave, PinnedContact, PlanOptions, PlanOwner } from "./plan/plan-options.ts";
export type { PlanReasons, TargetObstacle } from "./plan/plan-reasons.ts";
export { planTour } from "./plan/plan-tour.ts";
export type { PlaceScore, TourOptions, TourOwner } from "./plan/tour-options.ts";
export type { Tour, TourPlan, TourVisit } from "./plan/tour-plan.ts";
export type {
  AfterContactAnchor,
  CadenceAnchor,
  CadencePolicy,
  CadenceRoll,
  CadenceRule,
  CadenceScript,
  CalendarAnchor,
  ContactLimit,
  EventAnchor,
  FatigueCap,
  FestivalAnchor,
  LastContactAnchor,
  LastDueAnchor,
  PersonDayAnchor,
  QuietPeriod,
} from "./policy/cadence-policy.ts";
export { consultingCadence, withRules } from "./policy/consulting-cadence.ts";
export { consultingTouches } from "./policy/consulting-touches.ts";
export { defineCadence } from "./policy/define-cadence.ts";
export { returnVisitQuestions, unansweredQuestions } from "./policy/return-visit-questions.ts";
export type { ReturnVisitAnswers, ReturnVisitQuestion } from "./policy/return-visit-questions.ts";
export { returnVisitChannels, returnVisitRules } from "./policy/return-visits.ts";
export type { ReturnVisitDay, ReturnVisitOccasion, ReturnVisitRow } from "./policy/return-visits.ts";
export type { CadenceReason, CadenceReasons } from "./reasons.ts";
export { agreedVisits } from "./records/agreed-visits.ts";
export type { AgreedVisit, AgreedVisitOptions } from "./records/agreed-visits.ts";
export { auditVisitRecords } from "./records/audit-visit-records.ts";
export type { ContactDraft, IncompleteVisit, MisdatedVisit, VisitAudit, VisitAuditOptions } from "./records/audit-visit-records.ts";
export { contactFrequency } from "./records/contact-frequency.ts";
export type { ChannelFrequency, ContactGap, CustomerFrequency, Frequency, FrequencyOptions } from "./records/contact-frequency.ts";
export type { ContactApprover, ContactOutline, OutlineApproval } from "./records/contact-outline.ts";
export { missingVisitItems, visitItems } from "./records/missing-visit-items.ts";
export type { VisitDraft, VisitItem } from "./records/missing-visit-items.ts";
export type { OutlineReasons, ScriptVersion } from "./records/outline-reasons.ts";
export { prepareContact } from "./records/prepare-contact.ts";
export type { ContactPrepared, OutlineRefusal, PrepareOptions } from "./records/prepare-contact.ts";
export { missingSheetItems, sheetItems } from "./records/visit-sheet.ts";
export type { SheetItem, VisitSheet } from "./records/visit-sheet.ts";
