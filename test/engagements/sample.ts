import {
  defineEngagement,
  openEngagement,
  type Engagement,
  type EngagementCommand,
  type EngagementDecision,
  type EngagementFact,
  type EngagementNames,
  type EngagementRefusal,
  type EngagementState,
  type GuardQuestion,
} from "clientele/engagements";

/** An engagement in which everything that a template can say is said once. */
export const audit = defineEngagement({
  id: "audit",
  version: 1,
  initial: "intake",
  roles: [
    { id: "manager", side: "vendor" },
    { id: "consultant", side: "vendor" },
    { id: "clientManager", side: "client" },
    { id: "executive", side: "client" },
  ],
  deliverables: [
    { id: "proposal", writtenBy: ["consultant"], acceptedBy: ["clientManager", "executive"], presentedTo: "executive" },
    { id: "report", writtenBy: ["consultant"], acceptedBy: ["executive"], waivedBy: ["manager"] },
    { id: "minutes" },
  ],
  guards: ["credit", "staffFree"],
  profiles: [{ id: "lean", withoutPhases: ["review"], withoutActivities: ["workshop"] }],
  phases: [
    {
      id: "intake",
      passedBy: ["manager"],
      activities: [
        { id: "firstContact", participants: ["consultant"] },
        { id: "survey", need: "optional" },
        { id: "draftProposal", produces: ["proposal"] },
      ],
      gate: { any: [{ approval: "executive" }, { all: [{ guard: "credit" }, { done: "survey" }] }] },
      next: ["investigation", { to: "design", gate: { approval: "clientManager" } }],
    },
    {
      id: "investigation",
      planAgreedBy: ["manager", "clientManager"],
      order: "dependencies",
      activities: [
        { id: "interviews" },
        { id: "workshop", after: [{ activity: "interviews", type: "SS" }] },
        { id: "diagnosis", after: ["workshop", { activity: "interviews", type: "FF" }], produces: ["report"] },
        { id: "functionTest", participants: ["consultant", "clientManager"], signOff: "inTurn", guards: ["staffFree"] },
      ],
      next: ["review"],
      rework: [{ to: "intake", by: ["executive"], guards: ["credit"] }],
    },
    { id: "review", next: ["design"], rework: ["investigation"] },
    {
      id: "design",
      order: "any",
      activities: [{ id: "sketch", need: "optional" }, { id: "seminar", need: "optional" }],
      gate: { atLeast: 2, of: [{ done: "sketch" }, { done: "seminar" }, { approval: "executive" }] },
      rework: [{ to: "investigation", reopens: ["report"] }, "design"],
    },
    { id: "support", runs: "alongside", order: "any", activities: [{ id: "coaching" }, { id: "helpdesk", need: "optional", produces: ["minutes"] }], deliverables: [] },
  ],
  followOn: { template: "audit", from: ["design"] },
  changes: {
    requestedBy: ["clientManager", "consultant"],
    assessedBy: ["consultant"],
    authorities: [{ role: "manager", costShare: 0.02, days: 5, quality: "unchanged" }, { role: "executive" }],
  },
});

/** What the guards of the sample look at. */
export interface Circumstances {
  readonly credit: number;
  readonly staff: number;
}

/** The sample with guards that look at what they are handed. */
const auditing = openEngagement(audit, {
  credit: ({ context }: GuardQuestion<Circumstances>) => (context.credit >= 100 ? null : { code: "test/credit-limit", missing: 100 - context.credit }),
  staffFree: ({ context }: GuardQuestion<Circumstances>) => (context.staff > 0 ? null : { code: "test/nobody-free" }),
});

/** Any engagement, with names as text: what tests build commands for. */
export type AnyEngagement = Engagement<EngagementNames, Circumstances>;
export const anyAuditing = auditing as unknown as AnyEngagement;

export const plenty: Circumstances = { credit: 100, staff: 1 };
export const nothing: Circumstances = { credit: 0, staff: 0 };

/** A moment on the n-th day of March 2026, from 1, at eight in the morning. */
export function day(n: number, time = "08:00:00.000"): `${number}-${number}-${number}T${string}Z` {
  return `2026-03-${String(n).padStart(2, "0")}T${time}Z` as `${number}-${number}-${number}T${string}Z`;
}

export type Step = Readonly<Record<string, unknown>> & { readonly type: string };

