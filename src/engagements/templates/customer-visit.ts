import { defineEngagement } from "../define-engagement.ts";

const SELLER = ["salesperson"] as const;
const WITH_CONTACT = ["salesperson", "contactPerson"] as const;

/**
 * A visit to a customer (拜访流程) in nine steps, from what is known to the written solution.
 *
 * The steps are those of the source. The manager approves the outline before the visit (CAD-17); the solution is written within three
 * days (CAD-13), and as a proposal it is presented in person to the main decision maker (ENG-15). Three phases, and the roles, are a
 * choice made here **(ours)**.
 *
 * @example
 * ```ts
 * import { customerVisit } from "clientele/engagements";
 *
 * customerVisit.phases.flatMap(({ activities = [] }) => activities).length; // => 9
 * customerVisit.deliverables.find(({ id }) => id === "outline")?.acceptedBy; // => ["salesManager"]
 * ```
 * @category Templates
 * @see ENG-6, ENG-15, CAD-13, CAD-17
 */
export const customerVisit = /* @__PURE__ */ defineEngagement({
  id: "customerVisit",
  version: 1,
  name: { en: "Customer visit", zh: "拜访流程" },
  initial: "preparation",
  roles: [
    { id: "salesperson", name: { en: "Salesperson", zh: "销售人员" }, side: "vendor" },
    { id: "salesManager", name: { en: "Sales manager", zh: "销售经理" }, side: "vendor" },
    { id: "contactPerson", name: { en: "Contact person", zh: "客户联系人" }, side: "client" },
    { id: "decisionMaker", name: { en: "Main decision maker", zh: "主要决策者" }, side: "client" },
  ],
  deliverables: [
    { id: "outline", name: { en: "Outline of the visit", zh: "拜访提纲" }, writtenBy: SELLER, acceptedBy: ["salesManager"] },
    {
      id: "solution",
      name: { en: "Solution", zh: "解决方案" },
      writtenBy: SELLER,
      acceptedBy: ["decisionMaker"],
      presentedTo: "decisionMaker",
      waivedBy: ["salesManager"],
    },
  ],
  phases: [
    {
      id: "preparation",
      name: { en: "Preparation", zh: "拜访准备" },
      activities: [
        {
          id: "analysis",
          name: { en: "What is known analysed, pain points and points of interest set", zh: "分析已知信息，设定痛点与兴趣点" },
          participants: SELLER,
        },
        { id: "call", name: { en: "Call that finds the latent need", zh: "电话沟通，发掘潜在需求" }, participants: WITH_CONTACT },
        { id: "solutionLine", name: { en: "Line of solution offered", zh: "提出解决思路" }, participants: WITH_CONTACT },
        { id: "research", name: { en: "Industry and model cases looked up", zh: "查阅行业资料与典型案例" }, participants: SELLER },
        { id: "visitAgreement", name: { en: "Visit agreed", zh: "约定拜访" }, participants: WITH_CONTACT },
        { id: "outlineWriting", name: { en: "Outline written", zh: "撰写拜访提纲" }, participants: SELLER, produces: ["outline"] },
        { id: "rehearsal", name: { en: "Rehearsal", zh: "演练" }, participants: ["salesperson", "salesManager"] },
      ],
      passedBy: ["salesperson", "salesManager"],
      next: ["visit"],
    },
    {
      id: "visit",
      name: { en: "Visit", zh: "拜访" },
      activities: [{ id: "visiting", name: { en: "Visit", zh: "实施拜访" }, participants: WITH_CONTACT }],
      passedBy: ["salesperson", "salesManager"],
      next: ["solution"],
      rework: ["preparation"],
    },
    {
      id: "solution",
      name: { en: "Solution", zh: "解决方案" },
      activities: [
        {
          id: "solutionWriting",
          name: { en: "Solution written", zh: "撰写解决方案" },
          participants: SELLER,
          produces: ["solution"],
          criterion: { en: "Written within 3 days of the visit", zh: "拜访后三日内完成" },
        },
      ],
      passedBy: ["salesperson", "salesManager"],
      rework: ["visit"],
    },
  ],
});
