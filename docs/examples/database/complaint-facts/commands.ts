import type { ComplaintCommand } from "clientele/complaints";

/** The complaint of the story. */
export const complaint = "C-1";

const clerk = { id: "u-7", role: "representative" } as const;
const colleague = { id: "u-9", role: "representative" } as const;
const on = (time: string): string => `2026-03-02T${time}:00Z`;

/** What was told before anything went wrong. */
export const beginning: readonly ComplaintCommand[] = [
  { id: "m-1", type: "record", at: on("09:10"), by: clerk, complaint, customer: "K-12", severity: "serious", category: "delivery", channel: "phone", points: ["two of ten pumps leak"] },
  { id: "m-2", type: "restate", at: on("09:12"), by: clerk },
  { id: "m-3", type: "confirmRestatement", at: on("09:13"), by: clerk },
];

/** Two people promise an answer in the same minute. Only one of the two may. */
export const promises = {
  first: { id: "m-4", type: "promise", at: on("09:15"), by: clerk, promise: "first-word", dueAt: on("15:00") },
  second: { id: "m-5", type: "promise", at: on("09:15"), by: colleague, promise: "another-word", dueAt: on("16:00") },
} as const satisfies Record<string, ComplaintCommand>;

/** Two people do what does not exclude each other. */
export const work = {
  investigate: { id: "m-6", type: "investigate", at: on("09:30"), by: clerk },
  fault: { id: "m-7", type: "establishFault", at: on("09:30"), by: colleague, fault: "ours" },
} as const satisfies Record<string, ComplaintCommand>;

/** An answer that carries the next promise: two facts, both or none. */
export const answer: ComplaintCommand = { id: "m-8", type: "answer", at: on("14:30"), by: clerk, nextPromise: { promise: "solution", dueAt: "2026-03-03T12:00:00Z" } };
