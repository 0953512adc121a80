// Who matters most among the clients of a ledger, why, and whom to contact next: `npm run quickstart`, or `npm run quickstart -- ledger.csv`.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { analyse } from "./analysis.ts";
import { LedgerError, readLedger } from "./ledger.ts";
import { renderPage } from "./page.ts";
import { writeReport } from "./report.ts";
import { printReport, settingOf } from "./terminal.ts";

const wholesaler = {
  file: fileURLToPath(new URL("../data/online-retail-invoices.csv", import.meta.url)),
  unit: "£",
  source: "Invoices of a UK wholesaler: Online Retail, UCI Machine Learning Repository, id 352. Amounts in pounds sterling.",
};
const [own] = process.argv.slice(2);
const { file, unit, source } = own === undefined ? wholesaler : { file: own, unit: "", source: `Invoices from ${basename(own)}.` };
const folder = fileURLToPath(new URL("../../../out", import.meta.url));
const page = `${folder}/client-base.html`;

try {
  const analysis = analyse(readLedger(file));
  const report = writeReport(analysis, unit);
  process.stdout.write(`${printReport(report, settingOf(process.stdout))}\n\n`);
  // Not before now: drawing takes longer to load than all the rest to run.
  const { drawParetoChart } = await import("./chart.ts");
  mkdirSync(folder, { recursive: true });
  writeFileSync(page, renderPage({ report, chart: await drawParetoChart(analysis), source }));
  process.stdout.write(`The same with a Pareto chart, as a page for the browser: ${relative(".", page)}\n`);
} catch (error) {
  if (!(error instanceof LedgerError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
