import type { CheckedHead } from "../../flow/index.ts";
import type { Id, Instant, PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay, dayOfText, LAST_DAY } from "../../foundation/internal.ts";
import type { CardClockReasons } from "./revision-reasons.ts";

/** A moment that lies where it cannot. */
export type ClockRefusal = Reason<CardClockReasons>;

/** What is recorded already. */
interface Recorded {
  readonly decidedAt: Instant | null;
  /** Day of the last revision; `null` where nobody knows, or where it does not matter. */
  readonly updatedOn: string | null;
}

/**
 * Whether the moments of a command follow on what is recorded already.
 *
 * @param customer - whose card it is
 * @param head - the head of the command
 * @param on - its day
 * @param recorded - what is recorded already
 * @returns each moment that runs backwards, or ahead of the clock: a day in years to come would refuse every revision until then
 */
export function clockRefusals(customer: Id, head: CheckedHead, on: string, { decidedAt, updatedOn }: Recorded): readonly ClockRefusal[] {
  const refusals: ClockRefusal[] = [];
  const add = (field: "at" | "occurredAt" | "on", moment: string, bound: string): void => {
    refusals.push({ code: "customers/clock-backwards", customer, field, moment: moment as Instant | PlainDate, bound: bound as Instant | PlainDate });
  };
  if (decidedAt !== null && head.at < decidedAt) add("at", head.at, decidedAt);
  if (head.occurredAt > head.at) add("occurredAt", head.occurredAt, head.at);
  // Dates in their one written form are in the order of time.
  if (updatedOn !== null && on < updatedOn) add("on", on, updatedOn);
  const last = lastDayAt(head.at);
  if (on > last) add("on", on, last);
  return refusals;
}

// Somewhere it is tomorrow already, up to fourteen hours ahead of the moment in UTC.
function lastDayAt(at: Instant): PlainDate {
  return dateOfDay(Math.min(dayOfText(at.slice(0, 10))! + 1, LAST_DAY));
}
