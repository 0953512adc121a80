import { requireList, requireText } from "../../foundation/internal.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";

/**
 * The root causes of a complaint, each once.
 *
 * @param record - a record
 * @returns codes in the order they were named
 * @throws ClienteleError `invalid-input` for what is no list of names
 */
export function causesOf(record: ComplaintRecord): readonly string[] {
  const causes = record.causes ?? [];
  const names = requireList(causes, "causes").map((cause) => requireText(cause, { list: "records", id: record.complaint, field: "causes" }));
  return names.length < 2 ? names : [...new Set(names)];
}
