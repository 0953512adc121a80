import type { CalendarLayer } from "clientele/calendar";

/** What `chinese-days/dist/chinese-days.json` holds: days by date, each with its name in English, its name in Chinese, and a number. */
export interface ChineseDays {
  /** Days off that the State Council arranged, weekends among them. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Days of weekends that are worked in exchange. */
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * The arranged days off and make-up working days of China, as a layer for a calendar.
 *
 * The arrangement of a year is announced late in the year before, so the layer covers the years that have one. The last
 * days of the last year may still be named by the next arrangement, as 29 December 2018 was.
 */
export function chineseDaysLayer({ holidays, workdays }: ChineseDays): CalendarLayer {
  const years = [...Object.keys(holidays), ...Object.keys(workdays)].map((date) => date.slice(0, 4)).sort();
  return {
    holidays: named(holidays),
    makeUpDays: named(workdays),
    coverage: { from: `${years[0]!}-01-01`, to: `${years.at(-1)!}-12-31` },
  };
}

function named(days: Readonly<Record<string, string>>): { date: string; name: string }[] {
  return Object.entries(days).map(([date, names]) => ({ date, name: names.split(",")[1]! }));
}
