import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { groupBy } from "../records/group-by.ts";
import type { PlanTrackingReasons } from "./plan-reasons.ts";
import type { PhaseDays, PlanReport, PlanReview, PlanVersion, ReviewLevel } from "./plan-records.ts";
import { LEVELS, readPhases, readPlans, readReports, readReviews, type CheckedPhase, type CheckedPlan, type CheckedReview } from "./read-plans.ts";

/** What the plans of an engagement lack. */
export type PlanFinding = Reason<PlanTrackingReasons>;

/** A phase, its plan, and who has looked at it. */
export interface PlanRow {
  /** The phase. */
  readonly phase: string;
  /** Whether it has begun by the day, and whether it is over. */
  readonly status: "upcoming" | "running" | "over";
  /** The last version of its plan; `null` for none. */
  readonly plan: Id | null;
  /** The last review by level; `null` for none. */
  readonly reviews: Readonly<Record<ReviewLevel, Id | null>>;
}

/** The plans of an engagement as of a day. */
export interface PlanTracking {
  /** The day. */
  readonly asOf: PlainDate;
  /** The last version of the plan for the full period; `null` for none. */
  readonly fullPlan: Id | null;
  /** The phases, in order of time. */
  readonly rows: readonly PlanRow[];
  /** What is missing: first of the full period, then by phase. */
  readonly findings: readonly PlanFinding[];
}

/** The day, and how the engagement went. */
export interface PlanTrackingOptions {
  /** The day, `YYYY-MM-DD`; what was made or held after it does not count yet. */
  readonly asOf: string;
  /** The phases of the engagement, each named once. */
  readonly phases: readonly PhaseDays[];
  /** Last day of the survey, `YYYY-MM-DD`; absent: there has been none. */
  readonly surveyedOn?: string | undefined;
  /** The reports that were handed over; absent: reports are not looked at. */
  readonly reports?: readonly PlanReport[] | undefined;
}

/**
 * Is there a plan for everything that runs, does each rest on what was found before, and was progress looked at on all three levels?
 *
 * A plan rests on the last review of each level up to the day it was made; where a level met more than once on that day, any one of these
 * will do. The last version of a stage plan is judged. A phase is over on the day after its last, and asks for its reviews then.
 *
 * @param plans - every version, in any order
 * @param reviews - every look at the progress, in any order
 * @param options - the day, the phases, the survey, the reports
 * @returns each phase with plan and reviews, and what is missing
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` also for a phase given twice, `invalid-date`, `invalid-value`,
 * `invalid-period` for a phase that ends before it starts, `unknown-id` for a phase or a review that is not given
 * @example
 * ```ts
 * import { planFindings } from "clientele/engagements";
 *
 * const plans = [
 *   { id: "full-1", kind: "full", madeOn: "2026-01-05" },
 *   { id: "intake-1", kind: "stage", phase: "intake", madeOn: "2026-01-05" },
 *   { id: "kickoff-1", kind: "stage", phase: "kickoff", madeOn: "2026-02-02", basedOn: ["r1", "r2"] },
 * ] as const;
 * const reviews = [
 *   { id: "r1", level: "team", phase: "intake", on: "2026-01-28" },
 *   { id: "r2", level: "project", phase: "intake", on: "2026-01-29" },
 *   { id: "r3", level: "management", phase: "intake", on: "2026-01-30" },
 * ] as const;
 * const phases = [{ phase: "intake", from: "2026-01-05", to: "2026-01-30" }, { phase: "kickoff", from: "2026-02-02" }];
 * const { findings } = planFindings(plans, reviews, { asOf: "2026-02-06", phases, surveyedOn: "2026-01-20" });
 * findings.map(({ code }) => code);
 * // => ["engagements/full-plan-not-rebaselined", "engagements/minutes-missing", "engagements/stage-plan-not-based-on-review"]
 * // On its last day a phase is not over yet.
 * planFindings(plans.slice(0, 2), [], { asOf: "2026-01-30", phases }).findings; // => []
 * ```
 * @category Plans
 * @see ENG-9, ENG-17
 */
