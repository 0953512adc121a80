import type { Id } from "../../foundation/index.ts";
import { decimalSum, requireTotal } from "../../foundation/internal.ts";
import { byId, readBase, readRows, type ClassifiedBase, type ClassifiedRow } from "../migration/classified-base.ts";

/** The customers that are in one class of the first classification and one of the second. */
export interface CrossedClass<A extends string = string, B extends string = string> {
  /** Both names, as in `"AX"`. */
  readonly field: `${A}${B}`;
  /** Class in the first classification. */
  readonly first: A;
  /** Class in the second classification. */
  readonly second: B;
  /** Number of customers. */
  readonly count: number;
  /** Share of the customers in both; `null` where there are none. */
  readonly customerShare: number | null;
  /** Exact sum of their values in the first classification; `null` where it does not hold every value. */
  readonly value: number | null;
  /** Share of the value of the customers in both; `null` where that is not known or not over zero. */
  readonly share: number | null;
  /** Their ids, in order. */
  readonly ids: readonly Id[];
}

/** Two classifications of one base, crossed. */
export interface CrossTable<A extends string = string, B extends string = string> {
  /** Every pair of classes, by the first and then by the second; those without customers too. */
  readonly fields: readonly CrossedClass<A, B>[];
  /** Number of customers in both. */
  readonly count: number;
  /** In the first classification only, in the order of ids. */
  readonly onlyFirst: readonly { readonly id: Id; readonly class: A }[];
  /** In the second classification only, in the order of ids. */
  readonly onlySecond: readonly { readonly id: Id; readonly class: B }[];
}

/** A classification, or its rows; then the classes are those found, in alphabetical order. */
export type CrossInput<C extends string = string> = ClassifiedBase<C> | readonly ClassifiedRow<C>[];

/**
 * Which customers are valuable and regular, and which valuable but erratic? Crosses two classifications,
 * as ABC by XYZ, into nine fields.
 *
 * @typeParam A - class names of the first
 * @typeParam B - class names of the second
 * @param abc - a classification, as by `classifyAbc`; its values are added up
 * @param xyz - another one of the same customers, as by `classifyXyz`
 * @returns every pair of classes with count, value and ids, and who is in one only
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-class`, `invalid-value`, `total-out-of-range`
 * @example
 * ```ts
 * import { crossClasses } from "clientele/classification";
 *
 * const abc = [{ id: 1, class: "A", value: 80 }, { id: 2, class: "B", value: 15 }, { id: 3, class: "B", value: 5 }] as const;
 * const xyz = [{ id: 1, class: "X" }, { id: 2, class: "Z" }, { id: 4, class: "X" }] as const;
 * const { fields, onlyFirst, onlySecond } = crossClasses(abc, xyz);
 * fields.map(({ field, count, value, ids }) => [field, count, value, ids]);
 * // => [["AX", 1, 80, [1]], ["AZ", 0, 0, []], ["BX", 0, 0, []], ["BZ", 1, 15, [2]]]
 * onlyFirst; // => [{ id: 3, class: "B" }]
 * onlySecond; // => [{ id: 4, class: "X" }]
 * ```
 * @category XYZ analysis
 * @see CLS-8
 */
export function crossClasses<A extends string, B extends string>(abc: CrossInput<A>, xyz: CrossInput<B>): CrossTable<A, B> {
  const first = readInput(abc, "abc");
  const second = readInput(xyz, "xyz");
  const hasValues = [...first.rows.values()].every(({ value }) => value !== undefined && value !== null);
  const tallies = new Map(first.names.map((a) => [a, new Map(second.names.map((b) => [b, { rows: [] as ClassifiedRow<A>[] }]))]));
  const both: ClassifiedRow<A>[] = [];
  for (const row of first.rows.values()) {
    const other = second.rows.get(row.id);
    if (other === undefined) continue;
    both.push(row);
    tallies.get(row.class)!.get(other.class)!.rows.push(row);
  }
  const total = hasValues ? sumOf(both) : null;
  return {
    fields: [...tallies].flatMap(([a, inner]) =>
      [...inner].map(([b, { rows }]): CrossedClass<A, B> => {
        const value = hasValues ? sumOf(rows) : null;
        return {
          field: `${a}${b}`,
          first: a,
          second: b,
          count: rows.length,
          customerShare: both.length === 0 ? null : rows.length / both.length,
          value,
          share: value !== null && total !== null && total > 0 ? value / total : null,
          ids: rows.sort(byId).map(({ id }) => id),
        };
      }),
    ),
    count: both.length,
    onlyFirst: onlyIn(first.rows, second.rows),
    onlySecond: onlyIn(second.rows, first.rows),
  };
}

interface NamedRows<C extends string> {
  readonly names: readonly C[];
  readonly rows: ReadonlyMap<Id, ClassifiedRow<C>>;
}

function readInput<C extends string>(input: CrossInput<C>, argument: string): NamedRows<C> {
  if (!isRows(input)) return readBase(input, argument);
  const rows = readRows<C>(input, undefined, argument);
  return { rows, names: [...new Set([...rows.values()].map((row) => row.class))].sort() };
}

function isRows<C extends string>(input: CrossInput<C>): input is readonly ClassifiedRow<C>[] {
  return Array.isArray(input);
}

function sumOf(rows: readonly ClassifiedRow[]): number {
  const sum = decimalSum();
  for (const { value } of rows) sum.add(value!);
  return requireTotal(sum.total(), "values");
}

function onlyIn<C extends string>(rows: ReadonlyMap<Id, ClassifiedRow<C>>, others: ReadonlyMap<Id, unknown>): { id: Id; class: C }[] {
  return [...rows.values()].flatMap((row) => (others.has(row.id) ? [] : [{ id: row.id, class: row.class }])).sort(byId);
}
