import type { Id, PlainDate, Weekday } from "../../foundation/index.ts";
import type { DueState } from "../due/due-contact.ts";

/** Why the target day of a contact was not taken. */
export type TargetObstacle =
  /** It is outside the days that may be planned: the period, or what was left of the window. */
  | "outside-period"
  /** Owner or customer does not work. */
  | "day-off"
  /** The owner is on leave, and has no substitute on that day. */
  | "leave"
  /** Contact rests on that day, or the customer does not want it. */
  | "rest"
  /** The owner has no room left. */
  | "capacity"
  /** Another contact of the customer is too near. */
  | "cap"
  /** The customer prefers other days of the week. */
  | "weekday";

/** Why a contact was planned for its day, did not fit, or was not planned. */
export interface PlanReasons {
  /** The day to aim at was free. */
  "cadence/planned-on-target": {
    /** The day to aim at. */
    readonly target: PlainDate;
  };
  /** The day to aim at could not be taken; this is the nearest that could (CAD-11). */
  "cadence/moved-off-target": {
    /** The day to aim at. */
    readonly target: PlainDate;
    /** Calendar days from there; negative for an earlier day. */
    readonly days: number;
    /** What stood in the way of the target. */
    readonly because: TargetObstacle;
  };
  /** The promise is broken before it can be kept, so the first day with room was taken. */
  "cadence/planned-overdue": {
    /** Last day that would have kept the rule. */
    readonly latest: PlainDate;
    /** Calendar days from there to the planned day. */
    readonly days: number;
  };
  /** The day is one that the customer prefers (CUS-10). */
  "cadence/preferred-weekday": {
    /** The day of the week. */
    readonly weekday: Weekday;
  };
  /** The contact rests before that day. */
  "cadence/released": {
    /** Where it stands as of the day of the due contacts. */
    readonly state: DueState;
    /** First day on which it may be made. */
    readonly from: PlainDate;
  };
  /** The owner is on leave on that day. */
  "cadence/substitute": {
    /** Who is on leave. */
    readonly owner: Id;
    /** Who takes over. */
    readonly substitute: Id;
  };
  /** The purpose is exempt from the fatigue cap, which would have forbidden the day (CAD-9). */
  "cadence/exempt-from-cap": {
    /** The purpose. */
    readonly purpose: string;
  };
  /** The contact before it is not made yet, but planned; it counts from there. */
  "cadence/follows-planned": {
    /** Key of the contact before it. */
    readonly key: string;
    /** Rule of the contact before it: the same, or one that satisfies it. */
    readonly rule: string;
    /** Day for which that one is planned. */
    readonly date: PlainDate;
  };
  /** The day was agreed before, and stays. */
  "cadence/pinned": {
    /** The day. */
    readonly date: PlainDate;
  };
  /** The agreed day is not one of the window. */
  "cadence/pin-outside-window": {
    /** First day of the window. */
    readonly earliest: PlainDate;
    /** Last day of the window. */
    readonly latest: PlainDate;
  };
  /** Owner or customer does not work on the agreed day. */
  "cadence/pin-on-day-off": {
    /** The day. */
    readonly date: PlainDate;
  };
  /** The owner is on leave on the agreed day, without a substitute. */
  "cadence/pin-on-leave": {
    /** Who is on leave. */
    readonly owner: Id;
    /** The day. */
    readonly date: PlainDate;
  };
  /** Another contact of the customer is too near to the agreed day. */
  "cadence/pin-against-cap": {
    /** The day. */
    readonly date: PlainDate;
  };
  /** The agreed contacts of the day are more than the owner can do. */
  "cadence/pin-over-capacity": {
    /** The owner. */
    readonly owner: Id;
    /** What the owner can do on the day, in cost units. */
    readonly capacity: number;
    /** What is agreed for the day, in cost units. */
    readonly load: number;
  };
  /** Nobody has the role that makes the contact. */
  "cadence/no-owner": {
    /** The role. */
    readonly role: string;
  };
  /** The owner of the contact is not among those whose days are planned. */
  "cadence/owner-not-listed": {
    /** The owner. */
    readonly owner: Id;
  };
  /** Days on which owner or customer does not work. */
  "cadence/no-contact-day": {
    /** First day that could have been planned. */
    readonly from: PlainDate;
    /** Last day that could have been planned. */
    readonly to: PlainDate;
    /** How many days of these fall out for it. */
    readonly days: number;
  };
  /** Owner and customer have too few working days in common to give a date. */
  "cadence/no-shared-day": {
    /** The day around which there are none. */
    readonly near: PlainDate;
  };
  /** Days on which the owner is on leave, without a substitute. */
  "cadence/owner-on-leave": {
    /** Who is on leave. */
    readonly owner: Id;
    /** How many days fall out for it. */
    readonly days: number;
  };
  /** Days on which contact rests, or the customer does not want it. */
  "cadence/rest-days": {
    /** How many days fall out for it. */
    readonly days: number;
  };
  /** Days on which another contact of the customer is too near (CAD-9). */
  "cadence/cap-reached": {
    /** How many days fall out for it. */
    readonly days: number;
  };
  /** Days on which the owner has too little room left (CAD-11). */
  "cadence/no-capacity": {
    /** Whose room it is. */
    readonly owner: Id;
    /** How many days fall out for it. */
    readonly days: number;
    /** The most room that is left on one of them, in cost units. */
    readonly free: number;
    /** What the contact costs. */
    readonly needed: number;
  };
  /** The contact costs more than the owner can do on any day. */
  "cadence/cost-above-capacity": {
    /** Whose day it is. */
    readonly owner: Id;
    /** The most that the owner can do on a day of the period, in cost units. */
    readonly most: number;
    /** What the contact costs. */
    readonly needed: number;
  };
  /** The contact stands still through the whole period, so it was not planned. */
  "cadence/withheld": {
    /** Where it stands. */
    readonly state: DueState;
    /** First day on which it may be made; `null` where no end is known. */
    readonly until: PlainDate | null;
  };
  /** The day to aim at is after the period, and the contact need not be made in it. */
  "cadence/aims-later": {
    /** The day to aim at. */
    readonly target: PlainDate;
    /** The last day that keeps the rule. */
    readonly latest: PlainDate;
  };
  /** A planned contact of the customer stands for this one too. */
  "cadence/satisfied-by-plan": {
    /** Key of the planned contact. */
    readonly key: string;
    /** Its rule. */
    readonly rule: string;
    /** Its day. */
    readonly date: PlainDate;
  };
  /** A day was agreed, but the contact is made, or may not be made then any more. */
  "cadence/pin-withdrawn": {
    /** The day. */
    readonly date: PlainDate;
    /** Where the contact stands. */
    readonly state: DueState;
  };
  /** The customer has no place by which visits are put together (CAD-12). */
  "cadence/tour-without-place": {
    /** What is missing. */
    readonly by: "city" | "region";
  };
  /** Too few visits of the place can be made together. */
  "cadence/tour-too-small": {
    /** The place. */
    readonly place: string;
    /** The most that could be made together. */
    readonly visits: number;
    /** The least that make a tour. */
    readonly least: number;
  };
}
