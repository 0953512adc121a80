import type { Id } from "../../foundation/index.ts";

/**
 * Of which kind an opinion is (CMP-16).
 *
 * @category Opinions
 */
export type OpinionKind = "praise" | "complaint" | "suggestion" | "question";

/**
 * What somebody said of us, whatever it was (CMP-16). The moment is either an instant or a day, never both.
 *
 * @category Opinions
 */
export interface Opinion {
  /** Id of the opinion. */
  readonly opinion: Id;
  /** Of which kind it is. */
  readonly kind: OpinionKind;
  /** How it reached us, as in `"visit"`. */
  readonly channel: string;
  /** Where it came up, as in `"return-visit"` or `"survey"`; absent: nowhere in particular. */
  readonly origin?: string | null | undefined;
  /** Who said it; absent: nobody known. */
  readonly customer?: Id | null | undefined;
  /** When it was said, as an instant. */
  readonly saidAt?: string | null | undefined;
  /** The same as a day, `YYYY-MM-DD`. */
  readonly saidOn?: string | null | undefined;
  /** How grave a complaint is, by the policy for complaints. */
  readonly severity?: string | null | undefined;
  /** What it is about, by the policy for complaints. */
  readonly category?: string | null | undefined;
  /** The product it is about. */
  readonly product?: Id | null | undefined;
  /** The unit it is about. */
  readonly unit?: Id | null | undefined;
  /** The main points, for people to read. Never part of a reason or an error. */
  readonly points?: readonly string[] | undefined;
  /** The complaint that it has become; absent: none yet. */
  readonly complaint?: Id | null | undefined;
}
