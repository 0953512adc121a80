import type { Feedback } from "../../customers/index.ts";
import type { Reason } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import { fieldOf } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { readComplaintRecords, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import type { ContactHoldsOptions } from "./contact-holds-of.ts";

/**
 * What complaints count for in the metrics of customers. The records and what stands apart are all complaints.
 *
 * @category Learning
 */
export interface ComplaintFeedback {
  /** A record for each complaint, in the order of ids. */
  readonly feedback: readonly Feedback[];
  /** Complaints that count for nothing: merged into another one, no complaint and nothing else that counts, or of nobody known. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/ended-otherwise" | "complaints/no-customer">>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * What do complaints count for in the metrics of their customers?
 *
 * A withdrawn or referred one was said all the same. What turned out to be praise or a suggestion counts as that.
 *
 * @param records - complaints in any order
 * @param options - the time zone
 * @returns records for `customerMetrics` of `clientele/classification`
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-time-zone`
 * @example
 * ```ts
 * import { complaintFeedback } from "clientele/complaints";
 *
 * const records = [
 *   { complaint: 1, customer: 7, receivedOn: "2026-03-02" },
 *   { complaint: 2, customer: 7, receivedOn: "2026-03-03", closedOn: "2026-03-03", outcome: "merged" },
 *   { complaint: 3, customer: 7, receivedOn: "2026-03-04", closedOn: "2026-03-04", outcome: "notAComplaint", dismissedAs: "praise" },
 * ] as const;
 * const { feedback, apart } = complaintFeedback(records);
 * feedback.map(({ id, kind }) => [id, kind]); // => [[1, "complaint"], [3, "praise"]]
 * apart; // => [{ code: "complaints/ended-otherwise", count: 1 }]
 * ```
 * @category Learning
 * @see CMP-14, CLS-1
 */
export function complaintFeedback(records: readonly ComplaintRecord[], options: ContactHoldsOptions = {}): ComplaintFeedback {
  const { timeZone } = requireObject(options, "options") as ContactHoldsOptions;
  const { complaints, leftOut, findings } = readComplaintRecords(records, timeZone, "days");
  const feedback: Feedback[] = [];
  let otherwise = 0;
  let nobody = 0;
  for (const complaint of complaints) {
    const { id, record, outcome, received } = complaint;
    const kind = outcome === "merged" ? null : outcome === "notAComplaint" ? dismissed(record) : "complaint";
    const customer = fieldOf(complaint, "customer");
    if (kind === null) otherwise += 1;
    else if (customer === null) nobody += 1;
    else feedback.push({ id, customer, date: dateOfDay(received.day), kind });
  }
  const apart: Reason<Pick<IndicatorLeftOutReasons, "complaints/ended-otherwise" | "complaints/no-customer">>[] = [];
  if (otherwise > 0) apart.push({ code: "complaints/ended-otherwise", count: otherwise });
  if (nobody > 0) apart.push({ code: "complaints/no-customer", count: nobody });
  return { feedback, apart, leftOut, findings };
}

function dismissed({ dismissedAs }: ComplaintRecord): "praise" | "suggestion" | null {
  return dismissedAs === "praise" || dismissedAs === "suggestion" ? dismissedAs : null;
}
