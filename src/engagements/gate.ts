/**
 * What must hold, as a tree: groups of `all`, `any` or `atLeast` over four kinds of questions. A name that the profile of an
 * engagement leaves out is not asked for.
 *
 * @example
 * ```ts
 * import type { Gate } from "clientele/engagements";
 *
 * const gate: Gate = { any: [{ accepted: "contract" }, { all: [{ approval: "executive" }, { guard: "letterOfIntent" }] }] };
 * JSON.parse(JSON.stringify(gate)); // => gate
 * ```
 * @category Templates
 */
export type Gate<A extends string = string, D extends string = string, R extends string = string, G extends string = string> =
  | GateAll<A, D, R, G>
  | GateAny<A, D, R, G>
  | GateAtLeast<A, D, R, G>
  | GateAccepted<D>
  | GateDone<A>
  | GateApproval<R>
  | GateGuard<G>;

/** Every part holds; an empty list does. */
export interface GateAll<A extends string = string, D extends string = string, R extends string = string, G extends string = string> {
  /** The parts. */
  readonly all: readonly Gate<A, D, R, G>[];
}

/** One part holds, or more. */
export interface GateAny<A extends string = string, D extends string = string, R extends string = string, G extends string = string> {
  /** The parts, at least one. */
  readonly any: readonly Gate<A, D, R, G>[];
}

/** A number of parts hold. */
export interface GateAtLeast<A extends string = string, D extends string = string, R extends string = string, G extends string = string> {
  /** How many parts hold, from 1. */
  readonly atLeast: number;
  /** The parts. */
  readonly of: readonly Gate<A, D, R, G>[];
}

/** A deliverable is accepted in its latest revision, or waived. */
export interface GateAccepted<D extends string = string> {
  /** Id of the deliverable. */
  readonly accepted: D;
}

/** An activity is done, or skipped with a reason. */
export interface GateDone<A extends string = string> {
  /** Id of the activity. */
  readonly done: A;
}

/** Somebody in a role approved that this visit of the phase goes on. */
export interface GateApproval<R extends string = string> {
  /** Id of the role. */
  readonly approval: R;
}

/** A guard of the host has no reason against it. */
export interface GateGuard<G extends string = string> {
  /** Name of the guard. */
  readonly guard: G;
}
