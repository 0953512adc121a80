/**
 * Dates, instants, exact sums, money, reasons and errors: the grammar of every call.
 *
 * @module foundation
 */
export type { AmountOptions } from "./amounts.ts";
export { addDays, daysBetween } from "./day-steps.ts";
export { ClienteleError, isClienteleError } from "./errors.ts";
export type { ErrorCode, ErrorDetails, Fault } from "./errors.ts";
export { exactSum } from "./exact-sum.ts";
export { compareIds } from "./ids.ts";
export type { Id } from "./ids.ts";
export { epochMilliseconds, instant } from "./instants.ts";
export type { Instant, InstantInput } from "./instants.ts";
export { instantIn } from "./local-times.ts";
export type { Disambiguation, InstantInOptions } from "./local-times.ts";
export { money } from "./money.ts";
export type { Amount, Convert, Money } from "./money.ts";
export { addMoney, compareMoney, sumMoney } from "./money-sums.ts";
export { addMonthsClamped, monthsBetween } from "./month-steps.ts";
export type { Period } from "./periods.ts";
export { comparePlainDates, plainDate } from "./plain-dates.ts";
export type { PlainDate } from "./plain-dates.ts";
export { accepted, refused } from "./reasons.ts";
export type { Decision, Reason, ReasonCatalogue } from "./reasons.ts";
export type { Span, SpanUnit } from "./spans.ts";
export { weekdayOf } from "./weekdays.ts";
export type { Weekday } from "./weekdays.ts";
export { plainDateIn } from "./zones.ts";
