import type { AttainmentStatus, DueState, FindingSeverity, MatrixGrouping, EngagementRole, ReclassificationOutcome, ReturnVisitQuestion, SheetItem, TargetObstacle, VisitItem, WindowBound } from "../cadence/index.ts";
import type { RollConvention } from "../calendar/index.ts";
import type { AbcBoundary } from "../classification/index.ts";
import type { ComplaintClockName, ComplaintCommandType, ComplaintFault, ComplaintPhase, ComplaintRelation, FollowUpOutcome, OpinionKind, ResolutionResult } from "../complaints/index.ts";
import type { BuyingRole, CardItem, CardLevel, CategoryFigure, Channel, ConditionStatus, FaultState, LifecycleStage, PersonItem, SourceKind, StandardAgeingBucket, StandardCategory, StandardDocumentClass } from "../customers/index.ts";
import type { Attitude, ChangeKind, ChangeRespect, ChangeStatus, ContractStatus, DeliverableState, EarnedValueFigure, EngagementStatus, GovernanceRole, Influence, PresentationManner, ProcessElement, ProcessGoal, ProcessLevel, QualityEffect, ReviewLevel, RiskColumn, RiskLevelName, RiskResponse, Side, StakeholderCircle, TemplateFaultCode } from "../engagements/index.ts";
import type { SpanUnit, Weekday } from "../foundation/index.ts";
import type { AttentionKind } from "../portfolio/index.ts";
import type { ChurnQuestion, ChurnSeverity, ChurnSignalName, ComplaintTopic, EvaluationResult, LevelKind, MeasureState, ServiceGoalState, ServiceKind, ToleranceZone } from "../satisfaction/index.ts";
import type { ActivityStatus, LagUnit, LinkType } from "../schedule/index.ts";

/**
 * The closed vocabularies of the library: from the name of each to its values.
 *
 * @category Names
 */
