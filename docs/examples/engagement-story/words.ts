import type { EngagementRefusal, GateCheck, WaitsFor } from "clientele/engagements";
import { project, type ProjectNames } from "./project.ts";

type Names = ProjectNames;

/** What something of the template is called. */
export function nameOf(list: "phases" | "roles" | "deliverables" | "activities", id: string): string {
  const entries = list === "activities" ? project.phases.flatMap(({ activities = [] }) => activities) : project[list];
  return entries.find((entry) => entry.id === id)?.name?.en ?? id;
}

/** A reason against something, for people. */
export function explain(refusal: EngagementRefusal<Names>): string {
  switch (refusal.code) {
    case "engagements/role":
      return `only ${either(refusal.allowed.map((role) => nameOf("roles", role)))} may`;
    case "engagements/order":
      return `comes after: ${refusal.waitsFor.map(waits).join(", ")}`;
    case "engagements/activity-open":
      return `${nameOf("activities", refusal.activity)} is ${refusal.status}`;
    case "engagements/gate":
      return "the gate does not hold";
    case "engagements/guard":
      return `the host says ${refusal.reason.code}`;
    case "engagements/plan-missing":
      return `its plan is not agreed by ${refusal.missing.map((role) => nameOf("roles", role)).join(" and ")}`;
    case "engagements/change":
      return refusal.reasons.map((reason) => {
        if (reason.code !== "engagements/change-over-cost") return reason.code;
        return `${percent(reason.share)} of the agreed cost is over ${percent(reason.limit)}: ${either(reason.may.map((role) => nameOf("roles", role)))} may`;
      }).join(", ");
    default:
      return refusal.code;
  }
}

/** A gate with its answers, a line for each question, groups indented. */
export function gateLines(gate: GateCheck<Names>, indent = ""): string[] {
  const mark = gate.met ? "✓" : "✗";
  const group = (head: string, parts: readonly GateCheck<Names>[]): string[] => [`${indent}${mark} ${head}`, ...parts.flatMap((part) => gateLines(part, `${indent}  `))];
  if ("all" in gate) return group("all of", gate.all);
  if ("any" in gate) return group("one of", gate.any);
  if ("of" in gate) return group(`${gate.atLeast} of`, gate.of);
  if ("accepted" in gate) return [`${indent}${mark} ${nameOf("deliverables", gate.accepted)}: ${gate.status}`];
  if ("done" in gate) return [`${indent}${mark} ${nameOf("activities", gate.done)}: ${gate.status}`];
  if ("approval" in gate) return [`${indent}${mark} approved by: ${nameOf("roles", gate.approval)}`];
  return [`${indent}${mark} ${gate.guard}: ${gate.reason?.code ?? "nothing against it"}`];
}

function waits(wait: WaitsFor<Names>): string {
  if ("activity" in wait) return `${nameOf("activities", wait.activity)} ${wait.until}`;
  if ("role" in wait) return nameOf("roles", wait.role);
  if ("planOf" in wait) return `a plan of ${nameOf("phases", wait.planOf)}`;
  return `${nameOf("deliverables", "submissionOf" in wait ? wait.submissionOf : wait.presentationOf)} handed in or shown`;
}

function either(names: readonly string[]): string {
  return names.join(" or ");
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}
