import type { BorderFacts, ClassificationReasons, CumulativeShareFacts, MovedFacts } from "../../classification/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a customer is in a class, and what moved. */
export const classification: Sentences<ClassificationReasons> = {
  "classification/cumulative-share": (facts, w) => shareSentence(facts, "of the value comes", w),
  "classification/customer-share": (facts, w) => shareSentence(facts, "of the customers come", w),
  "classification/threshold": ({ measured, from }, w) =>
    from === null ? `The value of ${w.number(measured)} reaches no threshold.` : `The value of ${w.number(measured, from)} reaches the threshold of ${w.number(from)}.`,
  "classification/computed-limit": ({ measured, upTo }, w) => `It has rank ${w.number(measured)}; by the limit computed from all values, the class ends at rank ${w.number(upTo)}.`,
  "classification/manual": ({ by, why }, w) => `The class was set by hand, by ${w.id("owner", by)}: ${w.text(why)}.`,
  "classification/nothing-over-zero": ({ customers }, w) =>
    customers === 0 ? "There are no customers, so there is nothing to share." : `No value among ${w.counted(customers, "customer", "customers")} is over zero, so there is nothing to share.`,
  "classification/zero-value": () => "The value is zero, so it has no part in any share.",
  "classification/negative-value": () => "The value is negative, so it has no part in any share.",
  "classification/degree-not-given": ({ degree }, w) => `Nothing is given from which the degree of ${w.name("degree", degree)} could be computed.`,
  "classification/no-period": ({ degree }, w) => `There was no period in which the customer could have ordered, so the degree of ${w.name("degree", degree)} is not known.`,
  "classification/loss": ({ profit }, w) => `We lose money on the customer (profit ${w.number(profit)}), so it has no share of our profit.`,
  "classification/no-profit": () => "No customer brings a profit, so nobody has a share of it.",
  "classification/no-purchases": () => "The customer buys nothing of the kind from anybody, so our share of its purchases is not known.",
  "classification/purchases-under-sales": ({ sales, purchases }, w) =>
    `The customer buys ${w.number(sales, purchases)} from us, more than the ${w.number(purchases, sales)} it is said to buy from all: the estimate of its purchases is out of date.`,
  "classification/invoice-unknown": ({ invoice }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which the ledger does not have.`,
  "classification/invoice-of-another": ({ invoice, customer }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which is customer ${w.id("customer", customer)}’s.`,
  "classification/invoice-not-issued": ({ invoice, date }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which is issued on ${w.date(date)} only, after the period.`,
  "classification/invoice-overpaid": ({ invoice }, w) => `The receipt is for more than was open of invoice ${w.id("invoice", invoice)}.`,
  "classification/nothing-open": () => "The receipt names no invoice, and the customer has none open.",
  "classification/promoted": (facts, w) => moveSentence(facts, "up", w),
  "classification/demoted": (facts, w) => moveSentence(facts, "down", w),
  "classification/new-customer": ({ to }, w) => `The customer is new and starts ${stateText(to, w)}.`,
  "classification/gone": ({ from }, w) => `The customer, last ${stateText(from, w)}, is not there any more.`,
  "classification/not-comparable": ({ from, to }, w) => `The customer went from being ${stateText(from, w)} to being ${stateText(to, w)}: that is neither better nor worse.`,
  "classification/first-class": ({ class: name }, w) => `It is the first period with the customer, or the first after a gap, so the computed class ${w.name("abcClass", name)} counts at once.`,
  "classification/class-unchanged": ({ class: name }, w) => `The computed class is the settled one, ${w.name("abcClass", name)}.`,
  "classification/manual-class": ({ class: name, settledClass }, w) =>
    `Class ${w.name("abcClass", name)} was set by hand; without that it would be ${w.name("abcClass", settledClass)}.`,
  "classification/held-at-border": (facts, w) => `${borderText(facts, w)}, neither far nor long enough to move: the class is held.`,
  "classification/moved-by-margin": (facts, w) => `${borderText(facts, w)}, at least by the margin${facts.margin === null ? "" : ` of ${w.number(facts.margin)}`}: the customer moves.`,
  "classification/moved-after-periods": (facts, w) => `${borderText(facts, w)}, as long as the policy asks for: the customer moves.`,
  "classification/rfm-segment": ({ segment, recencyScore, frequencyScore, monetaryScore }, w) =>
    `Scores of ${w.number(recencyScore)} for recency, ${w.number(frequencyScore)} for frequency and ${w.number(monetaryScore)} for value make the segment “${w.name("rfmSegment", segment)}”.`,
  "classification/rfm-rest": ({ segment, recencyScore, frequencyScore, monetaryScore }, w) =>
    `Scores of ${w.number(recencyScore)} for recency, ${w.number(frequencyScore)} for frequency and ${w.number(monetaryScore)} for value fit no other segment, so it is “${w.name("rfmSegment", segment)}”.`,
  "classification/after-as-of": ({ asOf, firstDate }, w) => `The orders from ${w.date(firstDate)} on are after ${w.date(asOf)}, the day of the analysis, and do not count.`,
  "classification/no-purchase": ({ cancellations }, w) => `By the day of the analysis there is no purchase, but ${w.counted(cancellations, "cancellation", "cancellations")}.`,
  "classification/scored": ({ total, rank, count }, w) => `The total of ${w.number(total)} is in place ${w.number(rank)} of ${w.number(count)}.`,
  "classification/reaches-mean": ({ total, mean, count }, w) => `The total of ${w.number(total, mean)} reaches the mean of all ${w.number(count)}, ${w.number(mean, total)}.`,
  "classification/under-mean": ({ total, mean, count }, w) => `The total of ${w.number(total, mean)} is under the mean of all ${w.number(count)}, ${w.number(mean, total)}.`,
  "classification/reaches-threshold": ({ total, threshold }, w) => `The total of ${w.number(total, threshold)} reaches the threshold of ${w.number(threshold, total)}.`,
  "classification/under-threshold": ({ total, threshold }, w) => `The total of ${w.number(total, threshold)} is under the threshold of ${w.number(threshold, total)}.`,
  "classification/variation": ({ measured, limit, periods }, w) =>
    `The coefficient of variation over ${w.counted(periods, "period", "periods")} is ${w.number(measured, limit)}${limit === null ? ", in the last class, which has no upper limit" : `, within the limit of ${w.number(limit, measured)}`}.`,
  "classification/too-few-periods": ({ periods, minimum }, w) => `Only ${w.counted(periods, "period counts", "periods count")}; the policy asks for ${w.number(minimum)}.`,
  "classification/mean-not-positive": ({ mean, periods }, w) => `The mean over ${w.counted(periods, "period", "periods")} is ${w.number(mean)}: variation about a mean that is not over zero cannot be compared.`,
  "classification/outside-window": ({ from, to }, w) => `Orders before ${w.month(from)} or after ${w.month(to)} do not count.`,
};

// What is judged is the share before the customer, or the share with it: that is the boundary rule.
function shareSentence({ measured, from, upTo, boundary, tied }: CumulativeShareFacts, of: string, w: Words): string {
  const tie = tied > 1 ? ` (${w.number(tied)} customers have the same value)` : "";
  if (boundary === "covering" && measured === 0) return `Nobody comes before it${tie}.`;
  const share = w.share(measured, from, upTo);
  return `${share} ${of} ${boundary === "covering" ? "before it" : "up to it, itself included"}${tie}: ${rangeText(from, upTo, boundary === "atMost", w)}.`;
}

function rangeText(from: number, upTo: number, hasUpperEnd: boolean, w: Words): string {
  const [low, high] = [w.share(from, upTo), w.share(upTo, from)];
  if (upTo === 1) return hasUpperEnd ? `over ${low}` : `${low} or more`;
  if (from === 0) return hasUpperEnd ? `${high} or less` : `under ${high}`;
  return hasUpperEnd ? `over ${low}, up to ${high}` : `from ${low} to under ${high}`;
}

function stateText(state: string, w: Words): string {
  return state === "nonPositive" || state === "undetermined" || state === "absent" ? w.name("classState", state) : `in class ${w.name("abcClass", state)}`;
}

function moveSentence({ from, to, borders, measuredBefore, measuredAfter }: MovedFacts, way: string, w: Words): string {
  const figures = measuredBefore === null || measuredAfter === null ? "" : `; it was judged by ${w.number(measuredBefore, measuredAfter)} before and ${w.number(measuredAfter, measuredBefore)} now`;
  const crossed = borders > 1 ? `, across ${w.number(borders)} borders` : "";
  return `The customer moved ${way}: it was ${stateText(from, w)} and is now ${stateText(to, w)}${crossed}${figures}.`;
}

function borderText({ above, below, direction, limit, measured, periods, requiredPeriods }: BorderFacts, w: Words): string {
  const way = w.name("classMove", direction);
  const figures = measured === null || limit === null ? "" : ` (${w.number(measured, limit)} against a limit of ${w.number(limit, measured)})`;
  const asked = requiredPeriods === null ? "" : ` of ${w.number(requiredPeriods)} asked for`;
  return `The customer is ${way} across the border between ${w.name("abcClass", above)} and ${w.name("abcClass", below)}${figures} for ${w.counted(periods, "period", "periods")}${asked}`;
}
