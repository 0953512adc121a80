import { CLASSES, COLUMNS, ORDER } from "./columns.ts";
import { ANSWER, DECIDE, LIFE, STATUS, STATUSES } from "./complaints.ts";
import { dataSets, type Kind } from "./data.ts";
import { DUE_ROWS } from "./due-rows.ts";
import { ROBOT, WALK, XSTATE } from "./engagements.ts";
import { DUCKDB } from "./engines.ts";
import { OWED, SIGNALS } from "./ledgers.ts";
import { CHUNK_JOB, COLUMN_JOB, type MeasuredMemory } from "./memory.ts";
import type { MetricsRatio } from "./metrics.ts";
import { DATE_FNS, NEXT_DUE, RHYTHM, RRULE } from "./next-due.ts";
import { PLANNED } from "./plans.ts";
import { REVIEW, type ReviewCosts } from "./portfolio.ts";
import type { Rate } from "./rates.ts";
import { sizeName } from "./report.ts";
import { growthExponent, type Measured } from "./rounds.ts";
import { ROWS } from "./rows.ts";
import { PATH } from "./schedule.ts";
import { A_YEAR, PLAIN_ADDITION, WORKING_TIME } from "./working-hours.ts";

/** All that a run has measured; what it left out is empty. */
export interface Results {
  readonly columns: readonly Measured[];
  readonly rows: readonly Measured[];
  readonly schedule: readonly Measured[];
  readonly engagements: readonly Rate[];
  readonly complaints: readonly Rate[];
  readonly complaintBase: readonly Measured[];
  readonly churn: readonly Measured[];
  readonly receivables: readonly Measured[];
  readonly portfolio: readonly Measured[];
  readonly reviews: readonly ReviewCosts[];
  readonly metrics: readonly MetricsRatio[];
  readonly memory: readonly MeasuredMemory[];
  readonly calendar: readonly Rate[];
  readonly cadence: readonly Rate[];
  readonly plans: readonly Measured[];
}

/** What the library promises, and what came of it. */
export interface Goal {
  readonly goal: string;
  readonly sense: "at most" | "at least";
  readonly limit: number;
  /** The worst of all measurements that count; `undefined` where there is none. */
  readonly worst: Finding | undefined;
}

/** A number, and what it was measured on. */
interface Finding {
  readonly value: number;
  readonly at: string;
}

const MILLION = 1e6;
const TEN_MILLION = 1e7;
const HUNDRED_MILLION = 1e8;
const ORDINARY: readonly Kind[] = ["continuous", "cents"];

/**
 * What became of each goal.
 *
 * @param results - of this run
 * @returns the goals
 */
