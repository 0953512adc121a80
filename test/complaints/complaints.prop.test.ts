import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayComplaint, type ComplaintFact, type ComplaintFactData, type ComplaintState } from "clientele/complaints";
import { deepFreeze } from "../../src/foundation/internal.ts";
import { command, desk, minute, must, shop, type Step } from "./sample.ts";
import { choices, everyAsk, filledIn, roles, walk } from "./walks.ts";

const bare = ({ seen: _, ...state }: ComplaintState): object => state;

describe("histories and states", () => {
  test("a history replayed is the state that was lived through, and both survive JSON", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts, walked } = walk(steps);
        const lived = facts.reduce((state, fact) => desk.evolve(state, fact), desk.replay([]));
        const stored = JSON.parse(JSON.stringify(facts)) as ComplaintFact[];
        expect(desk.replay(stored)).toEqual(lived);
        expect(replayComplaint(stored, shop)).toEqual(lived);
        expect(JSON.parse(JSON.stringify(lived))).toEqual(lived);
        expect(lived.anomalies).toEqual([]);
        for (const { state, command: given } of walked.slice(-3)) {
          expect(desk.decide(JSON.parse(JSON.stringify(state)) as ComplaintState, given)).toEqual(desk.decide(state, given));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a snapshot and the facts after it make the same state as the whole history", () => {
    fc.assert(
      fc.property(choices, fc.nat(), (steps, at) => {
        const { facts } = walk(steps);
        const cut = at % (facts.length + 1);
        const snapshot = JSON.parse(JSON.stringify(desk.replay(facts.slice(0, cut)))) as ComplaintState;
        // What was folded already may come again with the rest.
        expect(facts.slice(Math.floor(cut / 2)).reduce((state, fact) => desk.evolve(state, fact), snapshot)).toEqual(desk.replay(facts));
      }),
      { numRuns: 60 },
    );
  });

  test("nothing that goes in is changed", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts, walked } = walk(steps);
        const frozen = deepFreeze(desk.replay(deepFreeze(structuredClone(facts))));
        for (const { command: given } of walked) desk.decide(frozen, deepFreeze(structuredClone(given)));
        desk.options(frozen, deepFreeze({ by: { id: 1, role: "lead" }, at: minute(10_000) }));
        for (const fact of facts) desk.evolve(frozen, fact);
      }),
      { numRuns: 40 },
    );
  });

  test("a fact that comes twice has no effect, wherever it comes", () => {
    fc.assert(
      fc.property(choices, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }), (steps, copies) => {
        const { facts } = walk(steps);
        const doubled = [...facts];
        for (const [which, where] of copies) {
          const from = which % facts.length;
          // Never before the first time it came.
          const first = doubled.indexOf(facts[from]!);
          doubled.splice(first + 1 + (where % (doubled.length - first)), 0, structuredClone(facts[from]!));
        }
        expect(desk.replay(doubled)).toEqual(desk.replay(facts));
      }),
      { numRuns: 60 },
    );
  });

  test("evidence adds up to the same wherever and in which order it comes, and undoes no decision", () => {
    const seen = fc.array(
      fc.record({
        what: fc.constantFrom<Step>(
          { type: "acknowledge" },
          { type: "recordMessage", direction: "fromCustomer" },
          { type: "startHold", hold: "h", reason: "awaiting-customer" },
          { type: "endHold", hold: "h" },
          { type: "arriveOnSite" },
          { type: "requestEscalation" },
        ),
        at: fc.integer({ min: 0, max: 300 }),
        where: fc.nat(),
        taken: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(choices, seen, (steps, told) => {
        const { facts } = walk(steps);
        const before = desk.replay(facts);
        if (before.phase === "merged") return;
        const told1 = told.flatMap(({ what, at }, index) => must(desk.decide(before, command(what, { id: `e${index}`, at: minute(at) }))));
        const taken = told.flatMap(({ taken: isTaken }, index): ComplaintFact[] => {
          return isTaken ? [{ ...told1[index]!, id: `r${index}`, type: "evidenceRetracted", data: { fact: `e${index}`, reason: "mistake" } }] : [];
        });
        const late = [...told1, ...taken];
        const mixed = [...facts];
        late.forEach((fact, index) => mixed.splice((told[index % told.length]?.where ?? 0) % (mixed.length + 1), 0, fact));
        const state = desk.replay(mixed);
        expect(bare(state)).toEqual(bare(desk.replay([...facts, ...[...late].reverse()])));
        expect({ ...bare(state), evidence: before.evidence, retracted: before.retracted }).toEqual(bare(before));
        expect(state.anomalies).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("evidence is in the order in which it happened", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (moments) => {
        const empty = desk.replay([]);
        const facts = moments.flatMap((at, index) => must(desk.decide(empty, command({ type: "acknowledge" }, { id: `e${index}`, at: minute(at) }))));
        const oracle = facts.map(({ id, occurredAt }) => `${occurredAt} ${id}`).sort();
        expect(desk.replay(facts).evidence.map(({ fact, at }) => `${at} ${fact}`)).toEqual(oracle);
      }),
    );
  });

  test("evolve takes any fact at any time, and what it cannot fold it names", () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const types: readonly string[] = [
      "complaintRecorded", "promiseGiven", "customerAnswered", "optionsPrepared", "optionOffered", "complaintResolved", "complaintClosed", "complaintReopened", "followedUp", "holdStarted",
      "evidenceRetracted", "complaintEscalated", "policyAdopted", "recordLinked",
    ] satisfies (keyof ComplaintFactData)[];
    const fields = ["promise", "dueAt", "option", "options", "round", "cycle", "outcomes", "because", "reason", "hold", "fact", "from", "to", "definition", "record", "relation"];
    const strange = fc.record({
      id: fc.string({ minLength: 1 }),
      type: fc.oneof(fc.constantFrom(...types), fc.string()),
      schema: anything, occurredAt: fc.oneof(fc.constant(minute(3)), anything), recordedAt: fc.oneof(fc.constant(minute(4)), anything),
      by: fc.oneof(fc.constant({ id: 1 }), anything), data: fc.oneof(fc.dictionary(fc.constantFrom(...fields), anything), anything),
    });
    fc.assert(
      fc.property(choices, fc.array(strange, { maxLength: 8 }), (steps, facts) => {
        let state = desk.replay(walk(steps.slice(0, 10)).facts);
        for (const fact of facts) {
          const next = desk.evolve(state, fact as unknown as ComplaintFact);
          expect(next === state || next.seen.flat().length === state.seen.flat().length + 1).toBe(true);
          state = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("options and decide", () => {
  test("what options allow, some payload passes; what they block, decide refuses with the same refusals", () => {
    fc.assert(
      fc.property(choices, fc.nat(), (steps, who) => {
        const { facts } = walk(steps);
        const state = desk.replay(facts);
        const role = roles[who % roles.length];
        const at = minute(6000);
        const options = desk.options(state, { by: { id: 1, role }, at });
        options.forEach(({ asked, allowed, refusals }, index) => {
          const step = { ...filledIn(asked, state, 1000 + index, at), ...(role === undefined ? {} : { role }) };
          const decision = desk.decide(state, command(step, { id: "x", at }));
          expect({ asked, ok: decision.ok, refusals: decision.ok ? [] : decision.refusals }).toEqual({ asked, ok: allowed, refusals });
        });
        // What is not among them is refused, too.
        const listed = new Set(options.map(({ asked }) => JSON.stringify(asked)));
        for (const asked of everyAsk.filter((ask) => !listed.has(JSON.stringify(ask)))) {
          const step = { ...filledIn(asked, state, 1, at), ...(role === undefined ? {} : { role }) };
          expect(desk.decide(state, command(step, { id: "x", at })).ok).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("random walks reach every type of fact", () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(choices, (steps) => {
        for (const { type } of walk(steps).facts) found.add(type);
      }),
      { numRuns: 300 },
    );
    const every: Readonly<Record<keyof ComplaintFactData, true>> = {
      complaintRecorded: true, restated: true, restatementConfirmed: true, restatementCorrected: true, promiseGiven: true, customerAnswered: true, investigationStarted: true,
      faultEstablished: true, apologyMade: true, causeNamed: true, optionsPrepared: true, proposalRecorded: true, optionOffered: true, optionObjected: true, optionAccepted: true,
      executionStarted: true, complaintResolved: true, followedUp: true, complaintClosed: true, complaintReopened: true, complaintWithdrawn: true, complaintMerged: true,
      complaintReferred: true, complaintDismissed: true, severityChanged: true, categoryChanged: true, complaintEscalated: true, complaintDeescalated: true, complaintAssigned: true,
      policyAdopted: true, recordLinked: true, acknowledged: true, holdStarted: true, holdEnded: true, messageRecorded: true, arrivedOnSite: true, escalationRequested: true, evidenceRetracted: true,
    };
    // These two take another policy, and the id of an earlier fact.
    expect([...found, "policyAdopted", "evidenceRetracted"].sort()).toEqual(Object.keys(every).sort());
  });
});

describe("rules that hold in every history", () => {
  test("nothing is carried out that was not offered and confirmed, in that order (CMP-6)", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts } = walk(steps);
        facts.forEach((fact, index) => {
          if (fact.type !== "executionStarted") return;
          const before = facts.slice(0, index).flatMap((other) => ("option" in other.data && other.data.option === fact.data.option ? [other.type] : []));
          expect(before.filter((type) => type === "optionOffered" || type === "optionAccepted").slice(-2)).toEqual(["optionOffered", "optionAccepted"]);
        });
      }),
      { numRuns: 80 },
    );
  });

  test("while it is worked on a promise is open, or was missed (CMP-4)", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        for (const { state } of walk(steps).walked) {
          const { phase, promises } = state;
          if (!["investigating", "offering", "agreed", "executing"].includes(phase)) continue;
          expect(promises.at(-1)?.answeredAt).toBeNull();
          expect(promises.slice(0, -1).every(({ answeredAt }) => answeredAt !== null)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("promises keep the moment they were given for", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts } = walk(steps);
        const given = facts.flatMap((fact) => (fact.type === "promiseGiven" ? [{ promise: fact.data.promise, givenAt: fact.occurredAt, dueAt: fact.data.dueAt }] : []));
        expect(desk.replay(facts).promises.map(({ promise, givenAt, dueAt }) => ({ promise, givenAt, dueAt }))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  test("within a round solutions are offered by rank (CMP-6)", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts } = walk(steps);
        const { options } = desk.replay(facts);
        const offered = facts.flatMap((fact) => (fact.type === "optionOffered" ? [options.find(({ option }) => option === fact.data.option)!] : []));
        const ranked = offered.filter(({ rank }) => rank !== null).map(({ round, rank }) => round * 100 + rank!);
        expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
        expect(new Set(offered.map(({ option }) => option)).size).toBe(offered.length);
      }),
      { numRuns: 80 },
    );
  });
});
