import type { EngagementAsk, EngagementCommand, EngagementFact, EngagementPayload } from "clientele/engagements";
import { engagement, type Dossier, type ProjectNames } from "./project.ts";

type Role = ProjectNames["role"];
type Fact = EngagementFact<ProjectNames>;

/** What somebody says: a command without its head. */
export type Said<A extends EngagementAsk = EngagementAsk<ProjectNames>> = A extends EngagementAsk<ProjectNames>
  ? A & (A["type"] extends keyof EngagementPayload ? EngagementPayload<ProjectNames>[A["type"]] : unknown)
  : never;

/** What somebody did on a day. */
export interface Chapter {
  /** The day. */
  readonly on: string;
  /** In which role. */
  readonly as: Role;
  /** What was said, in order. */
  readonly says: readonly Said[];
}

/** People are numbers here: the library never asks for names. */
export const people: Readonly<Record<Role, number>> = {
  vendorExecutive: 1, vendorProjectManager: 2, consultant: 3, clientExecutive: 11, clientProjectManager: 12,
  internalAdviser: 13, clientTeam: 14, departmentManager: 15, staff: 16, outsideExpert: 21,
};

/**
 * Tells a story to the engine and writes down what follows: one fact a line, as a file or a table would keep it. Each command is judged by
 * what the lines before it say, and by nothing else. A command that is refused ends the program.
 */
export function write(chapters: readonly Chapter[], dossier: Dossier): string {
  let state = engagement.replay([]);
  let lines = "";
  let told = 0;
  for (const { on, as, says } of chapters) {
    for (const said of says) {
      told += 1;
      const command = { ...said, id: `c${told}`, at: momentOf(on, told), by: { id: people[as], role: as } } as EngagementCommand<ProjectNames>;
      const decision = engagement.decide(state, command, dossier);
      if (!decision.ok) throw new Error(`${on} ${as} ${said.type}: ${decision.refusals.map(({ code }) => code).join(", ")}`);
      for (const fact of decision.facts) lines += `${JSON.stringify(fact)}\n`;
      state = decision.facts.reduce(engagement.evolve, state);
    }
  }
  return lines;
}

/** Reads the lines again. */
export function read(lines: string): Fact[] {
  return lines.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Fact);
}

// A minute for each command of the story, from nine o'clock on, so that none comes before another.
function momentOf(day: string, n: number): string {
  return `${day}T${String(9 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}:00Z`;
}
