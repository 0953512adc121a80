import type { EngagementRefusals, EvidenceAnomaly, FactAnomaly, GateCheck, WaitsFor } from "../../engagements/index.ts";
import type { AnomalyReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";
import { engagementAsk } from "./engagement-asks.ts";

const anomalies: Sentences<Pick<AnomalyReasons, FactAnomaly["code"] | EvidenceAnomaly["code"]>> = {
  "flow/unknown-fact": ({ fact }, w) => `Nobody knows the type of fact ${w.id("fact", fact)}, so it does not count.`,
  "flow/malformed-fact": ({ fact }, w) => `The data of fact ${w.id("fact", fact)} are not those of its type, so it does not count.`,
  "flow/contradicts-decision": ({ fact }, w) => `Fact ${w.id("fact", fact)} does not follow from what was decided before it; the earlier decision stands.`,
  "engagements/evidence-before-start": ({ fact }, w) => `What fact ${w.id("fact", fact)} tells happened before the engagement began.`,
  "engagements/evidence-after-end": ({ fact }, w) => `What fact ${w.id("fact", fact)} tells happened after the engagement had ended.`,
  "engagements/evidence-left-out": ({ fact }, w) => `Fact ${w.id("fact", fact)} is about something that the profile leaves out.`,
  "engagements/work-on-skipped": ({ fact }, w) => `By fact ${w.id("fact", fact)}, work was done on an activity that had been skipped.`,
  "engagements/work-after-done": ({ fact }, w) => `By fact ${w.id("fact", fact)}, work was done on an activity that was done already.`,
  "engagements/late-comment": ({ fact }, w) => `The comment of fact ${w.id("fact", fact)} was made before the acceptance, and written down after it.`,
};

/** Why an engagement says no, and what does not fit in its history. */
export const engagements: Sentences<EngagementRefusals & AnomalyReasons> = {
  ...anomalies,
  "engagements/closed": ({ status, at }, w) => `The engagement ended on ${w.moment(at)} (${w.name("engagementStatus", status)}).`,
  "engagements/suspended": ({ since, reason }, w) => `The engagement has been suspended since ${w.moment(since)} (${w.text(reason)}).`,
  "engagements/not-reachable": ({ phase, asked }, w) =>
    `${phase === null ? "Before the start" : `From phase “${w.id("phase", phase)}”`} it is not possible to ${engagementAsk(asked, w)}.`,
  "engagements/role": ({ role, allowed }, w) =>
    `${role === null ? "Without a role this is not allowed" : `Role “${w.id("role", role)}” may not do this`}; ${allowed.length === 0 ? "nobody may" : `${w.quoted("role", allowed)} may`}.`,
  "engagements/order": ({ asked, waitsFor }, w) => `Before it is possible to ${engagementAsk(asked, w)}, ${w.list(w.each(waitsFor, (entry) => waitsText(entry, w)))}.`,
  "engagements/activity-open": ({ activity, phase, status }, w) =>
    `Activity “${w.id("activity", activity)}” of phase “${w.id("phase", phase)}” is ${status === "open" ? "not started" : "not done"}, and required.`,
  "engagements/gate": ({ phase, to, gate, curable }, w) =>
    `Phase “${w.id("phase", phase)}” cannot ${to === null ? "be completed" : `go on to “${w.id("phase", to)}”`} yet. ${gateText(gate, w)}.${curable ? "" : " What is missing belongs to a phase that has passed."}`,
  "engagements/guard": ({ guard, reason }, w) => `Guard “${w.id("guard", guard)}” has a reason against it: ${w.clause(reason)}.`,
  "engagements/plan-missing": ({ phase, revision, missing }, w) =>
    revision === 0
      ? `There is no plan for phase “${w.id("phase", phase)}”, to which ${w.quoted("role", missing)} must agree.`
      : `Revision ${w.number(revision)} of the plan for phase “${w.id("phase", phase)}” is not agreed by ${w.quoted("role", missing)}.`,
  "engagements/change": ({ change, reasons }, w) => `Change ${w.id("change", change)} cannot be decided so. ${w.each(reasons, (reason) => `${w.clause(reason)}.`).join(" ")}`,
  "engagements/definition-mismatch": ({ expected, found }, w) =>
    `The engagement was made by ${found === null ? "no definition" : w.definition(found)}, not by ${w.definition(expected)}${found !== null && found.id === expected.id && found.version === expected.version ? " as it reads now" : ""}.`,
  "engagements/clock-backwards": ({ field, moment, bound }, w) =>
    `${field === "at" ? "The command is given" : "It is said to have happened"} on ${w.moment(moment)}, ${
      moment < bound ? `before ${w.moment(bound)}, and may not be earlier than that` : `after it was recorded on ${w.moment(bound)}`
    }.`,
  "engagements/already-done": ({ asked, engagement }, w) =>
    `There is nothing left to do to ${engagementAsk(asked, w)}${engagement === null ? "" : ` (engagement ${w.id("engagement", engagement)})`}: it is so already.`,
  "engagements/tailored-out": ({ asked, profile }, w) =>
    `It is not possible to ${engagementAsk(asked, w)}: ${profile === null ? "the engagement" : `profile “${w.id("profile", profile)}”`} leaves that out.`,
};

function waitsText(entry: WaitsFor, w: Words): string {
  if ("activity" in entry) return `activity “${w.id("activity", entry.activity)}” has to be ${entry.until === "started" ? "started" : "done"}`;
  if ("role" in entry) return `role “${w.id("role", entry.role)}” has to have its turn`;
  if ("submissionOf" in entry) return `“${w.id("deliverable", entry.submissionOf)}” has to be submitted`;
  if ("presentationOf" in entry) return `“${w.id("deliverable", entry.presentationOf)}” has to be presented to “${w.id("role", entry.to)}” in person`;
  return `the plan of phase “${w.id("phase", entry.planOf)}” has to be proposed`;
}

// What holds is not told: who reads this wants to know what is left to do.
function gateText(gate: GateCheck, w: Words): string {
  const needs = "all" in gate ? unmetOf(gate.all, w) : [partText(gate, w)];
  return `Still needed: ${needs.join("; ")}`;
}

function unmetOf(parts: readonly GateCheck[], w: Words): string[] {
  return w.each(parts, (part) => (part.met ? [] : [partText(part, w)])).flat();
}

function partText(gate: GateCheck, w: Words): string {
  if ("all" in gate) return `all of (${unmetOf(gate.all, w).join("; ")})`;
  if ("any" in gate) return `one of (${unmetOf(gate.any, w).join("; ")})`;
  if ("atLeast" in gate) {
    const met = gate.of.filter((part) => part.met).length;
    return `${w.number(gate.atLeast - met)} more of (${unmetOf(gate.of, w).join("; ")})`;
  }
  if ("accepted" in gate) return `deliverable “${w.id("deliverable", gate.accepted)}” accepted (now ${w.name("deliverableStatus", gate.status)})`;
  if ("done" in gate) return `activity “${w.id("activity", gate.done)}” done (now ${w.name("activityProgress", gate.status)})`;
  if ("approval" in gate) return `approval by “${w.id("role", gate.approval)}”`;
  return `guard “${w.id("guard", gate.guard)}”${gate.reason === null ? "" : ` (${w.clause(gate.reason)})`}`;
}
