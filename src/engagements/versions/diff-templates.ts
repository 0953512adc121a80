import { canonicalJson } from "../../flow/index.ts";
import type { EngagementTemplate } from "../template.ts";
import { requireTemplate } from "../validate/validate-template.ts";

/**
 * One difference between two templates.
 *
 * @category Templates
 */
export interface TemplateDifference {
  /** What became of it. */
  readonly kind: "added" | "removed" | "changed";
  /** What it is part of. */
  readonly what: "template" | "role" | "deliverable" | "guard" | "profile" | "phase" | "activity";
  /** Its id. */
  readonly id: string;
  /** The field that changed; `null` where the whole was added or removed. */
  readonly field: string | null;
  /** What stood there before; `null` for nothing. */
  readonly before: unknown;
  /** What stands there after; `null` for nothing. */
  readonly after: unknown;
}

/**
 * What is different between two templates, as two versions of one?
 *
 * @param before - the older template
 * @param after - the newer one
 * @returns the differences: the template itself, then roles, deliverables, guards, profiles, phases and activities, each in the order of
 * `before`, added ones last; empty where both say the same. The order of phases, and of activities in a phase, is a field of its own
 * @throws ClienteleError `invalid-template`
 * @example
 * ```ts
 * import { defineEngagement, diffTemplates } from "clientele/engagements";
 *
 * const first = defineEngagement({ id: "pilot", version: 1, initial: "survey", phases: [{ id: "survey", activities: [{ id: "talk" }] }] });
 * const second = defineEngagement({ id: "pilot", version: 2, initial: "survey",
 *   phases: [{ id: "survey", activities: [{ id: "talk", need: "optional" }] }] });
 * diffTemplates(first, second).map(({ what, id, field }) => `${what} ${id} ${field}`);
 * // => ["template pilot version", "activity talk need"]
 * diffTemplates(first, first); // => []
 * ```
 * @category Templates
 */
export function diffTemplates(before: EngagementTemplate, after: EngagementTemplate): TemplateDifference[] {
  requireTemplate(before);
  requireTemplate(after);
  const old = tablesOf(before);
  const young = tablesOf(after);
  return old.flatMap(({ what, parts }, index) => differences(what, parts, young[index]!.parts));
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

interface Table {
  readonly what: TemplateDifference["what"];
  readonly parts: readonly Part[];
}

function tablesOf({ roles, deliverables, guards, profiles, phases, ...template }: EngagementTemplate): Table[] {
  const activities = phases.flatMap((phase) => (phase.activities ?? []).map((activity) => ({ ...activity, phase: phase.id })));
  return [
    { what: "template", parts: [{ ...template, phases: phases.map(({ id }) => id) }] },
    { what: "role", parts: roles.map((role) => ({ ...role })) },
    { what: "deliverable", parts: deliverables.map((deliverable) => ({ ...deliverable })) },
    { what: "guard", parts: guards.map((id) => ({ id })) },
    { what: "profile", parts: profiles.map((profile) => ({ ...profile })) },
    { what: "phase", parts: phases.map((phase) => ({ ...phase, activities: (phase.activities ?? []).map(({ id }) => id) })) },
    { what: "activity", parts: activities },
  ];
}

function differences(what: Table["what"], before: readonly Part[], after: readonly Part[]): TemplateDifference[] {
  const young = new Map(after.map((part) => [part.id, part]));
  const old = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((part) => {
      const now = young.get(part.id);
      return now === undefined ? [whole("removed", what, part)] : fields(what, part, now);
    }),
    ...after.filter(({ id }) => !old.has(id)).map((part) => whole("added", what, part)),
  ];
}

function whole(kind: "added" | "removed", what: Table["what"], part: Part): TemplateDifference {
  return { kind, what, id: part.id, field: null, before: kind === "removed" ? part : null, after: kind === "added" ? part : null };
}

function fields(what: Table["what"], before: Part, after: Part): TemplateDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null))
    .map((field) => ({ kind: "changed", what, id: after.id, field, before: before[field] ?? null, after: after[field] ?? null }));
}
