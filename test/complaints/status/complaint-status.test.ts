import { expect, test } from "vitest";
import { defineCalendar, weekOf } from "../../../src/calendar/index.ts";
import { complaintDecider } from "../../../src/complaints/decider/complaint-decider.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../../../src/complaints/policy.ts";
import type { ComplaintState } from "../../../src/complaints/state.ts";
import { complaintStatus, complaintStatuses } from "../../../src/complaints/status/complaint-status.ts";
import type { ComplaintStatus } from "../../../src/complaints/status/status-parts.ts";
import type { Instant } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { after, agreed, closed, confirmed, desk, executing, house, investigating, moment, offered, office, prepared, promised, recorded, resolved, type Stage } from "./stages.ts";

const HOUR = 3_600_000;

function status(stages: readonly Stage[], at: string, policy: ComplaintPolicy = house, by = desk): ComplaintStatus {
  return complaintStatus(after(stages, by), policy, { asOf: moment(at), calendars: [office] });
}

function clock(stages: readonly Stage[], name: string, at: string): ComplaintStatus["clocks"][number] {
  return status(stages, at).clocks.find((found) => found.clock === name)!;
}

const steps = (found: ComplaintStatus): unknown => found.next.map(({ asked, reasons }) => [asked.type, ...reasons.map(({ code }) => code.replace("complaints/", ""))]);

test("CMP-12: every clock of its category runs from the record, each in its own time", () => {
  expect(status([recorded()], "09:30").clocks.map((found) => [found.clock, found.status, found.dueAt])).toEqual([
    ["acknowledge", "running", moment("10:00")],
    ["firstResponse", "running", moment("13:00")],
    ["nextResponse", "notStarted", null],
    ["onSite", "noTarget", null],
    ["resolution", "running", moment("3 17:00")],
    ["statutory", "running", moment("18 00:00")],
  ]);
  expect(status([recorded("normal", "delivery")], "09:30").clocks.map((found) => found.clock)).toEqual(["acknowledge", "firstResponse", "nextResponse", "resolution", "statutory"]);
  // 24 hours are 24 hours, also over night (CMP-9).
  expect(clock([recorded("grave")], "onSite", "09:30").dueAt).toBe(moment("3 09:00"));
});

test("CMP-12: what stops a clock: acknowledging, an answer, a message to the customer, an arrival, the solution", () => {
  const acknowledged: readonly Stage[] = [recorded(), ["09:20", { type: "acknowledge" }]];
  expect(clock(acknowledged, "acknowledge", "11:00")).toMatchObject({ status: "stopped", stoppedAt: moment("09:20"), breached: false, dueAt: moment("10:00") });
  expect(clock(acknowledged, "firstResponse", "11:00").status).toBe("running");
  const written: readonly Stage[] = [recorded(), ["10:30", { type: "recordMessage", direction: "toCustomer" }]];
  expect(clock(written, "acknowledge", "11:00")).toMatchObject({ status: "stopped", breached: true, breachedAt: moment("10:00"), remaining: -0.5 * HOUR });
  expect(clock(written, "firstResponse", "11:00")).toMatchObject({ status: "stopped", elapsed: 1.5 * HOUR });
  const noted: readonly Stage[] = [recorded(), ["10:30", { type: "recordMessage", direction: "internal" }]];
  expect(clock(noted, "firstResponse", "11:00").status).toBe("running");
  const arrived: readonly Stage[] = [recorded("grave"), ["3 08:00", { type: "arriveOnSite" }]];
  expect(clock(arrived, "onSite", "4 08:00")).toMatchObject({ status: "stopped", elapsed: 23 * HOUR, breached: false });
  for (const name of ["firstResponse", "resolution", "statutory"]) expect(clock(resolved, name, "11:00")).toMatchObject({ status: "stopped", stoppedAt: moment("11:00"), elapsed: 2 * HOUR });
});

