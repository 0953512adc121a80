import type { EngagementAsk, EngagementCommandType } from "../../engagements/index.ts";
import type { Words } from "../words/words.ts";

type AskOf<Type extends EngagementCommandType> = Extract<EngagementAsk, { readonly type: Type }>;

/** What can be asked of an engagement, as verb and object. */
const ASKS: { readonly [Type in EngagementCommandType]: (ask: AskOf<Type>, w: Words) => string } = {
  start: () => "启动项目",
  startActivity: ({ activity }, w) => `开始活动“${w.id("activity", activity)}”`,
  completeActivity: ({ activity }, w) => `完成活动“${w.id("activity", activity)}”`,
  skipActivity: ({ activity }, w) => `跳过活动“${w.id("activity", activity)}”`,
  draftDeliverable: ({ deliverable }, w) => `起草“${w.id("deliverable", deliverable)}”`,
  submitDeliverable: ({ deliverable }, w) => `提交“${w.id("deliverable", deliverable)}”`,
  presentDeliverable: ({ deliverable }, w) => `演示“${w.id("deliverable", deliverable)}”`,
  acceptDeliverable: ({ deliverable }, w) => `验收“${w.id("deliverable", deliverable)}”`,
  rejectDeliverable: ({ deliverable }, w) => `退回“${w.id("deliverable", deliverable)}”`,
  waiveDeliverable: ({ deliverable }, w) => `免除“${w.id("deliverable", deliverable)}”`,
  approve: () => "批准本阶段继续",
  proposePlan: ({ phase }, w) => `提出阶段“${w.id("phase", phase)}”的计划`,
  agreePlan: ({ phase }, w) => `同意阶段“${w.id("phase", phase)}”的计划`,
  advance: ({ to }, w) => `进入阶段“${w.id("phase", to)}”`,
  sendBack: ({ to }, w) => `退回阶段“${w.id("phase", to)}”`,
  suspend: () => "暂停项目",
  resume: () => "恢复项目",
  complete: () => "结束项目",
  cancel: () => "取消项目",
  lose: () => "登记为丢单",
  openFollowOn: () => "开立后续项目",
  requestChange: () => "提出变更",
  assessChange: ({ change }, w) => `评估变更${w.id("change", change)}`,
  approveChange: ({ change }, w) => `批准变更${w.id("change", change)}`,
  refuseChange: ({ change }, w) => `拒绝变更${w.id("change", change)}`,
  recordTouch: ({ role }, w) => `记录与“${w.id("role", role)}”的接触`,
  recordComment: ({ deliverable }, w) => `记录对“${w.id("deliverable", deliverable)}”的意见`,
  recordWork: ({ activity }, w) => `记录活动“${w.id("activity", activity)}”的工时`,
};

/**
 * What was asked of an engagement.
 *
 * @param ask - what was asked
 * @param w - words
 * @returns verb and object
 */
export function engagementAsk(ask: EngagementAsk, w: Words): string {
  return w.choice(ASKS, ask.type)(ask as never, w);
}
