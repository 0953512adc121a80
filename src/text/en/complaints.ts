import type { ComplaintRegisterReasons, ComplaintStatusReasons, LeftOutCount } from "../../complaints/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** How a complaint stands, and what registers and indicators leave out. */
export const complaints: Sentences<Omit<ComplaintStatusReasons, keyof CalendarReasons> & ComplaintRegisterReasons> = {
  "complaints/no-target": ({ severity }, w) => `There is no deadline${severity === null ? "" : ` for severity “${w.name("complaintSeverity", severity)}”`}.`,
  "complaints/retargeted": ({ at }, w) => `The deadline was derived anew from the start, because severity, policy or calendar changed on ${w.moment(at)}.`,
  "complaints/clock-paused": ({ since }, w) => `The clock has stood still since ${w.moment(since)}.`,
  "complaints/clock-resumed": ({ closedAt, at }, w) => `The clock goes on from where it stopped on ${w.moment(closedAt)}, since the reopening on ${w.moment(at)}.`,
  "complaints/clock-breached": ({ dueAt, run }, w) => `The deadline of ${w.moment(dueAt)} was missed${run === 0 ? "" : ` in run ${w.number(run + 1)}`}.`,
  "complaints/deadline-out-of-reach": ({ calendar }, w) =>
    `No deadline can be named: ${calendar === null ? "it lies after the year 9999" : `calendar “${w.id("calendar", calendar)}” has too little working time, or it lies after the year 9999`}.`,

  "complaints/reading-back-awaited": () => "The record is to be read back to the customer.",
  "complaints/agreement-awaited": () => "The customer has not said whether the record is right.",
  "complaints/small-enough": ({ severity }, w) => `With severity “${w.name("complaintSeverity", severity)}” it is small enough to be solved at once.`,
  "complaints/promise-awaited": () => "It is not solved, and no promise is open.",
  "complaints/promise-to-keep": ({ promise, dueAt }, w) => `An answer is promised by ${w.moment(dueAt)} (promise “${w.id("promise", promise)}”).`,
  "complaints/promise-missed": ({ promise, dueAt, messageAt }, w) =>
    `The answer promised by ${w.moment(dueAt)} (promise “${w.id("promise", promise)}”) was not given${messageAt === null ? "" : `; the message of ${w.moment(messageAt)} is no answer`}.`,
  "complaints/clock-to-meet": ({ clock, dueAt }, w) => `The clock for ${w.name("complaintClock", clock)} runs until ${w.moment(dueAt)}.`,
  "complaints/clock-missed": ({ clock, dueAt }, w) => `The clock for ${w.name("complaintClock", clock)} ran out on ${w.moment(dueAt)}.`,
  "complaints/ready-to-investigate": ({ promise }, w) => `Everything is there to look into it, and promise “${w.id("promise", promise)}” covers it.`,
  "complaints/fault-unknown": () => "Nobody has said whose fault it was.",
  "complaints/apology-owed": () => "The fault is ours, and nobody has apologised.",
  "complaints/options-awaited": ({ least }, w) => `There are no solutions to offer; at least ${w.counted(least, "solution has", "solutions have")} to be prepared.`,
  "complaints/option-in-turn": ({ option, rank }, w) => `It is the turn of solution “${w.id("option", option)}”, number ${w.number(rank)} in the order of offers.`,
  "complaints/proposal-waits": ({ option }, w) => `The customer proposed solution “${w.id("option", option)}”, and nobody has offered it.`,
  "complaints/customer-decides": ({ option }, w) => `The customer has not said whether solution “${w.id("option", option)}” will do.`,
  "complaints/options-refused": ({ round }, w) => `The customer has refused every solution of round ${w.number(round)}.`,
  "complaints/option-agreed": ({ option }, w) => `The customer has confirmed solution “${w.id("option", option)}”.`,
  "complaints/option-under-way": ({ option }, w) => `Solution “${w.id("option", option)}” is being carried out.`,
  "complaints/follow-up-owed": ({ attempt, done, required }, w) =>
    `The customer is to be asked whether the solution satisfied (attempt ${w.number(attempt)}): ${w.number(done)} of ${w.counted(required, "follow-up has", "follow-ups have")} reached the customer.`,
  "complaints/follow-up-advised": ({ attempt }, w) => `The customer may well be asked once more (attempt ${w.number(attempt)}).`,
  "complaints/followed-up": ({ done }, w) => `${w.counted(done, "follow-up has", "follow-ups have")} reached the customer, which is enough.`,
  "complaints/customer-unreachable": ({ attempts }, w) => `The customer could not be reached in ${w.counted(attempts, "attempt", "attempts")}, which is often enough.`,
  "complaints/other-policy": ({ expected, found }, w) =>
    `It goes by policy ${w.definition(found)}, and the one at hand is ${w.definition(expected)}: nothing can be decided before that one is adopted.`,
  "complaints/severity-escalates": ({ rule, severity }, w) => `Rule “${w.id("rule", rule)}” escalates complaints of severity “${w.name("complaintSeverity", severity)}”.`,
  "complaints/breach-escalates": ({ rule, of, promise, dueAt }, w) =>
    `Rule “${w.id("rule", rule)}” escalates, because the ${promise === null ? `clock for ${w.name("complaintClock", of)}` : `promise “${w.id("promise", promise)}”`} was missed on ${w.moment(dueAt)}.`,
  "complaints/refusals-escalate": ({ rule, round }, w) => `Rule “${w.id("rule", rule)}” escalates, because the customer has refused every solution of round ${w.number(round)}.`,
  "complaints/request-escalates": ({ rule, fact }, w) => `Rule “${w.id("rule", rule)}” escalates, because the customer asked for it (fact ${w.id("fact", fact)}).`,
  "complaints/hold-not-on": ({ hold, fact }, w) => `Fact ${w.id("fact", fact)} ends hold “${w.id("hold", hold)}”, which was not on.`,
  "complaints/before-receipt": ({ fact, at, receivedAt }, w) =>
    `Fact ${w.id("fact", fact)} is said to have happened on ${w.moment(at)}, before the complaint reached us on ${w.moment(receivedAt)}; no clock sees it.`,
  "complaints/name-unknown": ({ field, name }, w) => `The policy at hand has no ${w.name("complaintField", field)} “${w.text(name)}”, so nobody can say what time there is.`,
  "complaints/hold-on-already": ({ hold, fact }, w) => `Fact ${w.id("fact", fact)} starts hold “${w.id("hold", hold)}”, which was on already.`,

  "complaints/date-missing": ({ complaint, of }, w) => `Complaint ${w.id("complaint", complaint)} has no date on which it was ${w.name("complaintEvent", of)}, so it counts nowhere.`,
  "complaints/conflicting-rows": ({ complaint, rows }, w) => `Complaint ${w.id("complaint", complaint)} has ${w.counted(rows, "row", "rows")} that say different things, so none of them counts.`,
  "complaints/dates-left-out": ({ complaint, of, at, after, afterAt }, w) =>
    `Complaint ${w.id("complaint", complaint)} was ${w.name("complaintEvent", of)} (${w.when(at)}) before it was ${w.name("complaintEvent", after)} (${w.when(afterAt)}), so it is left out.`,
  "complaints/duplicate-rows": ({ complaint, rows }, w) => `Complaint ${w.id("complaint", complaint)} stands there in ${w.counted(rows, "equal row", "equal rows")}; it counts once.`,
  "complaints/alike-rows": ({ complaints: ids }, w) => `Complaints ${w.ids("complaint", ids)} agree in everything but their ids: they may be one. Each of them counts.`,
  "complaints/dates-out-of-order": ({ complaint, of, at, after, afterAt }, w) =>
    `Complaint ${w.id("complaint", complaint)} was ${w.name("complaintEvent", of)} (${w.when(at)}) before it was ${w.name("complaintEvent", after)} (${w.when(afterAt)}); the later date counts for both.`,
  "complaints/not-resolved-yet": (facts, w) => `${complaintsText(facts, w)} not resolved yet.`,
  "complaints/ended-otherwise": (facts, w) => `${complaintsText(facts, w)} withdrawn, merged, referred or no complaint: nobody solved them.`,
  "complaints/not-written-down": ({ count }, w) => `For ${w.counted(count, "complaint", "complaints")} nobody wrote down what the indicator asks.`,
  "complaints/no-time-of-day": ({ count }, w) => `For ${w.counted(count, "complaint", "complaints")} only the day is known, and the unit asks for a time of day.`,
  "complaints/no-customer": ({ count }, w) => `For ${w.counted(count, "complaint", "complaints")} nobody knows whose it is.`,
  "complaints/nothing-to-compare": ({ count }, w) => `For ${w.counted(count, "complaint", "complaints")} nobody knows what is to be compared.`,
  "complaints/promise-not-due": ({ count }, w) => `${w.counted(count, "promise is", "promises are")} neither kept nor broken yet.`,
  "complaints/not-asked": ({ count }, w) => `After ${w.counted(count, "complaint", "complaints")} nobody asked the customer.`,
  "complaints/not-reached": ({ count }, w) => `After ${w.counted(count, "complaint", "complaints")} the customer was not reached.`,
  "complaints/no-answer": ({ count }, w) => `After ${w.counted(count, "complaint", "complaints")} the customer did not want to say.`,
  "complaints/no-cause": ({ count }, w) => `For ${w.counted(count, "complaint", "complaints")} no root cause was named.`,
  "complaints/open-grave-complaint": ({ complaint, severity }, w) => `Complaint ${w.id("complaint", complaint)} of severity “${w.name("complaintSeverity", severity)}” is open.`,
  "complaints/opinion-incomplete": ({ opinion, missing }, w) => `Opinion ${w.id("opinion", opinion)} is a complaint, but lacks ${w.names("complaintField", missing)}, so it is no case yet.`,
};

function complaintsText({ count }: LeftOutCount, w: Words): string {
  return w.counted(count, "complaint is", "complaints are");
}
