import type { Gate } from "../gate.ts";
import type { TemplatePhase } from "../template.ts";

/**
 * Goes through the gates of a phase: its own, and those of its moves.
 *
 * @param phase - a phase of a template
 * @param path - its path
 * @param visit - called with each gate and its path
 */
export function eachGate(phase: TemplatePhase, path: string, visit: (gate: Gate, path: string) => void): void {
  if (phase.gate !== undefined) visit(phase.gate, `${path}.gate`);
  phase.next?.forEach((move, index) => {
    if (typeof move !== "string" && move.gate !== undefined) visit(move.gate, `${path}.next[${index}].gate`);
  });
}

/**
 * Goes through a gate and everything in it.
 *
 * @param gate - a gate
 * @param path - its path
 * @param visit - called with each part and its path, outer ones first
 */
export function eachPart(gate: Gate, path: string, visit: (gate: Gate, path: string) => void): void {
  visit(gate, path);
  for (const [field, parts] of groupsOf(gate)) parts.forEach((part, index) => eachPart(part, `${path}.${field}[${index}]`, visit));
}

/** A name that a gate asks about. */
export interface GateName {
  /** Which kind of name. */
  readonly vocabulary: "activity" | "deliverable" | "role" | "guard";
  /** The name. */
  readonly used: string;
  /** Where it stands. */
  readonly at: string;
}

/**
 * The names that a gate asks about.
 *
 * @param gate - a gate
 * @param path - its path
 * @returns the names, in the order they are written
 */
export function gateNames(gate: Gate, path: string): GateName[] {
  const found: GateName[] = [];
  eachPart(gate, path, (part, at) => {
    if ("accepted" in part) found.push({ vocabulary: "deliverable", used: part.accepted, at: `${at}.accepted` });
    else if ("done" in part) found.push({ vocabulary: "activity", used: part.done, at: `${at}.done` });
    else if ("approval" in part) found.push({ vocabulary: "role", used: part.approval, at: `${at}.approval` });
    else if ("guard" in part) found.push({ vocabulary: "guard", used: part.guard, at: `${at}.guard` });
  });
  return found;
}

function groupsOf(gate: Gate): [string, readonly Gate[]][] {
  if ("all" in gate) return [["all", gate.all]];
  if ("any" in gate) return [["any", gate.any]];
  return "of" in gate ? [["of", gate.of]] : [];
}
