import { describe, expect, test } from "vitest";
import { appendFacts, complaintStatus, replayComplaint, type ComplaintFact, type ComplaintState, type SettledOutcomes } from "clientele/complaints";
import { errorOf } from "../../foundation/thrown.ts";
import { after, closed, command, desk, history, investigating, minute, office, recorded, reopened, shop, type Step } from "../sample.ts";

const facts = history(investigating);
const damaged = (index: number, changes: object): ComplaintFact[] => facts.map((fact, at) => (at === index ? ({ ...fact, ...changes }) : fact));

describe("a corrupt history is refused, and the fact named", () => {
  test.each<[string, readonly ComplaintFact[], string, object]>([
    ["a type that nobody knows", damaged(2, { type: "restatementForgotten" }), "invalid-input", { index: 2, id: "c2-2", field: "type" }],
    ["a schema of another time", damaged(2, { schema: 2 }), "invalid-input", { index: 2, id: "c2-2", field: "schema" }],
    ["data of another type", damaged(3, { data: {} }), "invalid-input", { index: 3, id: "c3-3", field: "data" }],
    ["a promise by a moment that does not exist", damaged(3, { data: { promise: "p1", dueAt: "2026-02-30T00:00:00.000Z" } }), "invalid-input", { index: 3, field: "data" }],
    ["no moment of recording", damaged(1, { recordedAt: "yesterday" }), "invalid-input", { index: 1, field: "data" }],
    ["a severity that its policy does not declare", damaged(0, { data: { ...facts[0]!.data, severity: "huge" } }), "unknown-id", { index: 0, id: "c0-0", field: "severity" }],
    ["no id", damaged(4, { id: "" }), "missing-id", { index: 4 }],
    ["one id for two facts", [...facts, { ...facts[1]!, recordedAt: minute(99) }], "fact-conflict", { index: 5, firstIndex: 1, id: "c1-1" }],
    ["no fact at all", [null as never], "missing-id", { index: 0 }],
    ["no list", 7 as never, "invalid-input", { list: "history" }],
  ])("%s", (_, history, code, details) => {
    const error = errorOf(() => replayComplaint(history, shop));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("the decider's own replay goes on, and lists what it could not fold", () => {
    expect(desk.replay(damaged(3, { data: {} })).anomalies).toEqual([
      { code: "flow/malformed-fact", fact: "c3-3" },
    ]);
    expect(desk.replay(damaged(2, { type: "restatementForgotten" })).anomalies[0]).toEqual({ code: "flow/unknown-fact", fact: "c2-2" });
  });
});

describe("what was settled is derived by nobody again, so every field of it is looked at", () => {
  const whole = history(closed);
  const [settled] = (whole.at(-1)!.data as { outcomes: SettledOutcomes }).outcomes.clocks;
  const withClock = (clock: object): readonly ComplaintFact[] => {
    const { data, ...end } = whole.at(-1)! as Extract<ComplaintFact, { type: "complaintClosed" }>;
    return [...whole.slice(0, -1), { ...end, data: { ...data, outcomes: { ...data.outcomes, clocks: [clock as never] } } }];
  };

  test.each([
    {}, { clock: "lunch" }, { dueAt: "x" }, { dueAt: undefined }, { stoppedAt: 7 }, { elapsed: "x" }, { elapsed: -1 }, { elapsed: undefined }, { breached: 7 },
    { breached: "yes", breachedAt: null }, { breachedAt: minute(3) },
  ])("%j", (changes) => {
    const clock = Object.keys(changes).length === 0 ? {} : { ...settled!, ...changes };
    expect(errorOf(() => replayComplaint(withClock(clock), shop))).toMatchObject({ code: "invalid-input", details: { id: whole.at(-1)!.id, field: "data" } });
  });

  test("a sound one is taken", () => {
    expect(replayComplaint(withClock(settled!), shop).outcomes!.clocks).toEqual([settled]);
  });
});

describe("what decide refuses is in no history", () => {
  const whole = history(reopened);
  const changed = (type: ComplaintFact["type"], changes: (data: never) => object): readonly ComplaintFact[] => {
    return whole.map((fact) => (fact.type === type ? ({ ...fact, data: changes(fact.data as never) } as ComplaintFact) : fact));
  };
  const options = (changes: object): readonly ComplaintFact[] => {
    return changed("optionsPrepared", (data: { options: readonly object[] }) => ({ ...data, options: data.options.map((option) => ({ ...option, ...changes })) }));
  };

  test.each([
    ["no place in the order", options({ rank: 0 })],
    ["a place before the first", options({ rank: -1 })],
    ["the same place twice", options({ rank: 1 })],
    ["the same id twice", options({ option: "A" })],
    ["less than nothing", options({ compensation: -1 })],
    ["less than no money", options({ margin: { minor: -1, currency: "EUR" } })],
    ["no currency", options({ margin: { minor: 1, currency: "euro" } })],
    ["attempts from 1", changed("followedUp", (data: object) => ({ ...data, attempt: 0 }))],
  ] as const)("%s", (_, facts) => {
    expect(errorOf(() => replayComplaint(facts, shop))).toMatchObject({ code: "invalid-input", details: { field: "data" } });
  });

  test.each([{}, { id: null }, { id: Number.NaN }, { id: {} }, { id: "p", role: 7 }])("said by %j", (by) => {
    expect(errorOf(() => replayComplaint(damaged(2, { by }), shop))).toMatchObject({ code: "invalid-input", details: { index: 2, field: "by" } });
  });
});

describe("facts out of sequence", () => {
  test("a decision that does not follow stays in the history, and is listed", () => {
    const [record, restate, ...rest] = facts;
    const state = replayComplaint([record!, ...rest, restate!], shop);
    // Nothing can be confirmed, promised or looked into before it was read back.
    expect(state.anomalies).toEqual(["c2-2", "c3-3", "c4-4"].map((fact) => ({ code: "flow/contradicts-decision", fact })));
    expect(state.phase).toBe("restated");
  });

  test("evidence may come before everything", () => {
    const told = history([{ type: "acknowledge", at: minute(50) }], { from: history(recorded) });
    expect(desk.replay([...told].reverse())).toMatchObject({ phase: "recorded", anomalies: [], evidence: [{ kind: "acknowledged" }] });
  });

  test("a history of another version is taken as it is", () => {
    expect(replayComplaint(facts, { ...shop, version: 9, severities: ["grave"], onTheSpot: [], clocks: [], escalation: { levels: ["local"], rules: [] } }).phase).toBe("investigating");
  });
});

test("what is sent twice counts once", () => {
  expect(appendFacts(facts, [structuredClone(facts[4]!)])).toBe(facts);
  expect(replayComplaint([...facts, ...facts], shop)).toEqual(desk.replay(facts));
});

describe("a state from elsewhere", () => {
  const state = after(investigating);
  const restate: Step = { type: "restate" };
  test.each<[string, unknown]>([
    ["nothing", null],
    ["text", "state"],
    ["another schema", { ...state, schema: 2 }],
    ["no evidence", { ...state, evidence: undefined }],
    ["an unknown phase", { ...state, phase: "asleep" }],
    ["a promise that is none", { ...state, promises: [null] }],
    ["ids that are no lists", { ...state, seen: ["c0-0"] }],
    ["no cycle", { ...state, cycles: [] }],
    ["no policy", { ...state, definition: null }],
    ["merged into nothing", { ...state, phase: "merged" }],
    ["recorded and not", { ...state, phase: "notRecorded" }],
    ["no history of severities", { ...state, severities: undefined }],
    ["another severity than its last one", { ...state, severity: "grave" }],
    ["a severity that its policy does not have", { ...state, severity: "huge", severities: [{ severity: "huge", at: state.receivedAt }] }],
  ])("%s is no state of a complaint", (_, broken) => {
    const error = errorOf(() => desk.decide(broken as ComplaintState, command(restate, { id: "x", at: minute(9) })));
    expect(error).toMatchObject({ code: "invalid-input", details: { list: "state" } });
  });

  test("every function refuses it", () => {
    const broken = { ...state, evidence: undefined } as unknown as ComplaintState;
    expect(errorOf(() => desk.evolve(broken, facts[0]!)).code).toBe("invalid-input");
    expect(errorOf(() => desk.options(broken, { by: { id: 1 }, at: minute(9) })).code).toBe("invalid-input");
  });
});

test("a closed complaint says how everything stood, and a later decision of another hand does not change it", () => {
  const state = after(closed);
  const late = { id: "late", type: "promiseGiven", schema: 1, occurredAt: minute(60), recordedAt: minute(60), by: { id: 1 }, data: { promise: "p9", dueAt: minute(90) } } as const;
  expect(desk.evolve(state, late)).toMatchObject({ outcomes: state.outcomes, promises: state.promises, anomalies: [{ code: "flow/contradicts-decision", fact: "late" }] });
});

test("evidence undoes no decision: a retraction of another hand leaves an answer where it is", () => {
  const told = history([{ type: "answer", nextPromise: { promise: "p2", dueAt: minute(200) } }], { from: facts });
  const answer = told.find(({ type }) => type === "customerAnswered")!;
  const retraction = { ...answer, id: "odd", type: "evidenceRetracted", data: { fact: answer.id, reason: "mistake" } } as ComplaintFact;
  const clocksOf = (history: readonly ComplaintFact[]): unknown => complaintStatus(desk.replay(history), shop, { asOf: minute(100), calendars: [office] }).clocks;
  expect(clocksOf([...told, retraction])).toEqual(clocksOf(told));
});
