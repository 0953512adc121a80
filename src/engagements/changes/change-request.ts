import type { Amount, Id } from "../../foundation/index.ts";
import type { RecordedRuling } from "./change-ruling.ts";

/** What a change does to quality. */
export type QualityEffect = "better" | "unchanged" | "worse";

/** What is to change. */
export type ChangeKind = "scope" | "requirements";

/** What a change would do, as far as it has been weighed. A respect that is absent has not been weighed. */
export interface ChangeAssessment {
  /** Day of the assessment, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who weighed it. */
  readonly by: Id;
  /** What it does to quality. */
  readonly quality?: QualityEffect | undefined;
  /** What it adds to the cost; negative: what it saves. */
  readonly cost?: Amount | undefined;
  /** Whole number of working days that it adds; negative: that it saves. */
  readonly days?: number | undefined;
}

/** A wish to change what was agreed. */
export interface ChangeRequest {
  /** What tells the request from others. */
  readonly id: Id;
  /** What is to change. */
  readonly kind: ChangeKind;
  /** Day of the request, `YYYY-MM-DD`. */
  readonly requestedOn: string;
  /** Who asks for it. */
  readonly requestedBy: Id;
  /** What it would do; absent: nobody has weighed it. */
  readonly assessment?: ChangeAssessment | undefined;
  /** What was decided; absent: nothing yet. */
  readonly ruling?: RecordedRuling | undefined;
}

/** What was agreed before any change. */
export interface ChangeBaseline {
  /** Agreed cost, over 0. */
  readonly cost: Amount;
  /** Agreed length in working days, a whole number of 0 or more. */
  readonly days: number;
}
