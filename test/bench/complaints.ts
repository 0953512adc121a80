// Complaints: each step of a life against a copy of the state it makes, a status against a fold of the facts it rests on, and a whole base of
// open complaints. Alone: `npx tsx --expose-gc --max-old-space-size=16000 test/bench/complaints.ts`.
import { pathToFileURL } from "node:url";
import { defineCalendar, weekOf } from "../../src/calendar/index.ts";
import {
  complaintDecider,
  complaintStatus,
  complaintStatuses,
  consultingComplaints,
  type ComplaintCommand,
  type ComplaintFact,
  type ComplaintState,
} from "../../src/complaints/index.ts";
import { race, type Rate } from "./rates.ts";
import { compete, growthExponent, type Measured } from "./rounds.ts";

export const LIFE = "a step of a complaint";
/** The yardstick of a life: every array and object of the state after each step, copied, and nothing decided. */
const COPY = "bare copy of the state";
export const DECIDE = "decide and evolve";

export const STATUS = "how a complaint of 20 facts stands";
/** The yardstick of a status: the facts it rests on, one after the other, nothing checked. */
const FOLD = "bare fold of its facts";
export const ANSWER = "complaintStatus";

/** The yardstick of a base: the same bare fold of all facts. */
export const FOLDS = "bare fold of all facts";
export const STATUSES = "complaintStatuses";

/** Sizes in open complaints, of 20 facts each. */
export const COMPLAINT_SIZES = [1e3, 1e4, 1e5];

// Two stretches a day: what a clock of working time has to step over.
const office = defineCalendar({ id: "office", timeZone: "Europe/Berlin", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
const desk = complaintDecider(consultingComplaints, { calendars: [office] });

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 2, 8);
const written = (minutes: number): `${number}-${number}-${number}T${string}Z` => new Date(START + minutes * MINUTE).toISOString() as `${number}-${number}-${number}T${string}Z`;

// Text that was read, as ids are, and not put together a moment ago.
const read = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Commands, each with the minute in which it is given. */
type Life = readonly (readonly [minute: number, command: Readonly<Record<string, unknown>>])[];

const OPEN: Life = [
  [0, { type: "record", complaint: "C-1", customer: 12, severity: "serious", category: "product/fault", channel: "phone", product: "P-9", points: ["a", "b", "c"] }],
  [3, { type: "acknowledge" }],
  [5, { type: "restate" }],
  [6, { type: "confirmRestatement" }],
  [8, { type: "promise", promise: "p1", dueAt: written(24 * 60) }],
  [9, { type: "assign", owner: 7 }],
  [10, { type: "investigate" }],
  [30, { type: "recordMessage", direction: "internal" }],
  [60, { type: "establishFault", fault: "ours" }],
  [65, { type: "apologize" }],
  [70, { type: "nameCause", cause: "seal" }],
  [90, { type: "startHold", hold: "supplier", reason: "awaiting-supplier" }],
  [300, { type: "recordMessage", direction: "fromCustomer" }],
  [320, { type: "answer", nextPromise: { promise: "p2", dueAt: written(3 * 24 * 60) } }],
  [400, { type: "endHold", hold: "supplier" }],
  [410, { type: "changeSeverity", severity: "grave", reason: "found-out" }],
  [1450, { type: "arriveOnSite" }],
  [1500, { type: "recordMessage", direction: "fromCustomer" }],
  [1510, { type: "recordMessage", direction: "toCustomer" }],
];

const REST: Life = [
  [1600, { type: "prepareOptions", options: [{ option: "seal", rank: 1 }, { option: "pump", rank: 2, compensation: { minor: 9000, currency: "EUR" } }, { option: "refund", rank: 3 }] }],
  [1610, { type: "offerOption", option: "seal" }],
  [1620, { type: "objectToOption", option: "seal", reason: "too-little" }],
  [1630, { type: "offerOption", option: "pump" }],
  [1640, { type: "acceptOption", option: "pump" }],
  [1650, { type: "execute" }],
  [2900, { type: "resolve", result: "asExpected" }],
  [7300, { type: "followUp", outcome: "unreachable" }],
  [7400, { type: "followUp", outcome: "satisfied" }],
  [7410, { type: "close" }],
];

function commandsOf(life: Life): readonly ComplaintCommand[] {
  return read(life.map(([minute, command], index) => ({ id: `step-${index}`, at: written(minute), by: { id: 7, role: "manager" }, ...command }))) as unknown as ComplaintCommand[];
}

interface Lived {
  /** The state after each command. */
  readonly states: readonly ComplaintState[];
  readonly facts: readonly ComplaintFact[];
}

function lived(commands: readonly ComplaintCommand[]): Lived {
  let state = desk.replay([]);
  const facts: ComplaintFact[] = [];
  const states = commands.map((command) => {
    const decision = desk.decide(state, command);
    if (!decision.ok) throw new Error(`${command.type} is refused: ${JSON.stringify(decision.refusals)}`);
    facts.push(...decision.facts);
    state = decision.facts.reduce(desk.evolve, state);
    return state;
  });
  return { states: read(states), facts: read(facts) };
}

function live(commands: readonly ComplaintCommand[]): number {
  let state = desk.replay([]);
  for (const command of commands) {
    const decision = desk.decide(state, command);
    if (decision.ok) for (const fact of decision.facts) state = desk.evolve(state, fact);
  }
  return state.seen.length;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Readonly<Record<string, unknown>>)[key]);
  return copy;
}