export function goalsOf(results: Results): Goal[] {
  const { columns, rows, metrics, memory, calendar, cadence, plans, schedule, engagements, complaints, complaintBase, churn, receivables, portfolio, reviews } = results;
  const classes = columns.filter(({ contestant }) => contestant === CLASSES);
  const ofKind = (kinds: readonly Kind[], n: number): Finding[] => ratios(classes.filter((one) => one.n === n && kinds.includes(kindOf(one.data))));
  const ordinary = (contestant: string): Finding[] =>
    ratios(columns.filter((one) => one.contestant === contestant && one.n === MILLION && ORDINARY.includes(kindOf(one.data))));
  const mapRatios = (strings: string): Finding[] =>
    metrics.filter((one) => one.rows === TEN_MILLION && one.form.endsWith(strings)).map(({ form, ratio }) => ({ value: ratio, at: form }));
  return [
    atMost("classes, 10⁶ continuous values", 0.12, ofKind(["continuous"], MILLION)),
    atMost("classes, 10⁷ continuous values", 0.12, ofKind(["continuous"], TEN_MILLION)),
    atMost("classes, 10⁶ amounts in cents", 0.12, ofKind(["cents"], MILLION)),
    atMost("classes, 10⁷ amounts in cents", 0.12, ofKind(["cents"], TEN_MILLION)),
    atMost("classes, 10⁶ few distinct or equal values", 0.35, ofKind(["repeated"], MILLION)),
    atMost("classes, 10⁷ few distinct or equal values", 0.35, ofKind(["repeated"], TEN_MILLION)),
    atMost("classes, 10⁶ presorted values", 0.25, ofKind(["presorted"], MILLION)),
    atMost("classes, 10⁷ presorted values", 0.25, ofKind(["presorted"], TEN_MILLION)),
    atMost("classes, 10⁶ or 10⁷ of the worst values", 1.5, ratios(classes.filter(({ n }) => n >= MILLION))),
    atLeast("classes, 10⁶ or 10⁷: times DuckDB's rate", 10, overDuckDb(columns)),
    atMost("order alone, 10⁶ continuous values or cents", 0.5, ordinary(ORDER)),
    atMost("rank, shares, class, 10⁶ continuous values or cents", 0.85, ordinary(COLUMNS)),
    atMost("rows, 10⁶: of the literals' time", 3, ratios(rows.filter((one) => one.contestant === ROWS && one.n === MILLION))),
    atMost("critical path, 10⁴ activities, 3 · 10⁴ links: of a bare pass", 3, ratios(schedule.filter((one) => one.contestant === PATH && one.n === 1e4))),
    atLeast("a step of an engagement: times the rate of XState's transition", 20, timesOf(engagements, WALK, XSTATE)),
    atLeast("a step of an engagement: times the rate of robot3", 1.5, timesOf(engagements, WALK, ROBOT)),
    atMost("a step of a complaint: of a copy of the state", 4, timesOf(complaints, LIFE, DECIDE)),
    atMost("how a complaint stands: of a bare fold of its facts", 5, timesOf(complaints, STATUS, ANSWER)),
    atMost("how 10³ to 10⁵ complaints stand: growth exponent", 1.15, exponentsOf(complaintBase, STATUSES)),
    atMost("churn signals, 10⁶ orders: of a bare Map's time", 10, ratios(churn.filter((one) => one.contestant === SIGNALS && one.n === MILLION))),
    // The Map itself grows faster than its records: more and more of them lie outside the caches.
    atMost("churn signals, 10⁴ to 10⁶ orders: growth exponent", 1.25, exponentsOf(churn, SIGNALS)),
    atMost("receivables, 10⁶ documents: of a bare Map's time", 15, ratios(receivables.filter((one) => one.contestant === OWED && one.n === MILLION))),
    atMost("receivables, 10⁴ to 10⁶ documents: growth exponent", 1.25, exponentsOf(receivables, OWED)),
    atMost("a review, 10⁵ customers: of the time of its parts", 1.3, ratios(portfolio.filter((one) => one.contestant === REVIEW && one.n === 1e5))),
    atMost("a review, 10³ to 10⁵ customers: growth exponent", 1.15, exponentsOf(portfolio, REVIEW)),
    atMost("a review, 10⁵ customers: ms between two pauses", 50, reviews.map(({ longest, step }) => ({ value: longest, at: step }))),
    atMost("a review: bytes that it holds a customer", 4000, reviews.map(({ held, n }) => ({ value: held, at: sizeName(n) }))),
    atMost("metrics, 10⁷ orders as read: of the Map's time", 0.6, mapRatios("a string per row")),
    atMost("metrics, 10⁷ orders, strings shared: of the Map's time", 0.6, mapRatios("a string per customer")),
    atMost("classes, 10⁴ to 10⁷ continuous values: growth exponent", 1.05, exponents(classes)),
    atMost("classes: bytes a customer above input and output", 4, memoryOf(memory, COLUMN_JOB, TEN_MILLION, ({ perCustomer }) => perCustomer)),
    atMost("cuts from chunks, 10⁸ values: MB in all", 200, memoryOf(memory, CHUNK_JOB, HUNDRED_MILLION, ({ peak }) => peak / 1e6)),
    atMost("working time, a year on: of a day's time", 2, timesOf(calendar, WORKING_TIME, A_YEAR)),
    atLeast("working time: times the rate of an addition in a zone", 20, timesOf(calendar, WORKING_TIME, PLAIN_ADDITION)),
    atLeast("next due dates, 10⁶ customers: times the rate of a new rrule from the last contact", 10_000, timesOf(cadence, NEXT_DUE, RRULE)),
    atLeast("next due dates, 10⁶ customers: times the rate of a new rrule of three years", 10_000, timesOf(cadence, NEXT_DUE, RHYTHM)),
    atLeast("next due dates, 10⁶ customers: times date-fns' rate", 100, timesOf(cadence, NEXT_DUE, DATE_FNS)),
    atLeast("due contacts with reasons, 10⁵ customers: times date-fns' rate", 10, timesOf(cadence, DUE_ROWS, DATE_FNS)),
    atMost("contact plans, 10³ to 2 · 10⁵ contacts: growth exponent", 1.15, exponentsOf(plans, PLANNED)),
  ];
}

