import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, requireList } from "../../foundation/internal.ts";
import type { PlacedRecord } from "../register/complaint-groups.ts";

/**
 * The root causes of a complaint, each once.
 *
 * @param row - the row, and where it stands
 * @returns codes in the order they were named
 * @throws ClienteleError `invalid-input` for what is no list of names
 */
export function causesOf({ record, place }: PlacedRecord): readonly string[] {
  const where = { ...place, field: "causes" };
  const causes = requireList(record.causes ?? [], describePlace(where));
  for (const cause of causes) if (typeof cause !== "string" || cause === "") throw new ClienteleError("invalid-input", `${describePlace(where)} holds what is no text`, where);
  return causes.length < 2 ? (causes as readonly string[]) : [...new Set(causes as readonly string[])];
}
