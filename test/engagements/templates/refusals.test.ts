import { expect, test } from "vitest";
import type { Guard } from "../../../src/engagements/guards.ts";
import type { EngagementTemplate } from "../../../src/engagements/template.ts";
import { allTemplates, type TemplateName } from "./all-templates.ts";
import { tell } from "./story.ts";

interface Refused {
  /** What is said, with the codes it is refused with. */
  readonly script: string;
  /** Answers to the guards that the template declares. */
  readonly guards?: Readonly<Record<string, Guard>>;
  /** Codes that the template can never give, for want of what they are about. */
  readonly never: string;
}

const codes = [
  "activity-open",
  "already-done",
  "clock-backwards",
  "closed",
  "definition-mismatch",
  "gate",
  "guard",
  "not-reachable",
  "order",
  "plan-missing",
  "role",
  "suspended",
  "tailored-out",
];

const refusing: Guard = () => ({ code: "acme/not-agreed" });

const refused: Readonly<Record<TemplateName, Refused>> = {
  consulting: {
    never: "tailored-out",
    guards: { clientConsent: refusing },
    script: `
      consultant completes firstContact ! not-reachable
      vendorProjectManager starts
      vendorProjectManager starts ! already-done
      yesterday consultant completes firstContact ! clock-backwards
      elsewhere consultant completes firstContact ! definition-mismatch
      staff completes firstContact ! role
      clientExecutive completes talksAgreement ! order
      consultant completes siteSurvey ! order
      consultant submits diagnosisReport ! not-reachable
      vendorProjectManager advances kickOff ! activity-open gate plan-missing
      vendorProjectManager advances design ! not-reachable
      vendorProjectManager returns intake ! not-reachable
      vendorProjectManager approves ! not-reachable
      consultant skips firstContact ! role
      vendorProjectManager finishes ! not-reachable
      vendorProjectManager suspends
      consultant completes firstContact ! suspended
      vendorProjectManager resumes

      vendorProjectManager skips firstContact talksAgreement topicTalks materialAnalysis siteSurvey frameAgreement preparatorySurvey
      consultant completes proposalWriting
      clientExecutive accepts proposal ! order
      consultant submits proposal
      consultant sends proposal to clientExecutive
      clientExecutive accepts proposal ! order
      consultant presents proposal to clientExecutive
      clientExecutive accepts proposal
      clientExecutive accepts proposal ! already-done
      clientExecutive completes proposalDiscussion ! order
      vendorProjectManager completes proposalDiscussion
      vendorProjectManager completes proposalDiscussion ! already-done
      clientExecutive completes proposalDiscussion
      vendorExecutive completes contracting
      vendorProjectManager waives projectFrame ! role
      clientExecutive waives projectFrame contract
      vendorProjectManager advances kickOff ! plan-missing
      vendorProjectManager agrees kickOff ! order
      vendorProjectManager plans kickOff
      vendorProjectManager agrees kickOff
      vendorExecutive agrees kickOff ! role
      vendorProjectManager advances kickOff ! plan-missing
      clientProjectManager agrees kickOff
      consultant advances kickOff ! role
      vendorProjectManager advances kickOff

      vendorProjectManager skips leadGroup responsiblePersons advisers projectPlanning dataFormDesign jointTeam investigationPlanning memberTraining
      consultant submits projectPlan
      clientExecutive accepts projectPlan ! order
      clientExecutive waives projectPlan investigationPlan
      clientProjectManager waives dataForms
      vendorProjectManager approves ! role
      vendorExecutive approves
      vendorExecutive approves ! already-done
      consultant plans investigation
      vendorProjectManager agrees investigation
      clientProjectManager agrees investigation
      vendorProjectManager advances investigation ! gate
      clientExecutive approves
      vendorProjectManager advances investigation

      consultant completes questionnaires keyInterviews ! guard
      consultant completes problemClassification ! order
      vendorProjectManager advances design ! activity-open gate plan-missing
      vendorProjectManager cancels
      consultant completes workshops ! closed
      vendorProjectManager follows E-2 ! closed`,
  },
  crmImplementation: {
    never: "guard tailored-out",
    script: `
      consultant completes presentStateAnalysis ! not-reachable
      projectLead starts
      projectLead starts ! already-done
      yesterday consultant completes presentStateAnalysis ! clock-backwards
      elsewhere consultant completes presentStateAnalysis ! definition-mismatch
      engineer completes presentStateAnalysis ! role
      consultant completes needsAnalysis ! order
      designExpert submits userRequirementsReport ! role
      projectLead advances systemDesign ! activity-open gate plan-missing
      projectLead suspends
      consultant completes presentStateAnalysis ! suspended
      projectLead resumes
      projectLead skips presentStateAnalysis needsAnalysis processDiagnosis startPreparation
      generalManager waives userRequirementsReport
      consultant plans systemDesign basicTraining implementation
      projectLead agrees systemDesign basicTraining implementation
      vendorProjectManager agrees systemDesign basicTraining implementation
      projectLead advances systemDesign
      projectLead skips implementationGoals hardwareEnvironment softwareFunctions processRedesign
      designExpert submits hardwareDesign
      generalManager accepts hardwareDesign ! order
      generalManager waives statementOfGoals softwareDesign processAnalysisReport
      projectLead advances basicTraining ! gate
      generalManager waives hardwareDesign
      projectLead advances basicTraining
      projectLead skips firstTraining
      projectLead advances implementation
      projectLead skips developmentEnvironment customisation interfaces
      projectTeam completes functionTest ! order
      projectLead completes functionTest ! order
      engineer completes functionTest ! role
      projectLead loses
      testEngineer completes functionTest ! closed`,
  },
  erpImplementation: {
    never: "guard",
    script: `
      consultant completes routeMapping ! not-reachable
      vendorProjectManager starts clientLedStandard
      vendorProjectManager starts clientLedStandard ! already-done
      yesterday vendorProjectManager completes routeMapping ! clock-backwards
      elsewhere vendorProjectManager completes routeMapping ! definition-mismatch
      vendorProjectManager completes fullPlanning ! order
      keyUser completes routeMapping ! role
      consultant completes permissions jobManualWriting customisationDesign ! tailored-out
      keyUser submits jobManuals ! tailored-out
      consultant submits customisationSpecification ! tailored-out
      vendorProjectManager advances blueprintDesign ! activity-open gate plan-missing
      vendorProjectManager advances publicSupport ! not-reachable
      vendorProjectManager suspends
      vendorProjectManager completes routeMapping milestoneReviews ! suspended
      vendorProjectManager resumes
      vendorProjectManager skips routeMapping fullPlanning
      clientProjectManager waives routeMap
      clientExecutive waives projectPlan
      consultant plans blueprintDesign systemConstruction cutOverPreparation cutOver continuousSupport
      vendorProjectManager agrees blueprintDesign systemConstruction cutOverPreparation cutOver continuousSupport
      clientProjectManager agrees blueprintDesign systemConstruction cutOverPreparation cutOver continuousSupport
      vendorProjectManager advances blueprintDesign
      keyUser completes solutionDesign prototype ! order
      vendorProjectManager skips diagnosis solutionDesign moduleSelection prototype solutionReview
      clientExecutive waives solution
      vendorProjectManager advances systemConstruction
      clientExecutive completes systemAcceptance ! order
      vendorProjectManager skips keyUserTraining systemTest systemAcceptance
      vendorProjectManager advances cutOverPreparation
      keyUser completes staticDataImport ! order
      vendorProjectManager skips staticDataImport goLiveEnvironment endUserTraining rehearsal cutOverPlanning cutOverCheck
      clientExecutive waives cutOverPlan
      vendorProjectManager advances cutOver
      vendorProjectManager skips dynamicDataImport cutOverRun
      vendorProjectManager advances continuousSupport
      vendorProjectManager skips supportAndOptimisation monthEndClose optimisationReporting projectClose projectAcceptance internalHandover
      clientExecutive waives optimisationReport
      vendorProjectManager finishes ! activity-open
      vendorProjectManager skips milestoneReviews assessment trainingThroughout
      vendorProjectManager finishes
      vendorProjectManager completes assessment ! closed`,
  },
  erpShort: {
    never: "guard tailored-out",
    script: `
      vendorProjectManager completes projectStart ! not-reachable
      vendorProjectManager starts
      vendorProjectManager starts ! already-done
      yesterday vendorProjectManager completes projectStart ! clock-backwards
      elsewhere vendorProjectManager completes projectStart ! definition-mismatch
      consultant completes projectStart ! role
      clientProjectManager accepts projectPlan ! order
      vendorProjectManager advances processDesign ! activity-open gate plan-missing
      vendorProjectManager suspends
      vendorProjectManager completes projectStart ! suspended
      vendorProjectManager cancels
      vendorProjectManager completes projectStart ! closed`,
  },
  operationsReference: {
    never: "guard tailored-out",
    script: `
      consultant completes scorecarding ! not-reachable
      vendorProjectManager starts
      vendorProjectManager starts ! already-done
      yesterday consultant completes scorecarding ! clock-backwards
      elsewhere consultant completes scorecarding ! definition-mismatch
      clientExecutive completes scorecarding ! role
      clientProjectManager accepts scorecardReport ! order
      vendorProjectManager advances futureModel ! activity-open gate plan-missing
      vendorProjectManager advances prototype ! not-reachable
      vendorProjectManager suspends
      consultant completes scorecarding ! suspended
      vendorProjectManager cancels
      consultant completes scorecarding ! closed`,
  },
  salesOpportunity: {
    never: "guard plan-missing tailored-out",
    script: `
      salesperson advances interest ! not-reachable
      salesperson starts
      salesperson starts ! already-done
      decisionMaker advances interest ! role
      yesterday salesperson advances interest ! clock-backwards
      elsewhere salesperson advances interest ! definition-mismatch
      salesperson advances signed ! not-reachable
      salesperson suspends
      salesperson advances interest ! suspended
      salesperson resumes
      salesperson advances interest conversion preSalesSurvey qualified needsAnalysis
      salesperson advances valueProposition ! activity-open gate
      salesperson completes customisationCheck
      salesManager waives customisationNote
      salesperson advances valueProposition
      salesperson advances decisionMakersConfirmed ! activity-open
      salesperson completes successfulVisit
      salesperson advances decisionMakersConfirmed perceptionAnalysis quotation
      decisionMaker accepts quotation ! order
      salesperson submits quotation
      salesperson sends quotation to decisionMaker
      decisionMaker accepts quotation ! order
      salesperson loses
      salesperson advances negotiation ! closed`,
  },
  reception: {
    never: "guard plan-missing tailored-out",
    script: `
      receptionist completes appointment ! not-reachable
      receptionist starts
      receptionist starts ! already-done
      yesterday receptionist completes appointment ! clock-backwards
      elsewhere receptionist completes appointment ! definition-mismatch
      specialist completes appointment ! role
      receptionist advances visit ! activity-open
      receptionist suspends
      receptionist completes appointment ! suspended
      receptionist resumes
      receptionist skips appointment
      receptionist advances visit
      specialist completes consultation ! order
      specialist advances afterVisit ! activity-open gate
      receptionist cancels
      receptionist completes arrival ! closed`,
  },
  customerVisit: {
    never: "guard plan-missing tailored-out",
    script: `
      salesperson completes analysis ! not-reachable
      salesperson starts
      salesperson starts ! already-done
      yesterday salesperson completes analysis ! clock-backwards
      elsewhere salesperson completes analysis ! definition-mismatch
      salesManager completes analysis ! role
      salesperson completes rehearsal ! order
      salesperson completes analysis call solutionLine research visitAgreement outlineWriting rehearsal
      salesperson submits outline
      salesperson accepts outline ! role
      salesperson advances visit ! gate
      salesManager accepts outline
      salesperson advances visit
      salesperson advances solution ! activity-open
      salesperson completes visiting
      salesperson advances solution
      salesperson completes solutionWriting
      salesperson submits solution
      salesperson sends solution to decisionMaker
      decisionMaker accepts solution ! order
      salesperson finishes ! gate
      salesperson suspends
      salesperson presents solution to decisionMaker ! suspended
      salesperson loses
      salesperson resumes ! closed`,
  },
  returnVisit: {
    never: "guard plan-missing tailored-out",
    script: `
      owner completes recordLookUp ! not-reachable
      owner starts
      owner starts ! already-done
      yesterday owner completes recordLookUp ! clock-backwards
      elsewhere owner completes recordLookUp ! definition-mismatch
      manager completes recordLookUp ! role
      owner completes booking ! order
      owner advances visit ! activity-open gate
      owner suspends
      owner completes recordLookUp ! suspended
      owner cancels
      owner completes recordLookUp ! closed`,
  },
  keyAccountPursuit: {
    never: "guard plan-missing tailored-out",
    guards: { onePrice: refusing, oneServiceLevel: () => null },
    script: `
      buyer completes meeting ! not-reachable
      accountManager starts
      accountManager starts ! already-done
      yesterday buyer completes meeting ! clock-backwards
      elsewhere buyer completes meeting ! definition-mismatch
      influencer completes meeting ! role
      accountManager advances needs ! activity-open
      accountManager suspends
      buyer completes meeting ! suspended
      accountManager resumes
      buyer completes meeting
      accountManager advances needs
      buyer completes needsStudy
      accountManager advances proof
      specialist completes objectionHandling ! order
      specialist completes abilityProof objectionHandling
      accountManager advances influence ! gate
      accountManager loses
      accountManager advances influence ! closed`,
  },
};

test.each(Object.entries(refused) as [TemplateName, Refused][])("%s refuses with every code that it can give", (name, { script, guards, never }) => {
  const { codes: found, surprises } = tell(allTemplates[name], script, guards);
  expect(surprises).toEqual([]);
  expect(found).toEqual(codes.filter((code) => !never.split(" ").includes(code)));
});

test.each(Object.entries(refused) as [TemplateName, Refused][])("what %s can never refuse with, it has nothing for", (name, { never }) => {
  const { phases, profiles }: EngagementTemplate = allTemplates[name];
  const activities = phases.flatMap((phase) => phase.activities ?? []);
  const without = [
    ...(activities.some(({ guards = [] }) => guards.length > 0) ? [] : ["guard"]),
    ...(phases.some(({ planAgreedBy }) => planAgreedBy !== undefined) ? [] : ["plan-missing"]),
    ...(profiles.length > 0 ? [] : ["tailored-out"]),
  ];
  expect(never.split(" ")).toEqual(without);
});