/** What somebody would fold by hand to know where a complaint stands: no ids that come twice, no data that do not fit, no order of phases. */
interface BareState {
  readonly phase: string;
  readonly severity: string;
  readonly promises: readonly { readonly promise: string; readonly dueAt: string; readonly answeredAt: string | null }[];
  readonly options: readonly { readonly option: string; readonly status: string }[];
  readonly evidence: readonly { readonly fact: string; readonly at: string; readonly kind: string }[];
  readonly steps: readonly { readonly step: string; readonly at: string }[];
  readonly owner: string | number | null;
  readonly seen: ReadonlySet<string> | null;
}

const NOTHING: BareState = { phase: "none", severity: "", promises: [], options: [], evidence: [], steps: [], owner: null, seen: null };

function bareFold(facts: readonly ComplaintFact[]): BareState {
  return facts.reduce(bareStep, NOTHING);
}

function bareStep(state: BareState, fact: ComplaintFact): BareState {
  const { id, type, occurredAt: at } = fact;
  switch (type) {
    case "complaintRecorded":
      return { ...state, phase: "recorded", severity: fact.data.severity };
    case "restated":
    case "restatementConfirmed":
      return { ...state, phase: type };
    case "investigationStarted":
      return { ...state, phase: "investigating", steps: [...state.steps, { step: type, at }] };
    case "promiseGiven":
      return { ...state, promises: [...state.promises, { ...fact.data, answeredAt: null }] };
    case "customerAnswered":
      return {
        ...state,
        promises: state.promises.map((promise) => (promise.promise === fact.data.promise ? { ...promise, answeredAt: at } : promise)),
        evidence: [...state.evidence, { fact: id, at, kind: "answer" }],
      };
    case "severityChanged":
      return { ...state, severity: fact.data.to };
    case "complaintAssigned":
      return { ...state, owner: fact.data.owner, steps: [...state.steps, { step: type, at }] };
    default:
      return { ...state, evidence: [...state.evidence, { fact: id, at, kind: type }] };
  }
}

/**
 * A step of a complaint, and a status.
 *
 * @returns time of one step, and of one status
 */
export function measureComplaints(): Rate[] {
  const whole = commandsOf([...OPEN, ...REST]);
  const { states } = lived(whole);
  if (states.at(-1)!.phase !== "closed") throw new Error("the complaint does not come to its end");
  const { facts, states: open } = lived(commandsOf(OPEN));
  if (facts.length !== 20) throw new Error(`${facts.length} facts instead of 20`);
  const state = open.at(-1)!;
  const options = { asOf: written(1520), calendars: [office] };
  return [
    ...race(LIFE, [
      { name: COPY, items: states.length, run: () => states.map(copyOf).length },
      { name: "structuredClone", items: states.length, run: () => states.map((one) => structuredClone(one)).length },
      { name: DECIDE, items: states.length, run: () => live(whole) },
    ]),
    ...race(STATUS, [
      { name: FOLD, items: 1, run: () => bareFold(facts).evidence.length },
      { name: "replay of its facts", items: 1, run: () => desk.replay(facts).evidence.length },
      { name: ANSWER, items: 1, run: () => complaintStatus(state, consultingComplaints, options).clocks.length },
    ]),
  ];
}

/**
 * How all open complaints of a growing base stand.
 *
 * @param sizes - numbers of complaints
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measureComplaintBase(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  const { facts: pattern } = lived(commandsOf(OPEN));
  // On the last evening of the last complaint.
  const options = { asOf: written(SPREAD + 1520), calendars: [office] };
  for (const n of sizes) {
    const histories = Array.from({ length: n }, (_, index) => historyOf(pattern, index));
    const states = histories.map((facts) => desk.replay(facts));
    const measured = await compete("open complaints of 20 facts", n, [
      { name: FOLDS, run: () => histories.reduce((sum, facts) => sum + bareFold(facts).evidence.length, 0) },
      { name: STATUSES, run: () => complaintStatuses(states, consultingComplaints, options).length },
    ]);
    done(measured);
    all.push(...measured);
  }
  return all;
}

// Complaints are taken down over four weeks.
const SPREAD = 28 * 24 * 60;

// The same course for each, at its own time and with moments and ids of its own.
function historyOf(pattern: readonly ComplaintFact[], index: number): readonly ComplaintFact[] {
  const later = ((index * 7919) % SPREAD) * MINUTE;
  const moved = (at: string): string => new Date(Date.parse(at) + later).toISOString();
  return pattern.map((fact) => {
    const at = moved(fact.occurredAt);
    const own = { ...fact, id: `${index}${fact.id}`, occurredAt: at, recordedAt: at, by: { ...fact.by }, data: { ...fact.data } };
    if (fact.type === "complaintRecorded") return { ...own, data: { ...fact.data, complaint: `C-${index}` } } as ComplaintFact;
    return (fact.type === "promiseGiven" ? { ...own, data: { ...fact.data, dueAt: moved(fact.data.dueAt) } } : own) as ComplaintFact;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { job, contestant, nanoseconds, ratio } of measureComplaints()) console.log(`${job}: ${contestant} ${nanoseconds.toPrecision(3)} ns, ${ratio.toPrecision(3)}`);
  const measured = await measureComplaintBase(COMPLAINT_SIZES, (ones) => {
    for (const { data, n, contestant, milliseconds, ratio } of ones) console.log(`${data}, ${n}: ${contestant} ${milliseconds.toPrecision(3)} ms, ratio ${ratio.toFixed(2)}`);
  });
  for (const contestant of [FOLDS, STATUSES]) console.log(`${contestant}: growth exponent ${growthExponent(measured.filter((one) => one.contestant === contestant)).toFixed(2)}`);
}
