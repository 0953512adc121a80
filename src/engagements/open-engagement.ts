import { ClienteleError } from "../foundation/index.ts";
import { requireObject } from "../foundation/internal.ts";
import type { Engagement } from "./engagement.ts";
import { machineOf } from "./engagement-machine.ts";
import type { Guard } from "./guards.ts";
import { own } from "./own.ts";
import type { EngagementNames, EngagementTemplate } from "./template.ts";
import { requireTemplate } from "./validate/validate-template.ts";

/**
 * An answer to each guard of a template, by name; nothing fits where it declares none.
 *
 * @category Engagements
 */
export type GuardsOf<G extends string, C> = Readonly<Record<G, Guard<C>>> & ([G] extends [never] ? never : unknown);

/**
 * The vocabularies of a template without guards.
 *
 * @category Engagements
 */
export interface NamesWithoutGuards extends EngagementNames {
  /** None is declared. */
  readonly guard: never;
}

/**
 * Makes a template ready to run engagements by. Do it once and keep the result: its tables are made here.
 *
 * @param template - what `defineEngagement` gave, or the same read from a file; it declares no guards
 * @returns `start`, `decide`, `evolve`, `replay`, `options`, `checklist` and `timeline`
 * @throws ClienteleError `invalid-template`. Its functions throw `invalid-input` for what is no state, `unknown-command`, `unknown-id` for a name that the template does not
 * declare, `missing-id`, `invalid-instant`, `invalid-value` for a reason with spaces
 * @example
 * ```ts
 * import { defineEngagement, openEngagement } from "clientele/engagements";
 *
 * const pilot = openEngagement(defineEngagement({ id: "pilot", version: 1, initial: "survey",
 *   roles: [{ id: "executive", side: "client" }],
 *   phases: [
 *     { id: "survey", activities: [{ id: "interviews" }], gate: { approval: "executive" }, next: ["design"] },
 *     { id: "design" },
 *   ] }));
 * const by = { id: 7 };
 * const started = pilot.start({ id: "1", at: "2026-03-02T08:00:00Z", by, engagement: "E-1" });
 * const state = pilot.replay(started.ok ? started.facts : []);
 * state.phase; // => "survey"
 *
 * const early = pilot.decide(state, { id: "2", type: "advance", at: "2026-03-03T08:00:00Z", by, to: "design" });
 * early.ok ? [] : early.refusals.map(({ code }) => code); // => ["engagements/activity-open", "engagements/gate"]
 * pilot.replay([]).status; // => "notStarted"
 * ```
 * @category Engagements
 * @see ENG-13
 */
export function openEngagement<N extends NamesWithoutGuards>(template: EngagementTemplate<N>): Engagement<N>;
/**
 * Makes a template with guards ready to run engagements by.
 *
 * @param template - what `defineEngagement` gave, or the same read from a file
 * @param guards - the host's answer to each guard that the template declares
 * @returns `start`, `decide`, `evolve`, `replay`, `options`, `checklist` and `timeline`
 * @throws ClienteleError also `unknown-id` where a guard is missing, or one is there that the template does not declare; when asked,
 * `invalid-guard` for an answer that is neither `null` nor a reason with a code
 * @example
 * ```ts
 * import { defineEngagement, openEngagement, type GuardQuestion } from "clientele/engagements";
 *
 * const sale = defineEngagement({ id: "sale", version: 1, initial: "offer", guards: ["credit"],
 *   phases: [{ id: "offer", gate: { guard: "credit" }, next: ["signed"] }, { id: "signed" }] });
 * const selling = openEngagement(sale, {
 *   credit: ({ context }: GuardQuestion<{ limit: number }>) => (context.limit >= 100 ? null : { code: "acme/credit-limit", missing: 100 - context.limit }),
 * });
 * const started = selling.start({ id: "1", at: "2026-03-02T08:00:00Z", by: { id: 7 }, engagement: "E-1" });
 * const state = selling.replay(started.ok ? started.facts : []);
 *
 * const sign = { id: "2", type: "advance", at: "2026-03-03T08:00:00Z", by: { id: 7 }, to: "signed" } as const;
 * selling.decide(state, sign, { limit: 100 }).ok; // => true
 * const decision = selling.decide(state, sign, { limit: 40 });
 * decision.ok ? [] : decision.refusals;
 * // => [{ code: "engagements/gate", phase: "offer", to: "signed", curable: true,
 * //   gate: { met: false, all: [{ met: false, guard: "credit", reason: { code: "acme/credit-limit", missing: 60 } }] } }]
 * ```
 * @category Engagements
 * @see ENG-13
 */
export function openEngagement<N extends EngagementNames, G extends N["guard"], C = unknown>(
  template: EngagementTemplate<N> & { readonly guards: readonly G[] },
  guards: GuardsOf<G, C>,
): Engagement<N, C>;
export function openEngagement(template: EngagementTemplate, guards: Readonly<Record<string, Guard>> = {}): Engagement {
  requireTemplate(template);
  return { template, ...machineOf(template, requireGuards(template.guards, guards)) };
}

function requireGuards(declared: readonly string[], guards: Readonly<Record<string, Guard>>): Readonly<Record<string, Guard>> {
  requireObject(guards, "guards");
  for (const name of declared) {
    if (typeof own(guards, name) === "function") continue;
    throw new ClienteleError("unknown-id", "a guard that the template declares is no function", { list: "guards", id: name });
  }
  for (const name of Object.keys(guards)) {
    if (declared.includes(name)) continue;
    throw new ClienteleError("unknown-id", "a guard is not declared by the template", { list: "guards", id: name, expected: declared });
  }
  // A copy: what the caller does to theirs afterwards changes no answer.
  return { ...guards };
}
