import type { Actor } from "../flow/index.ts";
import type { Instant } from "../foundation/index.ts";
import type { GuardReason } from "./refusals.ts";
import type { EngagementState } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * What a guard is asked about.
 *
 * @typeParam C - what the host hands over with each call, for its guards alone
 * @category Engagements
 */
export interface GuardQuestion<C = unknown, N extends EngagementNames = EngagementNames> {
  /** The engagement as it stands. */
  readonly state: EngagementState<N>;
  /** Who asks. */
  readonly by: Actor<N["role"]>;
  /** At which moment. */
  readonly at: Instant;
  /** What the host handed over. */
  readonly context: C;
}

/**
 * A question that only the host can answer: `null` where nothing is in the way, otherwise the reason. Pure: the same question, the
 * same answer. It is asked once in a call, and only if the answer matters.
 *
 * @category Engagements
 */
export type Guard<C = unknown, N extends EngagementNames = EngagementNames> = (question: GuardQuestion<C, N>) => GuardReason | null;
