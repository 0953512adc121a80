import { ClienteleError, type Id, type Reason } from "../../foundation/index.ts";
import { requireList } from "../../foundation/internal.ts";
import { bordersOf, type ClassBorder } from "./class-borders.ts";
import { crossBorders } from "./cross-borders.ts";
import { byId, readBase, requireSameClasses } from "./classified-base.ts";
import type { ApartGroups, ClassifiedBase, ClassifiedRow, ReadBase } from "./classified-base.ts";
import { comparePolicies, readCompareOptions, type CompareOptions } from "./compare-policies.ts";
import { readSettlingPolicy, steadyClasses, type CheckedSettlingPolicy, type SettlingPolicy } from "./settle-policy.ts";
import type { SettlingReasons } from "./settle-reasons.ts";

/** A customer with the class that holds after settling. */
export interface SettledRow<C extends string = string> {
  /** What tells the customer from others. */
  readonly id: Id;
  /** The class that holds: the settled one, or the one set by hand. */
  readonly class: C;
  /** The class by the figures of the last period alone. */
  readonly computedClass: C;
  /** The class by the figures of all periods and the policy. */
  readonly settledClass: C;
  /** Who set the class by hand, and why, as in the last period. */
  readonly manual?: object;
  /** Value in the last period; `null` where the classification does not say. */
  readonly value: number | null;
  /** Why: one reason, or one for each border that lies between the class before and the computed one. */
  readonly reasons: readonly Reason<SettlingReasons>[];
}

/** A classification with hysteresis. It can itself be compared or crossed. */
export interface SettledTable<C extends string = string> {
  /** The policy of the settling, and that of the classes; `null` where there was no period. */
  readonly policy: { readonly settling: SettlingPolicy; readonly classification: object | null };
  /** Best first, with the number of customers whose class holds. */
  readonly classes: readonly { readonly class: C; readonly count: number }[];
  /** The customers that have a class in the last period, in the order of ids. */
  readonly rows: readonly SettledRow<C>[];
  /** The customers that have none in the last period, in the order of ids. */
  readonly apart: ApartGroups;
  /** Number of customers that are held at a border. */
  readonly held: number;
}

/**
 * Which class holds, if a customer at the border is not to change it every month?
 *
 * A move across one border counts once the customer is across it by a margin, or has been across it
 * for some periods running. Each border is judged on its own: from A straight to C the customer may get as far
 * as B at first. A customer seen for the first time, or again after a period without class, has the
 * computed class at once. A class set by hand holds while it is set; beneath it the settling goes on.
 *
 * @typeParam C - class names of all periods
 * @param history - one classification per period, the earliest first, all by the same policy
 * @param policy - margin and periods; default {@link steadyClasses}
 * @param options - whether the policies of the periods may differ; the limits are then those of each
 * @returns the classes that hold in the last period, with reasons; without any period an empty table
 * @throws ClienteleError `invalid-policy` also for a margin where the policy of the classes has no limits, `mixed-policies`,
 * `unknown-class`, `invalid-input`, `missing-id`, `duplicate-id`, `invalid-option`; `invalid-value` also where a margin is to be
 * judged and the row's reason has nothing measured
 * @example
 * ```ts
 * import { settleClasses } from "clientele/classification";
 *
 * const policy = { by: "share", classes: [{ class: "A", upTo: 0.8 }, { class: "B" }] } as const;
 * const month = (measured: number) => ({
 *   policy,
 *   classes: [{ class: "A" }, { class: "B" }] as const,
 *   rows: [{ id: 7, class: measured < 0.8 ? "A" : "B", reason: { code: "classification/cumulative-share", measured } } as const],
 * });
 * const classAfter = (...measured: number[]) => settleClasses(measured.map(month), { margin: 0.05, periods: 3 }).rows[0]?.class;
 *
 * classAfter(0.7, 0.84); // => "A"
 * classAfter(0.7, 0.85); // => "B"
 * classAfter(0.7, 0.81, 0.82); // => "A"
 * classAfter(0.7, 0.81, 0.82, 0.81); // => "B"
 * classAfter(0.7, 0.81, 0.79, 0.81, 0.82); // => "A"
 * classAfter(0.81); // => "B"
 * ```
 * @category Migration
 * @see CLS-7
 */
export function settleClasses<C extends string>(
  history: readonly ClassifiedBase<C>[],
  policy: SettlingPolicy = steadyClasses,
  options: CompareOptions = {},
): SettledTable<C> {
  const checked = readSettlingPolicy(policy);
  const periods = readHistory<C>(history, readCompareOptions(options));
  const last = periods.at(-1);
  if (last === undefined) return { policy: { settling: policy, classification: null }, classes: [], rows: [], apart: {}, held: 0 };
  let memories = new Map<Id, Memory>();
  for (const [index, period] of periods.entries()) memories = settlePeriod(period, memories, checked, `history[${index}]`);
  const rows = [...last.rows.values()].map((row) => settledRow(row, memories.get(row.id)!, last.names)).sort(byId);
  return {
    policy: { settling: policy, classification: last.policy },
    classes: last.names.map((name) => ({ class: name, count: rows.filter((row) => row.class === name).length })),
    rows,
    apart: apartOf(last),
    held: rows.filter(({ reasons }) => reasons.some(({ code }) => code === "classification/held-at-border")).length,
  };
}