export interface ClosedTerms {
  /** How a customer is reached. */
  readonly channel: Channel;
  /** A contact that was made, by its channel. */
  readonly contactMade: Channel;
  /** How contact is made, by its channel. */
  readonly contactBy: Channel;
  /** Days of the week. */
  readonly weekday: Weekday;
  /** Units of a length of time. */
  readonly spanUnit: SpanUnit;
  /** Conventions by which a date is moved onto a working day. */
  readonly rollConvention: RollConvention;
  /** Sides of a limit between two classes on which a customer may fall. */
  readonly abcBoundary: AbcBoundary;
  /** The four degrees of a customer. */
  readonly degree: "satisfaction" | "loyalty" | "contribution" | "dependence";
  /** Ways across a border between two classes. */
  readonly classMove: "promoted" | "demoted";
  /** Where a due contact stands. */
  readonly dueState: DueState;
  /** The three dates of a contact. */
  readonly windowBound: WindowBound;
  /** What stands in the way of a target day. */
  readonly targetObstacle: TargetObstacle;
  /** What a change of class does to a promise. */
  readonly reclassification: ReclassificationOutcome;
  /** How much a finding matters. */
  readonly severity: FindingSeverity;
  /** Who matters to an engagement. */
  readonly engagementRole: EngagementRole;
  /** How a goal of contacts stands. */
  readonly attainment: AttainmentStatus;
  /** Items of a visit record. */
  readonly visitItem: VisitItem;
  /** Items of a visit sheet. */
  readonly sheetItem: SheetItem;
  /** Questions of a return visit. */
  readonly returnVisitQuestion: ReturnVisitQuestion;
  /** What the rows of a contact matrix are grouped by. */
  readonly matrixGrouping: MatrixGrouping;
  /** How two activities hang together. */
  readonly linkType: LinkType;
  /** What a lag counts. */
  readonly lagUnit: LagUnit;
  /** How a scheduled activity stands. */
  readonly activityStatus: ActivityStatus;
  /** How an activity of an engagement stands. */
  readonly activityProgress: "open" | "started" | "done" | "skipped";
  /** How a deliverable stands. */
  readonly deliverableStatus: DeliverableState["status"] | "open";
  /** How an engagement stands. */
  readonly engagementStatus: EngagementStatus;
  /** Sides of an engagement. */
  readonly side: Side;
  /** Kinds of questions in a gate. */
  readonly gateLeaf: "accepted" | "done" | "approval" | "guard";
  /** How a result was presented. */
  readonly presentation: PresentationManner;
  /** What is wrong with a template. */
  readonly templateFault: TemplateFaultCode;
  /** Levels of tracking. */
  readonly reviewLevel: ReviewLevel;
  /** Reports on an engagement. */
  readonly report: "onSite" | "stage";
  /** Circles of the people on the client's side. */
  readonly stakeholderCircle: StakeholderCircle;
  /** How much a person can do. */
  readonly influence: Influence;
  /** How a person stands towards us. */
  readonly attitude: Attitude;
  /** What may be missing of where a person stands. */
  readonly stance: "influence" | "attitude";
  /** Ranks of management. */
  readonly management: "top" | "middle" | "line";
  /** Roles of governance. */
  readonly governanceRole: GovernanceRole;
  /** Kinds of groups. */
  readonly groupKind: "functional" | "supervision";
  /** Respects in which a change is weighed. */
  readonly changeRespect: ChangeRespect;
  /** What a change does to quality. */
  readonly qualityEffect: QualityEffect;
  /** How a change request stands. */
  readonly changeStatus: ChangeStatus;
  /** What a change is about. */
  readonly changeKind: ChangeKind;
  /** Columns of the risk register. */
  readonly riskColumn: RiskColumn;
  /** What is done about a risk. */
  readonly riskResponse: RiskResponse;
  /** Elements of a process. */
  readonly processElement: ProcessElement;
  /** Goals of a process. */
  readonly processGoal: ProcessGoal;
  /** Levels of a map of processes. */
  readonly processLevel: ProcessLevel;
  /** Figures of earned value. */
  readonly earnedValueFigure: EarnedValueFigure;
  /** Figures of selling. */
  readonly sellingFigure: "winRate" | "salesCycle" | "costPerDeal";
  /** How a contract stands. */
  readonly contractStatus: ContractStatus;
  /** Stages of a customer's lifecycle. */
  readonly lifecycleStage: LifecycleStage;
  /** What a customer is to us. */
  readonly relationship: "client" | "partner";
  /** How far a relationship is, by which a card must be filled in. */
  readonly cardLevel: CardLevel;
  /** Items of a card. */
  readonly cardItem: CardItem;
  /** What a card says about a person. */
  readonly personItem: PersonItem;
  /** Parts in buying. */
  readonly buyingRole: BuyingRole;
  /** How much depends on a department. */
  readonly importance: "key" | "usual";
  /** Figures from which a category is decided. */
  readonly categoryFigure: CategoryFigure;
  /** What a customer is worth, by one of the metrics. */
  readonly portfolioValue: "amount" | "profit";
  /** What may ask for attention to a customer. */
  readonly attentionKind: AttentionKind;
  /** Whether a condition holds. */
  readonly condition: ConditionStatus;
  /** How a fault of an installed product stands. */
  readonly faultState: FaultState;
  /** Whether a fault lies within the warranty. */
  readonly warranty: "within" | "after" | "unknown";
  /** What documents come from. */
  readonly documentOrigin: "contact" | "revision";
  /** Phases of a complaint. */
  readonly complaintPhase: ComplaintPhase;
  /** Whose fault it was. */
  readonly complaintFault: ComplaintFault;
  /** What a follow-up brought. */
  readonly followUpOutcome: FollowUpOutcome;
  /** How a solution turned out. */
  readonly resolutionResult: ResolutionResult;
  /** What another record has to do with a complaint. */
  readonly complaintRelation: ComplaintRelation;
  /** How a promise stands. */
  readonly promiseStatus: "kept" | "broken" | "open" | "lapsed";
  /** What became of a solution. */
  readonly optionStatus: "prepared" | "offered" | "refused" | "accepted" | "executed";
  /** Kinds of opinions. */
  readonly opinionKind: OpinionKind;
  /** What a record that is no complaint turned out to be. */
  readonly dismissal: "praise" | "suggestion" | "question" | "notOurs";
  /** What a record of a complaint asks for. */
  readonly complaintField: "customer" | "severity" | "category" | "level";
  /** Days of a complaint in a register. */
  readonly complaintEvent: "received" | "resolved" | "closed" | "reopened";
  /** Signals that a customer may leave. */
  readonly churnSignal: ChurnSignalName;
  /** How grave a signal is. */
  readonly churnSeverity: ChurnSeverity;
  /** What customers are asked. */
  readonly churnQuestion: ChurnQuestion;
  /** What customers complain of. */
  readonly complaintTopic: ComplaintTopic;
  /** What a service is measured against. */
  readonly serviceLevel: LevelKind;
  /** Where a service lies against what was needed and expected. */
  readonly toleranceZone: ToleranceZone;
  /** How a service goal stands. */
  readonly serviceGoal: ServiceGoalState;
  /** How a measure of a retention plan stands. */
  readonly measureState: MeasureState;
  /** What an evaluation found. */
  readonly evaluation: EvaluationResult;
}

