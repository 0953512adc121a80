// China: complaints of consumers to banks and insurers, 《银行业保险业消费投诉处理管理办法》, order 3 of 2020 of the banking and insurance regulator.
//
// Source: a decision within 15 days of receipt where the facts are plain; within 30 where they are complex; with the approval of a higher level,
// and word to the complainant, up to 30 days more.
// Uncertain: that 日 means days of the calendar is an assumption; the definitions at the end of the order were not checked. The order has since passed to
// another authority, and may be replaced. Whether a case that is taken up again has its first deadline is not known either; here it has.
// Whether the facts are plain, and whether the longer time was approved, is for people to say.
import { defineComplaintPolicy, type ComplaintPolicy } from "clientele/complaints";
import { rest } from "./statutory-rest.ts";

/** Fifteen, thirty or sixty days to the decision. */
export const chinaBankingInsurance: ComplaintPolicy<"plain" | "complex" | "approved"> = defineComplaintPolicy({
  ...rest,
  id: "china-banking-insurance",
  version: 1,
  severities: ["plain", "complex", "approved"],
  graveFrom: "approved",
  categories: ["deposit", "loan", "card", "insurance", "other"],
  onTheSpot: ["plain"],
  clocks: [
    { clock: "statutory", targets: { plain: { calendarDays: 15 }, complex: { calendarDays: 30 }, approved: { calendarDays: 60 } }, calendar: "shanghai" },
  ],
});
