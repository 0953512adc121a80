import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { consultingComplaints, replayComplaint, type ComplaintCommand } from "clientele/complaints";
import { openDatabase, rowsOf, type Session } from "../open-database.ts";
import type { Happening } from "../story.ts";
import { answer, beginning, complaint, promises, work } from "./commands.ts";
import { readFacts } from "./fact-table.ts";
import { handle, type Handled, type Step } from "./handle.ts";
import { loadComplaint } from "./state-cache.ts";

/**
 * A complaint with two writers; an answer that is rolled back once, and whose writer is killed twice.
 *
 * @param folder - where the database is kept, so that it outlives whoever writes
 * @returns what happened
 */
export async function complaintStory(folder: string): Promise<readonly Happening[]> {
  const told: Happening[] = [];
  let database = await openDatabase(folder);
  for (const command of beginning) await handle(database, complaint, command);
  told.push(["recorded, read back, confirmed", await standing(database)]);

  // PGlite has one connection, so the two take turns: each has read before the other appends, which is all that a collision needs.
  for (const [what, slow, fast] of [
    ["two promise an answer at once", promises.first, promises.second],
    ["two that go together", work.investigate, work.fault],
  ] as const) {
    let winner: Handled | undefined;
    const loser = await handle(database, complaint, slow, async (at) => {
      if (at === "decided") winner ??= await handle(database, complaint, fast);
    });
    told.push([what, `${fast.id} ${outcomeOf(winner!)}; ${slow.id} ${outcomeOf(loser)}`]);
  }

  const broken = await handle(database, complaint, answer, (at) => (at === "inserted" ? Promise.reject(new Error("no connection")) : Promise.resolve())).then(outcomeOf, String);
  told.push(["rolled back before the commit", `${broken}; ${await standing(database)}`]);
  for (const [what, step] of [
    ["killed before the commit", "inserted"],
    ["killed between append and state", "committed"],
  ] as const) {
    await database.close();
    dieAt(step, folder, answer);
    database = await openDatabase(folder);
    told.push([what, await standing(database)]);
  }
  told.push(["the same command, a fourth time", `${outcomeOf(await handle(database, complaint, answer))}; ${await standing(database)}`]);

  const { state } = await loadComplaint(database, complaint);
  const replayed = replayComplaint(await readFacts(database, complaint), consultingComplaints);
  told.push(["cached state and replayed facts", JSON.stringify(state) === JSON.stringify(replayed) ? "say the same" : "differ"]);
  told.push(["promises", state.promises.map(({ promise, answeredAt }) => `${promise} ${answeredAt === null ? "open" : "answered"}`).join(", ")]);
  await database.close();
  return told;
}

function outcomeOf(handled: Handled): string {
  const again = handled.attempts === 1 ? "" : "overtaken, then ";
  return again + (handled.outcome === "refused" ? `refused: ${handled.refusals.map(({ code }) => code).join(", ")}` : handled.outcome);
}

async function standing(session: Session): Promise<string> {
  const sql = "select count(*)::int as facts, (select position from complaint_states where complaint = $1) as cached from complaint_facts where complaint = $1";
  const [row] = await rowsOf<{ readonly facts: number; readonly cached: number }>(session, sql, [complaint]);
  return `${row!.facts} facts, state of ${row!.cached}`;
}

function dieAt(step: Step, folder: string, command: ComplaintCommand): void {
  const writer = fileURLToPath(new URL("killed-writer.ts", import.meta.url));
  const { signal, stderr } = spawnSync(process.execPath, ["--import", "tsx", writer, folder, step, JSON.stringify(command)], { encoding: "utf8" });
  if (signal !== "SIGKILL") throw new Error(`the writer was not killed: ${stderr}`);
}
