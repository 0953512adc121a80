import { ClienteleError } from "../foundation/index.ts";
import { isRecord } from "../foundation/internal.ts";

/**
 * JSON text in which equal values look equal: keys by code unit, absent fields left away.
 *
 * @param value - JSON data
 * @param list - name of the argument that it is, for the message
 * @returns the text
 * @throws ClienteleError `invalid-input` for what no JSON can hold, as a big integer or a circle
 */
export function canonicalJson(value: unknown, list = "value"): string {
  try {
    return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
  } catch {
    throw new ClienteleError("invalid-input", `${list} holds something that JSON cannot hold, as a big integer or a circle`, { list });
  }
}

function sorted(record: Readonly<Record<string, unknown>>): object {
  // The default order of sort is by code unit. Keys like "1" go first whatever we do, and so in both texts.
  return Object.fromEntries(Object.keys(record).sort().map((key) => [key, record[key]]));
}
