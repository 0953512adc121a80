/** What was done, and what came of it. */
export type Happening = readonly [what: string, result: string];

/** A story as text: a line for each thing that happened. */
export function tell(title: string, happenings: readonly Happening[]): string {
  const width = Math.max(...happenings.map(([what]) => what.length));
  return `${title.toUpperCase()}\n\n${happenings.map(([what, result]) => `  ${what.padEnd(width)}  ${result}\n`).join("")}`;
}
