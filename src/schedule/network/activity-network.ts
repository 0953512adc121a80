import type { Id } from "../../foundation/index.ts";

/**
 * What a link ties together: the finish (F) or start (S) of the activity it comes from to the start or finish of the one it leads to.
 * `"FS"`: the second starts when the first is finished, or later.
 *
 * @category Activity networks
 */
export type LinkType = "FS" | "SS" | "FF" | "SF";

/**
 * A piece of work, as far as a network needs to know it.
 *
 * @typeParam I - the ids
 * @category Activity networks
 */
export interface NetworkActivity<I extends Id = Id> {
  /** What links name the activity by. */
  readonly id: I;
  /** How long it takes, 0 or more, in whatever unit all of the network is in; 0 is a milestone. */
  readonly duration: number;
}

/**
 * One activity waits for another.
 *
 * @typeParam I - the ids
 * @category Activity networks
 */
export interface ActivityLink<I extends Id = Id> {
  /** The activity that is waited for. */
  readonly from: I;
  /** The activity that waits. */
  readonly to: I;
  /** What waits for what. Default `"FS"`. */
  readonly type?: LinkType | undefined;
  /** Least time between the two ends, in the unit of the durations; negative: they may overlap by that much. Default 0. */
  readonly lag?: number | undefined;
}
