import type { Customer } from "../../customers/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import { requireId, requireList, requireNew, requireRecord } from "../../foundation/internal.ts";

/**
 * Takes customers as they come, and refuses what is none.
 *
 * @param customers - customers in any order
 * @returns the same in the order of ids; what else their fields hold is still to be checked
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readCustomers(customers: readonly Customer[]): Customer[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(customers, "customers"), (value, index) => {
    const record = requireRecord(value, "customers", index);
    requireNew(known, requireId(record["id"], "customers", index), "customers", index);
    return record as unknown as Customer;
  });
  return read.sort((a, b) => compareIds(a.id, b.id));
}
