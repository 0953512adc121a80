import { factOf, hasSeen, isSameDefinition, requireHead, type CommandHead } from "../../flow/index.ts";
import { accepted, refused } from "../../foundation/index.ts";
import { faultFinder, requireObject, type FaultFinder } from "../../foundation/internal.ts";
import { compileEngagement, stampOf } from "../compiled/compile-engagement.ts";
import type { CompiledEngagement } from "../compiled/compiled-engagement.ts";
import type { EngagementDecision } from "../engagement.ts";
import type { EngagementFact, NameChanges } from "../facts.ts";
import { renamedAs } from "../names-now.ts";
import type { EngagementRefusal } from "../refusals.ts";
import { requireState } from "../require-state.ts";
import type { EngagementState } from "../state.ts";
import type { EngagementTemplate } from "../template.ts";
import { requireTemplate } from "../validate/validate-template.ts";

/**
 * What names became: of each kind, old names with the new one, or `null` where there is none any more. A name that is not
 * mentioned stays.
 *
 * @category Templates
 */
export interface TemplateRenames {
  /** Default none. */
  readonly phases?: NameChanges | undefined;
  /** Default none. */
  readonly activities?: NameChanges | undefined;
  /** Default none. */
  readonly deliverables?: NameChanges | undefined;
  /** Default none. */
  readonly roles?: NameChanges | undefined;
  /** Default none; `null` is no profile. */
  readonly profiles?: NameChanges | undefined;
}

/**
 * The way from one version of a template to another.
 *
 * @category Templates
 */
export interface TemplateMigration {
  /** The template that the engagement runs by. */
  readonly from: EngagementTemplate;
  /** The one that it is to run by. */
  readonly to: EngagementTemplate;
  /** What names became; default: they all stayed. */
  readonly rename?: TemplateRenames | undefined;
}

/**
 * Takes a running engagement over to another version of its template, or to another template. The history stays as it is: one more
 * fact says what became of which name, and `replay` follows it.
 *
 * @param state - the engagement
 * @param migration - both templates, and the names that changed
 * @param command - who does it, and when
 * @returns one fact `engagementMigrated`, to be stored behind the others; or why not: `definition-mismatch` where the engagement does not
 * run by `from`, `not-reachable` before the start or in a phase that is gone, `tailored-out`, `already-done`, `clock-backwards`
 * @throws ClienteleError `invalid-policy` where a name of `from` is no name of `to` and nothing says what became of it, with every such
 * name; `invalid-template`, `invalid-input`, `missing-id`, `invalid-instant`
 * @example
 * ```ts
 * import { defineEngagement, migrateEngagement, openEngagement } from "clientele/engagements";
 *
 * const from = defineEngagement({ id: "pilot", version: 1, initial: "look", phases: [{ id: "look" }] });
 * const to = defineEngagement({ id: "pilot", version: 2, initial: "survey", phases: [{ id: "survey" }] });
 * const by = { id: 7 };
 * const started = openEngagement(from).start({ id: "1", at: "2026-03-02T08:00:00Z", by, engagement: "E-1" });
 * const history = started.ok ? started.facts : [];
 * const state = openEngagement(from).replay(history);
 *
 * const head = { id: "2", at: "2026-03-03T08:00:00Z", by };
 * const moved = migrateEngagement(state, { from, to, rename: { phases: { look: "survey" } } }, head);
 * openEngagement(to).replay([...history, ...(moved.ok ? moved.facts : [])]).phase; // => "survey"
 * migrateEngagement(state, { from, to }, head); // throws invalid-policy
 * ```
 * @category Templates
 */
