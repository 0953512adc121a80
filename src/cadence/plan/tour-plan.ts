import type { Id, PlainDate } from "../../foundation/index.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { UnplannedContact } from "./contact-plan.ts";

/** A visit of a tour. */
export interface TourVisit<C extends string = string> {
  /** The contact. */
  readonly contact: DueContact<C>;
  /** When to make it. */
  readonly date: PlainDate;
}

/** Visits in one place on working days that follow each other (CAD-12). */
export interface Tour<C extends string = string> {
  /** The city or region. */
  readonly place: string;
  /** Who goes. */
  readonly owner: Id;
  /** Day of the first visit. */
  readonly from: PlainDate;
  /** Day of the last visit. */
  readonly to: PlainDate;
  /** What the place is worth; `null` without a score. */
  readonly score: number | null;
  /** The visits, by day, then by urgency. */
  readonly visits: readonly TourVisit<C>[];
}

/** Tours of a period, and the visits that are in none. */
export interface TourPlan<C extends string = string> {
  /** First day. */
  readonly from: PlainDate;
  /** Last day, itself included. */
  readonly to: PlainDate;
  /** The tours, by their first day, then owner. */
  readonly tours: readonly Tour<C>[];
  /** Open visits whose window has begun by the last day and that are in no tour nor agreed, each with the reason; the most urgent first. */
  readonly left: readonly UnplannedContact<C>[];
}
