import fc from "fast-check";
import { expect, test } from "vitest";
import type { ComplaintCommand } from "../../../src/complaints/commands.ts";
import { complaintDecider } from "../../../src/complaints/decider/complaint-decider.ts";
import type { ComplaintDecision } from "../../../src/complaints/decider/decider.ts";
import type { ComplaintFact } from "../../../src/complaints/facts.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../../../src/complaints/policy.ts";
import type { ComplaintState } from "../../../src/complaints/state.ts";
import { complaintStatus, complaintStatuses } from "../../../src/complaints/status/complaint-status.ts";
import type { ComplaintStatus } from "../../../src/complaints/status/status-parts.ts";
import { desk, house, office } from "./stages.ts";

const START = Date.parse("2026-03-02T09:00:00Z");
const MINUTE = 60_000;

/** What may be tried at any time; what is refused is left out. */
const tries = [
  { type: "acknowledge" },
  { type: "restate" },
  { type: "confirmRestatement" },
  { type: "promise", within: 90 },
  { type: "answer", within: 200 },
  { type: "answer" },
  { type: "investigate" },
  { type: "establishFault", fault: "ours" },
  { type: "establishFault", fault: "nobody" },
  { type: "apologize" },
  { type: "prepareOptions" },
  { type: "recordProposal" },
  { type: "offerOption" },
  { type: "objectToOption", reason: "no" },
  { type: "acceptOption" },
  { type: "execute" },
  { type: "resolve" },
  { type: "resolveOnTheSpot" },
  { type: "followUp", outcome: "satisfied" },
  { type: "followUp", outcome: "dissatisfied" },
  { type: "followUp", outcome: "unreachable" },
  { type: "close" },
  { type: "reopen", reason: "again" },
  { type: "withdraw", reason: "over" },
  { type: "assign", owner: 3 },
  { type: "changeSeverity", severity: "minor", reason: "found-out" },
  { type: "changeSeverity", severity: "normal", reason: "found-out" },
  { type: "changeSeverity", severity: "grave", reason: "found-out" },
  { type: "escalate", to: "area", rule: "word", reason: "late" },
  { type: "startHold", hold: "a", reason: "waits" },
  { type: "startHold", hold: "b", reason: "waits" },
  { type: "endHold", hold: "a" },
  { type: "endHold", hold: "b" },
  { type: "recordMessage", direction: "fromCustomer" },
  { type: "recordMessage", direction: "toCustomer" },
  { type: "recordMessage", direction: "toCustomer", step: "investigationStarted" },
  { type: "arriveOnSite" },
  { type: "requestEscalation" },
] as const;

interface Walk {
  readonly severity: string;
  readonly moves: readonly (readonly [which: number, minutes: number])[];
}

// Whatever leads on is tried more often, or few walks would come far.
const ONWARD = -1;
const onward = ["restate", "confirmRestatement", "promise", "investigate", "prepareOptions", "offerOption", "acceptOption", "execute", "resolve", "followUp", "close"];
const walks: fc.Arbitrary<Walk> = fc.record({
  severity: fc.constantFrom("minor", "normal", "grave"),
  moves: fc.array(fc.tuple(fc.oneof(fc.constant(ONWARD), fc.nat({ max: tries.length - 1 })), fc.integer({ min: 0, max: 120 })), { minLength: 5, maxLength: 50, size: "max" }),
});

function walked({ severity, moves }: Walk): { readonly facts: readonly ComplaintFact[]; readonly at: number } {
  const facts: ComplaintFact[] = [];
  let state = desk.replay([]);
  let at = START;
  const carryOut = (step: object): boolean => {
    const head = { id: `c${facts.length}`, at: new Date(at).toISOString(), by: { id: 1, role: "head" } };
    const decision = desk.decide(state, { ...head, ...step } as unknown as ComplaintCommand);
    if (!decision.ok) return false;
    facts.push(...decision.facts);
    state = decision.facts.reduce(desk.evolve, state);
    return true;
  };
  carryOut({ type: "record", complaint: 1, customer: 2, severity, category: "product", channel: "phone" });
  for (const [which, minutes] of moves) {
    at += minutes * MINUTE;
    const chosen = which === ONWARD ? onward.toReversed().map((type) => tries.find((step) => step.type === type)!) : [tries[which]!];
    chosen.some((step) => carryOut(filled(step, state, at)));
  }
  return { facts, at };
}

