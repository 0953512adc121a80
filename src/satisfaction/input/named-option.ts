import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, type Place } from "../../foundation/internal.ts";

/**
 * Takes one of some names as it comes.
 *
 * @param value - what stands there
 * @param names - the names there are
 * @param place - where it stands
 * @param code - what is thrown for any other value
 * @returns the name
 * @throws ClienteleError `invalid-option` or `invalid-value`
 */
export function requireName<Name extends string>(
  value: unknown,
  names: readonly Name[],
  place: Place,
  code: "invalid-option" | "invalid-value" = "invalid-value",
): Name {
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  throw new ClienteleError(code, `${describePlace(place)} is none of ${names.map((known) => `"${known}"`).join(", ")}`, { ...place, expected: names });
}
