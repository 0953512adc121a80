// A register of real complaints: `npx tsx docs/examples/complaint-register/index.ts`.
import { fileURLToPath } from "node:url";
import { printReport, settingOf } from "../quickstart/terminal.ts";
import { readComplaints } from "./complaints.ts";
import { RowsError } from "./read-rows.ts";
import { complaintReport } from "./report.ts";

const file = fileURLToPath(new URL("../data/complaint-register.csv", import.meta.url));

try {
  const report = complaintReport(readComplaints(file), { from: "2013-06-04", to: "2017-02-23" });
  process.stdout.write(printReport(report, settingOf(process.stdout)));
} catch (error) {
  if (!(error instanceof RowsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
