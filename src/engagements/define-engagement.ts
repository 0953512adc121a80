import { deepFreeze, requireObject } from "../foundation/internal.ts";
import type {
  EngagementTemplate,
  Names,
  TemplateChanges,
  TemplateDeliverable,
  TemplateFollowOn,
  TemplatePhase,
  TemplateProfile,
  TemplateRole,
} from "./template.ts";
import { requireTemplate } from "./validate/validate-template.ts";

/**
 * What stands in the way where the compiler knows a list of names only as `string`: it shows this type.
 *
 * @category Templates
 */
export interface NamesNotLiteral {
  /** Declare the list of names `as const`. */
  readonly "declare this list of names `as const`": never;
}

/**
 * Nothing more than a name, as it should be; where the compiler only knows `string`, a type that nothing fits.
 *
 * @category Templates
 */
export type LiteralName<Name extends string> = string extends Name ? NamesNotLiteral : unknown;

/**
 * What `defineEngagement` takes: a template whose empty lists may be left away. Where a vocabulary is declared, the compiler learns
 * its names; where a name is used, it checks them.
 *
 * @category Templates
 */
export interface EngagementDefinition<
  P extends string = string,
  A extends string = string,
  D extends string = string,
  R extends string = string,
  G extends string = string,
  F extends string = string,
> {
  /** Id of the template, as in `"consulting"`. */
  readonly id: string;
  /** Its version, a whole number from 1. */
  readonly version: number;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** The phase it starts in. */
  readonly initial: NoInfer<P>;
  /** Who takes part; absent: nobody is told apart. */
  readonly roles?: readonly TemplateRole<R>[] | undefined;
  /** What comes out; absent: nothing. */
  readonly deliverables?: readonly TemplateDeliverable<D, NoInfer<R>>[] | undefined;
  /** Names of the questions that the host answers; absent: none. */
  readonly guards?: readonly G[] | undefined;
  /** How it can be tailored; absent: not at all. */
  readonly profiles?: readonly TemplateProfile<F, NoInfer<P>, NoInfer<A>, NoInfer<D>>[] | undefined;
  /** Its phases, in the order in which people list them. */
  readonly phases: readonly TemplatePhase<P, A, NoInfer<D>, NoInfer<R>, NoInfer<G>>[];
  /** What it may give rise to; absent: nothing. */
  readonly followOn?: TemplateFollowOn<NoInfer<P>> | undefined;
  /** How changes are decided; absent: no change is asked for. */
  readonly changes?: TemplateChanges<NoInfer<R>> | undefined;
}

/**
 * Makes a template of a definition: how a kind of engagement runs, as plain JSON that cannot be changed any more. Every name that is
 * used must be declared: the compiler sees to it, and for what comes from a file the same check runs again.
 *
 * @param definition - phases with activities, deliverables, gates; parts of it declared elsewhere are declared `as const`
 * @returns the template, deep-frozen; `definition` stays as it is
 * @throws ClienteleError `invalid-template`, naming every fault under every profile (see `validateTemplate`)
 * @example
 * ```ts
 * import { defineEngagement } from "clientele/engagements";
 *
 * const pilot = defineEngagement({
 *   id: "pilot",
 *   version: 1,
 *   initial: "survey",
 *   roles: [{ id: "consultant", side: "vendor" }, { id: "executive", side: "client" }],
 *   deliverables: [{ id: "report", writtenBy: ["consultant"], acceptedBy: ["executive"] }],
 *   phases: [
 *     { id: "survey", activities: [{ id: "interviews" }, { id: "analysis", produces: ["report"] }], next: ["design"] },
 *     { id: "design" },
 *   ],
 * });
 * pilot.phases.length; // => 2
 * pilot.guards; // => []
 * defineEngagement({ id: "circle", version: 1, initial: "a", phases: [{ id: "a", next: ["a"] }] }); // throws invalid-template
 * ```
 * @category Templates
 * @see ENG-1, ENG-13
 */
export function defineEngagement<
  const P extends string,
  const A extends string = never,
  const D extends string = never,
  const R extends string = never,
  const G extends string = never,
  const F extends string = never,
>(
  definition: EngagementDefinition<P, A, D, R, G, F> &
    LiteralName<P> &
    LiteralName<A> &
    LiteralName<D> &
    LiteralName<R> &
    LiteralName<G> &
    LiteralName<F>,
): EngagementTemplate<{ phase: P; activity: A; deliverable: D; role: R; guard: G; profile: F }> {
  requireObject(definition, "definition");
  const { roles = [], deliverables = [], guards = [], profiles = [] } = definition;
  const template = structureOf({ ...definition, roles, deliverables, guards, profiles }) as EngagementTemplate<never>;
  requireTemplate(template);
  return deepFreeze(template);
}

// A copy, so that freezing it does not freeze what the caller holds.
function structureOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structureOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, structureOf(part)]));
}
