import { isTextOrNull } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { NameChanges } from "../facts.ts";
import { own } from "../own.ts";
import type { FoldsOf } from "./fold-table.ts";

/** How a state goes over to another definition: names become others, or go. The facts before stay as they are. */
export const migrationFolds: FoldsOf<"engagementMigrated"> = {
  engagementMigrated: {
    kind: "decision",
    fits: ({ from, definition, profile, leftOut, phases, activities, deliverables, roles }) => isRecord(from) && isRecord(definition) && isTextOrNull(profile) && isRecord(leftOut) && isRecord(phases) && isRecord(activities) && isRecord(deliverables) && isRecord(roles),
    fold(state, { definition, profile, leftOut, phases, activities, deliverables, roles }) {
      if (state.phase === null) return null;
      const phaseOf = (name: string): string => changed(phases, name) ?? name;
      const rolesOf = (names: readonly string[]): string[] => names.map((name) => changed(roles, name)).filter((name) => name !== null);
      return {
        definition,
        profile,
        leftOut,
        phase: phaseOf(state.phase),
        // A phase that is gone keeps its old name in what was.
        visits: state.visits.map((visit) => ({ ...visit, phase: phaseOf(visit.phase) })),
        approvals: rolesOf(state.approvals),
        plans: renamed(state.plans, phases, (plan) => ({ ...plan, agreed: rolesOf(plan.agreed) })),
        activities: renamed(state.activities, activities, (activity) => ({ ...activity, signedOff: rolesOf(activity.signedOff) })),
        work: renamed(state.work, activities),
        deliverables: renamed(state.deliverables, deliverables),
        comments: renamed(state.comments, deliverables),
        touches: renamed(state.touches, roles),
      };
    },
  },
};

function changed(changes: NameChanges, name: string): string | null {
  const to = own(changes, name);
  return to === undefined ? name : to;
}

function renamed<T>(table: Readonly<Partial<Record<string, T>>>, changes: NameChanges, inner: (value: T) => T = (value) => value): Readonly<Record<string, T>> {
  const entries = Object.entries(table) as [string, T][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const to = changed(changes, name);
      return to === null ? [] : [[to, inner(value)]];
    }),
  );
}
