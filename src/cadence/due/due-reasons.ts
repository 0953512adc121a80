import type { RollConvention } from "../../calendar/index.ts";
import type { Channel } from "../../customers/index.ts";
import type { Id, PlainDate, Span } from "../../foundation/index.ts";

/** One of the three dates of a contact. */
export type WindowBound = "earliest" | "target" | "latest";

/**
 * What a change of class does to a promise: it was late already and stays so; it takes the date of the new rule; it takes the change plus the
 * grace; or it keeps the date of the old rule, because a grace makes no promise later than the later of both rules.
 */
export type ReclassificationOutcome = "stays-late" | "new-rule" | "grace" | "old-rule";

/** Why a contact is due on its days, and why it stands as it does. */
export interface DueReasons {
  /** The rule that asks for the contact (CAD-1). */
  "cadence/rule": {
    /** Id of the rule. */
    readonly rule: string;
    /** The time it gives. */
    readonly latest: Span;
  };
  /** The last contact that satisfied the rule. */
  "cadence/last-contact": {
    /** Day of the contact. */
    readonly date: PlainDate;
    /** How it was made. */
    readonly channel: Channel;
    /** Its id; `null` where it has none. */
    readonly record: Id | null;
    /** Rule that it satisfied in the first place: this one, or one that says so. */
    readonly rule: string;
  };
  /** No contact satisfied the rule yet; counted from the start of the relationship. */
  "cadence/never-contacted": {
    /** First day of the relationship. */
    readonly since: PlainDate;
  };
  /** The rule keeps a fixed rhythm, and this date is the next in it. */
  "cadence/fixed-rhythm": {
    /** Day from which the rhythm is counted. */
    readonly start: PlainDate;
    /** Which due date it is, from 1. */
    readonly number: number;
  };
  /** Something happened, or will, that starts the rule (CAD-13). */
  "cadence/event": {
    /** Name of the event. */
    readonly event: string;
    /** Day of the event. */
    readonly date: PlainDate;
    /** Its id; `null` where it has none. */
    readonly record: Id | null;
  };
  /** A contact that starts the rule (CAD-23). */
  "cadence/after-contact": {
    /** How it was made. */
    readonly channel: Channel;
    /** Day of the contact. */
    readonly date: PlainDate;
    /** Its id; `null` where it has none. */
    readonly record: Id | null;
  };
  /** A festival that starts the rule (CAD-3). */
  "cadence/festival": {
    /** Name of the festival. */
    readonly festival: string;
    /** Day of the festival. */
    readonly date: PlainDate;
  };
  /** A person's day that starts the rule (CAD-3). */
  "cadence/person-day": {
    /** Id of the person. */
    readonly person: Id;
    /** The occasion. */
    readonly occasion: string;
    /** The day, in the year in question. */
    readonly date: PlainDate;
  };
  /** There is nothing to count from: no contact, and no start of the relationship. */
  "cadence/no-anchor": {
    /** Kind of the anchor that the rule wants. */
    readonly anchor: string;
  };
  /** A date as the rule gives it, before it is moved to a day on which contact can be made. */
  "cadence/raw-date": {
    /** Which of the dates. */
    readonly bound: WindowBound;
    /** The date. */
    readonly date: PlainDate;
  };
  /** The month is too short for the day of the anchor, so its last day was taken. */
  "cadence/clamped-to-month-end": {
    /** Which of the dates. */
    readonly bound: WindowBound;
    /** Day of the month of the anchor. */
    readonly day: number;
    /** The date that came out. */
    readonly date: PlainDate;
  };
  /** A date was moved off a day on which no contact can be made (CAD-10). */
  "cadence/rolled": {
    /** Which of the dates. */
    readonly bound: WindowBound;
    /** The day before the move. */
    readonly from: PlainDate;
    /** The day after it. */
    readonly to: PlainDate;
    /** By which convention. */
    readonly convention: RollConvention;
    /** Name of the holiday or quiet time on the day before the move; `null` for a free day of the week. */
    readonly holiday: string | null;
  };
  /** No day between anchor and latest day was free, so the latest day is later than promised (CAD-10). */
  "cadence/stretched-by-holiday": {
    /** The latest day as the rule gives it. */
    readonly from: PlainDate;
    /** The first day on which contact can be made. */
    readonly to: PlainDate;
  };
  /** The class changed since the anchor; the new rule holds from then on (CAD-2). */
  "cadence/reclassified": {
    /** The class before; `null` for none. */
    readonly from: string | null;
    /** The class from then on; `null` for none. */
    readonly to: string | null;
    /** Day of the change. */
    readonly date: PlainDate;
    /** Latest day under the old rule; `null` where there was none. */
    readonly before: PlainDate | null;
    /** Latest day now. */
    readonly after: PlainDate;
    /** What became of it. */
    readonly decided: ReclassificationOutcome;
  };
  /** The latest day has passed. */
  "cadence/overdue": {
    /** Calendar days, paused days left out. */
    readonly days: number;
    /** Working days, paused days left out. */
    readonly workingDays: number;
  };
  /** The customer or the person does not want to be contacted so (CUS-10). */
  "cadence/consent-refused": {
    /** The person who said so; `null` for the customer. */
    readonly person: Id | null;
    /** The channel it is about; `null` for every one. */
    readonly channel: Channel | null;
    /** The purpose it is about; `null` for every one. */
    readonly purpose: string | null;
    /** First day it holds. */
    readonly from: PlainDate;
    /** Last day it holds; `null` until further notice. */
    readonly until: PlainDate | null;
  };
  /** The channel needs consent, and none was granted. */
  "cadence/consent-missing": {
    /** The channel. */
    readonly channel: Channel;
  };
  /** Contact with the customer rests for a time. */
  "cadence/paused": {
    /** First day. */
    readonly from: PlainDate;
    /** Last day; `null` until further notice. */
    readonly until: PlainDate | null;
  };
  /** Contacts of this purpose are held back, as by an open complaint (CMP-14). */
  "cadence/held": {
    /** First day. */
    readonly from: PlainDate;
    /** Last day; `null` until it is lifted. */
    readonly until: PlainDate | null;
    /** Why, as a reason code. */
    readonly reason: string;
  };
  /** The last contact is too near (CAD-9). */
  "cadence/fatigue-gap": {
    /** Day of the last contact. */
    readonly last: PlainDate;
    /** First day on which contact may be made again. */
    readonly until: PlainDate;
  };
  /** There were too many contacts of late (CAD-9). */
  "cadence/fatigue-limit": {
    /** Contacts within the time, as many as are allowed. */
    readonly contacts: number;
    /** The time. */
    readonly within: Span;
    /** First day on which contact may be made again. */
    readonly until: PlainDate;
  };
  /** Somebody put it off. */
  "cadence/snoozed": {
    /** Last day of rest. */
    readonly until: PlainDate;
  };
  /** A contact has done what the rule asks for. */
  "cadence/satisfied": {
    /** Day of the contact. */
    readonly date: PlainDate;
    /** Its id; `null` where it has none. */
    readonly record: Id | null;
    /** Rule that it satisfied in the first place: this one, or one that says so. */
    readonly rule: string;
  };
  /** It was missed, and is not asked for any more. */
  "cadence/lapsed": {
    /** Last day on which it was asked for. */
    readonly since: PlainDate;
  };
  /** A date lies outside the coverage of a calendar, so only its week counts (CAD-10). */
  "calendar/assumed-week": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
  /** A date lies outside the coverage of a calendar that refuses to assume anything. */
  "calendar/not-covered": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
}

/** The reasons that say why a contact is not made as it stands, or not needed; all others say when it is due. */
export const RESTRAINT_CODES: ReadonlySet<string> = /* @__PURE__ */ new Set<keyof DueReasons>([
  "cadence/consent-refused",
  "cadence/consent-missing",
  "cadence/paused",
  "cadence/held",
  "cadence/fatigue-gap",
  "cadence/fatigue-limit",
  "cadence/snoozed",
  "cadence/satisfied",
  "cadence/lapsed",
  "cadence/no-anchor",
  "calendar/not-covered",
]);
