import { ClienteleError, type Id, type Reason } from "../../foundation/index.ts";
import { byId, readBase, requireSameClasses } from "./classified-base.ts";
import { comparePolicies, readCompareOptions, type CompareOptions } from "./compare-policies.ts";
import type { ClassifiedBase, ReadBase } from "./classified-base.ts";
import type { MigrationReasons } from "./migration-reasons.ts";

/** Where a customer stands in one base: in a class, worth zero or less, not to be judged, or not there. */
export type ClassState<C extends string = string> = C | "nonPositive" | "undetermined" | "absent";

/** Which way a customer went. */
export type MoveDirection = "promoted" | "demoted" | "new" | "gone" | "notComparable";

/** A customer who stands elsewhere than before. */
export interface ClassMove<C extends string = string> {
  /** What tells the customer from others. */
  readonly id: Id;
  /** Where the customer was before. */
  readonly from: ClassState<C>;
  /** Where the customer is after. */
  readonly to: ClassState<C>;
  /** `nonPositive` is below the last class; nothing is better or worse than `undetermined`. */
  readonly direction: MoveDirection;
  /** Value before; `null` where the base does not say. */
  readonly valueBefore: number | null;
  /** Value after; `null` where the base does not say. */
  readonly valueAfter: number | null;
  /** What happened, with the figures that the classes were judged by. */
  readonly reason: Reason<MigrationReasons>;
}

/** Two classifications of a customer base side by side. */
export interface ClassMigration<C extends string = string> {
  /** Whether both were given by the same policy. */
  readonly policies: "same" | "differ";
  /** The rows and columns of the matrix: classes best first, then `nonPositive`, `undetermined` and `absent`. */
  readonly states: readonly ClassState<C>[];
  /** Number of customers by state before (row) and after (column), those unchanged included. */
  readonly matrix: readonly (readonly number[])[];
  /** Everyone whose state changed, in the order of ids. */
  readonly moves: readonly ClassMove<C>[];
  /** Everyone in either base, by direction. */
  readonly counts: Readonly<Record<MoveDirection | "unchanged", number>>;
}

/**
 * Who moved between two classifications, and from where to where?
 *
 * Every customer of either base is counted once: those only in the second are new, those only in the first
 * are gone, those whose value is zero or less are `nonPositive`.
 *
 * @typeParam C - class names of both
 * @param before - the earlier classification, as by `classifyAbc`
 * @param after - the later one, with the same classes
 * @param options - whether the policies may differ
 * @returns migration matrix, moves with reasons, and counts
 * @throws ClienteleError `mixed-policies` for two policies, `unknown-class` where the class names differ or a row's class
 * is none of them, `invalid-input` also for a class named as a state, `missing-id`, `duplicate-id`, `invalid-value`,
 * `invalid-option`
 * @example
 * ```ts
 * import { compareClasses } from "clientele/classification";
 *
 * const classes = [{ class: "A" }, { class: "B" }, { class: "C" }] as const;
 * const policy = { by: "manual list" };
 * const may = { policy, classes, rows: [{ id: 1, class: "A" }, { id: 2, class: "B" }, { id: 3, class: "C" }] } as const;
 * const june = { policy, classes, rows: [{ id: 1, class: "A" }, { id: 2, class: "A" }, { id: 4, class: "C" }], apart: { zero: [{ id: 3 }] } } as const;
 *
 * const { states, matrix, moves, counts } = compareClasses(may, june);
 * moves.map(({ id, from, to, direction }) => [id, from, to, direction]);
 * // => [[2, "B", "A", "promoted"], [3, "C", "nonPositive", "demoted"], [4, "absent", "C", "new"]]
 * states; // => ["A", "B", "C", "nonPositive", "undetermined", "absent"]
 * matrix[1]; // => [1, 0, 0, 0, 0, 0]
 * counts; // => { promoted: 1, demoted: 1, new: 1, gone: 0, notComparable: 0, unchanged: 1 }
 *
 * compareClasses(may, { ...june, policy: { by: "revenue" } }); // throws mixed-policies
 * ```
 * @category Migration
 * @see CLS-7
 */
export function compareClasses<C extends string>(
  before: ClassifiedBase<C>,
  after: ClassifiedBase<NoInfer<C>>,
  options: CompareOptions = {},
): ClassMigration<C> {
  const first = readBase(before, "before");
  const second = readBase<C>(after, "after");
  requireSameClasses(first.names, second.names, "after");
  const policies = comparePolicies(first.policy, second.policy, readCompareOptions(options), "after");
  const states: ClassState<C>[] = [...requireNoStates(first.names), "nonPositive", "undetermined", "absent"];
  const position = new Map(states.map((state, index) => [state, index]));
  const matrix = states.map(() => states.map(() => 0));
  const counts = { promoted: 0, demoted: 0, new: 0, gone: 0, notComparable: 0, unchanged: 0 };
  const moves: ClassMove<C>[] = [];
  for (const id of new Set([...first.rows.keys(), ...first.apart.keys(), ...second.rows.keys(), ...second.apart.keys()])) {
    const from = stateOf(id, first);
    const to = stateOf(id, second);
    matrix[position.get(from)!]![position.get(to)!]! += 1;
    if (from === to) {
      counts.unchanged += 1;
      continue;
    }
    const borders = position.get(to)! - position.get(from)!;
    const move = moveOf(id, from, to, borders, first, second);
    counts[move.direction] += 1;
    moves.push(move);
  }
  return { policies, states, matrix, moves: moves.sort(byId), counts };
}

function requireNoStates<C extends string>(names: readonly C[]): readonly C[] {
  const index = names.findIndex((name) => name === "nonPositive" || name === "undetermined" || name === "absent");
  if (index < 0) return names;
  throw new ClienteleError("invalid-input", `before.classes[${index}] has the name of a state`, { list: "before.classes", index });
}

function stateOf<C extends string>(id: Id, base: ReadBase<C>): ClassState<C> {
  const row = base.rows.get(id);
  if (row !== undefined) return row.class;
  const group = base.apart.get(id)?.group;
  if (group === undefined) return "absent";
  return group === "undetermined" ? "undetermined" : "nonPositive";
}

function valueOf(id: Id, { rows, apart }: ReadBase): number | null {
  return (rows.get(id) ?? apart.get(id))?.value ?? null;
}

function moveOf<C extends string>(
  id: Id,
  from: ClassState<C>,
  to: ClassState<C>,
  borders: number,
  before: ReadBase<C>,
  after: ReadBase<C>,
): ClassMove<C> {
  const measuredBefore = before.rows.get(id)?.reason?.measured ?? null;
  const measuredAfter = after.rows.get(id)?.reason?.measured ?? null;
  const values = { valueBefore: valueOf(id, before), valueAfter: valueOf(id, after) };
  if (from === "absent") {
    return { id, from, to, direction: "new", ...values, reason: { code: "classification/new-customer", to, measuredAfter } };
  }
  if (to === "absent") {
    return { id, from, to, direction: "gone", ...values, reason: { code: "classification/gone", from, measuredBefore } };
  }
  if (from === "undetermined" || to === "undetermined") {
    return { id, from, to, direction: "notComparable", ...values, reason: { code: "classification/not-comparable", from, to } };
  }
  const direction = borders < 0 ? "promoted" : "demoted";
  const facts = { from, to, borders: Math.abs(borders), measuredBefore, measuredAfter };
  return { id, from, to, direction, ...values, reason: { code: `classification/${direction}`, ...facts } };
}
