import { compareIds, type Id } from "../../foundation/index.ts";
import { requireId } from "../../foundation/internal.ts";
import type { AbcGroup, AbcTable } from "./abc.ts";
import { tableOf, type AbcInput } from "./abc-rows.ts";
import type { AbcClassSummary, AbcTotals } from "./abc-summary.ts";
import { shareOf } from "../columns/grid.ts";
import { exactTotal } from "../columns/exact-sum.ts";
import { readAccessor, type Accessor } from "../customer-values.ts";

/**
 * Classifies each group of customers by itself.
 *
 * @param input - all customers
 * @param group - where the group of a customer is found
 * @returns one table over all groups: rows group by group, sums over all of them
 */
export function tableByGroup<T, C extends string>(input: AbcInput<T, C>, group: Accessor<T, Id>): AbcTable<T, C> {
  const groupOf = readAccessor(group, "group");
  const members = new Map<Id, number[]>();
  input.customers.forEach((customer, index) => {
    const key = requireId(groupOf(customer), "customers", index);
    const known = members.get(key);
    if (known === undefined) members.set(key, [index]);
    else known.push(index);
  });
  const keys = [...members.keys()].sort(compareIds);
  const tables = keys.map((key) => ({ key, table: tableOf(selection(input, members.get(key)!)) }));
  const totals = addTotals(tables.map(({ table }) => table.totals));
  const mark = <R extends object>(key: Id, rows: readonly R[]): (R & { group: Id })[] => rows.map((row) => ({ ...row, group: key }));
  const all = <R extends object>(pick: (table: AbcTable<T, C>) => readonly R[]): (R & { group: Id })[] =>
    tables.flatMap(({ key, table }) => mark(key, pick(table)));
  return {
    policy: input.policy,
    rows: all((table) => table.rows),
    classes: addClasses(input, tables.map(({ table }) => table.classes), totals),
    apart: { zero: all((table) => table.apart.zero), negative: all((table) => table.apart.negative) },
    totals,
    groups: tables.map(({ key, table }): AbcGroup<C> => {
      const { classes, totals: own, reason } = table;
      return { group: key, classes, totals: own, reason };
    }),
    reason: totals.baseCount > 0 ? null : { code: "classification/nothing-over-zero", customers: totals.count },
  };
}

function selection<T, C extends string>(input: AbcInput<T, C>, positions: readonly number[]): AbcInput<T, C> {
  return {
    ...input,
    customers: positions.map((position) => input.customers[position]!),
    ids: positions.map((position) => input.ids[position]!),
    values: Float64Array.from(positions, (position) => input.values[position]!),
  };
}

function addTotals(parts: readonly AbcTotals[]): AbcTotals {
  const sum = (key: keyof AbcTotals): number => exactTotal(parts.map((part) => part[key]));
  return {
    count: sum("count"),
    value: sum("value"),
    baseCount: sum("baseCount"),
    baseValue: sum("baseValue"),
    zeroCount: sum("zeroCount"),
    negativeCount: sum("negativeCount"),
    negativeValue: sum("negativeValue"),
  };
}

// Each group has limits of its own, so the sums over all groups have none.
function addClasses<T, C extends string>(
  { checked }: AbcInput<T, C>,
  parts: readonly (readonly AbcClassSummary<C>[])[],
  { baseCount, baseValue }: AbcTotals,
): AbcClassSummary<C>[] {
  return checked.names.map((name, k) => {
    const own = parts.map((classes) => classes[k]!);
    const count = own.reduce((sum, summary) => sum + summary.count, 0);
    const nonPositive = own.reduce((sum, summary) => sum + summary.nonPositive, 0);
    const value = exactTotal(own.map((summary) => summary.value));
    const lowest = own.flatMap((summary) => summary.lowestValue ?? []);
    return {
      class: name as C,
      count,
      nonPositive,
      value,
      share: baseCount === 0 ? null : shareOf(value, baseValue),
      customerShare: baseCount === 0 ? null : (count - nonPositive) / baseCount,
      lowestValue: lowest.length === 0 ? null : lowest.reduce((a, b) => Math.min(a, b)),
      crossing: null,
    };
  });
}
