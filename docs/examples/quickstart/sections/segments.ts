import { exactSum } from "clientele/foundation";
import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount, formatShare } from "../figures.ts";
import { amounts, left, right, type Section } from "../tables.ts";

/** Which clients bought lately and often, and who is slipping away? */
export function segmentSection(analysis: Analysis, unit: string): Section {
  const { segments, totals, leftOut } = analysis.rfm;
  return {
    id: "segments",
    title: "RFM segments",
    meaning: meaningOf(analysis),
    tables: [
      {
        caption: "Segments by recency and frequency, each in fifths",
        columns: [left("Segment"), right("Clients"), right("Of clients"), right("Orders"), amounts("Revenue", unit), right("Of revenue")],
        rows: segments
          .filter(({ count }) => count > 0)
          .map(({ segment, count, customerShare, orders, value, share }) => [
            segment,
            formatCount(count),
            formatShare(customerShare),
            formatCount(orders),
            formatAmount(value),
            formatShare(share),
          ]),
        totals: [
          ["who ever bought", formatCount(totals.count), "", formatCount(totals.orders), formatAmount(totals.value), ""],
          ["only cancelled", formatCount(leftOut.length), "", "", formatAmount(exactSum(leftOut.map(({ value }) => value))), ""],
        ],
      },
    ],
  };
}

function meaningOf({ rfm, asOf }: Analysis): string {
  const slipping = rfm.segments.filter(({ segment }) => segment === "Can't lose them" || segment === "At risk");
  const count = exactSum(slipping.map((segment) => segment.count));
  const share = exactSum(slipping.map((segment) => segment.share ?? 0));
  return `As of ${asOf}, ${formatCount(count)} clients who used to buy often have not bought lately; they brought ${formatShare(share)} of the revenue, so call them before they are gone.`;
}
