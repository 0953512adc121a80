import type { Id } from "../../foundation/index.ts";

/** What is done about a risk. */
export type RiskResponse = "avoid" | "reduce" | "transfer" | "accept";

/** An entry of a risk register. All but id and day may still be absent; what is missing is a finding. */
export interface Risk {
  /** What tells the risk from others. */
  readonly id: Id;
  /** Day it was raised, `YYYY-MM-DD`. */
  readonly raisedOn: string;
  /** What it comes from, for people to read. Never part of a reason. */
  readonly cause?: string | undefined;
  /** How likely it is, on the scale of the policy. */
  readonly likelihood?: number | undefined;
  /** How much harm it does, on the scale of the policy. */
  readonly impact?: number | undefined;
  /** Who answers for it. */
  readonly owner?: Id | undefined;
  /** What is done about it. */
  readonly response?: RiskResponse | undefined;
  /** How that is done, for people to read. Never part of a reason. */
  readonly measure?: string | undefined;
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewedOn?: string | undefined;
  /** First day on which it is no risk any more, `YYYY-MM-DD`. */
  readonly closedOn?: string | undefined;
}
