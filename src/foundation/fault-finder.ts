import { ClienteleError } from "./errors.ts";
import type { ErrorCode, Fault } from "./errors.ts";

/** Gathers what is wrong with a policy or another definition, so that one error can name all of it. */
export interface FaultFinder {
  /** Notes a fault where `holds` is false, and gives `holds` back. */
  check(holds: boolean, path: string, message: string): boolean;
  /** Notes a fault where the value is none of the names; absent is fine. */
  oneOf(value: unknown, names: readonly string[], path: string): void;
  /** Throws if anything was noted. */
  refuse(): void;
}

/**
 * Starts to check a definition.
 *
 * @param what - what is checked, as in `RFM policy`
 * @param code - what its `refuse` throws, as in `invalid-policy`
 * @returns a finder without faults; its `refuse` names every fault noted
 */
export function faultFinder(what: string, code: ErrorCode): FaultFinder {
  const faults: Fault[] = [];
  function check(holds: boolean, path: string, message: string): boolean {
    if (!holds) faults.push({ path, message });
    return holds;
  }
  return {
    check,
    oneOf(value, names, path) {
      const known = value === undefined || (typeof value === "string" && names.includes(value));
      check(known, path, `is none of ${names.map((name) => `"${name}"`).join(", ")}`);
    },
    refuse() {
      if (faults.length === 0) return;
      const sentence = faults.map(({ path, message }) => `${path} ${message}`.trim()).join("; ");
      throw new ClienteleError(code, `the ${what} has faults: ${sentence}`, { faults });
    },
  };
}
