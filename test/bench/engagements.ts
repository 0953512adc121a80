// A pipeline of six states with a guard and a context, against libraries of state machines. Alone: `npx tsx --expose-gc test/bench/engagements.ts`.
import { pathToFileURL } from "node:url";
import { createMachine, guard, interpret, reduce, state as robotState, transition as robotTransition } from "robot3";
import { assign, initialTransition, setup, transition } from "xstate";
import { defineEngagement, openEngagement, type GuardQuestion } from "../../src/engagements/index.ts";
import { race, type Rate } from "./rates.ts";

export const WALK = "a step of an engagement";
const REFUSAL = "a step that a guard refuses";

/** Decides, makes facts, folds them into a state that knows its visits, its history and its definition. */
const OURS = "decide and evolve";
export const XSTATE = "XState transition";
export const ROBOT = "robot3 send";

const PHASES = ["lead", "qualified", "needs", "proposal", "negotiation", "won"] as const;
const STEPS = PHASES.length;
const AMOUNT = 500;
const LEAST = 100;

const pipeline = openEngagement(
  defineEngagement({
    id: "pipeline",
    version: 1,
    initial: "lead",
    guards: ["worthIt"],
    phases: [
      { id: "lead", next: ["qualified"] },
      { id: "qualified", next: ["needs"] },
      { id: "needs", next: ["proposal"] },
      { id: "proposal", gate: { guard: "worthIt" }, next: ["negotiation"] },
      { id: "negotiation", next: ["won"] },
      { id: "won" },
    ],
  }),
  { worthIt: ({ context }: GuardQuestion<{ readonly amount: number }>) => (context.amount >= LEAST ? null : { code: "sales/too-small", least: LEAST }) },
);
type State = ReturnType<typeof pipeline.replay>;

const moments = PHASES.map((_, index) => new Date(Date.UTC(2026, 2, 1 + index, 8)).toISOString());
// Text that was read, as ids are, and not put together a moment ago.
const ids = JSON.parse(JSON.stringify(PHASES.map((_, index) => `step ${index}`))) as readonly string[];
const by = { id: 7 };

/**
 * One step of a pipeline: those who decide, and those who only move.
 *
 * @returns time of one step, the start included
 */
export function measureEngagements(): Rate[] {
  requireSameEnd();
  const [xstateBefore] = walkXState(3, AMOUNT);
  const ours = walkOurs(3, AMOUNT);
  const robot = serviceOf(1);
  for (let step = 0; step < 3; step += 1) robot.send({ type: "go" });
  return [
    ...race(WALK, [
      { name: OURS, items: STEPS, run: () => walkOurs(STEPS - 1, AMOUNT).visits.length },
      { name: XSTATE, items: STEPS, run: () => walkXState(STEPS - 1, AMOUNT)[0].context.moves },
      { name: ROBOT, items: STEPS, run: () => walkRobot().moves },
    ]),
    ...race(REFUSAL, [
      { name: "decide, with the marked gate", items: 1, run: () => refusedOurs(ours) },
      { name: XSTATE, items: 1, run: () => transition(machine, xstateBefore, { type: "go", amount: 1 })[0].context.moves },
      { name: ROBOT, items: 1, run: () => (robot.send({ type: "go" }), robot.context.moves) },
    ]),
  ];
}

function walkOurs(steps: number, amount: number): State {
  let state = pipeline.replay([]);
  const started = pipeline.start({ id: ids[0]!, at: moments[0]!, by, engagement: 1 });
  if (started.ok) for (const fact of started.facts) state = pipeline.evolve(state, fact);
  for (let step = 1; step <= steps; step += 1) {
    const decision = pipeline.decide(state, { id: ids[step]!, type: "advance", to: PHASES[step]!, at: moments[step]!, by }, { amount });
    if (decision.ok) for (const fact of decision.facts) state = pipeline.evolve(state, fact);
  }
  return state;
}

function refusedOurs(state: State): number {
  const decision = pipeline.decide(state, { id: "late", type: "advance", to: "negotiation", at: moments[4]!, by }, { amount: 1 });
  return decision.ok ? 0 : decision.refusals.length;
}

interface Context {
  readonly amount: number;
  readonly moves: number;
}

const pure = setup({
  types: { context: {} as Context, events: {} as { readonly type: "go"; readonly amount: number } },
  guards: { worthIt: ({ event }) => event.amount >= LEAST },
  actions: { moved: assign(({ context }) => ({ moves: context.moves + 1 })) },
});
const machine = pure.createMachine({
  id: "pipeline",
  initial: "lead",
  context: { amount: AMOUNT, moves: 0 },
  states: {
    lead: { on: { go: { target: "qualified", actions: "moved" } } },
    qualified: { on: { go: { target: "needs", actions: "moved" } } },
    needs: { on: { go: { target: "proposal", actions: "moved" } } },
    proposal: { on: { go: { target: "negotiation", guard: "worthIt", actions: "moved" } } },
    negotiation: { on: { go: { target: "won", actions: "moved" } } },
    won: { type: "final" },
  },
});

function walkXState(steps: number, amount: number): ReturnType<typeof initialTransition<typeof machine>> {
  let result = initialTransition(machine);
  for (let step = 1; step <= steps; step += 1) result = transition(machine, result[0], { type: "go", amount });
  return result;
}

// What is needed of it: its own types know the names of all states.
interface Service {
  readonly send: (event: { readonly type: "go" }) => void;
  readonly context: Context;
}

const counted = reduce((context: Context) => ({ ...context, moves: context.moves + 1 }));
const robotPipeline = createMachine(
  {
    lead: robotState(robotTransition("go", "qualified", counted)),
    qualified: robotState(robotTransition("go", "needs", counted)),
    needs: robotState(robotTransition("go", "proposal", counted)),
    proposal: robotState(robotTransition("go", "negotiation", guard((context: Context) => context.amount >= LEAST), counted)),
    negotiation: robotState(robotTransition("go", "won", counted)),
    won: robotState(),
  },
  (initial: Context): Context => initial,
);

function serviceOf(amount: number): Service {
  return interpret(robotPipeline, () => undefined, { amount, moves: 0 });
}

function walkRobot(): Context {
  const service = serviceOf(AMOUNT);
  for (let step = 1; step < STEPS; step += 1) service.send({ type: "go" });
  return service.context;
}

// Who does not arrive is not measured.
function requireSameEnd(): void {
  const ends = [walkOurs(STEPS - 1, AMOUNT).phase, walkXState(STEPS - 1, AMOUNT)[0].value, walkRobot().moves === STEPS - 1 ? "won" : "lost"];
  if (ends.some((end) => end !== "won")) throw new Error(`the pipelines end in ${ends.join(", ")}`);
  if (refusedOurs(walkOurs(3, AMOUNT)) !== 1) throw new Error("the guard does not refuse");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { job, contestant, nanoseconds, ratio } of measureEngagements()) {
    console.log(`${job}: ${contestant} ${nanoseconds.toPrecision(3)} ns, ${ratio.toPrecision(3)}`);
  }
}
