import type { DefinitionStamp } from "../flow/index.ts";
import type { Id, Instant, Reason } from "../foundation/index.ts";
import type { ChangeRefusal } from "./changes/change-refusals.ts";
import type { EngagementAsk } from "./commands.ts";
import type { GateCheck } from "./gate-check.ts";
import type { EngagementStatus } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * A reason of the host against something: its code, and whatever belongs to it. Plain JSON.
 *
 * @category Refusals
 */
export interface GuardReason {
  /** What is in the way, as in `"acme/credit-limit"`. */
  readonly code: string;
}

/**
 * What an activity or a deliverable waits for: another activity, somebody whose turn it is, or a revision to be handed in or
 * presented.
 *
 * @category Refusals
 */
export type WaitsFor<N extends EngagementNames = EngagementNames> =
  | { readonly activity: N["activity"]; readonly until: "started" | "done" }
  | { readonly role: N["role"] }
  | { readonly submissionOf: N["deliverable"] }
  | { readonly presentationOf: N["deliverable"]; readonly to: N["role"] }
  | { readonly planOf: N["phase"] };

/**
 * Why an engagement says no, from code to what belongs to it. `curable` says whether something can be done in the place the
 * engagement is in, or by somebody else, or later, so that the same command passes.
 *
 * @category Refusals
 */
export interface EngagementRefusals<N extends EngagementNames = EngagementNames> {
  /** It has ended. */
  readonly "engagements/closed": { readonly status: EngagementStatus; readonly at: Instant; readonly curable: false };
  /** It is suspended. */
  readonly "engagements/suspended": { readonly since: Instant; readonly reason: string; readonly curable: true };
  /** Nothing leads there from where it is. */
  readonly "engagements/not-reachable": { readonly phase: N["phase"] | null; readonly asked: EngagementAsk<N>; readonly curable: false };
  /** This role may not; those in `allowed` may, and nobody if it is empty. */
  readonly "engagements/role": { readonly role: N["role"] | null; readonly allowed: readonly N["role"][]; readonly curable: true };
  /** Something comes first. */
  readonly "engagements/order": { readonly asked: EngagementAsk<N>; readonly waitsFor: readonly WaitsFor<N>[]; readonly curable: true };
  /** A required activity is neither done nor skipped. */
  readonly "engagements/activity-open": {
    readonly phase: N["phase"];
    readonly activity: N["activity"];
    readonly status: "open" | "started";
    readonly curable: true;
  };
  /** What must hold does not: the tree, with what is met and what is not. `to` is `null` for completion. Not curable where it takes something of a phase
   * that the engagement has passed by: only a way back, or its end, is left. */
  readonly "engagements/gate": { readonly phase: N["phase"]; readonly to: N["phase"] | null; readonly gate: GateCheck<N>; readonly curable: boolean };
  /** A guard has a reason against it. */
  readonly "engagements/guard": { readonly guard: N["guard"]; readonly reason: GuardReason; readonly curable: true };
  /** The plan of a phase is not agreed by all who have to. */
  readonly "engagements/plan-missing": {
    readonly phase: N["phase"];
    readonly revision: number;
    readonly missing: readonly N["role"][];
    readonly curable: true;
  };
  /** A change cannot be decided so: it has not been weighed, or goes beyond what this role may decide about. */
  readonly "engagements/change": { readonly change: Id; readonly reasons: readonly ChangeRefusal[]; readonly curable: true };
  /** The state was made by another definition, or another version of it. */
  readonly "engagements/definition-mismatch": {
    readonly expected: DefinitionStamp;
    readonly found: DefinitionStamp | null;
    readonly curable: false;
  };
  /** A moment lies before what was decided already, or after it is recorded. */
  readonly "engagements/clock-backwards": {
    readonly field: "at" | "occurredAt";
    readonly moment: Instant;
    readonly bound: Instant;
    readonly curable: true;
  };
  /** It is so already. */
  readonly "engagements/already-done": { readonly asked: EngagementAsk<N>; readonly engagement: Id | null; readonly curable: false };
  /** The profile of this engagement leaves it out. */
  readonly "engagements/tailored-out": { readonly asked: EngagementAsk<N>; readonly profile: N["profile"] | null; readonly curable: false };
}

/**
 * Any refusal of an engagement, told apart by `code`.
 *
 * @typeParam N - the vocabularies of its template
 * @category Refusals
 */
export type EngagementRefusal<N extends EngagementNames = EngagementNames> = Reason<EngagementRefusals<N>>;
