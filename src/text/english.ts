import type { Language } from "./language.ts";
import { calendar } from "./en/calendar.ts";
import { cadence } from "./en/cadence.ts";
import { cadenceCoverage } from "./en/cadence-coverage.ts";
import { classification } from "./en/classification.ts";
import { complaintRefusals } from "./en/complaint-refusals.ts";
import { complaints } from "./en/complaints.ts";
import { customers } from "./en/customers.ts";
import { customerRecords } from "./en/customer-records.ts";
import { engagementRegisters } from "./en/engagement-registers.ts";
import { engagements } from "./en/engagements.ts";
import { errors } from "./en/errors.ts";
import { grammar } from "./en/grammar.ts";
import { issues } from "./en/issues.ts";
import { portfolio } from "./en/portfolio.ts";
import { satisfaction } from "./en/satisfaction.ts";
import { schedule } from "./en/schedule.ts";
import { terms } from "./en/terms.ts";

/**
 * English, for {@link explainIn}: a bundle that imports only this language leaves the other one out.
 *
 * @category Sentences
 */
export const english: Language = {
  locale: "en",
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
