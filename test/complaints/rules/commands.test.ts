import { describe, expect, test } from "vitest";
import type { ComplaintCommandType, ComplaintFactData, ComplaintState } from "clientele/complaints";
import { after, agreed, closed, confirmed, desk, executing, exhausted, history, investigating, minute, must, offering, prepared, promised, record, recorded, reopened, resolved, restated, command, satisfied, types, type Step } from "../sample.ts";

interface Done {
  /** What the rule says, for the name of the test. */
  readonly says: string;
  /** How the complaint came where it is. */
  readonly steps: readonly Step[];
  /** What is commanded. */
  readonly given: Step;
  /** The facts that follow. */
  readonly facts: readonly (keyof ComplaintFactData)[];
  /** What the state says then. */
  readonly then: Partial<ComplaintState>;
}

const minor: readonly Step[] = [{ ...record, severity: "minor" }, { type: "restate" }, { type: "confirmRestatement" }];
const eur = (amount: number): { minor: number; currency: string } => ({ minor: amount, currency: "EUR" });
const noOutcomes = expect.objectContaining({ kept: [], broken: [] }) as never;
const next = { promise: "p2", dueAt: minute(300) };

const table = {
  record: [
    {
      says: "a complaint is taken down on the first level, under the policy (CMP-1)",
      steps: [], given: { ...record, origin: "return-visit", unit: 7, points: ["the box was open"], position: "wants a new one" }, facts: ["complaintRecorded"],
      then: {
        phase: "recorded", complaint: "C-1", customer: 12, severity: "normal", category: "product", channel: "phone", origin: "return-visit", unit: 7, product: null,
        calendar: null, level: "local", points: ["the box was open"], position: "wants a new one", receivedAt: minute(120), definition: desk.definition,
        cycles: [{ cycle: 1, startedAt: minute(120), reason: null, resolvedAt: null, manner: null, result: null, endedAt: null }],
      },
    },
  ],
  restate: [{ says: "it is read back (CMP-2)", steps: recorded, given: { type: "restate", points: ["open box"] }, facts: ["restated"], then: { phase: "restated", points: ["open box"] } }],
  confirmRestatement: [{ says: "the customer agrees (CMP-2)", steps: restated, given: { type: "confirmRestatement" }, facts: ["restatementConfirmed"], then: { phase: "confirmed" } }],
  correctRestatement: [
    { says: "the customer corrects, and it is read back again (CMP-2)", steps: restated, given: { type: "correctRestatement", points: ["torn box"] }, facts: ["restatementCorrected"], then: { phase: "recorded", points: ["torn box"] } },
  ],
  resolveOnTheSpot: [
    {
      says: "a small one is solved at once, without a promise (CMP-3)", steps: minor, given: { type: "resolveOnTheSpot", option: "S", compensation: eur(500), role: "clerk", result: "aboveExpectation" },
      facts: ["complaintResolved"],
      then: {
        phase: "resolved", promises: [],
        options: [{ option: "S", round: 1, rank: null, compensation: eur(500), margin: null, status: "executed", objection: null }],
        cycles: [{ cycle: 1, startedAt: minute(0), reason: null, resolvedAt: minute(120), manner: "onTheSpot", result: "aboveExpectation", endedAt: null }],
      },
    },
    {
      says: "so is one as the customer proposes (CMP-17)", steps: [...minor, { type: "recordProposal", option: "P", compensation: eur(700) }], given: { type: "resolveOnTheSpot", option: "P", role: "lead" },
      facts: ["complaintResolved"], then: { options: [{ option: "P", round: 1, rank: null, compensation: eur(700), margin: null, status: "executed", objection: null }] },
    },
  ],
  promise: [
    { says: "an answer is promised (CMP-4)", steps: confirmed, given: { type: "promise", promise: "p1", dueAt: "2026-03-02T13:00:00+01:00" }, facts: ["promiseGiven"], then: { promises: [{ promise: "p1", givenAt: minute(120), dueAt: minute(180), answeredAt: null }] } },
  ],
  answer: [
    {
      says: "an answer at the promised moment, with the next promise (CMP-4)", steps: investigating, given: { type: "answer", nextPromise: next, at: minute(180) }, facts: ["customerAnswered", "promiseGiven"],
      then: { promises: [{ promise: "p1", givenAt: minute(3), dueAt: minute(180), answeredAt: minute(180) }, { promise: "p2", givenAt: minute(180), dueAt: minute(300), answeredAt: null }] },
    },
    {
      says: "a late answer is one all the same", steps: investigating, given: { type: "answer", nextPromise: next, at: minute(181) }, facts: ["customerAnswered", "promiseGiven"],
      then: { promises: [{ promise: "p1", givenAt: minute(3), dueAt: minute(180), answeredAt: minute(181) }, { promise: "p2", givenAt: minute(181), dueAt: minute(300), answeredAt: null }] },
    },
    { says: "before the customer agrees no promise is needed", steps: recorded, given: { type: "answer" }, facts: ["customerAnswered"], then: { promises: [] } },
    { says: "nor once it is solved", steps: resolved, given: { type: "answer" }, facts: ["customerAnswered"], then: { phase: "resolved" } },
    {
      says: "an answer from before the promise keeps nothing, and leaves it open", steps: promised, given: { type: "answer", occurredAt: minute(2) }, facts: ["customerAnswered"],
      then: { promises: [{ promise: "p1", givenAt: minute(3), dueAt: minute(180), answeredAt: null }] },
    },
    {
      says: "an earlier answer that is recorded late is the one that counts", given: { type: "answer", occurredAt: minute(100), at: minute(290) }, facts: ["customerAnswered"],
      steps: [...investigating, { type: "answer", nextPromise: next, at: minute(181) }],
      then: { promises: [{ promise: "p1", givenAt: minute(3), dueAt: minute(180), answeredAt: minute(100) }, { promise: "p2", givenAt: minute(181), dueAt: minute(300), answeredAt: null }] },
    },
  ],
  investigate: [
    { says: "what is promised is looked into", steps: promised, given: { type: "investigate" }, facts: ["investigationStarted"], then: { phase: "investigating", steps: [{ step: "investigationStarted", at: minute(120) }] } },
    { says: "at the promised moment the promise still stands", steps: promised, given: { type: "investigate", at: minute(180) }, facts: ["investigationStarted"], then: { phase: "investigating" } },
    { says: "a reopened one is taken up again", steps: [...reopened, { type: "promise", ...next }], given: { type: "investigate" }, facts: ["investigationStarted"], then: { phase: "investigating" } },
  ],
  establishFault: [{ says: "whose fault it was can change", steps: [...recorded, { type: "establishFault", fault: "nobody" }], given: { type: "establishFault", fault: "ours" }, facts: ["faultEstablished"], then: { fault: "ours", phase: "recorded" } }],
  apologize: [
    { says: "an apology is made (CMP-5)", steps: recorded, given: { type: "apologize" }, facts: ["apologyMade"], then: { apologizedAt: minute(120) } },
    { says: "and again in another cycle", steps: [...recorded, { type: "apologize" }, ...reopened.slice(1)], given: { type: "apologize" }, facts: ["apologyMade"], then: { apologizedAt: minute(120) } },
  ],
  nameCause: [
    { says: "causes are named in order (CMP-13)", steps: [...recorded, { type: "nameCause", cause: "packing" }], given: { type: "nameCause", cause: "carrier" }, facts: ["causeNamed"], then: { causes: ["packing", "carrier"] } },
    { says: "also after the end", steps: closed, given: { type: "nameCause", cause: "carrier" }, facts: ["causeNamed"], then: { causes: ["carrier"], phase: "closed" } },
  ],
  prepareOptions: [
    {
      says: "solutions are kept by rank, whatever their order (CMP-6)", steps: investigating,
      given: { type: "prepareOptions", options: [{ option: "Z", rank: 3, margin: 20 }, { option: "Y", rank: 1, compensation: 30 }] }, facts: ["optionsPrepared"],
      then: {
        phase: "investigating",
        options: [
          { option: "Y", round: 1, rank: 1, compensation: 30, margin: null, status: "prepared", objection: null },
          { option: "Z", round: 1, rank: 3, compensation: null, margin: 20, status: "prepared", objection: null },
        ],
      },
    },
    { says: "when all are refused, new ones come in a new round (CMP-6)", steps: exhausted, given: { type: "prepareOptions", options: [{ option: "D", rank: 1 }] }, facts: ["optionsPrepared"], then: { phase: "offering" } },
  ],
  recordProposal: [
    { says: "the customer proposes (CMP-17)", steps: offering, given: { type: "recordProposal", option: "P", compensation: eur(100) }, facts: ["proposalRecorded"], then: { phase: "offering" } },
  ],
  offerOption: [
    { says: "the best is offered first (CMP-6)", steps: prepared, given: { type: "offerOption", option: "A" }, facts: ["optionOffered"], then: { phase: "offering" } },
    {
      says: "a proposal is offered whatever its rank (CMP-17)", steps: [...prepared, { type: "recordProposal", option: "P" }], given: { type: "offerOption", option: "P" }, facts: ["optionOffered"], then: { phase: "offering" },
    },
    {
      says: "after the apology (CMP-5)", steps: [...prepared, { type: "establishFault", fault: "ours" }, { type: "apologize" }], given: { type: "offerOption", option: "A" }, facts: ["optionOffered"], then: { phase: "offering" },
    },
    {
      says: "what is left of a cycle can be offered in the next", steps: [...reopened, { type: "promise", ...next }, { type: "investigate" }], given: { type: "offerOption", option: "B", role: "head" }, facts: ["optionOffered"], then: { phase: "offering" },
    },
  ],
  objectToOption: [
    { says: "the customer objects (CMP-6)", steps: offering, given: { type: "objectToOption", option: "A", reason: "too-little" }, facts: ["optionObjected"], then: { phase: "offering" } },
    { says: "also after having agreed, as long as nothing is carried out", steps: agreed, given: { type: "objectToOption", option: "A", reason: "second-thoughts" }, facts: ["optionObjected"], then: { phase: "offering" } },
  ],
  acceptOption: [{ says: "the customer confirms (CMP-6)", steps: offering, given: { type: "acceptOption", option: "A" }, facts: ["optionAccepted"], then: { phase: "agreed" } }],
  execute: [{ says: "the confirmed one is carried out (CMP-6)", steps: agreed, given: { type: "execute" }, facts: ["executionStarted"], then: { phase: "executing" } }],
  resolve: [
    {
      says: "it is resolved, and the open promise answered", steps: executing, given: { type: "resolve", result: "asExpected" }, facts: ["complaintResolved"],
      then: {
        phase: "resolved", promises: [{ promise: "p1", givenAt: minute(3), dueAt: minute(180), answeredAt: minute(120) }],
        cycles: [{ cycle: 1, startedAt: minute(0), reason: null, resolvedAt: minute(120), manner: "executed", result: "asExpected", endedAt: null }],
      },
    },
  ],
  followUp: [
    { says: "somebody asks whether it satisfied (CMP-8)", steps: resolved, given: { type: "followUp", outcome: "satisfied", channel: "phone" }, facts: ["followedUp"], then: { phase: "followingUp", followUps: [{ cycle: 1, attempt: 1, at: minute(120), outcome: "satisfied" }] } },
    {
      says: "a no reopens it (CMP-8)", steps: satisfied, given: { type: "followUp", outcome: "dissatisfied" }, facts: ["followedUp", "complaintReopened"],
      then: { phase: "reopened", followUps: [{ cycle: 1, attempt: 1, at: minute(10), outcome: "satisfied" }, { cycle: 1, attempt: 2, at: minute(120), outcome: "dissatisfied" }] },
    },
  ],
  close: [
    { says: "who was asked closes it (CMP-8)", steps: satisfied, given: { type: "close" }, facts: ["complaintClosed"], then: { phase: "closed", outcomes: expect.objectContaining({ kept: ["p1"], broken: [] }) as never } },
    { says: "who does not want to say was asked, too", steps: [...resolved, { type: "followUp", outcome: "declined" }], given: { type: "close" }, facts: ["complaintClosed"], then: { phase: "closed" } },
    {
      says: "who cannot be reached often enough closes it, for that reason (CMP-8)", steps: [...resolved, { type: "followUp", outcome: "unreachable" }, { type: "followUp", outcome: "unreachable" }],
      given: { type: "close" }, facts: ["complaintClosed"], then: { phase: "closed" },
    },
  ],
  reopen: [
    {
      says: "a closed one is taken up again, in a new cycle", steps: closed, given: { type: "reopen", reason: "again" }, facts: ["complaintReopened"],
      then: { phase: "reopened", outcomes: null },
    },
    { says: "a resolved one too", steps: resolved, given: { type: "reopen", reason: "again" }, facts: ["complaintReopened"], then: { phase: "reopened" } },
    // To the end of the thirtieth day after Monday, the second of March.
    { says: "up to the last moment", steps: closed, given: { type: "reopen", reason: "again", at: "2026-04-02T00:00:00.000Z" }, facts: ["complaintReopened"], then: { phase: "reopened" } },
  ],
  withdraw: [{ says: "the customer takes it back", steps: recorded, given: { type: "withdraw", reason: "solved-itself" }, facts: ["complaintWithdrawn"], then: { phase: "withdrawn", outcomes: noOutcomes, steps: [] } }],
  merge: [
    {
      says: "it goes on in another; what was promised and missed stays so", steps: promised, given: { type: "merge", into: "C-2", at: minute(181) }, facts: ["complaintMerged"],
      then: { phase: "merged", mergedInto: "C-2", outcomes: expect.objectContaining({ kept: [], broken: ["p1"] }) as never },
    },
  ],
  refer: [{ says: "somebody outside has to handle it", steps: recorded, given: { type: "refer", to: "ombudsman", reason: "not-ours" }, facts: ["complaintReferred"], then: { phase: "referred", outcomes: noOutcomes } }],
  dismiss: [{ says: "it is no complaint (CMP-16)", steps: recorded, given: { type: "dismiss", as: "praise" }, facts: ["complaintDismissed"], then: { phase: "notAComplaint", outcomes: noOutcomes } }],
  changeSeverity: [{ says: "it turns out graver", steps: recorded, given: { type: "changeSeverity", severity: "grave", reason: "found-out" }, facts: ["severityChanged"], then: { severity: "grave", severities: [{ severity: "normal", at: minute(0) }, { severity: "grave", at: minute(120) }] } }],
  changeCategory: [{ says: "it turns out another matter", steps: recorded, given: { type: "changeCategory", category: "delivery", reason: "found-out" }, facts: ["categoryChanged"], then: { category: "delivery" } }],
  escalate: [
    { says: "a level up, by a rule (CMP-9)", steps: [...recorded, { type: "requestEscalation" }], given: { type: "escalate", to: "area", rule: "asked", reason: "asked-for-it" }, facts: ["complaintEscalated"], then: { level: "area", escalations: [{ rule: "asked", cycle: 1, to: "area", at: minute(120) }] } },
    { says: "two levels up, on one's own account", steps: recorded, given: { type: "escalate", to: "centre", reason: "hard" }, facts: ["complaintEscalated"], then: { level: "centre", escalations: [{ rule: null, cycle: 1, to: "centre", at: minute(120) }] } },
    {
      says: "a rule fires again in another cycle", given: { type: "escalate", to: "area", rule: "asked", reason: "asked-for-it" }, facts: ["complaintEscalated"], then: { level: "area" },
      steps: [
        ...recorded, { type: "requestEscalation" }, { type: "escalate", to: "area", rule: "asked", reason: "asked-for-it" }, ...reopened.slice(1),
        { type: "deescalate", to: "local", reason: "settled" }, { type: "requestEscalation" },
      ],
    },
  ],
  deescalate: [{ says: "a level down, when somebody says so", steps: [...recorded, { type: "escalate", to: "centre", reason: "hard" }], given: { type: "deescalate", to: "area", reason: "easier" }, facts: ["complaintDeescalated"], then: { level: "area" } }],
  assign: [{ says: "somebody handles it (CMP-18)", steps: recorded, given: { type: "assign", owner: "o-1", tier: "area" }, facts: ["complaintAssigned"], then: { owner: "o-1", tier: "area", steps: [{ step: "complaintAssigned", at: minute(120) }] } }],
  adoptPolicy: [],
  link: [{ says: "another record is tied to it (CMP-18)", steps: recorded, given: { type: "link", record: "C-0", relation: "knownSolution" }, facts: ["recordLinked"], then: { links: [{ record: "C-0", relation: "knownSolution" }] } }],
  acknowledge: [{ says: "evidence: it was acknowledged", steps: closed, given: { type: "acknowledge", occurredAt: minute(1) }, facts: ["acknowledged"], then: { phase: "closed" } }],
  startHold: [{ says: "evidence: we wait for somebody else", steps: recorded, given: { type: "startHold", hold: "h1", reason: "awaiting-customer" }, facts: ["holdStarted"], then: { evidence: [{ fact: "asked", at: minute(120), kind: "holdStarted", name: "h1", reason: "awaiting-customer" }] } }],
  endHold: [{ says: "evidence: we do not any more", steps: recorded, given: { type: "endHold", hold: "h1" }, facts: ["holdEnded"], then: { evidence: [{ fact: "asked", at: minute(120), kind: "holdEnded", name: "h1", reason: null }] } }],
  recordMessage: [{ says: "evidence: a message (CMP-7)", steps: recorded, given: { type: "recordMessage", direction: "toCustomer", step: "investigationStarted" }, facts: ["messageRecorded"], then: { evidence: [{ fact: "asked", at: minute(120), kind: "toCustomer", name: "investigationStarted", reason: null }] } }],
  arriveOnSite: [{ says: "evidence: somebody is on site (CMP-9)", steps: recorded, given: { type: "arriveOnSite", occurredAt: minute(60) }, facts: ["arrivedOnSite"], then: { evidence: [{ fact: "asked", at: minute(60), kind: "arrivedOnSite", name: null, reason: null }], decidedAt: minute(0) } }],
  requestEscalation: [{ says: "evidence: the customer asks for a higher level (CMP-9)", steps: recorded, given: { type: "requestEscalation" }, facts: ["escalationRequested"], then: { level: "local" } }],
  retract: [{ says: "evidence that was a mistake does not count", steps: [...recorded, { type: "acknowledge" }], given: { type: "retract", fact: "c1-1", reason: "mistake" }, facts: ["evidenceRetracted"], then: { retracted: ["c1-1"] } }],
} as const satisfies Readonly<Record<ComplaintCommandType, readonly Done[]>>;

