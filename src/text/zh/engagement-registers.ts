import type { ChangeReasons, RegisterReasons } from "../../engagements/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What plans, governance, changes, pipeline, budget, processes and risks lack. */
export const engagementRegisters: Sentences<RegisterReasons> = {
  "engagements/full-plan-missing": ({ phase }, w) => `阶段“${w.id("phase", phase)}”已开始，但没有全期计划。`,
  "engagements/full-plan-not-rebaselined": ({ plan, madeOn, surveyedOn }, w) => `全期计划${w.id("plan", plan)}制定于${w.date(madeOn)}，${w.date(surveyedOn)}调研之后没有重新制定。`,
  "engagements/stage-plan-missing": ({ phase, from }, w) => `阶段“${w.id("phase", phase)}”自${w.date(from)}开始，却没有阶段计划。`,
  "engagements/stage-plan-late": ({ phase, plan, madeOn, from }, w) => `阶段“${w.id("phase", phase)}”的计划${w.id("plan", plan)}制定于${w.date(madeOn)}，晚于该阶段开始的${w.date(from)}。`,
  "engagements/stage-plan-not-based-on-review": ({ phase, plan, review, level }, w) =>
    `阶段“${w.id("phase", phase)}”的计划${w.id("plan", plan)}没有以此前最近一次${w.name("reviewLevel", level)}${w.id("review", review)}为依据。`,
  "engagements/review-missing": ({ phase, level }, w) => `阶段“${w.id("phase", phase)}”已结束，却没有进行过${w.name("reviewLevel", level)}。`,
  "engagements/minutes-missing": ({ phase, review }, w) => `阶段“${w.id("phase", phase)}”与客户管理层的检查${w.id("review", review)}没有会议纪要。`,
  "engagements/report-missing": ({ report, phase }, w) => `缺少${phase === null ? "" : `阶段“${w.id("phase", phase)}”的`}${w.name("report", report)}。`,

  "engagements/committee-missing": () => "没有指导委员会。",
  "engagements/committee-one-sided": ({ side }, w) => `指导委员会中没有${w.name("side", side)}的领导。`,
  "engagements/project-manager-missing": ({ side }, w) => `${w.name("side", side)}没有项目经理。`,
  "engagements/project-managers-too-many": ({ side, people }, w) => `${w.name("side", side)}有${w.number(people.length)}位项目经理（${w.ids("person", people)}），等于无人负责。`,
  "engagements/project-manager-not-named": ({ person, side }, w) => `${w.name("side", side)}的项目经理${w.id("person", person)}不是由指导委员会任命的。`,
  "engagements/group-missing": ({ kind }, w) => `没有${w.name("groupKind", kind)}。`,
  "engagements/group-without-leader": ({ group }, w) => `小组“${w.id("group", group)}”没有组长。`,
  "engagements/group-without-members": ({ group }, w) => `小组“${w.id("group", group)}”除组长外没有成员。`,
  "engagements/supervision-not-independent": ({ group, person }, w) => `项目经理${w.id("person", person)}同时在监督项目的小组“${w.id("group", group)}”中。`,
  "engagements/gate-without-passer": ({ gate, missing }, w) => `无人可以放行关口“${w.id("gate", gate)}”：没有${w.names("governanceRole", missing, "or")}。`,

  "engagements/circle-empty": ({ circle }, w) => `客户方没有指定${w.name("stakeholderCircle", circle)}。`,
  "engagements/project-manager-not-middle": ({ person, management }, w) => `客户方项目经理${w.id("person", person)}属于${w.name("management", management)}，不是中层管理者。`,
  "engagements/motives-unknown": ({ person }, w) => `没有记录人员${w.id("person", person)}的动机。`,
  "engagements/stance-unknown": ({ person, missing }, w) => `没有记录人员${w.id("person", person)}的${w.names("stance", missing)}。`,
  "engagements/influential-opponent": ({ person }, w) => `人员${w.id("person", person)}影响力大，且反对该项目。`,
  "engagements/executive-missed-survey": ({ person, on }, w) => `${w.date(on)}调研时没有会见高层${w.id("person", person)}。`,
  "engagements/executive-missed-node": ({ person, node, on }, w) => `${w.date(on)}的关键节点“${w.id("node", node)}”没有会见高层${w.id("person", person)}。`,
  "engagements/project-manager-out-of-touch": ({ person, from, to, days, limit }, w) =>
    `${w.date(from)}至${w.date(to)}之间无人与客户方项目经理${w.id("person", person)}保持联络：共${w.days(days)}，上限为${w.days(limit)}。`,
  "engagements/core-member-out-of-touch": ({ person, last, until }, w) =>
    `${last === null ? `工作中从未会见核心团队成员${w.id("person", person)}` : `工作中上次会见核心团队成员${w.id("person", person)}在${w.date(last)}`}，期限为${w.date(until)}。`,
  "engagements/field-without-core-member": ({ person, field }, w) =>
    field === null ? `扩展团队成员${w.id("person", person)}没有注明领域，因此没有核心成员对应。` : `扩展团队成员${w.id("person", person)}的领域“${w.text(field)}”没有核心成员负责。`,
  "engagements/core-members-uncovered": ({ person, through }, w) => `扩展团队成员${w.id("person", person)}由核心成员${w.ids("person", through)}联络，而后者本身已失去联络。`,

  "engagements/change-not-assessed": ({ request, missing }, w) => `变更${w.id("change", request)}尚未评估对${w.names("changeRespect", missing)}的影响。`,
  "engagements/change-role-may-not": ({ request, role, may }, w) => `角色“${w.id("role", role)}”无权决定变更；变更${w.id("change", request)}${mayText(may, w)}。`,
  "engagements/change-over-cost": ({ request, role, share, limit, may }, w) =>
    `变更${w.id("change", request)}的费用占约定费用的${w.share(share, limit)}，角色“${w.id("role", role)}”只能决定到${w.share(limit, share)}；该变更${mayText(may, w)}。`,
  "engagements/change-over-time": ({ request, role, days, limit, may }, w) =>
    `变更${w.id("change", request)}增加${w.workingDays(days)}，角色“${w.id("role", role)}”只能决定到${w.workingDays(limit)}；该变更${mayText(may, w)}。`,
  "engagements/change-over-quality": ({ request, role, quality, limit, may }, w) =>
    `变更${w.id("change", request)}使质量${w.name("qualityEffect", quality)}，角色“${w.id("role", role)}”最多只能接受质量${w.name("qualityEffect", limit)}；该变更${mayText(may, w)}。`,
  "engagements/change-already-decided": ({ request, outcome, on }, w) => `变更${w.id("change", request)}已于${w.date(on)}${outcome === "changeApproved" ? "批准" : "拒绝"}。`,
  "engagements/change-without-reason": ({ request }, w) => `拒绝变更${w.id("change", request)}没有说明理由。`,
  "engagements/change-decided-too-early": ({ request, on, earliest }, w) => `变更${w.id("change", request)}的决定日期${w.date(on)}早于提出或评估的日期${w.date(earliest)}。`,
  "engagements/change-approved-unassessed": ({ request, missing }, w) => `变更${w.id("change", request)}未评估对${w.names("changeRespect", missing)}的影响就已同意。`,

  "engagements/probability": ({ by, probability, stage, stageProbability }, w) =>
    by === "hand"
      ? `成交概率${w.share(probability)}由人工设定；单按阶段“${w.id("phase", stage)}”为${w.share(stageProbability, probability)}。`
      : by === "visit"
        ? `拜访成功使成交概率为${w.share(probability)}；单按阶段“${w.id("phase", stage)}”为${w.share(stageProbability, probability)}。`
        : `按阶段“${w.id("phase", stage)}”，成交概率为${w.share(probability)}。`,
  "engagements/close-date-missing": ({ opportunity }, w) => `没有注明销售机会${w.id("opportunity", opportunity)}的预计签约日期。`,
  "engagements/close-date-passed": ({ opportunity, expectedClose, days }, w) => `销售机会${w.id("opportunity", opportunity)}的预计签约日期${w.date(expectedClose)}已过去${w.days(days)}。`,
  "engagements/customisation-not-noted": ({ opportunity }, w) => `销售机会${w.id("opportunity", opportunity)}没有客户化说明。`,
  "engagements/closed-in-open-stage": ({ opportunity, closedOn }, w) => `销售机会${w.id("opportunity", opportunity)}已于${w.date(closedOn)}关闭，但其阶段既非赢单也非丢单。`,
  "engagements/lost-without-reason": ({ opportunity }, w) => `销售机会${w.id("opportunity", opportunity)}已丢单，但没有说明原因。`,
  "engagements/no-deal-closed": ({ figure }, w) => `期间内没有赢单或丢单，无法计算${w.name("sellingFigure", figure)}。`,
  "engagements/no-deal-won": ({ figure }, w) => `期间内没有赢单，无法计算${w.name("sellingFigure", figure)}。`,
  "engagements/no-costs-given": ({ figure }, w) => `没有给出销售费用，无法计算${w.name("sellingFigure", figure)}。`,
  "engagements/closing-day-missing": ({ opportunity }, w) => `销售机会${w.id("opportunity", opportunity)}已赢单或丢单，但没有注明日期。`,
  "engagements/pays-back": ({ investment, returned }, w) => `已收回${w.number(returned, investment)}，达到投入的${w.number(investment, returned)}。`,
  "engagements/never-pays-back": ({ investment, perMonth }, w) => `每月收回${w.number(perMonth)}，投入的${w.number(investment)}永远无法收回。`,
  "engagements/not-paid-back": ({ investment, returned, months }, w) => `在${w.number(months)}个月内只收回${w.number(returned, investment)}，未达到投入的${w.number(investment, returned)}。`,

  "engagements/process-elements-missing": ({ process, missing }, w) => `流程“${w.id("process", process)}”没有定义${w.names("processElement", missing)}。`,
  "engagements/activity-unknown": ({ process, activity, after }, w) => `流程“${w.id("process", process)}”中，活动“${w.id("activity", activity)}”的前一活动“${w.id("activity", after)}”不存在。`,
  "engagements/activity-apart": ({ process, activity }, w) => `流程“${w.id("process", process)}”中，活动“${w.id("activity", activity)}”前后都没有衔接。`,
  "engagements/process-goals-missing": ({ process, missing }, w) => `没有说明如何衡量流程“${w.id("process", process)}”是否达到“${w.names("processGoal", missing)}”的目标。`,
  "engagements/process-target-missing": ({ process, goal }, w) => `流程“${w.id("process", process)}”的目标“${w.name("processGoal", goal)}”有衡量方法，却没有目标值。`,
  "engagements/benchmark-missing": ({ process }, w) => `流程“${w.id("process", process)}”重新设计，却没有标杆可比。`,
  "engagements/process-without-parent": ({ process, level }, w) => `${w.name("processLevel", level)}“${w.id("process", process)}”没有注明上级流程。`,
  "engagements/process-parent-unknown": ({ process, parent }, w) => `“${w.id("process", process)}”的上级流程“${w.id("process", parent)}”不在流程图中。`,
  "engagements/process-level-wrong": ({ process, level, parent, parentLevel }, w) =>
    `“${w.id("process", process)}”为${w.name("processLevel", level)}，不能归属于${w.name("processLevel", parentLevel)}“${w.id("process", parent)}”。`,
  "engagements/supply-cheapest-in-time": ({ total, deliveryDays, count }, w) => `各年合计${w.number(total)}，${w.days(deliveryDays)}交付：在按期可交付的${w.number(count)}个方案中费用最低。`,
  "engagements/supply-too-late": ({ offer, deliveryDays, within }, w) => `方案“${w.id("offer", offer)}”需要${w.days(deliveryDays)}，超过期限${w.days(within)}。`,
  "engagements/supply-none-in-time": ({ count }, w) => (count === 0 ? "没有任何方案。" : `${w.number(count)}个方案都不能按期交付。`),
  "engagements/supply-built": ({ offer }, w) => `“${w.id("offer", offer)}”将自行开发，因此不选供应商。`,
  "engagements/supplier-none-left": ({ scored, tooLate }, w) => `没有可选的供应商：评分${w.number(scored)}家，其中${w.number(tooLate)}家交付太晚。`,
  "engagements/supplier-scores-highest": ({ total, equal }, w) =>
    equal > 1 ? `与另外${w.number(equal - 1)}家同得最高分${w.number(total)}，其中以费用和交付时间最优。` : `该供应商得分最高，为${w.number(total)}。`,

  "engagements/budget-overspent": ({ line, budget, actual }, w) => `预算项“${w.id("budgetLine", line)}”已支出${w.number(actual, budget)}，超过总预算${w.number(budget, actual)}。`,
  "engagements/budget-over-plan": ({ line, planned, actual }, w) => `预算项“${w.id("budgetLine", line)}”已支出${w.number(actual, planned)}，超过截至目前的计划${w.number(planned, actual)}。`,
  "engagements/progress-unknown": ({ figures, lines }, w) => `没有报告${w.quoted("budgetLine", lines)}的完成程度，无法计算${w.names("earnedValueFigure", figures)}。`,
  "engagements/nothing-spent": ({ figures, actual }, w) => `${actual < 0 ? `支出为负（${w.number(actual)}）` : "没有支出"}，无法计算${w.names("earnedValueFigure", figures)}。`,
  "engagements/nothing-planned": ({ figures }, w) => `截至目前没有计划支出，无法计算${w.names("earnedValueFigure", figures)}。`,
  "engagements/nothing-earned": ({ figures }, w) => `尚无挣值，无法计算${w.names("earnedValueFigure", figures)}。`,
  "engagements/nothing-left": ({ figures, budget, actual, earned }, w) =>
    `预算${w.number(budget)}，已支出${w.number(actual, budget)}，挣值${w.number(earned, budget)}：已没有余额可作衡量，无法计算${w.names("earnedValueFigure", figures)}。`,
  "engagements/contract-expired": ({ contract, to, days }, w) => `合同${w.id("contract", contract)}的期限已于${w.date(to)}届满，过去${w.days(days)}，尚未关闭。`,
  "engagements/contract-expiring": ({ contract, to, days }, w) => `合同${w.id("contract", contract)}的期限将于${w.date(to)}届满，还有${w.days(days)}。`,
  "engagements/contract-over-value": ({ contract, value, actual }, w) => `合同${w.id("contract", contract)}已计费${w.number(actual, value)}，超过约定的${w.number(value, actual)}。`,
  "engagements/contract-unsigned": ({ contract, from }, w) => `合同${w.id("contract", contract)}的期限自${w.date(from)}开始，但尚未签署。`,
  "engagements/contract-without-parties": ({ contract, parties }, w) => `合同${w.id("contract", contract)}只列明${w.number(parties)}方，应有两方。`,
  "engagements/contract-risks-unknown": ({ contract }, w) => `没有查明合同${w.id("contract", contract)}的风险。`,

  "engagements/risk-scored": ({ likelihood, impact, score, limit }, w) =>
    `可能性${w.number(likelihood)}乘以影响${w.number(impact)}为${w.number(score, limit)}${limit === null ? "，属于没有上限的最高等级" : `，本等级上限为${w.number(limit, score)}`}。`,
  "engagements/risk-not-described": ({ risk, missing }, w) => `风险${w.id("risk", risk)}没有注明${w.names("riskColumn", missing)}。`,
  "engagements/risk-without-owner": ({ risk }, w) => `风险${w.id("risk", risk)}无人负责。`,
  "engagements/risk-without-response": ({ risk }, w) => `没有说明如何应对风险${w.id("risk", risk)}。`,
  "engagements/risk-without-measure": ({ risk, response }, w) => `对风险${w.id("risk", risk)}的应对是“${w.name("riskResponse", response)}”，却没有具体措施。`,
  "engagements/risk-review-stale": ({ risk, last, until }, w) => `风险${w.id("risk", risk)}上次检查在${w.date(last)}，有效到${w.date(until)}。`,
};

function mayText(may: ChangeReasons["engagements/change-role-may-not"]["may"], w: Words): string {
  return may.length === 0 ? "无人可以决定" : `可由${w.quoted("role", may, "or")}决定`;
}
