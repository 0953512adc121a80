import type { ScheduleReasons } from "../../schedule/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";

/** Why an activity has its dates, and what is wrong with a plan. */
export const schedule: Sentences<Omit<ScheduleReasons, keyof CalendarReasons>> = {
  "schedule/project-start": ({ date }, w) => `除项目开始日${w.date(date)}外，没有其他限制。`,
  "schedule/not-before": ({ date }, w) => `不得早于${w.date(date)}开始。`,
  "schedule/driven-by": ({ activity, type, lag, lagUnit }, w) =>
    `要等待活动“${w.id("activity", activity)}”（${w.name("linkType", type)}${lag === 0 ? "" : `，${lag < 0 ? "重叠" : "间隔"}${w.counted(Math.abs(lag), lagUnit === "workingDays" ? "个工作日" : "个日历日")}`}）。`,
  "schedule/as-of": ({ date }, w) => `截至${w.date(date)}尚未发生的，最早只能在当天发生。`,
  "schedule/actual-start": ({ date }, w) => `已于${w.date(date)}开始。`,
  "schedule/actual-finish": ({ date }, w) => `已于${w.date(date)}完成。`,
  "schedule/criterion-missing": ({ activity }, w) => `活动“${w.id("activity", activity)}”没有完成标准，无从判断何时完成。`,
  "schedule/task-too-fine": ({ activity, size, least }, w) => `活动“${w.id("activity", activity)}”只需${w.days(size)}，不到下限${w.number(least, size)}天：划分过细，不值得跟踪。`,
  "schedule/effort-beyond-plan": ({ activity, planned, actual }, w) => `活动“${w.id("activity", activity)}”已用${w.number(actual, planned)}人天，超过计划的${w.number(planned, actual)}人天。`,
  "schedule/work-beyond-criterion": ({ activity, metOn, until, days }, w) =>
    `活动“${w.id("activity", activity)}”在${w.date(metOn)}已达到完成标准，工作却继续到${w.date(until)}（${w.workingDays(days)}）。`,
  "schedule/link-not-kept": ({ activity, from, type, date, earliest }, w) =>
    `活动“${w.id("activity", activity)}”在${w.date(date)}已进行，但按与“${w.id("activity", from)}”的关系（${w.name("linkType", type)}）应等到${w.date(earliest)}。`,
  "schedule/not-in-baseline": ({ activity }, w) => `原计划中没有活动“${w.id("activity", activity)}”的日期。`,
  "schedule/two-at-once": ({ person, activities, from, to, days }, w) =>
    `人员${w.id("person", person)}同时承担活动${w.quoted("activity", activities)}，从${w.date(from)}到${w.date(to)}（${w.workingDays(days)}）。`,
  "schedule/gone-since-baseline": ({ activity }, w) => `原计划中的活动“${w.id("activity", activity)}”已不在网络中。`,
};
