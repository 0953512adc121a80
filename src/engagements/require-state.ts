import { ClienteleError } from "../foundation/index.ts";
import type { EngagementState } from "./state.ts";

/**
 * Refuses what is no state of an engagement, as a file of another time or program may hold. Every call passes here, so it looks at
 * the version of its form and at where it stands, and not at every field.
 *
 * @param state - what should be one
 * @throws ClienteleError `invalid-input`
 */
export function requireState(state: EngagementState): void {
  if (isObject(state) && state.schema === 1 && Array.isArray(state.seen) && hasPlace(state)) return;
  throw new ClienteleError("invalid-input", "state is no state of an engagement, or of another form; replay its facts", { list: "state" });
}

// What has not started is nowhere, and what has is somewhere.
function hasPlace({ status, phase, definition, decidedAt, ending, suspension }: EngagementState): boolean {
  switch (status) {
    case "notStarted":
      return phase === null && ending === null && suspension === null;
    case "running":
    case "suspended":
      return isPlaced(phase, definition, decidedAt) && ending === null && (status === "running" ? suspension === null : isObject(suspension));
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
