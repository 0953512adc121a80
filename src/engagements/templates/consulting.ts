import { defineEngagement } from "../define-engagement.ts";
import { bothProjectManagers, clientChain, clientExecutive, clientProjectManager, consultant, vendorProjectManager } from "./project-roles.ts";

const CORE_TEAM = ["consultant", "vendorProjectManager"] as const;
const WIDER_TEAM = ["departmentManager", "staff"] as const;
const FIRST_TALKS = ["vendorProjectManager", "consultant", "clientExecutive"] as const;
const BOTH_TEAMS = ["consultant", "clientTeam"] as const;
const LEAD_GROUP = ["vendorExecutive", "clientExecutive"] as const;
const LEAD_GROUP_APPROVES = { all: [{ approval: "vendorExecutive" }, { approval: "clientExecutive" }] } as const;

/**
 * A consulting engagement (管理咨询) in five phases: intake, kick-off, investigation, design, support and training.
 *
 * Phases, activities and outputs are those of the source. Questionnaires and key interviews ask the guard `clientConsent`. The proposal
 * for a new project starts a new intake: an engagement by this same template.
 *
 * A choice made here **(ours)**: who takes part in which activity and signs what both sides agree on; the lead group of both sides'
 * leaders approves each phase after the intake, for it supervises progress; the intake needs no agreed plan, for nobody is named yet who
 * could agree to one; the order of investigation and support; the ways back.
 *
 * @example
 * ```ts
 * import { consulting } from "clientele/engagements";
 *
 * consulting.phases.map(({ id }) => id); // => ["intake", "kickOff", "investigation", "design", "supportAndTraining"]
 * consulting.deliverables.find(({ id }) => id === "proposal")?.presentedTo; // => "clientExecutive"
 * ```
 * @category Templates
 * @see ENG-1, ENG-8, ENG-13, ENG-15, ENG-16, ENG-17
 */
