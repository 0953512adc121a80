import { ClienteleError, type Id } from "../foundation/index.ts";
import { requireFinite, requireUniqueIds } from "../foundation/internal.ts";
import { requireList } from "./require-records.ts";

/**
 * Where a fact of a customer is found: a function that tells it, or the name of the field that holds it.
 *
 * @typeParam T - the customer as the caller has it
 * @typeParam V - the fact
 * @category Concentration
 */
export type Accessor<T, V> = keyof T | ((customer: T) => V);

/** Customers as columns, in the order of the input. */
export interface CustomerValues {
  readonly ids: readonly Id[];
  readonly values: Float64Array;
}

/**
 * Reads id and value of each customer.
 *
 * @param customers - as the caller has them
 * @param id - where the id is found
 * @param value - where the value is found
 * @returns one id and one finite value per customer
 * @throws ClienteleError `invalid-input`, `invalid-option`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readCustomerValues<T>(customers: readonly T[], id: Accessor<T, Id>, value: Accessor<T, number>): CustomerValues {
  const idOf = readAccessor(id, "id");
  const valueOf = readAccessor(value, "value");
  // Not `map`: it would step over the holes of a sparse list.
  const given = Array.from(requireList(customers, "customers"), (customer, index) => requireCustomer(customer, index) as T);
  const ids = given.map((customer) => idOf(customer)) as Id[];
  requireUniqueIds(ids, "customers");
  const field = typeof value === "function" ? "value" : String(value);
  const values = Float64Array.from(given, (customer, index) =>
    requireFinite(valueOf(customer), { list: "customers", index, field, id: ids[index]! }),
  );
  return { ids, values };
}

// A tuple or a class instance is as good as a plain record.
function requireCustomer(customer: unknown, index: number): unknown {
  if (customer !== null && customer !== undefined) return customer;
  throw new ClienteleError("invalid-input", `customers[${index}] is nothing`, { list: "customers", index });
}

export function readAccessor<T>(accessor: Accessor<T, unknown>, field: string): (customer: T) => unknown {
  if (typeof accessor === "function") return accessor;
  if (["string", "number", "symbol"].includes(typeof accessor)) return (customer) => customer[accessor];
  throw new ClienteleError("invalid-option", `${field} is neither a function nor the name of a field`, { list: "options", field });
}
