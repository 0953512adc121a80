import type { Instant } from "../foundation/index.ts";
import type { NameChanges } from "./facts.ts";
import { own } from "./own.ts";
import type { EngagementState } from "./state.ts";

/**
 * What became of a name.
 *
 * @param changes - what names became
 * @param name - an old name
 * @returns the new one; `null` where there is none any more
 */
export function renamedAs(changes: NameChanges, name: string): string | null {
  const to = own(changes, name);
  return to === undefined ? name : to;
}

/**
 * What a name in a fact is called now. A fact that was recorded before a migration, and came after it, speaks of the old names.
 *
 * @param state - the engagement
 * @param kind - what it is the name of
 * @param name - the name in the fact
 * @param recordedAt - when the fact was recorded
 * @returns the name now; `null` where there is none any more
 */
export function nameNow({ renames }: EngagementState, kind: "activities" | "deliverables" | "roles", name: string, recordedAt: Instant): string | null {
  let now: string | null = name;
  for (const migration of renames) if (now !== null && recordedAt < migration.at) now = renamedAs(migration[kind], now);
  return now;
}