test("CMP-12: the next answer is owed from the oldest message after the first answer, also after the solution", () => {
  const stages: readonly Stage[] = [
    recorded(),
    ["09:10", { type: "recordMessage", direction: "fromCustomer" }],
    ["09:20", { type: "answer" }],
    ["10:00", { type: "recordMessage", direction: "fromCustomer" }],
    ["11:00", { type: "recordMessage", direction: "fromCustomer" }],
  ];
  expect(clock(stages, "nextResponse", "11:30")).toMatchObject({ status: "running", startedAt: moment("10:00"), dueAt: moment("12:00") });
  expect(clock([...stages, ["12:00", { type: "answer" }]], "nextResponse", "13:00")).toMatchObject({ status: "stopped", breached: false });
  const afterwards: readonly Stage[] = [...resolved, ["12:00", { type: "recordMessage", direction: "fromCustomer" }]];
  expect(clock(afterwards, "nextResponse", "12:30")).toMatchObject({ status: "running", dueAt: moment("14:00") });
});

test("CMP-12: overlapping holds stop a clock once, and only the clocks that may pause; late and retracted evidence counts as what it is", () => {
  const holds: readonly Stage[] = [
    recorded(),
    ["10:00", { type: "startHold", hold: "customer", reason: "waits-for-papers" }],
    ["11:00", { type: "startHold", hold: "supplier", reason: "waits-for-part" }],
    ["12:00", { type: "endHold", hold: "customer" }],
  ];
  const on = status(holds, "12:30");
  expect(on.holds).toEqual([{ hold: "supplier", since: moment("11:00"), reason: "waits-for-part" }]);
  expect(on.clocks.find((found) => found.clock === "resolution")).toMatchObject({ status: "paused", dueAt: null, paused: 2.5 * HOUR });
  const ended: readonly Stage[] = [...holds, ["14:00", { type: "endHold", hold: "supplier", occurredAt: moment("13:00") }]];
  expect(clock(ended, "resolution", "14:00")).toMatchObject({ paused: 3 * HOUR, elapsed: 2 * HOUR, dueAt: moment("4 12:00") });
  expect(clock(ended, "statutory", "14:00")).toMatchObject({ paused: 0, elapsed: 5 * HOUR });
  // Without the first hold, it was on hold from eleven to one; its end does not fit any more.
  const retracted = status([...ended, ["14:10", { type: "retract", fact: "c1", reason: "mistake" }]], "14:30");
  expect(retracted.clocks.find((found) => found.clock === "resolution")).toMatchObject({ paused: 2 * HOUR });
  expect(retracted.findings).toEqual([{ code: "complaints/hold-not-on", hold: "customer", fact: "c3" }]);
  expect(status([...holds, ["12:10", { type: "startHold", hold: "supplier", reason: "again" }]], "12:30").findings).toEqual([
    { code: "complaints/hold-on-already", hold: "supplier", fact: "c4" },
  ]);
});

test("CMP-12: the calendar of the complaint goes before those of the policy", () => {
  const nights = defineCalendar({ id: "nights", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["20:00", "24:00"]]) });
  const by = complaintDecider(house, { calendars: [office, nights] });
  const [at, command] = recorded();
  const state = after([[at, { ...command, calendar: "nights" }]], by);
  const { clocks } = complaintStatus(state, house, { asOf: moment("09:00"), calendars: [office, nights] });
  expect(clocks.find((found) => found.clock === "firstResponse")!.dueAt).toBe(moment("3 00:00"));
  const error = errorOf(() => complaintStatus(state, house, { asOf: moment("09:00"), calendars: [office] }));
  expect([error.code, error.details]).toEqual(["unknown-calendar", { list: "calendars", id: "nights", expected: ["office"] }]);
});

test("CMP-12: a graver severity derives deadlines anew from the record, and may be late at once", () => {
  const raised: readonly Stage[] = [recorded(), ["3 12:00", { type: "changeSeverity", severity: "grave", reason: "worse" }]];
  // Eight hours from Monday at nine.
  expect(clock(raised, "resolution", "3 12:00")).toMatchObject({ dueAt: moment("17:00"), breached: true, breachedAt: moment("17:00") });
});

const GRAVE: Stage = recorded("grave");
const lowered = (at: string, severity = "normal"): readonly Stage[] => [GRAVE, [at, { type: "changeSeverity", severity, reason: "found-out" }]];

