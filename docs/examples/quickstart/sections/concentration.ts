import type { Analysis } from "../analysis.ts";
import { formatCoefficient, formatCount, formatShare } from "../figures.ts";
import { left, right, type Section } from "../tables.ts";

/** How much depends on few clients? */
export function concentrationSection({ concentration: found }: Analysis): Section {
  const { cr1, cr4, cr10 } = found.concentrationRatios;
  const effective = found.effectiveNumber === null ? null : Math.round(found.effectiveNumber);
  return {
    id: "concentration",
    title: "Concentration",
    meaning: `It is as if ${formatCount(effective)} clients of equal size bought everything, and the largest of all ${formatCount(found.count)} brings ${formatShare(cr1)}: so much hangs on one.`,
    tables: [
      {
        caption: "How unevenly the revenue is spread",
        columns: [left("Measure"), right("Value"), left("Reads")],
        rows: [
          ["Gini coefficient", formatCoefficient(found.gini), "0 all equal, 1 one client has it all"],
          ["Herfindahl-Hirschman index", found.hhiPoints?.toFixed(1) ?? "–", "points, up to 10,000 for one client alone"],
          ["Effective number", formatCount(effective), "clients of equal size with the same index"],
          ["CR4", formatShare(cr4), "share of the 4 largest"],
          ["CR10", formatShare(cr10), "share of the 10 largest"],
        ],
      },
    ],
  };
}
