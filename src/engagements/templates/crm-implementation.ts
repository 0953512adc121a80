import { defineEngagement } from "../define-engagement.ts";

const BOTH_LEADS = ["vendorProjectManager", "projectLead"] as const;
const CLIENT_CHAIN = ["projectLead", "generalManager"] as const;
const SURVEYED = ["consultant", "managementRepresentative"] as const;
const TECHNICAL = ["designExpert", "projectLead", "technicalStaff"] as const;
const BUILDING = ["engineer", "projectLead"] as const;
const TRAINED = ["trainer", "staff"] as const;

/**
 * The implementation of a CRM system (客户关系管理实施) in seven phases and eighteen activities.
 *
 * Phases, activities, their participants on both sides and the documents are those of the source. Several participants of one activity
 * report it together; the function test is signed off by the test engineer first, then by the project lead and the team; operators give
 * their opinion of the trial run by signing it off.
 *
 * A choice made here **(ours)**: a project manager of the vendor, who agrees on plans with the client's project lead; the general
 * manager as the one who decides on documents; each phase goes on when one of the two leads says so; the first phase needs no agreed
 * plan, for the project lead is only named in it; the ways back. While it runs, a follow-on opportunity can be opened (CAD-24).
 *
 * @example
 * ```ts
 * import { crmImplementation } from "clientele/engagements";
 *
 * const activities = crmImplementation.phases.flatMap((phase) => phase.activities ?? []);
 * activities.length; // => 18
 * activities.find(({ id }) => id === "functionTest")?.participants; // => ["testEngineer", "projectLead", "projectTeam"]
 * ```
 * @category Templates
 * @see ENG-2, ENG-13, ENG-16, ENG-17
 */