export function planFindings(plans: readonly PlanVersion[], reviews: readonly PlanReview[], options: PlanTrackingOptions): PlanTracking {
  const given = requireObject(options, "options") as unknown as PlanTrackingOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const phases = readPhases(given.phases);
  const surveyedOn = given.surveyedOn === undefined ? null : requireDate(given.surveyedOn, "surveyedOn");
  const names = new Set(phases.map(({ phase }) => phase));
  const held = readReviews(reviews, names);
  const made = readPlans(plans, names, new Set(held.map(({ id }) => id))).filter(({ madeOn }) => madeOn <= asOf);
  const reports = given.reports === undefined ? null : readReports(given.reports, names).filter(({ on }) => on <= asOf);
  const records: Records = { asOf, held: held.filter(({ on }) => on <= asOf), reports };
  const plansOf = groupBy(made, ({ phase }) => [phase]);
  const reviewsOf = groupBy(records.held, ({ phase }) => [phase]);
  const full = plansOf.get(null) ?? [];
  return {
    asOf: dateOfDay(asOf),
    fullPlan: full.at(-1)?.id ?? null,
    rows: phases.map((phase) => rowOf(phase, plansOf.get(phase.phase) ?? [], reviewsOf.get(phase.phase) ?? [], asOf)),
    findings: [
      ...judgeFull(full, phases, surveyedOn, records),
      ...phases.flatMap((phase) => judgePhase(phase, plansOf.get(phase.phase) ?? [], reviewsOf.get(phase.phase) ?? [], records)),
    ],
  };
}

interface Records {
  readonly asOf: number;
  /** In order of time. */
  readonly held: readonly CheckedReview[];
  /** `null` where reports are not looked at. */
  readonly reports: readonly { readonly kind: "onSite" | "stage"; readonly phase: string | null }[] | null;
}

function statusOf({ from, to }: CheckedPhase, asOf: number): PlanRow["status"] {
  if (from > asOf) return "upcoming";
  return to !== null && to < asOf ? "over" : "running";
}

function rowOf(phase: CheckedPhase, plans: readonly CheckedPlan[], reviews: readonly CheckedReview[], asOf: number): PlanRow {
  const last = (level: ReviewLevel): Id | null => reviews.findLast((review) => review.level === level)?.id ?? null;
  return {
    phase: phase.phase,
    status: statusOf(phase, asOf),
    plan: plans.at(-1)?.id ?? null,
    reviews: { team: last("team"), project: last("project"), management: last("management") },
  };
}

function judgeFull(plans: readonly CheckedPlan[], phases: readonly CheckedPhase[], surveyedOn: number | null, { asOf, reports }: Records): PlanFinding[] {
  const findings: PlanFinding[] = [];
  const last = plans.at(-1);
  const first = phases[0];
  const isSurveyed = surveyedOn !== null && surveyedOn <= asOf;
  if (last === undefined) {
    if (first !== undefined && first.from <= asOf) findings.push({ code: "engagements/full-plan-missing", phase: first.phase });
  } else if (isSurveyed && last.madeOn < surveyedOn) {
    const madeOn = dateOfDay(last.madeOn);
    findings.push({ code: "engagements/full-plan-not-rebaselined", plan: last.id, madeOn, surveyedOn: dateOfDay(surveyedOn) });
  }
  const isReported = reports === null || reports.some(({ kind }) => kind === "onSite");
  if (isSurveyed && !isReported) findings.push({ code: "engagements/report-missing", report: "onSite", phase: null });
  return findings;
}

function judgePhase(entry: CheckedPhase, plans: readonly CheckedPlan[], reviews: readonly CheckedReview[], records: Records): PlanFinding[] {
  const { phase, from } = entry;
  const status = statusOf(entry, records.asOf);
  const findings: PlanFinding[] = [];
  const [first] = plans;
  if (first === undefined) {
    if (status !== "upcoming") findings.push({ code: "engagements/stage-plan-missing", phase, from: dateOfDay(from) });
  } else {
    if (first.madeOn > from) findings.push({ code: "engagements/stage-plan-late", phase, plan: first.id, madeOn: dateOfDay(first.madeOn), from: dateOfDay(from) });
    findings.push(...LEVELS.flatMap((level) => judgeBasis(phase, plans.at(-1)!, level, records.held)));
  }
  for (const level of LEVELS) {
    if (status === "over" && !reviews.some((review) => review.level === level)) findings.push({ code: "engagements/review-missing", phase, level });
  }
  for (const { id, level, hasMinutes } of reviews) {
    if (level === "management" && !hasMinutes) findings.push({ code: "engagements/minutes-missing", phase, review: id });
  }
  const isReported = records.reports === null || records.reports.some((report) => report.kind === "stage" && report.phase === phase);
  if (status === "over" && !isReported) findings.push({ code: "engagements/report-missing", report: "stage", phase });
  return findings;
}

function judgeBasis(phase: string, plan: CheckedPlan, level: ReviewLevel, held: readonly CheckedReview[]): PlanFinding[] {
  const before = held.filter((review) => review.level === level && review.on <= plan.madeOn);
  const lastDay = before.at(-1)?.on;
  const last = before.filter(({ on }) => on === lastDay);
  if (last.length === 0 || last.some(({ id }) => plan.basedOn.includes(id))) return [];
  return [{ code: "engagements/stage-plan-not-based-on-review", phase, plan: plan.id, review: last[0]!.id, level }];
}
