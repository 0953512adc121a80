import { defineEngagement } from "../define-engagement.ts";

const SELLERS = ["salesperson", "salesManager"] as const;

/**
 * A sales opportunity: promotion and interest, conversion (机会转换) into an opportunity, the stages of a sale, signed.
 *
 * One source gives the stages from the pre-sales survey (售前勘察) to negotiation (谈判), another the path promotion, interest, conversion,
 * quotation, signed; joining them is a choice made here **(ours)**. A deal that ends otherwise is `lost`, with a reason **(ours)**.
 *
 * A successful visit is worth 60 % in the source: it closes the value proposition, and whoever is past that has 60 %. The other
 * probabilities are those of `opportunityStages` **(ours)**. From the source as well: the note on customisation, and that an offer is
 * presented in person. Also **(ours)**: roles, the contract as what is signed, the ways back. A stage without activities is passed by
 * saying so.
 *
 * @example
 * ```ts
 * import { salesOpportunity } from "clientele/engagements";
 *
 * salesOpportunity.phases.find(({ id }) => id === "decisionMakersConfirmed")?.probability; // => 0.6
 * salesOpportunity.phases.find(({ id }) => id === "signed")?.probability; // => 1
 * ```
 * @category Templates
 * @see ENG-4, ENG-14, ENG-15
 */
export const salesOpportunity = /* @__PURE__ */ defineEngagement({
  id: "salesOpportunity",
  version: 1,
  name: { en: "Sales opportunity", zh: "销售机会" },
  initial: "promotion",
  roles: [
    { id: "salesperson", name: { en: "Salesperson", zh: "销售人员" }, side: "vendor" },
    { id: "salesManager", name: { en: "Sales manager", zh: "销售经理" }, side: "vendor" },
    { id: "decisionMaker", name: { en: "Main decision maker", zh: "主要决策者" }, side: "client" },
  ],
  deliverables: [
    { id: "customisationNote", name: { en: "Note on customisation", zh: "客户化说明" }, writtenBy: SELLERS, acceptedBy: ["salesManager"] },
    {
      id: "quotation",
      name: { en: "Quotation", zh: "报价方案" },
      writtenBy: SELLERS,
      acceptedBy: ["decisionMaker"],
      presentedTo: "decisionMaker",
      waivedBy: ["salesManager"],
    },
    {
      id: "contract",
      name: { en: "Contract", zh: "合同" },
      writtenBy: SELLERS,
      acceptedBy: ["salesManager", "decisionMaker"],
      waivedBy: ["salesManager"],
    },
  ],
  phases: [
    { id: "promotion", name: { en: "Promotion", zh: "推广" }, probability: 0.05, passedBy: SELLERS, next: ["interest"] },
    { id: "interest", name: { en: "Interest", zh: "产生兴趣" }, probability: 0.1, passedBy: SELLERS, next: ["conversion"] },
    { id: "conversion", name: { en: "Conversion", zh: "机会转换" }, probability: 0.2, passedBy: SELLERS, next: ["preSalesSurvey"] },
    { id: "preSalesSurvey", name: { en: "Pre-sales survey", zh: "售前勘察" }, probability: 0.25, passedBy: SELLERS, next: ["qualified"] },
    { id: "qualified", name: { en: "Qualified", zh: "取得资格" }, probability: 0.3, passedBy: SELLERS, next: ["needsAnalysis"] },
    {
      id: "needsAnalysis",
      name: { en: "Needs analysis", zh: "需求分析" },
      probability: 0.4,
      activities: [
        {
          id: "customisationCheck",
          name: { en: "What would have to be made for the customer", zh: "确认客户化需求" },
          participants: SELLERS,
          produces: ["customisationNote"],
        },
      ],
      passedBy: SELLERS,
      next: ["valueProposition"],
    },
    {
      id: "valueProposition",
      name: { en: "Value proposition", zh: "价值提议" },
      probability: 0.5,
      activities: [{ id: "successfulVisit", name: { en: "Successful visit", zh: "成功拜访" }, participants: SELLERS }],
      passedBy: SELLERS,
      next: ["decisionMakersConfirmed"],
      rework: ["needsAnalysis"],
    },
    {
      id: "decisionMakersConfirmed",
      name: { en: "Decision makers confirmed", zh: "确认决策者" },
      probability: 0.6,
      passedBy: SELLERS,
      next: ["perceptionAnalysis"],
    },
    {
      id: "perceptionAnalysis",
      name: { en: "Perception analysis", zh: "感觉分析" },
      probability: 0.65,
      passedBy: SELLERS,
      next: ["quotation"],
      rework: ["valueProposition"],
    },
    {
      id: "quotation",
      name: { en: "Quotation", zh: "报价" },
      probability: 0.7,
      activities: [{ id: "quoting", name: { en: "Quotation made", zh: "制作报价" }, participants: SELLERS, produces: ["quotation"] }],
      passedBy: SELLERS,
      next: ["negotiation"],
      rework: ["needsAnalysis", "valueProposition"],
    },
    {
      id: "negotiation",
      name: { en: "Negotiation", zh: "谈判" },
      probability: 0.8,
      activities: [{ id: "negotiating", name: { en: "Terms negotiated", zh: "商定条款" }, participants: SELLERS, produces: ["contract"] }],
      passedBy: SELLERS,
      next: ["signed"],
      rework: ["quotation"],
    },
    { id: "signed", name: { en: "Signed", zh: "签约" }, probability: 1, passedBy: SELLERS },
  ],
});
