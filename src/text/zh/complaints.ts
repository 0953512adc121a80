import type { ComplaintRegisterReasons, ComplaintStatusReasons } from "../../complaints/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";

/** How a complaint stands, and what registers and indicators leave out. */
export const complaints: Sentences<Omit<ComplaintStatusReasons, keyof CalendarReasons> & ComplaintRegisterReasons> = {
  "complaints/no-target": ({ severity }, w) => `${severity === null ? "" : `严重程度“${w.name("complaintSeverity", severity)}”`}没有期限。`,
  "complaints/retargeted": ({ at }, w) => `因严重程度、规定或日历在${w.moment(at)}有变，期限从起点重新推算。`,
  "complaints/clock-paused": ({ since }, w) => `计时自${w.moment(since)}起暂停。`,
  "complaints/clock-resumed": ({ closedAt, at }, w) => `${w.moment(at)}重新受理后，计时从${w.moment(closedAt)}停止处继续。`,
  "complaints/clock-breached": ({ dueAt, run }, w) => `${run === 0 ? "" : `第${w.number(run + 1)}次计时中，`}已超过期限${w.moment(dueAt)}。`,
  "complaints/deadline-out-of-reach": ({ calendar }, w) =>
    `无法给出期限：${calendar === null ? "期限在9999年之后" : `日历“${w.id("calendar", calendar)}”的工作时间不足，或期限在9999年之后`}。`,

  "complaints/reading-back-awaited": () => "应向客户复述记录。",
  "complaints/agreement-awaited": () => "客户尚未表示记录是否正确。",
  "complaints/small-enough": ({ severity }, w) => `严重程度为“${w.name("complaintSeverity", severity)}”，可以当场解决。`,
  "complaints/promise-awaited": () => "投诉尚未解决，又没有未到期的时间承诺。",
  "complaints/promise-to-keep": ({ promise, dueAt }, w) => `已承诺在${w.moment(dueAt)}之前答复（时间承诺“${w.id("promise", promise)}”）。`,
  "complaints/promise-missed": ({ promise, dueAt, messageAt }, w) =>
    `已承诺在${w.moment(dueAt)}之前答复（时间承诺“${w.id("promise", promise)}”），但没有答复${messageAt === null ? "" : `；${w.moment(messageAt)}的消息不算答复`}。`,
  "complaints/clock-to-meet": ({ clock, dueAt }, w) => `“${w.name("complaintClock", clock)}”的期限为${w.moment(dueAt)}。`,
  "complaints/clock-missed": ({ clock, dueAt }, w) => `“${w.name("complaintClock", clock)}”的期限${w.moment(dueAt)}已过。`,
  "complaints/ready-to-investigate": ({ promise }, w) => `已具备调查条件，时间承诺“${w.id("promise", promise)}”已作出。`,
  "complaints/fault-unknown": () => "尚未认定责任。",
  "complaints/apology-owed": () => "责任在我方，但尚未道歉。",
  "complaints/options-awaited": ({ least }, w) => `没有可提出的解决方案，至少须准备${w.number(least)}个。`,
  "complaints/option-in-turn": ({ option, rank }, w) => `轮到方案“${w.id("option", option)}”，次序第${w.number(rank)}。`,
  "complaints/proposal-waits": ({ option }, w) => `客户提出的方案“${w.id("option", option)}”尚未由我方正式提出。`,
  "complaints/customer-decides": ({ option }, w) => `客户尚未表示方案“${w.id("option", option)}”是否可行。`,
  "complaints/options-refused": ({ round }, w) => `客户拒绝了第${w.number(round)}轮的全部方案。`,
  "complaints/option-agreed": ({ option }, w) => `客户已确认方案“${w.id("option", option)}”。`,
  "complaints/option-under-way": ({ option }, w) => `方案“${w.id("option", option)}”正在执行。`,
  "complaints/follow-up-owed": ({ attempt, done, required }, w) =>
    `应回访客户是否满意（第${w.number(attempt)}次尝试）：已联系上${w.number(done)}次，规定须有${w.number(required)}次。`,
  "complaints/follow-up-advised": ({ attempt }, w) => `最好再回访客户一次（第${w.number(attempt)}次尝试）。`,
  "complaints/followed-up": ({ done }, w) => `回访已联系上客户${w.number(done)}次，次数已够。`,
  "complaints/customer-unreachable": ({ attempts }, w) => `已有${w.number(attempts)}次联系不上客户，可以不再尝试。`,
  "complaints/other-policy": ({ expected, found }, w) => `该投诉所依据的是规定${w.definition(found)}，而现行规定是${w.definition(expected)}：改用现行规定之前不能作出决定。`,
  "complaints/severity-escalates": ({ rule, severity }, w) => `按规则“${w.id("rule", rule)}”，严重程度为“${w.name("complaintSeverity", severity)}”的投诉应升级。`,
  "complaints/breach-escalates": ({ rule, of, promise, dueAt }, w) =>
    `按规则“${w.id("rule", rule)}”应升级：${promise === null ? `“${w.name("complaintClock", of)}”的期限` : `时间承诺“${w.id("promise", promise)}”的期限`}${w.moment(dueAt)}已过。`,
  "complaints/refusals-escalate": ({ rule, round }, w) => `按规则“${w.id("rule", rule)}”应升级：客户拒绝了第${w.number(round)}轮的全部方案。`,
  "complaints/request-escalates": ({ rule, fact }, w) => `按规则“${w.id("rule", rule)}”应升级：客户提出了要求（事实${w.id("fact", fact)}）。`,
  "complaints/hold-not-on": ({ hold, fact }, w) => `事实${w.id("fact", fact)}结束的等待“${w.id("hold", hold)}”并不存在。`,
  "complaints/before-receipt": ({ fact, at, receivedAt }, w) =>
    `事实${w.id("fact", fact)}所称的发生时间${w.moment(at)}早于收到投诉的时间${w.moment(receivedAt)}，不计入计时。`,
  "complaints/name-unknown": ({ field, name }, w) => `现行规定中没有${w.name("complaintField", field)}“${w.text(name)}”，无从得知期限。`,
  "complaints/hold-on-already": ({ hold, fact }, w) => `事实${w.id("fact", fact)}开始的等待“${w.id("hold", hold)}”早已开始。`,

  "complaints/date-missing": ({ complaint, of }, w) => `投诉${w.id("complaint", complaint)}没有${w.name("complaintEvent", of)}的日期，不计入。`,
  "complaints/conflicting-rows": ({ complaint, rows }, w) => `投诉${w.id("complaint", complaint)}的${w.number(rows)}行内容互相矛盾，均不计入。`,
  "complaints/dates-left-out": ({ complaint, of, at, after, afterAt }, w) =>
    `投诉${w.id("complaint", complaint)}的${w.name("complaintEvent", of)}日期（${w.when(at)}）早于${w.name("complaintEvent", after)}日期（${w.when(afterAt)}），不计入。`,
  "complaints/duplicate-rows": ({ complaint, rows }, w) => `投诉${w.id("complaint", complaint)}有${w.number(rows)}行完全相同，只计一次。`,
  "complaints/alike-rows": ({ complaints: ids }, w) => `投诉${w.ids("complaint", ids)}除标识外完全一致，可能是同一件；现各计一次。`,
  "complaints/dates-out-of-order": ({ complaint, of, at, after, afterAt }, w) =>
    `投诉${w.id("complaint", complaint)}的${w.name("complaintEvent", of)}日期（${w.when(at)}）早于${w.name("complaintEvent", after)}日期（${w.when(afterAt)}）；两者均按较晚的日期计。`,
  "complaints/not-resolved-yet": ({ count }, w) => `${w.number(count)}件投诉尚未解决。`,
  "complaints/ended-otherwise": ({ count }, w) => `${w.number(count)}件投诉已撤回、合并、转交或不属于投诉，未经解决。`,
  "complaints/not-written-down": ({ count }, w) => `${w.number(count)}件投诉没有记录该指标所问的内容。`,
  "complaints/no-time-of-day": ({ count }, w) => `${w.number(count)}件投诉只有日期，而该单位需要时刻。`,
  "complaints/no-customer": ({ count }, w) => `${w.number(count)}件投诉不知属于哪个客户。`,
  "complaints/nothing-to-compare": ({ count }, w) => `${w.number(count)}件投诉没有可比较的内容。`,
  "complaints/promise-not-due": ({ count }, w) => `${w.number(count)}个时间承诺尚未到期，谈不上守约或违约。`,
  "complaints/not-asked": ({ count }, w) => `${w.number(count)}件投诉之后没有询问客户。`,
  "complaints/not-reached": ({ count }, w) => `${w.number(count)}件投诉之后联系不上客户。`,
  "complaints/no-answer": ({ count }, w) => `${w.number(count)}件投诉之后客户不愿表态。`,
  "complaints/no-cause": ({ count }, w) => `${w.number(count)}件投诉没有注明根本原因。`,
  "complaints/open-grave-complaint": ({ complaint, severity }, w) => `投诉${w.id("complaint", complaint)}（${w.name("complaintSeverity", severity)}）尚未了结。`,
  "complaints/opinion-incomplete": ({ opinion, missing }, w) => `意见${w.id("opinion", opinion)}属于投诉，但缺少${w.names("complaintField", missing)}，尚不能立案。`,
};
