import { ClienteleError, compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import {
  addDecimals,
  compareDecimals,
  dateOfDay,
  multiplyDecimals,
  nearestQuotient,
  requireDate,
  requireDay,
  requireFinite,
  requireList,
  requireNew,
  requireObject,
  requireRecord,
  requireText,
  requireTotal,
  toDecimal,
  type Decimal,
} from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { requireName } from "../input/named-option.ts";
import type { GoalReasons } from "./goal-reasons.ts";

/** A goal of service, with numbers (SAT-7). */
export interface ServiceGoal {
  /** What tells the goal from others. */
  readonly id: Id;
  /** What is measured: one of the three goals that the sources name, or anything else. */
  readonly measure: "satisfaction" | "complaints" | "loyalty" | (string & {});
  /** Which way is better; may be absent for the three named: satisfaction and loyalty up, complaints down. */
  readonly direction?: "up" | "down" | undefined;
  /** Where it began. */
  readonly baseline: number;
  /** What is to be reached, on the better side of the baseline. */
  readonly target: number;
  /** Where it is; `null`: not measured. */
  readonly actual: number | null;
  /** First day on which it counts, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day by which it is to be reached, `YYYY-MM-DD`, after the first. */
  readonly until: string;
}

/** The day on which goals are looked at. */
export interface ServiceGoalsOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Where a goal stands, the first that applies: `"not-measured"`; `"reached"`; `"missed"`, its last day has passed; `"not-started"`; `"away"`, worse than
 * it began; `"on-course"`, as far as the share of its days that has passed; `"behind"`.
 */
export type ServiceGoalState = "not-measured" | "reached" | "missed" | "not-started" | "away" | "on-course" | "behind";

/** A goal, and how far it has come. */
export interface ServiceGoalRow {
  /** The goal as it was given. */
  readonly goal: ServiceGoal;
  /** Which way is better. */
  readonly direction: "up" | "down";
  /** Share of the way from baseline to target: 1 is reached, under 0 is the wrong way; `null` where it is not measured. */
  readonly attainment: number | null;
  /** Share of its days that has passed, the day itself included, 0…1. */
  readonly elapsed: number;
  /** Where it stands. */
  readonly state: ServiceGoalState;
  /** Why, where it is not well. */
  readonly reasons: readonly Reason<Pick<GoalReasons, "satisfaction/not-measured" | "satisfaction/away-from-goal" | "satisfaction/goal-missed">>[];
}

/** Goals, and how far they have come. */
export interface ServiceGoals {
  /** The day. */
  readonly asOf: PlainDate;
  /** Every goal, in the order of ids. */
  readonly rows: readonly ServiceGoalRow[];
  /** How many goals stand where. */
  readonly counts: Readonly<Record<ServiceGoalState, number>>;
}

/**
 * Which goals of service are reached, on course, or missed?
 *
 * @param goals - in any order
 * @param options - the day
 * @returns every goal in the order of ids with its attainment, and how many stand where
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period` for a goal that ends on or before its first
 * day, `invalid-value` also for a target that is not on the better side of the baseline; `total-out-of-range`
 * @example
 * ```ts
 * import { serviceGoals } from "clientele/satisfaction";
 *
 * const year = { from: "2026-01-01", until: "2026-12-31" };
 * const goals = [
 *   { id: 1, measure: "satisfaction", baseline: 0.7, target: 0.8, actual: 0.76, ...year },
 *   { id: 2, measure: "complaints", baseline: 40, target: 30, actual: 44, ...year },
 *   { id: 3, measure: "loyalty", baseline: 0.5, target: 0.6, actual: 0.6, ...year },
 * ];
 * const { rows } = serviceGoals(goals, { asOf: "2026-06-30" });
 * rows.map(({ goal, direction, attainment, state }) => [goal.id, direction, attainment, state]);
 * // => [[1, "up", 0.6, "on-course"], [2, "down", -0.4, "away"], [3, "up", 1, "reached"]]
 *
 * serviceGoals([{ id: 1, measure: "complaints", baseline: 30, target: 40, actual: 35, ...year }], { asOf: "2026-06-30" }); // throws invalid-value
 * ```
 * @category Service goals
 * @see SAT-7
 */
export function serviceGoals(goals: readonly ServiceGoal[], options: ServiceGoalsOptions): ServiceGoals {
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const known = new Map<Id, number>();
  const rows = Array.from(requireList(goals, "goals"), (value, index) => {
    const goal = requireRecord(value, "goals", index) as unknown as ServiceGoal;
    const id = readId(goal.id, "goals", index);
    requireNew(known, id, "goals", index);
    return rowOf(goal, id, index, asOf);
  });
  rows.sort((a, b) => compareIds(a.goal.id, b.goal.id));
  const counts = { "not-measured": 0, reached: 0, missed: 0, "not-started": 0, away: 0, "on-course": 0, behind: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { asOf: dateOfDay(asOf), rows, counts };
}

const DIRECTIONS: Readonly<Record<string, "up" | "down">> = { satisfaction: "up", complaints: "down", loyalty: "up" };

function rowOf(goal: ServiceGoal, id: Id, index: number, asOf: number): ServiceGoalRow {
  const place = (field: string): { list: string; index: number; field: string; id: Id } => ({ list: "goals", index, field, id });
  const measure = requireText(goal.measure, place("measure"));
  const usual = Object.hasOwn(DIRECTIONS, measure) ? DIRECTIONS[measure] : undefined;
  const direction = requireName(goal.direction ?? usual, ["up", "down"], place("direction"));
  const baseline = requireFinite(goal.baseline, place("baseline")) + 0;
  const target = requireFinite(goal.target, place("target")) + 0;
  if (direction === "up" ? target <= baseline : target >= baseline) {
    throw new ClienteleError("invalid-value", `goals[${index}].target is not on the better side of the baseline`, { ...place("target"), value: target });
  }
  const from = requireDay(goal.from, place("from"));
  const until = requireDay(goal.until, place("until"));
  if (until <= from) throw new ClienteleError("invalid-period", `goals[${index}] ends on or before its first day`, place("until"));
  const days = { passed: asOf < from ? 0 : Math.min(asOf, until) - from + 1, all: until - from + 1 };
  const elapsed = days.passed / days.all;
  if (goal.actual === null) return { goal, direction, attainment: null, elapsed, state: "not-measured", reasons: [{ code: "satisfaction/not-measured" }] };
  const actual = requireFinite(goal.actual, place("actual")) + 0;
  // Both are counted in the better direction, so that the way to go is over 0.
  const sign = direction === "up" ? 1n : -1n;
  const gone = difference(actual, baseline, sign);
  const way = difference(target, baseline, sign);
  const attainment = requireTotal(nearestQuotient(gone, way), "goals");
  const state = stateOf(gone, way, days, asOf < from, asOf > until);
  return { goal, direction, attainment, elapsed, state, reasons: reasonsOf(state, baseline, target, actual) };
}

function difference(a: number, b: number, sign: bigint): Decimal {
  const less = toDecimal(b);
  const { units, places } = addDecimals(toDecimal(a), { ...less, units: -less.units });
  return { units: sign * units, places };
}

// By products instead of quotients: a fifth of the way on a fifth of the days is on course, whatever rounding makes of a fifth.
function stateOf(gone: Decimal, way: Decimal, days: { readonly passed: number; readonly all: number }, before: boolean, after: boolean): ServiceGoalState {
  if (compareDecimals(gone, way) >= 0) return "reached";
  if (after) return "missed";
  if (before) return "not-started";
  if (gone.units < 0n) return "away";
  const times = (count: number): Decimal => ({ units: BigInt(count), places: 0 });
  return compareDecimals(multiplyDecimals(gone, times(days.all)), multiplyDecimals(way, times(days.passed))) >= 0 ? "on-course" : "behind";
}

function reasonsOf(state: ServiceGoalState, baseline: number, target: number, actual: number): ServiceGoalRow["reasons"] {
  if (state === "missed") return [{ code: "satisfaction/goal-missed", target, actual }];
  if (state === "away") return [{ code: "satisfaction/away-from-goal", baseline, actual }];
  return [];
}
