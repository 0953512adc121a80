import type { TemplateName } from "./all-templates.ts";

/**
 * What the rules name, copied out of them by hand, a line for each thing to do: `what the rule says | activity | outputs | participants`.
 * A line that starts with `#` is a phase. Participants stand where the rule names them, ours before the slash, the client's behind it.
 */
export const rulebook: Readonly<Record<TemplateName, string>> = {
  // ENG-1
  consulting: `
    # intake | 项目介入
    first contact | firstContact
    content, time and place of talks agreed | talksAgreement
    talks to settle the topic | topicTalks
    analysis of given material and first project frame | materialAnalysis | projectFrame
    site survey | siteSurvey
    frame and goals agreed | frameAgreement
    preparatory survey | preparatorySurvey
    proposal (goals, frame, content, plan, time, budget) | proposalWriting | proposal
    discussed by both sides | proposalDiscussion
    contract | contracting | contract
    # kickOff | 项目开启
    lead group of both sides' leaders that supervises progress | leadGroup | | vendorExecutive / clientExecutive
    responsible persons | responsiblePersons
    outside experts and internal advisers | advisers
    project plan, schedule, staffing, logistics | projectPlanning | projectPlan
    data forms | dataFormDesign | dataForms
    joint working group, roles | jointTeam
    investigation plan | investigationPlanning | investigationPlan
    training of its members | memberTraining
    # investigation | 调查分析
    department meetings | departmentMeetings
    questionnaires with the client's consent | questionnaires
    key interviews with the client's consent | keyInterviews
    workshops | workshops
    competitors and industry chain | marketStudy
    problems classified | problemClassification
    first diagnosis with a first frame of improvement | firstDiagnosis
    diagnosis report | diagnosisReporting | diagnosisReport
    # design | 方案设计
    from the client's feedback on the diagnosis | diagnosisFeedback
    first design | firstDesign | solutionDesign
    comments by department | departmentComments
    adjustments | designAdjustment
    outline of the implementation plan | implementationOutlining | implementationOutline
    seminar | seminar
    final report presented and questions answered | finalReporting | finalReport
    implementation plan drawn up with the client | implementationPlanning | implementationPlan
    # supportAndTraining | 支持和培训
    training of staff | staffTraining
    training of managers | managerTraining
    training of the joint team | jointTeamTraining
    implementation support | implementationSupport
    local adjustments | localAdjustment
    feedback studied | feedbackStudy
    solutions agreed | solutionsAgreement
    proposal for a new project | newProjectProposing | newProjectProposal`,
  // ENG-2
  crmImplementation: `
    # preparation | 筹备
    1 analysis of the present state | presentStateAnalysis | | consultant / managementRepresentative
    2 needs analysis | needsAnalysis | | consultant / managementRepresentative
    3 process diagnosis | processDiagnosis | | consultant / managementRepresentative
    4 preparing the start | startPreparation | userRequirementsReport | consultant / generalManager managementRepresentative
    # systemDesign | 体系设计
    5 implementation goals | implementationGoals | statementOfGoals | designExpert / projectLead
    6 hardware environment | hardwareEnvironment | hardwareDesign | designExpert / projectLead technicalStaff
    7 software functions | softwareFunctions | softwareDesign | designExpert / projectLead technicalStaff
    8 process redesign | processRedesign | processAnalysisReport | designExpert / projectLead
    # basicTraining | 基础培训
    9 | firstTraining | | trainer / staff
    # implementation | 实施
    10 development environment | developmentEnvironment | | engineer / projectLead
    11 customisation | customisation | | engineer / projectLead
    12 interfaces | interfaces | | engineer / projectLead
    13 function test, test engineer first, then project lead and team | functionTest | | testEngineer / projectLead projectTeam
    # training | 培训
    14 basics | basicsTraining | | trainer / staff
    15 operation | operationTraining | | trainer / staff
    16 maintenance | maintenanceTraining | | trainer / staff
    # monitoring | 监控
    17 trial run | trialRun | | supportEngineer / operator
    # operationSupport | 运营支援
    18 technical support | technicalSupport | technicalSupportReport | supportEngineer / user`,
  // ENG-3; the rule names six stages and one beside them, and lists what is done in their order.
  erpImplementation: `
    # projectPlanning | 项目规划
    scenarios picked into a route map | routeMapping | routeMap
    full-period plan (ENG-9) | fullPlanning | projectPlan
    # blueprintDesign | 蓝图设计
    diagnosis | diagnosis
    solution design | solutionDesign | solution
    requirements and design of customisation | customisationDesign | customisationSpecification
    module selection and demo | moduleSelection
    prototype | prototype
    solution review | solutionReview
    # systemConstruction | 系统建设
    training | keyUserTraining
    test | systemTest
    acceptance of customisation | customisationAcceptance
    acceptance | systemAcceptance
    job manuals | jobManualWriting | jobManuals
    # cutOverPreparation | 切换准备
    internal support | internalSupport
    operating rules | operatingRulesWriting | operatingRules
    permissions | permissions
    static data import | staticDataImport
    go-live environment | goLiveEnvironment
    end-user training | endUserTraining
    rehearsal | rehearsal
    cut-over plan | cutOverPlanning | cutOverPlan
    mobilisation | mobilisation
    check | cutOverCheck
    # cutOver | 系统切换
    dynamic data import | dynamicDataImport
    cut-over run | cutOverRun
    # continuousSupport | 持续支持
    support and optimisation | supportAndOptimisation
    month-end close | monthEndClose
    optimisation report | optimisationReporting | optimisationReport
    project close | projectClose
    acceptance | projectAcceptance
    internal handover | internalHandover
    # publicSupport | 公共支持
    milestone reviews | milestoneReviews
    assessment | assessment
    training throughout | trainingThroughout`,
  // ENG-22 names the phases; what is done in them is one activity each.
  erpShort: `
    # start | 项目启动
    start | projectStart | projectPlan
    # processDesign | 流程设计
    process design | processDesigning | processDesign
    # realisation | 系统实现
    realisation | systemRealisation
    # close | 项目收尾
    close | projectClose`,
  // ENG-22
  operationsReference: `
    # scorecard | 记分卡
    scorecard | scorecarding | scorecardReport
    # futureModel | 未来模型
    future model | futureModelling | modelDescription
    # prototype | 原型
    prototype | prototyping | workingPrototype`,
  // ENG-4, ENG-14
  salesOpportunity: `
    # promotion | 推广
    # interest | 产生兴趣
    # conversion | 机会转换
    # preSalesSurvey | 售前勘察
    # qualified | 取得资格
    # needsAnalysis | 需求分析
    a note on customisation | customisationCheck | customisationNote
    # valueProposition | 价值提议
    a successful visit | successfulVisit
    # decisionMakersConfirmed | 确认决策者
    # perceptionAnalysis | 感觉分析
    # quotation | 报价
    quotation | quoting | quotation
    # negotiation | 谈判
    negotiation | negotiating | contract
    # signed | 签约`,
  // ENG-5
  reception: `
    # beforeVisit | 到访前
    appointment (name, contact, time) | appointment
    # visit | 接待
    arrival (identity confirmed) | arrival
    needs | needs
    specialist assigned | assignment
    consultation | consultation
    service done (report, feedback) | service | serviceReport feedback
    # afterVisit | 到访后
    follow-up | followUp
    thanks | thanks`,
  // ENG-6
  customerVisit: `
    # preparation | 拜访准备
    analyse what is known, set pain points and points of interest | analysis
    call and find the latent need | call
    offer a line of solution | solutionLine
    look up the industry and model cases | research
    agree the visit | visitAgreement
    write the outline | outlineWriting | outline
    rehearse | rehearsal
    # visit | 拜访
    visit | visiting
    # solution | 解决方案
    write the solution | solutionWriting | solution`,
  // CAD-6
  returnVisit: `
    # preparation | 回访准备
    look up the record | recordLookUp
    choose whom | choice
    plan (time, content, purpose) | planning | visitPlan
    book time and place | booking
    prepare (facts, service records, buying habits) | gathering
    # visit | 实施回访
    visit on time, record | visiting | visitRecord
    # report | 报告与跟进
    report and follow up | reporting | visitReport`,
  // ENG-7
  keyAccountPursuit: `
    # firstContact | 初次接触
    first contact | meeting
    # needs | 了解需求
    needs | needsStudy
    # proof | 证明能力，化解异议
    prove ability | abilityProof
    resolve objections | objectionHandling
    # influence | 找出影响采购的人
    find who influences the purchase | influencerSearch
    # trust | 建立信任
    trust | trustBuilding`,
};
