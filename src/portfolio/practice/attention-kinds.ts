/**
 * What may ask for attention to a customer.
 *
 * | kind | part | when |
 * |---|---|---|
 * | `complaint-broken` | complaints | a clock or a promise of an open complaint is broken |
 * | `complaint-grave` | complaints | a grave complaint is open |
 * | `complaint-due` | complaints | a next step is due by the moment of the review |
 * | `complaint-severity` | tilt | a complaint is less severe than the class asks for |
 * | `churn-alarm`, `churn-warning`, `churn-notice` | churn | a signal of that severity |
 * | `card-critical`, `card-warning`, `card-info` | cards | a finding of that severity |
 * | `engagement-late` | engagements | the promised day is over, or cannot be kept |
 * | `engagement-stalled` | engagements | no sign of life for too long |
 * | `engagement-lacks` | engagements | it is late or stalled, and something is missing on every way on |
 * | `contact-overdue` | due | a contact is later than its rule allows |
 * | `contact-due` | due | the day at which a contact aims is there, or over |
 * | `contact-unplanned` | plan | a contact that should be made does not fit into the plan |
 * | `owner-missing` | tilt | the class asks for an owner, or for one with a role |
 * | `class-promoted`, `class-demoted` | classes | the customer has another class than in the review before |
 * | `review-late` | tilt | the customer was to be looked at before |
 *
 * @category Portfolio
 */
export type AttentionKind =
  | "complaint-broken"
  | "complaint-grave"
  | "complaint-due"
  | "churn-alarm"
  | "card-critical"
  | "engagement-late"
  | "contact-overdue"
  | "contact-unplanned"
  | "engagement-stalled"
  | "contact-due"
  | "complaint-severity"
  | "owner-missing"
  | "class-demoted"
  | "class-promoted"
  | "churn-warning"
  | "engagement-lacks"
  | "review-late"
  | "card-warning"
  | "churn-notice"
  | "card-info";

/** Every kind, in the order of the default practice; the last ones are not in it. */
export const ATTENTION_KINDS: readonly AttentionKind[] = [
  "complaint-broken",
  "complaint-grave",
  "complaint-due",
  "churn-alarm",
  "card-critical",
  "engagement-late",
  "contact-overdue",
  "contact-unplanned",
  "engagement-stalled",
  "contact-due",
  "complaint-severity",
  "owner-missing",
  "class-demoted",
  "class-promoted",
  "churn-warning",
  "engagement-lacks",
  "review-late",
  "card-warning",
  "churn-notice",
  "card-info",
];
