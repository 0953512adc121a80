import type { ComplaintAsk, ComplaintAskOf, ComplaintCommandType } from "../../complaints/index.ts";
import type { Words } from "../words/words.ts";

/** What can be asked of a complaint, as verb and object. */
const ASKS: { readonly [Type in ComplaintCommandType]: (ask: ComplaintAskOf<Type>, w: Words) => string } = {
  record: () => "记录投诉",
  acknowledge: () => "告知已收到",
  restate: () => "向客户复述",
  confirmRestatement: () => "记录客户确认",
  correctRestatement: () => "更正记录",
  resolveOnTheSpot: () => "当场解决",
  promise: () => "作出时间承诺",
  answer: () => "答复客户",
  investigate: () => "调查",
  establishFault: () => "认定责任",
  apologize: () => "道歉",
  nameCause: () => "注明根本原因",
  prepareOptions: () => "准备解决方案",
  recordProposal: () => "记录客户提出的方案",
  offerOption: ({ option }, w) => `提出方案“${w.id("option", option)}”`,
  objectToOption: ({ option }, w) => `对方案“${w.id("option", option)}”提出异议`,
  acceptOption: ({ option }, w) => `确认方案“${w.id("option", option)}”`,
  execute: () => "执行方案",
  resolve: () => "宣告解决",
  followUp: () => "跟踪回访",
  close: () => "结案",
  reopen: () => "重新受理",
  withdraw: () => "撤回投诉",
  merge: () => "并入另一件投诉",
  refer: () => "转交外部",
  dismiss: () => "认定为非投诉",
  changeSeverity: ({ severity }, w) => `把严重程度改为“${w.name("complaintSeverity", severity)}”`,
  changeCategory: ({ category }, w) => `把类别改为“${w.name("complaintCategory", category)}”`,
  escalate: ({ to }, w) => `升级到“${w.name("complaintLevel", to)}”`,
  deescalate: ({ to }, w) => `降级到“${w.name("complaintLevel", to)}”`,
  assign: () => "指派负责人",
  adoptPolicy: () => "改用现行规定",
  link: ({ relation }, w) => `关联${w.name("complaintRelation", relation)}`,
  startHold: () => "开始等待",
  endHold: () => "结束等待",
  recordMessage: () => "记录往来消息",
  arriveOnSite: () => "记录到达现场",
  requestEscalation: () => "要求升级",
  retract: () => "撤销一条事实",
};

/**
 * What was asked of a complaint.
 *
 * @param ask - what was asked
 * @param w - words
 * @returns verb and object
 */
export function complaintAsk(ask: ComplaintAsk, w: Words): string {
  return w.choice(ASKS, ask.type)(ask as never, w);
}
