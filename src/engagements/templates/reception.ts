import { defineEngagement } from "../define-engagement.ts";

const WELCOMING = ["receptionist", "customer"] as const;
const SERVING = ["specialist", "customer"] as const;

/**
 * The reception of a customer (客户接待) in eight steps, from the appointment to thanks.
 *
 * The steps, the roles of receptionist and specialist, report and feedback are those of the source. Putting the steps into three phases,
 * before, during and after the visit, and who of the two does which, is a choice made here **(ours)**. Whoever comes without an
 * appointment is received all the same: skip it, with a reason.
 *
 * @example
 * ```ts
 * import { reception } from "clientele/engagements";
 *
 * reception.phases.flatMap(({ activities }) => activities?.map(({ id }) => id));
 * // => ["appointment", "arrival", "needs", "assignment", "consultation", "service", "followUp", "thanks"]
 * reception.roles.filter(({ side }) => side === "vendor").map(({ id }) => id); // => ["receptionist", "specialist"]
 * ```
 * @category Templates
 * @see ENG-5
 */
export const reception = /* @__PURE__ */ defineEngagement({
  id: "reception",
  version: 1,
  name: { en: "Customer reception", zh: "客户接待" },
  initial: "beforeVisit",
  roles: [
    { id: "receptionist", name: { en: "Receptionist", zh: "接待员" }, side: "vendor" },
    { id: "specialist", name: { en: "Specialist", zh: "专员" }, side: "vendor" },
    { id: "customer", name: { en: "Customer", zh: "客户" }, side: "client" },
  ],
  deliverables: [
    { id: "serviceReport", name: { en: "Report", zh: "服务报告" }, writtenBy: ["specialist"] },
    { id: "feedback", name: { en: "Feedback", zh: "客户反馈" }, writtenBy: SERVING },
  ],
  phases: [
    {
      id: "beforeVisit",
      name: { en: "Before the visit", zh: "到访前" },
      activities: [
        {
          id: "appointment",
          name: { en: "Appointment", zh: "预约" },
          participants: ["receptionist"],
          criterion: { en: "Name, contact and time are noted", zh: "已登记姓名、联系方式和时间" },
        },
      ],
      passedBy: ["receptionist"],
      next: ["visit"],
    },
    {
      id: "visit",
      name: { en: "Visit", zh: "接待" },
      activities: [
        {
          id: "arrival",
          name: { en: "Arrival", zh: "到访" },
          participants: WELCOMING,
          criterion: { en: "The identity is confirmed", zh: "已确认身份" },
        },
        { id: "needs", name: { en: "Needs", zh: "了解需求" }, participants: WELCOMING },
        {
          id: "assignment",
          name: { en: "Specialist assigned", zh: "指派专员" },
          participants: ["receptionist", "specialist"],
        },
        { id: "consultation", name: { en: "Consultation", zh: "咨询" }, participants: SERVING },
        { id: "service", name: { en: "Service done", zh: "完成服务" }, participants: SERVING, produces: ["serviceReport", "feedback"] },
      ],
      passedBy: ["receptionist", "specialist"],
      next: ["afterVisit"],
    },
    {
      id: "afterVisit",
      name: { en: "After the visit", zh: "到访后" },
      activities: [
        { id: "followUp", name: { en: "Follow-up", zh: "跟进" }, participants: SERVING },
        { id: "thanks", name: { en: "Thanks", zh: "致谢" }, participants: WELCOMING },
      ],
      passedBy: ["receptionist", "specialist"],
      rework: ["visit"],
    },
  ],
});
