import type { Order } from "../../customers/index.ts";
import { ClienteleError, type Convert, type Id } from "../../foundation/index.ts";
import { amountReader, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";

/**
 * Goes through a ledger of orders and checks each.
 *
 * @param orders - in any order; an order without an id of its own is taken as another one
 * @param convert - where there is more than one currency
 * @param visit - gets customer, day since 1970-01-01 and amount of each
 * @returns the currency; `null` for plain numbers, and for no orders
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function eachOrder(
  orders: readonly Order[],
  convert: Convert | undefined,
  visit: (customer: Id, day: number, amount: number) => void,
): string | null {
  const reader = amountReader({ convert });
  const known = new Map<Id, number>();
  // Not `forEach`: it would step over the holes of a sparse list.
  for (const [index, value] of requireList(orders, "orders").entries()) {
    const order = requireRecord(value, "orders", index) as unknown as Order;
    if (order.id !== undefined) requireNew(requireId(order.id, "orders", index), index, known);
    const id = requireId(order.customer, "orders", index);
    const day = requireDay(order.date, { list: "orders", index, field: "date", id });
    visit(id, day, reader.read(order.amount, { list: "orders", index, field: "amount", id }));
  }
  return reader.currency();
}

function requireNew(id: Id, index: number, known: Map<Id, number>): void {
  const firstIndex = known.get(id);
  if (firstIndex === undefined) known.set(id, index);
  else throw new ClienteleError("duplicate-id", `orders[${index}] has the id of orders[${firstIndex}]`, { list: "orders", index, firstIndex, id });
}
