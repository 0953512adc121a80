import type { Channel } from "../../customers/index.ts";
import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import type { ColumnDays } from "../boards/matrix-columns.ts";
import type { DueReasons } from "../due/due-reasons.ts";
import type { PlanReasons } from "../plan/plan-reasons.ts";

/** Contacts, and what they cost. */
export interface Workload {
  /** Number of contacts. */
  readonly contacts: number;
  /** What they cost, in the unit of the costs that were given. */
  readonly cost: number;
}

/** A week or month of a forecast, and what it comes to. */
export interface WorkloadColumn extends ColumnDays, Workload {}

/** One owner in one week or month. */
export interface OwnerWorkloadCell extends Workload {
  /** Days on which the owner works. */
  readonly workingDays: number;
}

/** What a policy asks of one owner. */
export interface OwnerWorkload extends Workload {
  /** The owner; `null` stands for contacts that nobody has to make. */
  readonly owner: Id | null;
  /** One cell a column. */
  readonly cells: readonly OwnerWorkloadCell[];
  /** How many of the contacts were late on the first day. */
  readonly late: number;
}

/** What a policy asks for with the customers of one class. */
export interface ClassWorkload<C extends string = string> extends Workload {
  /** The class; `null` for customers without one. */
  readonly class: C | null;
  /** Number of customers, also of those without a contact. */
  readonly customers: number;
}

/** What one rule asks for. */
export interface RuleWorkload extends Workload {
  /** Id of the rule. */
  readonly rule: string;
}

/** What is asked for on one channel. */
export interface ChannelWorkload extends Workload {
  /** The channel. */
  readonly channel: Channel;
}

/** Why a rule gives no date: nothing to count from, a calendar that refuses, or too few days on which owner and customer both work. */
export type UnknownReason = Reason<Pick<DueReasons, "cadence/no-anchor" | "calendar/not-covered"> & Pick<PlanReasons, "cadence/no-shared-day">>;

/** A calendar that does not know a day. */
export type AssumedWeek = Reason<Pick<DueReasons, "calendar/assumed-week">>;

/** A rule that gives no date for a customer, from some day on. */
export interface UnknownWorkload {
  /** The customer. */
  readonly customer: Id;
  /** Id of the rule. */
  readonly rule: string;
  /** Why. */
  readonly reason: UnknownReason;
}

/** What a policy costs in a period. */
export interface WorkloadForecast<C extends string = string> extends Workload {
  /** Id of the policy. */
  readonly policy: string;
  /** First day. */
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** Whether columns are ISO weeks or calendar months. */
  readonly by: "week" | "month";
  /** Whether a contact that stands for another saved it. */
  readonly satisfaction: "counted" | "ignored";
  /** What a contact costs, by channel. */
  readonly costs: Readonly<Record<Channel, number>>;
  /** Number of contacts that were late on the first day. */
  readonly late: number;
  /** The weeks or months in order of time. */
  readonly columns: readonly WorkloadColumn[];
  /** By owner in the order of ids, those that nobody has to make last; owners who were given are there also without contacts. */
  readonly owners: readonly OwnerWorkload[];
  /** By class in the order of the policy, customers without one last. */
  readonly classes: readonly ClassWorkload<C>[];
  /** By rule in the order of the policy. */
  readonly rules: readonly RuleWorkload[];
  /** By channel: visit, phone, web, email, message. */
  readonly channels: readonly ChannelWorkload[];
  /** What cannot be forecast, by customer, then in the order of the rules. */
  readonly unknown: readonly UnknownWorkload[];
  /** Calendars that do not know all of the days, each with the first such day that a contact met. */
  readonly reasons: readonly AssumedWeek[];
}
