import type { ContactHold } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireList, requireObject } from "../../foundation/internal.ts";
import type { ComplaintPolicy } from "../policy.ts";
import { fieldOf } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import type { ComplaintContactReasons, IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { readComplaintRecords, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { graveDays } from "./grave-days.ts";
import { graveReader } from "./grave-reader.ts";

/**
 * A visit that a complaint calls for.
 *
 * @category Learning
 */
export interface RecommendedVisit {
  /** Whom to visit. */
  readonly customer: Id;
  /** Day since when. */
  readonly since: PlainDate;
  /** What calls for it. */
  readonly reason: Reason<ComplaintContactReasons>;
}

/**
 * What complaints mean for the contacts with their customers.
 *
 * @category Learning
 */
export interface ComplaintContacts {
  /** What holds contacts back, in the order of customers, then of days; none where the policy holds nothing back. */
  readonly holds: readonly ContactHold[];
  /** Visits that open grave complaints call for, in the order of customers, then of days. */
  readonly visits: readonly RecommendedVisit[];
  /** Complaints that mean nothing here because something is not known, by reason. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/no-customer" | "complaints/not-written-down">>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/** Where instants have a day. */
export interface ContactHoldsOptions {
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * Which contacts do grave complaints hold back, and which visits do they call for?
 *
 * A grave complaint holds back the purposes that the policy names, from the day it reached us to the day it ended, and again from a
 * reopening. One that became grave later, or no longer is, does so while it was: where `earlierSeverities` does not say, how grave it is
 * now counts for all of the time.
 *
 * @param records - complaints in any order
 * @param policy - severities, from which on they are grave, and what is held back
 * @param options - the time zone
 * @returns holds for `dueContacts` and `planContacts` of `clientele/cadence`, and visits
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-policy`, `unknown-id` for a severity that the
 * policy does not have, `invalid-option`, `invalid-time-zone`
 * @example
 * ```ts
 * import { contactHoldsOf } from "clientele/complaints";
 *
 * const policy = { severities: ["minor", "grave"], graveFrom: "grave", holdsBack: ["business"] };
 * const records = [
 *   { complaint: 1, customer: 7, severity: "grave", receivedAt: "2026-03-02T20:00:00Z" },
 *   { complaint: 2, customer: 8, severity: "minor", receivedAt: "2026-03-02T20:00:00Z" },
 * ];
 * const { holds, visits } = contactHoldsOf(records, policy, { timeZone: "Asia/Shanghai" });
 * holds; // => [{ customer: 7, from: "2026-03-03", purposes: ["business"], reason: "complaints/open-grave-complaint" }]
 * visits.map(({ customer, since }) => [customer, since]); // => [[7, "2026-03-03"]]
 * contactHoldsOf(records, { ...policy, holdsBack: undefined }, { timeZone: "Asia/Shanghai" }).holds; // => []
 * ```
 * @category Learning
 * @see CMP-14, CAD-11
 */
export function contactHoldsOf(
  records: readonly ComplaintRecord[],
  policy: Pick<ComplaintPolicy, "severities" | "graveFrom" | "holdsBack">,
  options: ContactHoldsOptions = {},
): ComplaintContacts {
  const { timeZone } = requireObject(options, "options") as ContactHoldsOptions;
  const isGrave = graveReader(policy);
  const purposes = readPurposes(policy.holdsBack);
  const { complaints, leftOut, findings, moments } = readComplaintRecords(records, timeZone, "days");
  const holds: (ContactHold & { readonly complaint: Id })[] = [];
  const visits: RecommendedVisit[] = [];
  const apart = { "complaints/no-customer": 0, "complaints/not-written-down": 0 };
  for (const complaint of complaints) {
    const { id, place } = complaint;
    const severity = fieldOf(complaint, "severity") as string | null;
    const days = severity === null ? null : graveDays(complaint, severity, (name) => isGrave(name, place), moments);
    if (severity === null || days === null) {
      apart["complaints/not-written-down"] += 1;
      continue;
    }
    const customer = fieldOf(complaint, "customer");
    if (days.length > 0 && customer === null) apart["complaints/no-customer"] += 1;
    if (customer === null) continue;
    const reason = { code: "complaints/open-grave-complaint", complaint: id, severity } as const;
    for (const { from, until } of days) {
      const end = until === null ? {} : { until: dateOfDay(until) };
      if (purposes.length > 0) holds.push({ complaint: id, customer, from: dateOfDay(from), ...end, purposes, reason: reason.code });
      if (until === null) visits.push({ customer, since: dateOfDay(from), reason });
    }
  }
  const codes = Object.keys(apart) as (keyof typeof apart)[];
  return {
    holds: holds.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.from, b.from) || compareIds(a.complaint, b.complaint)).map(withoutComplaint),
    visits: visits.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.since, b.since) || compareIds(a.reason.complaint, b.reason.complaint)),
    apart: codes.flatMap((code) => (apart[code] > 0 ? [{ code, count: apart[code] }] : [])),
    leftOut,
    findings,
  };
}

function readPurposes(holdsBack: unknown): readonly string[] {
  const purposes = requireList(holdsBack ?? [], "policy.holdsBack");
  const at = purposes.findIndex((purpose) => typeof purpose !== "string" || purpose === "");
  if (at < 0) return purposes as readonly string[];
  const path = `holdsBack[${at}]`;
  throw new ClienteleError("invalid-policy", `${path} of the policy is no purpose`, { faults: [{ path, message: "is no purpose" }] });
}

function withoutComplaint({ complaint: _, ...hold }: ContactHold & { readonly complaint: Id }): ContactHold {
  return hold;
}
