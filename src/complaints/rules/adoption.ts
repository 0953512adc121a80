import { isSameDefinition, isText } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ComplaintAskOf, ComplaintCommandOf } from "../commands.ts";
import type { CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintFactData, RenamedNames } from "../facts.ts";
import { newName } from "../folds/adopted-policy.ts";
import { refuseDone, type Case } from "./case.ts";
import { requireName } from "./command-fields.ts";

type Adoption = ComplaintFactData["policyAdopted"];
type Rename = ComplaintCommandOf<"adoptPolicy">["rename"];

/**
 * Refuses names that are changed to none of the policy.
 *
 * @param rename - as the command says it; absent is fine
 * @param compiled - the policy
 * @throws ClienteleError `invalid-input`, `unknown-id`
 */
export function requireRename(rename: Rename, { severities, categories, levels }: CompiledPolicy): void {
  if (rename === undefined) return;
  if (!isRecord(rename)) throw strange("rename");
  const known = { severities, categories, levels };
  for (const [kind, names] of Object.entries(rename as Readonly<Record<string, unknown>>)) {
    if (names === undefined) continue;
    if (!Object.hasOwn(known, kind) || !isRecord(names)) throw strange(`rename.${kind}`);
    for (const [old, name] of Object.entries(names)) {
      if (!isText(old)) throw strange(`rename.${kind}`);
      requireName(`rename.${kind}`, known[kind as keyof RenamedNames], name);
    }
  }
}

/**
 * Finds what is against another policy. Whether names can be changed so that they fit is for a command to say.
 *
 * @param question - the case
 * @param asked - what is asked
 * @param command - the command, where one was given
 */
export function judgeAdoption(question: Case, asked: ComplaintAskOf<"adoptPolicy">, command?: ComplaintCommandOf<"adoptPolicy">): void {
  const { compiled, calendars, state, at, occurredAt, refusals } = question;
  if (isSameDefinition(state.definition, compiled.stamp)) {
    refuseDone(question, asked);
    return;
  }
  const bound = state.regimes.at(-1)!.at;
  if (occurredAt !== at && occurredAt < bound) {
    refusals.push({ code: "complaints/clock-backwards", field: "occurredAt", moment: occurredAt, bound, curable: true });
  }
  const earlier = earlierOf(question);
  if (earlier === null) refusals.push({ code: "complaints/earlier-policy-missing", found: state.definition!, curable: true });
  for (const calendar of state.calendar === null ? clockCalendars(earlier) : []) {
    if (!calendars.has(calendar)) refusals.push({ code: "complaints/calendar-missing", calendar, curable: true });
  }
  if (command !== undefined) judgeNames(question, command.rename ?? {});
}

/**
 * What becomes of a complaint by another policy.
 *
 * @param question - the case
 * @param rename - names that changed
 * @returns what belongs to the fact
 */
export function adoptionOf(question: Case, rename: Rename): Adoption {
  const { compiled, state } = question;
  const { clocks, reopening } = earlierOf(question)!.policy;
  return {
    from: state.definition!,
    definition: compiled.stamp,
    renamed: {
      severities: changed(rename, "severities", severitiesOf(question)),
      categories: changed(rename, "categories", [state.category!]),
      levels: changed(rename, "levels", [state.level!]),
    },
    earlier: { clocks, reopening: reopening.clocks ?? "resume" },
  };
}

function earlierOf({ earlier, state }: Case): CompiledPolicy | null {
  return earlier.find(({ stamp }) => isSameDefinition(state.definition, stamp)) ?? null;
}

function clockCalendars(earlier: CompiledPolicy | null): readonly string[] {
  return [...new Set((earlier?.policy.clocks ?? []).map(({ calendar }) => calendar).filter((calendar) => calendar !== undefined))];
}

// Of each severity somebody may ask whether it was grave, also of those that it had before.
function severitiesOf({ state: { severities } }: Case): readonly string[] {
  return [...new Set(severities.map(({ severity }) => severity))];
}

function judgeNames(question: Case, rename: NonNullable<Rename>): void {
  const { compiled, state, refusals } = question;
  const said = [
    ["severity", "severities", severitiesOf(question)],
    ["category", "categories", [state.category!]],
    ["level", "levels", [state.level!]],
  ] as const;
  for (const [field, kind, names] of said) {
    for (const name of names) {
      if (!compiled[kind].has(newName(rename, kind, name))) refusals.push({ code: "complaints/not-in-policy", field, name, curable: true });
    }
  }
}

// What the complaint never said is no part of its history.
function changed(rename: Rename, kind: keyof RenamedNames, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, newName(rename ?? {}, kind, name)] as const).filter(([old, name]) => old !== name));
}

function strange(field: string): ClienteleError {
  return new ClienteleError("invalid-input", `command.${field} does not say which names are which`, { list: "command", field });
}
