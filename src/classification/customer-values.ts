import { ClienteleError, type Id } from "../foundation/index.ts";
import { requireFinite, requireId, requireList, requireUniqueIds } from "../foundation/internal.ts";

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
  const field = typeof value === "function" ? "value" : String(value);
  const { length } = requireList(customers, "customers");
  const ids = new Array<Id>(length);
  const values = new Float64Array(length);
  // Not `map`: it would step over the holes of a sparse list.
  for (let index = 0; index < length; index += 1) {
    const customer = customers[index];
    // A tuple or a class instance is as good as a plain record.
    if (customer === null || customer === undefined) {
      throw new ClienteleError("invalid-input", `customers[${index}] is nothing`, { list: "customers", index });
    }
    const found = requireId(idOf(customer), "customers", index);
    const number = valueOf(customer);
    ids[index] = found;
    // Adding 0 turns -0, which JSON does not know, into 0.
    values[index] = (Number.isFinite(number) ? (number as number) : requireFinite(number, { list: "customers", index, field, id: found })) + 0;
  }
  requireUniqueIds(ids, "customers");
  return { ids, values };
}

export function readAccessor<T>(accessor: Accessor<T, unknown>, field: string): (customer: T) => unknown {
  if (typeof accessor === "function") return accessor;
  if (["string", "number", "symbol"].includes(typeof accessor)) return (customer) => customer[accessor];
  throw new ClienteleError("invalid-option", `${field} is neither a function nor the name of a field`, { list: "options", field });
}
