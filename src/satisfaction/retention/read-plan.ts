import type { Id, PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireDay, requireFinite, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";

/** A planned measure, with its days as numbers. */
export interface StoredMeasure {
  readonly customer: Id;
  readonly measure: string;
  readonly cost: number;
  /** `null` where the dates are not known. */
  readonly due: number | null;
  readonly evaluations: readonly { readonly day: number; readonly date: PlainDate }[];
}

/** A plan that was read back. */
export interface StoredPlan {
  /** Day of the plan. */
  readonly day: number;
  readonly currency: string | null;
  readonly customers: readonly { readonly customer: Id; readonly valueAtRisk: number }[];
  readonly measures: readonly StoredMeasure[];
}

/**
 * Reads a plan, which may have been stored in the meantime.
 *
 * @param plan - what stands where a plan should be
 * @returns its customers and measures
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`, `invalid-date`
 */
export function readPlan(plan: unknown): StoredPlan {
  const { asOf, currency, rows: given } = requireObject(plan, "plan");
  const day = requireDate(asOf, "plan.asOf");
  const known = new Map<Id, number>();
  const rows = Array.from(requireList(given, "plan.rows"), (value, index) => {
    const row = requireRecord(value, "plan.rows", index);
    const customer = readId(row["customer"], "plan.rows", index);
    requireNew(known, customer, "plan.rows", index);
    const valueAtRisk = requireFinite(row["valueAtRisk"], { list: "plan.rows", index, field: "valueAtRisk", id: customer });
    return { customer, valueAtRisk, measures: readMeasures(row["measures"], `plan.rows[${index}].measures`, customer) };
  });
  const money = currency === null ? null : requireText(currency, { list: "plan", field: "currency" });
  return { day, currency: money, customers: rows.map(({ customer, valueAtRisk }) => ({ customer, valueAtRisk })), measures: rows.flatMap(({ measures }) => measures) };
}

function readMeasures(measures: unknown, list: string, customer: Id): readonly StoredMeasure[] {
  const known = new Map<Id, number>();
  return Array.from(requireList(measures, list), (value, index): StoredMeasure => {
    const record = requireRecord(value, list, index);
    const measure = requireText(record["measure"], { list, index, field: "measure" });
    requireNew(known, measure, list, index);
    const cost = requireFinite(record["cost"], { list, index, field: "cost" });
    if (record["dates"] === null) return { customer, measure, cost, due: null, evaluations: [] };
    const dates = requireObject(record["dates"], `${list}[${index}].dates`);
    const path = `${list}[${index}].dates.evaluations`;
    const evaluations = Array.from(requireList(dates["evaluations"], path), (date, at) => {
      const day = requireDay(date, { list: path, index: at });
      return { day, date: dateOfDay(day) };
    });
    return { customer, measure, cost, due: requireDay(dates["due"], { list, index, field: "dates.due" }), evaluations: evaluations.sort((a, b) => a.day - b.day) };
  });
}
