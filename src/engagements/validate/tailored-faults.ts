import { graphFaults } from "../../flow/index.ts";
import { compileActivities } from "../compiled/compile-activities.ts";
import { compileGate, questionsOf, type CompiledGate } from "../compiled/compile-gate.ts";
import type { CompiledActivity } from "../compiled/compiled-engagement.ts";
import { tailor, type Tailored, type TailoredPhase } from "../compiled/tailor.ts";
import type { Gate } from "../gate.ts";
import type { EngagementTemplate } from "../template.ts";
import type { NoteFault } from "./template-fault.ts";

/**
 * Notes what is wrong with a template under one profile: ways, waits, and what gates ask for.
 *
 * @param template - a template of the right form, whose names are all declared
 * @param profile - id of a profile; `null` for all of it
 * @param note - where the faults go
 */
export function checkTailored(template: EngagementTemplate, profile: string | null, note: NoteFault): void {
  const tailored = tailor(template, profile);
  const pathOf = (phase: string): string => `phases[${template.phases.findIndex(({ id }) => id === phase)}]`;
  checkWays(tailored, pathOf, note);
  const activities = compileActivities([...tailored.phases, ...tailored.alongside], template);
  const isBefore = earlierPhases(tailored);
  checkWaits(activities, isBefore, pathOf, note);
  checkNeeds(template, tailored, activities, isBefore, pathOf, note);
}

type PathOf = (phase: string) => string;
/** Whether a phase may have had its turn, or has it, when another one is left. */
type IsBefore = (earlier: string, phase: string) => boolean;

function checkWays({ initial, phases }: Tailored, pathOf: PathOf, note: NoteFault): void {
  if (initial.length !== 1) note("no-start", "initial", `leaves ${initial.length} phases to start in`);
  const moves = phases.flatMap(({ phase, moves: ways }) => ways.map(({ to }) => ({ from: phase.id, to, on: to })));
  const ends = phases.filter(({ isEnd }) => isEnd).map(({ phase }) => phase.id);
  for (const found of graphFaults({ initial, states: phases.map(({ phase }) => phase.id), ends, moves })) {
    const at = pathOf(found.state);
    if (found.fault === "unreachable") note("unreachable", at, "cannot be reached");
    else if (found.fault === "dead-end") note("dead-end", at, "leads to no end");
    else note("ambiguous", `${at}.next`, `leads to ${found.on} in two ways`);
  }
}

function earlierPhases({ phases, alongside }: Tailored): IsBefore {
  const always = new Set(alongside.map(({ phase }) => phase.id));
  const earlier = new Map<string, Set<string>>(phases.map(({ phase }) => [phase.id, new Set([phase.id])]));
  // What is reached from each phase, one step after the other until nothing is new.
  for (const { phase } of phases) {
    const reached = new Set([phase.id]);
    for (const id of reached) for (const { to } of phases.find((other) => other.phase.id === id)?.moves ?? []) reached.add(to);
    for (const id of reached) earlier.get(id)?.add(phase.id);
  }
  return (before, phase) => always.has(before) || always.has(phase) || (earlier.get(phase)?.has(before) ?? false);
}

function checkWaits(activities: ReadonlyMap<string, CompiledActivity>, isBefore: IsBefore, pathOf: PathOf, note: NoteFault): void {
  for (const { id, phase, waits } of activities.values()) {
    for (const wait of waits) {
      const other = activities.get(wait.activity);
      if (other !== undefined && !isBefore(other.phase, phase)) note("later-activity", pathOf(phase), `has ${id} wait for ${other.id}, which cannot have come before`);
    }
  }
  const circle = findCircle(activities);
  if (circle !== null) note("cyclic-activities", pathOf(activities.get(circle[0]!)!.phase), `has activities that wait for each other: ${circle.join(", ")}`);
}

// Takes away what waits for nothing that is left; what remains waits in circles, and one of them is followed. Start and end of an
// activity are two steps: "b ends after a ends, a ends after b has started" is no circle.
function findCircle(activities: ReadonlyMap<string, CompiledActivity>): string[] | null {
  const left = new Map<string, string[]>();
  for (const { id, waits } of activities.values()) {
    const steps = (holds: "start" | "end"): string[] => waits.filter((wait) => wait.holds === holds).map(({ activity, until }) => `${activity} ${until}`);
    left.set(`${id} started`, steps("start"));
    left.set(`${id} done`, [`${id} started`, ...steps("end")]);
  }
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [step, waits] of left) if (!waits.some((wait) => left.has(wait))) left.delete(step);
  }
  const [start] = left.keys();
  if (start === undefined) return null;
  const path = [start];
  for (;;) {
    const next = left.get(path.at(-1)!)!.find((wait) => left.has(wait))!;
    const seen = path.indexOf(next);
    if (seen >= 0) return [...new Set(path.slice(seen).map((step) => step.split(" ")[0]!))];
    path.push(next);
  }
}

function checkNeeds(
  template: EngagementTemplate,
  { leftOut, phases, alongside }: Tailored,
  activities: ReadonlyMap<string, CompiledActivity>,
  isBefore: IsBefore,
  pathOf: PathOf,
  note: NoteFault,
): void {
  const everyPhase = [...phases, ...alongside];
  const producers = (deliverable: string): string[] => everyPhase.filter((phase) => produces(template, phase, deliverable)).map(({ phase }) => phase.id);
  const checkDeliverable = (deliverable: string, phase: string, path: string): void => {
    const from = producers(deliverable);
    if (from.length === 0) note("not-produced", path, `asks for ${deliverable}, which nobody produces`);
    else if (!from.some((id) => isBefore(id, phase))) note("produced-later", path, `asks for ${deliverable}, which only a later phase produces`);
  };
  const checkGate = (gate: Gate, phase: string, path: string): void => {
    const compiled = compileGate(gate, leftOut);
    if (compiled !== null && isImpossible(compiled)) note("impossible-gate", path, "asks for more parts than are left");
    for (const { kind, name } of questionsOf(compiled)) {
      if (kind === "accepted") checkDeliverable(name, phase, path);
      const activity = kind === "done" ? activities.get(name) : undefined;
      if (activity !== undefined && !isBefore(activity.phase, phase)) note("later-activity", path, `asks for ${name}, which cannot have come before`);
    }
  };
  for (const { phase, deliverables, moves } of everyPhase) {
    const at = pathOf(phase.id);
    for (const deliverable of deliverables) checkDeliverable(deliverable, phase.id, `${at}.deliverables`);
    if (phase.gate !== undefined) checkGate(phase.gate, phase.id, `${at}.gate`);
    for (const { gate } of moves) if (gate !== undefined) checkGate(gate, phase.id, `${at}.next`);
  }
}

// A phase in which the template has no activities at all yields what it lists.
function produces(template: EngagementTemplate, { phase, activities, deliverables }: TailoredPhase, deliverable: string): boolean {
  if ((template.phases.find(({ id }) => id === phase.id)?.activities ?? []).length === 0) return deliverables.includes(deliverable);
  return activities.some((activity) => activity.produces?.includes(deliverable));
}

function isImpossible(gate: CompiledGate): boolean {
  return "parts" in gate && (gate.need > gate.parts.length || gate.parts.some(isImpossible));
}
