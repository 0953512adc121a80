/**
 * What other rooms of the house share with engagements and users do not see.
 *
 * @module
 */
export { compileEngagement, stampOf } from "./compiled/compile-engagement.ts";
export type { CompiledGate } from "./compiled/compile-gate.ts";
export type { CompiledEngagement } from "./compiled/compiled-engagement.ts";
export { requireState } from "./require-state.ts";
export { requireTemplate } from "./validate/validate-template.ts";
