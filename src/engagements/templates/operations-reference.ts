import { defineEngagement } from "../define-engagement.ts";
import { bothProjectManagers, clientChain, clientExecutive, clientProjectManager, consultant, vendorProjectManager } from "./project-roles.ts";

const CORE_TEAM = ["consultant", "vendorProjectManager"] as const;
const WITH_EXPERTS = ["consultant", "processExpert"] as const;

// 7 weeks, 6 weeks and 3 months in the source. Five working days make a week and 13 weeks three months (ours).
const SCORECARD_WORKING_DAYS = 35;
const FUTURE_MODEL_WORKING_DAYS = 30;
const PROTOTYPE_WORKING_DAYS = 65;

/**
 * An operations-reference project: a scorecard in 7 weeks, a future model in 6, a prototype in 3 months.
 *
 * Phases, what they yield and how long they take are those of the source. Times are written in working days, five a week and 65 in three
 * months **(ours)**, holidays aside. One activity for each phase, its participants and the ways back are a choice made here **(ours)**.
 * While it runs, a follow-on opportunity can be opened (CAD-24).
 *
 * @example
 * ```ts
 * import { operationsReference } from "clientele/engagements";
 *
 * operationsReference.phases.map(({ activities }) => activities?.[0]?.duration); // => [35, 30, 65]
 * operationsReference.initial; // => "scorecard"
 * ```
 * @category Templates
 * @see ENG-22, ENG-10, ENG-16, ENG-17
 */
export const operationsReference = /* @__PURE__ */ defineEngagement({
  id: "operationsReference",
  version: 1,
  name: { en: "Operations-reference project", zh: "运营参考模型项目" },
  initial: "scorecard",
  roles: [
    vendorProjectManager,
    consultant,
    clientExecutive,
    clientProjectManager,
    { id: "processExpert", name: { en: "Process expert", zh: "流程专家" }, side: "client" },
  ],
  deliverables: [
    { id: "scorecardReport", name: { en: "Scorecard", zh: "记分卡" }, writtenBy: CORE_TEAM, commentedBy: ["processExpert"], acceptedBy: clientChain },
    { id: "modelDescription", name: { en: "Future model", zh: "未来模型" }, writtenBy: CORE_TEAM, commentedBy: ["processExpert"], acceptedBy: clientChain },
    { id: "workingPrototype", name: { en: "Prototype", zh: "原型" }, writtenBy: CORE_TEAM, commentedBy: ["processExpert"], acceptedBy: clientChain },
  ],
  phases: [
    {
      id: "scorecard",
      name: { en: "Scorecard", zh: "记分卡" },
      activities: [
        {
          id: "scorecarding",
          name: { en: "Scorecard drawn up", zh: "建立记分卡" },
          participants: WITH_EXPERTS,
          produces: ["scorecardReport"],
          duration: SCORECARD_WORKING_DAYS,
        },
      ],
      passedBy: bothProjectManagers,
      next: ["futureModel"],
    },
    {
      id: "futureModel",
      name: { en: "Future model", zh: "未来模型" },
      planAgreedBy: bothProjectManagers,
      activities: [
        {
          id: "futureModelling",
          name: { en: "Future model designed", zh: "设计未来模型" },
          participants: WITH_EXPERTS,
          produces: ["modelDescription"],
          after: ["scorecarding"],
          duration: FUTURE_MODEL_WORKING_DAYS,
        },
      ],
      passedBy: bothProjectManagers,
      next: ["prototype"],
      rework: ["scorecard"],
    },
    {
      id: "prototype",
      name: { en: "Prototype", zh: "原型" },
      planAgreedBy: bothProjectManagers,
      activities: [
        {
          id: "prototyping",
          name: { en: "Prototype built", zh: "构建原型" },
          participants: WITH_EXPERTS,
          produces: ["workingPrototype"],
          after: ["futureModelling"],
          duration: PROTOTYPE_WORKING_DAYS,
        },
      ],
      passedBy: bothProjectManagers,
      rework: ["futureModel"],
    },
  ],
  followOn: { template: "salesOpportunity", from: ["scorecard", "futureModel", "prototype"] },
});
