import type { CadenceReasons } from "../cadence/index.ts";
import type { ClassificationReasons } from "../classification/index.ts";
import type { ComplaintRefusals, ComplaintRegisterReasons, ComplaintStatusReasons } from "../complaints/index.ts";
import type { CustomersReasons } from "../customers/index.ts";
import type { EngagementRefusals, EvidenceAnomaly, FactAnomaly, RegisterReasons } from "../engagements/index.ts";
import type { Reason } from "../foundation/index.ts";
import type { PortfolioReasons } from "../portfolio/index.ts";
import type { SatisfactionReasons } from "../satisfaction/index.ts";
import type { ScheduleReasons } from "../schedule/index.ts";

/**
 * What is wrong with data from outside, as `clientele/schema` says it. The codes are those of its issues.
 *
 * @category Sentences
 */
export type IssueReasons = Readonly<
  Record<
    | "schema/missing" | "schema/unknown-field" | "schema/wrong-type" | "schema/not-json" | "schema/not-text" | "schema/not-an-id"
    | "schema/not-a-number" | "schema/inexact-number" | "schema/not-an-amount" | "schema/not-a-currency" | "schema/not-a-date"
    | "schema/not-an-instant" | "schema/not-a-time" | "schema/not-a-time-zone" | "schema/wrong-form" | "schema/not-one-of" | "schema/out-of-range"
    | "schema/no-such-form" | "schema/wrong-key" | "schema/too-deep" | "schema/newer-version" | "schema/fault",
    { readonly path: string; readonly message: string }
  >
>;

/**
 * Facts that do not fit in their history, from code to what belongs to it.
 *
 * @category Sentences
 */
export type AnomalyReasons = Readonly<Record<FactAnomaly["code"] | EvidenceAnomaly["code"], { readonly fact: string }>>;

/**
 * Every reason, refusal and anomaly of the library, from code to the facts that belong to it.
 *
 * @category Sentences
 */
export type ClienteleReasons = ClassificationReasons &
  CadenceReasons &
  ScheduleReasons &
  EngagementRefusals &
  RegisterReasons &
  CustomersReasons &
  SatisfactionReasons &
  ComplaintRefusals &
  ComplaintRegisterReasons &
  ComplaintStatusReasons &
  PortfolioReasons &
  AnomalyReasons &
  IssueReasons;

/**
 * Any reason of the library, told apart by `code`.
 *
 * @category Sentences
 */
export type ClienteleReason = Reason<ClienteleReasons>;

/** Reasons that more than one capability gives. */
export type CalendarReasons = Pick<CadenceReasons, "calendar/assumed-week" | "calendar/not-covered">;