describe.each(Object.entries(table as Readonly<Record<string, readonly Done[]>>).filter(([, cases]) => cases.length > 0))("%s", (_type, cases) => {
  test.each(cases)("$says", ({ steps, given, facts, then }) => {
    const state = after(steps);
    expect(types(state, given)).toEqual(facts);
    expect(after([{ ...given, id: "asked", at: (given as { at?: string }).at ?? minute(120) }], { from: history(steps) })).toMatchObject(then);
  });
});

describe("why it was closed", () => {
  const because = (steps: readonly Step[]): unknown => (must(desk.decide(after(steps), command({ type: "close" }, { id: "x", at: minute(99) })))[0]!.data as { because: string }).because;
  test("somebody was asked; nobody could be reached", () => {
    expect(because(satisfied)).toBe("followedUp");
    expect(because([...resolved, { type: "followUp", outcome: "unreachable" }, { type: "followUp", outcome: "unreachable" }])).toBe("unreachable");
    expect(because([...resolved, { type: "followUp", outcome: "unreachable" }, { type: "followUp", outcome: "declined" }])).toBe("followedUp");
  });

  test("the follow-ups of an earlier cycle do not count", () => {
    const again = [...satisfied, { type: "reopen", reason: "again" }, { type: "promise", promise: "p9", dueAt: minute(180) }, { type: "investigate" }] as const;
    const solved = [...again, { type: "offerOption", option: "B", role: "head" }, { type: "acceptOption", option: "B" }, { type: "execute" }, { type: "resolve" }];
    expect(desk.decide(after(solved), command({ type: "close" }, { id: "x", at: minute(99) }))).toMatchObject({ ok: false, refusals: [{ code: "complaints/follow-up-required", done: 0 }] });
  });
});

test("a command that was carried out already leads to nothing", () => {
  const facts = history(recorded);
  const given = command({ type: "restate" }, { id: "c9", at: minute(1) });
  const once = desk.replay([...facts, ...must(desk.decide(desk.replay(facts), given))]);
  expect(desk.decide(once, given)).toEqual({ ok: true, facts: [] });
});

test("facts of one command are told apart by their ids", () => {
  const facts = must(desk.decide(after(investigating), command({ type: "answer", nextPromise: next }, { id: "c9", at: minute(100) })));
  expect(facts.map(({ id }) => id)).toEqual(["c9", "c9#2"]);
});
