import type { AbcTable, AbcTotals } from "clientele/classification";
import type { Analysis, Client } from "../analysis.ts";
import { formatAmount, formatCount, formatShare } from "../figures.ts";
import { explainClass } from "../reasons.ts";
import { amounts, left, right, type Section, type Table } from "../tables.ts";

/** How many clients does each class hold, and where do the classes part? */
export function classSection({ abc }: Analysis, unit: string): Section {
  return { id: "classes", title: "ABC analysis", meaning: meaningOf(abc), tables: [classTable(abc, unit), borderTable(abc, unit)] };
}

// How many of the best it takes to outweigh the whole last class.
function meaningOf({ classes, rows }: AbcTable<Client>): string {
  const last = classes.at(-1)!;
  const enough = rows.find((row) => (row.cumulativeShare ?? 0) >= (last.share ?? 1));
  if (enough === undefined || last.count === 0) return "There are no classes to tell apart.";
  return `The ${formatCount(enough.rank)} best clients bring more than all ${formatCount(last.count)} of class ${last.class}: give the classes different care.`;
}

function classTable({ classes, totals }: AbcTable<Client>, unit: string): Table {
  return {
    caption: "What each class holds",
    columns: [left("Class"), right("Clients"), right("Of clients"), amounts("Revenue", unit), right("Of revenue"), amounts("Lowest", unit)],
    rows: classes.map((entry) => [
      entry.class,
      formatCount(entry.count),
      formatShare(entry.customerShare),
      formatAmount(entry.value),
      formatShare(entry.share),
      formatAmount(entry.lowestValue),
    ]),
    totals: totalRows(totals),
  };
}

// Those apart count in no share, but nobody is lost: the last line is the whole ledger.
function totalRows({ baseCount, baseValue, zeroCount, negativeCount, negativeValue, count, value }: AbcTotals): string[][] {
  return [
    ["over zero", formatCount(baseCount), formatShare(baseCount > 0 ? 1 : null), formatAmount(baseValue), formatShare(baseCount > 0 ? 1 : null), ""],
    ["apart: zero", formatCount(zeroCount), "", formatAmount(0), "", ""],
    ["apart: negative", formatCount(negativeCount), "", formatAmount(negativeValue), "", ""],
    ["all", formatCount(count), "", formatAmount(value), "", ""],
  ];
}

function borderTable({ classes, rows }: AbcTable<Client>, unit: string): Table {
  const ranks = classes.slice(0, -1).map((_, index) => classes.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0));
  const beside = rows.filter(({ rank }) => ranks.includes(rank) || ranks.includes(rank - 1));
  return {
    caption: "Where the classes part",
    columns: [right("Rank"), left("Client"), amounts("Revenue", unit), left("Class"), left("Because")],
    rows: beside.map((row) => [formatCount(row.rank), String(row.id), formatAmount(row.value), row.class, explainClass(row.reason)]),
  };
}
