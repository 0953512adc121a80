import type { Id } from "../../foundation/index.ts";

/**
 * What a document came from: a contact with the customer, or a revision of the card.
 *
 * @category Documents
 * @see CUS-15
 */
export interface DocumentOrigin {
  /** Which of both. */
  readonly kind: "contact" | "revision";
  /** Id of the contact, or of the fact that records the revision. */
  readonly id: Id;
}

/**
 * A document about a customer, numbered and classed. What is written in it stays with the host.
 *
 * @category Documents
 * @see CUS-15
 */
export interface CustomerDocument {
  /** What tells the document from others. */
  readonly id: Id;
  /** Its number, as in `"VR-2026-0007"`. */
  readonly number: string;
  /** Its class, as the policy names it, as in `"visitReport"`. */
  readonly class: string;
  /** Day of the document, `YYYY-MM-DD`. */
  readonly on: string;
  /** Whose document it is; may be absent inside a card. */
  readonly customer?: Id | undefined;
  /** What it came from; absent: nobody has said. */
  readonly origin?: DocumentOrigin | undefined;
}