export function migrateEngagement(state: EngagementState, migration: TemplateMigration, command: CommandHead): EngagementDecision {
  requireState(state);
  const head = requireHead(command);
  requireObject(migration, "migration");
  const { from, to, rename = {} } = migration;
  requireObject(rename, "migration.rename");
  requireTemplate(from);
  requireTemplate(to);
  const renames = settled(rename);
  checkRenames(from, to, renames);

  if (hasSeen(state.seen, head.id)) return accepted([]);
  const definition = stampOf(to);
  const found = state.definition;
  const refusals: EngagementRefusal[] = [];
  const asked = { type: "advance", to: state.phase ?? to.initial } as const;
  if (found === null) return refused([{ code: "engagements/not-reachable", phase: null, asked, curable: false }]);
  if (isSameDefinition(found, definition)) return refused([{ code: "engagements/already-done", asked, engagement: state.engagement, curable: false }]);
  const expected = stampOf(from);
  if (!isSameDefinition(found, expected)) return refused([{ code: "engagements/definition-mismatch", expected, found, curable: false }]);
  if (state.decidedAt !== null && head.at < state.decidedAt) {
    refusals.push({ code: "engagements/clock-backwards", field: "at", moment: head.at, bound: state.decidedAt, curable: true });
  }
  if (head.occurredAt > head.at) {
    refusals.push({ code: "engagements/clock-backwards", field: "occurredAt", moment: head.occurredAt, bound: head.at, curable: true });
  }
  const profile = state.profile === null ? null : renamedAs(renames.profiles, state.profile);
  const compiled = compileEngagement(to, profile, definition);
  const phase = renamedAs(renames.phases, state.phase ?? "");
  // A phase that runs beside the others is none that an engagement can be in.
  if (phase === null || compiled.phases.get(phase)?.isAlongside === true) refusals.push({ code: "engagements/not-reachable", phase: state.phase, asked, curable: false });
  else if (!compiled.phases.has(phase)) refusals.push({ code: "engagements/tailored-out", asked: { ...asked, to: phase }, profile, curable: false });
  if (refusals.length > 0) return refused(refusals);

  const { phases, activities, deliverables, roles } = renames;
  const data = { from: found, definition, profile, leftOut: compiled.leftOut, phases, activities, deliverables, roles, restarted: restartedBy(state, from, compiled, renames) };
  return accepted([factOf(head, 0, "engagementMigrated", data) as EngagementFact]);
}

type Settled = Readonly<Record<keyof TemplateRenames, NameChanges>>;

function settled({ phases = {}, activities = {}, deliverables = {}, roles = {}, profiles = {} }: TemplateRenames): Settled {
  return { phases: { ...phases }, activities: { ...activities }, deliverables: { ...deliverables }, roles: { ...roles }, profiles: { ...profiles } };
}

interface Restarted {
  readonly activities: readonly string[];
  readonly deliverables: readonly string[];
}

// Signatures go on counting only where the same roles have given them, and somebody is still to sign.
function restartedBy(state: EngagementState, from: EngagementTemplate, compiled: CompiledEngagement, renames: Settled): Restarted {
  const goOn = (signed: readonly string[], chain: readonly string[]): boolean =>
    signed.length < chain.length && signed.every((role, index) => renamedAs(renames.roles, role) === chain[index]);
  const activities = Object.entries(state.activities).flatMap(([name, activity]) => {
    const now = compiled.activities.get(renamedAs(renames.activities, name) ?? "");
    if (now === undefined || (activity?.signedOff ?? []).length === 0 || activity?.endedAt !== null) return [];
    return now.isSignedInTurn && goOn(activity.signedOff, now.participants ?? []) ? [] : [now.id];
  });
  const deliverables = Object.entries(state.deliverables).flatMap(([name, deliverable]) => {
    const now = compiled.deliverables.get(renamedAs(renames.deliverables, name) ?? "");
    if (now === undefined || deliverable?.status !== "submitted" || deliverable.endorsed === 0) return [];
    const before = from.deliverables.find(({ id }) => id === name)?.acceptedBy ?? [];
    return goOn(before.slice(0, deliverable.endorsed), now.chain) ? [] : [now.id];
  });
  return { activities, deliverables };
}

function checkRenames(from: EngagementTemplate, to: EngagementTemplate, renames: Settled): void {
  const faults = faultFinder("migration", "invalid-policy");
  const before = namesOf(from);
  const after = namesOf(to);
  for (const kind of ["phases", "activities", "deliverables", "roles", "profiles"] as const) {
    checkKind(kind, before[kind], after[kind], renames[kind], faults);
  }
  faults.refuse();
}

function checkKind(kind: keyof Settled, before: readonly string[], after: readonly string[], changes: NameChanges, faults: FaultFinder): void {
  for (const name of Object.keys(changes)) faults.check(before.includes(name), `rename.${kind}.${name}`, "is no name of the old template");
  const taken = new Map<string, string>();
  for (const name of before) {
    const next = renamedAs(changes, name);
    if (next === null) continue;
    const path = `rename.${kind}.${name}`;
    if (!faults.check(after.includes(next), path, `becomes ${next}, which the new template does not have`)) continue;
    faults.check(!taken.has(next), path, `becomes ${next}, as ${taken.get(next) ?? ""} does`);
    taken.set(next, name);
  }
}

function namesOf({ phases, deliverables, roles, profiles }: EngagementTemplate): Readonly<Record<keyof Settled, readonly string[]>> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  return {
    phases: ids(phases),
    activities: ids(phases.flatMap(({ activities = [] }) => activities)),
    deliverables: ids(deliverables),
    roles: ids(roles),
    profiles: ids(profiles),
  };
}
