import type { CadencePolicy } from "../../cadence/index.ts";
import type { AbcPolicy, SettlingPolicy } from "../../classification/index.ts";
import type { ComplaintPolicy } from "../../complaints/index.ts";
import type { AgeingBucket, CardAuditPolicy, CardLevel, Channel } from "../../customers/index.ts";
import type { Amount, Span } from "../../foundation/index.ts";
import type { ChurnPolicy, ComplaintTopic } from "../../satisfaction/index.ts";
import type { AttentionKind } from "./attention-kinds.ts";

/**
 * The steps of a review, in the order in which they are taken.
 *
 * @category Portfolio
 */
export type PortfolioStep = "metrics" | "classes" | "tilt" | "complaints" | "due" | "plan" | "engagements" | "churn" | "receivables" | "cards";

/**
 * What a class gets: a key into the other policies of the practice (CLS-9). What is absent stays as those policies have it.
 *
 * @category Practice
 */
export interface ClassTilt {
  /** Ids of the cadence rules that hold for the class. Default: those whose own `classes` name it, or that name none. */
  readonly rules?: readonly string[] | undefined;
  /** Id of the complaint policy by which its complaints are judged. Default: the first one of the practice. */
  readonly complaints?: string | undefined;
  /** The least severity that a complaint of the class should have. Default: any. */
  readonly leastSeverity?: string | undefined;
  /** Names of the services that the class gets, as in a service catalogue. Default: none are named. */
  readonly services?: readonly string[] | undefined;
  /** The most that a customer of the class may owe, where its card says nothing. Default: no limit. */
  readonly creditLimit?: Amount | undefined;
  /** The role that the owner must have: `"owner"` for anybody at all, else a role of the book. Default: nobody is needed. */
  readonly owner?: string | undefined;
  /** How much its cards must say. Default: nobody checks what is missing. */
  readonly card?: CardLevel | undefined;
  /** How often each customer is to be looked at, in days, weeks or months. Default: at no given time. */
  readonly review?: Span | undefined;
}

/**
 * How classes are given.
 *
 * @category Practice
 */
export interface ClassPractice<C extends string = string> {
  /** What a customer is worth: its orders of the period, or the profit of them. */
  readonly value: "amount" | "profit";
  /** The classes. */
  readonly policy: AbcPolicy<C>;
  /** When a customer at a border moves; `null`: at once. */
  readonly settling: SettlingPolicy | null;
}

/**
 * How contacts are planned.
 *
 * @category Practice
 */
export interface PlanPractice {
  /** Days of the plan, the day of the review included, 1 to 366. */
  readonly days: number;
  /** What an owner can do on a working day where the book does not say, in cost units. */
  readonly capacity: number;
  /** What a contact costs, by channel. Default 1 each. */
  readonly costs?: Readonly<Partial<Record<Channel, number>>> | undefined;
  /** What becomes of contacts that aim at a day after the plan. Default `"wait"`. */
  readonly later?: "wait" | "early" | undefined;
}

/**
 * How engagements are watched.
 *
 * @category Practice
 */
export interface EngagementPractice {
  /** Calendar days without any sign of life after which an engagement is stalled, 1 or more. */
  readonly stalledAfterDays: number;
}

/**
 * How churn signals are found.
 *
 * @category Practice
 */
export interface ChurnPractice {
  /** The signals and their limits. */
  readonly policy: ChurnPolicy;
  /** What complaints of a category are about; a category without an entry takes that of the one above it, else `"other"`. */
  readonly topics: Readonly<Record<string, ComplaintTopic>>;
}

/**
 * How receivables are read.
 *
 * @category Practice
 */
export interface ReceivablesPractice {
  /** Calendar days to pay where neither invoice nor customer says. */
  readonly paymentDays: number;
  /** The ageing table. */
  readonly buckets: readonly AgeingBucket[];
}

/**
 * All policies of a house put together. Plain JSON; a step that is `null` is left out.
 *
 * @typeParam C - names of the classes
 * @category Practice
 */
export interface Practice<C extends string = string> {
  /** What reviews name the practice by. */
  readonly id: string;
  /** Version of its content. */
  readonly version?: string | undefined;
  /** Metrics over so many months up to the day of the review (CLS-1). */
  readonly metrics: { readonly months: number } | null;
  /** Classes by value; without them, and without metrics, the classes on the cards count (CLS-2, CLS-7). */
  readonly classes: ClassPractice<C> | null;
  /** What each class gets; every class of the practice has an entry, and no other (CLS-9). */
  readonly tilt: Readonly<Record<C, ClassTilt>> | null;
  /** How often to be in touch (CAD-1). */
  readonly due: CadencePolicy<C> | null;
  /** The plan of the next days; without due contacts there is none (CAD-11). */
  readonly plan: PlanPractice | null;
  /** Complaint policies; the first is for every class that names no other (CMP-9, CMP-12). */
  readonly complaints: readonly ComplaintPolicy[] | null;
  /** Engagements that are late, stalled, or lack something. */
  readonly engagements: EngagementPractice | null;
  /** Signals that customers may leave (SAT-5). */
  readonly churn: ChurnPractice | null;
  /** Who owes us what (CUS-7). */
  readonly receivables: ReceivablesPractice | null;
  /** Findings on cards (CUS-4). */
  readonly cards: CardAuditPolicy | null;
  /** What asks for attention, the most important first; what is not named does not. */
  readonly attention: readonly AttentionKind[];
}
