import type { Id } from "../../foundation/index.ts";
import { requireId } from "../../foundation/internal.ts";

/**
 * Takes an id as it comes. −0 is the id 0, and would come back as 0 from JSON.
 *
 * @param value - what stands where an id should be
 * @param list - the list it stands in
 * @param index - its position there, from 0
 * @returns the same value, as an id
 * @throws ClienteleError `missing-id`
 */
export function readId(value: unknown, list: string, index: number): Id {
  const id = requireId(value, list, index);
  return typeof id === "number" ? id + 0 : id;
}
