import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireNew } from "../../foundation/internal.ts";
import { readId } from "./read-item.ts";
import { readMergedIds, type Fields } from "./read-card.ts";

/**
 * Whose records are those of an id: of the customer itself, or of the one whose card its own went into.
 *
 * @param customers - cards or other records of customers, each with an id and perhaps `mergedIds`; checked to be records
 * @param list - where they stand
 * @returns the customer by every id that belongs to one
 * @throws ClienteleError `duplicate-id` also for an id that was merged into two of them; `missing-id`, `invalid-input`
 */
export function ownersOf(customers: readonly object[], list: string): ReadonlyMap<Id, Id> {
  const known = new Map<Id, number>();
  const owners = new Map<Id, Id>();
  customers.forEach((customer, index) => {
    const id = readId((customer as Fields)["id"], list, index);
    requireNew(known, id, list, index);
    owners.set(id, id);
  });
  // Whose an id is must not depend on which customer comes first.
  customers.forEach((customer, index) => {
    const id = readId((customer as Fields)["id"], list, index);
    for (const merged of readMergedIds(customer as Fields, `${list}[${index}]`)) {
      const owner = owners.get(merged);
      if (owner === id) continue;
      if (owner !== undefined) throw new ClienteleError("duplicate-id", `${list}[${index}].mergedIds holds the id of another record`, { list, index, field: "mergedIds", id: merged });
      owners.set(merged, id);
    }
  });
  return owners;
}
