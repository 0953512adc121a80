import type { PortfolioReasons } from "../../portfolio/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What a review says beyond the capabilities that it puts together. */
export const portfolio: Sentences<PortfolioReasons> = {
  "portfolio/class-as-recorded": ({ class: name }, w) => `Nobody computed a class, so what the card says counts: ${classText(name, w)}.`,
  "portfolio/class-given": ({ class: name }, w) => `The class was given: ${classText(name, w)}.`,
  "portfolio/value-unknown": ({ value }, w) => `The metrics do not say what the customer is worth by ${w.name("portfolioValue", value)}.`,
  "portfolio/class-moved": ({ from, to }, w) => `Since the review before, the customer has gone from ${classText(from, w)} to ${classText(to, w)}.`,
  "portfolio/owner-missing": ({ class: name, role }, w) => `Class ${w.name("abcClass", name)} asks for an owner with the role “${w.name("contactRole", role)}”, and there is no owner.`,
  "portfolio/owner-without-role": ({ class: name, owner, role }, w) =>
    `Class ${w.name("abcClass", name)} asks for an owner with the role “${w.name("contactRole", role)}”, which owner ${w.id("owner", owner)} does not have.`,
  "portfolio/severity-below-class": ({ class: name, complaint, severity, least }, w) =>
    `Complaint ${w.id("complaint", complaint)} has severity “${w.name("complaintSeverity", severity)}”; class ${w.name("abcClass", name)} asks for “${w.name("complaintSeverity", least)}” at least.`,
  "portfolio/review-late": ({ class: name, since, dueOn, days }, w) =>
    `The card was last looked at on ${w.date(since)}; for class ${w.name("abcClass", name)} that was due again on ${w.date(dueOn)}, ${w.days(days)} ago.`,
  "portfolio/complaint-broken": ({ complaint, clocks, promises }, w) =>
    `In complaint ${w.id("complaint", complaint)}, ${w.list([...w.each(clocks, (clock) => `the deadline for ${w.name("complaintClock", clock)}`), ...w.each(promises, (promise) => `promise “${w.id("promise", promise)}”`)])} ${clocks.length + promises.length === 1 ? "was" : "were"} broken.`,
  "portfolio/complaint-due": ({ complaint, step, dueAt }, w) => `Complaint ${w.id("complaint", complaint)} asks for the next step, “${w.name("complaintStep", step)}”, by ${w.moment(dueAt)}.`,
  "portfolio/contact-due": ({ rule, target, latest }, w) => `Rule “${w.id("rule", rule)}” asks for a contact on ${w.date(target)}, on ${w.date(latest)} at the latest.`,
  "portfolio/engagement-overdue": ({ engagement, dueOn, days }, w) => `Engagement ${w.id("engagement", engagement)} was promised for ${w.date(dueOn)} and is ${w.days(days)} late.`,
  "portfolio/engagement-behind": ({ engagement, dueOn, finish, days }, w) =>
    `As things stand, engagement ${w.id("engagement", engagement)} ends on ${w.date(finish)}, ${w.days(days)} after the ${w.date(dueOn)} that was promised.`,
  "portfolio/engagement-stalled": ({ engagement, since, days, limit }, w) =>
    `Nothing was heard of engagement ${w.id("engagement", engagement)} since ${w.date(since)}: ${w.days(days)}, and ${w.number(limit, days)} at most are allowed.`,
  "portfolio/engagement-lacks": ({ engagement, phase, to, missing }, w) =>
    `Engagement ${w.id("engagement", engagement)} lacks ${missing === 1 ? "one thing" : `at least ${w.number(missing)} things`} in phase “${w.id("phase", phase)}” to ${to === null ? "be completed" : `go on to “${w.id("phase", to)}”`}.`,
  "portfolio/guards-not-given": ({ engagement, guards }, w) =>
    `The template of engagement ${w.id("engagement", engagement)} has guards that were not given (${w.quoted("guard", guards)}), so nobody can say what is missing.`,
};

function classText(name: string | null, w: Words): string {
  return name === null ? "no class" : `class ${w.name("abcClass", name)}`;
}
