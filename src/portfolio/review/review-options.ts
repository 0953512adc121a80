import type { WorkCalendar } from "../../calendar/index.ts";
import type { ContactPlan, DueContact } from "../../cadence/index.ts";
import type { CustomerMetricsRow } from "../../classification/index.ts";
import type { ComplaintState, ComplaintStatus } from "../../complaints/index.ts";
import type { CardAudit, ReceivablesRow } from "../../customers/index.ts";
import type { Guard } from "../../engagements/index.ts";
import type { AmountOptions, Id, InstantInput, Period, PlainDate } from "../../foundation/index.ts";
import type { ChurnRow } from "../../satisfaction/index.ts";
import type { PortfolioBook, PortfolioEngagement } from "../book/portfolio-book.ts";
import type { Practice } from "../practice/practice.ts";
import type { EngagementReview, TiltGap } from "./portfolio-parts.ts";
import type { PortfolioReview } from "./portfolio-review.ts";

/**
 * What a step is told beside its records.
 *
 * @category Portfolio
 */
export interface StepQuestion<C extends string = string> {
  /** The day. */
  readonly asOf: PlainDate;
  /** The practice. */
  readonly practice: Practice<C>;
  /** The days of the metrics. */
  readonly period: Period;
  /** The calendars of the review. */
  readonly calendars: readonly WorkCalendar[];
}

/**
 * A class that a step of the caller gives.
 *
 * @category Portfolio
 */
export interface GivenClass<C extends string = string> {
  /** The customer. */
  readonly customer: Id;
  /** The class; `null` for none. */
  readonly class: C | null;
  /** What the customer is worth, for the order of the plan; absent: not known. */
  readonly value?: number | undefined;
}

/**
 * Steps of the caller in place of those of the library. A step that looks at customers gets a part of the book with some of them, their classes set, and
 * all of their records; it is called for every part in turn, and answers for exactly the customers of the part.
 *
 * @category Portfolio
 */
export interface PortfolioSteps<C extends string = string> {
  /** Metrics, one row a customer. */
  readonly metrics?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly CustomerMetricsRow[]) | undefined;
  /** Classes of all customers at once, one a customer. */
  readonly classes?: ((metrics: readonly CustomerMetricsRow[] | null, asked: StepQuestion<C>) => readonly GivenClass<C>[]) | undefined;
  /** What customers lack of what their class gets. */
  readonly tilt?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly TiltGap[]) | undefined;
  /** How complaints stand, one for each. */
  readonly complaints?: ((complaints: readonly ComplaintState[], asked: StepQuestion<C>) => readonly ComplaintStatus[]) | undefined;
  /** Contacts that are asked for. */
  readonly due?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly DueContact<C>[]) | undefined;
  /** The plan of all contacts at once. */
  readonly plan?: ((due: readonly DueContact<C>[], asked: StepQuestion<C>) => ContactPlan<C>) | undefined;
  /** How engagements stand, one for each. */
  readonly engagements?: ((engagements: readonly PortfolioEngagement[], asked: StepQuestion<C>) => readonly EngagementReview[]) | undefined;
  /** Churn signals, one row a customer. */
  readonly churn?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly ChurnRow[]) | undefined;
  /** Receivables, one row a customer. */
  readonly receivables?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly ReceivablesRow[]) | undefined;
  /** Findings on cards, one row a customer. */
  readonly cards?: ((part: PortfolioBook<C>, asked: StepQuestion<C>) => readonly CardAudit[]) | undefined;
}

/**
 * The day of a review, and what else it rests on.
 *
 * @category Portfolio
 */
export interface PortfolioOptions<C extends string = string> extends AmountOptions {
  /** The day, `YYYY-MM-DD`; what is dated after it does not count yet. */
  readonly asOf: string;
  /** The moment by which complaints are judged. Default: the end of the day, in `timeZone`. */
  readonly at?: InstantInput | undefined;
  /** Every calendar that is named by id; absent: every day is a working day. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /** Id of the calendar of those who name none. Default: the first of `calendars`. */
  readonly calendar?: string | undefined;
  /** IANA time zone in which moments have a day. Default: that of the calendar, else UTC. */
  readonly timeZone?: string | undefined;
  /** The days of the metrics, not beyond `asOf`. Default: the months of the practice up to `asOf`. */
  readonly period?: Period | undefined;
  /** An earlier review, by a practice with the same classes, as it was stored; absent: nothing is compared. */
  readonly before?: PortfolioReview<C> | undefined;
  /** Guards of engagement templates, by id of the template. Default: none. */
  readonly guards?: Readonly<Record<string, Readonly<Record<string, Guard>>>> | undefined;
  /** Steps in place of those of the library. Default: none. */
  readonly steps?: PortfolioSteps<C> | undefined;
}
