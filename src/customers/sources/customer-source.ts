import type { Id } from "../../foundation/index.ts";

/**
 * The ways in which customers come to us (CUS-12).
 *
 * @category Sources
 */
export type SourceKind = "ownRecords" | "web" | "advertising" | "referral" | "event" | "alliance";

/**
 * Where a customer came from, and when.
 *
 * @category Sources
 * @see CUS-12
 */
export interface CustomerSource {
  /** The way; any other name is a source of its own. */
  readonly source: SourceKind | (string & {});
  /** Day on which the customer came to us, `YYYY-MM-DD`. */
  readonly on: string;
  /** The event, the campaign or the alliance, where it is one in particular. */
  readonly occasion?: Id | undefined;
  /** The customer who referred this one. */
  readonly referredBy?: Id | undefined;
}
