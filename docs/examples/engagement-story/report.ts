import { ganttMermaid, stateGraph } from "clientele/charts";
import { assessedImpact, changeRequestsOf, engagementSchedule, type EngagementFact, type EngagementState } from "clientele/engagements";
import { plainDateIn } from "clientele/foundation";
import { people } from "./ledger.ts";
import { agreed, engagement, office, project, type Dossier, type ProjectNames } from "./project.ts";
import { explain, gateLines, nameOf } from "./words.ts";

type Facts = readonly EngagementFact<ProjectNames>[];
type State = EngagementState<ProjectNames>;
type Role = ProjectNames["role"];

/** A part of the report. */
export interface Section {
  /** What it answers. */
  readonly title: string;
  /** The answer, line by line. */
  readonly lines: readonly string[];
}

/** Where the engagement stands at a moment, by its facts alone. */
export function standing(facts: Facts, dossier: Dossier, at: string): Section[] {
  const state = engagement.replay(facts);
  const asOf = plainDateIn(at, office.timeZone);
  return [
    { title: `The story until ${asOf}`, lines: visitLines(facts, at) },
    { title: "What is missing before the design can start", lines: missingLines(state, dossier, at) },
    { title: "What may be done now, and why not the rest", lines: (["consultant", "vendorProjectManager"] as const).flatMap((role) => optionLines(state, dossier, at, role)) },
    { title: "When it will end", lines: scheduleLines(facts, state, asOf) },
  ];
}

/** The same as pictures, in the text that Mermaid draws. */
export function pictures(facts: Facts, at: string): Section[] {
  const state = engagement.replay(facts);
  const asOf = plainDateIn(at, office.timeZone);
  return [
    { title: "Where it is", lines: stateGraph(project, { state }).split("\n") },
    { title: "Its plan", lines: ganttMermaid(engagementSchedule(project, state, office, { asOf }), { template: project, asOf, title: `As of ${asOf}` }).split("\n") },
  ];
}

/** How it ended. */
export function ending(facts: Facts): Section {
  const state = engagement.replay(facts);
  const { revised, approved } = assessedImpact(changeRequestsOf(state, office), agreed);
  return {
    title: "How it ended",
    lines: [
      ...visitLines(facts, state.ending!.at),
      `${state.status} on ${dateOf(state.ending!.at)}, ${state.deliverables.diagnosisReport!.revision} revisions of the diagnosis report`,
      `${approved.count} change: cost ${agreed.cost} → ${revised.cost}, working days ${agreed.days} → ${revised.days}`,
      `followed by ${state.followOns.join(", ")}`,
    ],
  };
}

function visitLines(facts: Facts, at: string): string[] {
  const { entries, visits, anomalies } = engagement.timeline(facts, { at });
  const rows = visits.map(({ phase, enteredAt, leftAt }) => {
    const count = entries.filter((entry) => entry.phase === phase).length;
    return [nameOf("phases", phase), dateOf(enteredAt), leftAt === null ? "" : dateOf(leftAt), `${count} facts`];
  });
  return [...table(rows), `${facts.length} facts, ${anomalies.length} that do not fit`];
}

function missingLines(state: State, dossier: Dossier, at: string): string[] {
  const list = engagement.checklist(state, { by: actor("vendorProjectManager"), at, to: "design" }, dossier);
  return [
    ...list.activities.map(({ activity, status }) => `${status === "done" || status === "skipped" ? "✓" : "✗"} ${nameOf("activities", activity)}: ${status}`),
    ...gateLines(list.gate),
    `✗ plan of the design: not agreed by ${list.plan!.missing.map((role) => nameOf("roles", role)).join(", ")}`,
    ...list.openChanges.map(({ change, status }) => `? change ${change}: ${status === "toAssess" ? "to be weighed" : "to be decided"}`),
  ];
}

function optionLines(state: State, dossier: Dossier, at: string, role: Role): string[] {
  const options = engagement.options(state, { by: actor(role), at }, dossier);
  const shown = options.filter(({ asked }) => ["completeActivity", "submitDeliverable", "approveChange", "advance"].includes(asked.type));
  return [
    `${nameOf("roles", role)}:`,
    ...shown.flatMap(({ asked, allowed, refusals }) => {
      const { type, ...about } = asked;
      const what = `${type} ${Object.values(about).join(" ")}`;
      if (allowed) return [`  ✓ ${what}`];
      // What can be cured is worth reading; what is done or out of reach is not.
      return refusals.every(({ curable }) => curable) ? [`  ✗ ${what}`, ...refusals.map((refusal) => `      ${explain(refusal)}`)] : [];
    }),
  ];
}

function scheduleLines(facts: Facts, state: State, asOf: string): string[] {
  const plan = engagementSchedule(project, engagement.replay(facts.slice(0, 1)), office);
  const now = engagementSchedule(project, state, office, { asOf, baseline: plan.activities });
  const rows = now.phases.map(({ phase, start, finish }, index) => {
    const planned = plan.phases[index]!;
    return [nameOf("phases", phase), `${planned.start} to ${planned.finish}`, `${start} to ${finish}`];
  });
  const twice = now.findings.flatMap((finding) => (finding.code === "schedule/two-at-once" ? [finding] : []));
  return [
    ...table([["", "planned", `as of ${asOf}`], ...rows]),
    `planned: ${plan.duration} working days, until ${plan.finish}; now until ${now.finish}, ${now.slip} working days later`,
    "what must not slip:",
    ...phasesOf(now.critical).map(([phase, names]) => `  ${nameOf("phases", phase)}: ${names.join(", ")}`),
    ...twice.map(({ person, activities, from, to }) => `person ${person} has two tasks at once from ${from} to ${to}: ${activities.join(", ")}`),
  ];
}

function phasesOf(activities: readonly ProjectNames["activity"][]): (readonly [phase: string, names: string[]])[] {
  return project.phases
    .map((phase) => [phase.id, activities.filter((id) => phase.activities?.some((activity) => activity.id === id))] as const)
    .filter(([, names]) => names.length > 0);
}

function actor(role: Role): { id: number; role: Role } {
  return { id: people[role], role };
}

function dateOf(moment: string): string {
  return plainDateIn(moment, office.timeZone);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd());
}
