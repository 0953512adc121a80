import type { Gate } from "../gate.ts";
import type { LeftOut } from "../state.ts";

/** A gate as it is judged: groups that count, over questions. */
export type CompiledGate = CompiledGroup | CompiledQuestion;

/** Some of these hold. */
interface CompiledGroup {
  /** How it was written. */
  readonly kind: "all" | "any" | "atLeast";
  /** How many parts hold at least. */
  readonly need: number;
  /** The parts. */
  readonly parts: readonly CompiledGate[];
}

/** One question. */
export interface CompiledQuestion {
  /** What is asked. */
  readonly kind: "accepted" | "done" | "approval" | "guard";
  /** About which name. */
  readonly name: string;
}

/**
 * A gate as a profile leaves it.
 *
 * @param gate - a gate of the template
 * @param leftOut - names that are not asked for
 * @returns the gate; `null` where nothing is left to ask
 */
export function compileGate(gate: Gate, leftOut: LeftOut): CompiledGate | null {
  if ("accepted" in gate) return leftOut.deliverables.includes(gate.accepted) ? null : { kind: "accepted", name: gate.accepted };
  if ("done" in gate) return leftOut.activities.includes(gate.done) ? null : { kind: "done", name: gate.done };
  if ("approval" in gate) return { kind: "approval", name: gate.approval };
  if ("guard" in gate) return { kind: "guard", name: gate.guard };
  const kind = "all" in gate ? "all" : "any" in gate ? "any" : "atLeast";
  const written = "all" in gate ? gate.all : "any" in gate ? gate.any : gate.of;
  const parts = written.map((part) => compileGate(part, leftOut)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return { kind, need: "all" in gate ? parts.length : "any" in gate ? 1 : gate.atLeast, parts };
}

/**
 * Every question in a gate, in the order it is written.
 *
 * @param gate - a compiled gate, or none
 * @returns the questions; one that is asked twice twice
 */
export function questionsOf(gate: CompiledGate | null): CompiledQuestion[] {
  if (gate === null) return [];
  return "parts" in gate ? gate.parts.flatMap(questionsOf) : [gate];
}
