import type { Id, Instant, PlainDate, Reason } from "../foundation/index.ts";

/** What a review says beyond the capabilities that it puts together. */
export interface PortfolioReasons {
  /** Nobody computed a class: the one on the card counts. */
  "portfolio/class-as-recorded": { readonly class: string | null };
  /** A step of the caller gave the class. */
  "portfolio/class-given": { readonly class: string | null };
  /** The metrics do not say what the customer is worth. */
  "portfolio/value-unknown": { readonly value: "amount" | "profit" };
  /** The customer has another class than in the review before (CLS-7). */
  "portfolio/class-moved": { readonly from: string | null; readonly to: string | null };
  /** The class asks for an owner, and there is none (CUS-9). */
  "portfolio/owner-missing": { readonly class: string; readonly role: string };
  /** The class asks for an owner with a role, and the owner does not have it (CUS-9). */
  "portfolio/owner-without-role": { readonly class: string; readonly owner: Id; readonly role: string };
  /** The class asks for a higher severity than an open complaint has (CMP-9). */
  "portfolio/severity-below-class": { readonly class: string; readonly complaint: Id; readonly severity: string; readonly least: string };
  /** The card was to be looked at before, by the rhythm of the class (CLS-9). */
  "portfolio/review-late": { readonly class: string; readonly since: PlainDate; readonly dueOn: PlainDate; readonly days: number };
  /** Clocks or promises of an open complaint are broken (CMP-4, CMP-12). */
  "portfolio/complaint-broken": { readonly complaint: Id; readonly clocks: readonly string[]; readonly promises: readonly string[] };
  /** A complaint asks for a next step by now (CMP-7). */
  "portfolio/complaint-due": { readonly complaint: Id; readonly step: string; readonly dueAt: Instant };
  /** A contact is to be made (CAD-14). */
  "portfolio/contact-due": { readonly rule: string; readonly target: PlainDate; readonly latest: PlainDate };
  /** An engagement runs past the day that was promised (ENG-10). */
  "portfolio/engagement-overdue": { readonly engagement: Id; readonly dueOn: PlainDate; readonly days: number };
  /** As things stand an engagement ends after the day that was promised (ENG-10). */
  "portfolio/engagement-behind": { readonly engagement: Id; readonly dueOn: PlainDate; readonly finish: PlainDate; readonly days: number };
  /** Nothing was heard of an engagement for too long (CAD-24). */
  "portfolio/engagement-stalled": { readonly engagement: Id; readonly since: PlainDate; readonly days: number; readonly limit: number };
  /** Something is missing on every way on; `missing` is the least number of obstacles (ENG-13). */
  "portfolio/engagement-lacks": { readonly engagement: Id; readonly phase: string; readonly to: string | null; readonly missing: number };
  /** The template has guards, and the review was not given them: nobody can say what is missing. */
  "portfolio/guards-not-given": { readonly engagement: Id; readonly guards: readonly string[] };
}

/**
 * A reason of a review, told apart by `code`.
 *
 * @category Portfolio
 */
export type PortfolioReason = Reason<PortfolioReasons>;
