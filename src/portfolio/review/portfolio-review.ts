import type { CadenceReason } from "../../cadence/index.ts";
import type { CustomerMetrics } from "../../classification/index.ts";
import type { RecommendedVisit } from "../../complaints/index.ts";
import type { CardFinding } from "../../customers/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";
import type { ChurnEvidence } from "../../satisfaction/index.ts";
import type { StrangerRecords } from "../book/read-book.ts";
import type { AttentionKind } from "../practice/attention-kinds.ts";
import type { PortfolioStep } from "../practice/practice.ts";
import type { PortfolioReason } from "../reasons.ts";
import type {
  EngagementReview,
  PortfolioCards,
  PortfolioChurn,
  PortfolioClasses,
  PortfolioComplaints,
  PortfolioDue,
  PortfolioPlan,
  PortfolioReceivables,
  PortfolioTilt,
} from "./portfolio-parts.ts";

/**
 * Why something asks for attention.
 *
 * @category Portfolio
 */
export type AttentionReason = PortfolioReason | CadenceReason | CardFinding | ChurnEvidence | RecommendedVisit["reason"];

/**
 * Something that asks for attention.
 *
 * @category Portfolio
 */
export interface AttentionItem {
  /** What it is. */
  readonly kind: AttentionKind;
  /** The part of the review that it comes from. */
  readonly part: PortfolioStep;
  /** What it is about within that part, as in the key of a contact or the id of a complaint; `null` for the customer itself. */
  readonly about: Id | null;
  /** Why. */
  readonly reason: AttentionReason;
}

/**
 * What asks for attention to a customer today.
 *
 * @category Portfolio
 */
export interface CustomerAttention<C extends string = string> {
  /** The customer. */
  readonly customer: Id;
  /** Its class. */
  readonly class: C | null;
  /** The most important first; empty for nothing. */
  readonly items: readonly AttentionItem[];
}

/**
 * Something that came or went between two reviews.
 *
 * @category Portfolio
 */
export interface ChangedItem extends AttentionItem {
  /** The customer. */
  readonly customer: Id;
}

/**
 * A customer with another class than before.
 *
 * @category Portfolio
 */
export interface ChangedClass {
  /** The customer. */
  readonly customer: Id;
  /** The class in the review before; `null` for none. */
  readonly from: string | null;
  /** The class now; `null` for none. */
  readonly to: string | null;
}

/**
 * What is different from the review before. Changes of the practice show as well.
 *
 * @category Portfolio
 */
export interface PortfolioChanges {
  /** Day of the review before. */
  readonly since: PlainDate;
  /** Customers who are in this book only, in the order of ids. */
  readonly new: readonly Id[];
  /** Customers who were in the book before only, in the order of ids. */
  readonly gone: readonly Id[];
  /** Customers with another class than before, in the order of ids. */
  readonly moved: readonly ChangedClass[];
  /** What is new of customers who were there before: newly overdue, a new finding; in the order of customers. */
  readonly appeared: readonly ChangedItem[];
  /** What was there and is no more: made, settled, mended; in the order of customers. */
  readonly resolved: readonly ChangedItem[];
  /** How many of each kind, in the order of kinds; kinds without any are absent. */
  readonly counts: readonly { readonly kind: AttentionKind; readonly appeared: number; readonly resolved: number }[];
}

/**
 * A client base as of a day. Plain JSON, to be stored and given to the next review.
 *
 * @typeParam C - names of the classes
 * @category Portfolio
 */
export interface PortfolioReview<C extends string = string> {
  /** Version of the form of reviews. */
  readonly schema: 1;
  /** The day. */
  readonly asOf: PlainDate;
  /** Id of the practice. */
  readonly practice: string;
  /** Number of customers. */
  readonly customers: number;
  /** What became of each step; one without the policies or the steps that it needs is left out too. */
  readonly steps: Readonly<Record<PortfolioStep, "done" | "replaced" | "leftOut">>;
  /** Records of nobody in the book, in the order of the ids that they name. */
  readonly strangers: readonly StrangerRecords[];
  /** What asks for attention: one row a customer, the most important first. */
  readonly attention: readonly CustomerAttention<C>[];
  /** What is different from the review before; `null` without one. */
  readonly changes: PortfolioChanges | null;
  /** Metrics, one row a customer. */
  readonly metrics: CustomerMetrics | null;
  /** Classes. */
  readonly classes: PortfolioClasses<C>;
  /** What the classes get. */
  readonly tilt: PortfolioTilt<C> | null;
  /** Complaints. */
  readonly complaints: PortfolioComplaints | null;
  /** Due contacts. */
  readonly due: PortfolioDue<C> | null;
  /** The plan of contacts. */
  readonly plan: PortfolioPlan | null;
  /** Engagements, in the order of customers, then of engagements. */
  readonly engagements: readonly EngagementReview[] | null;
  /** Churn signals. */
  readonly churn: PortfolioChurn | null;
  /** Receivables. */
  readonly receivables: PortfolioReceivables | null;
  /** Findings on cards. */
  readonly cards: PortfolioCards | null;
}
