import type { ComplaintPolicy } from "clientele/complaints";

/** What the rules below say nothing about: one level, no promise asked for, no follow-up before it is closed. A firm puts its own in its place. */
export const rest = {
  promises: {},
  options: {},
  followUps: { least: 0, delays: [] },
  reopening: {},
  escalation: { levels: ["firm"], rules: [] },
} as const satisfies Partial<ComplaintPolicy>;
