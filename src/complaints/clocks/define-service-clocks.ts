import { deepFreeze, plainCopy } from "../../foundation/internal.ts";
import { checkServiceClocks } from "./check-service-clocks.ts";
import { compileClocks, type CompiledPolicy } from "./compile-clocks.ts";
import type { ServicePolicy } from "./service-policy.ts";

/**
 * Are these clocks that can be read? Checks them, and names every fault at once.
 *
 * @param policy - the clocks, as plain data
 * @returns a copy, deeply frozen; only such a copy is checked once and for all, others in each call
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `clocks[1].target.hours`
 * @example
 * ```ts
 * import { defineServiceClocks } from "clientele/complaints";
 *
 * const clocks = defineServiceClocks({
 *   pauseStates: ["waiting"],
 *   clocks: [
 *     { clock: "answer", starts: "created", stops: ["publicAnswer"], target: { minutes: 30, counted: "elapsedTime" } },
 *     { clock: "solution", starts: "created", stops: ["closed"], pauses: "inPauseStates", target: { workingDays: 3 } },
 *   ],
 * });
 * clocks.clocks.map(({ clock }) => clock); // => ["answer", "solution"]
 *
 * defineServiceClocks({ pauseStates: [], clocks: [{ ...clocks.clocks[0]!, target: { hours: 0, counted: "elapsedTime" } }] }); // throws invalid-policy
 * ```
 * @category Service clocks
 * @see CMP-12
 */
export function defineServiceClocks(policy: ServicePolicy): ServicePolicy {
  if (compiled.has(policy)) return policy;
  checkServiceClocks(policy);
  const defined = deepFreeze(plainCopy(policy));
  compiled.set(defined, compileClocks(defined));
  return defined;
}

/**
 * Takes a policy of clocks as it comes, and makes it ready to be read.
 *
 * @param policy - what stands where a policy should be
 * @returns the clocks; the same object every time for a defined policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readServiceClocks(policy: ServicePolicy): CompiledPolicy {
  const known = compiled.get(policy);
  if (known !== undefined) return known;
  checkServiceClocks(policy);
  // A field that is there but undefined would say that it is there.
  return compileClocks(plainCopy(policy));
}

// Nobody can tell it is there: a defined policy is frozen to the ground, so that compiling it again would give the same.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const compiled = /* @__PURE__ */ new WeakMap<ServicePolicy, CompiledPolicy>();
