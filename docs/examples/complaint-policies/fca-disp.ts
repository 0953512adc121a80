// The United Kingdom: complaints to a firm under the Dispute Resolution sourcebook of the Financial Conduct Authority (FCA Handbook, DISP 1).
//
// Source: DISP 1.6.2R: a final response, or word why there is none yet, by the end of eight weeks after receipt. DISP 1.5: what is resolved by the
// close of the third business day after the day of receipt needs a summary resolution communication only. DISP 1.6.2AR: for payment services and
// electronic money 15 business days, in exceptional circumstances 35.
// Uncertain: this is a reading by engineers. "Promptly", as the acknowledgement has to be written, is no number, so there is no such clock. Whether
// the eight weeks go on while a complaint counts as solved and is then taken up again, was not checked; here they do, which is the strict reading. Whether
// a circumstance is exceptional, and whether a complaint is eligible at all, is for people to say. Bank holidays differ within the kingdom.
import { defineComplaintPolicy, type ComplaintPolicy } from "clientele/complaints";
import { rest } from "./statutory-rest.ts";

/** Eight weeks to the final response. The clock of the resolution is no duty: until then the shorter letter is enough. */
export const fcaDisp: ComplaintPolicy<"ordinary"> = defineComplaintPolicy({
  ...rest,
  id: "fca-disp",
  version: 1,
  severities: ["ordinary"],
  graveFrom: "ordinary",
  categories: ["banking", "insurance", "investment", "other"],
  onTheSpot: ["ordinary"],
  clocks: [
    { clock: "resolution", targets: { ordinary: { workingDays: 3 } }, calendar: "london" },
    { clock: "statutory", targets: { ordinary: { weeks: 8 } }, calendar: "london" },
  ],
});

/** Payment services and electronic money: 15 business days, and 35 where somebody says that the circumstances are exceptional. */
export const fcaDispPayments: ComplaintPolicy<"ordinary" | "exceptional"> = defineComplaintPolicy({
  ...rest,
  id: "fca-disp-payments",
  version: 1,
  severities: ["ordinary", "exceptional"],
  graveFrom: "exceptional",
  categories: ["payment", "electronic-money"],
  onTheSpot: ["ordinary"],
  clocks: [{ clock: "statutory", targets: { ordinary: { workingDays: 15 }, exceptional: { workingDays: 35 } }, calendar: "london" }],
});
