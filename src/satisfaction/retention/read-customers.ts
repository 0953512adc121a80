import { ClienteleError, compareIds, type Amount, type Id } from "../../foundation/index.ts";
import { multiplyDecimals, requireList, requireNew, requireRecord, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { SIGNALS, type ChurnSignalName } from "../churn/churn-policy.ts";
import { requireName } from "../input/named-option.ts";
import { readId } from "../input/read-id.ts";
import type { Stake } from "./choose-measures.ts";
import type { CustomerSignals, CustomerStake } from "./retention-plan.ts";

/**
 * What is at stake, for whatever measure.
 *
 * @param stake - what was read
 * @param factor - cost of winning a customer in costs of keeping one
 * @returns value at risk, and what a new customer costs
 */
export function weighedStake({ valueAtRisk, keepingCost }: ReadStake, factor: Decimal): Stake {
  return { valueAtRisk: toDecimal(valueAtRisk), replacement: multiplyDecimals(factor, toDecimal(keepingCost ?? 0)) };
}

/** A customer with its signals. */
export interface ReadCustomer {
  readonly customer: Id;
  /** In the order of the standard policy, each once. */
  readonly signals: readonly ChurnSignalName[];
}

/**
 * Reads customers with their signals.
 *
 * @param customers - in any order
 * @returns the customers in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readCustomers(customers: readonly CustomerSignals[]): ReadCustomer[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(customers, "customers"), (value, index): ReadCustomer => {
    const record = requireRecord(value, "customers", index);
    const customer = readId(record["customer"], "customers", index);
    requireNew(known, customer, "customers", index);
    const list = `customers[${index}].signals`;
    const rows = requireList(record["signals"], list);
    const names = new Set(Array.from(rows, (row, at) => requireName(requireRecord(row, list, at)["signal"], SIGNALS, { list, index: at, field: "signal" })));
    return { customer, signals: SIGNALS.filter((signal) => names.has(signal)) };
  });
  return read.sort((a, b) => compareIds(a.customer, b.customer));
}

/** What a customer is worth. */
export interface ReadStake {
  readonly valueAtRisk: number;
  /** `null` where nobody knows. */
  readonly keepingCost: number | null;
}

/**
 * Reads what customers are worth.
 *
 * @param stakes - in any order
 * @param read - reads an amount
 * @returns by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`, `mixed-currencies`
 */
export function readStakes(stakes: readonly CustomerStake[], read: (amount: Amount, index: number, field: string, id: Id) => number): ReadonlyMap<Id, ReadStake> {
  const known = new Map<Id, number>();
  const rows = Array.from(requireList(stakes, "stakes"), (value, index): readonly [Id, ReadStake] => {
    const record = requireRecord(value, "stakes", index) as unknown as CustomerStake;
    const id = readId(record.customer, "stakes", index);
    requireNew(known, id, "stakes", index);
    const amount = (field: "valueAtRisk" | "keepingCost"): number => {
      const number = read(record[field]!, index, field, id);
      if (number >= 0) return number + 0;
      throw new ClienteleError("invalid-value", `stakes[${index}].${field} is less than 0`, { list: "stakes", index, field, id, value: number });
    };
    return [id, { valueAtRisk: amount("valueAtRisk"), keepingCost: record.keepingCost === undefined ? null : amount("keepingCost") }];
  });
  return new Map(rows);
}
