// Templates name these lists and never spread them: a bundler keeps what a spread is in, whether or not anybody uses the template.

/**
 * Our project manager, who leads the groups and makes the stage assessments (ENG-8).
 */
export const vendorProjectManager = {
  id: "vendorProjectManager",
  name: { en: "Project manager of the vendor", zh: "服务方项目经理" },
  side: "vendor",
} as const;

/**
 * Whoever does the work on our side: the core team.
 */
export const consultant = { id: "consultant", name: { en: "Consultant", zh: "咨询顾问" }, side: "vendor" } as const;

/**
 * The client's project manager, who checks first (ENG-16).
 */
export const clientProjectManager = {
  id: "clientProjectManager",
  name: { en: "Project manager of the client", zh: "客户方项目经理" },
  side: "client",
} as const;

/**
 * The client's main decision maker, to whom proposals are presented (ENG-15) and who decides on what comes out (ENG-16).
 */
export const clientExecutive = { id: "clientExecutive", name: { en: "Main decision maker of the client", zh: "客户主要决策者" }, side: "client" } as const;

/**
 * Both project managers, who agree on plan and staffing before a phase starts (ENG-17).
 */
export const bothProjectManagers = ["vendorProjectManager", "clientProjectManager"] as const;

/**
 * How the client accepts: its project manager checks first, its executive decides (ENG-16).
 */
export const clientChain = ["clientProjectManager", "clientExecutive"] as const;
