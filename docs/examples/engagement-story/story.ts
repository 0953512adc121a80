import type { Chapter, Said } from "./ledger.ts";
import { agreed, type Dossier, type ProjectNames } from "./project.ts";

type Activity = ProjectNames["activity"];
type Deliverable = ProjectNames["deliverable"];
type Phase = ProjectNames["phase"];

const begun = (activity: Activity): Said => ({ type: "startActivity", activity });
const done = (activity: Activity): Said => ({ type: "completeActivity", activity });
const handsIn = (deliverable: Deliverable): Said => ({ type: "submitDeliverable", deliverable });
const presents = (deliverable: Deliverable): Said => ({ type: "presentDeliverable", deliverable, manner: "inPerson", audience: "clientExecutive" });
const accepts = (deliverable: Deliverable): Said => ({ type: "acceptDeliverable", deliverable });
const plans = (phase: Phase): Said => ({ type: "proposePlan", phase });
const agrees = (phase: Phase): Said => ({ type: "agreePlan", phase });
const advances = (to: Phase): Said => ({ type: "advance", to });
const approves: Said = { type: "approve" };

/** Consent to questionnaires and interviews came by letter, on the afternoon of the day on which this story stops to look around. */
export const dossier: Dossier = { consentFrom: "2026-04-08T15:00:00Z" };

/** From first contact until the day on which somebody asks what is missing. */
export const firstPart: readonly Chapter[] = [
  { on: "2026-03-02", as: "vendorProjectManager", says: [{ type: "start", engagement: "E-1", profile: "compact" }, done("firstContact")] },
  { on: "2026-03-03", as: "consultant", says: [begun("topicTalks")] },
  { on: "2026-03-04", as: "consultant", says: [done("topicTalks")] },
  { on: "2026-03-05", as: "consultant", says: [begun("materialAnalysis")] },
  { on: "2026-03-09", as: "consultant", says: [done("materialAnalysis"), handsIn("projectFrame")] },
  { on: "2026-03-10", as: "vendorProjectManager", says: [done("frameAgreement")] },
  { on: "2026-03-10", as: "clientExecutive", says: [done("frameAgreement"), accepts("projectFrame")] },
  { on: "2026-03-11", as: "consultant", says: [begun("proposalWriting")] },
  { on: "2026-03-13", as: "consultant", says: [done("proposalWriting"), handsIn("proposal")] },
  // Two working days later than planned: the decision maker was away.
  { on: "2026-03-18", as: "consultant", says: [presents("proposal")] },
  { on: "2026-03-18", as: "vendorProjectManager", says: [done("proposalDiscussion")] },
  { on: "2026-03-18", as: "clientExecutive", says: [done("proposalDiscussion"), accepts("proposal")] },
  { on: "2026-03-19", as: "vendorProjectManager", says: [handsIn("contract"), plans("kickOff"), agrees("kickOff")] },
  { on: "2026-03-19", as: "vendorExecutive", says: [accepts("contract"), done("contracting")] },
  { on: "2026-03-19", as: "clientExecutive", says: [accepts("contract")] },
  { on: "2026-03-19", as: "clientProjectManager", says: [agrees("kickOff")] },
  { on: "2026-03-20", as: "vendorProjectManager", says: [advances("kickOff")] },

  { on: "2026-03-20", as: "vendorExecutive", says: [done("leadGroup")] },
  { on: "2026-03-23", as: "vendorProjectManager", says: [begun("projectPlanning")] },
  { on: "2026-03-24", as: "vendorProjectManager", says: [done("projectPlanning"), handsIn("projectPlan")] },
  { on: "2026-03-24", as: "clientProjectManager", says: [accepts("projectPlan")] },
  { on: "2026-03-25", as: "consultant", says: [done("investigationPlanning"), handsIn("investigationPlan")] },
  { on: "2026-03-25", as: "clientProjectManager", says: [accepts("investigationPlan")] },
  { on: "2026-03-25", as: "clientExecutive", says: [accepts("projectPlan"), accepts("investigationPlan"), approves] },
  { on: "2026-03-25", as: "vendorExecutive", says: [approves] },
  {
    on: "2026-03-25",
    as: "vendorProjectManager",
    says: [{ type: "proposePlan", phase: "investigation", plan: "P-2", staffing: [{ role: "consultant", people: [3] }] }, agrees("investigation")],
  },
  { on: "2026-03-25", as: "clientProjectManager", says: [agrees("investigation")] },
  { on: "2026-03-26", as: "vendorProjectManager", says: [advances("investigation")] },

  { on: "2026-03-26", as: "consultant", says: [begun("questionnaires")] },
  { on: "2026-03-27", as: "consultant", says: [begun("keyInterviews")] },
  // The client wants a second plant to be looked at.
  { on: "2026-04-02", as: "clientProjectManager", says: [{ type: "requestChange", change: "second-plant", kind: "scope" }] },
  {
    on: "2026-04-07",
    as: "vendorProjectManager",
    says: [{ type: "assessChange", change: "second-plant", quality: "unchanged", cost: 3000, days: 2, agreed }],
  },
];