test.each([
  // Eight hours as a grave one, up to Monday at five; sixteen as a normal one, up to Tuesday at five.
  ["17:00", "normal", { dueAt: moment("3 17:00"), breached: false, breachedAt: null }],
  ["17:00:01", "normal", { dueAt: moment("3 17:00"), breached: true, breachedAt: moment("17:00") }],
  ["3 10:00", "normal", { dueAt: moment("3 17:00"), breached: true, breachedAt: moment("17:00") }],
  // Minor ones have no such deadline.
  ["16:59", "minor", { status: "noTarget", dueAt: null, breached: false, breachedAt: null }],
  ["3 10:00", "minor", { status: "noTarget", dueAt: null, breached: true, breachedAt: moment("17:00") }],
])("CMP-12: lowered on %s to %s, a grave complaint has another deadline, and what was missed stays missed", (at, severity, expected) => {
  expect(clock(lowered(at, severity), "resolution", "3 12:00")).toMatchObject(expected);
});

test("CMP-9, CMP-12: what was missed as a grave complaint stays a reason to go up, and is settled as missed", () => {
  const stages = lowered("3 10:00");
  expect(status(stages, "3 12:00").escalations.map(({ rule, since }) => [rule, since])).toContainEqual(["unsolved", moment("17:00")]);
  expect(clock(stages, "resolution", "3 12:00").reasons).toEqual([
    { code: "complaints/retargeted", at: moment("3 10:00") },
    { code: "complaints/clock-breached", dueAt: moment("17:00"), run: 0 },
  ]);
  const withdrawn: readonly Stage[] = [...stages, ["3 12:00", { type: "withdraw", reason: "over" }]];
  expect(after(withdrawn).outcomes!.clocks.find((settled) => settled.clock === "resolution")).toMatchObject({ breached: "yes", breachedAt: moment("17:00") });
});

test("CMP-12: a clock that was stopped in time is not made late by a severity that comes after", () => {
  // An hour as a normal one; half an hour as a grave one would have ended at half past nine.
  const stages: readonly Stage[] = [recorded(), ["09:45", { type: "acknowledge" }], ["10:00", { type: "changeSeverity", severity: "grave", reason: "worse" }]];
  expect(clock(stages, "acknowledge", "12:00")).toMatchObject({ status: "stopped", dueAt: moment("10:00"), breached: false });
});

test("CMP-12: a severity counts from the moment it changed, whenever that was written down; and at that moment already", () => {
  const late: readonly Stage[] = [GRAVE, ["3 10:00", { type: "changeSeverity", severity: "normal", reason: "found-out", occurredAt: moment("16:00") }]];
  expect(clock(late, "resolution", "3 12:00")).toMatchObject({ dueAt: moment("3 17:00"), breached: false });
  const both: readonly Stage[] = [recorded(), ["3 10:00", { type: "changeSeverity", severity: "grave", reason: "worse" }], ["3 10:00", { type: "changeSeverity", severity: "normal", reason: "not-worse" }]];
  expect(clock(both, "resolution", "3 12:00")).toMatchObject({ breached: true, breachedAt: moment("17:00") });
});

test("moments of a history that are not in order count in the order in which they were decided", () => {
  const state = after(lowered("3 10:00"));
  const [first, second] = state.regimes;
  const early = { ...state, regimes: [first!, { ...second!, at: moment("08:00") as Instant }] };
  expect(complaintStatus(early, house, { asOf: moment("3 12:00"), calendars: [office] }).clocks.find((found) => found.clock === "resolution")).toMatchObject({
    dueAt: moment("3 17:00"),
    breached: false,
  });
});

test.each([
  ["12:00", "open", "open"],
  ["12:00:01", "broken", "broken"],
])("CMP-4: at %s an unanswered promise for noon is %s, whatever holds there are", (at, plain, held) => {
  expect(status(promised, at).promises).toEqual([{ promise: "p1", dueAt: moment("12:00"), answeredAt: null, status: plain }]);
  const hold: readonly Stage[] = [...promised, ["10:00", { type: "startHold", hold: "h", reason: "waits" }], ["11:30", { type: "endHold", hold: "h" }]];
  expect(status(hold, at).promises[0]!.status).toBe(held);
});

