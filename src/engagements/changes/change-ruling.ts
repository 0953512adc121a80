import type { Id, PlainDate } from "../../foundation/index.ts";

/** A wish to decide about a change request. */
export interface ChangeDecision {
  /** Whether to approve it or to refuse it. */
  readonly outcome: "approve" | "refuse";
  /** Who decides. */
  readonly by: Id;
  /** In which role, as the policy names it. */
  readonly role: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly on: string;
  /** Why; a refusal must say. Never part of a reason. */
  readonly reason?: string | undefined;
}

/** A decision about a change request, as it was stored. */
export interface RecordedRuling {
  /** Which way. */
  readonly type: "changeApproved" | "changeRefused";
  /** The request. */
  readonly request: Id;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who decided. */
  readonly by: Id;
  /** In which role. */
  readonly role: string;
  /** Why; `null` where an approval says nothing. */
  readonly reason: string | null;
}

/** What was decided about a change request: the fact to be stored, and to be kept in the request as `ruling`. */
export interface ChangeRuling extends RecordedRuling {
  /** Day of the decision. */
  readonly on: PlainDate;
}
