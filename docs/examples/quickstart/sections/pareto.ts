import type { LeadingCustomers, ParetoFinding } from "clientele/classification";
import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount, formatLimit, formatShare } from "../figures.ts";
import { amounts, left, right, type Section } from "../tables.ts";

/** Does the 80/20 rule hold here? */
export function paretoSection({ finding }: Analysis, unit: string): Section {
  const { asked, top, covering } = finding;
  const cells = ({ count, customerShare, value, valueShare }: LeadingCustomers): string[] => [
    formatCount(count),
    formatShare(customerShare),
    formatAmount(value),
    formatShare(valueShare),
  ];
  return {
    id: "pareto",
    title: "The 80/20 check",
    meaning: meaningOf(finding),
    tables: [
      {
        caption: "What the best clients bring together",
        columns: [left("The best clients"), right("Clients"), right("Of clients"), amounts("Revenue", unit), right("Of revenue")],
        rows: [
          [`the top ${formatLimit(asked.customerShare)}`, ...cells(top)],
          [`for ${formatLimit(asked.valueShare)} of the revenue`, ...cells(covering)],
        ],
      },
    ],
  };
}

function meaningOf({ balance, covering, count, total }: ParetoFinding): string {
  if (balance === null) return "Nobody brought anything, so there is nothing to divide.";
  const split = `${formatShare(balance.customerShare, 0)} of the clients bring ${formatShare(balance.valueShare, 0)} of the revenue`;
  const others = count - covering.count;
  if (others === 0) return `${split}.`;
  const ratio = covering.value / covering.count / ((total - covering.value) / others);
  return `${split}; one of the ${formatCount(covering.count)} who matter most is worth ${ratio.toFixed(1)} of the others.`;
}
