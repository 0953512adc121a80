import type { Id, PlainDate } from "../../foundation/index.ts";

/** What is wrong with a contract. Amounts are in the unit of the contracts. */
export interface ContractReasons {
  /** The term is over, and the contract is not closed. */
  "engagements/contract-expired": {
    /** The contract. */
    readonly contract: Id;
    /** Last day of the term. */
    readonly to: PlainDate;
    /** Calendar days since then. */
    readonly days: number;
  };
  /** The term ends soon. */
  "engagements/contract-expiring": {
    /** The contract. */
    readonly contract: Id;
    /** Last day of the term. */
    readonly to: PlainDate;
    /** Calendar days until then. */
    readonly days: number;
  };
  /** More was charged than agreed. */
  "engagements/contract-over-value": {
    /** The contract. */
    readonly contract: Id;
    /** What was agreed. */
    readonly value: number;
    /** What was charged. */
    readonly actual: number;
  };
  /** The term has begun, and nobody has signed. */
  "engagements/contract-unsigned": {
    /** The contract. */
    readonly contract: Id;
    /** First day of the term. */
    readonly from: PlainDate;
  };
  /** It does not name two parties. */
  "engagements/contract-without-parties": {
    /** The contract. */
    readonly contract: Id;
    /** Number of parties named. */
    readonly parties: number;
  };
  /** Nobody has looked which risks come with it. */
  "engagements/contract-risks-unknown": {
    /** The contract. */
    readonly contract: Id;
  };
}
