import { isText } from "../../flow/index.ts";
import type { Instant } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ComplaintFactData, RenamedNames } from "../facts.ts";
import { areClocks } from "../policies/check-clocks.ts";
import type { ComplaintState } from "../state.ts";
import { isOneOf, type ComplaintChanges } from "./fold-table.ts";

/**
 * A complaint that goes by another policy: it says the same in other names, and up to then its deadlines stay those of the earlier clocks.
 *
 * @param state - the complaint
 * @param data - which policy, which names, which clocks
 * @param at - when
 * @returns what changes
 */
export function adopted(state: ComplaintState, { definition, renamed, earlier }: ComplaintFactData["policyAdopted"], at: Instant): ComplaintChanges {
  const severity = newName(renamed, "severities", state.severity!);
  const category = newName(renamed, "categories", state.category!);
  const before = state.regimes.map((regime) => (regime.earlier === null ? { ...regime, earlier } : regime));
  return {
    definition,
    severity,
    severities: state.severities.map((known) => ({ ...known, severity: newName(renamed, "severities", known.severity) })),
    category,
    level: newName(renamed, "levels", state.level!),
    // The words of an earlier time belong to its clocks.
    regimes: [...before, { at, severity, category, earlier: null }],
  };
}

/**
 * What a name of the earlier policy is now.
 *
 * @param renamed - names that changed
 * @param kind - which names
 * @param name - the old one
 * @returns the new one, which may be the same
 */
export function newName(renamed: { readonly [Kind in keyof RenamedNames]?: RenamedNames[Kind] | undefined }, kind: keyof RenamedNames, name: string): string {
  const names = renamed[kind];
  return names !== undefined && Object.hasOwn(names, name) ? names[name]! : name;
}

/** Whether a field of a fact holds names that changed. */
export function areRenamed(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return [value["severities"], value["categories"], value["levels"]].every((names) => isRecord(names) && Object.values(names).every(isText));
}

/** Whether a field of a fact holds the clocks of an earlier policy. */
export function areEarlierClocks(value: unknown): boolean {
  return isRecord(value) && isOneOf(value["reopening"], "resume", "restart") && areClocks(value["clocks"]);
}
