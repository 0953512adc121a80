import type { WorkCalendar } from "../../calendar/index.ts";
import type { ClassChange, ContactHold, ContactRecord, Owner } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";

/** Something that happened to a customer, or will, and that rules may start from (CAD-13). */
export interface CadenceEvent {
  /** Id of the event itself. */
  readonly id?: Id | undefined;
  /** Whose event it is. */
  readonly customer: Id;
  /** Name of the event, as in `"first-interview"`. */
  readonly event: string;
  /** Day of the event, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A day of a festival (CAD-3). */
export interface FestivalDay {
  /** Name of the festival, as in `"spring-festival"`. */
  readonly festival: string;
  /** The day, `YYYY-MM-DD`; one entry a year. */
  readonly date: string;
}

/** A time in which contact with a customer rests; its days are not late. */
export interface ContactPause {
  /** Whose pause it is. */
  readonly customer: Id;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
}

/** A contact that somebody put off (CAD-9). */
export interface ContactSnooze {
  /** Whose contact it is. */
  readonly customer: Id;
  /** Rule that is put off; absent: every one. */
  readonly rule?: string | undefined;
  /** Last day of rest, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Who has a role for a customer, or for all (CAD-7). */
export interface RoleAssignment {
  /** The role, as rules name it in `by`. */
  readonly role: string;
  /** Id of the one who has it. */
  readonly person: Id;
  /** The customer it is for; absent: all for whom nobody else has the role. */
  readonly customer?: Id | undefined;
}

/** Calendars by which contact days are found. */
export interface CalendarOptions {
  /** Every calendar that customers and owners name by id; absent: every day is a working day. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /** Id of the calendar of those who name none. Default: the first of `calendars`. */
  readonly calendar?: string | undefined;
  /** Owners who keep a calendar of their own. */
  readonly owners?: readonly Owner[] | undefined;
}

/** The day, and what is known of the customers. Records of customers who are not in the list are left aside. */
export interface DueOptions extends CalendarOptions {
  /** The day for which the answer is, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Contacts that took place; those after `asOf` do not count yet. Without a purpose they count as `"business"`. */
  readonly contacts?: readonly ContactRecord[] | undefined;
  /** Changes of class, which decide over `class` of the customer; those after `asOf` do not count yet (CAD-2). */
  readonly classChanges?: readonly ClassChange[] | undefined;
  /** Times in which contacts are held back (CMP-14). */
  readonly holds?: readonly ContactHold[] | undefined;
  /** Times in which contact rests. */
  readonly pauses?: readonly ContactPause[] | undefined;
  /** Contacts that were put off. */
  readonly snoozes?: readonly ContactSnooze[] | undefined;
  /** What happened or will happen, for rules that start from events. */
  readonly events?: readonly CadenceEvent[] | undefined;
  /** Days of festivals. */
  readonly festivals?: readonly FestivalDay[] | undefined;
  /** Who has which role. */
  readonly roles?: readonly RoleAssignment[] | undefined;
}
