import type { DueContact, OwnerLoad, PlannedContact, UncoveredFinding, UnplannedContact } from "../../cadence/index.ts";
import type { AbcClassSummary, AbcPolicy, AbcReason, AbcTotals, ClassMigration, NothingOverZero, SettlingReasons } from "../../classification/index.ts";
import type { ComplaintStatus, RecommendedVisit } from "../../complaints/index.ts";
import type { CardAudit, CardCheck, CardFinding, ClassChange, ContactHold, ReceivablesFigures, ReceivablesRow } from "../../customers/index.ts";
import type { EngagementRefusal, EngagementStatus } from "../../engagements/index.ts";
import type { Id, Instant, PlainDate, Reason } from "../../foundation/index.ts";
import type { ChurnCoverage, ChurnRow, ChurnSignalCount, UnjudgedCount } from "../../satisfaction/index.ts";
import type { ClassTilt } from "../practice/practice.ts";
import type { PortfolioReason, PortfolioReasons } from "../reasons.ts";

/**
 * Why a customer has its class.
 *
 * @category Portfolio
 */
export type PortfolioClassReason =
  | AbcReason
  | Reason<SettlingReasons>
  | Reason<Pick<PortfolioReasons, "portfolio/class-as-recorded" | "portfolio/class-given" | "portfolio/value-unknown">>;

/**
 * A customer and its class.
 *
 * @category Portfolio
 */
export interface PortfolioClassRow<C extends string = string> {
  /** The customer. */
  readonly customer: Id;
  /** The class that holds, settled or set by hand; `null` for none. */
  readonly class: C | null;
  /** The class by the figures alone; `null` for none. */
  readonly computedClass: C | null;
  /** Why there is no computed class; `null` where there is one, and where nobody computed any. */
  readonly apart: "zero" | "negative" | "undetermined" | null;
  /** What the customer is worth, in the unit of the book; `null` where that is not known. */
  readonly value: number | null;
  /** Place in the order of values, from 1; `null` without a computed class. */
  readonly rank: number | null;
  /** Share of the value of all customers over zero, 0 to 1; `null` for a value of zero or less. */
  readonly share: number | null;
  /** What the next review has to know to settle; `null` where nothing is settled. */
  readonly settled: PortfolioSettling<C> | null;
  /** Why: by the figures, then by settling. */
  readonly reasons: readonly PortfolioClassReason[];
}

/**
 * What is remembered to settle a class (CLS-7). The months of reviews are the periods: however often a month is reviewed, it counts once.
 *
 * @category Portfolio
 */
export interface PortfolioSettling<C extends string = string> {
  /** The class after this month. */
  readonly class: C;
  /** For each border, how many months running the customer is below it; negative: above it. */
  readonly runs: readonly number[];
  /** The same at the start of the month; `null` for a customer who was not there. */
  readonly start: { readonly class: C; readonly runs: readonly number[] } | null;
}

/**
 * The classes of a client base.
 *
 * @category Portfolio
 */
export interface PortfolioClasses<C extends string = string> {
  /** What they were given by; `null` where they are those on the cards, or given by a step of the caller. */
  readonly policy: AbcPolicy<C> | null;
  /** One row a customer, in the order of ids. */
  readonly rows: readonly PortfolioClassRow<C>[];
  /** What each computed class holds, best first; empty where nothing was computed. */
  readonly summary: readonly AbcClassSummary<C>[];
  /** What was classified, and what was left out; `null` where nothing was computed. */
  readonly totals: AbcTotals | null;
  /** Why there are no shares, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
  /** Changes of class as of the day that the book does not hold yet, also those of the review before; in the order of customers and days. To be stored. */
  readonly changes: readonly ClassChange[];
  /** Who moved since the review before; `null` without one, and where nothing was computed. */
  readonly migration: ClassMigration<C> | null;
}

/**
 * What a class gets, and how many get it.
 *
 * @category Portfolio
 */
export interface TiltRow<C extends string = string> extends ClassTilt {
  /** The class. */
  readonly class: C;
  /** Number of customers in it. */
  readonly customers: number;
  /** The cadence rules that hold for it, in the order of the cadence; empty without a cadence. */
  readonly rules: readonly string[];
}

/**
 * Something that a customer lacks of what its class gets.
 *
 * @category Portfolio
 */
export interface TiltGap {
  /** The customer. */
  readonly customer: Id;
  /** What it lacks. */
  readonly reason: Reason<
    Pick<PortfolioReasons, "portfolio/owner-missing" | "portfolio/owner-without-role" | "portfolio/severity-below-class" | "portfolio/review-late">
  >;
}

/**
 * What the classes get.
 *
 * @category Portfolio
 */
export interface PortfolioTilt<C extends string = string> {
  /** The classes, in the order of the tilt. */
  readonly classes: readonly TiltRow<C>[];
  /** What customers lack of it, in the order of ids. */
  readonly gaps: readonly TiltGap[];
}

/**
 * An open or ended complaint.
 *
 * @category Portfolio
 */
export interface ComplaintReview extends ComplaintStatus {
  /** Whose complaint it is. */
  readonly customer: Id;
  /** How grave it is. */
  readonly severity: string | null;
  /** Id of the policy it was judged by. */
  readonly policy: string;
}

/**
 * The complaints of a client base.
 *
 * @category Portfolio
 */
