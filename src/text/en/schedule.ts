import type { LagUnit, ScheduleReasons } from "../../schedule/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why an activity has its dates, and what is wrong with a plan. */
export const schedule: Sentences<Omit<ScheduleReasons, keyof CalendarReasons>> = {
  "schedule/project-start": ({ date }, w) => `Nothing holds it but the start of the project on ${w.date(date)}.`,
  "schedule/not-before": ({ date }, w) => `It may not start before ${w.date(date)}.`,
  "schedule/driven-by": ({ activity, type, lag, lagUnit }, w) =>
    `It waits for activity “${w.id("activity", activity)}” (${w.name("linkType", type)}${lagText(lag, lagUnit, w)}).`,
  "schedule/as-of": ({ date }, w) => `What has not happened by ${w.date(date)} can happen on that day at the earliest.`,
  "schedule/actual-start": ({ date }, w) => `It started on ${w.date(date)}.`,
  "schedule/actual-finish": ({ date }, w) => `It was finished on ${w.date(date)}.`,
  "schedule/criterion-missing": ({ activity }, w) => `Activity “${w.id("activity", activity)}” has no completion criterion, so nobody could tell when it is done.`,
  "schedule/task-too-fine": ({ activity, size, least }, w) =>
    `Activity “${w.id("activity", activity)}” takes ${w.days(size)}, less than the least of ${w.number(least, size)}: it is too fine to be worth following.`,
  "schedule/effort-beyond-plan": ({ activity, planned, actual }, w) =>
    `Activity “${w.id("activity", activity)}” has taken ${w.counted(actual, "day", "days")} of work, more than the ${w.number(planned, actual)} planned.`,
  "schedule/work-beyond-criterion": ({ activity, metOn, until, days }, w) =>
    `The completion criterion of activity “${w.id("activity", activity)}” was met on ${w.date(metOn)}, but work went on until ${w.date(until)} (${w.workingDays(days)}).`,
  "schedule/link-not-kept": ({ activity, from, type, date, earliest }, w) =>
    `Activity “${w.id("activity", activity)}” went ahead on ${w.date(date)}, though it had to wait for “${w.id("activity", from)}” (${w.name("linkType", type)}) until ${w.date(earliest)}.`,
  "schedule/not-in-baseline": ({ activity }, w) => `The earlier plan has no dates for activity “${w.id("activity", activity)}”.`,
  "schedule/two-at-once": ({ person, activities, from, to, days }, w) =>
    `Person ${w.id("person", person)} has activities ${w.quoted("activity", activities)} at once, from ${w.date(from)} to ${w.date(to)} (${w.workingDays(days)}).`,
  "schedule/gone-since-baseline": ({ activity }, w) => `The earlier plan had activity “${w.id("activity", activity)}”, which is not in the network any more.`,
};

function lagText(lag: number, unit: LagUnit, w: Words): string {
  if (lag === 0) return "";
  const days = Math.abs(lag);
  return `, with ${unit === "workingDays" ? w.workingDays(days) : w.counted(days, "calendar day", "calendar days")} ${lag < 0 ? "of overlap" : "between"}`;
}
