import { expect, test } from "vitest";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { serviceClocks } from "../../../src/complaints/clocks/service-clocks.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-complaint-policy.ts";
import { complaintStatus } from "../../../src/complaints/status/complaint-status.ts";
import type { ComplaintStatusReasons } from "../../../src/complaints/status/status-reasons.ts";
import { after, agreed, confirmed, executing, house, investigating, moment, offered, office, prepared, promised, recorded, resolved, type Stage } from "./stages.ts";

// The compiler sees to it that no code is missing.
const codes: Readonly<Record<keyof ComplaintStatusReasons, true>> = {
  "complaints/no-target": true,
  "complaints/retargeted": true,
  "complaints/clock-paused": true,
  "complaints/clock-resumed": true,
  "complaints/clock-breached": true,
  "complaints/deadline-out-of-reach": true,
  "calendar/assumed-week": true,
  "calendar/not-covered": true,
  "complaints/name-unknown": true,
  "complaints/before-receipt": true,
  "complaints/reading-back-awaited": true,
  "complaints/agreement-awaited": true,
  "complaints/small-enough": true,
  "complaints/promise-awaited": true,
  "complaints/promise-to-keep": true,
  "complaints/promise-missed": true,
  "complaints/clock-to-meet": true,
  "complaints/clock-missed": true,
  "complaints/ready-to-investigate": true,
  "complaints/fault-unknown": true,
  "complaints/apology-owed": true,
  "complaints/options-awaited": true,
  "complaints/option-in-turn": true,
  "complaints/proposal-waits": true,
  "complaints/customer-decides": true,
  "complaints/options-refused": true,
  "complaints/option-agreed": true,
  "complaints/option-under-way": true,
  "complaints/follow-up-owed": true,
  "complaints/follow-up-advised": true,
  "complaints/followed-up": true,
  "complaints/customer-unreachable": true,
  "complaints/other-policy": true,
  "complaints/severity-escalates": true,
  "complaints/breach-escalates": true,
  "complaints/refusals-escalate": true,
  "complaints/request-escalates": true,
  "complaints/hold-not-on": true,
  "complaints/hold-on-already": true,
};

const refuse = (option: string, at: string): Stage => [at, { type: "objectToOption", option, reason: "too-little" }];
const ways: readonly (readonly [readonly Stage[], string])[] = [
  [[recorded(), ["09:05", { type: "acknowledge", occurredAt: moment("08:59") }]], "09:10"],
  [[recorded()], "09:00"],
  [[recorded("grave")], "17:00"],
  [[recorded(), ["09:05", { type: "restate" }]], "09:10"],
  [[recorded("minor"), ["09:05", { type: "restate" }], ["09:10", { type: "confirmRestatement" }]], "09:20"],
  [promised, "10:00"],
  [promised, "16:00"],
  [investigating, "10:00"],
  [[...prepared, ["09:31", { type: "establishFault", fault: "ours" }], ["09:32", { type: "requestEscalation" }]], "09:35"],
  [[...prepared, ["09:31", { type: "recordProposal", option: "P" }]], "09:35"],
  [offered, "09:45"],
  [[...offered, refuse("A", "09:50"), ["09:55", { type: "offerOption", option: "B" }], refuse("B", "10:00")], "10:05"],
  [agreed, "10:00"],
  [executing, "10:30"],
  [resolved, "12:00"],
  [[...resolved, ["5 10:00", { type: "followUp", outcome: "satisfied" }]], "5 10:30"],
  [[...resolved, ["5 10:00", { type: "followUp", outcome: "dissatisfied" }]], "5 10:30"],
  [[...resolved, ["5 10:00", { type: "followUp", outcome: "unreachable" }], ["6 10:00", { type: "followUp", outcome: "unreachable" }]], "6 10:30"],
  [[...confirmed, ["09:20", { type: "endHold", hold: "a" }], ["09:30", { type: "startHold", hold: "a", reason: "w" }], ["09:40", { type: "startHold", hold: "a", reason: "w" }]], "09:50"],
];

test("every reason that a status can give has a way that leads to it, and none is unknown", () => {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("code" in value) found.add(value.code as string);
    Object.values(value).forEach(collect);
  };
  const short = { ...office, coverage: { from: "2026-03-01", to: "2026-03-02" } };
  for (const [stages, at] of ways) {
    const state = after(stages);
    for (const calendar of [office, defineCalendar(short), defineCalendar({ ...short, beyondCoverage: "refuse" })]) {
      collect(complaintStatus(state, house, { asOf: moment(at), calendars: [calendar] }));
    }
  }
  collect(complaintStatus(after([recorded()]), defineComplaintPolicy({ ...house, version: 2 }), { asOf: moment("10:00"), calendars: [office] }));
  const coarse = defineComplaintPolicy<string>({ ...house, severities: ["grave"], onTheSpot: [], clocks: [{ ...house.clocks[5]!, targets: {} }], escalation: { levels: ["local"], rules: [] } });
  collect(complaintStatus(after([recorded()]), coarse, { asOf: moment("10:00"), calendars: [office] }));
  const clocks = [{ clock: "c", starts: "created", stops: [], target: { weeks: 8 } }] as const;
  const changed = [{ type: "created", at: moment("09:00") }, { type: "policyChanged", at: moment("10:00"), clocks: { c: { weeks: 1 } } }] as const;
  collect(serviceClocks(changed, { pauseStates: [], clocks }, { asOf: moment("11:00") }));
  collect(serviceClocks([{ type: "created", at: "9999-12-30T00:00Z" }], { pauseStates: [], clocks }, { asOf: "9999-12-31T00:00Z" }));
  expect([...found].sort()).toEqual(Object.keys(codes).sort());
});
