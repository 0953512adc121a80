import { instantOf, isTextOrNull, type Changes, type FoldRule } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ComplaintFactData } from "../facts.ts";
import { isOpen } from "../phases.ts";
import { isAmount } from "../rules/command-fields.ts";
import type { ComplaintState } from "../state.ts";

/** How facts of these types change a complaint. No policy is needed for it: a fact says all that follows from it. */
export type FoldsOf<Type extends keyof ComplaintFactData> = {
  readonly [T in Type]: FoldRule<ComplaintState, ComplaintFactData[T]>;
};

/** What a fact changes in a complaint. */
export type ComplaintChanges = Changes<ComplaintState>;

/** Whether a field of a fact holds a list of text, for people to read: it may be empty. */
export function arePoints(value: unknown): boolean {
  return Array.isArray(value) && value.every((point) => typeof point === "string");
}

/** Whether a field of a fact holds text for people to read, or says that there is none. */
export function isProseOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

/** Whether a field of a fact holds an amount that can be given away, or says that there is none. */
export function isAmountOrNull(value: unknown): boolean {
  return value === null || isAmount(value);
}

/** Whether a field of a fact holds a whole number from 1. */
export function isOrdinal(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** Whether a field of a fact holds one of these names. */
export function isOneOf(value: unknown, ...names: readonly string[]): boolean {
  return typeof value === "string" && names.includes(value);
}

/** Whether a field of a fact holds a moment in the one written form. */
export function isMoment(value: unknown): boolean {
  try {
    return instantOf(value, "dueAt") === value;
  } catch {
    return false;
  }
}

/** Whether a field of a fact names a definition. */
export function isStamp(value: unknown): boolean {
  return isRecord(value) && typeof value["id"] === "string" && Number.isSafeInteger(value["version"]) && typeof value["hash"] === "string";
}

/** The fold of a decision that changes nothing but these fields of an open complaint. */
export function whileOpen<Data extends object>(
  fits: FoldRule<ComplaintState, Data>["fits"],
  change: (state: ComplaintState, data: Data, fact: Parameters<FoldRule<ComplaintState, Data>["fold"]>[2]) => ComplaintChanges | null,
): FoldRule<ComplaintState, Data> {
  return { kind: "decision", fits, fold: (state, data, fact) => (isOpen(state.phase) ? change(state, data, fact) : null) };
}

/** Whether a field of a fact holds the manner in which a complaint turned out, or says that nobody knows. */
export function isResultOrNull(value: unknown): boolean {
  return isTextOrNull(value) && (value === null || isOneOf(value, "belowExpectation", "asExpected", "aboveExpectation"));
}
