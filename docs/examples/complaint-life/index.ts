// A complaint's whole life: decided, stored as JSON lines, read again, and looked at on three occasions. `npx tsx docs/examples/complaint-life/index.ts`
import Table from "cli-table3";
import { complaintStatus, consultingComplaints, replayComplaint, type ComplaintFact, type ComplaintStatus } from "clientele/complaints";
import { live, office } from "./life.ts";
import { fromLines, toLines } from "./store.ts";

/** When somebody looks: on the first afternoon, while it is carried out, and after the end. */
export const moments = ["2026-03-02T14:00:00.000Z", "2026-03-04T08:30:00.000Z", "2026-03-20T08:00:00.000Z"] as const;

/**
 * How the complaint stands at a moment: of the stored facts, those that were written down by then.
 *
 * @param facts - the whole history
 * @param asOf - the moment
 * @returns clocks, promises, obligations, next steps
 */
export function statusAt(facts: readonly ComplaintFact[], asOf: string): ComplaintStatus {
  const known = facts.filter(({ recordedAt }) => recordedAt <= asOf);
  return complaintStatus(replayComplaint(known, consultingComplaints), consultingComplaints, { asOf, calendars: [office] });
}

/**
 * The three occasions as text.
 *
 * @returns tables for a terminal
 */
export function report(): string {
  const facts = fromLines(toLines(live()));
  const parts = moments.map((asOf) => {
    const { phase, clocks, promises, next } = statusAt(facts, asOf);
    const table = new Table({ head: ["clock", "status", "due", "missed"], style: { head: [], border: [] } });
    for (const { clock, status, dueAt, breached } of clocks) table.push([clock, status, dueAt ?? "", breached === true ? "yes" : ""]);
    const kept = promises.map(({ promise, status }) => `${promise} ${status}`).join(", ");
    const steps = next.map(({ asked }) => asked.type).join(", ");
    return `${asOf}: ${phase}\npromises: ${kept}\nnext: ${steps === "" ? "nothing" : steps}\n${table.toString()}\n`;
  });
  return `${facts.length} facts\n\n${parts.join("\n")}`;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(report());
