import type { Id } from "./ids.ts";

/**
 * What a caller can get wrong. Each code is thrown by name, and stays the same across versions.
 *
 * @category Errors
 */
export type ErrorCode =
  /** An argument is not of the form that the function takes (an array, an object with these fields). */
  | "invalid-input"
  /** A number is NaN, infinite, or outside what the field allows. */
  | "invalid-value"
  /** A total cannot be held by a number any more. */
  | "total-out-of-range"
  /** A record has no id, or one that is neither a non-empty string nor a finite number. */
  | "missing-id"
  /** Two records carry the same id. */
  | "duplicate-id"
  /** An id that nothing in the input declares. */
  | "unknown-id"
  /** Text that is not a date `YYYY-MM-DD`, or a day that does not exist. */
  | "invalid-date"
  /** Something that is not a moment in time. */
  | "invalid-instant"
  /** A time zone that the platform does not know. */
  | "invalid-time-zone"
  /** Text that is not a time of day `HH:MM`. */
  | "invalid-time"
  /** A local time that a clock change skips or repeats, where that was to be refused. */
  | "ambiguous-time"
  /** A period that ends before it starts. */
  | "invalid-period"
  /** An option outside its range, or not one of its names. */
  | "invalid-option"
  /** A policy with faults; `details.faults` lists every one of them. */
  | "invalid-policy"
  /** A channel that is none of those there are. */
  | "unknown-channel"
  /** An owner whom nobody declared. */
  | "unknown-owner"
  /** A customer for whom two owners stand. */
  | "two-owners"
  /** A class name that the policy does not declare. */
  | "unknown-class"
  /** Results of different policies were put side by side. */
  | "mixed-policies"
  /** Amounts of different currencies were added up. */
  | "mixed-currencies"
  /** A working calendar with faults; `details.faults` lists every one of them. */
  | "invalid-calendar"
  /** The id of a calendar that was not given. */
  | "unknown-calendar"
  /** A day that the calendar does not claim to know; `details.value` is the day. */
  | "calendar-not-covered"
  /** No working day, or no working time, is left in the direction of the search. */
  | "no-working-time"
  /** A day that was to be a working day is none; `details.value` is the day. */
  | "not-a-working-day"
  /** Activities that wait for each other in a circle; `details.cycle` names one. */
  | "cyclic-network"
  /** The same id stands for two facts of different content. */
  | "fact-conflict"
  /** An engagement template with faults; `details.faults` lists every one of them. */
  | "invalid-template"
  /** A command of a type that nobody knows. */
  | "unknown-command"
  /** A guard answered neither `null` nor a reason with a code; `details.id` is its name. */
  | "invalid-guard";

/**
 * One fault of a policy or another definition: where it is, and what is wrong.
 *
 * @category Errors
 */
export interface Fault {
  /** Path to the faulty place, as in `classes[1].upTo`; `""` is the definition itself. */
  readonly path: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
}

/**
 * What an error points at. Which fields are there follows from its code.
 *
 * @category Errors
 */
export interface ErrorDetails {
  /** The argument or list that holds the offender, as in `orders`. */
  readonly list?: string;
  /** Position of the offender in its list, from 0. */
  readonly index?: number;
  /** Position of the record that came first, where two records collide. */
  readonly firstIndex?: number;
  /** Id of the offender. */
  readonly id?: Id;
  /** The field that is wrong. */
  readonly field?: string;
  /** The value that is wrong: a number, or text that is plainly no personal data. */
  readonly value?: unknown;
  /** The values that would have been right. */
  readonly expected?: readonly (string | number)[];
  /** Every fault of a definition. */
  readonly faults?: readonly Fault[];
  /** Ids of activities that wait for each other in a circle, in the order of their links, the first id first. */
  readonly cycle?: readonly Id[];
}

/**
 * The one error that this library throws: the caller's mistake, with a code and what it points at.
 * What the domain refuses is never thrown, it is returned as a `Decision`.
 *
 * @example
 * ```ts
 * import { ClienteleError } from "clientele/foundation";
 *
 * const error = new ClienteleError("invalid-value", "the value is not a finite number", { id: 7, index: 3 });
 * error.code; // => "invalid-value"
 * error.message; // => "invalid-value: the value is not a finite number"
 * error.details.id; // => 7
 * ```
 * @category Errors
 */
export class ClienteleError extends Error {
  /** What went wrong, from a closed list. */
  readonly code: ErrorCode;
  /** What it points at. Holds ids, positions and numbers, never names or addresses. */
  readonly details: ErrorDetails;

  /**
   * @param code - what went wrong
   * @param sentence - the same for people; starts small, names no personal data
   * @param details - what it points at
   */
  constructor(code: ErrorCode, sentence: string, details: ErrorDetails = {}) {
    super(`${code}: ${sentence}`);
    this.code = code;
    this.details = details;
  }

  /** Always `"ClienteleError"`. */
  override get name(): "ClienteleError" {
    return "ClienteleError";
  }
}

/**
 * Whether a caught value is an error of this library, also one from another copy of it.
 *
 * @param value - anything that was caught
 * @returns `true` for a {@link ClienteleError}
 * @example
 * ```ts
 * import { isClienteleError, plainDate } from "clientele/foundation";
 *
 * let code = "";
 * try {
 *   plainDate("2026-02-30");
 * } catch (error) {
 *   if (isClienteleError(error)) code = error.code;
 * }
 * code; // => "invalid-date"
 * isClienteleError(new Error("other")); // => false
 * ```
 * @category Errors
 */
export function isClienteleError(value: unknown): value is ClienteleError {
  if (!(value instanceof Error) || value.name !== "ClienteleError") return false;
  // By shape, not by class: an application may well hold an ESM and a CJS copy of the library.
  const { code, details } = value as Partial<ClienteleError>;
  return typeof code === "string" && typeof details === "object" && details !== null;
}
