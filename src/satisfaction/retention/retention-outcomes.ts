import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { requireName } from "../input/named-option.ts";

/** What an evaluation found: the customer's signals are fewer or milder, as before, or more or graver. */
export type EvaluationResult = "better" | "same" | "worse";

/** What became of one measure for one customer. */
export interface MeasureOutcome {
  /** The customer. */
  readonly customer: Id;
  /** Id of the measure. */
  readonly measure: string;
  /** Day on which it was taken, `YYYY-MM-DD`; absent: not yet. */
  readonly done?: string | undefined;
  /** The evaluations made, in any order. Default: none. */
  readonly evaluations?: readonly MeasureEvaluation[] | undefined;
}

/** An evaluation of a measure. */
export interface MeasureEvaluation {
  /** Day of the evaluation, `YYYY-MM-DD`; one a day. */
  readonly date: string;
  /** What was found. */
  readonly result: EvaluationResult;
}

/** What became of a customer. */
export interface CustomerOutcome {
  /** The customer. */
  readonly customer: Id;
  /** Whether the customer stayed or left. */
  readonly state: "kept" | "lost";
  /** Day since which that is certain, `YYYY-MM-DD`. */
  readonly date: string;
}

/** What became of a plan. */
export interface RetentionOutcomes {
  /** What became of measures, at most one record for each customer and measure, in any order. */
  readonly measures: readonly MeasureOutcome[];
  /** What became of customers, at most one record each, in any order. Default: not known. */
  readonly customers?: readonly CustomerOutcome[] | undefined;
}

/** The outcome of a measure, with its days as numbers. */
export interface ReadOutcome {
  readonly customer: Id;
  readonly measure: string;
  readonly done: number | null;
  /** By day. */
  readonly evaluations: readonly { readonly day: number; readonly result: EvaluationResult }[];
}

/** Outcomes that have been read. */
export interface ReadOutcomes {
  readonly measures: readonly ReadOutcome[];
  readonly customers: ReadonlyMap<Id, { readonly state: CustomerOutcome["state"]; readonly day: number }>;
}

/**
 * Reads what became of a plan.
 *
 * @param outcomes - lists in any order
 * @returns outcomes of measures and customers
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`
 */
export function readOutcomes(outcomes: RetentionOutcomes): ReadOutcomes {
  const { measures, customers } = requireObject(outcomes, "outcomes");
  const known = new Map<Id, Map<string, number>>();
  const list = "outcomes.measures";
  const read = Array.from(requireList(measures, list), (value, index): ReadOutcome => {
    const record = requireRecord(value, list, index);
    const customer = readId(record["customer"], list, index);
    const measure = requireText(record["measure"], { list, index, field: "measure", id: customer });
    const own = known.get(customer) ?? new Map<string, number>();
    known.set(customer, own);
    const firstIndex = own.get(measure);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `${list}[${index}] is of the customer and measure of ${list}[${firstIndex}]`, { list, index, firstIndex, id: customer });
    }
    own.set(measure, index);
    const done = record["done"] === undefined ? null : requireDay(record["done"], { list, index, field: "done", id: customer });
    return { customer, measure, done, evaluations: record["evaluations"] === undefined ? [] : readEvaluations(record["evaluations"], `${list}[${index}].evaluations`) };
  });
  return { measures: read, customers: readCustomers(customers ?? []) };
}

function readEvaluations(evaluations: unknown, list: string): ReadOutcome["evaluations"] {
  const known = new Map<number, number>();
  const read = Array.from(requireList(evaluations, list), (value, index) => {
    const record = requireRecord(value, list, index);
    const day = requireDay(record["date"], { list, index, field: "date" });
    const firstIndex = known.get(day);
    if (firstIndex !== undefined) throw new ClienteleError("invalid-input", `${list}[${index}] is of the day of ${list}[${firstIndex}]`, { list, index, firstIndex, field: "date" });
    known.set(day, index);
    return { day, result: requireName(record["result"], ["better", "same", "worse"], { list, index, field: "result" }) };
  });
  return read.sort((a, b) => a.day - b.day);
}

function readCustomers(customers: unknown): ReadOutcomes["customers"] {
  const known = new Map<Id, number>();
  const list = "outcomes.customers";
  return new Map(
    Array.from(requireList(customers, list), (value, index) => {
      const record = requireRecord(value, list, index);
      const customer = readId(record["customer"], list, index);
      requireNew(known, customer, list, index);
      const state = requireName(record["state"], ["kept", "lost"], { list, index, field: "state", id: customer });
      return [customer, { state, day: requireDay(record["date"], { list, index, field: "date", id: customer }) }] as const;
    }),
  );
}
