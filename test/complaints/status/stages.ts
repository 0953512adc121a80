import { defineCalendar, weekOf, type WorkCalendar } from "../../../src/calendar/index.ts";
import type { ComplaintCommand } from "../../../src/complaints/commands.ts";
import { complaintDecider } from "../../../src/complaints/decider/complaint-decider.ts";
import type { ComplaintDecider } from "../../../src/complaints/decider/decider.ts";
import type { ComplaintFact } from "../../../src/complaints/facts.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../../../src/complaints/policy.ts";
import type { ComplaintState } from "../../../src/complaints/state.ts";

/** Monday to Friday from nine to five, in UTC: hours can be counted by hand. 2026-03-02 is a Monday. */
export const office: WorkCalendar = defineCalendar({
  id: "office",
  timeZone: "UTC",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]),
});

/** Every clock and every rule of escalation once. */
export const house: ComplaintPolicy = defineComplaintPolicy({
  id: "house",
  version: 1,
  severities: ["minor", "normal", "grave"],
  graveFrom: "grave",
  categories: ["product", "product/fault", "delivery"],
  onTheSpot: ["minor"],
  promises: {},
  options: { least: 2, leastAgain: 1 },
  followUps: { least: 1, delays: [{ workingDays: 3 }, { workingDays: 10 }], unreachable: 2, calendar: "office" },
  reopening: {},
  clocks: [
    { clock: "acknowledge", targets: { normal: { hours: 1, counted: "workingTime" }, grave: { minutes: 30, counted: "workingTime" } }, calendar: "office" },
    { clock: "firstResponse", targets: { normal: { hours: 4, counted: "workingTime" } }, calendar: "office", pauses: "inHolds" },
    { clock: "nextResponse", targets: { normal: { hours: 2, counted: "workingTime" } }, calendar: "office" },
    { clock: "onSite", targets: { grave: { hours: 24, counted: "elapsedTime" } }, categories: ["product"] },
    { clock: "resolution", targets: { normal: { hours: 16, counted: "workingTime" }, grave: { hours: 8, counted: "workingTime" } }, calendar: "office", pauses: "inHolds" },
    { clock: "statutory", targets: { minor: { calendarDays: 15 }, normal: { calendarDays: 15 }, grave: { calendarDays: 15 } } },
  ],
  escalation: {
    levels: ["local", "area", "centre"],
    rules: [
      { id: "grave", when: "severity", severities: ["grave"], to: "area" },
      { id: "slow", when: "breach", of: "firstResponse", after: { hours: 2, counted: "workingTime" }, to: "area" },
      { id: "unsolved", when: "breach", of: "resolution", to: "centre" },
      { id: "word", when: "breach", of: "promise", after: { hours: 1, counted: "elapsedTime" }, to: "area" },
      { id: "stuck", when: "optionsExhausted", to: "area" },
      { id: "asked", when: "request", to: "centre" },
    ],
  },
});

/** The decider of the house. */
export const desk: ComplaintDecider = complaintDecider(house, { calendars: [office] });

/** A command at a moment: `"09:30"` of Monday, or `"3 10:00"` of the third. */
export type Stage = readonly [at: string, command: Readonly<Record<string, unknown>> & { readonly type: string }];

/** A moment of March 2026, as stages write it. */
export function moment(text: string): string {
  const [day, time] = text.includes(" ") ? (text.split(" ") as [string, string]) : ["2", text];
  return `2026-03-${day.padStart(2, "0")}T${time.length === 5 ? `${time}:00` : time}.000Z`;
}

/** The facts that commands lead to, all of them carried out. */
function facts(stages: readonly Stage[], by: ComplaintDecider = desk): ComplaintFact[] {
  const history: ComplaintFact[] = [];
  stages.forEach(([at, command], index) => {
    const decision = by.decide(by.replay(history), { by: { id: "p", role: "head" }, id: `c${index}`, at: moment(at), ...command } as unknown as ComplaintCommand);
    if (!decision.ok) throw new Error(`stage ${index} is refused: ${JSON.stringify(decision.refusals)}`);
    history.push(...decision.facts);
  });
  return history;
}

/** The complaint that they lead to. */
export function after(stages: readonly Stage[], by: ComplaintDecider = desk): ComplaintState {
  return by.replay(facts(stages, by));
}

/** Recorded at nine on Monday. */
export function recorded(severity = "normal", category = "product/fault"): Stage {
  return ["09:00", { type: "record", complaint: "C-1", customer: 12, severity, category, channel: "phone" }];
}

export const confirmed: readonly Stage[] = [recorded(), ["09:05", { type: "restate" }], ["09:10", { type: "confirmRestatement" }]];
export const promised: readonly Stage[] = [...confirmed, ["09:15", { type: "promise", promise: "p1", dueAt: moment("12:00") }]];
export const investigating: readonly Stage[] = [...promised, ["09:20", { type: "investigate" }]];
export const prepared: readonly Stage[] = [...investigating, ["09:30", { type: "prepareOptions", options: [{ option: "A", rank: 1 }, { option: "B", rank: 2 }] }]];
export const offered: readonly Stage[] = [...prepared, ["09:40", { type: "offerOption", option: "A" }]];
export const agreed: readonly Stage[] = [...offered, ["09:50", { type: "acceptOption", option: "A" }]];
export const executing: readonly Stage[] = [...agreed, ["10:00", { type: "execute" }]];
export const resolved: readonly Stage[] = [...executing, ["11:00", { type: "resolve" }]];
export const closed: readonly Stage[] = [...resolved, ["5 10:00", { type: "followUp", outcome: "satisfied" }], ["5 11:00", { type: "close" }]];
