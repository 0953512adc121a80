import { instantOf, isId } from "../../flow/index.ts";
import { ClienteleError, type Amount } from "../../foundation/index.ts";
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
 * Refuses a name that the policy does not declare.
 *
 * @param field - the field of the command
 * @param names - what the policy declares
 * @param value - what stands there
 * @throws ClienteleError `unknown-id`
 */
export function requireName(field: string, names: { readonly has: (name: string) => boolean }, value: unknown): void {
  if (names.has(value as string)) return;
  const details = { list: "command", field, ...(typeof value === "string" ? { id: value } : {}) };
  throw new ClienteleError("unknown-id", `command.${field} is no name that the policy declares`, details);
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
 * Refuses what is none of some names.
 *
 * @param field - the field of the command
 * @param expected - the names
 * @param value - what stands there
 * @throws ClienteleError `invalid-option`
 */
export function requireOneOf(field: string, expected: readonly string[], value: unknown): void {
  if (expected.includes(value as string)) return;
  throw new ClienteleError("invalid-option", `command.${field} is none of ${expected.join(", ")}`, { list: "command", field, expected });
}

/**
 * Refuses what is no list of text.
 *
 * @param field - the field of the command
 * @param value - what stands there; absent is fine
 * @throws ClienteleError `invalid-input`
 */
export function requirePoints(field: string, value: unknown): void {
  if (value === undefined || (Array.isArray(value) && [...(value as readonly unknown[])].every((point) => typeof point === "string"))) return;
  throw new ClienteleError("invalid-input", `command.${field} is not a list of text`, { list: "command", field });
}

/**
 * Refuses what is no amount that can be given away.
 *
 * @param field - the field of the command
 * @param value - what stands there; absent is fine
 * @throws ClienteleError `invalid-value`
 */
export function requireAmount(field: string, value: unknown): void {
  if (!isGiven(value) || isAmount(value)) return;
  throw new ClienteleError("invalid-value", `command.${field} is no amount from 0`, { list: "command", field });
}

/**
 * An amount as it is kept: its own fields, and nothing else that the caller's may carry.
 *
 * @param value - an amount, or none
 * @returns a copy; `null` for none
 */
export function amountOrNull(value: Amount | null | undefined): Amount | null {
  if (value === undefined || value === null) return null;
  return typeof value === "number" ? value + 0 : { minor: value.minor + 0, currency: value.currency };
}

/**
 * Refuses what is no promise.
 *
 * @param path - where it stands in the command; `""` for the command itself
 * @param value - what stands there
 * @throws ClienteleError `invalid-value`, `invalid-instant`
 */
export function requirePromise(path: string, value: { readonly promise: unknown; readonly dueAt: unknown }): void {
  if (!isRecord(value)) throw new ClienteleError("invalid-input", `command.${path} is no promise`, { list: "command", field: path });
  const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
  requireCode(at("promise"), value.promise);
  instantOf(value.dueAt, at("dueAt"));
}

/**
 * Whether a value is an amount that can be given away.
 *
 * @param value - anything
 * @returns `true` for a finite number or money, from 0
 */
export function isAmount(value: unknown): value is Amount {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0;
  if (!isRecord(value)) return false;
  const { minor, currency } = value;
  return Number.isSafeInteger(minor) && (minor as number) >= 0 && typeof currency === "string" && /^[A-Z]{3}$/.test(currency);
}

/**
 * Refuses what is no text for people to read.
 *
 * @param field - the field of the command
 * @param value - what stands there; absent is fine
 * @throws ClienteleError `invalid-input`
 */
export function requireProse(field: string, value: unknown): void {
  if (!isGiven(value) || typeof value === "string") return;
  throw new ClienteleError("invalid-input", `command.${field} is not text`, { list: "command", field });
}