/** A command from the part that matters: the head is filled in, and `role` says as whom. */
export function command(step: Step, head: { readonly id: string; readonly at: string }): EngagementCommand {
  const { role, ...rest } = step as Step & { readonly role?: string };
  return { by: role === undefined ? { id: "somebody" } : { id: `the ${role}`, role }, ...head, ...rest } as unknown as EngagementCommand;
}

/** Runs through commands that are all carried out, one an hour from the second of March, and gives the history. */
export function history(steps: readonly Step[], { engagement = anyAuditing, context = plenty, from = [] as readonly EngagementFact[] } = {}): EngagementFact[] {
  const facts = [...from];
  steps.forEach((step, index) => {
    const state = engagement.replay(facts);
    const head = { id: `c${facts.length}-${index}`, at: hour(facts.length) };
    facts.push(...must(engagement.decide(state, command(step, head), context)));
  });
  return facts;
}

/** The state after such a run. */
export function after(steps: readonly Step[], options: Parameters<typeof history>[1] = {}): EngagementState {
  return (options.engagement ?? anyAuditing).replay(history(steps, options));
}

/** The n-th hour from the second of March on. */
export function hour(n: number): `${number}-${number}-${number}T${string}Z` {
  return new Date(Date.UTC(2026, 2, 2) + n * 3_600_000).toISOString() as `${number}-${number}-${number}T${string}Z`;
}

/** The facts of a decision that says yes. */
export function must(decision: EngagementDecision): readonly EngagementFact[] {
  if (decision.ok) return decision.facts;
  throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
}

/** What a state says no to, and why. */
export function refusals(state: EngagementState, step: Step, { engagement = anyAuditing, context = plenty, at = "2026-12-31T00:00:00.000Z" } = {}): readonly EngagementRefusal[] {
  const decision = engagement.decide(state, command(step, { id: "asked", at }), context);
  return decision.ok ? [] : decision.refusals;
}

/** The codes alone, without the name of the room. */
export function codes(...args: Parameters<typeof refusals>): string[] {
  return refusals(...args).map(({ code }) => code.replace("engagements/", ""));
}

// Ways through the sample that other tests start from.
export const start: Step = { type: "start", engagement: "E-1" };
export const proposalAccepted: readonly Step[] = [
  { type: "submitDeliverable", deliverable: "proposal", document: "D-1", role: "consultant" },
  { type: "acceptDeliverable", deliverable: "proposal", role: "clientManager" },
  { type: "presentDeliverable", deliverable: "proposal", manner: "inPerson", audience: "executive", role: "consultant" },
  { type: "acceptDeliverable", deliverable: "proposal", role: "executive" },
];
export const intakeDone: readonly Step[] = [
  start,
  { type: "completeActivity", activity: "firstContact", role: "consultant" },
  { type: "completeActivity", activity: "draftProposal" },
  ...proposalAccepted,
  { type: "approve", role: "executive" },
];
export const planAgreed: readonly Step[] = [
  { type: "proposePlan", phase: "investigation", plan: "P-1", staffing: [{ role: "consultant", people: [7] }] },
  { type: "agreePlan", phase: "investigation", role: "manager" },
  { type: "agreePlan", phase: "investigation", role: "clientManager" },
];
export const inInvestigation: readonly Step[] = [...intakeDone, ...planAgreed, { type: "advance", to: "investigation", role: "manager" }];
export const inReview: readonly Step[] = [
  ...inInvestigation,
  { type: "startActivity", activity: "interviews" },
  { type: "completeActivity", activity: "workshop" },
  { type: "completeActivity", activity: "interviews" },
  { type: "completeActivity", activity: "diagnosis" },
  { type: "completeActivity", activity: "functionTest", role: "consultant" },
  { type: "completeActivity", activity: "functionTest", role: "clientManager" },
  { type: "submitDeliverable", deliverable: "report", role: "consultant" },
  { type: "acceptDeliverable", deliverable: "report", role: "executive" },
  { type: "advance", to: "review" },
];
export const inDesign: readonly Step[] = [...inReview, { type: "advance", to: "design" }];
export const completed: readonly Step[] = [
  ...inDesign,
  { type: "completeActivity", activity: "seminar" },
  { type: "approve", role: "executive" },
  { type: "completeActivity", activity: "coaching" },
  { type: "complete" },
];
