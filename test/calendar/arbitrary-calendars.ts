import fc from "fast-check";
import { defineCalendar } from "../../src/calendar/index.ts";
import type { Hours, WorkCalendar } from "../../src/calendar/index.ts";
import { isClienteleError } from "../../src/foundation/index.ts";

/** Zones with the days around which something happens: clocks put forward and back, by an hour, half an hour, a day; at midnight; never. */
const turns: readonly (readonly [timeZone: string, date: string])[] = [
  ["America/New_York", "2026-03-08"],
  ["America/New_York", "2026-11-01"],
  ["Europe/London", "2026-03-29"],
  ["Europe/London", "2026-10-25"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
  ["Pacific/Apia", "2011-12-30"],
  ["Pacific/Apia", "2012-04-01"],
  ["Pacific/Kiritimati", "1994-12-31"],
  ["Pacific/Kwajalein", "1993-08-21"],
  ["America/Sao_Paulo", "2015-02-22"],
  ["America/Sao_Paulo", "2015-10-18"],
  ["Africa/Casablanca", "2026-02-15"],
  ["Antarctica/Troll", "2026-03-29"],
  ["Asia/Shanghai", "2026-02-16"],
  ["Etc/GMT+12", "2026-03-01"],
  ["+05:45", "2026-03-01"],
  ["UTC", "2026-03-01"],
];

const patterns: readonly Hours[] = [
  [],
  [["09:00", "17:00"]],
  [["09:00", "12:00"], ["13:30", "18:00"]],
  [["22:00", "06:00"]],
  [["00:00", "24:00"]],
  [["00:00", "06:00"], ["22:00", "24:00"]],
  [["01:30", "02:30"]],
  [["02:15", "02:45"]],
  [["00:00", "00:30"], ["02:00", "03:15"], ["23:30", "00:00"]],
  [["08:00", "12:00"], ["12:00", "16:00"], ["20:00", "02:10"]],
  [["23:59", "00:01"]],
];

const hours = fc.constantFrom(...patterns);

/** A calendar around a day on which something happens. */
export const calendarAround: fc.Arbitrary<{ readonly calendar: WorkCalendar; readonly date: string }> = fc
  .constantFrom(...turns)
  .chain(([timeZone, date]) => {
    const near = fc.integer({ min: -6, max: 6 }).map((days) => shifted(date, days));
    return fc.record({
      date: fc.constant(date),
      calendar: fc
        .record({
          id: fc.constant("any"),
          timeZone: fc.constant(timeZone),
          week: fc.record({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
          holidays: fc.uniqueArray(near, { maxLength: 3 }),
          overrides: fc.dictionary(near, hours, { maxKeys: 3 }),
          breaks: fc.dictionary(near, hours, { maxKeys: 3 }),
        })
        .map(defined)
        .filter((calendar) => calendar !== undefined),
    });
  });

/** A date some days after another. */
export function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

// Not every week that is put together like this is one: nights may run into mornings.
function defined(calendar: WorkCalendar): WorkCalendar | undefined {
  try {
    return defineCalendar(calendar);
  } catch (error) {
    if (isClienteleError(error) && error.code === "invalid-calendar") return undefined;
    throw error;
  }
}
