import { defineCalendar, weekOf } from "clientele/calendar";
import { consulting, defineEngagement, openEngagement, type EngagementTemplate, type GuardQuestion } from "clientele/engagements";

/** The names that a template declares. */
type NamesOf<T> = T extends EngagementTemplate<infer N> ? N : never;

/** Planned working days. What is not named here, this engagement goes without. */
const days: Readonly<Partial<Record<NamesOf<typeof consulting>["activity"], number>>> = {
  firstContact: 1, topicTalks: 2, materialAnalysis: 3, frameAgreement: 1, proposalWriting: 3, proposalDiscussion: 1, contracting: 1,
  leadGroup: 1, projectPlanning: 2, investigationPlanning: 1,
  questionnaires: 5, keyInterviews: 4, problemClassification: 2, firstDiagnosis: 2, diagnosisReporting: 3,
  diagnosisFeedback: 1, firstDesign: 4, designAdjustment: 2, finalReporting: 2, implementationPlanning: 2,
  staffTraining: 2, managerTraining: 1, implementationSupport: 5, localAdjustment: 3, feedbackStudy: 1, solutionsAgreement: 1, newProjectProposing: 2,
};

const activities = consulting.phases.flatMap((phase) => phase.activities ?? []);

/** The consulting template of the library, with durations, a profile and change control of our own. */
export const project = defineEngagement({
  ...consulting,
  id: "processAdvice",
  profiles: [
    {
      id: "compact",
      withoutActivities: activities.map(({ id }) => id).filter((id) => days[id] === undefined),
      withoutDeliverables: ["dataForms", "implementationOutline"],
    },
  ],
  phases: consulting.phases.map((phase) => ({
    ...phase,
    activities: (phase.activities ?? []).map((activity) => ({ ...activity, duration: days[activity.id] })),
  })),
  changes: {
    requestedBy: ["clientProjectManager", "clientExecutive"],
    assessedBy: ["vendorProjectManager"],
    authorities: [{ role: "vendorProjectManager", costShare: 0.02, days: 5, quality: "unchanged" }, { role: "clientExecutive" }],
  },
});

/** What was agreed by contract, before any change. */
export const agreed = { cost: 60_000, days: 46 } as const;

/** The vocabularies of the project. */
export type ProjectNames = NamesOf<typeof project>;

/** What the host knows beside the facts: when the client agreed that its people are asked. */
export interface Dossier {
  /** A moment; `null` before. */
  readonly consentFrom: string | null;
}

export const engagement = openEngagement(project, {
  clientConsent: ({ at, context }: GuardQuestion<Dossier>) =>
    context.consentFrom !== null && context.consentFrom <= at ? null : { code: "example/no-written-consent" },
});

/** Office days in Berlin, with the holidays of the spring of 2026. */
export const office = defineCalendar({
  id: "office",
  timeZone: "Europe/Berlin",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]),
  holidays: [
    { date: "2026-04-03", name: "Good Friday" },
    { date: "2026-04-06", name: "Easter Monday" },
    { date: "2026-05-01", name: "Labour Day" },
    { date: "2026-05-14", name: "Ascension Day" },
    { date: "2026-05-25", name: "Whit Monday" },
  ],
});
