import { ClienteleError } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";

/**
 * Whether customers whose value is zero belong to the base. Where they could have bought and did not,
 * counting them shows the base as unequal as it is.
 *
 * @category Concentration
 */
export interface ZerosOption {
  /** Default `"excluded"`: zeros stand apart. Negative values do so in any case. */
  readonly zeros?: "excluded" | "included" | undefined;
}

/**
 * Takes the option as it comes.
 *
 * @param options - as the user wrote them
 * @returns what becomes of zeros
 * @throws ClienteleError `invalid-input`, `invalid-option`
 */
export function readZeros(options: ZerosOption): "excluded" | "included" {
  const zeros = requireObject(options, "options")["zeros"] ?? "excluded";
  if (zeros === "excluded" || zeros === "included") return zeros;
  throw new ClienteleError("invalid-option", 'zeros is neither "excluded" nor "included"', {
    list: "options",
    field: "zeros",
    expected: ["excluded", "included"],
  });
}
