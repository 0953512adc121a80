import type { EngagementRefusals, EvidenceAnomaly, FactAnomaly, GateCheck, WaitsFor } from "../../engagements/index.ts";
import type { AnomalyReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";
import { engagementAsk } from "./engagement-asks.ts";

const anomalies: Sentences<Pick<AnomalyReasons, FactAnomaly["code"] | EvidenceAnomaly["code"]>> = {
  "flow/unknown-fact": ({ fact }, w) => `事实${w.id("fact", fact)}的类型无法识别，不计入。`,
  "flow/malformed-fact": ({ fact }, w) => `事实${w.id("fact", fact)}的内容与其类型不符，不计入。`,
  "flow/contradicts-decision": ({ fact }, w) => `事实${w.id("fact", fact)}与先前的决定不符；先前的决定有效。`,
  "engagements/evidence-before-start": ({ fact }, w) => `事实${w.id("fact", fact)}发生在项目开始之前。`,
  "engagements/evidence-after-end": ({ fact }, w) => `事实${w.id("fact", fact)}发生在项目结束之后。`,
  "engagements/evidence-left-out": ({ fact }, w) => `事实${w.id("fact", fact)}涉及本项目裁剪掉的内容。`,
  "engagements/work-on-skipped": ({ fact }, w) => `事实${w.id("fact", fact)}记录的工时属于已跳过的活动。`,
  "engagements/work-after-done": ({ fact }, w) => `事实${w.id("fact", fact)}记录的工时属于已完成的活动。`,
  "engagements/late-comment": ({ fact }, w) => `事实${w.id("fact", fact)}的意见在验收之前提出，验收之后才记录。`,
};

/** Why an engagement says no, and what does not fit in its history. */
export const engagements: Sentences<EngagementRefusals & AnomalyReasons> = {
  ...anomalies,
  "engagements/closed": ({ status, at }, w) => `项目已于${w.moment(at)}结束（${w.name("engagementStatus", status)}）。`,
  "engagements/suspended": ({ since, reason }, w) => `项目自${w.moment(since)}起暂停（${w.text(reason)}）。`,
  "engagements/not-reachable": ({ phase, asked }, w) => `${phase === null ? "项目启动之前" : `在阶段“${w.id("phase", phase)}”`}不能${engagementAsk(asked, w)}。`,
  "engagements/role": ({ role, allowed }, w) =>
    `${role === null ? "没有角色不得这样做" : `角色“${w.id("role", role)}”无权这样做`}；${allowed.length === 0 ? "任何人都无权" : `有权的是${w.quoted("role", allowed)}`}。`,
  "engagements/order": ({ asked, waitsFor }, w) => `${engagementAsk(asked, w)}之前，须先${w.each(waitsFor, (entry) => waitsText(entry, w)).join("，")}。`,
  "engagements/activity-open": ({ activity, phase, status }, w) =>
    `阶段“${w.id("phase", phase)}”的必需活动“${w.id("activity", activity)}”${status === "open" ? "尚未开始" : "尚未完成"}。`,
  "engagements/gate": ({ phase, to, gate, curable }, w) =>
    `阶段“${w.id("phase", phase)}”还不能${to === null ? "结束" : `进入“${w.id("phase", to)}”`}。${gateText(gate, w)}。${curable ? "" : "所缺内容属于已经过去的阶段。"}`,
  "engagements/guard": ({ guard, reason }, w) => `条件“${w.id("guard", guard)}”不满足：${w.clause(reason)}。`,
  "engagements/plan-missing": ({ phase, revision, missing }, w) =>
    revision === 0
      ? `阶段“${w.id("phase", phase)}”还没有计划，须由${w.quoted("role", missing)}同意。`
      : `阶段“${w.id("phase", phase)}”计划的第${w.number(revision)}版尚未得到${w.quoted("role", missing)}同意。`,
  "engagements/change": ({ change, reasons }, w) => `变更${w.id("change", change)}不能这样决定。${w.each(reasons, (reason) => `${w.clause(reason)}。`).join("")}`,
  "engagements/definition-mismatch": ({ expected, found }, w) =>
    found !== null && found.id === expected.id && found.version === expected.version
      ? `项目所依据的是${w.definition(found)}，但其内容与现在的不同。`
      : `项目所依据的是${found === null ? "未知的模板" : w.definition(found)}，而不是${w.definition(expected)}。`,
  "engagements/clock-backwards": ({ field, moment, bound }, w) =>
    `${field === "at" ? "命令的时间" : "所称的发生时间"}${w.moment(moment)}${moment < bound ? `早于${w.moment(bound)}，而不得更早` : `晚于记录时间${w.moment(bound)}`}。`,
  "engagements/already-done": ({ asked, engagement }, w) => `无须再${engagementAsk(asked, w)}${engagement === null ? "" : `（项目${w.id("engagement", engagement)}）`}：已经如此。`,
  "engagements/tailored-out": ({ asked, profile }, w) => `不能${engagementAsk(asked, w)}：${profile === null ? "本项目" : `方案“${w.id("profile", profile)}”`}不含此项。`,
};

function waitsText(entry: WaitsFor, w: Words): string {
  if ("activity" in entry) return `${entry.until === "started" ? "开始" : "完成"}活动“${w.id("activity", entry.activity)}”`;
  if ("role" in entry) return `由“${w.id("role", entry.role)}”处理`;
  if ("submissionOf" in entry) return `提交“${w.id("deliverable", entry.submissionOf)}”`;
  if ("presentationOf" in entry) return `向“${w.id("role", entry.to)}”当面演示“${w.id("deliverable", entry.presentationOf)}”`;
  return `提出阶段“${w.id("phase", entry.planOf)}”的计划`;
}

// What holds is not told: who reads this wants to know what is left to do.
function gateText(gate: GateCheck, w: Words): string {
  const needs = "all" in gate ? unmetOf(gate.all, w) : [partText(gate, w)];
  return `尚需：${needs.join("；")}`;
}

function unmetOf(parts: readonly GateCheck[], w: Words): string[] {
  return w.each(parts, (part) => (part.met ? [] : [partText(part, w)])).flat();
}

function partText(gate: GateCheck, w: Words): string {
  if ("all" in gate) return `以下全部（${unmetOf(gate.all, w).join("；")}）`;
  if ("any" in gate) return `以下任一（${unmetOf(gate.any, w).join("；")}）`;
  if ("atLeast" in gate) {
    const met = gate.of.filter((part) => part.met).length;
    return `以下再满足${w.number(gate.atLeast - met)}项（${unmetOf(gate.of, w).join("；")}）`;
  }
  if ("accepted" in gate) return `验收“${w.id("deliverable", gate.accepted)}”（现为${w.name("deliverableStatus", gate.status)}）`;
  if ("done" in gate) return `完成活动“${w.id("activity", gate.done)}”（现为${w.name("activityProgress", gate.status)}）`;
  if ("approval" in gate) return `“${w.id("role", gate.approval)}”批准`;
  return `条件“${w.id("guard", gate.guard)}”${gate.reason === null ? "" : `（${w.clause(gate.reason)}）`}`;
}
