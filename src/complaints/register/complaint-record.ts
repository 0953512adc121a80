import type { Id } from "../../foundation/index.ts";
import type { FollowUpOutcome, ResolutionResult } from "../commands.ts";
import type { ComplaintClockName } from "../policy.ts";

/**
 * How a complaint ended. Only `closed` says that somebody solved it.
 *
 * @category Register
 */
export type ComplaintOutcome = "closed" | "withdrawn" | "merged" | "referred" | "notAComplaint";

/**
 * A complaint that was taken up again: how the run before ended, and when the next one began. Each moment is either an instant or a day.
 *
 * @category Register
 */
export interface ComplaintReopening {
  /** When the run before was resolved, as an instant; absent: unknown, or it was not. */
  readonly resolvedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly resolvedOn?: string | null | undefined;
  /** When the run before was closed, as an instant; absent: it was not, and the complaint stayed open. */
  readonly closedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly closedOn?: string | null | undefined;
  /** When it was taken up again, as an instant. */
  readonly reopenedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly reopenedOn?: string | null | undefined;
}

/**
 * How grave a complaint was before, and when that changed: an instant or a day.
 *
 * @category Register
 */
export interface EarlierSeverity {
  /** How grave it was. */
  readonly severity: string;
  /** When it became another one, as an instant. */
  readonly changedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly changedOn?: string | null | undefined;
}

/**
 * A complaint as one row, as a register, an export or a query has it. `complaintRecordOf` makes one of a full state. Each moment is
 * either an instant or a day, never both; what nobody knows is absent or `null`. Other columns may stand beside these, and nobody reads them.
 *
 * @category Register
 */
export interface ComplaintRecord {
  /** Id of the complaint, or of the row. */
  readonly complaint: Id;
  /** Whose complaint it is. */
  readonly customer?: Id | null | undefined;
  /** When it reached us, as an instant. */
  readonly receivedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly receivedOn?: string | null | undefined;
  /** When it was last resolved, as an instant; absent: when it was closed. */
  readonly resolvedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly resolvedOn?: string | null | undefined;
  /** When it was closed or ended otherwise, as an instant; absent: it is open. */
  readonly closedAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly closedOn?: string | null | undefined;
  /** Earlier runs, in the order they happened; default none. */
  readonly reopenings?: readonly ComplaintReopening[] | null | undefined;
  /** How it ended; default `"closed"` where it has an end. A row with an outcome and no end is left out, and reported. */
  readonly outcome?: ComplaintOutcome | null | undefined;
  /** What it turned out to be where it was no complaint. */
  readonly dismissedAs?: "praise" | "suggestion" | "question" | "notOurs" | null | undefined;
  /** How grave it is. */
  readonly severity?: string | null | undefined;
  /** How grave it was before, in the order it changed; absent: always as it is now. */
  readonly earlierSeverities?: readonly EarlierSeverity[] | null | undefined;
  /** What it is about; those below others with a slash, as in `"product/defect"` (CMP-10). */
  readonly category?: string | null | undefined;
  /** How it reached us. */
  readonly channel?: string | null | undefined;
  /** Where it came up, as in `"return-visit"` (CMP-16). */
  readonly origin?: string | null | undefined;
  /** The product it is about. */
  readonly product?: Id | null | undefined;
  /** The unit it is about. */
  readonly unit?: Id | null | undefined;
  /** Root causes as codes; default none (CMP-13). */
  readonly causes?: readonly string[] | null | undefined;
  /** Whether it was solved at first contact (CMP-3). */
  readonly firstContact?: "yes" | "no" | null | undefined;
  /** Which clocks were kept to, by name; a clock that is not named is not judged (CMP-12). */
  readonly clocks?: Readonly<Partial<Record<ComplaintClockName, "within" | "late">>> | null | undefined;
  /** Number of promises kept, broken and not yet decided; absent: nobody counted (CMP-4). */
  readonly promises?: PromiseCounts | null | undefined;
  /** What the last follow-up brought, one with an answer before one without; absent: nobody asked (CMP-8). */
  readonly followUp?: FollowUpOutcome | null | undefined;
  /** The solution that was carried out, as a code or an id (CMP-18). */
  readonly solution?: string | null | undefined;
  /** How it turned out against what was expected (CMP-15). */
  readonly result?: ResolutionResult | null | undefined;
}

/**
 * What became of promises.
 *
 * @category Register
 */
export interface PromiseCounts {
  /** Answered in time. */
  readonly kept: number;
  /** Answered late, or overdue without an answer. */
  readonly broken: number;
  /** Not answered, and not due yet as far as is known. */
  readonly open: number;
}

/**
 * What complaints can be put together by. `topCategory` is what stands before the first slash.
 *
 * @category Register
 */
export type ComplaintGrouping = "customer" | "product" | "unit" | "category" | "topCategory" | "severity" | "channel" | "origin";
