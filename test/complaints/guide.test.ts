import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ComplaintCommandType, ComplaintFactData } from "clientele/complaints";
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
