import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount, formatShare } from "../figures.ts";
import { explainClass } from "../reasons.ts";
import { amounts, left, right, spare, type Section } from "../tables.ts";

const SHOWN = 10;

/** Who are the most valuable clients, and why are they in their class? */
export function leaderSection({ abc }: Analysis, unit: string): Section {
  const leaders = abc.rows.slice(0, SHOWN);
  const count = formatCount(leaders.length);
  return {
    id: "leaders",
    title: `The ${count} most valuable clients`,
    meaning: `These ${count} bring ${formatShare(leaders.at(-1)?.cumulativeShare ?? null)} of the revenue; what decides a class is the share of those before a client, and nothing is rounded.`,
    tables: [
      {
        caption: "The most valuable clients and the reason for their class",
        columns: [right("Rank"), left("Client"), spare(left("Country")), amounts("Revenue", unit), right("Share"), left("Class"), left("Because")],
        rows: leaders.map((row) => [
          formatCount(row.rank),
          String(row.id),
          row.customer.country,
          formatAmount(row.value),
          formatShare(row.share),
          row.class,
          explainClass(row.reason),
        ]),
      },
    ],
  };
}
