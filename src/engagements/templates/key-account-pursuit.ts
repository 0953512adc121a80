import { defineEngagement } from "../define-engagement.ts";

const ACCOUNT_MANAGER = ["accountManager"] as const;
const SAME_EVERYWHERE = { all: [{ guard: "onePrice" }, { guard: "oneServiceLevel" }] } as const;

/**
 * Winning a key account (抓紧大客户) in five steps: first contact, needs, proof, influence, trust.
 *
 * The steps are those of the source, and so is one price and one level of service for the account everywhere: the guards `onePrice` and
 * `oneServiceLevel` ask for both, once we have made offers and again at the end **(ours)**. Roles and the ways back are a choice made
 * here **(ours)**.
 *
 * @example
 * ```ts
 * import { keyAccountPursuit } from "clientele/engagements";
 *
 * keyAccountPursuit.phases.map(({ id }) => id); // => ["firstContact", "needs", "proof", "influence", "trust"]
 * keyAccountPursuit.guards; // => ["onePrice", "oneServiceLevel"]
 * ```
 * @category Templates
 * @see ENG-7
 */
export const keyAccountPursuit = /* @__PURE__ */ defineEngagement({
  id: "keyAccountPursuit",
  version: 1,
  name: { en: "Winning a key account", zh: "抓紧大客户" },
  initial: "firstContact",
  roles: [
    { id: "accountManager", name: { en: "Key account manager", zh: "大客户经理" }, side: "vendor" },
    { id: "specialist", name: { en: "Specialist", zh: "专家" }, side: "vendor" },
    { id: "buyer", name: { en: "Buyer", zh: "采购负责人" }, side: "client" },
    { id: "influencer", name: { en: "Somebody who influences the purchase", zh: "采购影响者" }, side: "client" },
  ],
  guards: ["onePrice", "oneServiceLevel"],
  phases: [
    {
      id: "firstContact",
      name: { en: "First contact", zh: "初次接触" },
      activities: [{ id: "meeting", name: { en: "First contact made", zh: "建立初次接触" }, participants: ["accountManager", "buyer"] }],
      passedBy: ACCOUNT_MANAGER,
      next: ["needs"],
    },
    {
      id: "needs",
      name: { en: "Needs", zh: "了解需求" },
      activities: [{ id: "needsStudy", name: { en: "Needs understood", zh: "摸清需求" }, participants: ["accountManager", "specialist", "buyer"] }],
      passedBy: ACCOUNT_MANAGER,
      next: ["proof"],
    },
    {
      id: "proof",
      name: { en: "Ability proved, objections resolved", zh: "证明能力，化解异议" },
      activities: [
        { id: "abilityProof", name: { en: "Ability proved", zh: "证明能力" }, participants: ["accountManager", "specialist"] },
        { id: "objectionHandling", name: { en: "Objections resolved", zh: "化解异议" }, participants: ["accountManager", "specialist", "buyer"] },
      ],
      gate: SAME_EVERYWHERE,
      passedBy: ACCOUNT_MANAGER,
      next: ["influence"],
      rework: ["needs"],
    },
    {
      id: "influence",
      name: { en: "Who influences the purchase", zh: "找出影响采购的人" },
      activities: [
        {
          id: "influencerSearch",
          name: { en: "Who influences the purchase found", zh: "找出采购影响者" },
          participants: ["accountManager", "buyer", "influencer"],
        },
      ],
      passedBy: ACCOUNT_MANAGER,
      next: ["trust"],
      rework: ["proof"],
    },
    {
      id: "trust",
      name: { en: "Trust", zh: "建立信任" },
      activities: [{ id: "trustBuilding", name: { en: "Trust built", zh: "建立信任" }, participants: ["accountManager", "buyer", "influencer"] }],
      gate: SAME_EVERYWHERE,
      passedBy: ACCOUNT_MANAGER,
      rework: ["influence"],
    },
  ],
});
