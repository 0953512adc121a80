import { ClienteleError, compareIds, type Id, type Instant, type PlainDate } from "../../foundation/index.ts";
import { deepFreeze, describePlace, requireInteger, requireList, requireObject } from "../../foundation/internal.ts";
import { fieldOf, topCategory, type PlacedRecord } from "../register/complaint-groups.ts";
import type { ComplaintRecord } from "../register/complaint-record.ts";
import { momentText, type Moment, type MomentReader } from "../register/moments.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { causesOf } from "./causes-of.ts";

/**
 * What speaks for an earlier case.
 *
 * - `cause`, `product`, `category`, `topCategory`, `customer`: it has that in common with the present one;
 * - `satisfied`: its customer was satisfied at the follow-up;
 * - `aboveExpectation`: its solution was better than expected;
 * - `neverReopened`: it was solved once and for all.
 *
 * @category Learning
 */
export type CaseCriterion = "cause" | "product" | "category" | "topCategory" | "customer" | "satisfied" | "aboveExpectation" | "neverReopened";

/**
 * What speaks for an earlier case, what weighs most first. The order is a choice made here.
 *
 * @category Learning
 * @see CMP-18
 */
export const knownSolutionCriteria: readonly CaseCriterion[] = /* @__PURE__ */ deepFreeze<readonly CaseCriterion[]>([
  "cause",
  "product",
  "category",
  "satisfied",
  "neverReopened",
  "aboveExpectation",
  "topCategory",
]);

/**
 * An earlier case with a solution that may serve again.
 *
 * @category Learning
 */
export interface EarlierCase {
  /** The earlier complaint. */
  readonly complaint: Id;
  /** The solution that was carried out; `null` where nobody wrote it down. */
  readonly solution: string | null;
  /** When it was resolved: an instant, or a day. */
  readonly resolved: Instant | PlainDate;
  /** What speaks for it, in the order of the criteria. */
  readonly matches: readonly CaseCriterion[];
}

/** How earlier cases are ranked. */
export interface EarlierCasesOptions {
  /** What speaks for a case, what weighs most first: it outweighs all that come after it. Default {@link knownSolutionCriteria}. */
  readonly criteria?: readonly CaseCriterion[] | undefined;
  /** The most cases that are wanted; absent: all. */
  readonly most?: number | undefined;
  /** IANA time zone in which instants have a day; needed only where some records have instants and others days. */
  readonly timeZone?: string | undefined;
}

/**
 * Earlier cases of the same kind.
 *
 * @category Learning
 */