/**
 * What is remembered of a customer from one period to the next. Plain JSON.
 *
 * @category Migration
 */
export interface SettledMemory<C extends string = string> {
  /** The class after settling. */
  readonly class: C;
  /** For each border, best first, how many periods running the customer is below it; negative: above it. */
  readonly runs: readonly number[];
}

/** A customer after one more period. */
export interface SettledStep<C extends string = string> {
  readonly row: SettledRow<C>;
  readonly memory: SettledMemory<C>;
}

/**
 * Settles one more period, for whoever keeps what is remembered: the same as `settleClasses` of the whole history.
 *
 * @param period - the classification of the period, or of some of its customers
 * @param before - what is remembered of customers; those who are not in it are seen for the first time
 * @param policy - margin and periods
 * @returns the class that holds of each customer with a class, and what to remember, in the order of ids
 * @throws ClienteleError as `settleClasses`; `unknown-class` for a memory of another class
 */
export function settleNext<C extends string>(period: ClassifiedBase<C>, before: ReadonlyMap<Id, SettledMemory>, policy: SettlingPolicy): SettledStep<C>[] {
  const read = readBase(period, "period");
  const known = new Map<Id, Memory>();
  for (const { id } of read.rows.values()) {
    const memory = before.get(id);
    if (memory === undefined) continue;
    const settled = (read.names as readonly string[]).indexOf(memory.class);
    if (settled < 0) throw new ClienteleError("unknown-class", "what is remembered of a customer is no class of the policy", { list: "before", id, expected: read.names });
    known.set(id, { settled, runs: memory.runs, reasons: [] });
  }
  const after = settlePeriod(read, known, readSettlingPolicy(policy), "period");
  const rows = [...read.rows.values()].map((row) => settledRow(row, after.get(row.id)!, read.names)).sort(byId);
  return rows.map((row) => ({ row, memory: { class: row.settledClass, runs: after.get(row.id)!.runs } }));
}

/** What is known of a customer after a period. */
interface Memory {
  /** Position of the settled class. */
  readonly settled: number;
  /** For each border, how many periods running below it; negative: above it. */
  readonly runs: readonly number[];
  readonly reasons: readonly Reason<SettlingReasons>[];
}

function readHistory<C extends string>(history: readonly ClassifiedBase<C>[], allowed: "same" | "differ"): ReadBase<C>[] {
  const periods: ReadBase<C>[] = [];
  for (const [index, value] of requireList(history, "history").entries()) {
    const argument = `history[${index}]`;
    const period = readBase(value as ClassifiedBase<C>, argument);
    const first = periods[0] ?? period;
    requireSameClasses(first.names, period.names, argument);
    comparePolicies(first.policy, period.policy, allowed, argument);
    periods.push(period);
  }
  return periods;
}

function settlePeriod<C extends string>(
  period: ReadBase<C>,
  before: ReadonlyMap<Id, Memory>,
  policy: CheckedSettlingPolicy,
  argument: string,
): Map<Id, Memory> {
  const { names } = period;
  const borders = bordersOf(period.policy, names.length - 1);
  requireLimits(borders, policy);
  const position = new Map(names.map((name, index) => [name, index]));
  const after = new Map<Id, Memory>();
  for (const row of period.rows.values()) {
    const computed = position.get(row.computedClass ?? row.class)!;
    const memory = before.get(row.id);
    const runs = borders.map((_, border) => runAt(memory?.runs[border] ?? 0, computed > border));
    const name = names[computed]!;
    if (memory === undefined) {
      after.set(row.id, { settled: computed, runs, reasons: [{ code: "classification/first-class", class: name }] });
    } else if (memory.settled === computed) {
      after.set(row.id, { settled: computed, runs, reasons: [{ code: "classification/class-unchanged", class: name }] });
    } else {
      const crossing = { row, runs, borders, names, policy, argument };
      after.set(row.id, { ...crossBorders(memory.settled, computed, crossing), runs });
    }
  }
  return after;
}

function requireLimits(borders: readonly (ClassBorder | null)[], policy: CheckedSettlingPolicy): void {
  if (policy.margin === null || borders.every((border) => border !== null)) return;
  const message = "cannot be judged: the policy of the classes has no limits; settle by periods alone";
  throw new ClienteleError("invalid-policy", `the margin ${message}`, { faults: [{ path: "margin", message }] });
}

function runAt(run: number, isBelow: boolean): number {
  if (isBelow) return run > 0 ? run + 1 : 1;
  return run < 0 ? run - 1 : -1;
}

function settledRow<C extends string>(row: ClassifiedRow<C>, memory: Memory, names: readonly C[]): SettledRow<C> {
  const settledClass = names[memory.settled]!;
  const common = { id: row.id, computedClass: row.computedClass ?? row.class, settledClass, value: row.value ?? null };
  if (row.manual === undefined) return { ...common, class: settledClass, reasons: memory.reasons };
  const reason = { code: "classification/manual-class", class: row.class, settledClass } as const;
  return { ...common, class: row.class, manual: row.manual, reasons: [reason] };
}

function apartOf(base: ReadBase): ApartGroups {
  const groups: Record<string, { id: Id }[]> = {};
  for (const [id, { group }] of base.apart) (groups[group] ??= []).push({ id });
  for (const group of Object.values(groups)) group.sort(byId);
  return groups;
}
