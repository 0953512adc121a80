import type { ComplaintPolicy } from "../policy.ts";
import { defineComplaintPolicy } from "./define-complaint-policy.ts";

/** What the consulting source asks for is done by whoever is on site, whatever the office hours: 24 hours are 24 hours (CMP-9). */
const ON_SITE = { hours: 24, counted: "elapsedTime" } as const;

/**
 * Complaints as the consulting source has them handled: read back and confirmed, small ones solved at once, for all others a promise
 * and three or four ranked solutions, an apology first where the fault is ours, and one follow-up at least, better two, before it is closed.
 * A grave fault of equipment gets someone on site within 24 hours.
 *
 * The phases, the number of solutions and follow-ups, and the 24 hours are the source's. The names of severities and levels, all other
 * times, and that only a manager gives something away, are this library's own: a start that a house replaces by its own. Times count in
 * the calendar `office`, which is handed over with each call.
 *
 * @example
 * ```ts
 * import { consultingComplaints, defineComplaintPolicy } from "clientele/complaints";
 *
 * consultingComplaints.options; // => { least: 3, most: 4, leastAgain: 1 }
 * consultingComplaints.clocks.find(({ clock }) => clock === "onSite")?.targets; // => { grave: { hours: 24, counted: "elapsedTime" } }
 *
 * const own = defineComplaintPolicy({ ...consultingComplaints, id: "own", followUps: { ...consultingComplaints.followUps, least: 2 } });
 * own.followUps.least; // => 2
 * ```
 * @category Policy
 * @see CMP-1, CMP-2, CMP-3, CMP-4, CMP-5, CMP-6, CMP-8, CMP-9, CMP-10, CMP-12, CMP-14, CMP-15, CMP-18
 */
export const consultingComplaints: ComplaintPolicy<"minor" | "normal" | "serious" | "grave"> = /* @__PURE__ */ defineComplaintPolicy({
  id: "consulting-complaints",
  version: 1,
  severities: ["minor", "normal", "serious", "grave"],
  graveFrom: "grave",
  categories: [
    "product", "product/defect", "product/wrong-specification", "product/out-of-tolerance", "product/fault",
    "staff", "staff/punctuality", "staff/attitude", "staff/ability",
    "conduct", "delivery", "price", "other",
  ],
  onTheSpot: ["minor"],
  promises: { longest: { workingDays: 5 }, calendar: "office" },
  options: { least: 3, most: 4, leastAgain: 1 },
  apology: "beforeOffer",
  compensation: { representative: 0, manager: null },
  followUps: { least: 1, delays: [{ workingDays: 3 }, { workingDays: 10 }], unreachable: 3, calendar: "office" },
  reopening: { within: { calendarDays: 90 }, calendar: "office", clocks: "resume" },
  clocks: [
    {
      clock: "acknowledge",
      targets: {
        minor: { hours: 8, counted: "workingTime" },
        normal: { hours: 4, counted: "workingTime" },
        serious: { hours: 2, counted: "workingTime" },
        grave: { hours: 1, counted: "workingTime" },
      },
      calendar: "office",
    },
    {
      clock: "firstResponse",
      targets: {
        minor: { workingDays: 2 },
        normal: { workingDays: 1 },
        serious: { hours: 4, counted: "workingTime" },
        grave: { hours: 2, counted: "workingTime" },
      },
      calendar: "office",
    },
    {
      clock: "nextResponse",
      targets: {
        minor: { workingDays: 2 },
        normal: { workingDays: 2 },
        serious: { workingDays: 1 },
        grave: { hours: 4, counted: "workingTime" },
      },
      calendar: "office",
    },
    { clock: "onSite", targets: { grave: ON_SITE }, categories: ["product/fault"], calendar: "office" },
    {
      clock: "resolution",
      targets: { minor: { workingDays: 5 }, normal: { workingDays: 10 }, serious: { workingDays: 10 }, grave: { workingDays: 5 } },
      pauses: "inHolds",
      calendar: "office",
    },
  ],
  escalation: {
    levels: ["local", "area", "centre"],
    rules: [
      { id: "grave", when: "severity", severities: ["grave"], to: "area" },
      { id: "asked", when: "request", to: "area" },
      { id: "nothing-left", when: "optionsExhausted", to: "area" },
      { id: "promise-broken", when: "breach", of: "promise", to: "area" },
      { id: "no-answer", when: "breach", of: "firstResponse", to: "area" },
      { id: "nobody-on-site", when: "breach", of: "onSite", to: "centre" },
      { id: "not-solved", when: "breach", of: "resolution", after: { hours: 24, counted: "elapsedTime" }, to: "centre" },
    ],
  },
  holdsBack: ["business", "invitation"],
});
