import { defineEngagement } from "../define-engagement.ts";
import { bothProjectManagers, clientChain, clientExecutive, clientProjectManager, consultant, vendorProjectManager } from "./project-roles.ts";

const CORE_TEAM = ["consultant", "vendorProjectManager"] as const;

/**
 * A short ERP project: start, process design, realisation, close.
 *
 * The source names these four phases. One activity for each, its participants, the plan and the process design as documents, and the
 * ways back are a choice made here **(ours)**. While it runs, a follow-on opportunity can be opened (CAD-24).
 *
 * @example
 * ```ts
 * import { erpShort } from "clientele/engagements";
 *
 * erpShort.phases.map(({ id }) => id); // => ["start", "processDesign", "realisation", "close"]
 * erpShort.phases.at(-1)?.next; // => undefined
 * ```
 * @category Templates
 * @see ENG-22, ENG-16, ENG-17
 */
export const erpShort = /* @__PURE__ */ defineEngagement({
  id: "erpShort",
  version: 1,
  name: { en: "Short ERP project", zh: "ERP短期项目" },
  initial: "start",
  roles: [
    vendorProjectManager,
    consultant,
    clientExecutive,
    clientProjectManager,
    { id: "keyUser", name: { en: "Key user", zh: "关键用户" }, side: "client" },
  ],
  deliverables: [
    { id: "projectPlan", name: { en: "Project plan", zh: "项目计划" }, writtenBy: CORE_TEAM, acceptedBy: clientChain },
    { id: "processDesign", name: { en: "Process design", zh: "流程设计方案" }, writtenBy: CORE_TEAM, commentedBy: ["keyUser"], acceptedBy: clientChain },
  ],
  phases: [
    {
      id: "start",
      name: { en: "Start", zh: "项目启动" },
      activities: [
        { id: "projectStart", name: { en: "Project started and planned", zh: "启动并计划项目" }, participants: bothProjectManagers, produces: ["projectPlan"] },
      ],
      passedBy: bothProjectManagers,
      next: ["processDesign"],
    },
    {
      id: "processDesign",
      name: { en: "Process design", zh: "流程设计" },
      planAgreedBy: bothProjectManagers,
      activities: [
        { id: "processDesigning", name: { en: "Processes designed", zh: "设计流程" }, participants: ["consultant", "keyUser"], produces: ["processDesign"] },
      ],
      passedBy: bothProjectManagers,
      next: ["realisation"],
    },
    {
      id: "realisation",
      name: { en: "Realisation", zh: "系统实现" },
      planAgreedBy: bothProjectManagers,
      activities: [{ id: "systemRealisation", name: { en: "System realised", zh: "实现系统" }, participants: ["consultant", "keyUser"] }],
      passedBy: bothProjectManagers,
      next: ["close"],
      rework: ["processDesign"],
    },
    {
      id: "close",
      name: { en: "Close", zh: "项目收尾" },
      planAgreedBy: bothProjectManagers,
      activities: [
        { id: "projectClose", name: { en: "Project accepted and closed", zh: "验收并结项" }, participants: clientChain, signOff: "inTurn" },
      ],
      passedBy: bothProjectManagers,
      rework: ["realisation"],
    },
  ],
  followOn: { template: "salesOpportunity", from: ["start", "processDesign", "realisation", "close"] },
});
