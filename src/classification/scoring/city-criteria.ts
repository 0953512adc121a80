import type { ScorePolicy } from "./score-policy.ts";

/** What makes a city worth developing. */
export type CityCriterion = "industrialBase" | "lowBarriers" | "existingRelations" | "location";

/**
 * The matrix by which cities are chosen for development and tours: the strength of their industry, how low
 * the barriers of competition are, the relations we have there, and where they lie. The source names the four
 * criteria and weighs none above another.
 *
 * @example
 * ```ts
 * import { cityCriteria, scoreCustomers } from "clientele/classification";
 *
 * const cities = [
 *   { id: "Suzhou", scores: { industrialBase: 9, lowBarriers: 3, existingRelations: 5, location: 9 } },
 *   { id: "Lanzhou", scores: { industrialBase: 5, lowBarriers: 9, existingRelations: 1, location: 3 } },
 * ];
 * scoreCustomers(cities, cityCriteria).rows.map(({ id, total }) => [id, total]); // => [["Suzhou", 26], ["Lanzhou", 18]]
 * ```
 * @category Scoring
 * @see CLS-11
 */
export const cityCriteria: ScorePolicy<CityCriterion> = {
  criteria: [{ criterion: "industrialBase" }, { criterion: "lowBarriers" }, { criterion: "existingRelations" }, { criterion: "location" }],
};
