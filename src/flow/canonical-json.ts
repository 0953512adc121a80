import { isRecord } from "../foundation/internal.ts";

/**
 * JSON text in which equal values look equal: keys by code unit, absent fields left away.
 *
 * @param value - JSON data
 * @returns the text
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function sorted(record: Readonly<Record<string, unknown>>): object {
  // The default order of sort is by code unit. Keys like "1" go first whatever we do, and so in both texts.
  return Object.fromEntries(Object.keys(record).sort().map((key) => [key, record[key]]));
}
