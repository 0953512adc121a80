import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireList, requireObject, type Place } from "../../foundation/internal.ts";

/** An item that the record of a visit must hold. */
export type VisitItem = "date" | "people" | "discussed" | "standing" | "nextVisit";

/** The record of a visit, perhaps not finished. */
export interface VisitDraft {
  /** Day of the visit, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** The people met. */
  readonly people?: readonly Id[] | undefined;
  /** What was discussed, for people to read. */
  readonly discussed?: string | undefined;
  /** How the deal stands after it, for people to read. */
  readonly standing?: string | undefined;
  /** Day agreed for the next visit, `YYYY-MM-DD`. */
  readonly nextVisit?: string | undefined;
}

/**
 * The items of a visit record, in the order in which they are asked for.
 *
 * @category Visit records
 * @see CAD-4
 */
export const visitItems: readonly VisitItem[] = ["date", "people", "discussed", "standing", "nextVisit"];

/**
 * What does the record of a visit lack? It must hold the exact date, whom we met, what was discussed, how the deal stands, and the date
 * of the next visit, so that anyone can answer the customer from it.
 *
 * @param record - the record, as far as it is written
 * @returns the missing items, in the order of {@link visitItems}; an empty list of people and blank text are missing, and so is a next visit that
 * is not after this one
 * @throws ClienteleError `invalid-date` for a date that is none, `missing-id` for a person without id, `invalid-input`
 * @example
 * ```ts
 * import { missingVisitItems } from "clientele/cadence";
 *
 * missingVisitItems({ date: "2026-03-02", people: ["p1"], discussed: "Renewal of the contract.", standing: "  " });
 * // => ["standing", "nextVisit"]
 * missingVisitItems({ date: "2026-03-02", people: ["p1"], discussed: "Prices.", standing: "Open.", nextVisit: "2026-03-02" }); // => ["nextVisit"]
 * missingVisitItems({}).length; // => 5
 * missingVisitItems({ date: "2 March" }); // throws invalid-date
 * ```
 * @category Visit records
 * @see CAD-4
 */
export function missingVisitItems(record: VisitDraft): readonly VisitItem[] {
  return missingItemsOf(requireObject(record, "record"), { list: "record" });
}

/**
 * {@link missingVisitItems} for a record that stands in a list.
 *
 * @param record - the record
 * @param place - where it stands
 * @returns the missing items, in order
 * @throws ClienteleError `invalid-date`, `missing-id`, `invalid-input`
 */
export function missingItemsOf(record: Readonly<Record<string, unknown>>, place: Place): readonly VisitItem[] {
  return visitItems.filter((field) => isMissing(record[field], field, { ...place, field }) || (field === "nextVisit" && isMisdated(record)));
}

/**
 * Whether the next visit of a record is not after the visit itself.
 *
 * @param record - a record whose dates, if there are any, have been checked
 * @returns `false` also where one of both is missing
 */
export function isMisdated({ date, nextVisit }: Readonly<Record<string, unknown>>): boolean {
  // Written dates are in the order of time; what is missing is empty, null or absent.
  return typeof date === "string" && typeof nextVisit === "string" && nextVisit !== "" && date !== "" && nextVisit <= date;
}

function isMissing(value: unknown, item: VisitItem, place: Place): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (item === "people") {
    const path = place.index === undefined ? `${place.list}.people` : `${place.list}[${place.index}].people`;
    return Array.from(requireList(value, path), (person, index) => requireId(person, path, index)).length === 0;
  }
  if (item === "discussed" || item === "standing") return isBlank(value, place);
  requireDay(value, place);
  return false;
}

/**
 * Whether a text says nothing.
 *
 * @param value - what stands where a text should be
 * @param place - where that is
 * @returns `true` for blank text
 * @throws ClienteleError `invalid-input` for what is no text
 */
export function isBlank(value: unknown, place: Place): boolean {
  if (typeof value === "string") return value.trim() === "";
  throw new ClienteleError("invalid-input", `${place.list} has a ${place.field ?? "value"} that is no text`, { ...place });
}
