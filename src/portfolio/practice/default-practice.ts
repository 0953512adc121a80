import { consultingCadence } from "../../cadence/index.ts";
import { paretoClasses, steadyClasses, type AbcClass } from "../../classification/index.ts";
import { consultingComplaints, consultingTopics } from "../../complaints/index.ts";
import { standardAgeing, standardCardAudit, usualPaymentDays } from "../../customers/index.ts";
import { standardChurnSignals } from "../../satisfaction/index.ts";
import { ATTENTION_KINDS } from "./attention-kinds.ts";
import { definePractice } from "./define-practice.ts";
import type { Practice } from "./practice.ts";

// What is worth knowing, and asks for nothing today, is left out.
const USUAL_KINDS = /* @__PURE__ */ ATTENTION_KINDS.slice(0, -3);

/**
 * The default policies of all capabilities together, for the classes A, B and C by amount of the last twelve months.
 *
 * Customers without a value over zero are in C, so that somebody keeps in touch with them. A is treated as key accounts: the card says all, and there
 * is an owner. The plan is of two weeks, with eight contacts a day for each owner; an engagement is stalled after thirty days of silence. These figures
 * are this library's own. Complaints count in the calendar `office`, which has to be among those of the review where there are any.
 *
 * @example
 * ```ts
 * import { defaultPractice, definePractice } from "clientele/portfolio";
 *
 * Object.keys(defaultPractice.tilt ?? {}); // => ["A", "B", "C"]
 * defaultPractice.tilt?.A.card; // => "keyAccount"
 *
 * // The same, without churn signals and with a plan of a week.
 * const own = definePractice({ ...defaultPractice, id: "own", churn: null, plan: { days: 7, capacity: 4 } });
 * own.due?.id; // => "consulting"
 * ```
 * @category Practice
 * @see CLS-9
 */
export const defaultPractice: Practice<AbcClass> = /* @__PURE__ */ definePractice<AbcClass>({
  id: "default",
  version: "1",
  metrics: { months: 12 },
  classes: { value: "amount", policy: { ...paretoClasses, nonPositive: "lowest" }, settling: steadyClasses },
  tilt: {
    A: { owner: "owner", card: "keyAccount", review: { amount: 1, unit: "months" } },
    B: { owner: "owner", card: "client", review: { amount: 3, unit: "months" } },
    C: { card: "client", review: { amount: 6, unit: "months" } },
  },
  due: consultingCadence,
  plan: { days: 14, capacity: 8 },
  complaints: [consultingComplaints],
  engagements: { stalledAfterDays: 30 },
  churn: {
    policy: standardChurnSignals,
    topics: consultingTopics,
  },
  receivables: { paymentDays: usualPaymentDays, buckets: standardAgeing },
  cards: standardCardAudit,
  attention: USUAL_KINDS,
});
