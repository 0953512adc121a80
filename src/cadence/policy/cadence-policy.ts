import type { RollConvention } from "../../calendar/index.ts";
import type { Channel } from "../../customers/index.ts";
import type { Id, Span } from "../../foundation/index.ts";

/** Counts from the last contact that satisfied the rule; before the first, from the start of the relationship. */
export interface LastContactAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "lastContact";
}

/**
 * Keeps a fixed rhythm from the start of the relationship: due dates are whole multiples of `latest` from there, so
 * that an early or late contact does not shift the next.
 */
export interface LastDueAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "lastDue";
}

/** Keeps a fixed rhythm that is the same for all customers: due dates are whole multiples of `latest` from `start`. */
export interface CalendarAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "calendar";
  /** Day from which the due dates are counted, `YYYY-MM-DD`. */
  readonly start: string;
}

/** Counts from something that happened, or will: a first interview, an order, a visit by the customer (CAD-13). */
export interface EventAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "event";
  /** Name of the event, as in `"first-interview"`. */
  readonly event: string;
  /** How long before the event to count from; absent: from the event itself. */
  readonly lead?: Span | undefined;
}

/** Counts from each contact of a kind, as a thank-you letter does from a visit (CAD-23). */
export interface AfterContactAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "afterContact";
  /** Channel of the contacts to count from. */
  readonly channel: Channel;
  /** Purpose of the contacts to count from; absent: any. */
  readonly purpose?: string | undefined;
}

/** Counts from a festival, or some time before it (CAD-3). The dates of festivals are injected. */
export interface FestivalAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "festival";
  /** Name of the festival, as in `"spring-festival"`. */
  readonly festival: string;
  /** How long before the festival to count from; absent: from the day itself. */
  readonly lead?: Span | undefined;
}

/** Counts from a day that matters to a person of the customer, or some time before it (CAD-3). */
export interface PersonDayAnchor {
  /** Tells this kind of anchor from the others. */
  readonly kind: "personDay";
  /** The occasion, as in `"birthday"`; absent: every one. */
  readonly occasion?: string | undefined;
  /** How long before the day to count from; absent: from the day itself. */
  readonly lead?: Span | undefined;
}

/** What a rule counts from: plain data, told apart by `kind`. */
export type CadenceAnchor =
  | LastContactAnchor
  | LastDueAnchor
  | CalendarAnchor
  | EventAnchor
  | AfterContactAnchor
  | FestivalAnchor
  | PersonDayAnchor;

/** How the three dates of a contact move off days on which nobody works (CAD-10). */
export interface CadenceRoll {
  /** Default `"following"`. */
  readonly earliest?: RollConvention | undefined;
  /** Default `"modifiedFollowing"`. */
  readonly target?: RollConvention | undefined;
  /** Default `"preceding"`: a promise is not exceeded. */
  readonly latest?: RollConvention | undefined;
}

/**
 * One rule of contact: whom, how, what for, how often.
 *
 * Rules compete for a customer if they have the same channel, purpose and kind of anchor, and the anchor names the same event,
 * festival, occasion, or contacts. `"preferred"` is a channel of its own here. The most specific rule wins: one for single
 * customers before all others, then the one with more of `classes`, `regions` and `industries`.
 */
