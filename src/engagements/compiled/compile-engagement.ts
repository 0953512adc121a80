import { definitionStamp, type DefinitionStamp } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { Gate } from "../gate.ts";
import type { EngagementTemplate, TemplateDeliverable } from "../template.ts";
import { compileActivities } from "./compile-activities.ts";
import { compileGate, questionsOf, type CompiledGate } from "./compile-gate.ts";
import type { CompiledActivity, CompiledDeliverable, CompiledEngagement, CompiledPhase } from "./compiled-engagement.ts";
import { tailor, type Tailored, type TailoredPhase } from "./tailor.ts";

/**
 * A template under one profile, made ready to be asked often.
 *
 * @param template - a sound template
 * @param profile - id of one of its profiles; `null` for all of it
 * @param stamp - the stamp of the template
 * @returns tables
 */
export function compileEngagement(template: EngagementTemplate, profile: string | null, stamp: DefinitionStamp): CompiledEngagement {
  const tailored = tailor(template, profile);
  const everyPhase = [...tailored.phases, ...tailored.alongside];
  const activities = compileActivities(everyPhase, template);
  const phases = everyPhase.map((phase) => compilePhase(phase, tailored, activities));
  return {
    stamp,
    profile,
    leftOut: tailored.leftOut,
    initial: tailored.initial[0]!,
    phases: new Map(phases.map((phase) => [phase.id, phase])),
    alongside: phases.filter(({ isAlongside }) => isAlongside),
    activities,
    deliverables: new Map(
      template.deliverables
        .filter(({ id }) => !tailored.leftOut.deliverables.includes(id))
        .map((deliverable) => [deliverable.id, compileDeliverable(deliverable, everyPhase)]),
    ),
    names: {
      phase: namesOf(template.phases),
      activity: namesOf(template.phases.flatMap((phase) => phase.activities ?? [])),
      deliverable: namesOf(template.deliverables),
      role: namesOf(template.roles),
      profile: namesOf(template.profiles),
    },
    followOn: template.followOn ?? null,
    changes: template.changes ?? null,
  };
}

/** What people read, or what only dates follow from, does not decide: it may change under a running engagement. */
const undeciding: readonly string[] = ["name", "contents", "commentedBy", "criterion", "duration", "probability", "lag"];

/**
 * The stamp of a template.
 *
 * @param template - a template
 * @returns id, version and the hash of what decides
 */
export function stampOf(template: EngagementTemplate): DefinitionStamp {
  return definitionStamp(template, deciding(template));
}

function deciding(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deciding);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !undeciding.includes(key)).map(([key, part]) => [key, deciding(part)]));
}

function compilePhase(tailored: TailoredPhase, { leftOut, phases, alongside }: Tailored, activities: ReadonlyMap<string, CompiledActivity>): CompiledPhase {
  const { phase, deliverables, moves, isEnd, reworks } = tailored;
  const leaving = gatesOf(tailored);
  const gateOf = (gates: readonly Gate[]): CompiledGate | null => compileGate({ all: [...leaving, ...gates] }, leftOut);
  const gates = new Map(moves.map(({ to, gate }) => [to, gateOf(gate === undefined ? [] : [gate])]));
  const completion = isEnd ? gateOf(alongside.flatMap(gatesOf)) : undefined;
  const asked = [...gates.values(), completion ?? null].flatMap(questionsOf);
  return {
    id: phase.id,
    isAlongside: phase.runs === "alongside",
    activities: tailored.activities.map(({ id }) => activities.get(id)!),
    required: tailored.activities.filter(({ need }) => need !== "optional").map(({ id }) => activities.get(id)!),
    deliverables,
    planRoles: phase.planAgreedBy ?? null,
    passedBy: phase.passedBy ?? null,
    approvals: [...new Set(asked.filter(({ kind }) => kind === "approval").map(({ name }) => name))],
    moves: gates,
    completion,
    reworks: new Map(
      reworks.map(({ to, by = phase.passedBy ?? null, reopens, guards = [] }) => {
        const yielded = phases.find((other) => other.phase.id === to)?.deliverables ?? [];
        return [to, { by, guards, reopens: (reopens ?? yielded).filter((id) => !leftOut.deliverables.includes(id)) }];
      }),
    ),
  };
}

// What a phase has to yield, and what else it asks for.
function gatesOf({ phase, deliverables }: TailoredPhase): Gate[] {
  const accepted = deliverables.map((id) => ({ accepted: id }));
  return phase.gate === undefined ? accepted : [...accepted, phase.gate];
}

function compileDeliverable(deliverable: TemplateDeliverable, everyPhase: readonly TailoredPhase[]): CompiledDeliverable {
  const { id, writtenBy = null, acceptedBy: chain = [], presentedTo = null } = deliverable;
  const yielding = everyPhase.filter(
    ({ activities, deliverables }) => deliverables.includes(id) || activities.some(({ produces = [] }) => produces.includes(id)),
  );
  return {
    id,
    writtenBy,
    chain,
    presentedTo,
    waivedBy: deliverable.waivedBy ?? (chain.length === 0 ? null : chain.slice(-1)),
    phases: yielding.map(({ phase }) => phase.id),
    isAlongside: yielding.some(({ phase }) => phase.runs === "alongside"),
  };
}

function namesOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
