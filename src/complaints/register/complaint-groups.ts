import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireText } from "../../foundation/internal.ts";
import type { ComplaintGrouping, ComplaintRecord } from "./complaint-record.ts";

const IDS: ReadonlySet<string> = /* @__PURE__ */ new Set(["customer", "product", "unit"]);
const GROUPINGS: readonly ComplaintGrouping[] = ["customer", "product", "unit", "category", "topCategory", "severity", "channel", "origin"];

/**
 * Takes a grouping as it comes.
 *
 * @param by - what stands where a grouping should be
 * @returns how a record is grouped, `null` for one where nobody knows; `undefined` without a grouping
 * @throws ClienteleError `invalid-option`
 */
export function groupOf(by: ComplaintGrouping | undefined): ((record: ComplaintRecord) => Id | null) | undefined {
  if (by === undefined) return undefined;
  if (!GROUPINGS.includes(by)) {
    throw new ClienteleError("invalid-option", `by is none of ${GROUPINGS.map((name) => `"${name}"`).join(", ")}`, { list: "options", field: "by", expected: GROUPINGS });
  }
  if (by !== "topCategory") return (record) => fieldOf(record, by);
  return (record) => topCategory(fieldOf(record, "category"));
}

/**
 * What a record says about one of its fields.
 *
 * @param record - the record
 * @param field - the field
 * @returns what it holds; `null` where nobody knows
 * @throws ClienteleError `invalid-input`, `missing-id` for what is neither a name nor an id
 */
export function fieldOf(record: ComplaintRecord, field: Exclude<ComplaintGrouping, "topCategory">): Id | null {
  const value = record[field] ?? null;
  if (value === null || (typeof value === "string" && value !== "")) return value;
  if (IDS.has(field)) return requireIdOf(value, record, field);
  return requireText(value, { list: "records", field, id: record.complaint });
}

/**
 * The category that stands over all others of its kind.
 *
 * @param category - as in `"product/defect"`
 * @returns what stands before the first slash
 */
export function topCategory(category: Id | null): Id | null {
  return typeof category === "string" ? category.split("/", 1)[0]! : category;
}

/**
 * Orders groups by their ids, what nobody knows last.
 *
 * @param a - a group
 * @param b - another one
 * @returns less than 0 if `a` comes first, more if `b` does
 */
export function compareGroups(a: Id | null, b: Id | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareIds(a, b);
}

function requireIdOf(value: unknown, record: ComplaintRecord, field: string): Id {
  if (typeof value === "string" ? value !== "" : Number.isFinite(value)) return value as Id;
  throw new ClienteleError("missing-id", `the ${field} of a record is no id`, { list: "records", id: record.complaint, field });
}
