import type { Id } from "../../foundation/index.ts";

/** What a customer received of one item, as the customer rates it. */
export interface ReceivedLevel {
  /** What tells the rating from others. */
  readonly id: Id;
  /** Who rates. */
  readonly customer: Id;
  /** What is rated, as in `"speed"`. */
  readonly item: string;
  /** Day of the rating, `YYYY-MM-DD`. */
  readonly date: string;
  /** The level received, on whatever scale needs and expectations of the item use; more is better. */
  readonly value: number;
}

/** The level of one item that is needed, or expected, from a day on (SAT-8). */
export interface DatedLevel {
  /** Whose it is; absent: that of every customer who has none of their own by then. */
  readonly customer?: Id | undefined;
  /** What it is about. */
  readonly item: string;
  /** First day it holds, `YYYY-MM-DD`; it ends when a newer one begins. */
  readonly from: string;
  /** The level. */
  readonly value: number;
}
