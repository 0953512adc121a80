import type { WorkCalendar } from "../../calendar/index.ts";
import type { Channel, ContactHold, ContactRecord, Customer } from "../../customers/index.ts";
import type { Id, Weekday } from "../../foundation/index.ts";
import type { ContactPause, ContactSnooze } from "../due/due-options.ts";
import type { CadencePolicy } from "../policy/cadence-policy.ts";

/** A time in which an owner makes no contacts. */
export interface OwnerLeave {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** Owner who takes over meanwhile; absent: nobody. */
  readonly substitute?: Id | undefined;
}

/** Somebody who makes contacts, and how much of it a day. */
export interface PlanOwner {
  /** What contacts name the owner by. */
  readonly id: Id;
  /** Id of the working calendar that the owner keeps. Default: `calendar` of the options. */
  readonly calendar?: string | undefined;
  /**
   * What the owner can do on a working day, in cost units: the same every day, or by day of the week, where a day that is
   * not named has none. 0 to 1,000,000, up to six decimal places.
   */
  readonly capacity: number | Readonly<Partial<Record<Weekday, number>>>;
  /** Times of leave, none touching another's days. Default: none. */
  readonly leaves?: readonly OwnerLeave[] | undefined;
}

/**
 * A day that was agreed for a contact, as a {@link PlannedContact} of an earlier plan has it. One that was planned because it follows another is among the
 * due contacts only once that one is made, and cannot be pinned before.
 */
export interface PinnedContact {
  /** The customer. */
  readonly customer: Id;
  /** Key of the contact. */
  readonly key: string;
  /** The agreed day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who makes it; absent or `null`: the owner of the contact, or the substitute on that day. */
  readonly owner?: Id | null | undefined;
}

/** What a customer is worth, to decide between contacts that are otherwise as urgent. */
export interface CustomerValue {
  /** The customer. */
  readonly customer: Id;
  /** Any finite number; more goes first. */
  readonly value: number;
}

/** The period of a plan, and what is to be heeded. */
export interface PlanOptions<C extends string = string> {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`, itself included. */
  readonly to: string;
  /** Every calendar that owners and customers name by id; absent: every day is a working day. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /** Id of the calendar of those who name none. Default: the first of `calendars`. */
  readonly calendar?: string | undefined;
  /**
   * The customers, for their calendars, preferred weekdays and what they said about being contacted; absent: they have none. If given,
   * the customer of every contact is needed.
   */
  readonly customers?: readonly Customer[] | undefined;
  /**
   * The policy that the contacts come from, for the order of classes, the fatigue cap, quiet times, and what follows a planned
   * contact. Absent: classes in the order of their names, no cap, nothing follows.
   */
  readonly policy?: CadencePolicy<C> | undefined;
  /** Contacts that took place, for the fatigue cap; those of other customers are left aside. */
  readonly contacts?: readonly ContactRecord[] | undefined;
  /** Times in which contacts are held back, also those that begin in the period (CMP-14). */
  readonly holds?: readonly ContactHold[] | undefined;
  /** Times in which contact rests, also those that begin in the period. */
  readonly pauses?: readonly ContactPause[] | undefined;
  /** Contacts that were put off. */
  readonly snoozes?: readonly ContactSnooze[] | undefined;
  /**
   * Days that were agreed before. They stay, whatever capacity and fatigue cap say; only what the customer refuses, or what is made, paused, held or
   * snoozed by then is withheld.
   */
  readonly pinned?: readonly PinnedContact[] | undefined;
  /** What a contact costs, by channel, in the unit of capacity. Default 1 each: capacity then counts contacts. */
  readonly costs?: Readonly<Partial<Record<Channel, number>>> | undefined;
  /** What customers are worth; one without a value goes after those with one. */
  readonly values?: ReadonlyMap<Id, number> | readonly CustomerValue[] | undefined;
  /**
   * What becomes of contacts whose target day is after the period while they need not be made in it: they `"wait"` for a later
   * plan, or are made `"early"` where there is room. Default `"wait"`.
   */
  readonly later?: "wait" | "early" | undefined;
}
