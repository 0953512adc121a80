import { defineEngagement } from "../define-engagement.ts";

const OWNER = ["owner"] as const;
const WITH_CONTACT = ["owner", "contactPerson"] as const;

/**
 * A return visit (回访) in seven steps, from the record looked up to report and follow-up.
 *
 * The steps are those of the source but the last, report and follow up **(ours)**. The record answers four questions (CAD-19) beside
 * what every visit record holds (CAD-4); `unansweredQuestions` of `clientele/cadence` says which of the four are open. Three phases, and
 * the roles, are a choice made here **(ours)**.
 *
 * @example
 * ```ts
 * import { returnVisit } from "clientele/engagements";
 *
 * returnVisit.phases.map(({ activities }) => activities?.length); // => [5, 1, 1]
 * returnVisit.deliverables.find(({ id }) => id === "visitRecord")?.contents?.slice(-4).map(({ en }) => en);
 * // => ["How our product is used", "Satisfaction", "Opinion of us", "Likelihood to continue"]
 * ```
 * @category Templates
 * @see CAD-4, CAD-6, CAD-19
 */
export const returnVisit = /* @__PURE__ */ defineEngagement({
  id: "returnVisit",
  version: 1,
  name: { en: "Return visit", zh: "回访" },
  initial: "preparation",
  roles: [
    { id: "owner", name: { en: "Owner", zh: "客户负责人" }, side: "vendor" },
    { id: "manager", name: { en: "Manager", zh: "经理" }, side: "vendor" },
    { id: "contactPerson", name: { en: "Contact person", zh: "客户联系人" }, side: "client" },
  ],
  deliverables: [
    {
      id: "visitPlan",
      name: { en: "Plan of the visit", zh: "回访计划" },
      contents: [
        { en: "Time", zh: "时间" },
        { en: "Content", zh: "内容" },
        { en: "Purpose", zh: "目的" },
      ],
      writtenBy: OWNER,
    },
    {
      id: "visitRecord",
      name: { en: "Visit record", zh: "访问履历卡" },
      contents: [
        { en: "Exact date", zh: "准确日期" },
        { en: "Whom we met", zh: "会见对象" },
        { en: "What was discussed", zh: "洽谈内容" },
        { en: "How the deal stands", zh: "交易进展" },
        { en: "Date of the next visit", zh: "下次访问日期" },
        { en: "How our product is used", zh: "产品使用情况" },
        { en: "Satisfaction", zh: "满意度" },
        { en: "Opinion of us", zh: "对我方的意见" },
        { en: "Likelihood to continue", zh: "继续合作的可能" },
      ],
      writtenBy: OWNER,
    },
    { id: "visitReport", name: { en: "Report", zh: "回访报告" }, writtenBy: OWNER, acceptedBy: ["manager"] },
  ],
  phases: [
    {
      id: "preparation",
      name: { en: "Preparation", zh: "回访准备" },
      activities: [
        { id: "recordLookUp", name: { en: "Record looked up", zh: "查询客户资料" }, participants: OWNER },
        { id: "choice", name: { en: "Whom to visit chosen", zh: "确定回访对象" }, participants: OWNER },
        { id: "planning", name: { en: "Time, content and purpose planned", zh: "制定回访计划" }, participants: OWNER, produces: ["visitPlan"] },
        { id: "booking", name: { en: "Time and place booked", zh: "预约时间和地点" }, participants: WITH_CONTACT },
        {
          id: "gathering",
          name: { en: "Facts, service records and buying habits at hand", zh: "准备客户情况、服务记录和消费习惯" },
          participants: OWNER,
        },
      ],
      passedBy: ["owner", "manager"],
      next: ["visit"],
    },
    {
      id: "visit",
      name: { en: "Visit", zh: "实施回访" },
      activities: [
        {
          id: "visiting",
          name: { en: "Visit on time, recorded", zh: "准时回访并记录" },
          participants: WITH_CONTACT,
          produces: ["visitRecord"],
          criterion: { en: "The visit was on time and is recorded", zh: "准时到访并已记录" },
        },
      ],
      passedBy: ["owner", "manager"],
      next: ["report"],
      rework: ["preparation"],
    },
    {
      id: "report",
      name: { en: "Report and follow-up", zh: "报告与跟进" },
      activities: [{ id: "reporting", name: { en: "Report and follow-up", zh: "报告并跟进" }, participants: OWNER, produces: ["visitReport"] }],
      passedBy: ["owner", "manager"],
      rework: ["visit"],
    },
  ],
});
