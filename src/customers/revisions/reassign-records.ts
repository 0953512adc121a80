import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireId, requireIds, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { CardFactOf } from "./card-facts.ts";

/**
 * Records of a customer whose card went into another one, as records of the customer whose card stays.
 *
 * @typeParam T - orders, invoices, contacts or any other records that name a customer
 * @param records - the records, in any order; those of other customers too
 * @param merge - the fact that records the merge, or those of several merges in any order; where a card that stayed went into another one later, the
 * records go along
 * @returns a record for each, in the order given; one that names none of the merged ids is the record itself
 * @throws ClienteleError `missing-id` for a record without customer; `duplicate-id` for an id that was merged into two cards; `invalid-input`
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
export function reassignRecords<T extends { readonly customer: Id }>(
  records: readonly T[],
  merge: CardFactOf<"cardsMerged"> | readonly CardFactOf<"cardsMerged">[],
): readonly T[] {
  const stayed = stayedOf(Array.isArray(merge) ? (merge as readonly CardFactOf<"cardsMerged">[]) : [merge as CardFactOf<"cardsMerged">]);
  const list = requireList(records, "records");
  return Array.from(list as readonly T[], (record, index) => {
    const own = requireId(requireRecord(record, "records", index)["customer"], "records", index);
    const customer = stayed.get(own) ?? own;
    return customer === own ? record : { ...record, customer };
  });
}

// By every id that went into another one, the one that stays in the end.
function stayedOf(merges: readonly CardFactOf<"cardsMerged">[]): ReadonlyMap<Id, Id> {
  const into = new Map<Id, Id>();
  const read = merges.map((merge, index) => {
    const data = requireObject(requireObject(merge, "merge")["data"], "merge.data");
    const customer = requireId(data["customer"], "merge.data.customer", index);
    const other = requireId(data["other"], "merge.data.other", index);
    const before = into.get(other);
    if (before !== undefined && before !== customer) throw new ClienteleError("duplicate-id", "an id was merged into two cards", { list: "merge", index, field: "other", id: other });
    into.set(other, customer);
    return { customer, mergedIds: requireIds(data["mergedIds"], "merge.data.mergedIds") };
  });
  // What had gone into a card before its own merge is only in the list of all ids.
  for (const { customer, mergedIds } of read) for (const id of mergedIds) if (!into.has(id)) into.set(id, customer);
  const stayed = new Map<Id, Id>();
  for (const id of into.keys()) {
    const seen = new Set<Id>([id]);
    let last = id;
    for (let next = into.get(last); next !== undefined; next = into.get(last)) {
      if (seen.has(next)) throw new ClienteleError("invalid-input", "the cards were merged in a circle", { list: "merge", id: next });
      seen.add(next);
      last = next;
    }
    stayed.set(id, last);
  }
  return stayed;
}
