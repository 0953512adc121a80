import type { ComplaintsInWindow, SatisfactionReasons } from "../../satisfaction/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a customer may leave, and what surveys, standards and plans have to say. */
export const satisfaction: Sentences<Omit<SatisfactionReasons, keyof CalendarReasons>> = {
  "satisfaction/off-scale": ({ value, lowest, highest, step }, w) =>
    `答案${w.number(value, lowest, highest)}不在${w.number(lowest)}至${w.number(highest)}的量表上${step === null ? "" : `（每档${w.number(step)}）`}。`,
  "satisfaction/not-a-number": ({ found }, w) => `答案不是可计算的数字（实为${w.text(found)}）。`,
  "satisfaction/unknown-item": () => "答案所对应的项目不在问卷中。",

  "satisfaction/order-overdue": ({ lastOrder, days, cycle, spread, gaps }, w) =>
    `上次下单在${w.date(lastOrder)}，已过${w.days(days)}；从${w.number(gaps)}次间隔看，客户通常每${w.days(cycle)}下单一次，上下相差${w.days(spread)}。`,
  "satisfaction/fewer-orders": ({ orders, expected, from }, w) => `自${w.date(from)}以来有${w.number(orders)}笔订单；按客户以往的情况应有${w.number(expected, orders)}笔。`,
  "satisfaction/lower-value": ({ value, expected, from }, w) => `自${w.date(from)}以来订单金额为${w.number(value, expected)}；按客户以往的情况应为${w.number(expected, value)}。`,
  "satisfaction/complaints": (facts, w) => `自${w.date(facts.from)}以来客户${complainedText(facts, w)}。`,
  "satisfaction/open-grave-complaint": ({ count, complaints, since }, w) => `有${w.number(count)}件重大投诉未了结（${w.ids("complaint", complaints)}），最早的自${w.date(since)}起。`,
  "satisfaction/repeated-complaints": (facts, w) => `自${w.date(facts.from)}以来客户就同一问题（${w.name("complaintTopic", facts.topic)}）${complainedText(facts, w)}。`,
  "satisfaction/dissatisfied-follow-up": ({ count, complaints, from }, w) =>
    `自${w.date(from)}以来，有${w.number(count)}件投诉（${w.ids("complaint", complaints)}）在回访时客户表示不满意。`,
  "satisfaction/missed-contacts": ({ count, daysLate, rules }, w) => `有${w.number(count)}次联络逾期，最长逾期${w.days(daysLate)}（规则${w.quoted("rule", rules)}）。`,
  "satisfaction/low-satisfaction": ({ value, date }, w) => `客户于${w.date(date)}表示不满意（答案${w.number(value)}）。`,
  "satisfaction/detractor": ({ value, date }, w) => `客户于${w.date(date)}表示不会推荐我方（答案${w.number(value)}）。`,
  "satisfaction/high-effort": ({ value, date }, w) => `客户于${w.date(date)}表示与我方打交道费力（答案${w.number(value)}）。`,
  "satisfaction/unlikely-to-continue": ({ value, date }, w) => `客户于${w.date(date)}表示不大可能继续合作（答案${w.number(value)}）。`,
  "satisfaction/price-complaints": (facts, w) => `自${w.date(facts.from)}以来客户就价格${complainedText(facts, w)}。`,
  "satisfaction/discount-requests": ({ count, from }, w) => `自${w.date(from)}以来客户要求降价${w.number(count)}次。`,
  "satisfaction/falling-margin": ({ margin, before, from }, w) => `自${w.date(from)}以来客户订单的毛利率为${w.share(margin, before)}，以往为${w.share(before, margin)}。`,
  "satisfaction/quality-complaints": (facts, w) => `自${w.date(facts.from)}以来客户就质量${complainedText(facts, w)}。`,
  "satisfaction/returns": ({ count, from }, w) => `自${w.date(from)}以来客户退货${w.number(count)}次。`,
  "satisfaction/late-service": ({ count, services, from }, w) => `自${w.date(from)}以来服务迟到${w.number(count)}次（${recordsText(services, count, w)}）。`,
  "satisfaction/unfriendly-service": ({ count, services, from }, w) => `自${w.date(from)}以来服务态度不好${w.number(count)}次（${recordsText(services, count, w)}）。`,
  "satisfaction/too-few-orders": ({ found, minimum }, w) => `订单太少，无从比较：只有${w.number(found, minimum)}，规定至少${w.number(minimum, found)}。`,
  "satisfaction/short-history": ({ days, minimum }, w) => (days > 0 ? `观察期之前的历史只有${w.days(days)}，短于观察期的${w.days(minimum)}。` : `在${w.days(minimum)}的观察期之前没有历史。`),
  "satisfaction/value-not-positive": () => "观察期之前或之内的金额不大于零，无法计算比率。",
  "satisfaction/cost-unknown": ({ orders }, w) => `有${w.number(orders)}笔订单没有注明成本，无法计算毛利率。`,

  "satisfaction/no-answers": () => "没有可计的答案。",
  "satisfaction/too-few-answers": ({ n, minimum }, w) => `只有${w.number(n)}份答案，不足以给出区间；至少需要${w.number(minimum)}份。`,
  "satisfaction/no-spread": ({ n }, w) => `${w.number(n)}份答案完全相同：由离散程度得出的区间宽度将为零。`,
  "satisfaction/no-level": ({ level }, w) => `评分当天没有已知的${w.name("serviceLevel", level)}水平。`,
  "satisfaction/level-superseded": ({ level, from, newest }, w) => `差距已过时：所对照的${w.name("serviceLevel", level)}水平定于${w.date(from)}，而${w.date(newest)}已有新的水平。`,
  "satisfaction/level-outdated": ({ level, from, until }, w) => `差距已过时：所对照的${w.name("serviceLevel", level)}水平定于${w.date(from)}，有效到${w.date(until)}。`,
  "satisfaction/needed-over-expected": ({ needed, expected }, w) => `需要的水平（${w.number(needed, expected)}）高于期望的水平（${w.number(expected, needed)}），因此没有容忍区间。`,
  "satisfaction/not-measured": () => "没有衡量目标的进展。",
  "satisfaction/away-from-goal": ({ baseline, actual }, w) => `指标由${w.number(baseline, actual)}变为${w.number(actual, baseline)}，方向相反。`,
  "satisfaction/goal-missed": ({ target, actual }, w) => `期限已过，只达到${w.number(actual, target)}，未达到目标${w.number(target, actual)}。`,
  "satisfaction/below-minimum": ({ aspect, mean, minimum, n }, w) => `“${w.name("staffAspect", aspect)}”的${w.number(n)}次评分平均为${w.number(mean, minimum)}，低于下限${w.number(minimum, mean)}。`,
  "satisfaction/not-assessed": ({ aspect }, w) => `“${w.name("staffAspect", aspect)}”没有评分。`,
  "satisfaction/too-few-periods": ({ periods, minimum }, w) => `只有${w.number(periods)}期有衡量值，不足以判断；规则需要${w.number(minimum)}期。`,
  "satisfaction/baseline-without-spread": ({ mean }, w) => `基准期的数值均为${w.number(mean)}：没有波动，就无法区分变化与偶然。`,
  "satisfaction/no-standard": () => "该指标没有标准，无从得知哪个方向更差。",
  "satisfaction/standard-missed": ({ since, periods, target, value }, w) => `自${w.date(since)}起已连续${w.number(periods)}期未达标准${w.number(target, value)}；最近一期为${w.number(value, target)}。`,
  "satisfaction/indicator-fell": ({ since, detected, tests }, w) => `指标自${w.date(since)}起变差；${w.date(detected)}得以确认，依据为${w.names("monitorTest", tests)}。`,

  "satisfaction/worth-its-cost": ({ atStake, effect, benefit, cost }, w) => `该措施可保住${w.number(atStake)}中的${w.share(effect)}，即${w.number(benefit, cost)}，费用为${w.number(cost, benefit)}。`,
  "satisfaction/not-worth-its-cost": ({ measure, benefit, cost }, w) => `最好的措施“${w.id("measure", measure)}”只能保住${w.number(benefit, cost)}，而费用为${w.number(cost, benefit)}：不值得。`,
  "satisfaction/no-measure": () => "没有针对该信号的措施。",
  "satisfaction/no-value": () => "没有说明该客户的价值。",
  "satisfaction/no-keeping-cost": () => "没有说明留住该客户的费用，因此争取新客户的费用不计入。",
  "satisfaction/taken-before-plan": ({ date, plan }, w) => `措施在${w.date(date)}采取，早于制定计划的${w.date(plan)}，不计入。`,
  "satisfaction/evaluated-too-early": ({ date, taken }, w) => `${w.date(date)}的评估不计入：措施${taken === null ? "尚未采取" : `在${w.date(taken)}才采取`}。`,
  "satisfaction/measure-overdue": ({ due, daysLate }, w) => `措施应在${w.date(due)}前完成，已逾期${w.days(daysLate)}。`,
  "satisfaction/measure-late": ({ due, done }, w) => `措施在${w.date(done)}才完成，晚于期限${w.date(due)}。`,
  "satisfaction/evaluation-missed": ({ date }, w) => `${w.date(date)}的评估没有进行。`,
  "satisfaction/no-effect": ({ date, result }, w) => `按${w.date(date)}的评估，措施没有效果：情况${w.name("evaluation", result)}。`,
  "satisfaction/standard-missing": () => "该服务没有制定标准。",
  "satisfaction/procedure-missing": () => "标准没有规定服务的流程。",
  "satisfaction/owner-missing": () => "标准没有规定服务的负责人。",
  "satisfaction/time-missing": () => "标准没有规定服务的时限。",
  "satisfaction/measure-missing": () => "标准没有规定衡量的内容。",
  "satisfaction/not-agreed": ({ customer }, w) => `客户${w.id("customer", customer)}享有该服务，但没有与其约定。`,
  "satisfaction/not-written": ({ customer, date }, w) => `与客户${w.id("customer", customer)}在${w.date(date)}的约定只是口头的，没有书面文件。`,
  "satisfaction/agreement-ended": ({ customer, until }, w) => `与客户${w.id("customer", customer)}的约定只到${w.date(until)}为止。`,
};

function complainedText({ count, complaints }: ComplaintsInWindow, w: Words): string {
  return `投诉${w.number(count)}次（${w.ids("complaint", complaints)}）`;
}

// Services given and complaints about services are counted together.
function recordsText(services: number, count: number, w: Words): string {
  return `服务记录${w.number(services)}次，投诉${w.number(count - services)}次`;
}
