import type { ComplaintsInWindow, SatisfactionReasons } from "../../satisfaction/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a customer may leave, and what surveys, standards and plans have to say. */
export const satisfaction: Sentences<Omit<SatisfactionReasons, keyof CalendarReasons>> = {
  "satisfaction/off-scale": ({ value, lowest, highest, step }, w) =>
    `The answer ${w.number(value, lowest, highest)} is not on the scale from ${w.number(lowest)} to ${w.number(highest)}${step === null ? "" : ` in steps of ${w.number(step)}`}.`,
  "satisfaction/not-a-number": ({ found }, w) => `The answer is no number to calculate with (found: ${w.text(found)}).`,
  "satisfaction/unknown-item": () => "The answer is to an item that the survey does not have.",

  "satisfaction/order-overdue": ({ lastOrder, days, cycle, spread, gaps }, w) =>
    `The last order was on ${w.date(lastOrder)}, ${w.days(days)} ago; by ${w.counted(gaps, "gap", "gaps")} between orders, the customer usually orders every ${w.days(cycle)}, give or take ${w.number(spread)}.`,
  "satisfaction/fewer-orders": ({ orders, expected, from }, w) =>
    `Since ${w.date(from)} there ${orders === 1 ? "was" : "were"} ${w.counted(orders, "order", "orders")}; by the customer’s own history there would be ${w.number(expected, orders)}.`,
  "satisfaction/lower-value": ({ value, expected, from }, w) =>
    `Since ${w.date(from)} the orders come to ${w.number(value, expected)}; by the customer’s own history they would come to ${w.number(expected, value)}.`,
  "satisfaction/complaints": (facts, w) => `Since ${w.date(facts.from)} the customer ${complainedText(facts, w)}.`,
  "satisfaction/open-grave-complaint": ({ count, complaints, since }, w) =>
    `${w.counted(count, "grave complaint is", "grave complaints are")} open (${w.ids("complaint", complaints)}), the oldest since ${w.date(since)}.`,
  "satisfaction/repeated-complaints": (facts, w) => `Since ${w.date(facts.from)} the customer ${complainedText(facts, w)} about the same thing: ${w.name("complaintTopic", facts.topic)}.`,
  "satisfaction/dissatisfied-follow-up": ({ count, complaints, from }, w) =>
    `Asked after ${w.counted(count, "complaint", "complaints")} since ${w.date(from)} (${w.ids("complaint", complaints)}), the customer was dissatisfied.`,
  "satisfaction/missed-contacts": ({ count, daysLate, rules }, w) =>
    `${w.counted(count, "contact is", "contacts are")} overdue, the longest by ${w.days(daysLate)} (${rules.length === 1 ? "rule" : "rules"} ${w.quoted("rule", rules)}).`,
  "satisfaction/low-satisfaction": ({ value, date }, w) => `On ${w.date(date)} the customer was not satisfied (answer ${w.number(value)}).`,
  "satisfaction/detractor": ({ value, date }, w) => `On ${w.date(date)} the customer would not recommend us (answer ${w.number(value)}).`,
  "satisfaction/high-effort": ({ value, date }, w) => `On ${w.date(date)} the customer found us hard to deal with (answer ${w.number(value)}).`,
  "satisfaction/unlikely-to-continue": ({ value, date }, w) => `On ${w.date(date)} the customer was not likely to continue (answer ${w.number(value)}).`,
  "satisfaction/price-complaints": (facts, w) => `Since ${w.date(facts.from)} the customer ${complainedText(facts, w)} about prices.`,
  "satisfaction/discount-requests": ({ count, from }, w) => `Since ${w.date(from)} the customer asked for lower prices ${timesText(count, w)}.`,
  "satisfaction/falling-margin": ({ margin, before, from }, w) => `Since ${w.date(from)} the customer’s orders leave a margin of ${w.share(margin, before)}; it used to be ${w.share(before, margin)}.`,
  "satisfaction/quality-complaints": (facts, w) => `Since ${w.date(facts.from)} the customer ${complainedText(facts, w)} about quality.`,
  "satisfaction/returns": ({ count, from }, w) => `Since ${w.date(from)} the customer sent things back ${timesText(count, w)}.`,
  "satisfaction/late-service": ({ count, services, from }, w) => `Since ${w.date(from)} service came late ${timesText(count, w)}, by ${recordsText(services, count, w)}.`,
  "satisfaction/unfriendly-service": ({ count, services, from }, w) => `Since ${w.date(from)} service was unfriendly ${timesText(count, w)}, by ${recordsText(services, count, w)}.`,
  "satisfaction/too-few-orders": ({ found, minimum }, w) => `There are too few orders to compare with: ${w.number(found, minimum)}, where the policy asks for ${w.number(minimum, found)}.`,
  "satisfaction/short-history": ({ days, minimum }, w) =>
    days > 0 ? `The history before the window covers ${w.days(days)}, less than the window of ${w.number(minimum, days)}.` : `There is no history before the window of ${w.days(minimum)}.`,
  "satisfaction/value-not-positive": () => "The value before the window, or in it, is not over zero, so no share of it can be said.",
  "satisfaction/cost-unknown": ({ orders }, w) => `${w.counted(orders, "order does not say what it cost us", "orders do not say what they cost us")}, so there is no margin.`,

  "satisfaction/no-answers": () => "Nobody answered in a way that counts.",
  "satisfaction/too-few-answers": ({ n, minimum }, w) => `${w.counted(n, "answer is", "answers are")} too few for an interval; it takes ${w.number(minimum)}.`,
  "satisfaction/no-spread": ({ n }, w) => `${w.counted(n, "answer shows", "answers show")} no spread: an interval made from it would have no width.`,
  "satisfaction/no-level": ({ level }, w) => `On the day of the rating, no ${w.name("serviceLevel", level)} level was known.`,
  "satisfaction/level-superseded": ({ level, from, newest }, w) =>
    `The gap is stale: the ${w.name("serviceLevel", level)} level it was measured against is from ${w.date(from)}, and there is a newer one of ${w.date(newest)}.`,
  "satisfaction/level-outdated": ({ level, from, until }, w) =>
    `The gap is stale: the ${w.name("serviceLevel", level)} level it was measured against is from ${w.date(from)}, and could be relied on until ${w.date(until)}.`,
  "satisfaction/needed-over-expected": ({ needed, expected }, w) =>
    `More is needed (${w.number(needed, expected)}) than expected (${w.number(expected, needed)}), so there is no zone of tolerance.`,
  "satisfaction/not-measured": () => "Nobody has measured where the goal stands.",
  "satisfaction/away-from-goal": ({ baseline, actual }, w) => `The measure went the wrong way, from ${w.number(baseline, actual)} to ${w.number(actual, baseline)}.`,
  "satisfaction/goal-missed": ({ target, actual }, w) => `The last day has passed at ${w.number(actual, target)}; the target of ${w.number(target, actual)} is not reached.`,
  "satisfaction/below-minimum": ({ aspect, mean, minimum, n }, w) =>
    `In ${w.name("staffAspect", aspect)} the mean of ${w.counted(n, "mark", "marks")} is ${w.number(mean, minimum)}, under the least of ${w.number(minimum, mean)}.`,
  "satisfaction/not-assessed": ({ aspect }, w) => `There is no mark for ${w.name("staffAspect", aspect)}.`,
  "satisfaction/too-few-periods": ({ periods, minimum }, w) => `${w.counted(periods, "measured period is", "measured periods are")} too few for a judgement; the rule needs ${w.number(minimum)}.`,
  "satisfaction/baseline-without-spread": ({ mean }, w) =>
    `All periods of the baseline have the value ${w.number(mean)}: without a spread, no rule can tell a change from chance.`,
  "satisfaction/no-standard": () => "No standard names the indicator, so nobody knows which way is worse.",
  "satisfaction/standard-missed": ({ since, periods, target, value }, w) =>
    `The standard of ${w.number(target, value)} has been missed since ${w.date(since)}, for ${w.counted(periods, "period", "periods")}; the last value is ${w.number(value, target)}.`,
  "satisfaction/indicator-fell": ({ since, detected, tests }, w) =>
    `The indicator has become worse since ${w.date(since)}; that was sure on ${w.date(detected)}, by ${w.names("monitorTest", tests)}.`,

  "satisfaction/worth-its-cost": ({ atStake, effect, benefit, cost }, w) =>
    `The measure keeps ${w.share(effect)} of ${w.number(atStake)} at stake, that is ${w.number(benefit, cost)}, and costs ${w.number(cost, benefit)}.`,
  "satisfaction/not-worth-its-cost": ({ measure, benefit, cost }, w) =>
    `The best measure, “${w.id("measure", measure)}”, would keep ${w.number(benefit, cost)} and costs ${w.number(cost, benefit)}: it is not worth it.`,
  "satisfaction/no-measure": () => "There is no measure against the signal.",
  "satisfaction/no-value": () => "Nobody said what the customer is worth.",
  "satisfaction/no-keeping-cost": () => "Nobody said what keeping the customer costs, so the cost of a new one does not count.",
  "satisfaction/taken-before-plan": ({ date, plan }, w) => `The measure was taken on ${w.date(date)}, before it was planned on ${w.date(plan)}, so that does not count.`,
  "satisfaction/evaluated-too-early": ({ date, taken }, w) =>
    `The evaluation of ${w.date(date)} does not count: the measure ${taken === null ? "was not taken" : `was taken on ${w.date(taken)} only`}.`,
  "satisfaction/measure-overdue": ({ due, daysLate }, w) => `The measure was due by ${w.date(due)} and is ${w.days(daysLate)} late.`,
  "satisfaction/measure-late": ({ due, done }, w) => `The measure was taken on ${w.date(done)}, after its last day, ${w.date(due)}.`,
  "satisfaction/evaluation-missed": ({ date }, w) => `The evaluation of ${w.date(date)} was not made.`,
  "satisfaction/no-effect": ({ date, result }, w) => `By the evaluation of ${w.date(date)} the measure has not helped: things are ${w.name("evaluation", result)}.`,
  "satisfaction/standard-missing": () => "Nobody has set a standard for the service.",
  "satisfaction/procedure-missing": () => "The standard does not say how the service is done.",
  "satisfaction/owner-missing": () => "The standard does not say who answers for the service.",
  "satisfaction/time-missing": () => "The standard does not say in which time the service is done.",
  "satisfaction/measure-missing": () => "The standard names nothing that is measured.",
  "satisfaction/not-agreed": ({ customer }, w) => `Customer ${w.id("customer", customer)} has the service, but nothing was agreed with it.`,
  "satisfaction/not-written": ({ customer, date }, w) => `What was agreed with customer ${w.id("customer", customer)} on ${w.date(date)} was only said, not written.`,
  "satisfaction/agreement-ended": ({ customer, until }, w) => `What was agreed with customer ${w.id("customer", customer)} held until ${w.date(until)} only.`,
};

function timesText(count: number, w: Words): string {
  return count === 1 ? "once" : w.counted(count, "time", "times");
}

function complainedText({ count, complaints }: ComplaintsInWindow, w: Words): string {
  return `complained ${timesText(count, w)} (${w.ids("complaint", complaints)})`;
}

// Services given and complaints about services are counted together.
function recordsText(services: number, count: number, w: Words): string {
  return `${w.counted(services, "record", "records")} of service and ${w.counted(count - services, "complaint", "complaints")}`;
}