test.each([
  ["11:30", "kept"],
  ["12:00", "kept"],
  ["12:00:01", "broken"],
])("CMP-4: a promise for noon that is answered at %s is %s, for good", (at, expected) => {
  const stages: readonly Stage[] = [...investigating, ["09:25", { type: "acknowledge" }], [at, { type: "answer", nextPromise: { promise: "p2", dueAt: moment("17:00") } }]];
  const found = status(stages, "16:00");
  expect(found.promises.map(({ promise, status: how }) => [promise, how])).toEqual([["p1", expected], ["p2", "open"]]);
  expect(found.breached).toBe(expected === "broken");
});

test("CMP-7: the customer is to hear of each step since the last answer or message; a message about one step tells of that one", () => {
  const obligations = (stages: readonly Stage[], at: string): unknown => status(stages, at).obligations;
  expect(obligations(investigating, "10:00")).toEqual([{ customer: 12, step: "investigationStarted", since: moment("09:20") }]);
  const assigned: readonly Stage[] = [...investigating, ["10:00", { type: "assign", owner: "p9" }]];
  expect(obligations(assigned, "10:30")).toHaveLength(2);
  expect(obligations([...assigned, ["10:10", { type: "recordMessage", direction: "toCustomer", step: "complaintAssigned" }]], "10:30")).toEqual([
    { customer: 12, step: "investigationStarted", since: moment("09:20") },
  ]);
  expect(obligations([...assigned, ["10:10", { type: "recordMessage", direction: "toCustomer" }]], "10:30")).toEqual([]);
  expect(obligations([...assigned, ["10:10", { type: "answer", nextPromise: { promise: "p2", dueAt: moment("17:00") } }]], "10:30")).toEqual([]);
  // What was said before a step, but written down later, does not tell of it.
  expect(obligations([...assigned, ["10:20", { type: "recordMessage", direction: "toCustomer", occurredAt: moment("09:30") }]], "10:30")).toEqual([
    { customer: 12, step: "complaintAssigned", since: moment("10:00") },
  ]);
});

test("CMP-9: a grave severity, a request and refusing everything escalate at once, each once in a cycle, and only upwards", () => {
  const due = (stages: readonly Stage[], at: string): unknown => status(stages, at).escalations.map(({ rule, to, since }) => [rule, to, since]);
  expect(due([recorded("grave", "delivery")], "09:00")).toEqual([["grave", "area", null]]);
  const done: Stage = ["09:05", { type: "escalate", to: "area", rule: "grave", reason: "grave" }];
  expect(due([recorded("grave", "delivery"), done], "09:10")).toEqual([]);
  const asked: readonly Stage[] = [...confirmed, ["09:30", { type: "requestEscalation" }]];
  expect(due(asked, "09:30")).toEqual([["asked", "centre", moment("09:30")]]);
  expect(due([...asked, ["09:40", { type: "escalate", to: "centre", reason: "other" }]], "09:40")).toEqual([]);
  const refused: readonly Stage[] = [
    ...offered,
    ["09:50", { type: "objectToOption", option: "A", reason: "too-little" }],
    ["10:00", { type: "offerOption", option: "B" }],
    ["10:10", { type: "objectToOption", option: "B", reason: "too-little" }],
  ];
  const stuck = status(refused, "10:15");
  expect(stuck.escalations).toEqual([{ rule: "stuck", to: "area", since: null, reasons: [{ code: "complaints/refusals-escalate", rule: "stuck", round: 1 }] }]);
  expect(steps(stuck)).toEqual([
    ["prepareOptions", "options-refused"],
    ["answer", "promise-to-keep", "clock-to-meet"],
    ["acknowledge", "clock-missed"],
    ["escalate", "refusals-escalate"],
  ]);
});

