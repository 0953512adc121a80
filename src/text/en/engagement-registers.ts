import type { ChangeReasons, RegisterReasons } from "../../engagements/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What plans, governance, changes, pipeline, budget, processes and risks lack. */
export const engagementRegisters: Sentences<RegisterReasons> = {
  "engagements/full-plan-missing": ({ phase }, w) => `Phase “${w.id("phase", phase)}” has begun, and there is no plan for the full period.`,
  "engagements/full-plan-not-rebaselined": ({ plan, madeOn, surveyedOn }, w) =>
    `The full plan ${w.id("plan", plan)} is from ${w.date(madeOn)} and was not made anew after the survey on ${w.date(surveyedOn)}.`,
  "engagements/stage-plan-missing": ({ phase, from }, w) => `Phase “${w.id("phase", phase)}” has run since ${w.date(from)} without a plan of its own.`,
  "engagements/stage-plan-late": ({ phase, plan, madeOn, from }, w) =>
    `Plan ${w.id("plan", plan)} of phase “${w.id("phase", phase)}” was made on ${w.date(madeOn)}, after the phase had begun on ${w.date(from)}.`,
  "engagements/stage-plan-not-based-on-review": ({ phase, plan, review, level }, w) =>
    `Plan ${w.id("plan", plan)} of phase “${w.id("phase", phase)}” does not rest on review ${w.id("review", review)}, the last ${w.name("reviewLevel", level)} before it.`,
  "engagements/review-missing": ({ phase, level }, w) => `Phase “${w.id("phase", phase)}” is over without a ${w.name("reviewLevel", level)}.`,
  "engagements/minutes-missing": ({ phase, review }, w) => `No minutes were taken of review ${w.id("review", review)} of phase “${w.id("phase", phase)}” with the client’s management.`,
  "engagements/report-missing": ({ report, phase }, w) => `The ${w.name("report", report)}${phase === null ? "" : ` of phase “${w.id("phase", phase)}”`} is missing.`,

  "engagements/committee-missing": () => "There is no steering committee.",
  "engagements/committee-one-sided": ({ side }, w) => `Nobody from ${w.name("side", side)} sits on the steering committee.`,
  "engagements/project-manager-missing": ({ side }, w) => `There is no project manager on ${w.name("side", side)}.`,
  "engagements/project-managers-too-many": ({ side, people }, w) => `With ${w.counted(people.length, "project manager", "project managers")} on ${w.name("side", side)} (${w.ids("person", people)}), nobody leads.`,
  "engagements/project-manager-not-named": ({ person, side }, w) =>
    `The steering committee did not name person ${w.id("person", person)}, the project manager on ${w.name("side", side)}.`,
  "engagements/group-missing": ({ kind }, w) => `There is no ${w.name("groupKind", kind)}.`,
  "engagements/group-without-leader": ({ group }, w) => `Nobody leads group “${w.id("group", group)}”.`,
  "engagements/group-without-members": ({ group }, w) => `Nobody belongs to group “${w.id("group", group)}” but its leader.`,
  "engagements/supervision-not-independent": ({ group, person }, w) =>
    `Person ${w.id("person", person)} manages the project and sits in group “${w.id("group", group)}”, which supervises it.`,
  "engagements/gate-without-passer": ({ gate, missing }, w) => `Nobody is there who may pass gate “${w.id("gate", gate)}”: nobody is ${w.names("governanceRole", missing, "or")}.`,

  "engagements/circle-empty": ({ circle }, w) => `Nobody is named as ${w.name("stakeholderCircle", circle)} on the client’s side.`,
  "engagements/project-manager-not-middle": ({ person, management }, w) =>
    `The client’s project manager, person ${w.id("person", person)}, is of ${w.name("management", management)}, not of middle management.`,
  "engagements/motives-unknown": ({ person }, w) => `Nobody has noted what drives person ${w.id("person", person)}.`,
  "engagements/stance-unknown": ({ person, missing }, w) => `Nobody has noted the ${w.names("stance", missing)} of person ${w.id("person", person)}.`,
  "engagements/influential-opponent": ({ person }, w) => `Person ${w.id("person", person)} has much influence and is against the engagement.`,
  "engagements/executive-missed-survey": ({ person, on }, w) => `Nobody met executive ${w.id("person", person)} at the survey on ${w.date(on)}.`,
  "engagements/executive-missed-node": ({ person, node, on }, w) => `Nobody met executive ${w.id("person", person)} at key node “${w.id("node", node)}” on ${w.date(on)}.`,
  "engagements/project-manager-out-of-touch": ({ person, from, to, days, limit }, w) =>
    `Nobody was in touch with the client’s project manager, person ${w.id("person", person)}, from ${w.date(from)} to ${w.date(to)}: ${w.days(days)}, and ${w.number(limit, days)} at most are allowed.`,
  "engagements/core-member-out-of-touch": ({ person, last, until }, w) =>
    `${last === null ? `Nobody has met core member ${w.id("person", person)} in the work` : `Core member ${w.id("person", person)} was last met in the work on ${w.date(last)}`}; there was time until ${w.date(until)}.`,
  "engagements/field-without-core-member": ({ person, field }, w) =>
    `No core member answers for ${field === null ? `person ${w.id("person", person)} of the wider team, for whom no field is noted` : `“${w.text(field)}”, the field of person ${w.id("person", person)} of the wider team`}.`,
  "engagements/core-members-uncovered": ({ person, through }, w) =>
    `Person ${w.id("person", person)} of the wider team is reached through ${w.ids("person", through)} of the core team, who ${through.length === 1 ? "is" : "are"} out of touch.`,

  "engagements/change-not-assessed": ({ request, missing }, w) => `Change ${w.id("change", request)} has not been weighed for ${w.names("changeRespect", missing)}.`,
  "engagements/change-role-may-not": ({ request, role, may }, w) => `Role “${w.id("role", role)}” decides about no changes; change ${w.id("change", request)} ${mayText(may, w)}.`,
  "engagements/change-over-cost": ({ request, role, share, limit, may }, w) =>
    `Change ${w.id("change", request)} costs ${w.share(share, limit)} of the agreed cost, and role “${w.id("role", role)}” may decide up to ${w.share(limit, share)}; it ${mayText(may, w)}.`,
  "engagements/change-over-time": ({ request, role, days, limit, may }, w) =>
    `Change ${w.id("change", request)} adds ${w.workingDays(days)}, and role “${w.id("role", role)}” may decide up to ${w.number(limit, days)}; it ${mayText(may, w)}.`,
  "engagements/change-over-quality": ({ request, role, quality, limit, may }, w) =>
    `Change ${w.id("change", request)} leaves quality ${w.name("qualityEffect", quality)}, and role “${w.id("role", role)}” may decide down to ${w.name("qualityEffect", limit)}; it ${mayText(may, w)}.`,
  "engagements/change-already-decided": ({ request, outcome, on }, w) => `Change ${w.id("change", request)} was ${outcome === "changeApproved" ? "approved" : "refused"} on ${w.date(on)} already.`,
  "engagements/change-without-reason": ({ request }, w) => `The refusal of change ${w.id("change", request)} does not say why.`,
  "engagements/change-decided-too-early": ({ request, on, earliest }, w) => `Change ${w.id("change", request)} is decided on ${w.date(on)}, before ${w.date(earliest)}, when it was requested or weighed.`,
  "engagements/change-approved-unassessed": ({ request, missing }, w) => `Change ${w.id("change", request)} was simply agreed to: nobody had weighed ${w.names("changeRespect", missing)}.`,

  "engagements/probability": ({ by, probability, stage, stageProbability }, w) =>
    by === "hand"
      ? `The probability of ${w.share(probability)} was set by hand; stage “${w.id("phase", stage)}” alone gives ${w.share(stageProbability, probability)}.`
      : by === "visit"
        ? `A successful visit makes the probability ${w.share(probability)}; stage “${w.id("phase", stage)}” alone gives ${w.share(stageProbability, probability)}.`
        : `Stage “${w.id("phase", stage)}” makes the probability ${w.share(probability)}.`,
  "engagements/close-date-missing": ({ opportunity }, w) => `Nobody has said when opportunity ${w.id("opportunity", opportunity)} should be won.`,
  "engagements/close-date-passed": ({ opportunity, expectedClose, days }, w) =>
    `Opportunity ${w.id("opportunity", opportunity)} should have been won by ${w.date(expectedClose)}, ${w.days(days)} ago.`,
  "engagements/customisation-not-noted": ({ opportunity }, w) => `Nothing is noted of what would have to be customised for opportunity ${w.id("opportunity", opportunity)}.`,
  "engagements/closed-in-open-stage": ({ opportunity, closedOn }, w) =>
    `Opportunity ${w.id("opportunity", opportunity)} was closed on ${w.date(closedOn)}, but its stage is neither won nor lost.`,
  "engagements/lost-without-reason": ({ opportunity }, w) => `Opportunity ${w.id("opportunity", opportunity)} was lost, and nobody has said why.`,
  "engagements/no-deal-closed": ({ figure }, w) => `No opportunity was won or lost in the period, so there is no ${w.name("sellingFigure", figure)}.`,
  "engagements/no-deal-won": ({ figure }, w) => `No opportunity was won in the period, so there is no ${w.name("sellingFigure", figure)}.`,
  "engagements/no-costs-given": ({ figure }, w) => `Nobody has said what selling cost, so there is no ${w.name("sellingFigure", figure)}.`,
  "engagements/closing-day-missing": ({ opportunity }, w) => `Opportunity ${w.id("opportunity", opportunity)} is won or lost, and nobody has said since when.`,
  "engagements/pays-back": ({ investment, returned }, w) => `What has come back, ${w.number(returned, investment)}, covers the ${w.number(investment, returned)} spent.`,
  "engagements/never-pays-back": ({ investment, perMonth }, w) => `With ${w.number(perMonth)} a month, what was spent, ${w.number(investment)}, never comes back.`,
  "engagements/not-paid-back": ({ investment, returned, months }, w) =>
    `Within ${w.counted(months, "month", "months")} only ${w.number(returned, investment)} of the ${w.number(investment, returned)} spent comes back.`,

  "engagements/process-elements-missing": ({ process, missing }, w) => `Process “${w.id("process", process)}” does not define its ${w.names("processElement", missing)}.`,
  "engagements/activity-unknown": ({ process, activity, after }, w) =>
    `In process “${w.id("process", process)}”, activity “${w.id("activity", activity)}” follows “${w.id("activity", after)}”, which the process does not have.`,
  "engagements/activity-apart": ({ process, activity }, w) => `In process “${w.id("process", process)}”, activity “${w.id("activity", activity)}” neither follows another nor is followed.`,
  "engagements/process-goals-missing": ({ process, missing }, w) => `Nothing says how it is known that process “${w.id("process", process)}” is ${w.names("processGoal", missing)}.`,
  "engagements/process-target-missing": ({ process, goal }, w) => `Process “${w.id("process", process)}” measures whether it is ${w.name("processGoal", goal)}, but has no value to reach.`,
  "engagements/benchmark-missing": ({ process }, w) => `Process “${w.id("process", process)}” is designed anew without a benchmark.`,
  "engagements/process-without-parent": ({ process, level }, w) => `Process “${w.id("process", process)}”, a ${w.name("processLevel", level)}, does not name the process above it.`,
  "engagements/process-parent-unknown": ({ process, parent }, w) => `Process “${w.id("process", parent)}”, above “${w.id("process", process)}”, is not in the map.`,
  "engagements/process-level-wrong": ({ process, level, parent, parentLevel }, w) =>
    `Process “${w.id("process", process)}” is a ${w.name("processLevel", level)} and cannot stand under “${w.id("process", parent)}”, a ${w.name("processLevel", parentLevel)}.`,
  "engagements/supply-cheapest-in-time": ({ total, deliveryDays, count }, w) =>
    `It costs ${w.number(total)} over the years and is there in ${w.days(deliveryDays)}: the cheapest of ${w.counted(count, "offer", "offers")} that ${count === 1 ? "comes" : "come"} in time.`,
  "engagements/supply-too-late": ({ offer, deliveryDays, within }, w) => `Offer “${w.id("offer", offer)}” takes ${w.days(deliveryDays)}, more than the ${w.number(within, deliveryDays)} there are.`,
  "engagements/supply-none-in-time": ({ count }, w) => (count === 0 ? "There are no offers." : `None of ${w.counted(count, "offer", "offers")} comes in time.`),
  "engagements/supply-built": ({ offer }, w) => `“${w.id("offer", offer)}” is to be built, so no supplier is chosen.`,
  "engagements/supplier-none-left": ({ scored, tooLate }, w) => `No supplier is left: ${w.number(scored)} scored, ${w.number(tooLate)} of them too late.`,
  "engagements/supplier-scores-highest": ({ total, equal }, w) =>
    equal > 1 ? `It is one of ${w.number(equal)} suppliers with the highest score, ${w.number(total)}, and the best of them by cost and delivery.` : `The supplier has the highest score, ${w.number(total)}.`,

  "engagements/budget-overspent": ({ line, budget, actual }, w) => `On budget line “${w.id("budgetLine", line)}”, ${w.number(actual, budget)} was spent of ${w.number(budget, actual)} in all.`,
  "engagements/budget-over-plan": ({ line, planned, actual }, w) =>
    `On budget line “${w.id("budgetLine", line)}”, ${w.number(actual, planned)} was spent, more than the ${w.number(planned, actual)} planned by now.`,
  "engagements/progress-unknown": ({ figures, lines }, w) =>
    `Nobody has said how much of ${w.quoted("budgetLine", lines)} is done, so there is no ${w.names("earnedValueFigure", figures, "or")}.`,
  "engagements/nothing-spent": ({ figures, actual }, w) => `${actual < 0 ? `Less than nothing was spent (${w.number(actual)})` : "Nothing was spent"}, so there is no ${w.names("earnedValueFigure", figures, "or")}.`,
  "engagements/nothing-planned": ({ figures }, w) => `Nothing was planned by now, so there is no ${w.names("earnedValueFigure", figures, "or")}.`,
  "engagements/nothing-earned": ({ figures }, w) => `Nothing was earned yet, so there is no ${w.names("earnedValueFigure", figures, "or")}.`,
  "engagements/nothing-left": ({ figures, budget, actual, earned }, w) =>
    `Of a budget of ${w.number(budget)}, ${w.number(actual, budget)} is spent and ${w.number(earned, budget)} earned: nothing is left to measure the rest by, so there is no ${w.names("earnedValueFigure", figures, "or")}.`,
  "engagements/contract-expired": ({ contract, to, days }, w) => `The term of contract ${w.id("contract", contract)} ended on ${w.date(to)}, ${w.days(days)} ago, and it is not closed.`,
  "engagements/contract-expiring": ({ contract, to, days }, w) => `The term of contract ${w.id("contract", contract)} ends on ${w.date(to)}, in ${w.days(days)}.`,
  "engagements/contract-over-value": ({ contract, value, actual }, w) =>
    `On contract ${w.id("contract", contract)}, ${w.number(actual, value)} was charged, more than the ${w.number(value, actual)} agreed.`,
  "engagements/contract-unsigned": ({ contract, from }, w) => `The term of contract ${w.id("contract", contract)} began on ${w.date(from)}, and nobody has signed.`,
  "engagements/contract-without-parties": ({ contract, parties }, w) => `Contract ${w.id("contract", contract)} names ${w.counted(parties, "party", "parties")}; it takes two.`,
  "engagements/contract-risks-unknown": ({ contract }, w) => `Nobody has looked which risks come with contract ${w.id("contract", contract)}.`,

  "engagements/risk-scored": ({ likelihood, impact, score, limit }, w) =>
    `The score is ${w.number(score, limit)}, likelihood ${w.number(likelihood)} by impact ${w.number(impact)}; ${limit === null ? "the level is the highest, without an end" : `the level goes up to ${w.number(limit, score)}`}.`,
  "engagements/risk-not-described": ({ risk, missing }, w) => `Risk ${w.id("risk", risk)} is noted without ${w.names("riskColumn", missing)}.`,
  "engagements/risk-without-owner": ({ risk }, w) => `Nobody answers for risk ${w.id("risk", risk)}.`,
  "engagements/risk-without-response": ({ risk }, w) => `Nothing is said of what is done about risk ${w.id("risk", risk)}.`,
  "engagements/risk-without-measure": ({ risk, response }, w) => `The response to risk ${w.id("risk", risk)} is “${w.name("riskResponse", response)}”, and no measure says how.`,
  "engagements/risk-review-stale": ({ risk, last, until }, w) => `Risk ${w.id("risk", risk)} was last looked at on ${w.date(last)}; that was recent enough until ${w.date(until)}.`,
};

function mayText(may: ChangeReasons["engagements/change-role-may-not"]["may"], w: Words): string {
  return may.length === 0 ? "can be decided by nobody" : `can be decided by ${w.quoted("role", may, "or")}`;
}
