import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { addWorkingDays, combineCalendars, defineCalendar, describeDay, weekOf, workingDays } from "clientele/calendar";
import type { WorkCalendar } from "clientele/calendar";
import Holidays from "date-holidays";
import { chineseDaysLayer } from "./chinese-days.ts";
import { publicHolidaysLayer } from "./date-holidays.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const shanghai = defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", week: weekOf(weekdays, [["09:00", "12:00"], ["13:30", "18:00"]]) });
const berlin = defineCalendar({ id: "berlin", timeZone: "Europe/Berlin", week: weekOf(weekdays, [["09:00", "17:30"]]) });

/** Two offices with the holidays that two packages know. */
export const offices: readonly WorkCalendar[] = [
  combineCalendars({ id: "shanghai", version: "chinese-days 1.5.7" }, shanghai, [chineseDaysLayer(chineseDays)]),
  combineCalendars({ id: "berlin", version: "date-holidays 3.37.0" }, berlin, [publicHolidaysLayer(new Holidays("DE", "be"), "Europe/Berlin", 2020, 2030)]),
];

/** What a promise of some working days means in each office. */
export function promise(date: string, days: number): string[] {
  return offices.map((office) => `${office.id}: ${days} working days after ${date} is ${addWorkingDays(office, date, days)}`);
}

/** The days of a range that differ from the week, by office. */
export function unusualDays(from: string, to: string): string[] {
  return offices.flatMap((office) => {
    const worked = new Set<string>(workingDays(office, from, to));
    const off = workingDays(defineCalendar({ id: "week", timeZone: office.timeZone, week: office.week }), from, to).filter((date) => !worked.has(date));
    const makeUp = [...worked].filter((date) => describeDay(office, date).because === "override");
    const line = (date: string, what: string): string => `${office.id}: ${date} ${what}, ${describeDay(office, date).name ?? "no name"}`;
    return [...off.map((date) => line(date, "off")), ...makeUp.map((date) => line(date, "worked"))].sort();
  });
}

if (process.argv[1] === import.meta.filename) console.log([...promise("2026-09-29", 5), ...unusualDays("2026-09-15", "2026-10-15")].join("\n"));