function filled(step: (typeof tries)[number], { options, promises, phase }: ComplaintState, at: number): object {
  const fresh = `${options.length}`;
  const promise = (within: number): object => ({ promise: `p${promises.length}`, dueAt: new Date(at + within * MINUTE).toISOString() });
  const open = options.find(({ status }) => status === (step.type === "offerOption" ? "prepared" : "offered"))?.option ?? "none";
  switch (step.type) {
    case "promise":
      return { ...step, ...promise(step.within) };
    case "answer":
      return "within" in step && phase !== "recorded" ? { ...step, nextPromise: promise(step.within) } : step;
    case "prepareOptions":
      return { ...step, options: [{ option: `x${fresh}`, rank: 1 }, { option: `y${fresh}`, rank: 2 }] };
    case "recordProposal":
    case "resolveOnTheSpot":
      return { ...step, option: `z${fresh}` };
    case "offerOption":
    case "objectToOption":
    case "acceptOption":
      return { ...step, option: open };
    default:
      return step;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const options = (asOf: number): { asOf: number; calendars: [typeof office] } => ({ asOf, calendars: [office] });
const later = fc.integer({ min: 0, max: 8000 });

// All that says something about a moment by itself, and not how long something takes.
function unmoved({ asOf: _asOf, clocks, next, ...rest }: ComplaintStatus): object {
  return { ...rest, next, clocks: clocks.map(({ elapsed: _elapsed, remaining: _remaining, paused: _paused, ...clock }) => clock) };
}

test("the same facts give the same status, whatever the order of evidence and the number of complaints; frozen input stays, and JSON keeps all of it", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(walks, later, (walk, minutes) => {
      const { facts, at } = walked(walk);
      const state = frozen(desk.replay(facts));
      const status = complaintStatus(state, house, frozen(options(at + minutes * MINUTE)));
      reached.add(status.phase);
      for (const { asked } of status.next) reached.add(asked.type);
      expect(JSON.parse(JSON.stringify(status))).toEqual(status);
      expect(complaintStatuses([{ ...state, complaint: "other" }, state], house, options(at + minutes * MINUTE))[0]).toEqual(status);
      const evidence = new Set(["acknowledged", "holdStarted", "holdEnded", "messageRecorded", "arrivedOnSite", "escalationRequested"]);
      const mixed = [...facts.filter(({ type }) => !evidence.has(type)), ...facts.filter(({ type }) => evidence.has(type)).reverse()];
      expect(complaintStatus(desk.replay(mixed), house, options(at + minutes * MINUTE))).toEqual(status);
    }),
    { numRuns: 300 },
  );
  // The walks come somewhere.
  for (const place of ["offering", "executing", "followingUp", "closed", "reopened", "investigate", "escalate", "close", "followUp", "offerOption"]) expect([...reached]).toContain(place);
});

test("nothing changes up to `nextDueAt`, and without it nothing ever does", () => {
  fc.assert(
    fc.property(walks, later, later, (walk, minutes, further) => {
      const { facts, at } = walked(walk);
      const state = desk.replay(facts);
      const now = at + minutes * MINUTE;
      const status = complaintStatus(state, house, options(now));
      const end = status.nextDueAt === null ? now + further * MINUTE : Math.min(Date.parse(status.nextDueAt), now + further * MINUTE);
      expect(end).toBeGreaterThanOrEqual(now);
      expect(unmoved(complaintStatus(state, house, options(end)))).toEqual(unmoved(status));
    }),
    { numRuns: 300 },
  );
});

