import type { EngagementCommand, EngagementPayload } from "../../../src/engagements/commands.ts";
import type { EngagementFact } from "../../../src/engagements/facts.ts";
import type { Guard } from "../../../src/engagements/guards.ts";
import { openEngagement } from "../../../src/engagements/open-engagement.ts";
import type { EngagementState } from "../../../src/engagements/state.ts";
import type { EngagementTemplate } from "../../../src/engagements/template.ts";

/** How a story ends. */
export interface Told {
  /** The engagement at the end. */
  readonly state: EngagementState;
  /** Everything that happened. */
  readonly facts: readonly EngagementFact[];
  /** The code of every refusal, without `engagements/`, each once, in the order of the alphabet. */
  readonly codes: readonly string[];
  /** What did not go as the story says. */
  readonly surprises: readonly string[];
}

type Body = EngagementCommand extends infer C ? (C extends unknown ? Omit<C, "id" | "at" | "by" | "occurredAt"> : never) : never;

const reason = { reason: "told-so" } satisfies EngagementPayload["suspend"];

const verbs: Readonly<Record<string, (name: string, other: string | null) => Body>> = {
  starts: (profile, _other) => ({ type: "start", engagement: "E-1", ...(profile === "" ? {} : { profile }) }),
  completes: (activity) => ({ type: "completeActivity", activity }),
  skips: (activity) => ({ type: "skipActivity", activity, ...reason }),
  submits: (deliverable) => ({ type: "submitDeliverable", deliverable }),
  presents: (deliverable, to) => ({ type: "presentDeliverable", deliverable, manner: "inPerson", audience: to }),
  sends: (deliverable, to) => ({ type: "presentDeliverable", deliverable, manner: "handedOver", audience: to }),
  accepts: (deliverable) => ({ type: "acceptDeliverable", deliverable }),
  rejects: (deliverable) => ({ type: "rejectDeliverable", deliverable, ...reason }),
  waives: (deliverable) => ({ type: "waiveDeliverable", deliverable, ...reason }),
  approves: () => ({ type: "approve" }),
  plans: (phase) => ({ type: "proposePlan", phase }),
  agrees: (phase) => ({ type: "agreePlan", phase }),
  advances: (to) => ({ type: "advance", to }),
  returns: (to) => ({ type: "sendBack", to, ...reason }),
  suspends: () => ({ type: "suspend", ...reason }),
  resumes: () => ({ type: "resume" }),
  cancels: () => ({ type: "cancel", ...reason }),
  loses: () => ({ type: "lose", ...reason }),
  follows: (engagement) => ({ type: "openFollowOn", engagement }),
  finishes: () => ({ type: "complete" }),
};

/**
 * Tells a story to an engagement, a line at a time: `role verb names`, one command for each name, and after `!` the codes it is
 * refused with. A line that begins with `yesterday` is said a day too early, one with `elsewhere` to another version of the template.
 */
export function tell(template: EngagementTemplate, script: string, guards: Readonly<Record<string, Guard>> = {}): Told {
  const engagement = openEngagement(template, guards);
  const elsewhere = openEngagement({ ...template, version: template.version + 1 }, guards);
  let state = engagement.replay([]);
  const facts: EngagementFact[] = [];
  const codes = new Set<string>();
  const surprises: string[] = [];
  let commands = 0;
  for (const line of script.split("\n").map((text) => text.trim()).filter((text) => text !== "")) {
    const [, moment = "", role, verb, rest = "", expected = ""] = /^(?:(yesterday|elsewhere) )?(\w+) (\w+)([^!]*)(?:! (.*))?$/u.exec(line) ?? [];
    const [listed = "", other = null] = rest.trim().split(" to ");
    for (const name of listed.split(" ")) {
      commands += 1;
      const day = Math.floor(commands / 24) - (moment === "yesterday" ? 1 : 0);
      const at = new Date(Date.UTC(2026, 2, 2 + day, commands % 24)).toISOString();
      const command = { id: `c${commands}`, at, by: { id: role!, role: role! }, ...verbs[verb!]!(name, other) } as EngagementCommand;
      const decision = (moment === "elsewhere" ? elsewhere : engagement).decide(state, command);
      const found = decision.ok ? [] : [...new Set(decision.refusals.map(({ code }) => code.slice("engagements/".length)))].sort();
      found.forEach((code) => codes.add(code));
      if (found.join(" ") !== expected.split(" ").sort().join(" ")) surprises.push(`${line} (${name}): ${found.join(" ") || "passed"}`);
      if (!decision.ok) continue;
      facts.push(...decision.facts);
      state = decision.facts.reduce(engagement.evolve, state);
    }
  }
  return { state, facts, codes: [...codes].sort(), surprises };
}

/** The state that the facts of a story make after they have been written down and read again. */
export function retold(template: EngagementTemplate, facts: readonly EngagementFact[], guards: Readonly<Record<string, Guard>> = {}): EngagementState {
  const lines = facts.map((fact) => JSON.stringify(fact)).join("\n");
  return openEngagement(JSON.parse(JSON.stringify(template)) as EngagementTemplate, guards).replay(lines.split("\n").map((line) => JSON.parse(line) as EngagementFact));
}
