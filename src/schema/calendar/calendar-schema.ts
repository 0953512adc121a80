import * as z from "zod";
import { defineCalendar } from "../../calendar/index.ts";
import type { CalendarCoverage, Holiday, Hours, WorkCalendar } from "../../calendar/index.ts";
import type { Weekday } from "../../foundation/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf, partOf, tableOf } from "../strict/collections.ts";
import { day, name, time, timeZone } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const hours: z.ZodType<Hours> = /* @__PURE__ */ hoursOf();
const holiday: ObjectSchema<Holiday> = /* @__PURE__ */ strict((): SchemaFields<Holiday> => ({ date: day, name: z.optional(name) }));
const coverage: ObjectSchema<CalendarCoverage> = /* @__PURE__ */ strict((): SchemaFields<CalendarCoverage> => ({ from: day, to: day }));
const week: z.ZodType<WorkCalendar["week"]> = /* @__PURE__ */ partOf(["mon", "tue", "wed", "thu", "fri", "sat", "sun"] satisfies readonly Weekday[], hours);

function hoursOf(): z.ZodType<Hours> {
  return listOf(z.tuple([time, time]));
}

/**
 * A working calendar, strictly.
 *
 * @category Calendars
 */
export const workCalendarSchema: ObjectSchema<WorkCalendar> = /* @__PURE__ */ strict((): SchemaFields<WorkCalendar> => ({
  id: name,
  version: z.optional(name),
  timeZone,
  week,
  holidays: z.optional(listOf(z.union([day, holiday]))),
  overrides: z.optional(tableOf(hours, day)),
  breaks: z.optional(tableOf(hours, day)),
  coverage: z.optional(coverage),
  beyondCoverage: z.optional(oneOf<NonNullable<WorkCalendar["beyondCoverage"]>>({ assumeWeek: true, refuse: true })),
}));

/**
 * Reads a working calendar from outside, and checks it as `defineCalendar` does.
 *
 * @example
 * ```ts
 * import { parseWorkCalendar } from "clientele/schema";
 *
 * const office = { id: "office", timeZone: "Asia/Shanghai", week: { mon: [["9:00:00", "17:00:00"]] }, holidays: [new Date("2026-10-01")] };
 * parseWorkCalendar(office);
 * // => {
 * //   ok: true,
 * //   value: { id: "office", timeZone: "Asia/Shanghai", week: { mon: [["09:00", "17:00"]] }, holidays: ["2026-10-01"] },
 * // }
 * parseWorkCalendar({ id: "shut", timeZone: "UTC", week: {} });
 * // => { ok: false, issues: [{ path: "week", code: "schema/fault", message: "never opens: no day has hours" }] }
 * ```
 * @category Calendars
 * @see CAD-10
 */
export const parseWorkCalendar: Parser<WorkCalendar> = /* @__PURE__ */ parserOf(workCalendarSchema, { check: defineCalendar });

/**
 * Reads working calendars from outside.
 *
 * @category Calendars
 */
export const parseWorkCalendars: RowsParser<WorkCalendar> = /* @__PURE__ */ rowsParserOf(workCalendarSchema, { check: defineCalendar });