export interface CadenceRule<C extends string = string> {
  /** What reasons and contacts name the rule by. */
  readonly id: string;
  /** Classes it is for; absent: every customer, also one without a class. */
  readonly classes?: readonly C[] | undefined;
  /** Regions it is for; absent: every one. */
  readonly regions?: readonly string[] | undefined;
  /** Branches of business it is for; absent: every one. */
  readonly industries?: readonly string[] | undefined;
  /** Single customers it is for; absent: all. A rule for single customers beats every rule that is not. */
  readonly customers?: readonly Id[] | undefined;
  /** How contact is made; `"preferred"` is the channel that the customer prefers (CUS-10). */
  readonly channel: Channel | "preferred";
  /** The channel for customers who prefer none; needed with `"preferred"`. */
  readonly otherwise?: Channel | undefined;
  /** What the contact is for, as in `"business"` or `"greeting"` (CAD-16). */
  readonly purpose: string;
  /** What it counts from. Default: the last contact. */
  readonly anchor?: CadenceAnchor | undefined;
  /**
   * The last day that keeps the rule, counted from the anchor: "at least once a week" is one week. At least 1; it may be 0 where the
   * anchor is an event, a contact, a festival or a person's day.
   */
  readonly latest: Span;
  /** The day to aim at, counted from the anchor. Default: `latest`. */
  readonly target?: Span | undefined;
  /** The first day that makes sense, counted from the anchor. Default: the anchor itself. */
  readonly earliest?: Span | undefined;
  /** How the dates move off days on which nobody works. */
  readonly roll?: CadenceRoll | undefined;
  /** The role that makes the contact (CAD-7): `"owner"`, or a role of your own as in `"secretary"`. */
  readonly by: string;
  /** Ids of rules that are satisfied by what satisfies this one, as a visit can stand for a call. */
  readonly satisfies?: readonly string[] | undefined;
  /** How long after `latest` a missed contact is still asked for, 0 for not at all; absent: for good, or until the next of a yearly day. */
  readonly lapse?: Span | undefined;
  /** What the contact is to be about, for people to read (CAD-16). */
  readonly focus?: string | undefined;
  /** Whether an outline must be approved before the contact is made (CAD-17). Default `"none"`. */
  readonly outline?: "required" | "none" | undefined;
}

/** At most so many contacts within so long a time. */
export interface ContactLimit {
  /** The most contacts. */
  readonly contacts: number;
  /** Any stretch of this length; in `calendarDays` or `weeks`. */
  readonly within: Span;
}

/** When contacts are too many (CAD-9). Every contact counts, whatever rule, channel or purpose it has. */
export interface FatigueCap {
  /** The least time from one contact to the next; in `calendarDays`, `workingDays` or `weeks`. */
  readonly leastGap?: Span | undefined;
  /** The most contacts within a time; all limits hold. */
  readonly most?: readonly ContactLimit[] | undefined;
  /** Purposes that are made whatever the cap says; they count all the same. */
  readonly exempt?: readonly string[] | undefined;
}

/** A time in which nobody is contacted, besides the days off of the calendar (CAD-9). */
export interface QuietPeriod {
  /** First day, `YYYY-MM-DD`, or `MM-DD` for every year. */
  readonly from: string;
  /** Last day, in the same form; `MM-DD` before `from` is in the next year. */
  readonly until: string;
  /** Name for reasons to give, as in `"year-end"`. */
  readonly name?: string | undefined;
}

/** The one script of a purpose, which everyone uses in the same version (CAD-17). */
export interface CadenceScript {
  /** The purpose it is for. */
  readonly purpose: string;
  /** What the script is called by. */
  readonly id: string;
  /** The version in use. */
  readonly version: string;
}

/** How often to be in touch with whom: plain data. */
export interface CadencePolicy<C extends string = string> {
  /** What results name the policy by. */
  readonly id: string;
  /** Version of its content. */
  readonly version?: string | undefined;
  /** Every class there is, the most important first: that is the order of the plan. Empty for a base without classes. */
  readonly classes: readonly C[];
  /** The rules, in any order; none asks for nothing. */
  readonly rules: readonly CadenceRule<NoInfer<C>>[];
  /**
   * Time after a change of class in which the new rule cannot yet be late; a promise is not moved beyond the later date of both rules by it.
   * Default: none (CAD-2).
   */
  readonly grace?: Span | undefined;
  /** When contacts are too many; absent: never. */
  readonly fatigue?: FatigueCap | undefined;
  /** Times in which nobody is contacted. */
  readonly quiet?: readonly QuietPeriod[] | undefined;
  /** Channels for which consent must have been granted; absent: contact is fine until it is refused. */
  readonly requiresConsent?: readonly Channel[] | undefined;
  /** Scripts, at most one for a purpose. */
  readonly scripts?: readonly CadenceScript[] | undefined;
}