/**
 * Vocabularies that policies and catalogues go beyond: what this library calls by name, any other value stands for itself.
 *
 * @category Names
 */
export interface OpenTerms {
  /** Classes of an ABC analysis. */
  readonly abcClass: "A" | "B" | "C";
  /** Classes by the variation of orders. */
  readonly xyzClass: "X" | "Y" | "Z";
  /** Where a customer can be in a migration, beside the classes. */
  readonly classState: "nonPositive" | "undetermined" | "absent";
  /** Segments of the RFM analysis. */
  readonly rfmSegment:
    | "Champions" | "Loyal customers" | "Potential loyalists" | "New customers" | "Promising" | "Need attention" | "About to sleep"
    | "Can't lose them" | "At risk" | "Hibernating" | "Others";
  /** Purposes of contacts. */
  readonly purpose:
    | "business" | "greeting" | "thanks" | "invitation" | "proposal" | "after-sale" | "birthday" | "anniversary" | "team-visit" | "improvement"
    | "news" | "return-visit";
  /** Days of people. */
  readonly occasion: "birthday" | "anniversary";
  /** Festivals. */
  readonly festival: "spring-festival" | "new-year";
  /** Events that start a rule. */
  readonly event: "customer-visit" | "first-interview" | "order";
  /** Roles on our side that make contacts. */
  readonly contactRole: "owner" | "secretary" | "manager";
  /** Categories of customers. */
  readonly customerCategory: StandardCategory;
  /** Classes of documents. */
  readonly documentClass: StandardDocumentClass;
  /** Sources of customers. */
  readonly source: SourceKind;
  /** Kinds of service. */
  readonly serviceKind: ServiceKind;
  /** What service staff are assessed in. */
  readonly staffAspect: "attitude" | "quality" | "procedure";
  /** Buckets of ageing. */
  readonly ageingBucket: StandardAgeingBucket;
  /** Levels of risk. */
  readonly riskLevel: RiskLevelName;
  /** Clocks of a complaint, and the promise. */
  readonly complaintClock: ComplaintClockName | "promise";
  /** Steps that a complaint can ask for, as infinitives. */
  readonly complaintStep: ComplaintCommandType;
  /** How grave a complaint is. */
  readonly complaintSeverity: "minor" | "normal" | "serious" | "grave";
  /** Levels of support. */
  readonly complaintLevel: "local" | "area" | "centre";
  /** What a complaint is about. */
  readonly complaintCategory:
    | "product" | "product/defect" | "product/wrong-specification" | "product/out-of-tolerance" | "product/fault"
    | "staff" | "staff/punctuality" | "staff/attitude" | "staff/ability" | "conduct" | "delivery" | "price" | "other";
  /** Reason codes of holds. */
  readonly holdReason: "complaints/open-grave-complaint";
  /** What a rule of contacts counts from. */
  readonly anchor: "lastContact" | "lastDue" | "calendar" | "event" | "afterContact" | "festival" | "personDay";
  /** Tests of the service monitor. */
  readonly monitorTest: "beyond-three-sigma" | "two-of-three-beyond-two-sigma" | "four-of-five-beyond-one-sigma" | "eight-on-one-side" | "cusum";
}

/**
 * The values of each vocabulary.
 *
 * @category Names
 */
export type Terms = ClosedTerms & { readonly [Term in keyof OpenTerms]: OpenTerms[Term] | (string & {}) };

/** A name for each value, vocabulary by vocabulary. */
export type TermNames = { readonly [Term in keyof (ClosedTerms & OpenTerms)]: Readonly<Record<(ClosedTerms & OpenTerms)[Term], string>> };
