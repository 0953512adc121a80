import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, isRecord, requireList, type Place } from "../../foundation/internal.ts";
import type { ComplaintPolicy } from "../policy.ts";

/**
 * Makes ready to say which severities are grave.
 *
 * @param policy - severities, and from which on they are grave
 * @returns whether a severity is; it throws `unknown-id` for one that the policy does not have
 * @throws ClienteleError `invalid-policy`, `invalid-input`
 */
export function graveReader(policy: Pick<ComplaintPolicy, "severities" | "graveFrom">): (severity: string, place: Place) => boolean {
  if (!isRecord(policy)) throw new ClienteleError("invalid-policy", "there is no policy", { faults: [{ path: "", message: "is not an object" }] });
  const severities = requireList(policy.severities, "policy.severities") as readonly string[];
  const least = severities.indexOf(policy.graveFrom);
  if (least < 0) throw new ClienteleError("invalid-policy", "graveFrom is no severity of the policy", { faults: [{ path: "graveFrom", message: "is none of the severities" }] });
  return (severity, place) => {
    const rank = severities.indexOf(severity);
    if (rank >= 0) return rank >= least;
    const where = { ...place, field: "severity" };
    throw new ClienteleError("unknown-id", `${describePlace(where)} is none of the policy`, { ...where, expected: severities });
  };
}