export const consulting = /* @__PURE__ */ defineEngagement({
  id: "consulting",
  version: 1,
  name: { en: "Consulting engagement", zh: "管理咨询" },
  initial: "intake",
  roles: [
    { id: "vendorExecutive", name: { en: "Leader of the vendor", zh: "服务方领导" }, side: "vendor" },
    vendorProjectManager,
    consultant,
    clientExecutive,
    clientProjectManager,
    { id: "internalAdviser", name: { en: "Internal adviser", zh: "内部顾问" }, side: "client" },
    { id: "clientTeam", name: { en: "Client's team", zh: "联合工作小组客户方成员" }, side: "client" },
    { id: "departmentManager", name: { en: "Department manager", zh: "部门负责人" }, side: "client" },
    { id: "staff", name: { en: "Staff", zh: "员工" }, side: "client" },
    { id: "outsideExpert", name: { en: "Outside expert", zh: "外部专家" }, side: "outside" },
  ],
  guards: ["clientConsent"],
  deliverables: [
    { id: "projectFrame", name: { en: "Project frame and goals", zh: "项目框架与目标" }, writtenBy: CORE_TEAM, acceptedBy: ["clientExecutive"] },
    {
      id: "proposal",
      name: { en: "Proposal", zh: "项目建议书" },
      contents: [
        { en: "Goals", zh: "目标" },
        { en: "Frame", zh: "框架" },
        { en: "Content", zh: "内容" },
        { en: "Plan", zh: "计划" },
        { en: "Time", zh: "时间" },
        { en: "Budget", zh: "预算" },
      ],
      writtenBy: CORE_TEAM,
      acceptedBy: ["clientExecutive"],
      presentedTo: "clientExecutive",
    },
    { id: "contract", name: { en: "Contract", zh: "合同" }, writtenBy: ["vendorProjectManager"], acceptedBy: LEAD_GROUP },
    {
      id: "projectPlan",
      name: { en: "Project plan", zh: "项目计划" },
      contents: [
        { en: "Schedule", zh: "进度安排" },
        { en: "Staffing", zh: "人员安排" },
        { en: "Logistics", zh: "后勤安排" },
      ],
      writtenBy: CORE_TEAM,
      acceptedBy: clientChain,
    },
    { id: "dataForms", name: { en: "Data forms", zh: "资料表格" }, writtenBy: CORE_TEAM, acceptedBy: ["clientProjectManager"] },
    { id: "investigationPlan", name: { en: "Investigation plan", zh: "调查计划" }, writtenBy: CORE_TEAM, acceptedBy: clientChain },
    {
      id: "diagnosisReport",
      name: { en: "Diagnosis report", zh: "诊断报告" },
      contents: [
        { en: "Diagnosis", zh: "诊断" },
        { en: "First frame of improvement", zh: "初步改进框架" },
      ],
      writtenBy: CORE_TEAM,
      commentedBy: WIDER_TEAM,
      acceptedBy: clientChain,
    },
    { id: "solutionDesign", name: { en: "Design", zh: "设计方案" }, writtenBy: CORE_TEAM, commentedBy: WIDER_TEAM, acceptedBy: clientChain },
    {
      id: "implementationOutline",
      name: { en: "Outline of the implementation plan", zh: "实施计划大纲" },
      writtenBy: CORE_TEAM,
      acceptedBy: ["clientProjectManager"],
    },
    {
      id: "finalReport",
      name: { en: "Final report", zh: "最终报告" },
      writtenBy: CORE_TEAM,
      commentedBy: WIDER_TEAM,
      acceptedBy: clientChain,
      presentedTo: "clientExecutive",
    },
    {
      id: "implementationPlan",
      name: { en: "Implementation plan", zh: "实施计划" },
      writtenBy: ["consultant", "vendorProjectManager", "clientTeam"],
      commentedBy: WIDER_TEAM,
      acceptedBy: clientChain,
    },
    {
      id: "newProjectProposal",
      name: { en: "Proposal for a new project", zh: "新项目建议书" },
      writtenBy: CORE_TEAM,
      acceptedBy: ["clientExecutive"],
      presentedTo: "clientExecutive",
      waivedBy: ["clientExecutive", "vendorProjectManager"],
    },
  ],
  phases: [
    {
      id: "intake",
      name: { en: "Intake", zh: "项目介入" },
      activities: [
        { id: "firstContact", name: { en: "First contact", zh: "初次接触" }, participants: FIRST_TALKS },
        { id: "talksAgreement", name: { en: "Content, time and place of talks agreed", zh: "约定洽谈内容、时间和地点" }, participants: FIRST_TALKS },
        { id: "topicTalks", name: { en: "Talks to settle the topic", zh: "洽谈并确定课题" }, participants: FIRST_TALKS },
        {
          id: "materialAnalysis",
          name: { en: "Analysis of given material and first project frame", zh: "资料分析与初步项目框架" },
          participants: CORE_TEAM,
          produces: ["projectFrame"],
        },
        { id: "siteSurvey", name: { en: "Site survey", zh: "现场考察" }, participants: FIRST_TALKS },
        {
          id: "frameAgreement",
          name: { en: "Frame and goals agreed", zh: "确定项目框架与目标" },
          participants: ["vendorProjectManager", "clientExecutive"],
          signOff: "inTurn",
        },
        { id: "preparatorySurvey", name: { en: "Preparatory survey", zh: "预备调研" }, participants: CORE_TEAM },
        { id: "proposalWriting", name: { en: "Proposal", zh: "撰写项目建议书" }, participants: CORE_TEAM, produces: ["proposal"] },
        {
          id: "proposalDiscussion",
          name: { en: "Proposal discussed by both sides", zh: "双方讨论项目建议书" },
          participants: ["vendorProjectManager", "clientExecutive"],
          signOff: "inTurn",
        },
        { id: "contracting", name: { en: "Contract", zh: "签订合同" }, participants: LEAD_GROUP, produces: ["contract"] },
      ],
      passedBy: ["vendorProjectManager"],
      next: ["kickOff"],
    },
    {
      id: "kickOff",
      name: { en: "Kick-off", zh: "项目开启" },
      planAgreedBy: bothProjectManagers,
      activities: [
        {
          id: "leadGroup",
          name: { en: "Lead group of both sides' leaders", zh: "成立双方领导组成的领导小组" },
          participants: LEAD_GROUP,
          criterion: { en: "The lead group is named and supervises progress", zh: "领导小组已成立并监督进度" },
        },
        { id: "responsiblePersons", name: { en: "Responsible persons", zh: "确定项目负责人" }, participants: LEAD_GROUP },
        {
          id: "advisers",
          name: { en: "Outside experts and internal advisers", zh: "聘请外部专家和内部顾问" },
          participants: ["vendorProjectManager", "clientProjectManager", "outsideExpert", "internalAdviser"],
        },
        {
          id: "projectPlanning",
          name: { en: "Project plan, schedule, staffing, logistics", zh: "制定项目计划、进度、人员和后勤安排" },
          participants: bothProjectManagers,
          produces: ["projectPlan"],
        },
        { id: "dataFormDesign", name: { en: "Data forms", zh: "设计资料表格" }, participants: BOTH_TEAMS, produces: ["dataForms"] },
        { id: "jointTeam", name: { en: "Joint working group and its roles", zh: "组建联合工作小组并分工" }, participants: bothProjectManagers },
        {
          id: "investigationPlanning",
          name: { en: "Investigation plan", zh: "制定调查计划" },
          participants: BOTH_TEAMS,
          produces: ["investigationPlan"],
        },
        { id: "memberTraining", name: { en: "Training of the members", zh: "小组成员培训" }, participants: BOTH_TEAMS },
      ],
      gate: LEAD_GROUP_APPROVES,
      passedBy: bothProjectManagers,
      next: ["investigation"],
    },
    {
      id: "investigation",
      name: { en: "Investigation", zh: "调查分析" },
      planAgreedBy: bothProjectManagers,
      order: "dependencies",
      activities: [
        { id: "departmentMeetings", name: { en: "Department meetings", zh: "部门会议" }, participants: ["consultant", "departmentManager"] },
        { id: "questionnaires", name: { en: "Questionnaires", zh: "问卷调查" }, participants: ["consultant", "staff"], guards: ["clientConsent"] },
        {
          id: "keyInterviews",
          name: { en: "Key interviews", zh: "重点访谈" },
          participants: ["consultant", "clientExecutive", "departmentManager"],
          guards: ["clientConsent"],
        },
        { id: "workshops", name: { en: "Workshops", zh: "专题研讨" }, participants: BOTH_TEAMS },
        {
          id: "marketStudy",
          name: { en: "Competitors and industry chain", zh: "竞争对手与产业链分析" },
          participants: ["consultant", "outsideExpert"],
        },
        {
          id: "problemClassification",
          name: { en: "Problems classified", zh: "问题归类" },
          participants: BOTH_TEAMS,
          after: ["departmentMeetings", "questionnaires", "keyInterviews", "workshops", "marketStudy"],
        },
        {
          id: "firstDiagnosis",
          name: { en: "First diagnosis with a first frame of improvement", zh: "初步诊断与初步改进框架" },
          participants: CORE_TEAM,
          after: ["problemClassification"],
        },
        {
          id: "diagnosisReporting",
          name: { en: "Diagnosis report", zh: "撰写诊断报告" },
          participants: CORE_TEAM,
          produces: ["diagnosisReport"],
          after: ["firstDiagnosis"],
        },
      ],
      gate: LEAD_GROUP_APPROVES,
      passedBy: bothProjectManagers,
      next: ["design"],
      rework: ["kickOff"],
    },
    {
      id: "design",
      name: { en: "Design", zh: "方案设计" },
      planAgreedBy: bothProjectManagers,
      activities: [
        {
          id: "diagnosisFeedback",
          name: { en: "Client's feedback on the diagnosis", zh: "客户对诊断的反馈" },
          participants: ["consultant", "clientProjectManager", "clientExecutive", "departmentManager"],
        },
        { id: "firstDesign", name: { en: "First design", zh: "初步方案设计" }, participants: CORE_TEAM, produces: ["solutionDesign"] },
        { id: "departmentComments", name: { en: "Comments by department", zh: "各部门意见" }, participants: ["consultant", "departmentManager"] },
        { id: "designAdjustment", name: { en: "Adjustments", zh: "方案调整" }, participants: CORE_TEAM },
        {
          id: "implementationOutlining",
          name: { en: "Outline of the implementation plan", zh: "拟定实施计划大纲" },
          participants: BOTH_TEAMS,
          produces: ["implementationOutline"],
        },
        { id: "seminar", name: { en: "Seminar", zh: "方案研讨会" }, participants: ["consultant", "clientTeam", "departmentManager"] },
        {
          id: "finalReporting",
          name: { en: "Final report presented and questions answered", zh: "最终报告汇报与答疑" },
          participants: CORE_TEAM,
          produces: ["finalReport"],
        },
        {
          id: "implementationPlanning",
          name: { en: "Implementation plan drawn up with the client", zh: "与客户共同制定实施计划" },
          participants: BOTH_TEAMS,
          produces: ["implementationPlan"],
        },
      ],
      gate: LEAD_GROUP_APPROVES,
      passedBy: bothProjectManagers,
      next: ["supportAndTraining"],
      rework: ["investigation"],
    },
    {
      id: "supportAndTraining",
      name: { en: "Support and training", zh: "支持和培训" },
      planAgreedBy: bothProjectManagers,
      order: "dependencies",
      activities: [
        { id: "staffTraining", name: { en: "Training of staff", zh: "员工培训" }, participants: ["consultant", "staff"] },
        { id: "managerTraining", name: { en: "Training of managers", zh: "管理人员培训" }, participants: ["consultant", "departmentManager"] },
        { id: "jointTeamTraining", name: { en: "Training of the joint team", zh: "联合小组培训" }, participants: BOTH_TEAMS },
        { id: "implementationSupport", name: { en: "Implementation support", zh: "实施支持" }, participants: BOTH_TEAMS },
        {
          id: "localAdjustment",
          name: { en: "Local adjustments", zh: "局部调整" },
          participants: BOTH_TEAMS,
          after: [{ activity: "implementationSupport", type: "SS" }],
        },
        { id: "feedbackStudy", name: { en: "Feedback studied", zh: "研究反馈意见" }, participants: CORE_TEAM, after: ["localAdjustment"] },
        {
          id: "solutionsAgreement",
          name: { en: "Solutions agreed", zh: "商定解决办法" },
          participants: bothProjectManagers,
          signOff: "inTurn",
          after: ["feedbackStudy"],
        },
        {
          id: "newProjectProposing",
          name: { en: "Proposal for a new project", zh: "提出新项目建议" },
          participants: CORE_TEAM,
          produces: ["newProjectProposal"],
          after: ["solutionsAgreement"],
        },
      ],
      gate: LEAD_GROUP_APPROVES,
      passedBy: bothProjectManagers,
      rework: ["design"],
    },
  ],
  followOn: { template: "consulting", from: ["supportAndTraining"] },
});