export const crmImplementation = /* @__PURE__ */ defineEngagement({
  id: "crmImplementation",
  version: 1,
  name: { en: "CRM implementation", zh: "客户关系管理实施" },
  initial: "preparation",
  roles: [
    { id: "vendorProjectManager", name: { en: "Project manager of the vendor", zh: "服务方项目经理" }, side: "vendor" },
    { id: "consultant", name: { en: "Consultant", zh: "咨询顾问" }, side: "vendor" },
    { id: "designExpert", name: { en: "Design expert", zh: "设计专家" }, side: "vendor" },
    { id: "engineer", name: { en: "Engineer", zh: "工程师" }, side: "vendor" },
    { id: "testEngineer", name: { en: "Test engineer", zh: "测试工程师" }, side: "vendor" },
    { id: "trainer", name: { en: "Trainer", zh: "培训师" }, side: "vendor" },
    { id: "supportEngineer", name: { en: "Support", zh: "技术支持人员" }, side: "vendor" },
    { id: "generalManager", name: { en: "General manager", zh: "总经理" }, side: "client" },
    { id: "managementRepresentative", name: { en: "Management representative", zh: "管理层代表" }, side: "client" },
    { id: "projectLead", name: { en: "CRM project lead", zh: "CRM项目负责人" }, side: "client" },
    { id: "projectTeam", name: { en: "Project team", zh: "项目组成员" }, side: "client" },
    { id: "technicalStaff", name: { en: "Technical staff", zh: "技术人员" }, side: "client" },
    { id: "staff", name: { en: "Staff", zh: "员工" }, side: "client" },
    { id: "operator", name: { en: "Operator", zh: "操作人员" }, side: "client" },
    { id: "user", name: { en: "User", zh: "用户" }, side: "client" },
  ],
  deliverables: [
    {
      id: "userRequirementsReport",
      name: { en: "User requirements report", zh: "用户需求报告" },
      writtenBy: ["consultant"],
      commentedBy: ["managementRepresentative"],
      acceptedBy: CLIENT_CHAIN,
    },
    { id: "statementOfGoals", name: { en: "Statement of goals", zh: "目标说明书" }, writtenBy: ["designExpert"], acceptedBy: CLIENT_CHAIN },
    {
      id: "hardwareDesign",
      name: { en: "Hardware design", zh: "硬件设计书" },
      writtenBy: ["designExpert"],
      commentedBy: ["technicalStaff"],
      acceptedBy: CLIENT_CHAIN,
    },
    {
      id: "softwareDesign",
      name: { en: "Software design", zh: "软件设计书" },
      writtenBy: ["designExpert"],
      commentedBy: ["technicalStaff"],
      acceptedBy: CLIENT_CHAIN,
    },
    {
      id: "processAnalysisReport",
      name: { en: "Process analysis report", zh: "流程分析报告" },
      writtenBy: ["designExpert"],
      commentedBy: ["managementRepresentative"],
      acceptedBy: CLIENT_CHAIN,
    },
    {
      id: "technicalSupportReport",
      name: { en: "Technical support report", zh: "技术支持报告" },
      writtenBy: ["supportEngineer"],
      commentedBy: ["user"],
      acceptedBy: CLIENT_CHAIN,
    },
  ],
  phases: [
    {
      id: "preparation",
      name: { en: "Preparation", zh: "筹备" },
      activities: [
        { id: "presentStateAnalysis", name: { en: "Analysis of the present state", zh: "现状分析" }, participants: SURVEYED },
        { id: "needsAnalysis", name: { en: "Needs analysis", zh: "需求分析" }, participants: SURVEYED },
        { id: "processDiagnosis", name: { en: "Process diagnosis", zh: "流程诊断" }, participants: SURVEYED },
        {
          id: "startPreparation",
          name: { en: "Preparing the start", zh: "启动准备" },
          participants: ["consultant", "generalManager", "managementRepresentative"],
          produces: ["userRequirementsReport"],
          criterion: { en: "There is a promotion group, and its lead is named", zh: "推进小组已成立并任命负责人" },
        },
      ],
      passedBy: BOTH_LEADS,
      next: ["systemDesign"],
    },
    {
      id: "systemDesign",
      name: { en: "System design", zh: "体系设计" },
      planAgreedBy: BOTH_LEADS,
      activities: [
        {
          id: "implementationGoals",
          name: { en: "Implementation goals", zh: "实施目标" },
          participants: ["designExpert", "projectLead"],
          produces: ["statementOfGoals"],
        },
        { id: "hardwareEnvironment", name: { en: "Hardware environment", zh: "硬件环境" }, participants: TECHNICAL, produces: ["hardwareDesign"] },
        { id: "softwareFunctions", name: { en: "Software functions", zh: "软件功能" }, participants: TECHNICAL, produces: ["softwareDesign"] },
        {
          id: "processRedesign",
          name: { en: "Process redesign", zh: "流程再造" },
          participants: ["designExpert", "projectLead"],
          produces: ["processAnalysisReport"],
        },
      ],
      passedBy: BOTH_LEADS,
      next: ["basicTraining"],
      rework: ["preparation"],
    },
    {
      id: "basicTraining",
      name: { en: "Basic training", zh: "基础培训" },
      planAgreedBy: BOTH_LEADS,
      activities: [{ id: "firstTraining", name: { en: "Basic training", zh: "基础培训" }, participants: TRAINED }],
      passedBy: BOTH_LEADS,
      next: ["implementation"],
    },
    {
      id: "implementation",
      name: { en: "Implementation", zh: "实施" },
      planAgreedBy: BOTH_LEADS,
      activities: [
        { id: "developmentEnvironment", name: { en: "Development environment", zh: "开发环境" }, participants: BUILDING },
        { id: "customisation", name: { en: "Customisation", zh: "客户化开发" }, participants: BUILDING },
        { id: "interfaces", name: { en: "Interfaces", zh: "接口开发" }, participants: BUILDING },
        {
          id: "functionTest",
          name: { en: "Function test", zh: "功能测试" },
          participants: ["testEngineer", "projectLead", "projectTeam"],
          signOff: "inTurn",
        },
      ],
      passedBy: BOTH_LEADS,
      next: ["training"],
      rework: ["systemDesign"],
    },
    {
      id: "training",
      name: { en: "Training", zh: "培训" },
      planAgreedBy: BOTH_LEADS,
      activities: [
        { id: "basicsTraining", name: { en: "Training in the basics", zh: "基础知识培训" }, participants: TRAINED },
        { id: "operationTraining", name: { en: "Training in operation", zh: "操作培训" }, participants: TRAINED },
        { id: "maintenanceTraining", name: { en: "Training in maintenance", zh: "维护培训" }, participants: TRAINED },
      ],
      passedBy: BOTH_LEADS,
      next: ["monitoring"],
    },
    {
      id: "monitoring",
      name: { en: "Monitoring", zh: "监控" },
      planAgreedBy: BOTH_LEADS,
      activities: [
        {
          id: "trialRun",
          name: { en: "Trial run", zh: "试运行" },
          participants: ["supportEngineer", "operator"],
          signOff: "inTurn",
          criterion: { en: "The operators have given their opinion", zh: "操作人员已提出意见" },
        },
      ],
      passedBy: BOTH_LEADS,
      next: ["operationSupport"],
      rework: ["implementation", "training"],
    },
    {
      id: "operationSupport",
      name: { en: "Operation support", zh: "运营支援" },
      planAgreedBy: BOTH_LEADS,
      activities: [
        {
          id: "technicalSupport",
          name: { en: "Technical support", zh: "技术支持" },
          participants: ["supportEngineer", "user"],
          produces: ["technicalSupportReport"],
        },
      ],
      passedBy: BOTH_LEADS,
      rework: ["monitoring"],
    },
  ],
  followOn: {
    template: "salesOpportunity",
    from: ["preparation", "systemDesign", "basicTraining", "implementation", "training", "monitoring", "operationSupport"],
  },
});
