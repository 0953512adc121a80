import type { Id } from "../../foundation/index.ts";

/**
 * How far the handling of a fault has come. `fixed` and `givenUp` are the ends.
 *
 * @category Installed products
 */
export type FaultState = "reported" | "inHand" | "fixed" | "givenUp";

/**
 * A fault of an installed product, and how it was handled.
 *
 * @category Installed products
 * @see CUS-14
 */
export interface ProductFault {
  /** What tells the fault from others of the same piece. */
  readonly id: Id;
  /** Day on which it was reported, `YYYY-MM-DD`. */
  readonly on: string;
  /** How far its handling has come. */
  readonly state: FaultState;
  /** Day on which it was fixed or given up, `YYYY-MM-DD`; must be there in these states, and in no other. */
  readonly closedOn?: string | undefined;
  /** How it was handled, for people to read. Never part of a reason or an error. */
  readonly handling?: string | undefined;
}

/**
 * Something of ours that a customer has in use, or had.
 *
 * @category Installed products
 * @see CUS-14
 */
export interface InstalledProduct {
  /** What tells the piece from others of the same customer, as in its serial number. */
  readonly id: Id;
  /** What it is one of, as in the article number. */
  readonly product: Id;
  /** First day in use, `YYYY-MM-DD`. */
  readonly since: string;
  /** Last day in use, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
  /** Last day of the warranty, `YYYY-MM-DD`; absent: nobody has said. */
  readonly warrantyUntil?: string | undefined;
  /** Its faults; absent: none were reported. */
  readonly faults?: readonly ProductFault[] | undefined;
}
