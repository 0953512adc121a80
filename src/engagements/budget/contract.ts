import type { Amount, Id } from "../../foundation/index.ts";

/** A contract of an engagement. */
export interface Contract {
  /** What tells the contract from others. */
  readonly id: Id;
  /** Who is bound by it. */
  readonly parties: readonly Id[];
  /** What was agreed, 0 or more. */
  readonly value: Amount;
  /** First day of the term, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of the term, `YYYY-MM-DD`. */
  readonly to: string;
  /** Day of the last signature, `YYYY-MM-DD`; absent: not signed. */
  readonly signedOn?: string | undefined;
  /** Day on which everything was delivered and paid, `YYYY-MM-DD`; absent: not yet. */
  readonly closedOn?: string | undefined;
  /** What has been charged under it so far; absent: nothing. */
  readonly actual?: Amount | undefined;
  /** The risks of the register that come with it; absent: nobody has looked, empty: none were found. */
  readonly risks?: readonly Id[] | undefined;
}

/** Where a contract stands on a day. */
export type ContractStatus = "unsigned" | "upcoming" | "running" | "expired" | "closed";
