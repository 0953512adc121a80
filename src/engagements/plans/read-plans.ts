import { ClienteleError, type Id } from "../../foundation/index.ts";
import { describePlace } from "../../foundation/internal.ts";
import { readEntries, readRows, type FieldReader } from "../records/field-reader.ts";
import type { ReviewLevel } from "./plan-records.ts";

/** The levels, from the nearest to the work up. */
export const LEVELS: readonly ReviewLevel[] = ["team", "project", "management"];

/** A checked phase. */
export interface CheckedPhase {
  readonly phase: string;
  readonly from: number;
  readonly to: number | null;
}

/** A checked plan. */
export interface CheckedPlan {
  readonly id: Id;
  /** `null` for the full period. */
  readonly phase: string | null;
  readonly madeOn: number;
  readonly basedOn: readonly Id[];
}

/** A checked review. */
export interface CheckedReview {
  readonly id: Id;
  readonly level: ReviewLevel;
  readonly phase: string;
  readonly on: number;
  readonly hasMinutes: boolean;
}

/** A checked report. */
interface CheckedReport {
  readonly kind: "onSite" | "stage";
  /** `null` for the report from the survey. */
  readonly phase: string | null;
  readonly on: number;
}

/**
 * Takes phases as they come.
 *
 * @param phases - phases with their days
 * @returns the same in order of time, then of names
 * @throws ClienteleError `invalid-input`, `duplicate-id`, `invalid-date`, `invalid-period`
 */
export function readPhases(phases: unknown): readonly CheckedPhase[] {
  const known = new Map<string, number>();
  const read = readRows(phases, "phases").map((row, index) => {
    const phase = requirePhase(row, null);
    const firstIndex = known.get(phase);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `phases[${firstIndex}] and phases[${index}] are the same phase`, { list: "phases", index, firstIndex, id: phase });
    }
    known.set(phase, index);
    const from = row.day("from");
    const to = row.dayIfAny("to");
    if (to !== null && to < from) {
      const place = row.place("to");
      throw new ClienteleError("invalid-period", `${describePlace(place)} is before the phase starts`, { ...place });
    }
    return { phase, from, to };
  });
  return read.sort((a, b) => a.from - b.from || (a.phase < b.phase ? -1 : 1));
}

/**
 * Takes reviews as they come.
 *
 * @param reviews - the reviews
 * @param phases - the phases there are
 * @returns the same in order of time, then of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `unknown-id`
 */
export function readReviews(reviews: unknown, phases: ReadonlySet<string>): readonly CheckedReview[] {
  const read = readEntries(reviews, "reviews").map((entry) => ({
    id: entry.key,
    level: entry.oneOf("level", LEVELS),
    phase: requirePhase(entry, phases),
    on: entry.day("on"),
    hasMinutes: entry.idIfAny("minutes") !== null,
  }));
  return read.sort((a, b) => a.on - b.on);
}

/**
 * Takes plans as they come.
 *
 * @param plans - every version
 * @param phases - the phases there are
 * @param reviews - ids of the reviews there are
 * @returns the same in order of time, then of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `unknown-id`
 */
export function readPlans(plans: unknown, phases: ReadonlySet<string>, reviews: ReadonlySet<Id>): readonly CheckedPlan[] {
  const read = readEntries(plans, "plans").map((entry) => {
    const basedOn = entry.ids("basedOn");
    const unknown = basedOn.findIndex((id) => !reviews.has(id));
    if (unknown >= 0) throw unknownId(describePlace(entry.place("basedOn")), unknown, basedOn[unknown]!, "review");
    const phase = entry.oneOf("kind", ["full", "stage"]) === "full" ? null : requirePhase(entry, phases);
    return { id: entry.key, phase, madeOn: entry.day("madeOn"), basedOn };
  });
  return read.sort((a, b) => a.madeOn - b.madeOn);
}

/**
 * Takes reports as they come.
 *
 * @param reports - the reports
 * @param phases - the phases there are
 * @returns the same in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `unknown-id`
 */
export function readReports(reports: unknown, phases: ReadonlySet<string>): readonly CheckedReport[] {
  return readEntries(reports, "reports").map((entry) => {
    const kind = entry.oneOf("kind", ["onSite", "stage"]);
    return { kind, phase: kind === "onSite" ? null : requirePhase(entry, phases), on: entry.day("on") };
  });
}

function requirePhase(row: FieldReader, phases: ReadonlySet<string> | null): string {
  const phase = row.name("phase");
  const place = row.place("phase");
  if (phases !== null && !phases.has(phase)) throw new ClienteleError("unknown-id", `${describePlace(place)} is a phase that is not given`, { ...place, expected: [...phases] });
  return phase;
}

function unknownId(list: string, index: number, id: Id, what: string): ClienteleError {
  return new ClienteleError("unknown-id", `${list}[${index}] is a ${what} that is not given`, { list, index, id });
}
