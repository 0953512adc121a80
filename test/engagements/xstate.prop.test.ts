import fc from "fast-check";
import { expect, test } from "vitest";
import { assign, createMachine, initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import { defineEngagement, openEngagement, type EngagementState, type EngagementTemplate, type Gate } from "clientele/engagements";
import { command, hour, must, start, type AnyEngagement, type Step } from "./sample.ts";

// A template of flat phases, with gates and ways back, as both can say it.
const pipeline = defineEngagement({
  id: "pipeline",
  version: 1,
  initial: "lead",
  roles: [{ id: "seller", side: "vendor" }, { id: "buyer", side: "client" }],
  guards: ["worthIt"],
  phases: [
    { id: "lead", order: "any", activities: [{ id: "call" }, { id: "visit" }], next: ["offer", { to: "lost", gate: { approval: "seller" } }] },
    {
      id: "offer",
      order: "any",
      activities: [{ id: "quote" }, { id: "demo", need: "optional" }],
      gate: { any: [{ guard: "worthIt" }, { all: [{ done: "demo" }, { approval: "buyer" }] }] },
      next: ["talks"],
      rework: ["lead"],
    },
    {
      id: "talks",
      order: "any",
      activities: [{ id: "round", need: "optional" }],
      gate: { atLeast: 2, of: [{ approval: "seller" }, { approval: "buyer" }, { done: "round" }] },
      next: ["won"],
      rework: ["offer", "talks"],
    },
    { id: "won" },
    { id: "lost" },
  ],
});

interface Context {
  readonly done: readonly string[];
  readonly approved: readonly string[];
  readonly worth: boolean;
}
interface Event {
  readonly type: string;
  readonly worth: boolean;
}

// The same as a statechart: a state a phase, transitions guarded by what the template says, and the bookkeeping in the context.
function machineOf(template: EngagementTemplate): ReturnType<typeof createMachine> {
  const activitiesOf = (phase: string): string[] => (template.phases.find(({ id }) => id === phase)?.activities ?? []).map(({ id }) => id);
  const holds = (gate: Gate | undefined, context: Context, event: Event): boolean => {
    if (gate === undefined) return true;
    if ("all" in gate) return gate.all.every((part) => holds(part, context, event));
    if ("any" in gate) return gate.any.some((part) => holds(part, context, event));
    if ("of" in gate) return gate.of.filter((part) => holds(part, context, event)).length >= gate.atLeast;
    if ("done" in gate) return context.done.includes(gate.done);
    if ("approval" in gate) return context.approved.includes(gate.approval);
    return "guard" in gate && event.worth;
  };
  const entering = (to: string): unknown => assign({ done: ({ context }: { context: Context }) => context.done.filter((id) => !activitiesOf(to).includes(id)), approved: [] });
  const states = Object.fromEntries(
    template.phases.map((phase) => {
      const required = (phase.activities ?? []).filter(({ need }) => need !== "optional").map(({ id }) => id);
      const moves = (phase.next ?? []).map((move) => (typeof move === "string" ? { to: move } : move)) as readonly { to: string; gate?: Gate }[];
      const gates = [phase.gate, ...moves.map(({ gate }) => gate)].map((gate) => JSON.stringify(gate ?? null)).join();
      const on: Record<string, unknown> = {};
      for (const { to, gate } of moves) {
        on[`advance ${to}`] = {
          target: to,
          actions: entering(to),
          guard: ({ context, event }: { context: Context; event: Event }) =>
            required.every((id) => context.done.includes(id)) && holds(phase.gate, context, event) && holds(gate, context, event),
        };
      }
      for (const back of phase.rework ?? []) {
        const to = typeof back === "string" ? back : back.to;
        on[`sendBack ${to}`] = { target: to, reenter: true, actions: entering(to) };
      }
      for (const { id } of phase.activities ?? []) {
        on[`completeActivity ${id}`] = {
          guard: ({ context }: { context: Context }) => !context.done.includes(id),
          actions: assign({ done: ({ context }: { context: Context }) => [...context.done, id] }),
        };
      }
      for (const { id } of template.roles) {
        if (!gates.includes(`"approval":"${id}"`)) continue;
        on[`approve ${id}`] = {
          guard: ({ context }: { context: Context }) => !context.approved.includes(id),
          actions: assign({ approved: ({ context }: { context: Context }) => [...context.approved, id] }),
        };
      }
      return [phase.id, moves.length === 0 ? { type: "final" } : { on }];
    }),
  );
  return createMachine({ id: template.id, initial: template.initial, context: { done: [], approved: [], worth: false }, states } as never);
}

const steps: readonly Step[] = [
  ...["lead", "offer", "talks", "won", "lost"].flatMap((to) => [{ type: "advance", to }, { type: "sendBack", to, reason: "again" }]),
  ...["call", "visit", "quote", "demo", "round"].map((activity) => ({ type: "completeActivity", activity })),
  ...["seller", "buyer"].map((role) => ({ type: "approve", role })),
];

test("a machine built from a template and the engagement stay in step, whatever is tried", () => {
  const machine = machineOf(pipeline);
  const engagement = openEngagement(pipeline, { worthIt: ({ context }) => (context === true ? null : { code: "test/not-worth-it" }) }) as unknown as AnyEngagement;
  let ended = 0;
  fc.assert(
    fc.property(fc.array(fc.record({ step: fc.constantFrom(...steps), worth: fc.boolean() }), { maxLength: 120, size: "max" }), (walk) => {
      let [snapshot] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
      let state: EngagementState = engagement.replay(must(engagement.start(command(start, { id: "0", at: hour(0) }) as never)));
      walk.forEach(({ step, worth }, index) => {
        const name = `${step.type} ${String(step["to"] ?? step["activity"] ?? step["role"])}`;
        const event = { type: name, worth };
        const isAllowed = snapshot.status === "active" && snapshot.can(event);
        const decision = engagement.decide(state, command(step, { id: `${index + 1}`, at: hour(index + 1) }), worth as never);
        expect(decision.ok).toBe(isAllowed);
        if (decision.ok) for (const fact of decision.facts) state = engagement.evolve(state, fact);
        [snapshot] = transition(machine, snapshot as never, event as never) as unknown as [AnyMachineSnapshot];
        expect(state.phase).toBe(snapshot.value);
        const { done, approved } = snapshot.context as Context;
        expect(Object.keys(state.activities).sort()).toEqual([...done].sort());
        expect([...state.approvals].sort()).toEqual([...approved].sort());
      });
      if (snapshot.status === "done") ended += 1;
    }),
    { numRuns: 150 },
  );
  // A walk that never gets anywhere would prove little.
  expect(ended).toBeGreaterThan(20);
});
