import type { Id } from "../../foundation/index.ts";

/** What a service promises in measured terms. */
export interface StandardMeasure {
  /** What is measured, as in `"first-answer-hours"`; `serviceMonitor` finds its series by this name. */
  readonly indicator: string;
  /** The number to be kept. */
  readonly target: number;
  /** Whether the indicator is to be at least the target, or at most. */
  readonly keeps: "at-least" | "at-most";
}

/** In which time a service is done. */
export interface StandardTime {
  /** How many units, over 0. */
  readonly within: number;
  /** The unit. */
  readonly unit: "minutes" | "hours" | "workingHours" | "calendarDays" | "workingDays";
}

/** That a standard was agreed with a customer. */
export interface StandardAgreement {
  /** With whom. */
  readonly customer: Id;
  /** Day of the agreement, `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether it was put in writing, or only said. */
  readonly form: "written" | "spoken";
  /** Last day it holds, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
}

/** How a service is done (SAT-2). What is absent is found by `checkServiceStandards`. */
export interface ServiceStandard {
  /** The service of the catalogue. */
  readonly service: string;
  /** The steps, in order. */
  readonly procedure?: readonly string[] | undefined;
  /** The role or person who answers for it. */
  readonly owner?: Id | undefined;
  /** In which time it is done. */
  readonly time?: StandardTime | undefined;
  /** What is measured, at least one measure. */
  readonly measures?: readonly StandardMeasure[] | undefined;
  /** With whom it was agreed. */
  readonly agreements?: readonly StandardAgreement[] | undefined;
}

/** That a customer has a service. */
export interface ServiceUse {
  /** The customer. */
  readonly customer: Id;
  /** The service of the catalogue. */
  readonly service: string;
}
