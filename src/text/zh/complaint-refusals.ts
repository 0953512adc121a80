import type { ComplaintRefusals } from "../../complaints/index.ts";
import type { Sentences } from "../sentences.ts";
import { complaintAsk } from "./complaint-asks.ts";

/** Why a complaint says no. */
export const complaintRefusals: Sentences<ComplaintRefusals> = {
  "complaints/closed": ({ phase, at }, w) => `投诉已于${w.moment(at)}终结（${w.name("complaintPhase", phase)}）。`,
  "complaints/merged": ({ into }, w) => `该投诉已并入投诉${w.id("complaint", into)}。`,
  "complaints/not-reachable": ({ phase, asked, from }, w) =>
    `在“${w.name("complaintPhase", phase)}”阶段不能${complaintAsk(asked, w)}；${from.length === 0 ? "任何阶段都不能" : `只能在${w.list(w.each(from, (name) => `“${w.name("complaintPhase", name)}”`), "or")}阶段`}。`,
  "complaints/not-restated": () => "尚未向客户复述记录。",
  "complaints/not-confirmed": () => "客户尚未确认记录。",
  "complaints/not-resolved": ({ phase }, w) => `投诉尚未解决：现处于“${w.name("complaintPhase", phase)}”阶段。`,
  "complaints/already-done": ({ asked, complaint }, w) => `无须再${complaintAsk(asked, w)}${complaint === null ? "" : `（投诉${w.id("complaint", complaint)}）`}：已经如此。`,
  "complaints/definition-mismatch": ({ expected, found }, w) =>
    found !== null && found.id === expected.id && found.version === expected.version
      ? `该投诉所依据的是规定${w.definition(found)}，但其内容与现在的不同。`
      : `该投诉所依据的是${found === null ? "未知的规定" : `规定${w.definition(found)}`}，而不是${w.definition(expected)}。`,
  "complaints/not-in-policy": ({ field, name }, w) => `拟改用的规定中没有该投诉的${w.name("complaintField", field)}“${w.text(name)}”。`,
  "complaints/earlier-policy-missing": ({ found }, w) => `该投诉所依据的规定${w.definition(found)}在此无法得知，应列入以往的规定。`,
  "complaints/clock-backwards": ({ field, moment, bound }, w) =>
    `${field === "at" ? "命令的时间" : "所称的发生时间"}${w.moment(moment)}${
      moment < bound ? `早于${w.moment(bound)}，而不得更早` : `晚于记录时间${w.moment(bound)}`
    }。`,
  "complaints/calendar-missing": ({ calendar }, w) => `没有给出判断该投诉所用的日历“${w.id("calendar", calendar)}”。`,
  "complaints/calendar-not-covered": ({ calendar }, w) => `日历“${w.id("calendar", calendar)}”未涵盖相关日期，又不作任何推算。`,

  "complaints/promise-required": ({ promise, dueAt }, w) =>
    promise === null || dueAt === null ? "没有未到期的时间承诺。" : `没有未到期的时间承诺：“${w.id("promise", promise)}”的期限为${w.moment(dueAt)}，已过。`,
  "complaints/next-promise-required": () => "投诉尚未解决，答复时须作出下一个时间承诺。",
  "complaints/promise-in-the-past": ({ dueAt, givenAt }, w) => `${w.moment(givenAt)}作出的时间承诺，期限不能是${w.moment(dueAt)}：必须更晚。`,
  "complaints/promise-too-far": ({ dueAt, latest }, w) => `承诺到${w.moment(dueAt)}太久：最迟为${w.moment(latest)}。`,
  "complaints/no-time-to-promise": ({ givenAt, latest }, w) => `${w.moment(givenAt)}已不能再作承诺：规定的最长期限${w.moment(latest)}已过。`,
  "complaints/promise-open": ({ promise, dueAt }, w) => `期限为${w.moment(dueAt)}的时间承诺“${w.id("promise", promise)}”尚待答复，时间承诺不得更改。`,
  "complaints/promise-taken": ({ promise }, w) => `已有另一个时间承诺使用“${w.id("promise", promise)}”这一标识。`,

  "complaints/not-small": ({ severity, allowed }, w) =>
    `严重程度为“${w.name("complaintSeverity", severity)}”的投诉不得当场解决；${allowed.length === 0 ? "任何投诉都不得" : `只有${w.list(w.each(allowed, (name) => `“${w.name("complaintSeverity", name)}”`), "or")}的可以`}。`,
  "complaints/option-without-rank": ({ option }, w) => `方案“${w.id("option", option)}”没有注明先后次序。`,
  "complaints/rank-taken": ({ option, rank, by }, w) => `方案“${w.id("option", option)}”与“${w.id("option", by)}”的次序相同，均为第${w.number(rank)}。`,
  "complaints/option-taken": ({ option }, w) => `已有另一个方案使用“${w.id("option", option)}”这一标识。`,
  "complaints/too-few-options": ({ prepared, least }, w) => `只准备了${w.number(prepared)}个方案，规定至少${w.number(least)}个。`,
  "complaints/too-many-options": ({ prepared, most }, w) => `准备了${w.number(prepared)}个方案，规定最多${w.number(most)}个。`,
  "complaints/options-left": ({ options }, w) => `方案${w.quoted("option", options)}还待提出，或已提出而未有结果。`,
  "complaints/unknown-option": ({ option }, w) => `没有准备过或提出过方案“${w.id("option", option)}”。`,
  "complaints/option-order": ({ option, expected }, w) =>
    `还轮不到方案“${w.id("option", option)}”：${expected === null ? "清单中已没有可提出的方案" : `应先提出“${w.id("option", expected)}”`}。`,
  "complaints/option-open": ({ option, open }, w) => `方案“${w.id("option", option)}”须等待：客户尚未答复“${w.id("option", open)}”。`,
  "complaints/option-not-offered": ({ option }, w) => `方案“${w.id("option", option)}”并未提出。`,
  "complaints/option-not-confirmed": ({ option }, w) => `客户尚未确认任何方案；${option === null ? "目前没有提出的方案" : `目前提出的是“${w.id("option", option)}”`}。`,
  "complaints/not-executing": ({ option }, w) => `已确认的方案“${w.id("option", option)}”并未在执行。`,
  "complaints/apology-missing": () => "责任在我方，但尚未道歉。",
  "complaints/compensation-limit": ({ option, role, compensation, limit, allowed }, w) =>
    `方案“${w.id("option", option)}”的补偿为${w.amount(compensation)}；${role === null ? "没有角色时" : `角色“${w.id("role", role)}”`}最多可给${w.amount(limit)}，${allowed.length === 0 ? "无人可给这么多" : `${w.quoted("role", allowed, "or")}可给这么多`}。`,
  "complaints/compensation-currency": ({ option, currency, expected }, w) =>
    `方案“${w.id("option", option)}”的补偿为${currency === null ? "不带币种的数字" : w.text(currency)}，而限额为${expected === null ? "不带币种的数字" : w.text(expected)}。`,

  "complaints/follow-up-required": ({ done, required, unreachable }, w) =>
    `跟踪回访联系上客户${w.number(done)}次，规定须有${w.number(required)}次；${unreachable === 0 ? "没有联系不上的" : `另有${w.number(unreachable)}次联系不上`}。`,
  "complaints/reopening-too-late": ({ closedAt, until }, w) => `投诉已于${w.moment(closedAt)}结案，只能在${w.moment(until)}之前重新受理。`,
  "complaints/merge-cycle": ({ cycle }, w) => `该投诉会经由${w.ids("complaint", cycle)}并入自身。`,
  "complaints/other-customer": ({ complaint }, w) => `投诉${w.id("complaint", complaint)}属于另一客户。`,
  "complaints/opportunity-too-early": () => "回访尚未表明客户满意，此时谈销售机会为时过早。",
  "complaints/escalation-done": ({ rule, cycle }, w) => `升级规则“${w.id("rule", rule)}”在第${w.number(cycle)}轮已经触发过。`,
  "complaints/rule-not-due": ({ rule }, w) => `升级规则“${w.id("rule", rule)}”目前不适用。`,
  "complaints/wrong-level": ({ from, to, allowed }, w) =>
    `不能从“${w.name("complaintLevel", from)}”转到“${w.name("complaintLevel", to)}”${allowed.length === 0 ? "，也没有其他去处" : `，只能转到${w.list(w.each(allowed, (level) => `“${w.name("complaintLevel", level)}”`), "or")}`}。`,
  "complaints/not-evidence": ({ fact }, w) => `事实${w.id("fact", fact)}不是在此记录的证据。`,
};