test("CMP-9: a breach escalates when it has lasted as long as the rule says, and the moment is announced", () => {
  // Due at 13:00; two working hours later it escalates.
  const found = status([recorded()], "14:00");
  expect([found.escalations, found.nextDueAt]).toEqual([[], moment("15:00")]);
  expect(status([recorded()], "15:00").escalations).toEqual([]);
  expect(status([recorded()], "15:00:01").escalations).toEqual([
    { rule: "slow", to: "area", since: moment("15:00"), reasons: [{ code: "complaints/breach-escalates", rule: "slow", of: "firstResponse", promise: null, dueAt: moment("13:00") }] },
  ]);
  // Answered late, but before that: it never was broken for so long. Answered after it: it was, whoever looked when.
  expect(status([recorded(), ["14:30", { type: "recordMessage", direction: "toCustomer" }]], "16:00").escalations).toEqual([]);
  expect(status([recorded(), ["15:30", { type: "recordMessage", direction: "toCustomer" }]], "16:00").escalations.map(({ rule }) => rule)).toEqual(["slow"]);
  // A promise for noon, an hour later.
  expect(status(promised, "13:00").escalations).toEqual([]);
  expect(status(promised, "13:00:01").escalations.map(({ rule, since }) => [rule, since])).toEqual([["word", moment("13:00")]]);
});

test("CMP-9: once it is solved, breaches of the way there escalate no more", () => {
  const late: readonly Stage[] = [...executing, ["4 11:00", { type: "resolve" }]];
  expect(status(late, "4 12:00")).toMatchObject({ breached: true, escalations: [] });
});

test.each<[string, readonly Stage[], string, unknown]>([
  ["recorded", [recorded()], "09:00", [["restate", "reading-back-awaited"], ["acknowledge", "clock-to-meet"], ["answer", "clock-to-meet"]]],
  ["restated", [recorded(), ["09:05", { type: "restate" }], ["09:06", { type: "acknowledge" }]], "09:10", [["confirmRestatement", "agreement-awaited"], ["answer", "clock-to-meet"]]],
  ["confirmed", [...confirmed, ["09:11", { type: "answer" }]], "09:20", [["promise", "promise-awaited"]]],
  ["promised", [...promised, ["09:16", { type: "recordMessage", direction: "toCustomer" }]], "09:20", [["investigate", "ready-to-investigate"], ["answer", "promise-to-keep"]]],
  ["promised and missed", [...promised, ["09:16", { type: "recordMessage", direction: "toCustomer" }]], "12:01", [["answer", "promise-missed"]]],
  ["investigating", [...investigating, ["09:21", { type: "recordMessage", direction: "toCustomer" }]], "09:30", [["establishFault", "fault-unknown"], ["prepareOptions", "options-awaited"], ["answer", "promise-to-keep"]]],
  ["our fault", [...prepared, ["09:31", { type: "establishFault", fault: "ours" }], ["09:32", { type: "recordMessage", direction: "toCustomer" }]], "09:35", [["apologize", "apology-owed"], ["answer", "promise-to-keep"]]],
  ["prepared", [...prepared, ["09:31", { type: "establishFault", fault: "nobody" }], ["09:32", { type: "recordProposal", option: "P" }], ["09:33", { type: "recordMessage", direction: "toCustomer" }]], "09:35", [["offerOption", "option-in-turn"], ["offerOption", "proposal-waits"], ["answer", "promise-to-keep"]]],
  ["offered", [...offered, ["09:41", { type: "recordMessage", direction: "toCustomer" }]], "09:45", [["acceptOption", "customer-decides"], ["objectToOption", "customer-decides"], ["answer", "promise-to-keep"]]],
  ["agreed", [...agreed, ["09:51", { type: "recordMessage", direction: "toCustomer" }]], "09:55", [["execute", "option-agreed"], ["answer", "promise-to-keep"]]],
  ["executing", [...executing, ["10:01", { type: "recordMessage", direction: "toCustomer" }]], "10:05", [["resolve", "option-under-way"], ["answer", "promise-to-keep"]]],
  ["resolved", resolved, "12:00", [["followUp", "follow-up-owed"]]],
  ["followed up", [...resolved, ["5 10:00", { type: "followUp", outcome: "satisfied" }]], "5 10:30", [["followUp", "follow-up-advised"], ["close", "followed-up"]]],
  ["unreachable", [...resolved, ["5 10:00", { type: "followUp", outcome: "unreachable" }], ["6 10:00", { type: "followUp", outcome: "unreachable" }]], "6 10:30", [["close", "customer-unreachable"]]],
  ["reopened", [...resolved, ["5 10:00", { type: "followUp", outcome: "dissatisfied" }]], "5 10:30", [["promise", "promise-awaited"]]],
  ["small", [recorded("minor"), ["09:05", { type: "restate" }], ["09:10", { type: "confirmRestatement" }]], "09:20", [["resolveOnTheSpot", "small-enough"], ["promise", "promise-awaited"]]],
  ["closed", closed, "6 10:00", []],
])("next steps: %s", (_, stages, at, expected) => {
  expect(steps(status(stages, at))).toEqual(expected);
});

