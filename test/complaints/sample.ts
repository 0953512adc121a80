import { defineCalendar, weekOf, type WorkCalendar } from "clientele/calendar";
import {
  complaintDecider,
  defineComplaintPolicy,
  type ComplaintCommand,
  type ComplaintDecider,
  type ComplaintDecision,
  type ComplaintFact,
  type ComplaintRefusal,
  type ComplaintState,
} from "clientele/complaints";

/** Monday to Friday from nine to five, in UTC: hours can be counted by hand. */
export const office: WorkCalendar = defineCalendar({
  id: "office",
  timeZone: "UTC",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]),
});

/** A policy in which everything that a policy can say is said once. */
export const shop = defineComplaintPolicy({
  id: "shop",
  version: 1,
  severities: ["minor", "normal", "grave"],
  graveFrom: "grave",
  categories: ["product", "product/fault", "delivery"],
  onTheSpot: ["minor"],
  promises: { longest: { workingDays: 2 }, calendar: "office" },
  options: { least: 2, most: 3, leastAgain: 1 },
  compensation: { clerk: { minor: 5000, currency: "EUR" }, lead: { minor: 20_000, currency: "EUR" }, head: null, trainee: { minor: 0, currency: "EUR" } },
  followUps: { least: 1, delays: [{ calendarDays: 3 }, { calendarDays: 10 }], unreachable: 2 },
  reopening: { within: { calendarDays: 30 } },
  clocks: [
    { clock: "firstResponse", targets: { normal: { hours: 4, counted: "workingTime" }, grave: { hours: 1, counted: "workingTime" } }, calendar: "office" },
    { clock: "resolution", targets: { minor: { workingDays: 3 }, normal: { workingDays: 3 }, grave: { workingDays: 1 } }, pauses: "inHolds", calendar: "office" },
  ],
  escalation: {
    levels: ["local", "area", "centre"],
    rules: [
      { id: "asked", when: "request", to: "area" },
      { id: "nothing-left", when: "optionsExhausted", to: "area" },
      { id: "late", when: "breach", of: "resolution", to: "centre" },
    ],
  },
  holdsBack: ["business"],
});

/** The sample with its calendar, severities as text. */
export const desk: ComplaintDecider = complaintDecider(shop, { calendars: [office] });

export type Moment = `${number}-${number}-${number}T${string}Z`;
export type Step = Readonly<Record<string, unknown>> & { readonly type: string };

/** So many minutes from Monday, the second of March 2026, nine in the morning. */
export function minute(n: number): Moment {
  return new Date(Date.UTC(2026, 2, 2, 9) + n * 60_000).toISOString() as Moment;
}

/** A command from the part that matters: the head is filled in, and `role` says as whom. */
export function command(step: Step, head: { readonly id: string; readonly at: string }): ComplaintCommand {
  const { role, ...rest } = step as Step & { readonly role?: string };
  return { by: role === undefined ? { id: "somebody" } : { id: `the ${role}`, role }, ...head, ...rest } as unknown as ComplaintCommand;
}

interface Circumstances {
  readonly by?: ComplaintDecider;
  readonly from?: readonly ComplaintFact[];
}

/** Runs through commands that are all carried out, one a minute from Monday at nine unless a step says when, and gives the history. */
export function history(steps: readonly Step[], { by = desk, from = [] }: Circumstances = {}): ComplaintFact[] {
  const facts = [...from];
  steps.forEach((step, index) => {
    const head = { id: `c${facts.length}-${index}`, at: minute(facts.length) };
    facts.push(...must(by.decide(by.replay(facts), command(step, head))));
  });
  return facts;
}

/** The state after such a run. */
export function after(steps: readonly Step[], circumstances: Circumstances = {}): ComplaintState {
  return (circumstances.by ?? desk).replay(history(steps, circumstances));
}

/** The facts of a decision that says yes. */
export function must(decision: ComplaintDecision): readonly ComplaintFact[] {
  if (decision.ok) return decision.facts;
  throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
}

/** What a state says no to, and why: asked at eleven unless the step says when. */
export function refusals(state: ComplaintState, step: Step, { by = desk }: Circumstances = {}): readonly ComplaintRefusal[] {
  const decision = by.decide(state, command(step, { id: "asked", at: minute(120) }));
  return decision.ok ? [] : decision.refusals;
}

/** The types of the facts that a command leads to. */
export function types(state: ComplaintState, step: Step, { by = desk }: Circumstances = {}): string[] {
  return must(by.decide(state, command(step, { id: "asked", at: minute(120) }))).map(({ type }) => type);
}

// Ways through a complaint that other tests start from.
export const record: Step = { type: "record", complaint: "C-1", customer: 12, severity: "normal", category: "product", channel: "phone" };
export const recorded: readonly Step[] = [record];
export const restated: readonly Step[] = [...recorded, { type: "restate" }];
export const confirmed: readonly Step[] = [...restated, { type: "confirmRestatement" }];
export const promised: readonly Step[] = [...confirmed, { type: "promise", promise: "p1", dueAt: minute(180) }];
export const investigating: readonly Step[] = [...promised, { type: "investigate" }];
export const prepared: readonly Step[] = [
  ...investigating,
  { type: "prepareOptions", options: [{ option: "B", rank: 2, compensation: { minor: 9000, currency: "EUR" } }, { option: "A", rank: 1 }, { option: "C", rank: 3 }] },
];
export const offering: readonly Step[] = [...prepared, { type: "offerOption", option: "A" }];
export const exhausted: readonly Step[] = [
  ...offering,
  { type: "objectToOption", option: "A", reason: "too-little" },
  { type: "offerOption", option: "B", role: "lead" },
  { type: "objectToOption", option: "B", reason: "too-late" },
  { type: "offerOption", option: "C" },
  { type: "objectToOption", option: "C", reason: "too-little" },
];
export const agreed: readonly Step[] = [...offering, { type: "acceptOption", option: "A" }];
export const executing: readonly Step[] = [...agreed, { type: "execute" }];
export const resolved: readonly Step[] = [...executing, { type: "resolve" }];
export const followingUp: readonly Step[] = [...resolved, { type: "followUp", outcome: "unreachable" }];
export const satisfied: readonly Step[] = [...resolved, { type: "followUp", outcome: "satisfied" }];
export const closed: readonly Step[] = [...satisfied, { type: "close" }];
export const reopened: readonly Step[] = [...resolved, { type: "followUp", outcome: "dissatisfied" }];
export const withdrawn: readonly Step[] = [...investigating, { type: "withdraw", reason: "solved-itself" }];
export const merged: readonly Step[] = [...investigating, { type: "merge", into: "C-2" }];

/** A history that ends in each phase. */
export const ways = {
  recorded, restated, confirmed, investigating, offering, agreed, executing, resolved, followingUp, reopened, closed, withdrawn, merged,
  referred: [...recorded, { type: "refer", to: "ombudsman", reason: "not-ours" }],
  notAComplaint: [...recorded, { type: "dismiss", as: "question" }],
} as const satisfies Readonly<Record<string, readonly Step[]>>;
