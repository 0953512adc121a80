/** The unit of a {@link Span}. */
export type SpanUnit = "workingDays" | "calendarDays" | "weeks" | "months";

/**
 * A length of time in a policy, as in "every two months": `{ amount: 2, unit: "months" }`. Working days
 * need a calendar; weeks are seven days; months count from the anchor and clamp, as `addMonthsClamped` does.
 *
 * @category Dates
 */
export interface Span {
  /** Whole number of units. */
  readonly amount: number;
  /** What is counted. */
  readonly unit: SpanUnit;
}