/** And on to the proposal of the next engagement. */
export const secondPart: readonly Chapter[] = [
  { on: "2026-04-08", as: "clientExecutive", says: [{ type: "approveChange", change: "second-plant" }] },
  { on: "2026-04-09", as: "consultant", says: [done("questionnaires"), done("keyInterviews")] },
  { on: "2026-04-10", as: "clientTeam", says: [done("problemClassification")] },
  { on: "2026-04-14", as: "consultant", says: [done("firstDiagnosis")] },
  { on: "2026-04-17", as: "consultant", says: [done("diagnosisReporting"), handsIn("diagnosisReport")] },
  { on: "2026-04-17", as: "clientProjectManager", says: [{ type: "rejectDeliverable", deliverable: "diagnosisReport", reason: "figures-outdated" }] },
  { on: "2026-04-20", as: "consultant", says: [handsIn("diagnosisReport")] },
  { on: "2026-04-20", as: "clientProjectManager", says: [accepts("diagnosisReport")] },
  { on: "2026-04-20", as: "clientExecutive", says: [accepts("diagnosisReport"), approves] },
  { on: "2026-04-20", as: "vendorExecutive", says: [approves] },
  { on: "2026-04-20", as: "vendorProjectManager", says: [plans("design"), agrees("design")] },
  { on: "2026-04-20", as: "clientProjectManager", says: [agrees("design"), advances("design")] },

  { on: "2026-04-21", as: "departmentManager", says: [done("diagnosisFeedback")] },
  { on: "2026-04-27", as: "consultant", says: [done("firstDesign")] },
  { on: "2026-04-29", as: "consultant", says: [done("designAdjustment"), handsIn("solutionDesign")] },
  { on: "2026-04-29", as: "clientProjectManager", says: [accepts("solutionDesign")] },
  { on: "2026-04-30", as: "clientExecutive", says: [accepts("solutionDesign")] },
  { on: "2026-05-04", as: "consultant", says: [handsIn("finalReport"), presents("finalReport"), done("finalReporting")] },
  { on: "2026-05-04", as: "clientProjectManager", says: [accepts("finalReport")] },
  { on: "2026-05-05", as: "clientExecutive", says: [accepts("finalReport")] },
  { on: "2026-05-06", as: "clientTeam", says: [done("implementationPlanning"), handsIn("implementationPlan")] },
  { on: "2026-05-06", as: "clientProjectManager", says: [accepts("implementationPlan")] },
  { on: "2026-05-06", as: "clientExecutive", says: [accepts("implementationPlan"), approves] },
  { on: "2026-05-06", as: "vendorExecutive", says: [approves] },
  { on: "2026-05-06", as: "vendorProjectManager", says: [plans("supportAndTraining"), agrees("supportAndTraining")] },
  { on: "2026-05-06", as: "clientProjectManager", says: [agrees("supportAndTraining"), advances("supportAndTraining")] },

  { on: "2026-05-07", as: "clientTeam", says: [begun("implementationSupport"), begun("localAdjustment")] },
  { on: "2026-05-08", as: "consultant", says: [done("staffTraining"), done("managerTraining")] },
  { on: "2026-05-12", as: "clientTeam", says: [done("localAdjustment")] },
  { on: "2026-05-13", as: "consultant", says: [done("feedbackStudy"), done("implementationSupport")] },
  { on: "2026-05-13", as: "vendorProjectManager", says: [done("solutionsAgreement")] },
  { on: "2026-05-13", as: "clientProjectManager", says: [done("solutionsAgreement")] },
  { on: "2026-05-18", as: "consultant", says: [done("newProjectProposing"), handsIn("newProjectProposal"), presents("newProjectProposal")] },
  { on: "2026-05-19", as: "clientExecutive", says: [accepts("newProjectProposal"), approves] },
  { on: "2026-05-19", as: "vendorExecutive", says: [approves] },
  { on: "2026-05-19", as: "vendorProjectManager", says: [{ type: "complete" }, { type: "openFollowOn", engagement: "E-2" }] },
];
