// The United States: complaints that the Consumer Financial Protection Bureau sends on to a company.
//
// Source: the bureau's own account of its process (consumerfinance.gov, "Learn how the complaint process works"): companies generally respond within
// 15 days, and in some cases say that the response is in progress and give the final one within 60 days.
// Uncertain: "generally" is no duty of law. The page does not say which time zone a day belongs to; here it is that of Washington. The days are
// taken as days of the calendar, from the day on which the complaint was sent to the company, which is day 0. Nor does it say whether the days go on while a
// complaint counts as solved and is then taken up again; here they do.
import { defineComplaintPolicy, type ComplaintPolicy } from "clientele/complaints";
import { rest } from "./statutory-rest.ts";

/** Fifteen days to the response, sixty to the final one. */
export const cfpbCompany: ComplaintPolicy<"ordinary"> = defineComplaintPolicy({
  ...rest,
  id: "cfpb-company",
  version: 1,
  severities: ["ordinary"],
  graveFrom: "ordinary",
  categories: ["mortgage", "card", "account", "debt-collection", "other"],
  onTheSpot: ["ordinary"],
  clocks: [
    { clock: "firstResponse", targets: { ordinary: { calendarDays: 15 } }, calendar: "washington" },
    { clock: "statutory", targets: { ordinary: { calendarDays: 60 } }, calendar: "washington" },
  ],
});
