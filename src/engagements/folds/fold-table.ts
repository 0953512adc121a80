import type { Changes, FoldRule } from "../../flow/index.ts";
import type { EngagementFactData } from "../facts.ts";
import type { EngagementState } from "../state.ts";

/** How facts of these types change the state of an engagement. No template is needed for it: a fact says all that follows from it. */
export type FoldsOf<Type extends keyof EngagementFactData> = {
  readonly [T in Type]: FoldRule<EngagementState, EngagementFactData[T]>;
};

/** What a fact changes in an engagement. */
export type EngagementChanges = Changes<EngagementState>;

/** Whether decisions of the daily run can follow: it runs and is not suspended. */
export function isRunning(state: EngagementState): boolean {
  return state.status === "running";
}

/** Whether it has started and not ended. */
export function isOpen({ status }: EngagementState): boolean {
  return status === "running" || status === "suspended";
}
