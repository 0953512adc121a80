import { describe, expect, test } from "vitest";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { complaintDecider } from "../../../src/complaints/decider/complaint-decider.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../../../src/complaints/policy.ts";
import { complaintStatus } from "../../../src/complaints/status/complaint-status.ts";
import type { ComplaintStatus } from "../../../src/complaints/status/status-parts.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { after, confirmed, house, investigating, moment, office, promised, recorded, resolved, type Stage } from "./stages.ts";

function status(stages: readonly Stage[], at: string, policy: ComplaintPolicy = house): ComplaintStatus {
  const by = complaintDecider(policy, { calendars: [office] });
  return complaintStatus(after(stages, by), policy, { asOf: moment(at), calendars: [office] });
}

const clock = (found: ComplaintStatus, name: string): unknown => found.clocks.find((one) => one.clock === name);

describe("the statutory clock runs from the receipt, and never stands still (CMP-12)", () => {
  // Received on 2 March: the fifteenth day after it is the 17th, to its end.
  const due = moment("18 00:00");
  const reopened: readonly Stage[] = [...resolved, ["5 10:00", { type: "followUp", outcome: "dissatisfied" }]];

  test.each(["resume", "restart"] as const)("a solution that did not hold gives no time, where other clocks %s", (clocks) => {
    const policy = defineComplaintPolicy({ ...house, reopening: { clocks } });
    expect(clock(status(reopened, "5 11:00", policy), "statutory")).toMatchObject({ status: "running", startedAt: moment("09:00"), dueAt: due, paused: 0, breached: false, reasons: [] });
    expect(clock(status(reopened, "18 00:00:01", policy), "statutory")).toMatchObject({ breached: true, breachedAt: due });
  });

  test("nor does a deadline that passed while it counted as solved", () => {
    const late: readonly Stage[] = [...resolved, ["19 10:00", { type: "followUp", outcome: "dissatisfied" }]];
    expect(clock(status(late.slice(0, -1), "19 09:00"), "statutory")).toMatchObject({ status: "stopped", breached: false });
    expect(clock(status(late, "19 11:00"), "statutory")).toMatchObject({ status: "running", breached: true, breachedAt: due });
  });

  test("holds do not stop it", () => {
    const held: readonly Stage[] = [...investigating, ["10:00", { type: "startHold", hold: "h", reason: "waits" }]];
    expect(clock(status(held, "10 10:00"), "statutory")).toMatchObject({ status: "running", dueAt: due, paused: 0 });
  });

  test("an acknowledgement is owed once, from the receipt", () => {
    const policy = defineComplaintPolicy({ ...house, reopening: { clocks: "restart" } });
    expect(clock(status(reopened, "5 11:00", policy), "acknowledge")).toMatchObject({ status: "stopped", startedAt: moment("09:00"), dueAt: moment("10:00") });
  });
});

describe("what was missed under a category stays missed under the next (CMP-10, CMP-12)", () => {
  const visit = defineComplaintPolicy({
    ...house,
    clocks: house.clocks.map((one) => (one.clock === "onSite" ? { ...one, categories: ["product/fault"] } : one)),
    escalation: { ...house.escalation, rules: [{ id: "nobody-there", when: "breach", of: "onSite", to: "centre" }] },
  });
  const moved = (at: string): readonly Stage[] => [recorded("grave"), [at, { type: "changeCategory", category: "delivery", reason: "found-out" }]];

  test("nobody came within 24 hours, and then it was another matter", () => {
    const found = status(moved("3 09:00:01"), "4 09:00", visit);
    expect(clock(found, "onSite")).toMatchObject({ status: "noTarget", breached: true, breachedAt: moment("3 09:00"), dueAt: null });
    expect(found.escalations.map(({ rule }) => rule)).toEqual(["nobody-there"]);
    const over = status([...moved("3 10:00"), ["4 10:00", { type: "withdraw", reason: "over" }]], "5 10:00", visit);
    expect(clock(over, "onSite")).toMatchObject({ breached: true, breachedAt: moment("3 09:00") });
  });

  test("at the very moment it was no breach, and the clock is gone", () => {
    expect(clock(status(moved("3 09:00"), "4 09:00", visit), "onSite")).toBeUndefined();
  });

  test("the other way round the time counts from the receipt", () => {
    const late: readonly Stage[] = [recorded("grave", "delivery"), ["3 12:00", { type: "changeCategory", category: "product/fault", reason: "found-out" }]];
    expect(clock(status(late, "3 12:00", visit), "onSite")).toMatchObject({ dueAt: moment("3 09:00"), breached: true });
  });

  test("a category does not change before it last did", () => {
    const back: readonly Stage[] = [...moved("10:00"), ["11:00", { type: "changeCategory", category: "product", reason: "x", occurredAt: moment("09:30") }]];
    expect(() => after(back, complaintDecider(visit, { calendars: [office] }))).toThrow("complaints/clock-backwards");
  });
});

