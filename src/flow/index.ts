/**
 * What every process that is decided and recorded shares: facts, states made from them, and their definitions.
 * The face of this room is for the house; users meet it through the capabilities above.
 *
 * @module flow
 */
export { appendFacts } from "./append-facts.ts";
export { canonicalJson } from "./canonical-json.ts";
export { factOf, instantOf, requireActor, requireHead } from "./command-head.ts";
export type { CheckedHead } from "./command-head.ts";
export { definitionStamp, isSameDefinition } from "./definition-stamp.ts";
export type { DefinitionStamp } from "./definition-stamp.ts";
export { evolver } from "./evolver.ts";
export type { Changes, Evolver, FactAnomaly, FoldRule } from "./evolver.ts";
export type { Actor, CommandHead, Fact } from "./facts.ts";
export { areRecords, areTexts, isCount, isId, isIdOrNull, isText, isTextOrNull } from "./field-forms.ts";
export { graphFaults } from "./graph-faults.ts";
export { hasSeen } from "./seen-ids.ts";
export type { SeenIds } from "./seen-ids.ts";
