import type { Id } from "../../foundation/index.ts";

/**
 * Why opinions are not cases yet.
 *
 * @category Reasons
 */
export interface OpinionReasons {
  /** A complaint that somebody voiced lacks what a record asks for. */
  "complaints/opinion-incomplete": {
    /** The opinion. */
    readonly opinion: Id;
    /** What it lacks. */
    readonly missing: readonly ("customer" | "severity" | "category")[];
  };
}
