import * as z from "zod";
import type { ClockTarget, CountedTime, TimeTarget } from "../../complaints/index.ts";
import { rollConvention } from "../cadence/cadence-schema.ts";
import { count, number, ordinal } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/** What counts. */
export const countedTime: z.ZodType<CountedTime> = /* @__PURE__ */ oneOf<CountedTime>({ workingTime: true, elapsedTime: true });

/** How long something may take, in hours and smaller units. */
export const timeTarget: ObjectSchema<TimeTarget> = /* @__PURE__ */ strict((): SchemaFields<TimeTarget> => ({
  counted: countedTime,
  hours: z.optional(number),
  minutes: z.optional(number),
  seconds: z.optional(number),
  milliseconds: z.optional(number),
}));

/** How long something may take, strictly. */
export const clockTarget: z.ZodType<ClockTarget> = /* @__PURE__ */ target();

function target(): z.ZodType<ClockTarget> {
  const until = z.optional(oneOf<"endOfDay" | "sameTime">({ endOfDay: true, sameTime: true }));
  return z.union([
    timeTarget,
    z.strictObject({ workingDays: count, until: z.optional(oneOf<"endOfDay" | "closing" | "sameTime">({ endOfDay: true, closing: true, sameTime: true })) }),
    z.strictObject({ calendarDays: count, until, roll: z.optional(rollConvention) }),
    z.strictObject({ weeks: ordinal, until, roll: z.optional(rollConvention) }),
  ]);
}
