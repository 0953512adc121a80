import type { Id } from "../../foundation/index.ts";
import type { Person } from "../records.ts";

/**
 * The part that a person has in buying (CUS-1).
 *
 * @category Stakeholders
 */
export type BuyingRole = NonNullable<Person["buyingRole"]>;

/**
 * A department of a customer. People belong to it by the `department` of their record.
 *
 * @category Stakeholders
 * @see CUS-11
 */
export interface Department {
  /** What the `department` of people names it by, as in `"purchasing"`. */
  readonly id: string;
  /** Name for people to read. Never part of a reason or an error. */
  readonly name?: string | undefined;
  /** Whether much depends on it for us. Default `"usual"`. */
  readonly importance?: "key" | "usual" | undefined;
}

/**
 * A step on the way to a decision at a customer.
 *
 * @category Stakeholders
 * @see CUS-11
 */
export interface DecisionStep {
  /** What tells the step from others, as in `"budget"`. */
  readonly id: string;
  /** Name for people to read. Never part of a reason or an error. */
  readonly name?: string | undefined;
  /** The department in which it is taken; absent: none in particular. */
  readonly department?: string | undefined;
  /** The people who decide it; absent: nobody knows. */
  readonly decidedBy?: readonly Id[] | undefined;
}
