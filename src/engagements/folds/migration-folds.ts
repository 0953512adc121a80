import { areTexts, isSameDefinition, isTextOrNull } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { NameChanges } from "../facts.ts";
import { renamedAs } from "../names-now.ts";
import type { FoldsOf } from "./fold-table.ts";

/** How a state goes over to another definition: names become others, or go. The facts before stay as they are. */
export const migrationFolds: FoldsOf<"engagementMigrated"> = {
  engagementMigrated: {
    kind: "decision",
    fits: ({ from, definition, profile, leftOut, phases, activities, deliverables, roles, restarted }) =>
      [from, definition, leftOut, phases, activities, deliverables, roles].every(isRecord) &&
      isTextOrNull(profile) &&
      isRecord(restarted) &&
      areTexts(restarted["activities"]) &&
      areTexts(restarted["deliverables"]),
    fold(state, { from, definition, profile, leftOut, phases, activities, deliverables, roles, restarted }, { recordedAt }) {
      if (state.phase === null || !isSameDefinition(state.definition, from)) return null;
      const phaseOf = (name: string): string => renamedAs(phases, name) ?? name;
      const roleOf = (name: string | null): string | null => (name === null ? null : renamedAs(roles, name));
      const rolesOf = (names: readonly string[]): string[] => names.map(roleOf).filter((name) => name !== null);
      return {
        definition,
        profile,
        leftOut,
        phase: phaseOf(state.phase),
        // A phase that is gone keeps its old name in what was.
        visits: state.visits.map((visit) => ({ ...visit, phase: phaseOf(visit.phase) })),
        approvals: rolesOf(state.approvals),
        plans: renamed(state.plans, phases, (plan) => ({
          ...plan,
          agreed: rolesOf(plan.agreed),
          staffing: plan.staffing.flatMap(({ role, people }) => rolesOf([role]).map((name) => ({ role: name, people }))),
        })),
        activities: renamed(state.activities, activities, (activity, name) => ({
          ...activity,
          signedOff: restarted.activities.includes(name) ? [] : rolesOf(activity.signedOff),
        })),
        work: renamed(state.work, activities),
        deliverables: renamed(state.deliverables, deliverables, (deliverable, name) => ({
          ...deliverable,
          endorsed: restarted.deliverables.includes(name) ? 0 : deliverable.endorsed,
          decidedBy: roleOf(deliverable.decidedBy),
        })),
        comments: renamed(state.comments, deliverables),
        touches: renamed(state.touches, roles),
        renames: [...state.renames, { at: recordedAt, activities, deliverables, roles }],
      };
    },
  },
};

function renamed<T>(table: Readonly<Partial<Record<string, T>>>, changes: NameChanges, inner: (value: T, name: string) => T = (value) => value): Readonly<Record<string, T>> {
  const entries = Object.entries(table) as [string, T][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const to = renamedAs(changes, name);
      return to === null ? [] : [[to, inner(value, to)]];
    }),
  );
}
