import type { ComplaintRecord } from "clientele/complaints";

/**
 * The same requests with the times that a clock on the wall showed, written as if they were UTC: what a table of local times without
 * offsets amounts to. Times between them are wrong by an hour where the clocks changed in between.
 */
export function onTheWall(records: readonly ComplaintRecord[], timeZone: string): readonly ComplaintRecord[] {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const wallOf = (at: string): string => `${format.format(new Date(at)).replace(" ", "T")}Z`;
  const wallIfAny = (at: string | null | undefined): string | null => (typeof at === "string" ? wallOf(at) : null);
  return records.map((record) => ({ ...record, receivedAt: wallIfAny(record.receivedAt), closedAt: wallIfAny(record.closedAt) }));
}
