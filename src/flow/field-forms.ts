import type { Id } from "../foundation/index.ts";
import { isRecord } from "../foundation/internal.ts";

/** Whether a field of a fact holds text that says something. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Whether a field of a fact holds text, or says that there is none. */
export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

/** Whether a field of a fact holds an id. */
export function isId(value: unknown): value is Id {
  return typeof value === "string" ? value !== "" : Number.isFinite(value);
}

/** Whether a field of a fact holds an id, or says that there is none. */
export function isIdOrNull(value: unknown): value is Id | null {
  return value === null || isId(value);
}

/** Whether a field of a fact holds a whole number from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether a field of a fact holds a list of names. */
export function areTexts(value: unknown): value is readonly string[] {
  return areAll(value, isText);
}

/** Whether a field of a fact holds a list of records. */
export function areRecords(value: unknown): value is readonly object[] {
  return areAll(value, isRecord);
}

// Not `every`: it would step over the holes of a sparse list.
function areAll(value: unknown, fits: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value as readonly unknown[]) if (!fits(entry)) return false;
  return true;
}
