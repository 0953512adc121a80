import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as complaints from "clientele/complaints";
import type { ComplaintCommandType, ComplaintFactData, ComplaintRefusals, ComplaintsReasons } from "clientele/complaints";
import { complaintFold } from "../../src/complaints/folds/complaint-fold.ts";
import { complaintRules } from "../../src/complaints/rules/complaint-rules.ts";

const guide = readFileSync(`${import.meta.dirname}/../../docs/guides/complaints.md`, "utf8");
const section = guide.slice(guide.indexOf("## Commands and facts"), guide.indexOf("## Policies"));
const named = new Set([...section.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!));

test("the tables of the guide name every command", () => {
  const commands = [...complaintRules().keys()] as ComplaintCommandType[];
  expect(commands.filter((type) => !named.has(type))).toEqual([]);
});

test("the tables of the guide name every type of fact", () => {
  const types = Object.keys(facts) as (keyof ComplaintFactData)[];
  expect(types.filter((type) => !named.has(type))).toEqual([]);
  // None of them is unknown to the fold.
  const fold = complaintFold();
  const anomalies = types.map((type) => {
    const fact = { id: type, type, schema: 1, occurredAt: "2026-03-02T08:00:00.000Z", recordedAt: "2026-03-02T08:00:00.000Z", by: { id: 1 }, data: {} };
    return fold.evolve(fold.replay([]), fact as never).anomalies.map(({ code }) => code);
  });
  expect(anomalies.flat()).not.toContain("flow/unknown-fact");
});

const facts: Readonly<Record<keyof ComplaintFactData, true>> = {
  complaintRecorded: true, restated: true, restatementConfirmed: true, restatementCorrected: true, promiseGiven: true, customerAnswered: true, investigationStarted: true,
  faultEstablished: true, apologyMade: true, causeNamed: true, optionsPrepared: true, proposalRecorded: true, optionOffered: true, optionObjected: true, optionAccepted: true,
  executionStarted: true, complaintResolved: true, followedUp: true, complaintClosed: true, complaintReopened: true, complaintWithdrawn: true, complaintMerged: true,
  complaintReferred: true, complaintDismissed: true, severityChanged: true, categoryChanged: true, complaintEscalated: true, complaintDeescalated: true, complaintAssigned: true,
  policyAdopted: true, recordLinked: true, acknowledged: true, holdStarted: true, holdEnded: true, messageRecorded: true, arrivedOnSite: true, escalationRequested: true, evidenceRetracted: true,
};

// The compiler sees to it that no code is missing, and that what a refusal and a reason say is never the same code.
const refusals: Readonly<Record<keyof ComplaintRefusals, true>> = {
  "complaints/closed": true, "complaints/merged": true, "complaints/not-reachable": true, "complaints/not-restated": true, "complaints/not-confirmed": true,
  "complaints/not-resolved": true, "complaints/already-done": true, "complaints/definition-mismatch": true, "complaints/not-in-policy": true,
  "complaints/clock-backwards": true, "complaints/calendar-missing": true, "complaints/calendar-not-covered": true, "complaints/promise-required": true,
  "complaints/next-promise-required": true, "complaints/promise-in-the-past": true, "complaints/promise-too-far": true, "complaints/promise-open": true,
  "complaints/promise-taken": true, "complaints/not-small": true, "complaints/option-without-rank": true, "complaints/rank-taken": true, "complaints/option-taken": true,
  "complaints/too-few-options": true, "complaints/too-many-options": true, "complaints/options-left": true, "complaints/unknown-option": true,
  "complaints/option-order": true, "complaints/option-open": true, "complaints/option-not-offered": true, "complaints/option-not-confirmed": true,
  "complaints/not-executing": true, "complaints/apology-missing": true, "complaints/compensation-limit": true, "complaints/compensation-currency": true,
  "complaints/follow-up-required": true, "complaints/reopening-too-late": true, "complaints/merge-cycle": true, "complaints/other-customer": true,
  "complaints/earlier-policy-missing": true, "complaints/no-time-to-promise": true, "complaints/rule-not-due": true, "complaints/opportunity-too-early": true, "complaints/escalation-done": true, "complaints/wrong-level": true, "complaints/not-evidence": true,
};
const reasons: Readonly<Record<keyof ComplaintsReasons, true> & Partial<Record<keyof ComplaintRefusals, never>>> = {
  "complaints/date-missing": true, "complaints/conflicting-rows": true, "complaints/dates-left-out": true, "complaints/duplicate-rows": true,
  "complaints/alike-rows": true, "complaints/dates-out-of-order": true, "complaints/not-resolved-yet": true, "complaints/ended-otherwise": true,
  "complaints/not-written-down": true, "complaints/no-time-of-day": true, "complaints/no-customer": true, "complaints/nothing-to-compare": true,
  "complaints/promise-not-due": true, "complaints/not-asked": true, "complaints/not-reached": true, "complaints/no-answer": true, "complaints/no-cause": true,
  "complaints/open-grave-complaint": true, "complaints/opinion-incomplete": true, "complaints/no-target": true, "complaints/retargeted": true,
  "complaints/clock-paused": true, "complaints/clock-resumed": true, "complaints/clock-breached": true, "complaints/deadline-out-of-reach": true,
  "calendar/assumed-week": true, "calendar/not-covered": true, "complaints/reading-back-awaited": true, "complaints/agreement-awaited": true,
  "complaints/small-enough": true, "complaints/promise-awaited": true, "complaints/promise-to-keep": true, "complaints/promise-missed": true,
  "complaints/clock-to-meet": true, "complaints/clock-missed": true, "complaints/ready-to-investigate": true, "complaints/fault-unknown": true,
  "complaints/apology-owed": true, "complaints/options-awaited": true, "complaints/option-in-turn": true, "complaints/proposal-waits": true,
  "complaints/customer-decides": true, "complaints/options-refused": true, "complaints/option-agreed": true, "complaints/option-under-way": true,
  "complaints/follow-up-owed": true, "complaints/follow-up-advised": true, "complaints/followed-up": true, "complaints/customer-unreachable": true,
  "complaints/severity-escalates": true, "complaints/breach-escalates": true, "complaints/refusals-escalate": true, "complaints/request-escalates": true,
  "complaints/name-unknown": true, "complaints/before-receipt": true, "complaints/other-policy": true, "complaints/hold-not-on": true, "complaints/hold-on-already": true,
};

test("the guide names every refusal and every reason", () => {
  const absent = [...Object.keys(refusals), ...Object.keys(reasons)].filter((code) => !guide.includes(code) && !guide.includes(`\`${code.replace("complaints/", "")}\``));
  expect(absent).toEqual([]);
});

test("the guide names every function and every default", () => {
  expect(Object.keys(complaints).filter((name) => !new RegExp(`\\b${name}\\b`).test(guide))).toEqual([]);
});
