import type { BoardReasons, DueReasons, OutlineReasons, PlanReasons } from "../../cadence/index.ts";
import type { PlainDate } from "../../foundation/index.ts";
import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why a contact is due, planned or not to be made. */
export const cadence: Sentences<Omit<DueReasons, keyof CalendarReasons> & PlanReasons & BoardReasons & OutlineReasons> = {
  "cadence/rule": ({ rule, latest }, w) => `Rule “${w.id("rule", rule)}” asks for the contact within ${w.span(latest)}.`,
  "cadence/last-contact": ({ date, channel }, w) => `The last contact was ${w.name("contactMade", channel)} on ${w.date(date)}.`,
  "cadence/never-contacted": ({ since }, w) => `No contact has satisfied the rule yet; it counts from the start of the relationship on ${w.date(since)}.`,
  "cadence/fixed-rhythm": ({ start, number }, w) => `The rule keeps a fixed rhythm from ${w.date(start)}; this is due date number ${w.number(number)}.`,
  "cadence/event": ({ event, date }, w) => `The event “${w.name("event", event)}” on ${w.date(date)} calls for it.`,
  "cadence/after-contact": ({ channel, date }, w) => `It follows ${w.name("contactMade", channel)} on ${w.date(date)}.`,
  "cadence/festival": ({ festival, date }, w) => `It is for ${w.name("festival", festival)} on ${w.date(date)}.`,
  "cadence/person-day": ({ person, occasion, date }, w) => `It is for the ${w.name("occasion", occasion)} of person ${w.id("person", person)} on ${w.date(date)}.`,
  "cadence/no-anchor": ({ anchor }, w) => `There is nothing to count from: the rule counts from ${w.name("anchor", anchor)}.`,
  "cadence/raw-date": ({ bound, date }, w) => `By the rule, the ${w.name("windowBound", bound)} day is ${w.date(date)}.`,
  "cadence/clamped-to-month-end": ({ bound, day, date }, w) =>
    `The month has no day ${w.number(day)}, so the ${w.name("windowBound", bound)} day is its last, ${w.date(date)}.`,
  "cadence/rolled": ({ bound, from, to, convention, holiday }, w) =>
    `The ${w.name("windowBound", bound)} day was moved from ${w.date(from)}${holiday === null ? ", a day off," : ` (${w.text(holiday)})`} to ${w.date(to)}, by the convention “${w.name("rollConvention", convention)}”.`,
  "cadence/stretched-by-holiday": ({ from, to }, w) => `No day up to ${w.date(from)} was free, so the latest day is ${w.date(to)}, later than promised.`,
  "cadence/reclassified": ({ from, to, date, before, after, decided }, w) =>
    `The customer went ${classText(from, "from", w)} ${classText(to, "to", w)} on ${w.date(date)}${before === null ? "" : `; the latest day was ${w.date(before)}`}. The latest day is now ${w.date(after)}: ${w.name("reclassification", decided)}.`,
  "cadence/overdue": ({ days, workingDays }, w) => `It is ${w.days(days)} late${workingDays === days ? "" : ` (${w.workingDays(workingDays)})`}.`,
  "cadence/consent-refused": ({ person, channel, purpose, from, until }, w) =>
    `${person === null ? "The customer" : `Person ${w.id("person", person)}`} does not want contact${channel === null ? "" : ` ${w.name("contactBy", channel)}`}${purpose === null ? "" : ` for the purpose “${w.name("purpose", purpose)}”`}, ${untilText(from, until, "until further notice", w)}.`,
  "cadence/consent-missing": ({ channel }, w) => `Contact ${w.name("contactBy", channel)} needs consent, and none was given.`,
  "cadence/paused": ({ from, until }, w) => `Contact with the customer rests ${untilText(from, until, "until further notice", w)}.`,
  "cadence/held": ({ from, until, reason }, w) => `Contacts of this purpose are held back ${untilText(from, until, "until it is lifted", w)}, because of ${w.name("holdReason", reason)}.`,
  "cadence/fatigue-gap": ({ last, until }, w) => `The last contact, on ${w.date(last)}, is too near: none before ${w.date(until)}.`,
  "cadence/fatigue-limit": ({ contacts, within, until }, w) =>
    `There ${contacts === 1 ? "was" : "were"} ${w.counted(contacts, "contact", "contacts")} within ${w.span(within)}, as many as are allowed: none before ${w.date(until)}.`,
  "cadence/snoozed": ({ until }, w) => `It was put off until ${w.date(until)}.`,
  "cadence/satisfied": ({ date }, w) => `A contact on ${w.date(date)} has done what the rule asks for.`,
  "cadence/lapsed": ({ since }, w) => `It was missed, and after ${w.date(since)} it is not asked for any more.`,

  "cadence/planned-on-target": ({ target }, w) => `The day to aim at, ${w.date(target)}, was free.`,
  "cadence/moved-off-target": ({ target, days, because }, w) =>
    `The day to aim at was ${w.date(target)}, but ${w.name("targetObstacle", because)}; the nearest possible day is ${w.days(Math.abs(days))} ${days < 0 ? "earlier" : "later"}.`,
  "cadence/planned-overdue": ({ latest, days }, w) => `The last day that kept the rule was ${w.date(latest)}; the first day with room is ${w.days(days)} later.`,
  "cadence/preferred-weekday": ({ weekday }, w) => `The customer likes to be contacted on a ${w.name("weekday", weekday)}.`,
  "cadence/released": ({ state, from }, w) => `The contact is ${w.name("dueState", state)} and may be made from ${w.date(from)} on.`,
  "cadence/substitute": ({ owner, substitute }, w) => `Owner ${w.id("owner", owner)} is on leave; ${w.id("owner", substitute)} takes over.`,
  "cadence/exempt-from-cap": ({ purpose }, w) => `Contacts for the purpose “${w.name("purpose", purpose)}” do not fall under the cap, which would have forbidden the day.`,
  "cadence/follows-planned": ({ rule, date }, w) => `It counts from the contact that rule “${w.id("rule", rule)}” has planned for ${w.date(date)}.`,
  "cadence/pinned": ({ date }, w) => `${w.date(date)} was agreed before, and stays.`,
  "cadence/pin-outside-window": ({ earliest, latest }, w) => `The agreed day is not one of the window from ${w.date(earliest)} to ${w.date(latest)}.`,
  "cadence/pin-on-day-off": ({ date }, w) => `Owner or customer does not work on the agreed day, ${w.date(date)}.`,
  "cadence/pin-on-leave": ({ owner, date }, w) => `Owner ${w.id("owner", owner)} is on leave on the agreed day, ${w.date(date)}, without a substitute.`,
  "cadence/pin-against-cap": ({ date }, w) => `Another contact of the customer is too near to the agreed day, ${w.date(date)}.`,
  "cadence/pin-over-capacity": ({ owner, capacity, load }, w) =>
    `The contacts agreed for the day cost ${w.number(load, capacity)}, more than the ${w.number(capacity, load)} that owner ${w.id("owner", owner)} can do.`,
  "cadence/no-owner": ({ role }, w) => `Nobody has the role “${w.name("contactRole", role)}”, which makes the contact.`,
  "cadence/owner-not-listed": ({ owner }, w) => `Owner ${w.id("owner", owner)} is not among those whose days are planned.`,
  "cadence/no-contact-day": ({ from, to, days }, w) => `Between ${w.date(from)} and ${w.date(to)}, ${w.counted(days, "day is a day", "days are days")} off for owner or customer.`,
  "cadence/no-shared-day": ({ near }, w) => `Around ${w.date(near)}, owner and customer have too few working days in common to give a date.`,
  "cadence/owner-on-leave": ({ owner, days }, w) => `Owner ${w.id("owner", owner)} is on leave on ${w.days(days)}, without a substitute.`,
  "cadence/rest-days": ({ days }, w) => `Contact rests on ${w.days(days)}, or the customer does not want it then.`,
  "cadence/cap-reached": ({ days }, w) => `On ${w.days(days)} another contact of the customer is too near.`,
  "cadence/no-capacity": ({ owner, days, free, needed }, w) =>
    `On ${w.days(days)} owner ${w.id("owner", owner)} has too little room left: ${w.number(free, needed)} at most, and ${w.number(needed, free)} is needed.`,
  "cadence/cost-above-capacity": ({ owner, most, needed }, w) =>
    `The contact costs ${w.number(needed, most)}, more than owner ${w.id("owner", owner)} can do on any day (${w.number(most, needed)}).`,
  "cadence/withheld": ({ state, until }, w) =>
    `The contact is ${w.name("dueState", state)} through the whole period${until === null ? ", and nobody knows how long" : `, until ${w.date(until)}`}, so it was not planned.`,
  "cadence/aims-later": ({ target, latest }, w) => `The day to aim at, ${w.date(target)}, is after the period, and there is time until ${w.date(latest)}.`,
  "cadence/satisfied-by-plan": ({ rule, date }, w) => `The contact that rule “${w.id("rule", rule)}” has planned for ${w.date(date)} stands for this one too.`,
  "cadence/pin-withdrawn": ({ date, state }, w) => `${w.date(date)} was agreed, but the contact is ${w.name("dueState", state)} by now.`,
  "cadence/tour-without-place": ({ by }, w) => `The customer has no ${w.name("matrixGrouping", by)}, by which visits are put together.`,
  "cadence/tour-too-small": ({ place, visits, least }, w) =>
    `In ${w.id("place", place)} only ${w.counted(visits, "visit", "visits")} could be made together; a tour takes at least ${w.number(least)}.`,

  "cadence/goal-progress": ({ done, goal, elapsed, workingDays, band }, w) =>
    `${w.number(done)} of ${w.counted(goal, "contact is", "contacts are")} made after ${w.number(elapsed)} of ${w.workingDays(workingDays)}; up to ${w.share(band)} off the expected number still counts as within.`,
  "cadence/goal-not-started": ({ from }, w) => `The period of the goal begins on ${w.date(from)} only.`,
  "cadence/goal-without-working-days": ({ from, to }, w) => `Nobody works between ${w.date(from)} and ${w.date(to)}, so no share of the period can be said.`,

  "cadence/contact-not-open": ({ state }, w) => `The contact is ${w.name("dueState", state)} and not to be made now.`,
  "cadence/outline-missing": ({ rule }, w) => `Rule “${w.id("rule", rule)}” asks for an outline, and there is none.`,
  "cadence/outline-not-approved": ({ outline }, w) => `Nobody has approved outline ${w.id("outline", outline)}.`,
  "cadence/approver-not-allowed": ({ outline, approver }, w) => `Outline ${w.id("outline", outline)} was approved by ${w.id("owner", approver)}, who may not.`,
  "cadence/approved-later": ({ outline, on }, w) => `Outline ${w.id("outline", outline)} is approved on ${w.date(on)} only, after the day asked about.`,
  "cadence/approved-by-maker": ({ outline, approver }, w) => `Outline ${w.id("outline", outline)} was approved by ${w.id("owner", approver)}, who makes the contact.`,
  "cadence/script-missing": ({ purpose }, w) => `The policy has no script for the purpose “${w.name("purpose", purpose)}”.`,
  "cadence/script-outdated": ({ outline, used, current }, w) =>
    `Outline ${w.id("outline", outline)} ${used === null ? "does not say which script it was made with" : `was made with script ${w.definition(used)}`}; the script in use is ${w.definition(current)}.`,
};

function classText(name: string | null, way: "from" | "to", w: Words): string {
  return name === null ? `${way} no class` : `${way} class ${w.name("abcClass", name)}`;
}

function untilText(from: PlainDate, until: PlainDate | null, open: string, w: Words): string {
  return `from ${w.date(from)} ${until === null ? open : `to ${w.date(until)}`}`;
}
