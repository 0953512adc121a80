import * as c from "clientele";
import * as schema from "clientele/schema";
import type { Parsed } from "clientele/schema";
import { describe, expect, test } from "vitest";

// What the library itself makes must pass its own door, through JSON, and come out as it was.
function expectUntouched<T>(parse: (input: unknown) => Parsed<T>, values: readonly T[]): void {
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(parse(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
}

function factsOf<F>(decision: c.Decision<F, unknown>): readonly F[] {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.facts;
}

const head = { at: "2026-03-01T08:00:00.000Z", by: { id: 9 } };

describe("the definitions that the library carries", () => {
  test("pass their parsers", () => {
    expectUntouched(schema.parseAbcPolicy, [c.paretoClasses, c.rankClasses, c.computedClasses]);
    expectUntouched(schema.parseRfmPolicy, [c.quintileRfm]);
    expectUntouched(schema.parseXyzPolicy, [c.variationClasses]);
    expectUntouched(schema.parseSettlingPolicy, [c.steadyClasses]);
    expectUntouched(schema.parseCadencePolicy, [c.consultingCadence]);
    expectUntouched(schema.parseCadenceRule, c.consultingTouches);
    expectUntouched(schema.parseComplaintPolicy, [c.consultingComplaints]);
    expectUntouched(schema.parseCardPolicy, [c.standardCardItems]);
    expectUntouched(schema.parseCardAuditPolicy, [c.standardCardAudit]);
    expectUntouched(schema.parseRevisionPolicy, [c.standardRevisions]);
    expectUntouched(schema.parseStakeholderPolicy, [c.standardStakeholders]);
    expectUntouched(schema.parseDocumentPolicy, [c.standardDocuments]);
    expectUntouched(schema.parseLifecyclePolicy, [c.standardLifecycle]);
    expectUntouched(schema.parseCategoryPolicy, [c.standardCategories]);
    expectUntouched(schema.parseChurnPolicy, [c.standardChurnSignals]);
  });

  test("pass their parsers, all templates of engagements among them", () => {
    const templates = [c.consulting, c.crmImplementation, c.customerVisit, c.erpImplementation, c.erpShort, c.keyAccountPursuit, c.operationsReference, c.reception, c.returnVisit, c.salesOpportunity];
    expectUntouched(schema.parseEngagementTemplate, templates as readonly c.EngagementTemplate[]);
  });
});

test("the facts and states of a complaint pass", () => {
  const office = c.defineCalendar({ id: "office", timeZone: "UTC", week: c.weekOf(["mon", "tue", "wed", "thu", "fri"], c.wholeDay) });
  const decider = c.complaintDecider(c.consultingComplaints, { calendars: [office] });
  const { severities, categories } = c.consultingComplaints;
  const record = { ...head, id: "c-1", type: "record", complaint: "cmp-1", customer: 1, severity: severities[0]!, category: categories[0]!, channel: "phone", points: ["", "late"] } as const;
  let facts: readonly c.ComplaintFact[] = factsOf(decider.decide(decider.replay([]), record));
  for (const command of [
    { ...head, id: "c-2", type: "acknowledge" },
    { ...head, id: "c-3", type: "startHold", hold: "h-1", reason: "waiting-for-customer" },
    { ...head, id: "c-4", type: "withdraw", reason: "solved-itself" },
  ] as const) {
    facts = [...facts, ...factsOf(decider.decide(decider.replay(facts), command))];
  }
  expectUntouched(schema.parseComplaintFact, facts);
  expectUntouched(schema.parseComplaintCommand, [record]);
  expectUntouched(schema.parseComplaintRecord, [c.complaintRecordOf(decider.replay(facts))]);
  expectUntouched(schema.upgradeComplaintFact, facts);
  expectUntouched(schema.parseComplaintState, facts.map((_, index) => decider.replay(facts.slice(0, index))).concat(decider.replay(facts)));
});

test("the facts and states of an engagement pass", () => {
  const template = c.defineEngagement({ id: "t", version: 1, initial: "a", phases: [{ id: "a", activities: [{ id: "work" }], next: ["b"] }, { id: "b" }] });
  const engagement = c.openEngagement(template);
  let facts: readonly c.EngagementFact[] = factsOf(engagement.start({ ...head, id: "c-1", type: "start", engagement: "e-1" } as never));
  for (const command of [
    { ...head, id: "c-2", type: "recordWork", activity: "work", minutes: 30 },
    { ...head, id: "c-3", type: "completeActivity", activity: "work" },
    { ...head, id: "c-4", type: "advance", to: "b" },
    { ...head, id: "c-5", type: "suspend", reason: "budget-cut" },
  ]) {
    facts = [...facts, ...factsOf(engagement.decide(engagement.replay(facts as never), command as never))];
  }
  expectUntouched(schema.parseEngagementFact, facts);
  expectUntouched(schema.parseEngagementState, facts.map((_, index) => engagement.replay(facts.slice(0, index) as never)).concat(engagement.replay(facts as never)) as readonly c.EngagementState[]);
});

test("customer cards and their facts pass", () => {
  const people = [{ id: 3, name: "p", phones: ["1"], consents: [{ given: "refused", from: "2025-01-01" }] }] as const;
  const card = { id: 5, overview: "x", tradedAmount: 1000, people } satisfies c.CustomerCard;
  const opened = factsOf(c.openCard(card, { ...head, id: "c-1", on: "2026-03-01" }));
  const open = c.replayCard(opened)!;
  const revision = { ...head, id: "c-2", on: "2026-03-01", set: { overview: "y", news: [{ date: "2026-02-01", text: "n" }] }, confirm: ["tradedAmount"], people: { change: [{ id: 3, set: { email: "e" } }] } } as const;
  const revised = [...opened, ...factsOf(c.reviseCard(open, revision))];
  const other = { id: 6, overview: "z", phone: "2", people: [{ id: 4, name: "q" }] };
  const merged = [...revised, ...factsOf(c.mergeCards(c.replayCard(revised)!, other, { ...head, id: "c-3", on: "2026-03-01", resolve: { prefer: "kept" } }))];
  const erased = [...merged, ...factsOf(c.erasePerson(c.replayCard(merged)!, 3, { ...head, id: "c-4", on: "2026-03-01" }))];
  expectUntouched(schema.parseCardFact, erased);
  expectUntouched(schema.parseCustomerCard, [opened, revised, merged, erased].map((facts) => c.replayCard(facts)!));
  expectUntouched(schema.parseOwnerFact, factsOf(c.assignOwner([], { ...head, id: "c-1", customer: 5, owner: 9, from: "2026-03-01", reason: "x" })));
});
