import { definitionStamp, type DefinitionStamp } from "../flow/index.ts";
import { deepFreeze } from "../foundation/internal.ts";
import type { ClockTarget } from "./clocks/clock-target.ts";
import { compileTarget, type CompiledTarget } from "./clocks/compile-target.ts";
import type { ComplaintPolicy, EscalationRule } from "./policy.ts";

/** A limit in time, and the calendar that it counts in. */
export interface CompiledLimit {
  /** How long. */
  readonly target: CompiledTarget;
  /** Id of the calendar; `null` for around the clock. */
  readonly calendar: string | null;
}

/** A policy with the tables by which commands are judged. */
export interface CompiledPolicy {
  /** The policy. */
  readonly policy: ComplaintPolicy;
  /** What states name it by. */
  readonly stamp: DefinitionStamp;
  /** Its severities. */
  readonly severities: ReadonlySet<string>;
  /** Its categories. */
  readonly categories: ReadonlySet<string>;
  /** Its levels, each with its place from 0. */
  readonly levels: ReadonlyMap<string, number>;
  /** Its rules of escalation by id. */
  readonly rules: ReadonlyMap<string, EscalationRule>;
  /** Ids of all calendars that it names, each once. */
  readonly calendars: readonly string[];
  /** How far a promise may reach; `null` for no limit. */
  readonly promises: CompiledLimit | null;
  /** How long it can be reopened; `null` for ever. */
  readonly reopening: CompiledLimit | null;
}

/**
 * The tables of a policy.
 *
 * @param policy - defined, so frozen to the ground
 * @returns the tables; the same object every time
 */
export function compilePolicy(policy: ComplaintPolicy): CompiledPolicy {
  const known = tables.get(policy) ?? tablesOf(policy);
  tables.set(policy, known);
  return known;
}

// Nobody can tell it is there: a defined policy never changes, so that making its tables again would give the same.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const tables = /* @__PURE__ */ new WeakMap<ComplaintPolicy, CompiledPolicy>();

function tablesOf(policy: ComplaintPolicy): CompiledPolicy {
  const { severities, categories, escalation, promises, reopening, followUps, clocks } = policy;
  const named = [promises.calendar, reopening.calendar, followUps.calendar, ...clocks.map(({ calendar }) => calendar)];
  return {
    policy,
    // It goes into facts and refusals: whoever changes those changes nothing here.
    stamp: deepFreeze(definitionStamp(policy, policy)),
    severities: new Set(severities),
    categories: new Set(categories),
    levels: new Map(escalation.levels.map((level, place) => [level, place])),
    rules: new Map(escalation.rules.map((rule) => [rule.id, rule])),
    calendars: [...new Set(named.filter((calendar) => calendar !== undefined))],
    promises: limitOf(promises.longest, promises.calendar),
    reopening: limitOf(reopening.within, reopening.calendar),
  };
}

function limitOf(target: ClockTarget | undefined, calendar: string | undefined): CompiledLimit | null {
  return target === undefined ? null : { target: compileTarget(target), calendar: calendar ?? null };
}
