import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, type Place } from "../../foundation/internal.ts";
import type { ComplaintGrouping, ComplaintRecord } from "./complaint-record.ts";

/** A row, and where it stands. */
export interface PlacedRecord {
  readonly record: ComplaintRecord;
  readonly place: Place;
}

const IDS: ReadonlySet<string> = /* @__PURE__ */ new Set(["customer", "product", "unit"]);
const GROUPINGS: readonly ComplaintGrouping[] = ["customer", "product", "unit", "category", "topCategory", "severity", "channel", "origin"];

/**
 * Takes a grouping as it comes.
 *
 * @param by - what stands where a grouping should be
 * @returns how a row is grouped, `null` for one where nobody knows; `undefined` without a grouping
 * @throws ClienteleError `invalid-option`
 */
export function groupOf(by: ComplaintGrouping | undefined): ((row: PlacedRecord) => Id | null) | undefined {
  if (by === undefined) return undefined;
  if (!GROUPINGS.includes(by)) {
    throw new ClienteleError("invalid-option", `by is none of ${GROUPINGS.map((name) => `"${name}"`).join(", ")}`, { list: "options", field: "by", expected: GROUPINGS });
  }
  if (by !== "topCategory") return (row) => fieldOf(row, by);
  return (row) => topCategory(fieldOf(row, "category"));
}

/**
 * What a row says about one of its fields.
 *
 * @param row - the row, and where it stands
 * @param field - the field
 * @returns what it holds; `null` where nobody knows
 * @throws ClienteleError `invalid-input`, `missing-id` for what is neither a name nor an id
 */
export function fieldOf({ record, place }: PlacedRecord, field: Exclude<ComplaintGrouping, "topCategory">): Id | null {
  const value: unknown = record[field] ?? null;
  if (value === null || (typeof value === "string" && value !== "")) return value;
  const where = { ...place, field };
  if (!IDS.has(field)) throw new ClienteleError("invalid-input", `${describePlace(where)} is no text`, where);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ClienteleError("missing-id", `${describePlace(where)} is no id`, where);
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
