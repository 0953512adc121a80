import type { Channel } from "../../customers/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";
import type { CadenceReason } from "../reasons.ts";
import type { CadenceAnchor } from "../policy/cadence-policy.ts";

/**
 * Where a contact stands. `settled`: it is made, or not asked for any more. Of one that is open the first that applies: `blocked` by the
 * customer's word, `paused`, `held` by a complaint or the fatigue cap, `snoozed`, `overdue`, `due`, `upcoming`; `undetermined` where the dates
 * cannot be known.
 */
export type DueState = "blocked" | "paused" | "held" | "snoozed" | "overdue" | "due" | "upcoming" | "settled" | "undetermined";

/** The days between which a contact is to be made, in order; days on which it can be, unless the rule rolls by `"none"`. */
export interface ContactWindow {
  /** First day that makes sense. */
  readonly earliest: PlainDate;
  /** Day to aim at. */
  readonly target: PlainDate;
  /** Last day that keeps the rule. */
  readonly latest: PlainDate;
}

/** What a contact was counted from. */
export interface DueAnchor {
  /** Kind of the rule's anchor. */
  readonly kind: CadenceAnchor["kind"];
  /** The day counted from, leads already taken off; `null` where there is none. */
  readonly date: PlainDate | null;
  /** Id of the contact or event counted from; `null` where it has none, or there is none. */
  readonly record: Id | null;
}

/** A contact that a rule asks for, and why. */
export interface DueContact<C extends string = string> {
  /** Tells it from all other contacts of the customer: rule and what it counts from. It stays the same until the contact is made, or another rule takes over. */
  readonly key: string;
  /** Whom to contact. */
  readonly customer: Id;
  /** Class of the customer as of the day; `null` for one without. */
  readonly class: C | null;
  /** Id of the rule. */
  readonly rule: string;
  /** How to contact. */
  readonly channel: Channel;
  /** What for. */
  readonly purpose: string;
  /** The role that makes it. */
  readonly by: string;
  /** Who has that role for this customer; `null` where nobody has. */
  readonly owner: Id | null;
  /** The person whose day it is; `null` for all other contacts. */
  readonly person: Id | null;
  /** Where it stands. */
  readonly state: DueState;
  /** What it was counted from. */
  readonly anchor: DueAnchor;
  /** When to make it; `null` where the dates cannot be known. */
  readonly window: ContactWindow | null;
  /** Calendar days past the latest day, paused days left out; 0 if not late. */
  readonly daysLate: number;
  /** Working days past the latest day, paused days left out; 0 if not late. */
  readonly workingDaysLate: number;
  /** What it is to be about; `null` where the rule says nothing. */
  readonly focus: string | null;
  /** Why it is due then, and why it stands as it does: rule, anchor, dates, restraints, in this order. */
  readonly reasons: readonly CadenceReason[];
}
