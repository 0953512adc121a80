import type { PGlite } from "@electric-sql/pglite";
import type { ComplaintCommand, ComplaintFact, ComplaintRefusal } from "clientele/complaints";
import { desk } from "./desk.ts";
import { appendFacts } from "./fact-table.ts";
import { keepState, loadComplaint } from "./state-cache.ts";

/** What became of a command. */
export type Handled =
  | { readonly outcome: "stored"; readonly facts: readonly ComplaintFact[]; readonly attempts: number }
  /** It was carried out before. */
  | { readonly outcome: "known"; readonly attempts: number }
  | { readonly outcome: "refused"; readonly refusals: readonly ComplaintRefusal[]; readonly attempts: number };

/** Where a command is on its way: decided and not stored yet; stored within the transaction; committed, with the cache behind. */
export type Step = "decided" | "inserted" | "committed";

// Each failed attempt is somebody else's success, so that a few are enough.
const MOST_ATTEMPTS = 5;

/**
 * Carries out a command: read, decide, append. Whoever was overtaken reads again and decides again, since what was right for the history before may be
 * wrong for the one that is there now. A command that comes again, because nobody heard of its success, has no second effect.
 *
 * @param at - told of each step; what it throws ends the work there
 * @throws Error where others were faster again and again
 */
export async function handle(database: PGlite, complaint: string, command: ComplaintCommand, at: (step: Step) => Promise<void> = () => Promise.resolve()): Promise<Handled> {
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    const { state, length } = await loadComplaint(database, complaint);
    const decision = desk.decide(state, command);
    if (!decision.ok) return { outcome: "refused", refusals: decision.refusals, attempts };
    const { facts } = decision;
    if (facts.length === 0) {
      await keepState(database, complaint, { state, length });
      return { outcome: "known", attempts };
    }
    await at("decided");
    const appended = await database.transaction(async (transaction) => {
      const result = await appendFacts(transaction, complaint, length, facts);
      if (result === "overtaken") await transaction.rollback();
      else await at("inserted");
      return result;
    });
    if (appended === "overtaken") continue;
    await at("committed");
    await keepState(database, complaint, { state: facts.reduce(desk.evolve, state), length: length + facts.length });
    return { outcome: "stored", facts, attempts };
  }
  throw new Error(`${complaint}: overtaken ${MOST_ATTEMPTS} times`);
}
