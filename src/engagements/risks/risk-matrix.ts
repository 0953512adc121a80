import type { Id } from "../../foundation/index.ts";
import { weighRisk, type RiskPolicy } from "./risk-policy.ts";
import type { RiskRow } from "./assess-risks.ts";

/** A cell of the risk matrix. */
export interface RiskMatrixCell<L extends string = string> {
  /** Likelihood, on the scale of the policy. */
  readonly likelihood: number;
  /** Impact, on the scale of the policy. */
  readonly impact: number;
  /** The level of every risk in the cell. */
  readonly level: L;
  /** Number of open risks in the cell. */
  readonly count: number;
  /** These risks, in the order of ids. */
  readonly risks: readonly Id[];
}

/**
 * Puts weighed risks into the cells of the matrix.
 *
 * @param rows - weighed risks; of equal score in the order of ids
 * @param policy - a policy that has been read
 * @returns every cell, by likelihood and then impact, ascending
 */
export function riskMatrix<L extends string>(rows: readonly RiskRow<L>[], policy: RiskPolicy<L>): readonly RiskMatrixCell<L>[] {
  return policy.likelihoods.flatMap((likelihood) =>
    policy.impacts.map((impact) => {
      const risks = rows.filter(({ reason }) => reason.likelihood === likelihood && reason.impact === impact).map(({ id }) => id);
      return { likelihood, impact, level: weighRisk(likelihood, impact, policy).level.level, count: risks.length, risks };
    }),
  );
}
