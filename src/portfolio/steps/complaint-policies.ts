import type { ComplaintPolicy } from "../../complaints/index.ts";
import type { Practice } from "../practice/practice.ts";

/**
 * The policy by which complaints of a class are judged.
 *
 * @param practice - a practice that has been checked
 * @param name - the class; `null` for none
 * @returns the policy that the tilt names, else the first; `null` where complaints are left out
 */
export function complaintPolicyOf<C extends string>({ complaints, tilt }: Practice<C>, name: C | null): ComplaintPolicy | null {
  const named = name === null || tilt === null || !Object.hasOwn(tilt, name) ? undefined : tilt[name].complaints;
  return complaints?.find(({ id }) => named === undefined || id === named) ?? null;
}
