import { defineEngagement } from "../define-engagement.ts";
import { bothProjectManagers, clientChain, clientExecutive, clientProjectManager, consultant, vendorProjectManager } from "./project-roles.ts";

const CORE_TEAM = ["consultant", "vendorProjectManager"] as const;
const WITH_KEY_USERS = ["consultant", "keyUser"] as const;
const WITH_END_USERS = ["consultant", "keyUser", "endUser"] as const;
const WITH_CLIENT_LEAD = ["consultant", "clientProjectManager"] as const;
const WITH_ADMINISTRATOR = ["consultant", "systemAdministrator"] as const;

/**
 * The implementation method for an ERP system (实施方法论): six stages, and public support beside them all.
 *
 * Stages and activities are those of the source. Its tailoring picks standard scenarios into a route map by the profile of the project:
 * `vendorLed` and `clientLed` say who leads, and each comes without customisation as well, `…Standard`.
 *
 * A choice made here **(ours)**: which stage an activity belongs to where the source only lists it; project planning with the route map
 * and the full-period plan (ENG-9); who takes part and what comes out; what waits for what in blueprint design, construction and
 * cut-over preparation; that a client who leads does job manuals, internal support, operating rules, permissions and mobilisation by
 * itself; the first stage needs no agreed plan, for it makes the plan; the ways back. While it runs, a follow-on opportunity can be
 * opened (CAD-24).
 *
 * @example
 * ```ts
 * import { erpImplementation } from "clientele/engagements";
 *
 * erpImplementation.phases.filter(({ runs }) => runs === "alongside").map(({ id }) => id); // => ["publicSupport"]
 * erpImplementation.profiles.map(({ id }) => id);
 * // => ["vendorLed", "clientLed", "vendorLedStandard", "clientLedStandard"]
 * ```
 * @category Templates
 * @see ENG-3, ENG-9, ENG-13, ENG-16, ENG-17
 */