test("CMP-7: a merged complaint owes nobody anything any more", () => {
  expect(status([...investigating, ["10:00", { type: "merge", into: "C-2" }]], "9 10:00").obligations).toEqual([]);
  expect(after([...investigating, ["10:00", { type: "merge", into: "C-2" }]]).steps.map(({ step }) => step)).toEqual(["investigationStarted"]);
});

test("CMP-7: a step that is none tells of nothing, and is refused", () => {
  const told = (step: string): readonly Stage[] => [...investigating, ["10:00", { type: "recordMessage", direction: "toCustomer", step }]];
  expect(status(told("investigationStarted"), "10:30").obligations).toEqual([]);
  for (const step of ["investigation", "optionOffered", "complaintMerged", ""]) expect(errorOf(() => after(told(step))).code).toBe("invalid-option");
});

test("evidence of before the receipt is named, and stops no clock", () => {
  const early: readonly Stage[] = [recorded(), ["09:10", { type: "acknowledge", occurredAt: moment("08:59:59") }], ["09:11", { type: "recordMessage", direction: "internal", occurredAt: moment("09:00") }]];
  const found = status(early, "12:00");
  expect(found.findings).toEqual([{ code: "complaints/before-receipt", fact: "c1", at: moment("08:59:59"), receivedAt: moment("09:00") }]);
  expect(clock(found, "acknowledge")).toMatchObject({ status: "running", breached: true });
  expect(status([...early, ["09:20", { type: "retract", fact: "c1", reason: "skew" }]], "12:00").findings).toEqual([]);
});

test("CMP-4: a message in time keeps no promise, and the reason says that there was one", () => {
  const reason = (stages: readonly Stage[]): unknown => status(stages, "13:00").next.find(({ asked }) => asked.type === "answer")!.reasons[0];
  const missed = { code: "complaints/promise-missed", promise: "p1", dueAt: moment("12:00") };
  expect(reason(promised)).toEqual({ ...missed, messageAt: null });
  expect(reason([...promised, ["11:00", { type: "recordMessage", direction: "toCustomer" }]])).toEqual({ ...missed, messageAt: moment("11:00") });
  expect(reason([...promised, ["12:01", { type: "recordMessage", direction: "toCustomer" }]])).toEqual({ ...missed, messageAt: null });
});

test("CMP-5: in the second cycle an apology is owed again", () => {
  const again: readonly Stage[] = [
    ...confirmed, ["09:11", { type: "establishFault", fault: "ours" }], ["09:12", { type: "apologize" }], ...resolved.slice(confirmed.length),
    ["5 10:00", { type: "followUp", outcome: "dissatisfied" }],
  ];
  expect(status(again, "5 10:30").next.map(({ asked }) => asked.type)).toEqual(["apologize", "promise"]);
});

test("CMP-4: a promise that was not due at the end is settled as neither, whenever it was answered", () => {
  const stages: readonly Stage[] = [
    ...confirmed, ["09:15", { type: "promise", promise: "p1", dueAt: moment("3 12:00") }], ["09:20", { type: "investigate" }],
    ["3 13:00", { type: "answer", nextPromise: { promise: "p2", dueAt: moment("5 12:00") } }],
    ["3 14:00", { type: "withdraw", reason: "over", occurredAt: moment("10:00") }],
  ];
  expect(after(stages).outcomes).toMatchObject({ kept: [], broken: [] });
  expect(status(stages, "9 10:00").promises.map(({ status: how }) => how)).toEqual(["lapsed", "lapsed"]);
});

test.each(["refuse", "assumeWeek"] as const)("a calendar that ends is a moment to look again, where it would %s", (beyondCoverage) => {
  const calendar = defineCalendar({ ...office, coverage: { from: "2026-03-01", to: "2026-03-03" }, beyondCoverage });
  const long = defineComplaintPolicy({ ...house, clocks: [{ clock: "resolution", targets: { normal: { workingDays: 10 } }, calendar: "office" }], escalation: { ...house.escalation, rules: [] } });
  const by = complaintDecider(long, { calendars: [calendar] });
  const read = (at: string): ComplaintStatus => complaintStatus(after([recorded()], by), long, { asOf: moment(at), calendars: [calendar] });
  const shown = ({ breached, clocks, nextDueAt }: ComplaintStatus): unknown => [breached, clocks[0]!.breached, clocks[0]!.reasons, nextDueAt];
  const end = moment("4 00:00");
  expect(read("10:00").nextDueAt).toBe(end);
  expect(shown(read("4 00:00"))).toEqual(shown(read("10:00")));
  if (beyondCoverage === "refuse") expect(read("4 00:00:01")).toMatchObject({ breached: null, nextDueAt: null });
});
