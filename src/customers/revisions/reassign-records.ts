import type { Id } from "../../foundation/index.ts";
import { requireId, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { CardFactOf } from "./card-facts.ts";

/**
 * Records of a customer whose card went into another one, as records of the customer whose card stays.
 *
 * @typeParam T - orders, invoices, contacts or any other records that name a customer
 * @param records - the records, in any order; those of other customers too
 * @param merge - the fact that records the merge
 * @returns a record for each, in the order given; one that names none of the merged ids is the record itself
 * @throws ClienteleError `invalid-input`, `missing-id` for a record without customer
 * @example
 * ```ts
 * import { mergeCards, reassignRecords } from "clientele/customers";
 *
 * const merged = mergeCards({ id: 7 }, { id: 9 }, { id: "m1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" });
 * const orders = [{ customer: 9, date: "2026-01-05", amount: 10 }, { customer: 8, date: "2026-01-06", amount: 20 }];
 * const [merge] = merged.ok ? merged.facts : [];
 * reassignRecords(orders, merge!).map(({ customer }) => customer); // => [7, 8]
 * ```
 * @category Cards
 */
export function reassignRecords<T extends { readonly customer: Id }>(records: readonly T[], merge: CardFactOf<"cardsMerged">): readonly T[] {
  const data = requireObject(requireObject(merge, "merge")["data"], "merge.data") as unknown as CardFactOf<"cardsMerged">["data"];
  const customer = requireId(data.customer, "merge.data.customer", 0);
  const merged = new Set<Id>(requireList(data.mergedIds, "merge.data.mergedIds") as readonly Id[]);
  const list = requireList(records, "records");
  return Array.from(list as readonly T[], (record, index) => {
    const own = requireId(requireRecord(record, "records", index)["customer"], "records", index);
    return merged.has(own) ? { ...record, customer } : record;
  });
}
