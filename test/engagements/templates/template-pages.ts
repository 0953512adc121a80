import { stateGraph } from "../../../src/charts/index.ts";
import type { EngagementTemplate, Names } from "../../../src/engagements/template.ts";

/** What the guide shows of a template: its picture, and tables of what is done and what comes out. */
export function pageOf(template: EngagementTemplate): string {
  return ["```mermaid", stateGraph(template), "```", "", ...activityTable(template), ...deliverableTable(template), ...profileList(template)].join("\n");
}

function activityTable({ phases, roles, deliverables }: EngagementTemplate): string[] {
  const rows = phases.flatMap((phase) =>
    (phase.activities ?? []).map((activity) => [
      both(phase.name!),
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
