import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EngagementFact, GateCheck } from "clientele/engagements";
import { deepFreeze } from "../../src/foundation/internal.ts";
import { anyAuditing, audit, command, hour, nothing, plenty, type Circumstances, type Step } from "./sample.ts";
import { choices, everyAsk, filledIn, roles, walk } from "./walks.ts";

const profile = fc.constantFrom(null, "lean");

describe("histories and states", () => {
  test("a history replayed is the state that was lived through, and both survive JSON", () => {
    fc.assert(
      fc.property(choices, profile, (steps, by) => {
        const { facts, walked } = walk(steps, { profile: by });
        const lived = facts.reduce((state, fact) => anyAuditing.evolve(state, fact), anyAuditing.replay([]));
        const stored = JSON.parse(JSON.stringify(facts)) as EngagementFact[];
        expect(anyAuditing.replay(stored)).toEqual(lived);
        expect(JSON.parse(JSON.stringify(lived))).toEqual(lived);
        expect(lived.anomalies).toEqual([]);
        for (const { state } of walked.slice(-3)) {
          const asked = command({ type: "approve", role: "executive" }, { id: "x", at: hour(99) });
          expect(anyAuditing.decide(JSON.parse(JSON.stringify(state)) as typeof state, asked, plenty)).toEqual(anyAuditing.decide(state, asked, plenty));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing that goes in is changed", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const { facts, walked } = walk(steps);
        const frozen = deepFreeze(anyAuditing.replay(deepFreeze(structuredClone(facts))));
        for (const { command: given, context } of walked) anyAuditing.decide(frozen, deepFreeze(structuredClone(given)), deepFreeze({ ...context }));
        anyAuditing.options(frozen, deepFreeze({ by: { id: 1, role: "executive" }, at: hour(99) }), plenty);
        for (const fact of facts) anyAuditing.evolve(frozen, fact);
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
        expect(anyAuditing.replay(doubled)).toEqual(anyAuditing.replay(facts));
      }),
      { numRuns: 60 },
    );
  });

  test("evidence adds up to the same wherever and in which order it comes, and undoes no decision", () => {
    const evidence = fc.array(
      fc.record({
        what: fc.constantFrom(
          { type: "recordTouch", role: "executive" },
          { type: "recordComment", deliverable: "proposal" },
          { type: "recordWork", activity: "interviews", minutes: 25 },
        ),
        at: fc.integer({ min: 0, max: 90 }),
        where: fc.nat(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(choices, evidence, (steps, seen) => {
        const { facts } = walk(steps);
        const told: EngagementFact[] = seen.flatMap(({ what, at }, index) => {
          const { role, ...rest } = what as Step & { role?: string };
          const given = { ...command(rest, { id: `e${index}`, at: hour(at) }), ...(role === undefined ? {} : { role }) };
          const decision = anyAuditing.decide(anyAuditing.replay(facts), given, plenty);
          return decision.ok ? [...decision.facts] : [];
        });
        expect(told.length).toBe(seen.length);
        const mixed = [...facts];
        told.forEach((fact, index) => mixed.splice(seen[index]!.where % (mixed.length + 1), 0, fact));
        const bare = ({ seen: _, ...state }: ReturnType<typeof anyAuditing.replay>): object => state;
        const state = anyAuditing.replay(mixed);
        expect(bare(state)).toEqual(bare(anyAuditing.replay([...facts, ...[...told].reverse()])));
        expect({ ...bare(state), touches: {}, comments: {}, work: {} }).toEqual(bare(anyAuditing.replay(facts)));
      }),
      { numRuns: 60 },
    );
  });

  test("evolve takes any fact at any time, and what it cannot fold it names", () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const strange = fc.record({
      id: fc.string({ minLength: 1 }),
      type: fc.oneof(fc.constantFrom(...["engagementStarted", "phaseEntered", "deliverableAccepted", "engagementMigrated", "planAgreed", "workRecorded", "engagementResumed", "changeRequested", "changeAssessed", "changeApproved"]), fc.string()),
      schema: anything, occurredAt: fc.oneof(fc.constant(hour(3)), anything), recordedAt: fc.oneof(fc.constant(hour(4)), anything),
      by: fc.oneof(fc.constant({ id: 1 }), anything), data: fc.oneof(fc.dictionary(fc.constantFrom("phase", "from", "to", "deliverable", "activity", "revision", "role", "anew", "change", "kind", "quality", "cost", "days", "agreed"), anything), anything),
    });
    fc.assert(
      fc.property(choices, fc.array(strange, { maxLength: 8 }), (steps, facts) => {
        const before = anyAuditing.replay(walk(steps.slice(0, 10)).facts);
        let state = before;
        for (const fact of facts) {
          const next = anyAuditing.evolve(state, fact as unknown as EngagementFact);
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
      fc.property(choices, profile, fc.nat(), fc.boolean(), (steps, by, who, rich) => {
        const { facts } = walk(steps, { profile: by });
        const state = anyAuditing.replay(facts);
        const role = roles[who % roles.length];
        const context = rich ? plenty : nothing;
        const options = anyAuditing.options(state, { by: { id: 1, role }, at: hour(99) }, context);
        options.forEach(({ asked, allowed, refusals }, index) => {
          const step = { ...filledIn(asked, 1000 + index), ...(role === undefined ? {} : { role }) };
          const decision = anyAuditing.decide(state, command(step, { id: "x", at: hour(99) }), context);
          expect(decision.ok).toBe(allowed);
          expect(decision.ok ? [] : decision.refusals).toEqual(refusals);
        });
        // What is not among them is refused, too.
        const listed = new Set(options.map(({ asked }) => JSON.stringify(asked)));
        for (const asked of everyAsk.filter((ask) => !listed.has(JSON.stringify(ask)))) {
          const step = { ...filledIn(asked, 1), ...(role === undefined ? {} : { role }) };
          expect(anyAuditing.decide(state, command(step, { id: "x", at: hour(99) }), context).ok).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("no walk enters a phase with an unmet gate, by an answer of its own", () => {
    fc.assert(
      fc.property(choices, (steps) => {
        for (const { state, command: given, context, facts } of walk(steps).walked) {
          if (given.type !== "advance" || facts === null) continue;
          expect(mayLeave(state, given.to, context)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("to satisfy a gate's tree and every curable refusal makes the command pass", () => {
    fc.assert(
      fc.property(choices, fc.nat(), (steps, pick) => {
        const { facts } = walk(steps);
        const at = anyAuditing.replay(facts);
        const ways = audit.phases.find(({ id }) => id === at.phase)?.next?.map((move) => (typeof move === "string" ? move : move.to)) ?? [];
        const goal: Step = ways.length > 0 ? { type: "advance", to: ways[pick % ways.length]! } : { type: "complete" };
        const history = [...facts];
        const done = cure(goal, history, 0);
        expect(done === "passed" || ["cancelled", "lost", "completed"].includes(at.status)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

// Does whatever the refusals say, one after the other, until the command passes. Knows nothing but what they carry.
function cure(goal: Step, history: EngagementFact[], depth: number): "passed" | "incurable" {
  if (depth > 12) throw new Error("the cure goes round in circles");
  let step = goal;
  for (let round = 0; round < 60; round += 1) {
    const state = anyAuditing.replay(history);
    const decision = anyAuditing.decide(state, command(step, { id: `cure${history.length}-${depth}-${round}`, at: "2027-01-01T00:00:00.000Z" }), plenty);
    if (decision.ok) {
      history.push(...decision.facts);
      return "passed";
    }
    const [refusal] = decision.refusals;
    if (decision.refusals.some(({ curable }) => !curable)) return "incurable";
    const deeper = (other: Step): unknown => cure(other, history, depth + 1);
    switch (refusal!.code) {
      case "engagements/role":
        step = { ...step, role: refusal!.allowed[0]! };
        break;
      case "engagements/suspended":
        deeper({ type: "resume" });
        break;
      case "engagements/activity-open":
        deeper({ type: "completeActivity", activity: refusal!.activity });
        break;
      case "engagements/plan-missing":
        if (refusal!.revision === 0) deeper({ type: "proposePlan", phase: refusal!.phase });
        for (const role of refusal!.missing) deeper({ type: "agreePlan", phase: refusal!.phase, role });
        break;
      case "engagements/gate":
        satisfy(refusal!.gate, deeper);
        break;
      case "engagements/order":
        for (const wait of refusal!.waitsFor) {
          if ("activity" in wait) deeper({ type: "completeActivity", activity: wait.activity });
          else if ("role" in wait) deeper({ ...goal, role: wait.role });
          else if ("submissionOf" in wait) deeper({ type: "submitDeliverable", deliverable: wait.submissionOf });
          else if ("presentationOf" in wait) deeper({ type: "presentDeliverable", deliverable: wait.presentationOf, manner: "inPerson", audience: wait.to });
        }
        break;
      default:
        throw new Error(`no cure for ${refusal!.code}`);
    }
  }
  throw new Error("the cure does not end");
}

function satisfy(gate: GateCheck, act: (step: Step) => unknown): void {
  if (gate.met) return;
  if ("accepted" in gate) {
    // Once for each step of the chain.
    for (let i = 0; i < 3 && act({ type: "acceptDeliverable", deliverable: gate.accepted }) === "passed"; i += 1);
  } else if ("done" in gate) act({ type: "completeActivity", activity: gate.done });
  else if ("approval" in gate) act({ type: "approve", role: gate.approval });
  else if ("all" in gate) gate.all.forEach((part) => satisfy(part, act));
  else if ("any" in gate) satisfy(gate.any[0]!, act);
  else if ("of" in gate) gate.of.forEach((part) => satisfy(part, act));
}

// Written by hand for the sample, from its description and not from its gates.
function mayLeave(state: ReturnType<typeof anyAuditing.replay>, to: string, { credit }: Circumstances): boolean {
  const over = (id: string): boolean => ["done", "skipped"].includes(state.activities[id]?.status ?? "");
  const settled = (id: string): boolean => ["accepted", "waived"].includes(state.deliverables[id]?.status ?? "");
  const approved = (role: string): boolean => state.approvals.includes(role);
  const agreed = (["manager", "clientManager"] as const).every((role) => state.plans["investigation"]?.agreed.includes(role) ?? false);
  switch (state.phase) {
    case "intake":
      return (
        over("firstContact") && over("draftProposal") && settled("proposal") && (approved("executive") || (credit >= 100 && over("survey"))) &&
        (to === "investigation" ? agreed : approved("clientManager"))
      );
    case "investigation":
      return ["interviews", "workshop", "diagnosis", "functionTest"].every(over) && settled("report");
    default:
      return state.phase === "review";
  }
}
