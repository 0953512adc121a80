// Carries out a command on the database in a folder, and is killed on the way: `killed-writer.ts <folder> <step> <command as JSON>`.
import type { ComplaintCommand } from "clientele/complaints";
import { openDatabase } from "../open-database.ts";
import { complaint } from "./commands.ts";
import { handle } from "./handle.ts";

const [folder, step, command] = process.argv.slice(2);
const database = await openDatabase(folder);
await handle(database, complaint, JSON.parse(command!) as ComplaintCommand, (at) => {
  // No handler runs, nothing is flushed, no transaction is ended: the process is gone before the next line.
  if (at === step) process.kill(process.pid, "SIGKILL");
  return Promise.resolve();
});
