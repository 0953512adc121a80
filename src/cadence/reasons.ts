import type { Reason } from "../foundation/index.ts";
import type { BoardReasons } from "./boards/board-reasons.ts";
import type { CoverageReasons } from "./coverage/coverage-reasons.ts";
import type { DueReasons } from "./due/due-reasons.ts";
import type { PlanReasons } from "./plan/plan-reasons.ts";
import type { OutlineReasons } from "./records/outline-reasons.ts";

/** Every reason that cadence gives, from code to the facts that belong to it. */
export interface CadenceReasons extends BoardReasons, CoverageReasons, DueReasons, OutlineReasons, PlanReasons {}

/** Any reason that cadence gives, told apart by `code`. */
export type CadenceReason = Reason<CadenceReasons>;
