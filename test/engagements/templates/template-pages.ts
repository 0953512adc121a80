import type { Gate } from "../../../src/engagements/gate.ts";
import type { EngagementTemplate, Names, TemplateMove, TemplatePhase, TemplateRework } from "../../../src/engagements/template.ts";

/** What the guide shows of a template: its picture, and tables of what is done and what comes out. */
export function pageOf(template: EngagementTemplate): string {
  return [...picture(template), ...activityTable(template), ...deliverableTable(template), ...profileList(template)].join("\n");
}

/** The picture alone, as Mermaid text: phases as boxes, ways on as arrows with what must be accepted, ways back dotted. */
function picture(template: EngagementTemplate): string[] {
  const inTurn = template.phases.filter(({ runs }) => runs !== "alongside");
  const alongside = template.phases.filter(({ runs }) => runs === "alongside");
  return [
    "```mermaid",
    "flowchart TB",
    ...inTurn.map((phase) => `  ${phase.id}["${label(phase)}"]`),
    "  completed((completed))",
    ...inTurn.flatMap((phase) => waysOn(template, phase)),
    ...inTurn.flatMap(({ id, rework = [] }) => rework.map((back) => `  ${id} -. back .-> ${target(back)}`)),
    ...(alongside.length === 0 ? [] : ["  subgraph beside [beside all phases]", ...alongside.map((phase) => `    ${phase.id}["${label(phase)}"]`), "  end"]),
    "```",
    "",
  ];
}

function label({ name, probability }: TemplatePhase): string {
  return [name?.en, name?.zh, ...(probability === undefined ? [] : [`${Math.round(probability * 100)} %`])].join("<br/>");
}

function waysOn(template: EngagementTemplate, phase: TemplatePhase): string[] {
  const asked = [...outputsOf(phase).map((id) => nameOf(template.deliverables, id)), ...questions(template, phase.gate)];
  const arrow = asked.length === 0 ? "-->" : `-->|"${asked.join("<br/>")}"|`;
  const next = phase.next ?? [];
  return (next.length === 0 ? ["completed"] : next.map(target)).map((to) => `  ${phase.id} ${arrow} ${to}`);
}

function target(move: string | TemplateMove | TemplateRework): string {
  return typeof move === "string" ? move : move.to;
}

function outputsOf({ deliverables, activities = [] }: TemplatePhase): readonly string[] {
  return deliverables ?? activities.flatMap(({ produces = [] }) => produces);
}

function questions(template: EngagementTemplate, gate: Gate | undefined): string[] {
  if (gate === undefined) return [];
  if ("all" in gate) return gate.all.flatMap((part) => questions(template, part));
  if ("approval" in gate) return [`approved: ${nameOf(template.roles, gate.approval)}`];
  if ("guard" in gate) return [`guard: ${gate.guard}`];
  throw new Error("a gate that the pictures do not know yet");
}

function activityTable({ phases, roles, deliverables }: EngagementTemplate): string[] {
  const rows = phases.flatMap((phase) =>
    (phase.activities ?? []).map((activity) => [
      phase.name!.en,
      `\`${activity.id}\``,
      both(activity.name!),
      (activity.participants ?? []).map((role) => nameOf(roles, role)).join(activity.signOff === "inTurn" ? ", then " : ", "),
      [...(activity.produces ?? []).map((id) => nameOf(deliverables, id)), ...(activity.guards ?? []).map((guard) => `guard \`${guard}\``)].join(", "),
    ]),
  );
  return table(["phase", "activity", "what is done", "who reports it", "yields, asks"], rows);
}

function deliverableTable({ deliverables, roles }: EngagementTemplate): string[] {
  const people = (names: readonly string[] | undefined, between: string): string => (names === undefined ? "anyone" : names.map((role) => nameOf(roles, role)).join(between));
  const rows = deliverables.map(({ id, name, writtenBy, acceptedBy, presentedTo }) => [
    `\`${id}\``,
    both(name!),
    people(writtenBy, ", "),
    people(acceptedBy, ", then "),
    presentedTo === undefined ? "" : nameOf(roles, presentedTo),
  ]);
  return rows.length === 0 ? [] : ["", ...table(["deliverable", "what it is", "written by", "accepted by", "presented in person to"], rows)];
}

function profileList({ profiles }: EngagementTemplate): string[] {
  const rows = profiles.map(({ id, name, withoutActivities = [], withoutDeliverables = [] }) => [
    `\`${id}\``,
    both(name!),
    withoutActivities.map((activity) => `\`${activity}\``).join(", "),
    withoutDeliverables.map((deliverable) => `\`${deliverable}\``).join(", "),
  ]);
  return rows.length === 0 ? [] : ["", ...table(["profile", "what it is", "goes without activities", "and deliverables"], rows)];
}

function both({ en, zh }: Names): string {
  return `${en} · ${zh}`;
}

function nameOf(list: readonly { readonly id: string; readonly name?: Names | undefined }[], id: string): string {
  return list.find((entry) => entry.id === id)!.name!.en;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`.replaceAll("|  |", "| |").replaceAll("|  |", "| |");
  return [line(heads), `|${heads.map(() => "---|").join("")}`, ...rows.map(line)];
}
