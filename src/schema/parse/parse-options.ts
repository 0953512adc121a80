import { ClienteleError, plainDateIn } from "../../foundation/index.ts";
import type { Reading } from "../lenient/reading.ts";

/**
 * How data from outside is read.
 *
 * @category Parsing
 */
export interface ParseOptions {
  /**
   * The zone in which moments become dates, and local times without an offset become moments: an IANA name, or an offset as in
   * `+08:00`. Default `"UTC"`. A `Date` of a day at midnight needs the zone of that midnight, as some database drivers make it.
   */
  readonly timeZone?: string | undefined;
  /** Whether ids stay what they are, or numbers become text, so that ids of a file and of a database meet. Default `"asGiven"`. */
  readonly ids?: "asGiven" | "text" | undefined;
  /**
   * The columns of the outside, by field, as in `{ customer: "customer_id", "amount.minor": "cents" }`. A field that is not named here
   * stands in the column of its own name. Default none.
   */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Whether columns that no field takes are refused, or left out. Default `"refuse"`. */
  readonly otherColumns?: "refuse" | "ignore" | undefined;
}

/**
 * Takes the options that say how values are read.
 *
 * @param options - as the caller gave them
 * @returns a new reading
 * @throws ClienteleError `invalid-time-zone`, `invalid-option`
 */
export function readingOf({ timeZone, ids }: ParseOptions): Reading {
  if (timeZone !== undefined) plainDateIn(0, timeZone);
  requireName(ids, ["asGiven", "text"], "ids");
  return { timeZone: timeZone ?? "UTC", ids: ids ?? "asGiven", first: ids === "text" ? "lenient" : "strict", depth: 0, tooDeep: "no" };
}

/**
 * Refuses an option that is not one of its names.
 *
 * @param value - what was given; absent is fine
 * @param names - the names there are
 * @param option - name of the option
 * @throws ClienteleError `invalid-option`
 */
export function requireName(value: unknown, names: readonly string[], option: string): void {
  if (value === undefined || names.includes(value as string)) return;
  throw new ClienteleError("invalid-option", `${option} is none of ${names.join(", ")}`, { list: "options", field: option, expected: names });
}
