import type { PortfolioReasons } from "../../portfolio/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What a review says beyond the capabilities that it puts together. */
export const portfolio: Sentences<PortfolioReasons> = {
  "portfolio/class-as-recorded": ({ class: name }, w) => `没有计算类别，以客户档案卡所载为准：${classText(name, w)}。`,
  "portfolio/class-given": ({ class: name }, w) => `类别由外部给定：${classText(name, w)}。`,
  "portfolio/value-unknown": ({ value }, w) => `指标中没有该客户的${w.name("portfolioValue", value)}。`,
  "portfolio/class-moved": ({ from, to }, w) => `自上次检查以来，客户由${classText(from, w)}变为${classText(to, w)}。`,
  "portfolio/owner-missing": ({ class: name, role }, w) => `${w.name("abcClass", name)}客户应由“${w.name("contactRole", role)}”负责，但没有负责人。`,
  "portfolio/owner-without-role": ({ class: name, owner, role }, w) => `${w.name("abcClass", name)}客户应由“${w.name("contactRole", role)}”负责，但${w.id("owner", owner)}没有这一角色。`,
  "portfolio/severity-below-class": ({ class: name, complaint, severity, least }, w) =>
    `投诉${w.id("complaint", complaint)}的严重程度为“${w.name("complaintSeverity", severity)}”；${w.name("abcClass", name)}客户至少应为“${w.name("complaintSeverity", least)}”。`,
  "portfolio/review-late": ({ class: name, since, dueOn, days }, w) =>
    `客户档案卡上次检查在${w.date(since)}；按${w.name("abcClass", name)}的要求，${w.date(dueOn)}就应再次检查，已过${w.days(days)}。`,
  "portfolio/complaint-broken": ({ complaint, clocks, promises }, w) =>
    `投诉${w.id("complaint", complaint)}已违约：${w.list([...w.each(clocks, (clock) => `“${w.name("complaintClock", clock)}”的期限`), ...w.each(promises, (promise) => `时间承诺“${w.id("promise", promise)}”`)])}。`,
  "portfolio/complaint-due": ({ complaint, step, dueAt }, w) => `投诉${w.id("complaint", complaint)}的下一步“${w.name("complaintStep", step)}”应在${w.moment(dueAt)}之前进行。`,
  "portfolio/contact-due": ({ rule, target, latest }, w) => `规则“${w.id("rule", rule)}”要求在${w.date(target)}联络，最迟${w.date(latest)}。`,
  "portfolio/engagement-overdue": ({ engagement, dueOn, days }, w) => `项目${w.id("engagement", engagement)}约定于${w.date(dueOn)}完成，已逾期${w.days(days)}。`,
  "portfolio/engagement-behind": ({ engagement, dueOn, finish, days }, w) =>
    `按目前情况，项目${w.id("engagement", engagement)}将于${w.date(finish)}完成，比约定的${w.date(dueOn)}推迟${w.days(days)}。`,
  "portfolio/engagement-stalled": ({ engagement, since, days, limit }, w) => `项目${w.id("engagement", engagement)}自${w.date(since)}以来没有消息，已有${w.days(days)}，上限为${w.days(limit)}。`,
  "portfolio/engagement-lacks": ({ engagement, phase, to, missing }, w) =>
    `项目${w.id("engagement", engagement)}在阶段“${w.id("phase", phase)}”至少还缺${w.number(missing)}项，不能${to === null ? "结束" : `进入“${w.id("phase", to)}”`}。`,
  "portfolio/guards-not-given": ({ engagement, guards }, w) => `项目${w.id("engagement", engagement)}的模板有未给出的条件（${w.quoted("guard", guards)}），无法得知所缺内容。`,
};

function classText(name: string | null, w: Words): string {
  return name === null ? "无类别" : w.name("abcClass", name);
}