export interface PortfolioComplaints {
  /** The moment they were judged by. */
  readonly at: Instant;
  /** How they stand, in the order of customers, then of complaints. */
  readonly rows: readonly ComplaintReview[];
  /** Contacts that they hold back, in the order of customers. */
  readonly holds: readonly ContactHold[];
  /** Visits that they call for, in the order of customers. */
  readonly visits: readonly RecommendedVisit[];
}

/**
 * The contacts that are asked for.
 *
 * @category Portfolio
 */
export interface PortfolioDue<C extends string = string> {
  /** Id of the cadence. */
  readonly policy: string;
  /** In the order of customers, then of rules. */
  readonly contacts: readonly DueContact<C>[];
  /** Number of contacts by state; states without any are absent. */
  readonly counts: Readonly<Partial<Record<DueContact["state"], number>>>;
  /** Customers of whom the cadence asks nothing, and why, in the order of ids. */
  readonly uncovered: readonly UncoveredFinding[];
}

/**
 * A contact and its day. The contact itself is among the due ones, unless it follows a planned one.
 *
 * @category Portfolio
 */
export interface PortfolioPlanned extends Omit<PlannedContact, "contact"> {
  /** The customer. */
  readonly customer: Id;
  /** Key of the contact. */
  readonly key: string;
  /** Id of the rule. */
  readonly rule: string;
}

/**
 * A contact without a day. The contact itself is among the due ones, unless it follows a planned one.
 *
 * @category Portfolio
 */
export interface PortfolioUnplanned extends Omit<UnplannedContact, "contact"> {
  /** The customer. */
  readonly customer: Id;
  /** Key of the contact. */
  readonly key: string;
  /** Id of the rule. */
  readonly rule: string;
}

/**
 * Who contacts whom on which day.
 *
 * @category Portfolio
 */
export interface PortfolioPlan {
  /** First day. */
  readonly from: PlainDate;
  /** Last day, itself included. */
  readonly to: PlainDate;
  /** What each owner can do and what is asked for, by owner and month. */
  readonly owners: readonly OwnerLoad[];
  /** Contacts with a day, by day, then owner, then urgency. */
  readonly planned: readonly PortfolioPlanned[];
  /** Contacts that should be made and do not fit, in the order of customers and keys. */
  readonly overflow: readonly PortfolioUnplanned[];
  /** Contacts that stand still, or are not needed besides a planned one, in the order of customers and keys. */
  readonly withheld: readonly PortfolioUnplanned[];
  /** Number of contacts that aim at a day after the plan, and wait for a later one. */
  readonly later: number;
}

/**
 * A way on for an engagement.
 *
 * @category Portfolio
 */
export interface EngagementWay {
  /** The phase; `null` for completion. */
  readonly to: string | null;
  /** What is in the way, whoever asks; empty if nothing is. */
  readonly lacks: readonly EngagementRefusal[];
}

/**
 * How an engagement stands.
 *
 * @category Portfolio
 */
export interface EngagementReview {
  /** Id of the engagement; `null` for one that has not started. */
  readonly engagement: Id | null;
  /** The customer. */
  readonly customer: Id;
  /** Id of its template. */
  readonly template: string;
  /** Where it stands as a whole. */
  readonly status: EngagementStatus;
  /** The phase it is in, or was in when it ended; `null` before it starts. */
  readonly phase: string | null;
  /** Day on which something was last heard of it; `null` before it starts. */
  readonly since: PlainDate | null;
  /** Promised last day; `null` for none. */
  readonly dueOn: PlainDate | null;
  /** Day on which it ends as things stand; `null` where nobody can say, and once it has ended. */
  readonly finish: PlainDate | null;
  /** The ways on and what they lack; `null` where it does not run, or its guards were not given. */
  readonly ways: readonly EngagementWay[] | null;
  /** What is wrong with it. */
  readonly reasons: readonly PortfolioReason[];
}

/**
 * What says that customers may leave.
 *
 * @category Portfolio
 */
export interface PortfolioChurn extends ChurnCoverage {
  /** One row for each customer with a signal, in the order of ids. */
  readonly rows: readonly ChurnRow[];
  /** The other customers, in the order of ids. */
  readonly quiet: readonly Id[];
  /** Every signal that some customer shows. */
  readonly signals: readonly ChurnSignalCount[];
  /** For how many customers a signal could not be judged, those without any signal included. */
  readonly unjudged: readonly UnjudgedCount[];
}

/**
 * Who owes us what.
 *
 * @category Portfolio
 */
export interface PortfolioReceivables {
  /** Currency, with amounts in its minor units; `null` for plain numbers. */
  readonly currency: string | null;
  /** One row for each customer with something open, or money that pays nothing, in the order of ids. */
  readonly rows: readonly ReceivablesRow[];
  /** The other customers, in the order of ids. */
  readonly none: readonly Id[];
  /** All customers together, also those without a row. */
  readonly total: Omit<ReceivablesFigures, "daysSalesOutstanding">;
}

/**
 * Findings on cards.
 *
 * @category Portfolio
 */
export interface PortfolioCards {
  /** One row for each card with findings, in the order of ids. */
  readonly rows: readonly Omit<CardAudit, "unchecked">[];
  /** Customers whose cards have none, in the order of ids. */
  readonly clean: readonly Id[];
  /** Number of findings by severity. */
  readonly counts: Readonly<Record<CardFinding["severity"], number>>;
  /** For how many cards a check could not be made, because nothing is known of what it looks at; in the order of names. */
  readonly unchecked: readonly { readonly check: CardCheck; readonly customers: number }[];
}