test("what was broken stays broken, whatever happens later", () => {
  fc.assert(
    fc.property(walks, fc.nat({ max: 60 }), (walk, cut) => {
      const whole = walked(walk);
      const part = walked({ ...walk, moves: walk.moves.slice(0, cut) });
      const before = complaintStatus(desk.replay(part.facts), house, options(part.at));
      const after = complaintStatus(desk.replay(whole.facts), house, options(whole.at));
      for (const { clock, breached, breachedAt } of before.clocks) {
        if (breached === true) expect(after.clocks.find((found) => found.clock === clock)).toMatchObject({ breached, breachedAt });
      }
      for (const { promise, status } of before.promises) {
        if (status !== "open") expect(after.promises.find((found) => found.promise === promise)).toMatchObject({ status });
      }
    }),
    { numRuns: 300 },
  );
});

test("what is to be done next can be decided", () => {
  const evidence = new Set(["acknowledge", "arriveOnSite"]);
  fc.assert(
    fc.property(walks, later, (walk, minutes) => {
      const { facts, at } = walked(walk);
      const state = desk.replay(facts);
      const moment = new Date(at + minutes * MINUTE).toISOString();
      const possible = desk.options(state, { by: { id: 1, role: "head" }, at: moment }).filter(({ allowed }) => allowed).map(({ asked }) => asked);
      for (const { asked } of complaintStatus(state, house, options(at + minutes * MINUTE)).next) {
        if (!evidence.has(asked.type)) expect(possible).toContainEqual(asked);
      }
    }),
    { numRuns: 300 },
  );
});

const TARGETS = { minor: 300, normal: 120, grave: 30 } as const;
const target = (minutes: number): object => ({ minutes, counted: "elapsedTime" });
const plain = defineComplaintPolicy({
  ...house,
  clocks: [{ clock: "resolution", targets: { minor: target(TARGETS.minor), normal: target(TARGETS.normal), grave: target(TARGETS.grave) } }],
  escalation: { ...house.escalation, rules: [] },
} as ComplaintPolicy);
const severities = ["minor", "normal", "grave"] as const;

test("a deadline is missed if it was over while any severity held, and that severity's first deadline is the one", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...severities), fc.integer({ min: 0, max: 90 })), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...severities), steps, fc.integer({ min: 0, max: 200 }), (first, changes, rest) => {
      const by = complaintDecider(plain, { calendars: [office] });
      const record = { id: "0", at: new Date(START).toISOString(), by: { id: 1 }, complaint: 1, customer: 2, severity: first, category: "product", channel: "phone" } as const;
      let state = by.replay([]);
      const carryOut = (decision: ComplaintDecision): void => {
        if (decision.ok) state = decision.facts.reduce(by.evolve, state);
      };
      carryOut(by.record(record));
      let now = 0;
      const held: { severity: (typeof severities)[number]; until: number }[] = [];
      let present = first;
      changes.forEach(([severity, pause], index) => {
        now += pause;
        if (severity === present) return;
        held.push({ severity: present, until: now });
        present = severity;
        const at = new Date(START + now * MINUTE).toISOString();
        carryOut(by.decide(state, { type: "changeSeverity", id: `${index + 1}`, at, by: { id: 1 }, severity, reason: "found-out" }));
      });
      held.push({ severity: present, until: now + rest });
      const missed = held.find(({ severity, until }) => TARGETS[severity] < until);
      const [read] = complaintStatus(state, plain, options(START + (now + rest) * MINUTE)).clocks;
      const due = (severity: keyof typeof TARGETS): string => new Date(START + TARGETS[severity] * MINUTE).toISOString();
      expect([read!.dueAt, read!.breached, read!.breachedAt]).toEqual([due(present), missed !== undefined, missed === undefined ? null : due(missed.severity)]);
    }),
  );
});
