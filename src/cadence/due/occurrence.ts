import type { WorkingDays } from "../../calendar/internal.ts";
import type { Customer } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import type { ContactLog } from "./contact-log.ts";
import type { Dated } from "./customer-records.ts";
import type { DueAnchor } from "./due-contact.ts";
import type { CadenceEvent, FestivalDay } from "./due-options.ts";
import type { Satisfier } from "./satisfaction.ts";
import type { CountedWindow } from "./windows.ts";

/** What is known of one customer when rules are applied to it. */
export interface CustomerCase {
  /** The customer. */
  readonly customer: Customer;
  /** Its position in the base. */
  readonly index: number;
  /** First day of the relationship, days since 1970-01-01; `null` where it is not known. */
  readonly since: number | null;
  /** The contacts of the base. */
  readonly contacts: ContactLog;
  /** Its events, by day. */
  readonly events: readonly Dated<CadenceEvent>[];
  /** The festivals of the year, by day. */
  readonly festivals: readonly Dated<FestivalDay>[];
  /** The day for which the answer is. */
  readonly asOf: number;
  /** What satisfies each rule. */
  readonly satisfiers: ReadonlyMap<string, readonly Satisfier[]>;
  /** The window that a rule gives, counted from an anchor, on given contact days. */
  readonly window: (rule: CadenceRule, anchor: number, days: WorkingDays) => CountedWindow;
}

/** One time that a rule asks for a contact. */
export interface Occurrence {
  /** The day it was counted from, days since 1970-01-01; `null` where there is none. */
  readonly counted: number | null;
  /** The same for people to read. */
  readonly anchor: DueAnchor;
  /** The person whose day it is. */
  readonly person: Id | null;
  /** Its dates; `null` where there is nothing to count from. */
  readonly window: CountedWindow | null;
  /** What it was counted from, in words of the catalogue. */
  readonly because: CadenceReason;
  /** The contact that settled it, or that it is not asked for any more; `null` while it is open. */
  readonly settled: CadenceReason | null;
}
