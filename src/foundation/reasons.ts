import { ClienteleError } from "./errors.ts";

/**
 * A catalogue of reasons: an interface from code to the facts that belong to it. Each capability
 * exports its own; a code reads `capability/what-happened`.
 *
 * @category Reasons
 */
export type ReasonCatalogue = object;

/**
 * A reason as data: its `code`, and beside it the facts that the catalogue declares for that code.
 * A union over all codes, told apart by `code`.
 *
 * @typeParam Catalogue - the interface from code to facts
 * @category Reasons
 */
export type Reason<Catalogue extends ReasonCatalogue> = {
  readonly [Code in keyof Catalogue & string]: { readonly code: Code } & Readonly<Catalogue[Code]>;
}[keyof Catalogue & string];

/**
 * The answer to a command: the facts that follow from it, or every reason against it.
 *
 * @typeParam Fact - what is recorded when the answer is yes
 * @typeParam Refusal - the reasons, told apart by `code`
 * @category Reasons
 */
export type Decision<Fact, Refusal> =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * A decision that says yes.
 *
 * @param facts - what follows from it, in order; none, where the command changes nothing
 * @returns the decision
 * @throws ClienteleError `invalid-input` for what is no array
 * @example
 * ```ts
 * import { accepted } from "clientele/foundation";
 *
 * accepted([{ type: "phaseEntered", phase: "survey" }]);
 * // => { ok: true, facts: [{ type: "phaseEntered", phase: "survey" }] }
 * ```
 * @category Reasons
 */
export function accepted<Fact>(facts: readonly Fact[]): Decision<Fact, never> {
  if (!Array.isArray(facts)) throw new ClienteleError("invalid-input", "facts is not an array", { list: "facts" });
  return { ok: true, facts };
}

/**
 * A decision that says no, with every reason.
 *
 * @param refusals - all reasons, at least one: a no without a reason helps nobody
 * @returns the decision
 * @throws ClienteleError `invalid-input` for what is no array, or an empty one
 * @example
 * ```ts
 * import { refused } from "clientele/foundation";
 *
 * refused([{ code: "closed" }]); // => { ok: false, refusals: [{ code: "closed" }] }
 * refused([]); // throws invalid-input
 * ```
 * @category Reasons
 */
export function refused<Refusal>(refusals: readonly Refusal[]): Decision<never, Refusal> {
  if (!Array.isArray(refusals) || refusals.length === 0) {
    throw new ClienteleError("invalid-input", "refusals is not an array of at least one reason", { list: "refusals" });
  }
  return { ok: false, refusals };
}
