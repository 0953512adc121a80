import type { Fact } from "../../flow/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";

/**
 * From a day on, somebody answers for a customer, until the next fact of the customer.
 *
 * @category Owners
 */
export interface OwnerAssigned {
  /** The customer. */
  readonly customer: Id;
  /** Who answers for it from then on. */
  readonly owner: Id;
  /** Who did before; `null` for nobody. */
  readonly previous: Id | null;
  /** First day. */
  readonly from: PlainDate;
  /** Why, for people to read. Never part of a reason or an error. */
  readonly reason: string;
}

/**
 * From a day on, nobody answers for a customer, until the next fact of the customer.
 *
 * @category Owners
 */
export interface OwnershipEnded {
  /** The customer. */
  readonly customer: Id;
  /** Who answered for it before. */
  readonly previous: Id;
  /** First day without an owner. */
  readonly from: PlainDate;
  /** Why, for people to read. Never part of a reason or an error. */
  readonly reason: string;
}

/**
 * What is stored about who answers for customers.
 *
 * @category Owners
 * @see CUS-9
 */
export type OwnerFact = Fact<"ownerAssigned", OwnerAssigned> | Fact<"ownershipEnded", OwnershipEnded>;
