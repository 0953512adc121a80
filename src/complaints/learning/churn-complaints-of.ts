import { ClienteleError, type Reason } from "../../foundation/index.ts";
import { dateOfDay, deepFreeze, isRecord, requireObject } from "../../foundation/internal.ts";
import type { ChurnComplaint, ComplaintTopic } from "../../satisfaction/index.ts";
import { followUpOf } from "../indicators/share-indicators.ts";
import type { ComplaintPolicy } from "../policy.ts";
import { fieldOf } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { graveReader } from "./grave-reader.ts";

/**
 * What complaints are about, by category: a category counts as the one above it unless it has an entry of its own, and without any as `"other"`.
 *
 * @category Learning
 */
export type ComplaintTopics = Readonly<Record<string, ComplaintTopic>>;

/**
 * What the categories of {@link consultingComplaints} are about. The sources name the reasons for which customers leave, and the categories; which
 * belongs to which is a choice made here.
 *
 * @category Learning
 * @see SAT-5, CMP-10
 */
export const consultingTopics: ComplaintTopics = /* @__PURE__ */ deepFreeze<ComplaintTopics>({
  product: "product-quality",
  staff: "service-unfriendly",
  "staff/punctuality": "service-late",
  delivery: "service-late",
  price: "price",
});

/**
 * What complaints say of whether customers may leave. The complaints and what stands apart are all.
 *
 * @category Learning
 */
export interface ChurnComplaints {
  /** A record for each complaint, in the order of ids. */
  readonly complaints: readonly ChurnComplaint[];
  /** Complaints that say nothing: merged into another one, no complaint, or of nobody known. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/ended-otherwise" | "complaints/no-customer">>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/** What categories are about, and where instants have a day. */
export interface ChurnComplaintsOptions {
  /** What complaints are about, by category. Default {@link consultingTopics}. */
  readonly topics?: ComplaintTopics | undefined;
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * What do complaints say of whether their customers may leave?
 *
 * A complaint is open until it is closed, and again from a reopening. One that is closed before it was received counts as closed on the day of its
 * receipt, which is reported.
 *
 * @param records - complaints in any order
 * @param policy - severities, and from which on they are grave; `null`: nobody knows, and none is grave
 * @param options - what categories are about, and the time zone
 * @returns the `complaints` of `churnSignals` and `churnSignalsByCustomer` of `clientele/satisfaction`
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-policy`, `unknown-id` for a severity that the
 * policy does not have, `invalid-option`, `invalid-time-zone`
 * @example
 * ```ts
 * import { churnComplaintsOf, consultingComplaints } from "clientele/complaints";
 * import { churnSignals } from "clientele/satisfaction";
 *
 * const records = [
 *   { complaint: 1, customer: 7, category: "staff/punctuality", severity: "minor", receivedOn: "2026-03-02", closedOn: "2026-03-04" },
 *   { complaint: 2, customer: 7, category: "product/fault", severity: "grave", receivedOn: "2026-03-09" },
 *   { complaint: 3, customer: 7, category: "price", severity: "minor", receivedOn: "2026-03-10", closedOn: "2026-03-10", outcome: "merged" },
 * ] as const;
 * const { complaints, apart } = churnComplaintsOf(records, consultingComplaints);
 * complaints.map(({ id, topic, gravity, closed }) => [id, topic, gravity, closed ?? null]);
 * // => [[1, "service-late", "ordinary", "2026-03-04"], [2, "product-quality", "grave", null]]
 * apart; // => [{ code: "complaints/ended-otherwise", count: 1 }]
 * churnSignals({ customer: 7, complaints }, undefined, { asOf: "2026-03-31" }).signals[0]?.signal; // => "open-grave-complaint"
 * churnComplaintsOf(records, consultingComplaints, { topics: { delivery: "slow" as never } }); // throws invalid-option
 * ```
 * @category Learning
 * @see CMP-14, SAT-5
 */
export function churnComplaintsOf(
  records: readonly ComplaintRecord[],
  policy: Pick<ComplaintPolicy, "severities" | "graveFrom"> | null,
  options: ChurnComplaintsOptions = {},
): ChurnComplaints {
  const { topics, timeZone } = requireObject(options, "options") as ChurnComplaintsOptions;
  const isGrave = policy === null ? null : graveReader(policy);
  const known = readTopics(topics ?? consultingTopics);
  const { complaints, leftOut, findings } = readComplaintRecords(records, timeZone, "days");
  const found: ChurnComplaint[] = [];
  let otherwise = 0;
  let nobody = 0;
  for (const complaint of complaints) {
    const { id, outcome, received, place } = complaint;
    const customer = fieldOf(complaint, "customer");
    if (outcome === "merged" || outcome === "notAComplaint") otherwise += 1;
    else if (customer === null) nobody += 1;
    else {
      const severity = fieldOf(complaint, "severity") as string | null;
      const gravity = severity !== null && isGrave?.(severity, place) === true ? "grave" : "ordinary";
      const closed = closedDay(complaint);
      const followUp = followUpOf(complaint);
      const topic = topicOf(fieldOf(complaint, "category") as string | null, known);
      found.push({ id, customer, date: dateOfDay(received.day), topic, gravity, ...(closed === null ? {} : { closed: dateOfDay(closed) }), ...(followUp === null ? {} : { followUp }) });
    }
  }
  const apart: ChurnComplaints["apart"][number][] = [];
  if (otherwise > 0) apart.push({ code: "complaints/ended-otherwise", count: otherwise });
  if (nobody > 0) apart.push({ code: "complaints/no-customer", count: nobody });
  return { complaints: found, apart, leftOut, findings };
}

const TOPICS: Readonly<Record<ComplaintTopic, true>> = { "product-quality": true, "service-late": true, "service-unfriendly": true, price: true, other: true };

function readTopics(topics: unknown): ReadonlyMap<string, ComplaintTopic> {
  if (!isRecord(topics)) throw new ClienteleError("invalid-option", "topics is not an object", { list: "options", field: "topics" });
  const entries = Object.entries(topics);
  const wrong = entries.find(([, topic]) => typeof topic !== "string" || !Object.hasOwn(TOPICS, topic));
  if (wrong === undefined) return new Map(entries as [string, ComplaintTopic][]);
  throw new ClienteleError("invalid-option", `topics["${wrong[0]}"] is no topic that there is`, { list: "options", field: `topics.${wrong[0]}`, expected: Object.keys(TOPICS) });
}

function topicOf(category: string | null, topics: ReadonlyMap<string, ComplaintTopic>): ComplaintTopic {
  for (let name = category ?? ""; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("/")))) {
    const topic = topics.get(name);
    if (topic !== undefined) return topic;
  }
  return "other";
}

// Days never run backwards here: one before the receipt, or the reopening, counts as that.
function closedDay({ runs }: CheckedComplaint): number | null {
  let last = -Infinity;
  for (const { started, closed } of runs) last = Math.max(last, started.day, closed?.day ?? -Infinity);
  return runs[runs.length - 1]!.closed === null ? null : last;
}
