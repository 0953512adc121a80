import type { ComplaintRefusals } from "../../complaints/index.ts";
import type { Sentences } from "../sentences.ts";
import { complaintAsk } from "./complaint-asks.ts";

/** Why a complaint says no. */
export const complaintRefusals: Sentences<ComplaintRefusals> = {
  "complaints/closed": ({ phase, at }, w) => `The complaint ended on ${w.moment(at)} (${w.name("complaintPhase", phase)}).`,
  "complaints/merged": ({ into }, w) => `The complaint goes on in complaint ${w.id("complaint", into)}.`,
  "complaints/not-reachable": ({ phase, asked, from }, w) =>
    `In the phase “${w.name("complaintPhase", phase)}” it is not possible to ${complaintAsk(asked, w)}; ${from.length === 0 ? "no phase allows it" : `that takes the phase ${w.list(w.each(from, (name) => `“${w.name("complaintPhase", name)}”`), "or")}`}.`,
  "complaints/not-restated": () => "The record was not read back to the customer.",
  "complaints/not-confirmed": () => "The customer has not agreed with the record.",
  "complaints/not-resolved": ({ phase }, w) => `The complaint is not resolved: its phase is “${w.name("complaintPhase", phase)}”.`,
  "complaints/already-done": ({ asked, complaint }, w) => `There is nothing left to do to ${complaintAsk(asked, w)}${complaint === null ? "" : ` (complaint ${w.id("complaint", complaint)})`}: it is so already.`,
  "complaints/definition-mismatch": ({ expected, found }, w) =>
    `The complaint goes by ${found === null ? "no policy" : `policy ${w.definition(found)}`}, not by ${w.definition(expected)}${found !== null && found.id === expected.id && found.version === expected.version ? " as it reads now" : ""}.`,
  "complaints/not-in-policy": ({ field, name }, w) => `The policy to be adopted has no ${w.name("complaintField", field)} “${w.text(name)}”, which the complaint has.`,
  "complaints/earlier-policy-missing": ({ found }, w) =>
    `The complaint goes by policy ${w.definition(found)}, which is not known here: it belongs to the earlier policies.`,
  "complaints/clock-backwards": ({ field, moment, bound }, w) =>
    `${field === "at" ? "The command is given" : "It is said to have happened"} on ${w.moment(moment)}, ${
      moment < bound ? `before ${w.moment(bound)}, and may not be earlier than that` : `after it was recorded on ${w.moment(bound)}`
    }.`,
  "complaints/calendar-missing": ({ calendar }, w) => `Calendar “${w.id("calendar", calendar)}”, by which the complaint is judged, was not given.`,
  "complaints/calendar-not-covered": ({ calendar }, w) => `Calendar “${w.id("calendar", calendar)}” does not cover the days in question, and nothing is assumed.`,

  "complaints/promise-required": ({ promise, dueAt }, w) =>
    promise === null || dueAt === null ? "No promise is open." : `No promise is open whose time is still to come: “${w.id("promise", promise)}” was due on ${w.moment(dueAt)}.`,
  "complaints/next-promise-required": () => "The complaint is not solved, so the answer has to carry the next promise.",
  "complaints/promise-in-the-past": ({ dueAt, givenAt }, w) => `A promise given on ${w.moment(givenAt)} cannot be due on ${w.moment(dueAt)}: it has to be later.`,
  "complaints/promise-too-far": ({ dueAt, latest }, w) => `A promise for ${w.moment(dueAt)} is too far away: ${w.moment(latest)} is the latest.`,
  "complaints/no-time-to-promise": ({ givenAt, latest }, w) => `On ${w.moment(givenAt)} nothing can be promised any more: the longest that the policy allows was ${w.moment(latest)}.`,
  "complaints/promise-open": ({ promise, dueAt }, w) => `Promise “${w.id("promise", promise)}” for ${w.moment(dueAt)} waits for its answer, and promises never move.`,
  "complaints/promise-taken": ({ promise }, w) => `Another promise has the id “${w.id("promise", promise)}”.`,

  "complaints/not-small": ({ severity, allowed }, w) =>
    `A complaint of severity “${w.name("complaintSeverity", severity)}” may not be solved on the spot; ${allowed.length === 0 ? "none may" : `those of severity ${w.list(w.each(allowed, (name) => `“${w.name("complaintSeverity", name)}”`), "or")} may`}.`,
  "complaints/option-without-rank": ({ option }, w) => `Solution “${w.id("option", option)}” has no place in the order of offers.`,
  "complaints/rank-taken": ({ option, rank, by }, w) => `Solutions “${w.id("option", option)}” and “${w.id("option", by)}” have the same place, ${w.number(rank)}, in the order of offers.`,
  "complaints/option-taken": ({ option }, w) => `Another solution has the id “${w.id("option", option)}”.`,
  "complaints/too-few-options": ({ prepared, least }, w) => `${w.counted(prepared, "solution is", "solutions are")} prepared; the policy asks for at least ${w.number(least)}.`,
  "complaints/too-many-options": ({ prepared, most }, w) => `${w.counted(prepared, "solution is", "solutions are")} prepared; the policy allows at most ${w.number(most)}.`,
  "complaints/options-left": ({ options }, w) => `${options.length === 1 ? "Solution" : "Solutions"} ${w.quoted("option", options)} ${options.length === 1 ? "is" : "are"} still to be offered, or on offer.`,
  "complaints/unknown-option": ({ option }, w) => `Nobody has prepared or proposed solution “${w.id("option", option)}”.`,
  "complaints/option-order": ({ option, expected }, w) =>
    `Solution “${w.id("option", option)}” is not the next: ${expected === null ? "none of the list is left to be offered" : `“${w.id("option", expected)}” comes first`}.`,
  "complaints/option-open": ({ option, open }, w) => `Solution “${w.id("option", option)}” has to wait: the customer has not answered on “${w.id("option", open)}”.`,
  "complaints/option-not-offered": ({ option }, w) => `Solution “${w.id("option", option)}” is not on offer.`,
  "complaints/option-not-confirmed": ({ option }, w) => `The customer has confirmed no solution; ${option === null ? "none is on offer" : `“${w.id("option", option)}” is on offer`}.`,
  "complaints/not-executing": ({ option }, w) => `The confirmed solution “${w.id("option", option)}” is not being carried out.`,
  "complaints/apology-missing": () => "The fault is ours, and nobody has apologised.",
  "complaints/compensation-limit": ({ option, role, compensation, limit, allowed }, w) =>
    `Solution “${w.id("option", option)}” gives away ${w.amount(compensation)}; ${role === null ? "without a role" : `for role “${w.id("role", role)}”`} the limit is ${w.amount(limit)}, and ${allowed.length === 0 ? "nobody may give so much" : `${w.quoted("role", allowed, "or")} may give so much`}.`,
  "complaints/compensation-currency": ({ option, currency, expected }, w) =>
    `Solution “${w.id("option", option)}” gives away ${currency === null ? "a plain number" : w.text(currency)}, and the limits are in ${expected === null ? "plain numbers" : w.text(expected)}.`,

  "complaints/follow-up-required": ({ done, required, unreachable }, w) =>
    `${w.counted(done, "follow-up has", "follow-ups have")} reached the customer, and ${w.number(required)} ${required === 1 ? "has" : "have"} to; ${unreachable === 0 ? "no attempt failed" : `${w.counted(unreachable, "attempt", "attempts")} failed`}.`,
  "complaints/reopening-too-late": ({ closedAt, until }, w) => `The complaint was closed on ${w.moment(closedAt)} and could be reopened until ${w.moment(until)}.`,
  "complaints/merge-cycle": ({ cycle }, w) => `The complaint would go on in itself, by way of ${w.ids("complaint", cycle)}.`,
  "complaints/other-customer": ({ complaint }, w) => `Complaint ${w.id("complaint", complaint)} is another customer’s.`,
  "complaints/opportunity-too-early": () => "No follow-up has found the customer satisfied, so it is too early for an opportunity.",
  "complaints/escalation-done": ({ rule, cycle }, w) => `Escalation rule “${w.id("rule", rule)}” has fired in cycle ${w.number(cycle)} already.`,
  "complaints/rule-not-due": ({ rule }, w) => `Escalation rule “${w.id("rule", rule)}” does not hold now.`,
  "complaints/wrong-level": ({ from, to, allowed }, w) =>
    `From level “${w.name("complaintLevel", from)}” it cannot go to “${w.name("complaintLevel", to)}”${allowed.length === 0 ? "; it can go nowhere" : `, but to ${w.list(w.each(allowed, (level) => `“${w.name("complaintLevel", level)}”`), "or")}`}.`,
  "complaints/not-evidence": ({ fact }, w) => `Fact ${w.id("fact", fact)} is no evidence that was recorded here.`,
};
