import type { Id, PlainDate } from "../../foundation/index.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { CadenceReason } from "../reasons.ts";

/** What an owner can do in a month of a plan, and what is asked for. All amounts are cost units. */
export interface OwnerLoad {
  /** The owner. */
  readonly owner: Id;
  /** The month, `YYYY-MM`. */
  readonly month: string;
  /** First day of the month that the plan holds. */
  readonly from: PlainDate;
  /** Last day of the month that the plan holds. */
  readonly to: PlainDate;
  /** Days on which the owner works, quiet times left out. */
  readonly workingDays: number;
  /** How many of these the owner is on leave. */
  readonly leaveDays: number;
  /** What the owner can do on the others. */
  readonly capacity: number;
  /** What substitutes could do on the working days of leave, if they did nothing else. */
  readonly substituteCapacity: number;
  /** What is planned for the owner, also in place of others. */
  readonly load: number;
  /** Number of contacts that are planned for the owner. */
  readonly contacts: number;
  /**
   * What the owner's contacts cost that must be made in this month to keep their rules, planned or not. Broken promises count in the first month, or in
   * that in which they may be made again.
   */
  readonly demand: number;
  /** Load by capacity; `null` without capacity. */
  readonly utilisation: number | null;
  /**
   * Whether part of the demand cannot be met, however it is spread over the days of its windows, and over the whole plan for broken promises. `false` does
   * not promise that all fits: customers' days off, rests, the fatigue cap, and contacts that cannot be cut into pieces are left out of account.
   */
  readonly infeasible: boolean;
  /**
   * How much of the demand cannot be met at the least. Owners do their own first; what their substitutes have left over is used once. Owners and months
   * add up.
   */
  readonly excess: number;
}

/** A contact with its day. */
export interface PlannedContact<C extends string = string> {
  /** The contact. */
  readonly contact: DueContact<C>;
  /** When to make it. */
  readonly date: PlainDate;
  /** Who makes it: the owner of the contact, or a substitute; `null` only for a pinned contact that nobody has the role for. */
  readonly owner: Id | null;
  /** What it costs, in the unit of capacity. */
  readonly cost: number;
  /** Why that day, and why that owner. Why the contact is due stands in the contact. */
  readonly reasons: readonly CadenceReason[];
}

/** A contact without a day. */
export interface UnplannedContact<C extends string = string> {
  /** The contact. */
  readonly contact: DueContact<C>;
  /** Why it has none; at least one reason. */
  readonly reasons: readonly CadenceReason[];
}

/** Who contacts whom on which day (CAD-11). Planned, overflow and withheld are together all open contacts whose window has begun by the last day. */
export interface ContactPlan<C extends string = string> {
  /** First day. */
  readonly from: PlainDate;
  /** Last day, itself included. */
  readonly to: PlainDate;
  /** Id of the policy; `null` without one. */
  readonly policy: string | null;
  /** What each owner can do and what is asked for, by owner and month. */
  readonly owners: readonly OwnerLoad[];
  /** Contacts with a day, by day, then owner, then urgency. */
  readonly planned: readonly PlannedContact<C>[];
  /** Contacts that should be made in the period and do not fit, the most urgent first. */
  readonly overflow: readonly UnplannedContact<C>[];
  /** Contacts that stand still, may wait, or are not needed besides a planned one; the most urgent first. */
  readonly withheld: readonly UnplannedContact<C>[];
}
