import type { BorderFacts, ClassificationReasons, CumulativeShareFacts, MovedFacts } from "../../classification/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a customer is in a class, and what moved. */
export const classification: Sentences<ClassificationReasons> = {
  "classification/cumulative-share": (facts, w) => shareSentence(facts, "价值", w),
  "classification/customer-share": (facts, w) => shareSentence(facts, "客户数", w),
  "classification/threshold": ({ measured, from }, w) => (from === null ? `数值${w.number(measured)}未达到任何界限。` : `数值${w.number(measured, from)}达到界限${w.number(from)}。`),
  "classification/computed-limit": ({ measured, upTo }, w) => `排名第${w.number(measured)}；按全体数值算出的界限，本类到第${w.number(upTo)}名为止。`,
  "classification/manual": ({ by, why }, w) => `类别由${w.id("owner", by)}人工指定：${w.text(why)}。`,
  "classification/nothing-over-zero": ({ customers }, w) => (customers === 0 ? "没有客户，无从计算占比。" : `${w.number(customers)}个客户的数值都不大于零，无从计算占比。`),
  "classification/zero-value": () => "数值为零，不计入占比。",
  "classification/negative-value": () => "数值为负，不计入占比。",
  "classification/degree-not-given": ({ degree }, w) => `没有给出计算${w.name("degree", degree)}所需的数据。`,
  "classification/no-period": ({ degree }, w) => `没有客户本可下单的期间，无法得知${w.name("degree", degree)}。`,
  "classification/loss": ({ profit }, w) => `我方在该客户身上亏损（利润${w.number(profit)}），因此它不占我方利润的份额。`,
  "classification/no-profit": () => "没有客户带来利润，因此谁都不占利润的份额。",
  "classification/no-purchases": () => "客户没有向任何一方采购此类产品，无法得知我方在其采购中的份额。",
  "classification/purchases-under-sales": ({ sales, purchases }, w) =>
    `客户向我方采购${w.number(sales, purchases)}，超过其估计的总采购额${w.number(purchases, sales)}：该估计已经过时。`,
  "classification/invoice-unknown": ({ invoice }, w) => `收款注明发票${w.id("invoice", invoice)}，但账上没有这张发票。`,
  "classification/invoice-of-another": ({ invoice, customer }, w) => `收款注明发票${w.id("invoice", invoice)}，但该发票属于客户${w.id("customer", customer)}。`,
  "classification/invoice-not-issued": ({ invoice, date }, w) => `收款注明发票${w.id("invoice", invoice)}，但该发票在期间之后的${w.date(date)}才开出。`,
  "classification/invoice-overpaid": ({ invoice }, w) => `收款超过发票${w.id("invoice", invoice)}的未付金额。`,
  "classification/nothing-open": () => "收款没有注明发票，客户也没有未付发票。",
  "classification/promoted": (facts, w) => moveSentence(facts, "上升", w),
  "classification/demoted": (facts, w) => moveSentence(facts, "下降", w),
  "classification/new-customer": ({ to }, w) => `新客户，起点为${stateText(to, w)}。`,
  "classification/gone": ({ from }, w) => `客户已不在其中，之前为${stateText(from, w)}。`,
  "classification/not-comparable": ({ from, to }, w) => `客户由${stateText(from, w)}变为${stateText(to, w)}：谈不上更好或更差。`,
  "classification/first-class": ({ class: name }, w) => `这是该客户的第一期，或中断后的第一期，因此算出的${w.name("abcClass", name)}立即生效。`,
  "classification/class-unchanged": ({ class: name }, w) => `算出的类别与已定的类别一致，为${w.name("abcClass", name)}。`,
  "classification/manual-class": ({ class: name, settledClass }, w) => `人工指定为${w.name("abcClass", name)}；否则应为${w.name("abcClass", settledClass)}。`,
  "classification/held-at-border": (facts, w) => `${borderText(facts, w)}，但幅度和期数都不够：维持原类别。`,
  "classification/moved-by-margin": (facts, w) => `${borderText(facts, w)}，幅度达到规定${facts.margin === null ? "" : `的${w.number(facts.margin)}`}：类别变更。`,
  "classification/moved-after-periods": (facts, w) => `${borderText(facts, w)}，期数达到规定：类别变更。`,
  "classification/rfm-segment": ({ segment, recencyScore, frequencyScore, monetaryScore }, w) =>
    `近度${w.number(recencyScore)}分、频度${w.number(frequencyScore)}分、金额${w.number(monetaryScore)}分，属于“${w.name("rfmSegment", segment)}”。`,
  "classification/rfm-rest": ({ segment, recencyScore, frequencyScore, monetaryScore }, w) =>
    `近度${w.number(recencyScore)}分、频度${w.number(frequencyScore)}分、金额${w.number(monetaryScore)}分，不符合其他分群，归入“${w.name("rfmSegment", segment)}”。`,
  "classification/after-as-of": ({ asOf, firstDate }, w) => `${w.date(firstDate)}起的订单晚于分析日${w.date(asOf)}，不计入。`,
  "classification/no-purchase": ({ cancellations }, w) => `截至分析日没有购买，只有${w.number(cancellations)}笔取消。`,
  "classification/scored": ({ total, rank, count }, w) => `总分${w.number(total)}，在${w.number(count)}个中排第${w.number(rank)}。`,
  "classification/reaches-mean": ({ total, mean, count }, w) => `总分${w.number(total, mean)}，达到全部${w.number(count)}个的平均分${w.number(mean, total)}。`,
  "classification/under-mean": ({ total, mean, count }, w) => `总分${w.number(total, mean)}，低于全部${w.number(count)}个的平均分${w.number(mean, total)}。`,
  "classification/reaches-threshold": ({ total, threshold }, w) => `总分${w.number(total, threshold)}，达到界限${w.number(threshold, total)}。`,
  "classification/under-threshold": ({ total, threshold }, w) => `总分${w.number(total, threshold)}，低于界限${w.number(threshold, total)}。`,
  "classification/variation": ({ measured, limit, periods }, w) =>
    `${w.number(periods)}期的变异系数为${w.number(measured, limit)}${limit === null ? "，属于没有上限的最后一类" : `，在界限${w.number(limit, measured)}以内`}。`,
  "classification/too-few-periods": ({ periods, minimum }, w) => `只有${w.number(periods)}期可计；按规定需要${w.number(minimum)}期。`,
  "classification/mean-not-positive": ({ mean, periods }, w) => `${w.number(periods)}期的平均值为${w.number(mean)}：平均值不大于零时，波动无法比较。`,
  "classification/outside-window": ({ from, to }, w) => `${w.month(from)}以前或${w.month(to)}以后的订单不计入。`,
};

