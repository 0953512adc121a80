import { stylesheet } from "./page-style.ts";
import type { Report } from "./report.ts";
import { textOf, type Cell, type Column, type Section, type Table } from "./tables.ts";

/** What the page shows. */
export interface PageContent {
  readonly report: Report;
  /** SVG text. */
  readonly chart: string;
  /** Where the figures come from. */
  readonly source: string;
}

/** A report as one HTML page that loads nothing from elsewhere. */
export function renderPage({ report, chart, source }: PageContent): string {
  const { title, subtitle, sections } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escapeText(title)}</title>
<style>${stylesheet}</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
<p>${escapeText(subtitle)}</p>
</header>
<main>
${renderChart(chart)}
${sections.map(renderSection).join("\n")}
</main>
<footer><p>${escapeText(source)}</p></footer>
</body>
</html>
`;
}

// To a screen reader the chart is one picture; its figures are in the tables.
function renderChart(chart: string): string {
  const drawing = chart.replace("<svg ", '<svg aria-hidden="true" focusable="false" ');
  return `<figure>
<figcaption><strong>How the revenue adds up, client after client</strong><br />
Each bar is what a twentieth of the clients brings, the line what all up to there bring together. Dashed lines part the classes.</figcaption>
<div role="img" aria-label="Pareto chart: the revenue rises steeply over the first clients and hardly over the last.">${drawing}</div>
</figure>`;
}

function renderSection({ id, title, meaning, tables, note }: Section): string {
  const after = note === undefined ? "" : `\n<p class="note">${escapeText(note)}</p>`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeText(title)}</h2>
<p>${escapeText(meaning)}</p>
${tables.map(renderTable).join("\n")}${after}
</section>`;
}

function renderTable({ caption, columns, rows, totals = [] }: Table): string {
  const body = rows.map((row) => renderRow(row, columns)).join("\n");
  const foot = totals.length === 0 ? "" : `\n<tfoot>\n${totals.map((row) => renderRow(row, columns)).join("\n")}\n</tfoot>`;
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}"><table>
<caption>${escapeText(caption)}</caption>
<thead><tr>${columns.map(({ head, align }) => `<th scope="col" class="${align}">${escapeText(head)}</th>`).join("")}</tr></thead>
<tbody>
${body}
</tbody>${foot}
</table></div>`;
}

function renderRow(row: readonly Cell[], columns: readonly Column[]): string {
  const [first, ...others] = row.map((cell, index) => {
    const tone = typeof cell === "string" ? "" : ` ${cell.tone}`;
    return `class="${columns[index]!.align}${tone}">${escapeText(textOf(cell))}`;
  });
  return `<tr><th scope="row" ${first}</th>${others.map((cell) => `<td ${cell}</td>`).join("")}</tr>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
