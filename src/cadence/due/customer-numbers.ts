import { ClienteleError, type Id } from "../../foundation/index.ts";
import { BLOCK, idNumbering } from "../../foundation/internal.ts";

/** Customers by their position in a list. */
export interface CustomerNumbers {
  /** How many there are. */
  readonly size: number;
  /**
   * Finds the positions of up to {@link BLOCK} ids, and writes them to `found`; what is `size` or more is no customer of the list.
   * An error names the position in `list` that is `offset` further on.
   */
  find(ids: readonly unknown[], count: number, found: Int32Array, list: string, offset: number): void;
}

/**
 * Numbers customers by their position.
 *
 * @param ids - their ids
 * @param list - the list they stand in
 * @returns their numbers
 * @throws ClienteleError `missing-id`, `duplicate-id`
 */
export function numberCustomers(ids: readonly unknown[], list: string): CustomerNumbers {
  const numbering = idNumbering(ids.length);
  const found = new Int32Array(BLOCK);
  for (let start = 0; start < ids.length; start += BLOCK) {
    const count = Math.min(BLOCK, ids.length - start);
    numbering.numberBlock(ids, start, start + count, found, list, start);
    for (let at = 0; at < count; at += 1) if (found[at] !== start + at) refuseDuplicate(found[at]!, start + at, ids[start + at] as Id, list);
  }
  return {
    size: ids.length,
    find(others, count, numbers, otherList, offset) {
      numbering.numberBlock(others, 0, count, numbers, otherList, offset);
    },
  };
}

function refuseDuplicate(firstIndex: number, index: number, id: Id, list: string): never {
  throw new ClienteleError("duplicate-id", `${list}[${firstIndex}] and ${list}[${index}] have the same id`, { list, index, firstIndex, id });
}
