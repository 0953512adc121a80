import { expectTypeOf } from "vitest";
import { addWorkingDays, addWorkingTime, countWorkingDays, defineCalendar, describeDay, openIntervals, rollToWorkingDay, weekOf, wholeDay, workingDays, workingTimeBetween } from "../../src/calendar/index.ts";
import type { Hours, RollConvention, WorkCalendar } from "../../src/calendar/index.ts";
import type { Instant, PlainDate } from "../../src/foundation/index.ts";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], wholeDay) });
expectTypeOf(office).toEqualTypeOf<WorkCalendar>();

// What a JSON file holds has lists for pairs and text for names.
const json = { id: "office", timeZone: "UTC", week: { mon: [["09:00", "17:00"]] }, holidays: ["2026-01-01", { date: "2026-05-01", name: "Labour Day" }], beyondCoverage: "refuse" };
expectTypeOf(defineCalendar(json)).toEqualTypeOf<WorkCalendar>();

expectTypeOf(rollToWorkingDay(office, "2026-03-01", "following")).toEqualTypeOf<PlainDate>();
expectTypeOf(addWorkingDays(office, "2026-03-01", 1)).toEqualTypeOf<PlainDate>();
expectTypeOf(workingDays(office, "2026-03-01", "2026-03-02")).toEqualTypeOf<PlainDate[]>();
expectTypeOf(countWorkingDays(office, "2026-03-01", "2026-03-02")).toEqualTypeOf<number>();
expectTypeOf(addWorkingTime(office, 0, { hours: 1 })).toEqualTypeOf<Instant>();
expectTypeOf(workingTimeBetween(office, 0, new Date(0))).toEqualTypeOf<number>();
expectTypeOf(describeDay(office, "2026-03-01").hours).toEqualTypeOf<Hours>();

// @ts-expect-error -- a week has no such day
defineCalendar({ id: "office", timeZone: "UTC", week: { monday: wholeDay } });
// @ts-expect-error -- there is no zone of the machine to fall back on
defineCalendar({ id: "office", week: {} });
// @ts-expect-error -- the names are those of the market
rollToWorkingDay(office, "2026-03-01", "forward");
// @ts-expect-error -- refusing is for a start, not for a roll
expectTypeOf<"refuse">().toExtend<RollConvention>();
// @ts-expect-error -- days are not working time: how long is one?
addWorkingTime(office, 0, { days: 1 });
// @ts-expect-error -- either an end or a count
openIntervals(office, 0, { to: 1, count: 1 });
// @ts-expect-error -- a direction needs a count
openIntervals(office, 0, { to: 1, direction: "backward" });
// @ts-expect-error -- an interval has two times
void ([["09:00"]] satisfies Hours);