// What is judged is the share before the customer, or the share with it: that is the boundary rule.
function shareSentence({ measured, from, upTo, boundary, tied }: CumulativeShareFacts, of: string, w: Words): string {
  const tie = tied > 1 ? `（${w.number(tied)}个客户数值相同）` : "";
  if (boundary === "covering" && measured === 0) return `没有客户排在它前面${tie}。`;
  const share = w.share(measured, from, upTo);
  return `${boundary === "covering" ? `排在它前面的客户占${of}的${share}` : `连同它在内累计占${of}的${share}`}${tie}：${rangeText(from, upTo, boundary === "atMost", w)}。`;
}

function rangeText(from: number, upTo: number, hasUpperEnd: boolean, w: Words): string {
  const [low, high] = [w.share(from, upTo), w.share(upTo, from)];
  if (upTo === 1) return hasUpperEnd ? `超过${low}` : `${low}或以上`;
  if (from === 0) return hasUpperEnd ? `不超过${high}` : `不到${high}`;
  return hasUpperEnd ? `超过${low}，不超过${high}` : `${low}或以上，不到${high}`;
}

function stateText(state: string, w: Words): string {
  return state === "nonPositive" || state === "undetermined" || state === "absent" ? `“${w.name("classState", state)}”` : w.name("abcClass", state);
}

function moveSentence({ from, to, borders, measuredBefore, measuredAfter }: MovedFacts, way: string, w: Words): string {
  const figures = measuredBefore === null || measuredAfter === null ? "" : `；判断依据由${w.number(measuredBefore, measuredAfter)}变为${w.number(measuredAfter, measuredBefore)}`;
  const crossed = borders > 1 ? `，跨过${w.number(borders)}条界线` : "";
  return `客户类别${way}：由${stateText(from, w)}变为${stateText(to, w)}${crossed}${figures}。`;
}

function borderText({ above, below, direction, limit, measured, periods, requiredPeriods }: BorderFacts, w: Words): string {
  const figures = measured === null || limit === null ? "" : `（${w.number(measured, limit)}，界限为${w.number(limit, measured)}）`;
  const asked = requiredPeriods === null ? "" : `（规定${w.number(requiredPeriods)}期）`;
  return `客户越过${w.name("abcClass", above)}与${w.name("abcClass", below)}之间的界线${w.name("classMove", direction)}${figures}，已连续${w.number(periods)}期${asked}`;
}