export interface EarlierCases {
  /** The best first: by the criteria, then the latest resolved, then by id. */
  readonly cases: readonly EarlierCase[];
  /** Number of cases that were found, wanted or not. */
  readonly found: number;
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/**
 * Which earlier complaints of the same kind were solved, and how?
 *
 * A case is of the same kind if it has a cause, the product, the category or the top category in common with the present one, as far as
 * the criteria name these. Merged complaints, and what was no complaint, are no cases.
 *
 * @param complaint - the present case
 * @param earlier - complaints in any order; the present one among them is passed over
 * @param options - criteria, and how many are wanted
 * @returns cases that were resolved, with their solutions
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-value`, `invalid-time-zone`
 * @example
 * ```ts
 * import { earlierCases } from "clientele/complaints";
 *
 * const earlier = [
 *   { complaint: 1, receivedOn: "2026-01-05", closedOn: "2026-01-07", product: "pump", category: "product/fault", solution: "replace-seal" },
 *   { complaint: 2, receivedOn: "2026-01-05", closedOn: "2026-01-06", causes: ["seal"], product: "valve", solution: "new-supplier" },
 *   { complaint: 3, receivedOn: "2026-01-05", product: "pump" },
 * ];
 * const { cases } = earlierCases({ complaint: 9, causes: ["seal"], product: "pump", category: "product/fault" }, earlier);
 * cases.map((entry) => [entry.solution, entry.matches]);
 * // => [["new-supplier", ["cause", "neverReopened"]], ["replace-seal", ["product", "category", "neverReopened", "topCategory"]]]
 * earlierCases({ complaint: 9 }, earlier).cases; // => []
 * ```
 * @category Learning
 * @see CMP-18
 */
export function earlierCases(complaint: ComplaintRecord, earlier: readonly ComplaintRecord[], options: EarlierCasesOptions = {}): EarlierCases {
  const { criteria, most, timeZone } = requireObject(options, "options") as EarlierCasesOptions;
  const chosen = readCriteria(criteria ?? knownSolutionCriteria);
  const limit = most === undefined ? Infinity : requireInteger(most, { list: "options", field: "most" });
  if (limit < 1) throw new ClienteleError("invalid-option", "most is under 1", { list: "options", field: "most", value: limit });
  requireObject(complaint, "complaint");
  const { complaints, leftOut, findings, moments } = readComplaintRecords(earlier, timeZone, "order");
  const wanted = traitsOf({ record: complaint, place: { list: "complaint" } });
  const found = complaints.flatMap((other) => rankCase(wanted, other, chosen, complaint.complaint)).sort((a, b) => compareCases(a, b, chosen, moments));
  return {
    cases: found.slice(0, limit).map(({ complaint: other, resolved, matches }) => ({
      complaint: other.id,
      solution: solutionOf(other),
      resolved: momentText(resolved) as Instant | PlainDate,
      matches,
    })),
    found: found.length,
    leftOut,
    findings,
  };
}

const KINDS: readonly CaseCriterion[] = ["cause", "product", "category", "topCategory"];
const CRITERIA: readonly CaseCriterion[] = [...KINDS, "customer", "satisfied", "aboveExpectation", "neverReopened"];

function readCriteria(criteria: readonly CaseCriterion[]): readonly CaseCriterion[] {
  for (const criterion of requireList(criteria, "criteria")) {
    if (!CRITERIA.includes(criterion as CaseCriterion)) {
      throw new ClienteleError("invalid-option", "criteria holds what is no criterion", { list: "options", field: "criteria", expected: CRITERIA });
    }
  }
  return [...new Set(criteria)];
}

interface Traits {
  readonly causes: readonly string[];
  readonly product: Id | null;
  readonly category: Id | null;
  readonly customer: Id | null;
}

interface RankedCase {
  readonly complaint: CheckedComplaint;
  readonly resolved: Moment;
  readonly matches: readonly CaseCriterion[];
}

function traitsOf(row: PlacedRecord): Traits {
  return { causes: causesOf(row), product: fieldOf(row, "product"), category: fieldOf(row, "category"), customer: fieldOf(row, "customer") };
}

function solutionOf({ record, place }: PlacedRecord): string | null {
  const solution: unknown = record.solution ?? null;
  if (solution === null || typeof solution === "string") return solution;
  const where = { ...place, field: "solution" };
  throw new ClienteleError("invalid-input", `${describePlace(where)} is no text`, where);
}

function rankCase(wanted: Traits, complaint: CheckedComplaint, criteria: readonly CaseCriterion[], present: Id): RankedCase[] {
  const { id, runs, outcome } = complaint;
  const last = runs[runs.length - 1]!;
  const resolved = last.resolved ?? (outcome === "closed" ? last.closed : null);
  if (id === present || resolved === null || outcome === "merged" || outcome === "notAComplaint") return [];
  const traits = traitsOf(complaint);
  const matches = criteria.filter((criterion) => speaksFor(criterion, wanted, traits, complaint));
  return matches.some((criterion) => KINDS.includes(criterion)) ? [{ complaint, resolved, matches }] : [];
}

function speaksFor(criterion: CaseCriterion, wanted: Traits, traits: Traits, { record, runs }: CheckedComplaint): boolean {
  switch (criterion) {
    case "cause":
      return traits.causes.some((cause) => wanted.causes.includes(cause));
    case "topCategory":
      return wanted.category !== null && topCategory(traits.category) === topCategory(wanted.category);
    case "product":
    case "category":
    case "customer":
      return wanted[criterion] !== null && traits[criterion] === wanted[criterion];
    case "satisfied":
      return record.followUp === "satisfied";
    case "aboveExpectation":
      return record.result === "aboveExpectation";
    case "neverReopened":
      return runs.length === 1;
  }
}

// The first criterion that speaks for one and not for the other decides.
function compareCases(a: RankedCase, b: RankedCase, criteria: readonly CaseCriterion[], moments: MomentReader): number {
  for (const criterion of criteria) {
    const difference = Number(b.matches.includes(criterion)) - Number(a.matches.includes(criterion));
    if (difference !== 0) return difference;
  }
  return moments.compare(b.resolved, a.resolved) || compareIds(a.complaint.id, b.complaint.id);
}
