import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { decimalSum, requireFinite, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import { meanOf } from "../metrics/exact-quotient.ts";
import { variationOf } from "./variation.ts";
import { readXyzPolicy, variationClasses, type CheckedXyzPolicy, type XyzClass, type XyzPolicy } from "./xyz-policy.ts";
import type { XyzReasons } from "./xyz-reasons.ts";

/** What one customer was worth in each period of a window. */
export interface XyzSeries {
  /** What tells the customer from others. */
  readonly id: Id;
  /** One value per period in order of time, 0 where there was nothing; as many for every customer. */
  readonly values: readonly number[];
}

/** A customer with a class. */
export interface XyzRow<C extends string = string> {
  /** What tells the customer from others. */
  readonly id: Id;
  /** Number of periods that counted. */
  readonly periods: number;
  /** Mean of these periods. */
  readonly mean: number;
  /** Coefficient of variation: standard deviation by mean. */
  readonly variation: number;
  /** The class by the variation. */
  readonly class: C;
  /** Why this class. */
  readonly reason: Reason<Pick<XyzReasons, "classification/variation">>;
}

/** A customer whose class cannot be said. */
export interface XyzUndetermined {
  /** What tells the customer from others. */
  readonly id: Id;
  /** Number of periods that counted. */
  readonly periods: number;
  /** Mean of these periods; `null` where there are none. */
  readonly mean: number | null;
  /** Why there is no class. */
  readonly reason: Reason<Pick<XyzReasons, "classification/too-few-periods" | "classification/mean-not-positive">>;
}

/** What a class comes to. */
export interface XyzClassSummary<C extends string = string> {
  /** Name of the class. */
  readonly class: C;
  /** Number of customers. */
  readonly count: number;
  /** Share of the customers that have a class; `null` where none has. */
  readonly customerShare: number | null;
}

/** Customers by how regularly they buy. */
export interface XyzTable<C extends string = string> {
  /** The policy with its defaults filled in. */
  readonly policy: XyzPolicy<C>;
  /** Those with a class, in the order of ids. */
  readonly rows: readonly XyzRow<C>[];
  /** In the order of the policy; a class without customers is there too. */
  readonly classes: readonly XyzClassSummary<C>[];
  /** Those without a class, in the order of ids. */
  readonly apart: { readonly undetermined: readonly XyzUndetermined[] };
}

/**
 * Which customers buy regularly, and which by fits and starts?
 *
 * The measure is the coefficient of variation over the periods: 0 for the same value in each. A limit
 * belongs to the class that it ends, and is compared exactly. Negative values (more cancelled than ordered in a
 * period) count as they are. Where there are too few periods, or the values come to zero or less, there
 * is a reason instead of a class.
 *
 * @typeParam C - the class names, taken from the policy
 * @param series - one per customer, in any order; `monthlySeries` makes them from orders
 * @param policy - limits and what counts; default {@link variationClasses}
 * @returns customers with class and reason in the order of ids, those undetermined apart
 * @throws ClienteleError `invalid-policy`, `missing-id`, `duplicate-id`, `invalid-value`; `invalid-input` also
 * where two series differ in length; `total-out-of-range` where no number can hold a coefficient
 * @example
 * ```ts
 * import { classifyXyz } from "clientele/classification";
 *
 * const table = classifyXyz([
 *   { id: "steady", values: [90, 110, 100, 100] },
 *   { id: "at the limit", values: [1, 3, 1, 3] },
 *   { id: "once", values: [0, 0, 400, 0] },
 *   { id: "never", values: [0, 0, 0, 0] },
 * ]);
 * table.rows.map(({ id, variation, class: name }) => [id, Number(variation.toFixed(3)), name]);
 * // => [["at the limit", 0.5, "X"], ["once", 1.732, "Z"], ["steady", 0.071, "X"]]
 * table.apart.undetermined.map(({ id, reason }) => [id, reason.code]);
 * // => [["never", "classification/mean-not-positive"]]
 * ```
 * @category XYZ analysis
 * @see CLS-8
 */
export function classifyXyz<const C extends string = XyzClass>(series: readonly XyzSeries[], policy?: XyzPolicy<C>): XyzTable<C> {
  // Without a policy, C is the names of the default one.
  const checked = readXyzPolicy(policy ?? (variationClasses as XyzPolicy as XyzPolicy<C>));
  const rows: XyzRow<C>[] = [];
  const undetermined: XyzUndetermined[] = [];
  const counts = new Map<C, number>(checked.classes.map((entry) => [entry.class, 0]));
  for (const { id, values } of readSeries(series)) {
    const found = judge(id, values, checked);
    if ("class" in found) {
      rows.push(found);
      counts.set(found.class, counts.get(found.class)! + 1);
    } else undetermined.push(found);
  }
  return {
    policy: checked,
    rows,
    classes: [...counts].map(([name, count]) => ({ class: name, count, customerShare: rows.length === 0 ? null : count / rows.length })),
    apart: { undetermined },
  };
}

function readSeries(series: readonly XyzSeries[]): XyzSeries[] {
  const known = new Map<Id, number>();
  let length: number | undefined;
  // Not `map`: it would step over the holes of a sparse list.
  const read = Array.from(requireList(series, "series"), (value, index) => {
    const record = requireRecord(value, "series", index);
    const id = requireId(record["id"], "series", index);
    const firstIndex = known.get(id);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `series[${index}] has the id of series[${firstIndex}]`, { list: "series", index, firstIndex, id });
    }
    known.set(id, index);
    const values = requireList(record["values"], `series[${index}].values`);
    length ??= values.length;
    if (values.length !== length) {
      const sentence = `series[${index}].values has ${values.length} periods where the first series has ${length}`;
      throw new ClienteleError("invalid-input", sentence, { list: "series", index, field: "values", id });
    }
    return { id, values: Array.from(values, (number, period) => requireFinite(number, { list: `series[${index}].values`, index: period, id })) };
  });
  return read.sort((a, b) => compareIds(a.id, b.id));
}

function judge<C extends string>(id: Id, window: readonly number[], policy: CheckedXyzPolicy<C>): XyzRow<C> | XyzUndetermined {
  const values = countedPeriods(window, policy);
  const periods = values.length;
  if (periods < policy.minimumPeriods) {
    const reason = { code: "classification/too-few-periods", periods, minimum: policy.minimumPeriods } as const;
    return { id, periods, mean: periods === 0 ? null : exactMean(values), reason };
  }
  const variation = variationOf(values, policy.deviation);
  if (variation === null) {
    const mean = exactMean(values);
    return { id, periods, mean, reason: { code: "classification/mean-not-positive", periods, mean } };
  }
  const entry = policy.classes.find(({ upTo }) => upTo === undefined || variation.isAtMost(upTo))!;
  const measured = variation.coefficient();
  if (!Number.isFinite(measured)) {
    throw new ClienteleError("total-out-of-range", "the coefficient of variation is beyond the largest number", { list: "series", id });
  }
  const reason = { code: "classification/variation", measured, limit: entry.upTo ?? null, periods } as const;
  return { id, periods, mean: variation.mean, variation: measured, class: entry.class, reason };
}

function countedPeriods(window: readonly number[], policy: CheckedXyzPolicy): readonly number[] {
  const first = policy.start === "window" ? 0 : window.findIndex((value) => value !== 0);
  const values = first < 0 ? [] : window.slice(first);
  return policy.zeros === "count" ? values : values.filter((value) => value !== 0);
}

function exactMean(values: readonly number[]): number {
  const sum = decimalSum();
  for (const value of values) sum.add(value);
  return meanOf(sum.exact(), values.length);
}