test("CMP-8: follow-ups are due at the dates of the policy; one that failed is made up for at the next", () => {
  const due = (stages: readonly Stage[], at: string): unknown => status(stages, at).next.find(({ asked }) => asked.type === "followUp")?.dueAt;
  // Three and ten working days after Monday.
  expect(due(resolved, "12:00")).toBe(moment("6 00:00"));
  expect(status(resolved, "12:00").nextDueAt).toBe(moment("6 00:00"));
  expect(due([...resolved, ["5 10:00", { type: "followUp", outcome: "unreachable" }]], "5 12:00")).toBe(moment("17 00:00"));
  expect(due([...resolved, ["5 10:00", { type: "followUp", outcome: "satisfied" }]], "5 12:00")).toBe(moment("17 00:00"));
});

test("CMP-8: reopening lets the clocks go on, without the time between; by policy they start anew", () => {
  // Two hours up to the solution; solved from Monday at eleven to Thursday at ten.
  const reopened: readonly Stage[] = [...resolved, ["5 10:00", { type: "followUp", outcome: "dissatisfied" }]];
  expect(clock(reopened, "resolution", "5 11:00")).toMatchObject({ status: "running", elapsed: 3 * HOUR, dueAt: moment("6 16:00") });
  expect(clock(reopened, "firstResponse", "5 11:00")).toMatchObject({ status: "stopped", breached: false });
  const anew = defineComplaintPolicy({ ...house, reopening: { clocks: "restart" } });
  const by = complaintDecider(anew, { calendars: [office] });
  const { clocks } = status(reopened, "5 11:00", anew, by);
  expect(clocks.find((found) => found.clock === "resolution")).toMatchObject({ startedAt: moment("5 10:00"), elapsed: HOUR, dueAt: moment("9 10:00") });
  expect(clocks.find((found) => found.clock === "firstResponse")).toMatchObject({ status: "running", dueAt: moment("5 14:00") });
});

test("a closed complaint shows what was settled, and no later policy, calendar or evidence changes it", () => {
  const late: readonly Stage[] = [...executing, ["4 11:00", { type: "resolve" }], ["5 10:00", { type: "followUp", outcome: "satisfied" }], ["5 11:00", { type: "close" }]];
  const before = status(late, "9 10:00");
  expect(before).toMatchObject({ phase: "closed", basis: "settled", breached: true, next: [], escalations: [], nextDueAt: null });
  expect(before.promises.map(({ promise, status: how }) => [promise, how])).toEqual([["p1", "broken"]]);
  expect(before.clocks.find((found) => found.clock === "resolution")).toEqual({
    clock: "resolution",
    status: "stopped",
    startedAt: null,
    stoppedAt: moment("4 11:00"),
    dueAt: moment("3 17:00"),
    dueOn: null,
    elapsed: 18 * HOUR,
    remaining: null,
    paused: null,
    breached: true,
    breachedAt: moment("3 17:00"),
    reasons: [],
  });
  const softer = defineComplaintPolicy({ ...house, clocks: [], escalation: { ...house.escalation, rules: [] } });
  const later = after([...late, ["6 10:00", { type: "startHold", hold: "h", reason: "late", occurredAt: moment("09:00") }]]);
  const { clocks, promises, breached } = complaintStatus(later, softer, { asOf: moment("9 10:00") });
  expect({ clocks, promises, breached }).toEqual({ clocks: before.clocks, promises: before.promises, breached: true });
});

