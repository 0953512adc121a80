import type { EngagementNames, EngagementState, EngagementTemplate } from "../../engagements/index.ts";
import { compileEngagement, requireState, requireTemplate, stampOf, type CompiledEngagement, type CompiledGate } from "../../engagements/internal.ts";
import { isSameDefinition } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { labelOf, wordsOf, type ChartLocale, type ChartWords } from "../chart-words.ts";
import { mermaidText } from "../mermaid/mermaid-text.ts";
import { freeId, nodeIds } from "../mermaid/node-ids.ts";
import { phaseMarks } from "./phase-marks.ts";

/**
 * What is drawn of a template.
 *
 * @typeParam N - the vocabularies of the template
 * @category Charts
 */
export interface StateGraphOptions<N extends EngagementNames = EngagementNames> {
  /** An engagement by this template: where it is and has been is marked, and its profile holds. Absent: no marks. */
  readonly state?: EngagementState<N> | undefined;
  /** The profile without a state; absent or `null`: all of the template. */
  readonly profile?: N["profile"] | null | undefined;
  /** The language; default English. Where a name has no Chinese, it stands in English; without a name, the id does. */
  readonly locale?: ChartLocale | undefined;
}

/**
 * How an engagement can go, as a picture: the Mermaid text of its phases, ways on, and ways back.
 *
 * Boxes are phases, in the order of the template. An arrow says what has to be accepted, approved or otherwise true on the way. Dotted
 * arrows are ways back. With a state, the phases it has been in are grey and the one it is in has a thick border.
 *
 * @param template - a template
 * @param options - an engagement or a profile, the language
 * @returns Mermaid text of a flowchart, the same for the same template; lines end in `\n` but for the last
 * @throws ClienteleError `invalid-template`; `invalid-input` for a state of another definition; `unknown-id` for a profile that is not
 * declared; `invalid-option` for another language
 * @example
 * ```ts
 * import { stateGraph } from "clientele/charts";
 * import { defineEngagement } from "clientele/engagements";
 *
 * const pilot = defineEngagement({ id: "pilot", version: 1, initial: "survey", roles: [{ id: "executive", side: "client" }],
 *   phases: [
 *     { id: "survey", name: { en: "Survey", zh: "调研" }, gate: { approval: "executive" }, next: ["design"] },
 *     { id: "design", rework: ["survey"] },
 *   ] });
 * stateGraph(pilot).split("\n");
 * // => ["flowchart TB", '  survey["Survey"]', '  design["design"]', '  completed(("completed"))',
 * //   '  survey -->|"approved: executive"| design', "  design --> completed", '  design -.->|"back"| survey']
 * stateGraph(pilot, { locale: "zh" }).split("\n")[1]; // => '  survey["调研"]'
 * ```
 * @category Charts
 * @see ENG-13
 */
export function stateGraph<N extends EngagementNames>(template: EngagementTemplate<N>, options: StateGraphOptions<N> = {}): string {
  requireTemplate(template);
  requireObject(options, "options");
  const { state, locale } = options;
  const words = wordsOf(locale);
  const engagement = compileEngagement(template, profileOf(template, options), stampOf(template));
  const phases = [...engagement.phases.values()];
  const inTurn = phases.filter(({ isAlongside }) => !isAlongside);
  const ids = nodeIds(phases.map(({ id }) => id));
  const end = freeId("completed", new Set(ids.values()));
  const group = freeId("beside", new Set(ids.values()));
  const idOf = (phase: string): string => ids.get(phase)!;
  const marks = state === undefined ? null : phaseMarks(state, words);
  const box = (phase: string): string => {
    const lines = [labelOf(template.phases, phase, locale), ...shareOf(template, phase), ...(marks?.notes.get(phase) ?? [])];
    return `${idOf(phase)}["${lines.map(quoted).join("<br/>")}"]`;
  };
  const arrow = (gate: CompiledGate | null): string => {
    const asked = questions(gate, template, locale, words);
    return asked.length === 0 ? "-->" : `-->|"${asked.map(quoted).join("<br/>")}"|`;
  };
  return [
    "flowchart TB",
    ...inTurn.map(({ id }) => `  ${box(id)}`),
    `  ${end}(("${quoted(words.completed)}"))`,
    ...inTurn.flatMap(({ id, moves, completion }) => [
      ...[...moves].map(([to, gate]) => `  ${idOf(id)} ${arrow(gate)} ${idOf(to)}`),
      ...(completion === undefined ? [] : [`  ${idOf(id)} ${arrow(completion)} ${end}`]),
    ]),
    ...inTurn.flatMap(({ id, reworks }) => [...reworks.keys()].map((to) => `  ${idOf(id)} -.->|"${quoted(words.back)}"| ${idOf(to)}`)),
    ...besides(engagement, group, words, box),
    ...(marks === null ? [] : marks.lines((phase) => (phase === null ? end : ids.get(phase)))),
  ].join("\n");
}

function quoted(text: string): string {
  return mermaidText(text, "quoted");
}

function profileOf(template: EngagementTemplate, { state, profile = null }: StateGraphOptions): string | null {
  if (state !== undefined) requireState(state);
  const definition = state?.definition ?? null;
  if (state !== undefined && definition !== null) {
    if (isSameDefinition(definition, stampOf(template))) return state.profile;
    throw new ClienteleError("invalid-input", "state was made by another definition; migrate it first", { list: "state", field: "definition" });
  }
  if (profile === null || template.profiles.some(({ id }) => id === profile)) return profile;
  throw new ClienteleError("unknown-id", "options.profile is no profile of the template", { list: "options", field: "profile", id: profile });
}

function shareOf({ phases }: EngagementTemplate, id: string): string[] {
  const probability = phases.find((phase) => phase.id === id)?.probability;
  return probability === undefined ? [] : [`${Number((probability * 100).toPrecision(12))} %`];
}

// The whole gate holds: each of its parts is a line.
function questions(gate: CompiledGate | null, template: EngagementTemplate, locale: ChartLocale | undefined, words: ChartWords): string[] {
  if (gate === null) return [];
  if ("parts" in gate && gate.kind === "all") return gate.parts.flatMap((part) => questions(part, template, locale, words));
  return [questionText(gate, template, locale, words)];
}

function questionText(gate: CompiledGate, template: EngagementTemplate, locale: ChartLocale | undefined, words: ChartWords): string {
  if ("parts" in gate) {
    const parts = gate.parts.map((part) => questionText(part, template, locale, words));
    if (gate.kind === "all") return words.all(parts);
    return gate.kind === "any" ? words.any(parts) : words.atLeast(gate.need, parts);
  }
  const { kind, name } = gate;
  const lists = {
    accepted: template.deliverables,
    done: template.phases.flatMap(({ activities = [] }) => activities),
    approval: template.roles,
    guard: [],
  };
  return words.question(kind, labelOf(lists[kind], name, locale));
}

function besides({ alongside }: CompiledEngagement, group: string, words: ChartWords, box: (phase: string) => string): string[] {
  if (alongside.length === 0) return [];
  return [`  subgraph ${group}["${quoted(words.beside)}"]`, ...alongside.map(({ id }) => `    ${box(id)}`), "  end"];
}
