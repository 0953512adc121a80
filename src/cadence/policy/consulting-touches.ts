import type { AbcClass } from "../../classification/index.ts";
import type { Span } from "../../foundation/index.ts";
import { deepFreeze } from "../../foundation/internal.ts";
import type { CadenceRule } from "./cadence-policy.ts";

// From the source: a proposal within 3 days of the first interview (CAD-13).
const PROPOSAL_WITHIN: Span = { amount: 3, unit: "calendarDays" };
// All others are this library's own.
const THANKS_WITHIN: Span = { amount: 2, unit: "workingDays" };
const INVITATION_LEAD: Span = { amount: 2, unit: "weeks" };
const INVITATION_WITHIN: Span = { amount: 1, unit: "weeks" };
const INVITATION_LAPSE: Span = { amount: 1, unit: "weeks" };
const FESTIVAL_LEAD: Span = { amount: 2, unit: "weeks" };
const FESTIVAL_TARGET: Span = { amount: 1, unit: "weeks" };
// So short that a belated New Year card is never taken for the gift of an early Spring Festival: 21 January less two weeks.
const NEW_YEAR_LAPSE: Span = { amount: 3, unit: "calendarDays" };
const SPRING_FESTIVAL_LAPSE: Span = { amount: 2, unit: "weeks" };
// The three days lead over any weekend, so that the last working day before the day itself is still in them.
const PERSONAL_LEAD: Span = { amount: 3, unit: "calendarDays" };
const PERSONAL_LAPSE: Span = { amount: 1, unit: "weeks" };
const CALL_AFTER_TRANSACTION: Span = { amount: 2, unit: "weeks" };
const VISIT_AFTER_TRANSACTION: Span = { amount: 2, unit: "months" };
const TEAM_VISIT_EVERY: Span = { amount: 6, unit: "months" };
const IMPROVEMENT_EVERY: Span = { amount: 6, unit: "months" };
const NEWS_EVERY: Span = { amount: 1, unit: "months" };

/**
 * The touches of the consulting source beside calls and visits, to join with {@link withRules}: a thank-you letter after our visit, a
 * New Year card and a Spring Festival gift, an invitation before the customer visits us, a proposal after the first interview, return
 * visits after a transaction, birthdays and anniversaries of the customer's people, team visits, drafts of improvements, and news.
 *
 * They start from the events `"customer-visit"`, `"first-interview"` and `"order"`, the festivals `"new-year"` and `"spring-festival"`, the
 * occasions `"birthday"` and `"anniversary"`. Greetings of festivals are made by the role `"secretary"`, all else by `"owner"`.
 * Only the three days of the proposal are from the source; channels and all other times are this library's own.
 *
 * @example
 * ```ts
 * import { consultingTouches } from "clientele/cadence";
 *
 * consultingTouches.find(({ id }) => id === "proposal")?.latest; // => { amount: 3, unit: "calendarDays" }
 * consultingTouches.filter(({ by }) => by === "secretary").map(({ id }) => id);
 * // => ["new-year-card", "spring-festival-gift", "news"]
 * ```
 * @category Cadence policies
 * @see CAD-3, CAD-7, CAD-13, CAD-23
 */
export const consultingTouches: readonly CadenceRule<AbcClass>[] = /* @__PURE__ */ deepFreeze<readonly CadenceRule<AbcClass>[]>([
  {
    id: "thank-you-letter",
    channel: "email",
    purpose: "thanks",
    anchor: { kind: "afterContact", channel: "visit" },
    latest: THANKS_WITHIN,
    by: "owner",
  },
  {
    id: "new-year-card",
    channel: "message",
    purpose: "greeting",
    anchor: { kind: "festival", festival: "new-year", lead: FESTIVAL_LEAD },
    latest: FESTIVAL_LEAD,
    target: FESTIVAL_TARGET,
    lapse: NEW_YEAR_LAPSE,
    by: "secretary",
  },
  {
    id: "spring-festival-gift",
    channel: "message",
    purpose: "greeting",
    anchor: { kind: "festival", festival: "spring-festival", lead: FESTIVAL_LEAD },
    latest: FESTIVAL_LEAD,
    target: FESTIVAL_TARGET,
    lapse: SPRING_FESTIVAL_LAPSE,
    by: "secretary",
  },
  {
    id: "visit-invitation",
    channel: "preferred",
    otherwise: "email",
    purpose: "invitation",
    anchor: { kind: "event", event: "customer-visit", lead: INVITATION_LEAD },
    latest: INVITATION_WITHIN,
    lapse: INVITATION_LAPSE,
    by: "owner",
  },
  {
    id: "proposal",
    channel: "email",
    purpose: "proposal",
    anchor: { kind: "event", event: "first-interview" },
    latest: PROPOSAL_WITHIN,
    by: "owner",
  },
  {
    id: "after-transaction-call",
    channel: "phone",
    purpose: "after-sale",
    anchor: { kind: "event", event: "order" },
    latest: CALL_AFTER_TRANSACTION,
    by: "owner",
  },
  {
    id: "after-transaction-visit",
    channel: "visit",
    purpose: "after-sale",
    anchor: { kind: "event", event: "order" },
    latest: VISIT_AFTER_TRANSACTION,
    by: "owner",
  },
  {
    id: "birthday",
    channel: "preferred",
    otherwise: "phone",
    purpose: "birthday",
    anchor: { kind: "personDay", occasion: "birthday", lead: PERSONAL_LEAD },
    latest: PERSONAL_LEAD,
    lapse: PERSONAL_LAPSE,
    by: "owner",
  },
  {
    id: "anniversary",
    channel: "preferred",
    otherwise: "phone",
    purpose: "anniversary",
    anchor: { kind: "personDay", occasion: "anniversary", lead: PERSONAL_LEAD },
    latest: PERSONAL_LEAD,
    lapse: PERSONAL_LAPSE,
    by: "owner",
  },
  { id: "team-visit", classes: ["A"], channel: "visit", purpose: "team-visit", latest: TEAM_VISIT_EVERY, by: "owner" },
  { id: "improvement-draft", classes: ["A", "B"], channel: "email", purpose: "improvement", latest: IMPROVEMENT_EVERY, by: "owner" },
  { id: "news", channel: "email", purpose: "news", latest: NEWS_EVERY, by: "secretary", focus: "news of the industry and of government" },
]);
