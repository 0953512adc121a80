import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";

/** What classifications that are put side by side may differ in. */
export interface CompareOptions {
  /** Default `"same"`: different policies are refused. With `"differ"` they are taken, and the result says so. */
  readonly policies?: "same" | "differ" | undefined;
}

/**
 * Takes the options of a comparison as they come.
 *
 * @param options - as the user wrote them
 * @returns whether the policies may differ
 * @throws ClienteleError `invalid-option`
 */
export function readCompareOptions(options: CompareOptions): "same" | "differ" {
  const given: unknown = isRecord(options) ? (options["policies"] ?? "same") : undefined;
  if (given === "same" || given === "differ") return given;
  throw new ClienteleError("invalid-option", 'policies is neither "same" nor "differ"', { list: "options", field: "policies", expected: ["same", "differ"] });
}

/**
 * Puts the policies of two classifications side by side.
 *
 * @param first - plain data
 * @param second - plain data
 * @param allowed - `"same"` where different ones are to be refused
 * @param argument - where the second is, as in `after`
 * @returns whether they are the same data
 * @throws ClienteleError `mixed-policies`
 */
export function comparePolicies(first: object, second: object, allowed: "same" | "differ", argument: string): "same" | "differ" {
  if (isSameData(first, second)) return "same";
  if (allowed === "differ") return "differ";
  const sentence = `${argument} was classified by another policy; to compare all the same, say { policies: "differ" }`;
  throw new ClienteleError("mixed-policies", sentence, { list: argument, field: "policy" });
}

// Whatever the order of the keys; an absent field and one that is `undefined` are the same.
function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => isSameData(value, b[index]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSameData(a[key], b[key]));
}