export const erpImplementation = /* @__PURE__ */ defineEngagement({
  id: "erpImplementation",
  version: 1,
  name: { en: "ERP implementation", zh: "ERP实施方法论" },
  initial: "projectPlanning",
  roles: [
    vendorProjectManager,
    consultant,
    { id: "developer", name: { en: "Developer", zh: "开发人员" }, side: "vendor" },
    clientExecutive,
    clientProjectManager,
    { id: "keyUser", name: { en: "Key user", zh: "关键用户" }, side: "client" },
    { id: "endUser", name: { en: "End user", zh: "最终用户" }, side: "client" },
    { id: "systemAdministrator", name: { en: "System administrator", zh: "系统管理员" }, side: "client" },
  ],
  profiles: [
    { id: "vendorLed", name: { en: "Led by the vendor", zh: "服务方主导" } },
    {
      id: "clientLed",
      name: { en: "Led by the client", zh: "客户主导" },
      withoutActivities: ["jobManualWriting", "internalSupport", "operatingRulesWriting", "permissions", "mobilisation"],
      withoutDeliverables: ["jobManuals", "operatingRules"],
    },
    {
      id: "vendorLedStandard",
      name: { en: "Led by the vendor, no customisation", zh: "服务方主导，无客户化开发" },
      withoutActivities: ["customisationDesign", "customisationAcceptance"],
      withoutDeliverables: ["customisationSpecification"],
    },
    {
      id: "clientLedStandard",
      name: { en: "Led by the client, no customisation", zh: "客户主导，无客户化开发" },
      withoutActivities: [
        "customisationDesign",
        "customisationAcceptance",
        "jobManualWriting",
        "internalSupport",
        "operatingRulesWriting",
        "permissions",
        "mobilisation",
      ],
      withoutDeliverables: ["jobManuals", "operatingRules", "customisationSpecification"],
    },
  ],
  deliverables: [
    { id: "routeMap", name: { en: "Route map", zh: "路线图" }, writtenBy: CORE_TEAM, acceptedBy: ["clientProjectManager"] },
    { id: "projectPlan", name: { en: "Full-period plan", zh: "全程计划" }, writtenBy: CORE_TEAM, acceptedBy: clientChain },
    { id: "solution", name: { en: "Solution", zh: "解决方案" }, writtenBy: CORE_TEAM, commentedBy: ["keyUser"], acceptedBy: clientChain },
    {
      id: "customisationSpecification",
      name: { en: "Requirements and design of customisation", zh: "客户化开发需求与设计" },
      writtenBy: ["consultant", "developer"],
      commentedBy: ["keyUser"],
      acceptedBy: clientChain,
    },
    {
      id: "jobManuals",
      name: { en: "Job manuals", zh: "岗位手册" },
      writtenBy: WITH_KEY_USERS,
      commentedBy: ["endUser"],
      acceptedBy: ["clientProjectManager"],
    },
    {
      id: "operatingRules",
      name: { en: "Operating rules", zh: "运行制度" },
      writtenBy: WITH_CLIENT_LEAD,
      commentedBy: ["keyUser"],
      acceptedBy: ["clientExecutive"],
    },
    { id: "cutOverPlan", name: { en: "Cut-over plan", zh: "切换方案" }, writtenBy: CORE_TEAM, commentedBy: ["keyUser"], acceptedBy: clientChain },
    {
      id: "optimisationReport",
      name: { en: "Optimisation report", zh: "优化报告" },
      writtenBy: CORE_TEAM,
      commentedBy: ["keyUser"],
      acceptedBy: clientChain,
    },
  ],
  phases: [
    {
      id: "projectPlanning",
      name: { en: "Project planning", zh: "项目规划" },
      activities: [
        {
          id: "routeMapping",
          name: { en: "Standard scenarios picked into a route map", zh: "按项目特征选取标准场景形成路线图" },
          participants: bothProjectManagers,
          produces: ["routeMap"],
        },
        { id: "fullPlanning", name: { en: "Full-period plan", zh: "制定全程计划" }, participants: bothProjectManagers, produces: ["projectPlan"] },
      ],
      passedBy: bothProjectManagers,
      next: ["blueprintDesign"],
    },
    {
      id: "blueprintDesign",
      name: { en: "Blueprint design", zh: "蓝图设计" },
      planAgreedBy: bothProjectManagers,
      order: "dependencies",
      activities: [
        { id: "diagnosis", name: { en: "Diagnosis", zh: "调研诊断" }, participants: WITH_KEY_USERS },
        {
          id: "solutionDesign",
          name: { en: "Solution design", zh: "方案设计" },
          participants: WITH_KEY_USERS,
          produces: ["solution"],
          after: ["diagnosis"],
        },
        {
          id: "customisationDesign",
          name: { en: "Requirements and design of customisation", zh: "客户化开发需求与设计" },
          participants: ["consultant", "developer", "keyUser"],
          produces: ["customisationSpecification"],
          after: ["diagnosis"],
        },
        { id: "moduleSelection", name: { en: "Module selection and demo", zh: "模块选型与演示" }, participants: WITH_KEY_USERS },
        {
          id: "prototype",
          name: { en: "Prototype", zh: "原型" },
          participants: WITH_KEY_USERS,
          after: ["solutionDesign", "customisationDesign", "moduleSelection"],
        },
        {
          id: "solutionReview",
          name: { en: "Solution review", zh: "方案评审" },
          participants: ["vendorProjectManager", "clientProjectManager", "clientExecutive"],
          after: ["prototype"],
        },
      ],
      passedBy: bothProjectManagers,
      next: ["systemConstruction"],
      rework: ["projectPlanning"],
    },
    {
      id: "systemConstruction",
      name: { en: "System construction", zh: "系统建设" },
      planAgreedBy: bothProjectManagers,
      order: "dependencies",
      activities: [
        { id: "keyUserTraining", name: { en: "Training", zh: "培训" }, participants: WITH_KEY_USERS },
        { id: "systemTest", name: { en: "Test", zh: "测试" }, participants: ["consultant", "developer", "keyUser"], after: ["keyUserTraining"] },
        {
          id: "customisationAcceptance",
          name: { en: "Acceptance of customisation", zh: "客户化开发验收" },
          participants: ["keyUser", "clientProjectManager"],
          signOff: "inTurn",
          after: ["systemTest"],
        },
        {
          id: "systemAcceptance",
          name: { en: "Acceptance", zh: "系统验收" },
          participants: clientChain,
          signOff: "inTurn",
          after: ["systemTest", "customisationAcceptance"],
        },
        { id: "jobManualWriting", name: { en: "Job manuals", zh: "编写岗位手册" }, participants: WITH_KEY_USERS, produces: ["jobManuals"] },
      ],
      passedBy: bothProjectManagers,
      next: ["cutOverPreparation"],
      rework: ["blueprintDesign"],
    },
    {
      id: "cutOverPreparation",
      name: { en: "Cut-over preparation", zh: "切换准备" },
      planAgreedBy: bothProjectManagers,
      order: "dependencies",
      activities: [
        { id: "internalSupport", name: { en: "Internal support", zh: "内部支持体系" }, participants: WITH_CLIENT_LEAD },
        {
          id: "operatingRulesWriting",
          name: { en: "Operating rules", zh: "制定运行制度" },
          participants: WITH_CLIENT_LEAD,
          produces: ["operatingRules"],
        },
        { id: "permissions", name: { en: "Permissions", zh: "权限设置" }, participants: WITH_ADMINISTRATOR, after: ["goLiveEnvironment"] },
        {
          id: "staticDataImport",
          name: { en: "Static data import", zh: "静态数据导入" },
          participants: ["consultant", "keyUser", "systemAdministrator"],
          after: ["goLiveEnvironment"],
        },
        { id: "goLiveEnvironment", name: { en: "Go-live environment", zh: "上线环境" }, participants: WITH_ADMINISTRATOR },
        { id: "endUserTraining", name: { en: "End-user training", zh: "最终用户培训" }, participants: WITH_END_USERS },
        {
          id: "rehearsal",
          name: { en: "Rehearsal", zh: "模拟演练" },
          participants: WITH_END_USERS,
          after: ["permissions", "staticDataImport", "endUserTraining"],
        },
        {
          id: "cutOverPlanning",
          name: { en: "Cut-over plan", zh: "制定切换方案" },
          participants: bothProjectManagers,
          produces: ["cutOverPlan"],
        },
        {
          id: "mobilisation",
          name: { en: "Mobilisation", zh: "切换动员" },
          participants: ["vendorProjectManager", "clientProjectManager", "clientExecutive"],
          after: ["cutOverPlanning"],
        },
        {
          id: "cutOverCheck",
          name: { en: "Check", zh: "切换检查" },
          participants: bothProjectManagers,
          after: ["internalSupport", "operatingRulesWriting", "rehearsal", "mobilisation"],
        },
      ],
      passedBy: bothProjectManagers,
      next: ["cutOver"],
      rework: ["systemConstruction"],
    },
    {
      id: "cutOver",
      name: { en: "Cut-over", zh: "系统切换" },
      planAgreedBy: bothProjectManagers,
      activities: [
        {
          id: "dynamicDataImport",
          name: { en: "Dynamic data import", zh: "动态数据导入" },
          participants: ["consultant", "keyUser", "systemAdministrator"],
        },
        { id: "cutOverRun", name: { en: "Cut-over run", zh: "切换运行" }, participants: WITH_END_USERS },
      ],
      passedBy: bothProjectManagers,
      next: ["continuousSupport"],
      rework: ["cutOverPreparation"],
    },
    {
      id: "continuousSupport",
      name: { en: "Continuous support", zh: "持续支持" },
      planAgreedBy: bothProjectManagers,
      activities: [
        { id: "supportAndOptimisation", name: { en: "Support and optimisation", zh: "支持与优化" }, participants: WITH_KEY_USERS },
        { id: "monthEndClose", name: { en: "Month-end close", zh: "月末结账" }, participants: WITH_END_USERS },
        {
          id: "optimisationReporting",
          name: { en: "Optimisation report", zh: "撰写优化报告" },
          participants: CORE_TEAM,
          produces: ["optimisationReport"],
        },
        { id: "projectClose", name: { en: "Project close", zh: "项目结项" }, participants: bothProjectManagers },
        { id: "projectAcceptance", name: { en: "Acceptance", zh: "项目验收" }, participants: clientChain, signOff: "inTurn" },
        { id: "internalHandover", name: { en: "Internal handover", zh: "内部交接" }, participants: CORE_TEAM },
      ],
      passedBy: bothProjectManagers,
    },
    {
      id: "publicSupport",
      name: { en: "Public support", zh: "公共支持" },
      runs: "alongside",
      order: "any",
      activities: [
        { id: "milestoneReviews", name: { en: "Milestone reviews", zh: "里程碑评审" }, participants: bothProjectManagers },
        { id: "assessment", name: { en: "Assessment", zh: "考核评估" }, participants: bothProjectManagers },
        { id: "trainingThroughout", name: { en: "Training throughout", zh: "全程培训" }, participants: WITH_END_USERS },
      ],
      passedBy: bothProjectManagers,
    },
  ],
  followOn: {
    template: "salesOpportunity",
    from: ["projectPlanning", "blueprintDesign", "systemConstruction", "cutOverPreparation", "cutOver", "continuousSupport"],
  },
});
