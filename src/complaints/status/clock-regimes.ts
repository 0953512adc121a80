import type { ComplaintRegime, ComplaintState, EarlierClocks } from "../state.ts";
import { statusClock, type StatusClock, type StatusPolicy } from "./status-policy.ts";

/** The clocks of earlier policies, ready to be read. */
export type EarlierTables = ReadonlyMap<EarlierClocks, ReadonlyMap<string, StatusClock>>;

/**
 * The clocks of the policies that a complaint went by before.
 *
 * @param state - a recorded complaint
 * @returns by policy, and then by name
 */
export function earlierTables({ regimes }: ComplaintState): EarlierTables {
  const tables = new Map<EarlierClocks, ReadonlyMap<string, StatusClock>>();
  for (const { earlier } of regimes) {
    if (earlier === null || tables.has(earlier)) continue;
    // What a reopening did is said where it happened.
    tables.set(earlier, new Map(earlier.clocks.map((clock) => [clock.clock, statusClock(clock, "resumes")])));
  }
  return tables;
}

/**
 * The clocks that only an earlier policy of a complaint has.
 *
 * @param earlier - the clocks of earlier policies
 * @param policy - the policy it is read by
 * @returns each once, as the latest of these policies has it
 */
export function earlierClocks(earlier: EarlierTables, { clocks }: StatusPolicy): readonly StatusClock[] {
  const found = new Map<string, StatusClock>();
  for (const table of earlier.values()) {
    for (const [name, clock] of table) if (!clocks.some((known) => known.name === name)) found.set(name, clock);
  }
  return [...found.values()];
}

/**
 * A clock as it was under a regime.
 *
 * @param regime - the regime
 * @param clock - the clock, of the policy at hand or an earlier one
 * @param policy - the policy at hand
 * @param tables - the clocks of earlier policies
 * @returns the clock as it was; `null` where there was none, or not for that category
 */
export function clockAt({ earlier, category }: ComplaintRegime, clock: StatusClock, policy: StatusPolicy, tables: EarlierTables): StatusClock | null {
  const present = policy.clocks.includes(clock) ? clock : undefined;
  const own = earlier === null ? present : tables.get(earlier)!.get(clock.name);
  return own !== undefined && isFor(own.categories, category) ? own : null;
}

function isFor(categories: readonly string[] | null, category: string): boolean {
  return categories === null || categories.some((one) => category === one || category.startsWith(`${one}/`));
}
