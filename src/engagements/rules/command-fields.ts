import { isId } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";

/**
 * Whether an optional field of a command says anything.
 *
 * @param value - what stands there
 * @returns `false` where it is absent or `null`
 */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/**
 * Refuses a name that the template does not declare.
 *
 * @param field - the field of the command
 * @param names - a vocabulary
 * @param value - what stands there
 * @throws ClienteleError `unknown-id`
 */
export function requireName(field: string, names: ReadonlySet<string>, value: unknown): void {
  if (names.has(value as string)) return;
  const details = { list: "command", field, ...(typeof value === "string" ? { id: value } : {}) };
  throw new ClienteleError("unknown-id", `command.${field} is no name that the template declares`, details);
}

/**
 * Refuses what is no id.
 *
 * @param field - the field of the command
 * @param value - what stands there
 * @throws ClienteleError `missing-id`
 */
export function requireCommandId(field: string, value: unknown): void {
  if (!isId(value)) throw new ClienteleError("missing-id", `command.${field} is no id`, { list: "command", field });
}

/**
 * Refuses what is no code. Prose could name people, and nobody could count it.
 *
 * @param field - the field of the command
 * @param value - what stands there
 * @throws ClienteleError `invalid-value`
 */
export function requireCode(field: string, value: unknown): void {
  if (typeof value === "string" && /^\S+$/.test(value)) return;
  throw new ClienteleError("invalid-value", `command.${field} is no code without spaces`, { list: "command", field });
}

/**
 * Refuses what is no manner of presentation.
 *
 * @param value - what stands in `manner`
 * @throws ClienteleError `invalid-option`
 */
export function requireManner(value: unknown): void {
  if (value === "inPerson" || value === "remote" || value === "handedOver") return;
  const expected = ["inPerson", "remote", "handedOver"];
  throw new ClienteleError("invalid-option", "command.manner is no manner of presentation", { list: "command", field: "manner", expected });
}

/**
 * Refuses what is no time of work.
 *
 * @param value - what stands in `minutes`
 * @throws ClienteleError `invalid-value`
 */
export function requireMinutes(value: unknown): void {
  if (Number.isSafeInteger(value) && (value as number) > 0) return;
  throw new ClienteleError("invalid-value", "command.minutes is no whole number over 0", { list: "command", field: "minutes" });
}

/**
 * Refuses what is no staffing.
 *
 * @param value - what stands in `staffing`
 * @param roles - the roles of the template
 * @throws ClienteleError `invalid-input`, `unknown-id`, `missing-id`
 */
export function requireStaffing(value: unknown, roles: ReadonlySet<string>): void {
  if (!Array.isArray(value)) throw new ClienteleError("invalid-input", "command.staffing is not a list", { list: "command", field: "staffing" });
  for (const entry of value as readonly unknown[]) {
    const { role, people } = isRecord(entry) ? entry : {};
    requireName("staffing", roles, role);
    if (Array.isArray(people) && people.every(isId)) continue;
    throw new ClienteleError("missing-id", "command.staffing has people without an id", { list: "command", field: "staffing" });
  }
}
