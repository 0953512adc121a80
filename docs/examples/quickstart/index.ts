// Who matters most among the clients of a ledger: `npm run quickstart`, or `npm run quickstart -- ledger.csv` for your own.
import { mkdirSync, writeFileSync } from "node:fs";
import { analyse } from "./analysis.ts";
import { LedgerError, readLedger } from "./ledger.ts";
import { writeReport } from "./report.ts";
import { paintOf, printReport } from "./terminal.ts";

console.log(printReport(writeReport(analyse(readLedger("docs/examples/data/online-retail-invoices.csv")), "£"), paintOf(process.stdout)));
