import fc from "fast-check";
import type { EngagementAsk, EngagementCommand, EngagementFact, EngagementState } from "clientele/engagements";
import { anyAuditing, audit, command, hour, must, nothing, plenty, start, type AnyEngagement, type Circumstances, type Step } from "./sample.ts";

/** One step of a random walk: numbers that choose, whatever there is to choose from. */
export interface Choice {
  readonly pick: number;
  readonly role: number;
  readonly wild: boolean;
  readonly rich: boolean;
}

export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({ pick: fc.nat(), role: fc.nat(), wild: fc.boolean(), rich: fc.boolean() }),
  { maxLength: 60, size: "max" },
);

export const roles = [undefined, ...audit.roles.map(({ id }) => id)];

/** Every ask that could be written down for the sample, sensible or not. */
export const everyAsk: readonly EngagementAsk[] = [
  ...(["start", "approve", "suspend", "resume", "complete", "cancel", "lose", "openFollowOn", "requestChange"] as const).map((type) => ({ type })),
  ...audit.phases.flatMap(({ id }) => [
    { type: "advance" as const, to: id },
    { type: "sendBack" as const, to: id },
    { type: "proposePlan" as const, phase: id },
    { type: "agreePlan" as const, phase: id },
  ]),
  ...audit.phases.flatMap(({ activities = [] }) => activities).flatMap(({ id }) =>
    (["startActivity", "completeActivity", "skipActivity"] as const).map((type) => ({ type, activity: id })),
  ),
  ...audit.deliverables.flatMap(({ id }) =>
    (["draftDeliverable", "submitDeliverable", "presentDeliverable", "acceptDeliverable", "rejectDeliverable", "waiveDeliverable"] as const).map((type) => ({
      type,
      deliverable: id,
    })),
  ),
];

/** Every ask about a change that a walk may have asked for. */
const everyChange: readonly EngagementAsk[] = [1, 2, 3].flatMap((change) =>
  (["assessChange", "approveChange", "refuseChange"] as const).map((type) => ({ type, change })),
);

/** What an ask needs to be a command. */
export function filledIn(asked: EngagementAsk, n: number): Step {
  const payload = {
    reason: "for-the-test", engagement: `E-${n}`, manner: "inPerson", audience: "executive",
    // 1 % of the cost is the manager's to decide; worse quality, and six days, are not.
    change: n, kind: "scope", quality: n % 3 === 0 ? "worse" : "better", cost: 1, days: n % 7, agreed: { cost: 100, days: 60 },
  };
  const needs: Readonly<Record<string, readonly (keyof typeof payload)[]>> = {
    start: ["engagement"], openFollowOn: ["engagement"], skipActivity: ["reason"], rejectDeliverable: ["reason"], waiveDeliverable: ["reason"],
    presentDeliverable: ["manner", "audience"], sendBack: ["reason"], suspend: ["reason"], cancel: ["reason"], lose: ["reason"],
    requestChange: ["change", "kind"], assessChange: ["quality", "cost", "days", "agreed"], refuseChange: ["reason"],
  };
  return { ...asked, ...Object.fromEntries((needs[asked.type] ?? []).map((field) => [field, payload[field]])) };
}

export interface Walked {
  readonly state: EngagementState;
  readonly command: EngagementCommand;
  readonly context: Circumstances;
  readonly facts: readonly EngagementFact[] | null;
}

/** A walk: at each step one of the options that are open, or (wild) anything at all. Ends are rare, or walks would be short. */
export function walk(steps: readonly Choice[], { engagement = anyAuditing, profile = null as string | null } = {}): { readonly facts: readonly EngagementFact[]; readonly walked: readonly Walked[] } {
  const facts = [...must(engagement.start(command({ ...start, profile }, { id: "0", at: hour(0) }) as never))];
  const walked = steps.map((choice, index): Walked => {
    const state = engagement.replay(facts);
    const context = choice.rich ? plenty : nothing;
    const role = roles[choice.role % roles.length];
    const step = { ...filledIn(chosen(engagement, state, choice, role, context), index), ...(role === undefined ? {} : { role }) };
    const given = command(step, { id: `${index + 1}`, at: hour(index + 1) });
    const decision = engagement.decide(state, given, context);
    if (decision.ok) facts.push(...decision.facts);
    return { state, command: given, context, facts: decision.ok ? decision.facts : null };
  });
  return { facts, walked };
}

function chosen(engagement: AnyEngagement, state: EngagementState, { pick, wild }: Choice, role: string | undefined, context: Circumstances): EngagementAsk {
  const open = engagement
    .options(state, { by: { id: 1, role }, at: "2027-01-01T00:00:00Z" }, context)
    .filter(({ allowed, asked }) => allowed && (pick % 40 === 0 || !["cancel", "lose", "suspend"].includes(asked.type)))
    .map(({ asked }) => asked);
  const from = wild || open.length === 0 ? [...everyAsk, ...everyChange] : open;
  return from[pick % from.length]!;
}
