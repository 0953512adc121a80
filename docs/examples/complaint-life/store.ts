import type { ComplaintFact } from "clientele/complaints";

/**
 * Facts as JSON lines, as an append-only file holds them.
 *
 * @param facts - oldest first
 * @returns one fact a line
 */
export function toLines(facts: readonly ComplaintFact[]): string {
  return facts.map((fact) => `${JSON.stringify(fact)}\n`).join("");
}

/**
 * Facts from JSON lines.
 *
 * @param lines - one fact a line
 * @returns the facts; whether they are sound is for `replayComplaint` to say
 */
export function fromLines(lines: string): readonly ComplaintFact[] {
  return lines.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as ComplaintFact);
}
