import type { BoardReasons, DueReasons, OutlineReasons, PlanReasons } from "../../cadence/index.ts";
import type { PlainDate } from "../../foundation/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a contact is due, planned or not to be made. */
export const cadence: Sentences<Omit<DueReasons, keyof CalendarReasons> & PlanReasons & BoardReasons & OutlineReasons> = {
  "cadence/rule": ({ rule, latest }, w) => `规则“${w.id("rule", rule)}”要求在${w.span(latest)}内联络。`,
  "cadence/last-contact": ({ date, channel }, w) => `上次联络为${w.date(date)}的${w.name("contactMade", channel)}。`,
  "cadence/never-contacted": ({ since }, w) => `尚无满足规则的联络，从建立关系的${w.date(since)}起计算。`,
  "cadence/fixed-rhythm": ({ start, number }, w) => `规则从${w.date(start)}起按固定周期执行，这是第${w.number(number)}次。`,
  "cadence/event": ({ event, date }, w) => `由${w.date(date)}的事件“${w.name("event", event)}”引起。`,
  "cadence/after-contact": ({ channel, date }, w) => `跟在${w.date(date)}的${w.name("contactMade", channel)}之后。`,
  "cadence/festival": ({ festival, date }, w) => `为${w.date(date)}的${w.name("festival", festival)}而联络。`,
  "cadence/person-day": ({ person, occasion, date }, w) => `为${w.date(date)}联络人${w.id("person", person)}的${w.name("occasion", occasion)}而联络。`,
  "cadence/no-anchor": ({ anchor }, w) => `没有起算日：规则从${w.name("anchor", anchor)}起计算。`,
  "cadence/raw-date": ({ bound, date }, w) => `按规则，${w.name("windowBound", bound)}日期为${w.date(date)}。`,
  "cadence/clamped-to-month-end": ({ bound, day, date }, w) => `当月没有${w.number(day)}日，${w.name("windowBound", bound)}日期取月末${w.date(date)}。`,
  "cadence/rolled": ({ bound, from, to, convention, holiday }, w) =>
    `${w.date(from)}${holiday === null ? "为休息日" : `（${w.text(holiday)}）`}不便联络，按“${w.name("rollConvention", convention)}”把${w.name("windowBound", bound)}日期移到${w.date(to)}。`,
  "cadence/stretched-by-holiday": ({ from, to }, w) => `到${w.date(from)}为止没有可联络的日子，最迟日期只能延到${w.date(to)}，晚于约定。`,
  "cadence/reclassified": ({ from, to, date, before, after, decided }, w) =>
    `客户于${w.date(date)}由${classText(from, w)}变为${classText(to, w)}${before === null ? "" : `，原最迟日期为${w.date(before)}`}。现在的最迟日期为${w.date(after)}：${w.name("reclassification", decided)}。`,
  "cadence/overdue": ({ days, workingDays }, w) => `已逾期${w.days(days)}${workingDays === days ? "" : `（${w.workingDays(workingDays)}）`}。`,
  "cadence/consent-refused": ({ person, channel, purpose, from, until }, w) =>
    `${person === null ? "客户" : `联络人${w.id("person", person)}`}${untilText(from, until, w)}不愿接受${channel === null ? "" : `${w.name("contactBy", channel)}的`}${purpose === null ? "" : `“${w.name("purpose", purpose)}”`}联络。`,
  "cadence/consent-missing": ({ channel }, w) => `${w.name("contactBy", channel)}联络需经同意，而尚未取得同意。`,
  "cadence/paused": ({ from, until }, w) => `与该客户的联络${untilText(from, until, w)}暂停。`,
  "cadence/held": ({ from, until, reason }, w) => `因“${w.name("holdReason", reason)}”，此类联络${untilText(from, until, w)}暂缓。`,
  "cadence/fatigue-gap": ({ last, until }, w) => `上次联络在${w.date(last)}，间隔太短，${w.date(until)}之前不宜再联络。`,
  "cadence/fatigue-limit": ({ contacts, within, until }, w) => `${w.span(within)}内已联络${w.number(contacts)}次，达到上限，${w.date(until)}之前不宜再联络。`,
  "cadence/snoozed": ({ until }, w) => `已推迟到${w.date(until)}。`,
  "cadence/satisfied": ({ date }, w) => `${w.date(date)}的联络已满足规则。`,
  "cadence/lapsed": ({ since }, w) => `已错过，${w.date(since)}之后不再要求。`,

  "cadence/planned-on-target": ({ target }, w) => `目标日${w.date(target)}有空。`,
  "cadence/moved-off-target": ({ target, days, because }, w) =>
    `目标日为${w.date(target)}，但${w.name("targetObstacle", because)}；最近的可行日${days < 0 ? "提前" : "推后"}${w.days(Math.abs(days))}。`,
  "cadence/planned-overdue": ({ latest, days }, w) => `最迟日期${w.date(latest)}已过，推后${w.days(days)}才有空。`,
  "cadence/preferred-weekday": ({ weekday }, w) => `客户希望在${w.name("weekday", weekday)}联络。`,
  "cadence/released": ({ state, from }, w) => `该联络目前为“${w.name("dueState", state)}”，${w.date(from)}起可以进行。`,
  "cadence/substitute": ({ owner, substitute }, w) => `客户经理${w.id("owner", owner)}休假，由${w.id("owner", substitute)}代理。`,
  "cadence/exempt-from-cap": ({ purpose }, w) => `“${w.name("purpose", purpose)}”联络不受频次上限限制，否则当天不能联络。`,
  "cadence/follows-planned": ({ rule, date }, w) => `从规则“${w.id("rule", rule)}”计划在${w.date(date)}的联络起计算。`,
  "cadence/pinned": ({ date }, w) => `${w.date(date)}早已约定，保持不变。`,
  "cadence/pin-outside-window": ({ earliest, latest }, w) => `约定的日子不在${w.date(earliest)}至${w.date(latest)}之内。`,
  "cadence/pin-on-day-off": ({ date }, w) => `约定的${w.date(date)}客户经理或客户不上班。`,
  "cadence/pin-on-leave": ({ owner, date }, w) => `约定的${w.date(date)}客户经理${w.id("owner", owner)}休假，且无人代理。`,
  "cadence/pin-against-cap": ({ date }, w) => `约定的${w.date(date)}与该客户的另一次联络间隔太短。`,
  "cadence/pin-over-capacity": ({ owner, capacity, load }, w) => `当天约定的联络共需${w.number(load, capacity)}，超过客户经理${w.id("owner", owner)}的能力（${w.number(capacity, load)}）。`,
  "cadence/no-owner": ({ role }, w) => `该联络应由“${w.name("contactRole", role)}”进行，但无人担任。`,
  "cadence/owner-not-listed": ({ owner }, w) => `客户经理${w.id("owner", owner)}不在排程之内。`,
  "cadence/no-contact-day": ({ from, to, days }, w) => `${w.date(from)}至${w.date(to)}之间，有${w.days(days)}客户经理或客户不上班。`,
  "cadence/no-shared-day": ({ near }, w) => `在${w.date(near)}前后，客户经理与客户共同的工作日太少，无法确定日期。`,
  "cadence/owner-on-leave": ({ owner, days }, w) => `客户经理${w.id("owner", owner)}有${w.days(days)}休假，且无人代理。`,
  "cadence/rest-days": ({ days }, w) => `有${w.days(days)}联络暂停，或客户不愿联络。`,
  "cadence/cap-reached": ({ days }, w) => `有${w.days(days)}与该客户的另一次联络间隔太短。`,
  "cadence/no-capacity": ({ owner, days, free, needed }, w) =>
    `有${w.days(days)}客户经理${w.id("owner", owner)}余力不足：最多剩${w.number(free, needed)}，而需要${w.number(needed, free)}。`,
  "cadence/cost-above-capacity": ({ owner, most, needed }, w) => `该联络需要${w.number(needed, most)}，超过客户经理${w.id("owner", owner)}任何一天的能力（${w.number(most, needed)}）。`,
  "cadence/withheld": ({ state, until }, w) => `该联络在整个期间都是“${w.name("dueState", state)}”${until === null ? "，何时结束尚不可知" : `，直到${w.date(until)}`}，因此未列入计划。`,
  "cadence/aims-later": ({ target, latest }, w) => `目标日${w.date(target)}在期间之后，最迟可到${w.date(latest)}。`,
  "cadence/satisfied-by-plan": ({ rule, date }, w) => `规则“${w.id("rule", rule)}”计划在${w.date(date)}的联络可以代替这一次。`,
  "cadence/pin-withdrawn": ({ date, state }, w) => `曾约定${w.date(date)}，但该联络现在为“${w.name("dueState", state)}”。`,
  "cadence/tour-without-place": ({ by }, w) => `客户没有注明${w.name("matrixGrouping", by)}，无法合并拜访。`,
  "cadence/tour-too-small": ({ place, visits, least }, w) => `${w.id("place", place)}最多只能合并${w.number(visits)}次拜访，巡回拜访至少需要${w.number(least)}次。`,

  "cadence/goal-progress": ({ done, goal, elapsed, workingDays, band }, w) =>
    `在${w.workingDays(workingDays)}中的${w.number(elapsed)}个过去之后，已完成${w.number(goal)}次联络中的${w.number(done)}次；与应有进度相差${w.share(band)}以内视为达标。`,
  "cadence/goal-not-started": ({ from }, w) => `目标期间${w.date(from)}才开始。`,
  "cadence/goal-without-working-days": ({ from, to }, w) => `${w.date(from)}至${w.date(to)}之间没有工作日，无法计算进度。`,

  "cadence/contact-not-open": ({ state }, w) => `该联络目前为“${w.name("dueState", state)}”，不应进行。`,
  "cadence/outline-missing": ({ rule }, w) => `规则“${w.id("rule", rule)}”要求有提纲，但没有提纲。`,
  "cadence/outline-not-approved": ({ outline }, w) => `提纲${w.id("outline", outline)}尚未批准。`,
  "cadence/approver-not-allowed": ({ outline, approver }, w) => `提纲${w.id("outline", outline)}由无权批准的${w.id("owner", approver)}批准。`,
  "cadence/approved-later": ({ outline, on }, w) => `提纲${w.id("outline", outline)}在${w.date(on)}才批准，晚于所问的日期。`,
  "cadence/approved-by-maker": ({ outline, approver }, w) => `提纲${w.id("outline", outline)}由进行联络的${w.id("owner", approver)}本人批准。`,
  "cadence/script-missing": ({ purpose }, w) => `“${w.name("purpose", purpose)}”没有规定话术。`,
  "cadence/script-outdated": ({ outline, used, current }, w) =>
    `提纲${w.id("outline", outline)}${used === null ? "没有注明所用话术" : `所用话术为${w.definition(used)}`}；现行话术为${w.definition(current)}。`,
};

function classText(name: string | null, w: Words): string {
  return name === null ? "无类别" : w.name("abcClass", name);
}

function untilText(from: PlainDate, until: PlainDate | null, w: Words): string {
  return until === null ? `从${w.date(from)}起` : `在${w.date(from)}至${w.date(until)}期间`;
}
