// How long a city takes to close requests, mean against median: `npx tsx docs/examples/request-times/index.ts`.
import { fileURLToPath } from "node:url";
import { RowsError } from "../complaint-register/read-rows.ts";
import { printReport, settingOf } from "../quickstart/terminal.ts";
import { requestReport } from "./report.ts";
import { readRequests } from "./requests.ts";

const file = fileURLToPath(new URL("../data/request-times.csv", import.meta.url));

try {
  process.stdout.write(printReport(requestReport(readRequests(file), "America/New_York"), settingOf(process.stdout)));
} catch (error) {
  if (!(error instanceof RowsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
