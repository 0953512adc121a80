import type { WorkingDays } from "../../calendar/internal.ts";
import { ClienteleError, type Span, type SpanUnit } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import { addSpan } from "../due/span-days.ts";

/** How long something stays recent. */
export interface Freshness {
  /** Last day on which what happened on a day is still recent. */
  until(day: number): number;
}

/**
 * Makes a span ready to be asked how long something stays recent: it counts forwards from what happened, as the rules of a cadence do.
 *
 * @param span - the span as it was given
 * @param field - name of the option
 * @param days - the calendar that working days are counted in
 * @returns the same in days
 * @throws ClienteleError `invalid-option` for what is no span of at least one unit
 */
export function freshness(span: Span, field: string, days: WorkingDays): Freshness {
  const { amount, unit }: Readonly<Record<string, unknown>> = isRecord(span) ? span : {};
  if (!Number.isSafeInteger(amount) || (amount as number) < 1 || !UNITS.includes(unit as SpanUnit)) {
    throw new ClienteleError("invalid-option", `${field} is not a span of at least one unit`, { list: "options", field, expected: UNITS });
  }
  return { until: (day) => addSpan(day, span, days) };
}

const UNITS: readonly SpanUnit[] = ["workingDays", "calendarDays", "weeks", "months"];
