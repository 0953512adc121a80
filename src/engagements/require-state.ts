import { areRecords } from "../flow/index.ts";
import { ClienteleError } from "../foundation/index.ts";
import type { EngagementState } from "./state.ts";

/**
 * Refuses what is no state of an engagement, as a file of another time or program may hold. Every call passes here, so it looks at
 * the version of its form, at where it stands and at each field, and into few of its lists.
 *
 * @param state - what should be one
 * @throws ClienteleError `invalid-input`
 */
export function requireState(state: EngagementState): void {
  if (isObject(state) && state.schema === 1 && hasLists(state) && hasTables(state) && hasPlace(state)) return;
  throw new ClienteleError("invalid-input", "state is no state of an engagement, or of another form; replay its facts", { list: "state" });
}

function hasLists({ visits, approvals, followOns, changes, renames, seen, anomalies, visit }: EngagementState): boolean {
  const has = Array.isArray;
  const lists = has(approvals) && has(followOns) && has(renames) && has(seen) && has(anomalies);
  return lists && areRecords(visits) && areRecords(changes) && typeof visit === "number";
}

function hasTables({ leftOut, activities, deliverables, plans, touches, comments, work }: EngagementState): boolean {
  const tables = isObject(activities) && isObject(deliverables) && isObject(plans) && isObject(touches) && isObject(comments) && isObject(work);
  return tables && isObject(leftOut) && Array.isArray(leftOut.phases) && Array.isArray(leftOut.activities) && Array.isArray(leftOut.deliverables);
}

// What has not started is nowhere, and what has is somewhere.
function hasPlace({ status, phase, profile, visits, definition, decidedAt, ending, suspension }: EngagementState): boolean {
  if (profile !== null && typeof profile !== "string") return false;
  switch (status) {
    case "notStarted":
      return phase === null && ending === null && suspension === null;
    case "running":
    case "suspended":
      return visits.length > 0 && isPlaced(phase, definition, decidedAt) && ending === null && (status === "running" ? suspension === null : isObject(suspension));
    case "completed":
    case "cancelled":
    case "lost":
      return isPlaced(phase, definition, decidedAt) && isObject(ending);
    default:
      return false;
  }
}

function isPlaced(phase: unknown, definition: unknown, decidedAt: unknown): boolean {
  return typeof phase === "string" && isObject(definition) && typeof decidedAt === "string";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
