import type { ComplaintStepType } from "./state.ts";

const types: Readonly<Record<ComplaintStepType, true>> = {
  investigationStarted: true,
  executionStarted: true,
  complaintClosed: true,
  complaintReferred: true,
  complaintDismissed: true,
  complaintEscalated: true,
  complaintDeescalated: true,
  complaintAssigned: true,
};

/** The steps of which a customer is to hear (CMP-7). */
export const STEPS: readonly string[] = /* @__PURE__ */ Object.keys(types);
