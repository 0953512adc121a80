import fc from "fast-check";
import type { ComplaintAsk, ComplaintCommand, ComplaintCommandType, ComplaintFact, ComplaintState } from "clientele/complaints";
import { command, desk, minute, must, record, shop, type Step } from "./sample.ts";

/** One step of a random walk: numbers that choose, whatever there is to choose from. */
interface Choice {
  readonly pick: number;
  readonly role: number;
  readonly wild: boolean;
  readonly pause: number;
}

export const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({ pick: fc.nat(), role: fc.nat(), wild: fc.boolean(), pause: fc.integer({ min: 1, max: 90 }) }),
  { maxLength: 60, size: "max" },
);

export const roles = [undefined, "clerk", "lead", "head"] as const;

const outcomes = ["satisfied", "dissatisfied", "unreachable", "declined"] as const;
const evidence: readonly Step[] = [
  { type: "acknowledge" },
  { type: "startHold", hold: "h", reason: "awaiting-customer" },
  { type: "endHold", hold: "h" },
  { type: "recordMessage", direction: "fromCustomer" },
  { type: "recordMessage", direction: "toCustomer", step: "investigationStarted" },
  { type: "recordMessage", direction: "internal" },
  { type: "arriveOnSite" },
  { type: "requestEscalation" },
];

const plain = [
  "record", "restate", "confirmRestatement", "correctRestatement", "resolveOnTheSpot", "promise", "answer", "investigate", "establishFault", "apologize", "nameCause",
  "prepareOptions", "recordProposal", "execute", "resolve", "followUp", "close", "reopen", "withdraw", "merge", "refer", "dismiss", "assign", "adoptPolicy",
] as const satisfies readonly ComplaintCommandType[];

/** Every ask that could be written down for the sample, sensible or not. */
export const everyAsk: readonly ComplaintAsk[] = [
  ...plain.map((type) => ({ type })),
  ...["A", "B", "o1-1", "o2-2"].flatMap((option) => (["offerOption", "objectToOption", "acceptOption"] as const).map((type) => ({ type, option }))),
  ...shop.severities.map((severity) => ({ type: "changeSeverity" as const, severity })),
  ...shop.categories.map((category) => ({ type: "changeCategory" as const, category })),
  ...shop.escalation.levels.flatMap((to) => (["escalate", "deescalate"] as const).map((type) => ({ type, to }))),
  ...shop.escalation.rules.map(({ id, to }) => ({ type: "escalate" as const, to, rule: id })),
  ...(["repeats", "related", "knownSolution", "opportunity", "contact"] as const).map((relation) => ({ type: "link" as const, relation })),
];

/** What an ask needs to be a command that passes where anything does: whatever is free to choose is chosen well. */
export function filledIn(asked: ComplaintAsk, state: ComplaintState, n: number, at: string): Step {
  const soon = new Date(Date.parse(at) + 45 * 60_000).toISOString();
  const mayPromise = !["recorded", "restated"].includes(state.phase) && !["resolved", "followingUp"].includes(state.phase);
  const payloads: Readonly<Partial<Record<ComplaintCommandType, object>>> = {
    record: { ...record, complaint: `C-${n}` },
    resolveOnTheSpot: { option: `s${n}` },
    promise: { promise: `p${n}`, dueAt: soon },
    answer: mayPromise ? { nextPromise: { promise: `p${n}`, dueAt: soon } } : {},
    establishFault: { fault: state.fault === "ours" ? "nobody" : "ours" },
    nameCause: { cause: `cause-${n}` },
    prepareOptions: { options: [{ option: `o${n}-1`, rank: 1 }, { option: `o${n}-2`, rank: 2 }] },
    recordProposal: { option: `p${n}` },
    objectToOption: { reason: "too-little" },
    followUp: { outcome: outcomes[n % outcomes.length]! },
    reopen: { reason: "again" },
    withdraw: { reason: "solved-itself" },
    merge: { into: `C-other-${n}` },
    refer: { to: "ombudsman", reason: "not-ours" },
    dismiss: { as: "question" },
    changeSeverity: { reason: "found-out" },
    changeCategory: { reason: "found-out" },
    escalate: { reason: "hard" },
    deescalate: { reason: "easy" },
    assign: { owner: `o-${n}` },
    link: { record: `R-${n}` },
  };
  return { ...payloads[asked.type], ...asked };
}

export interface Walked {
  readonly state: ComplaintState;
  readonly command: ComplaintCommand;
  readonly facts: readonly ComplaintFact[] | null;
}

/** A walk: at each step one of the options that are open, some evidence, or (wild) anything at all. Ends are rare, or walks would be short. */
export function walk(steps: readonly Choice[]): { readonly facts: readonly ComplaintFact[]; readonly walked: readonly Walked[] } {
  const facts = [...must(desk.decide(desk.replay([]), command({ ...record, severity: steps.length % 2 === 0 ? "minor" : "normal" }, { id: "0", at: minute(0) })))];
  let now = 0;
  const walked = steps.map((choice, index): Walked => {
    now += choice.pause;
    const state = desk.replay(facts);
    const role = roles[choice.role % roles.length];
    const at = minute(now);
    const step = { ...chosen(state, choice, role, index, at), ...(role === undefined ? {} : { role }) };
    const given = command(step, { id: `${index + 1}`, at });
    const decision = desk.decide(state, given);
    if (decision.ok) facts.push(...decision.facts);
    return { state, command: given, facts: decision.ok ? decision.facts : null };
  });
  return { facts, walked };
}

const RARE: readonly string[] = ["withdraw", "merge", "refer", "dismiss"];
const ASIDE: readonly string[] = ["nameCause", "assign", "link", "changeSeverity", "changeCategory", "escalate", "deescalate", "establishFault", "recordProposal"];

function chosen(state: ComplaintState, { pick, wild }: Choice, role: string | undefined, index: number, at: string): Step {
  if (wild && pick % 3 === 0) return evidence[pick % evidence.length]!;
  const open = desk
    .options(state, { by: { id: 1, role }, at })
    .filter(({ allowed, asked }) => allowed && (pick % 40 === 0 || !RARE.includes(asked.type)) && (pick % 4 === 0 || !ASIDE.includes(asked.type)))
    .map(({ asked }) => asked);
  const from = (wild && pick % 3 === 1) || open.length === 0 ? everyAsk : open;
  return filledIn(from[pick % from.length]!, state, index, at);
}
