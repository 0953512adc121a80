// A client base and a complaint in a real database, PostgreSQL within this process: `npx tsx docs/examples/database/index.ts`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLedger } from "../quickstart/ledger.ts";
import { complaintStory } from "./complaint-facts/complaint-story.ts";
import { baseStory } from "./customer-base/base-story.ts";
import { openDatabase } from "./open-database.ts";
import { tell } from "./story.ts";

const ledger = fileURLToPath(new URL("../data/online-retail-invoices.csv", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "clientele-"));

try {
  const database = await openDatabase(folder);
  process.stdout.write(`${tell("A client base in tables", await baseStory(database, readLedger(ledger)))}\n`);
  await database.close();
  process.stdout.write(tell("A complaint, two writers, three accidents", await complaintStory(folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
