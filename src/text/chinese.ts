import type { Language } from "./language.ts";
import { calendar } from "./zh/calendar.ts";
import { cadence } from "./zh/cadence.ts";
import { cadenceCoverage } from "./zh/cadence-coverage.ts";
import { classification } from "./zh/classification.ts";
import { complaintRefusals } from "./zh/complaint-refusals.ts";
import { complaints } from "./zh/complaints.ts";
import { customers } from "./zh/customers.ts";
import { customerRecords } from "./zh/customer-records.ts";
import { engagementRegisters } from "./zh/engagement-registers.ts";
import { engagements } from "./zh/engagements.ts";
import { errors } from "./zh/errors.ts";
import { grammar } from "./zh/grammar.ts";
import { issues } from "./zh/issues.ts";
import { portfolio } from "./zh/portfolio.ts";
import { satisfaction } from "./zh/satisfaction.ts";
import { schedule } from "./zh/schedule.ts";
import { terms } from "./zh/terms.ts";

/**
 * Chinese, for {@link explainIn}: a bundle that imports only this language leaves the other one out.
 *
 * @category Sentences
 */
export const chinese: Language = {
  locale: "zh",
  // Spread inside a call that is marked pure: bundlers keep a bare spread.
  sentences: /* @__PURE__ */ (() => ({
    ...calendar,
    ...classification,
    ...cadence,
    ...cadenceCoverage,
    ...schedule,
    ...engagements,
    ...engagementRegisters,
    ...customers,
    ...customerRecords,
    ...satisfaction,
    ...complaintRefusals,
    ...complaints,
    ...portfolio,
    ...issues,
  }))(),
  terms,
  errors,
  grammar,
};