/**
 * Whether a goal was reached.
 *
 * @param goal - the goal
 * @returns the word for the table
 */
export function verdict({ sense, limit, worst }: Goal): "met" | "missed" | "not measured" {
  if (worst === undefined) return "not measured";
  return (sense === "at most" ? worst.value <= limit : worst.value >= limit) ? "met" : "missed";
}

function atMost(goal: string, limit: number, findings: readonly Finding[]): Goal {
  return { goal, sense: "at most", limit, worst: findings.toSorted((a, b) => b.value - a.value)[0] };
}

function atLeast(goal: string, limit: number, findings: readonly Finding[]): Goal {
  return { goal, sense: "at least", limit, worst: findings.toSorted((a, b) => a.value - b.value)[0] };
}

function kindOf(data: string): Kind {
  return dataSets.find(({ name }) => name === data)!.kind;
}

function ratios(measured: readonly Measured[]): Finding[] {
  return measured.map(({ data, n, ratio }) => ({ value: ratio, at: `${data}, ${sizeName(n)}` }));
}

function overDuckDb(columns: readonly Measured[]): Finding[] {
  return columns
    .filter(({ contestant, n }) => contestant === DUCKDB && n >= MILLION)
    .map(({ data, n, ratio }) => {
      const ours = columns.find((one) => one.contestant === CLASSES && one.data === data && one.n === n)!;
      return { value: ratio / ours.ratio, at: `${data}, ${sizeName(n)}` };
    });
}

// The first of a job is ours: how many times as long the others take is how many times its rate we have.
function timesOf(rates: readonly Rate[], job: string, contestant: string): Finding[] {
  return rates.filter((rate) => rate.job === job && rate.contestant === contestant).map(({ ratio }) => ({ value: ratio, at: contestant }));
}

function exponentsOf(measured: readonly Measured[], contestant: string): Finding[] {
  const own = measured.filter((one) => one.contestant === contestant);
  return [...new Set(own.map(({ data }) => data))].map((at) => ({ value: growthExponent(own.filter(({ data }) => data === at)), at }));
}

// Only a run over all sizes says how the time grows.
function exponents(classes: readonly Measured[]): Finding[] {
  return dataSets
    .filter(({ kind }) => kind === "continuous")
    .map(({ name }) => ({ at: name, points: classes.filter(({ data }) => data === name) }))
    .filter(({ points }) => points.some(({ n }) => n === TEN_MILLION))
    .map(({ at, points }) => ({ value: growthExponent(points), at }));
}

function memoryOf(memory: readonly MeasuredMemory[], job: string, leastSize: number, value: (one: MeasuredMemory) => number): Finding[] {
  return memory.filter((one) => one.job === job && one.n >= leastSize).map((one) => ({ value: value(one), at: `${one.data}, ${sizeName(one.n)}` }));
}
