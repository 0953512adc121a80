import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, calendar, head } from "./sample.ts";

const decider = c.complaintDecider(c.consultingComplaints, { calendars: [c.defineCalendar(calendar as never)] });
const record = { ...head, type: "record", complaint: "cmp-1", customer: 1, severity: c.consultingComplaints.severities[0], category: c.consultingComplaints.categories[0], channel: "phone", points: ["x"] };
const recorded = decider.decide(decider.replay([]), record as never);
const complaintFacts = recorded.ok ? recorded.facts : [];
const complaintState = decider.replay(complaintFacts);

const steps = [
  { type: "acknowledge" },
  { type: "restate", points: ["x", "y"] },
  { type: "confirmRestatement" },
  { type: "promise", promise: "p-1", dueAt: "2026-03-04T08:00:00.000Z" },
  { type: "investigate" },
  { type: "establishFault", fault: "ours" },
  { type: "apologize" },
  { type: "startHold", hold: "h-1", reason: "waiting" },
];
// As far as a complaint gets: what is refused is left out.
const facts = steps.reduce((history, step, index) => {
  try {
    const decision = decider.decide(decider.replay(history), { ...head, id: `s-${index}`, at: `2026-03-02T0${index}:00:00.000Z`, ...step } as never);
    return decision.ok ? [...history, ...decision.facts] : history;
  } catch {
    return history;
  }
}, complaintFacts);
const replayed = decider.replay(facts);

const records = [
  { complaint: 1, customer: 1, product: "pump", category: "product/fault", severity: "grave", causes: ["seal"], receivedOn: "2026-02-27", closedOn: "2026-03-02", followUp: "satisfied", firstContact: "yes" },
  { complaint: 2, customer: "b", product: "valve", category: "delivery", receivedAt: "2026-03-01T20:00:00+08:00", solution: "x" },
  { complaint: 3, customer: 1, product: "pump", category: "product/fault", receivedOn: "2026-03-09", closedOn: "2026-03-08", outcome: "merged" },
];
const clocks = {
  pauseStates: ["waiting"],
  clocks: [
    { clock: "solution", starts: "created", stops: ["closed"], pauses: "inPauseStates", target: { hours: 4, counted: "workingTime" } },
    { clock: "answer", starts: "created", stops: ["publicAnswer"], target: { workingDays: 1 } },
  ],
};
const timeline = [
  { type: "created", at: "2026-03-06T14:00Z" },
  { type: "stateEntered", state: "waiting", at: "2026-03-06T15:00Z" },
  { type: "stateEntered", state: "open", at: "2026-03-09T10:00Z" },
];

export const complaintTargets: readonly FuzzTarget[] = [
  call("defineComplaintPolicy", c.defineComplaintPolicy, c.consultingComplaints),
  call("complaint.decide, record", decider.decide, decider.replay([]), record),
  call("complaint.decide, answer", decider.decide, replayed, { ...head, id: "c-2", at: "2026-03-03T08:00:00.000Z", type: "answer", nextPromise: { promise: "p-2", dueAt: "2026-03-04T08:00:00.000Z" } }),
  call("complaint.evolve", decider.evolve, complaintState, { ...complaintFacts[0], id: "f-2", type: "apologyMade", data: {} }),
  call("complaint.replay", decider.replay, complaintFacts),
  call("complaint.options", decider.options, complaintState, { by: { id: 9 }, at: head.at }),
  call("replayComplaint", c.replayComplaint, complaintFacts, c.consultingComplaints),
  call("complaint.decide, a case", decider.decide, replayed, { ...head, id: "c-9", at: "2026-03-03T08:00:00.000Z", type: "prepareOptions", options: [{ option: "A", rank: 1 }, { option: "B", rank: 2 }, { option: "C", rank: 3 }] }),
  call("complaint.replay, a case", decider.replay, facts),
  call("complaint.options, a case", decider.options, replayed, { by: { id: 9 }, at: "2026-03-03T08:00:00.000Z" }),
  call("mergeComplaints", (kept: never, other: never, command: never) => c.mergeComplaints(kept, other, decider, command), complaintState, { ...complaintState, complaint: "cmp-2" }, { ...head, id: "m-1" }),
  call("complaintStatus", c.complaintStatus, replayed, c.consultingComplaints, { asOf: "2026-03-04T08:00:00Z", calendars: [calendar] }),
  call("complaintStatuses", c.complaintStatuses, [replayed], c.consultingComplaints, { asOf: "2026-03-04T08:00:00Z", calendars: [calendar] }),
  call("complaintRecordOf", c.complaintRecordOf, replayed),
  call("complaintCards", c.complaintCards, [replayed]),
  call("complaintRegister", c.complaintRegister, records, { from: "2026-02-01", to: "2026-03-31", by: "product", timeZone: "UTC" }),
  call("complaintIndicators", c.complaintIndicators, records, { by: "product", period: "month", timeZone: "UTC" }),
  call("resolutionTimes", c.resolutionTimes, records, { unit: "hours" }),
  call("complaintFeedback", c.complaintFeedback, records, { timeZone: "UTC" }),
  call("contactHoldsOf", c.contactHoldsOf, records, { severities: ["minor", "grave"], graveFrom: "grave", holdsBack: ["business"] }, { timeZone: "Asia/Shanghai" }),
  call("earlierCases", c.earlierCases, { complaint: 9, causes: ["seal"], product: "pump" }, records),
  call("repeatComplaints", c.repeatComplaints, records, c.quarterlyRepeats, { timeZone: "UTC" }),
  call("rootCauses", c.rootCauses, records, c.vitalFewCauses),
  call("collectOpinions", c.collectOpinions, [{ opinion: 1, channel: "visit", origin: "return-visit", saidOn: asOf, customer: 1, kind: "complaint", severity: "minor", category: "product/fault" }, { opinion: 2, channel: "phone", saidOn: asOf, kind: "praise" }]),
  call("defineServiceClocks", c.defineServiceClocks, clocks),
  call("serviceClocks", c.serviceClocks, timeline, clocks, { asOf: "2026-03-09T11:00Z", calendars: [calendar], calendar: "office" }),
  call("serviceClocksOf", c.serviceClocksOf, [{ id: 8, timeline }], clocks, { asOf: "2026-03-09T11:00Z", calendars: [calendar], calendar: "office" }),
];
