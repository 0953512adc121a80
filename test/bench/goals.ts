import { CLASSES, COLUMNS, ORDER } from "./columns.ts";
import { dataSets, type Kind } from "./data.ts";
import { DUCKDB } from "./engines.ts";
import { CHUNK_JOB, COLUMN_JOB, type MeasuredMemory } from "./memory.ts";
import type { MetricsRatio } from "./metrics.ts";
import { growthExponent, type Measured } from "./rounds.ts";
import { ROWS } from "./rows.ts";

/** All that a run has measured; what it left out is empty. */
export interface Results {
  readonly columns: readonly Measured[];
  readonly rows: readonly Measured[];
  readonly metrics: readonly MetricsRatio[];
  readonly memory: readonly MeasuredMemory[];
}

/** What the library promises, and what came of it. */
export interface Goal {
  readonly goal: string;
  readonly sense: "at most" | "at least";
  readonly limit: number;
  /** The worst of all measurements that count; `undefined` where there is none. */
  readonly measured: number | undefined;
}

const MILLION = 1e6;
const TEN_MILLION = 1e7;
const ORDINARY: readonly Kind[] = ["continuous", "cents"];

/**
 * What became of each goal.
 *
 * @param results - of this run
 * @returns the goals
 */
export function goalsOf({ columns, rows, metrics, memory }: Results): Goal[] {
  const classes = columns.filter(({ contestant }) => contestant === CLASSES);
  const ofKind = (kinds: readonly Kind[], n: number): number[] => ratios(classes.filter((one) => one.n === n && kinds.includes(kindOf(one.data))));
  const atMillion = (contestant: string): number[] => 
    ratios(columns.filter((one) => one.contestant === contestant && one.n === MILLION && ORDINARY.includes(kindOf(one.data))));
  const jobs = (job: string): readonly MeasuredMemory[] => memory.filter((one) => one.job === job && one.n >= TEN_MILLION);
  return [
    atMost("classes, 10⁶ continuous values: of the sort's time", 0.12, ofKind(["continuous"], MILLION)),
    atMost("classes, 10⁷ continuous values", 0.12, ofKind(["continuous"], TEN_MILLION)),
    atMost("classes, 10⁶ amounts in cents", 0.12, ofKind(["cents"], MILLION)),
    atMost("classes, 10⁷ amounts in cents", 0.12, ofKind(["cents"], TEN_MILLION)),
    atMost("classes, 10⁶ few distinct or equal values", 0.35, ofKind(["repeated"], MILLION)),
    atMost("classes, 10⁷ few distinct or equal values", 0.35, ofKind(["repeated"], TEN_MILLION)),
    atMost("classes, 10⁶ presorted values", 0.25, ofKind(["presorted"], MILLION)),
    atMost("classes, 10⁷ presorted values", 0.25, ofKind(["presorted"], TEN_MILLION)),
    atMost("classes, 10⁶ or 10⁷, worst of all data", 1.5, ratios(classes.filter(({ n }) => n >= MILLION))),
    { goal: "classes: rate over DuckDB's, 10⁶ and 10⁷", sense: "at least", limit: 10, measured: least(overDuckDb(columns)) },
    atMost("order alone, 10⁶ continuous values or cents", 0.5, atMillion(ORDER)),
    atMost("rank, shares and class, 10⁶ continuous values or cents", 0.85, atMillion(COLUMNS)),
    atMost("row objects, 10⁶: of the literal's time", 3, ratios(rows.filter((one) => one.contestant === ROWS && one.n === MILLION))),
    atMost("metrics, 10⁷ order rows: of a naive Map's time", 0.6, metrics.filter((one) => one.rows === TEN_MILLION).map((one) => one.ratio)),
    atMost("growth exponent, 10⁴ to 10⁷ continuous values", 1.05, exponents(classes)),
    atMost("classes: bytes a customer above input and output", 4, jobs(COLUMN_JOB).map((one) => one.perCustomer)),
    atMost("classes from 10⁸ values in chunks: MB in all", 200, jobs(CHUNK_JOB).map((one) => one.peak / 1e6)),
  ];
}

/**
 * Whether a goal was reached.
 *
 * @param goal - the goal
 * @returns the word for the table
 */
export function verdict({ sense, limit, measured }: Goal): "met" | "missed" | "not measured" {
  if (measured === undefined) return "not measured";
  return (sense === "at most" ? measured <= limit : measured >= limit) ? "met" : "missed";
}

function atMost(goal: string, limit: number, measured: readonly number[]): Goal {
  return { goal, sense: "at most", limit, measured: measured.length === 0 ? undefined : Math.max(...measured) };
}

function least(measured: readonly number[]): number | undefined {
  return measured.length === 0 ? undefined : Math.min(...measured);
}

function kindOf(data: string): Kind {
  return dataSets.find(({ name }) => name === data)!.kind;
}

function ratios(measured: readonly Measured[]): number[] {
  return measured.map(({ ratio }) => ratio);
}

function overDuckDb(columns: readonly Measured[]): number[] {
  return columns
    .filter(({ contestant, n }) => contestant === DUCKDB && n >= MILLION)
    .map((duckDb) => duckDb.ratio / columns.find(({ contestant, data, n }) => contestant === CLASSES && data === duckDb.data && n === duckDb.n)!.ratio);
}

// By data; only a run over all sizes counts.
function exponents(classes: readonly Measured[]): number[] {
  return dataSets.flatMap(({ name, kind }) => {
    const points = classes.filter(({ data }) => data === name);
    return kind === "continuous" && points.some(({ n }) => n === TEN_MILLION) && points.length > 2 ? [growthExponent(points)] : [];
  });
}
