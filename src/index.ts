/**
 * The rules of customer relationships as pure, typed functions.
 *
 * @module clientele
 */
export * from "./cadence/index.ts";
export * from "./calendar/index.ts";
export * from "./classification/index.ts";
export * from "./complaints/index.ts";
export * from "./customers/index.ts";
export * from "./engagements/index.ts";
export * from "./foundation/index.ts";
export * from "./portfolio/index.ts";
export * from "./satisfaction/index.ts";
export * from "./schedule/index.ts";