test("what ends before its time is settled as far as it went: clocks stop, and a promise that was not due lapses", () => {
  const withdrawn: readonly Stage[] = [...investigating, ["11:00", { type: "recordMessage", direction: "toCustomer" }], ["11:30", { type: "withdraw", reason: "solved-itself" }]];
  const found = status(withdrawn, "9 10:00");
  expect(found.promises).toEqual([{ promise: "p1", dueAt: moment("12:00"), answeredAt: null, status: "lapsed" }]);
  expect(found.clocks.map(({ clock: name, stoppedAt, elapsed, breached }) => [name, stoppedAt, elapsed, breached])).toEqual([
    ["acknowledge", moment("11:00"), 2 * HOUR, true],
    ["firstResponse", moment("11:00"), 2 * HOUR, false],
    ["nextResponse", null, 0, false],
    ["onSite", moment("11:30"), 2.5 * HOUR, false],
    ["resolution", moment("11:30"), 2.5 * HOUR, false],
    ["statutory", moment("11:30"), 2.5 * HOUR, false],
  ]);
});

test("CAD-10: beyond what the calendar knows, a clock goes by its week or is undetermined, and the call goes on", () => {
  const knows = (beyondCoverage: "assumeWeek" | "refuse"): ComplaintStatus => {
    const calendar = defineCalendar({ ...office, coverage: { from: "2026-03-01", to: "2026-03-02" }, beyondCoverage });
    return complaintStatus(after([recorded()]), house, { asOf: moment("10:00"), calendars: [calendar] });
  };
  const resolution = (found: ComplaintStatus): unknown => found.clocks.filter(({ clock: name }) => name === "resolution").map(({ status: how, dueAt, reasons }) => [how, dueAt, reasons[0]!.code]);
  expect(resolution(knows("assumeWeek"))).toEqual([["running", moment("3 17:00"), "calendar/assumed-week"]]);
  expect(resolution(knows("refuse"))).toEqual([["undetermined", null, "calendar/not-covered"]]);
  expect(knows("refuse").nextDueAt).toBe(moment("10:00"));
});

test("under another policy than its own, the next step is to adopt it", () => {
  const other = defineComplaintPolicy({ ...house, version: 2 });
  const { next } = status([recorded()], "10:00", other);
  expect(next).toEqual([{
    asked: { type: "adoptPolicy" },
    dueAt: null,
    reasons: [{ code: "complaints/other-policy", expected: complaintDecider(other).definition, found: desk.definition }],
  }]);
});

test("many complaints are read at once, in the order of ids", () => {
  const [at, command] = recorded();
  const states = ["b", 2, "a"].map((complaint) => after([[at, { ...command, complaint }]]));
  const options = { asOf: moment("10:00"), calendars: [office] };
  const all = complaintStatuses(states, house, options);
  expect(all.map(({ complaint }) => complaint)).toEqual([2, "a", "b"]);
  expect(all[2]).toEqual(complaintStatus(states[0]!, house, options));
});

test("what is no recorded complaint, comes twice, or is asked about before its last decision, is refused by name", () => {
  const state = after([recorded()]);
  const options = { asOf: moment("10:00"), calendars: [office] };
  const refusal = (call: () => unknown): unknown => {
    const { code, details } = errorOf(call);
    return [code, details];
  };
  expect(refusal(() => complaintStatus({} as ComplaintState, house, options))).toEqual(["invalid-input", { list: "complaint" }]);
  expect(refusal(() => complaintStatus(desk.replay([]), house, options))).toEqual(["invalid-input", { list: "complaint" }]);
  expect(refusal(() => complaintStatuses([state, state], house, options))).toEqual(["duplicate-id", { list: "complaints", index: 1, firstIndex: 0, id: "C-1" }]);
  expect(refusal(() => complaintStatuses([state, desk.replay([])], house, options))).toEqual(["invalid-input", { list: "complaints[1]" }]);
  expect(refusal(() => complaintStatus(state, house, { ...options, asOf: moment("08:59") }))).toEqual(["invalid-option", { list: "asOf", id: "C-1", value: moment("09:00") }]);
  expect(refusal(() => complaintStatus(state, house, {} as never))).toEqual(["invalid-instant", { list: "asOf" }]);
  expect(refusal(() => complaintStatus(state, house, { asOf: moment("10:00") }))).toEqual(["unknown-calendar", { list: "calendars", id: "office", expected: [] }]);
  expect(refusal(() => complaintStatus(state, { ...house, clocks: {} } as never, options))).toEqual(["invalid-policy", expect.anything()]);
});
