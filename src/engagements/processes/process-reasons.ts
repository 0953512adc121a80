import type { Id } from "../../foundation/index.ts";
import type { ProcessGoal, ProcessLevel } from "./process-definition.ts";

/** One of the six elements of a process. */
export type ProcessElement = "inputs" | "activities" | "interplay" | "output" | "customer" | "value";

/** What the definition of a process lacks, and where it does not fit into the map. */
export interface ProcessReasons {
  /** Elements of the process are not defined. */
  "engagements/process-elements-missing": {
    /** The process. */
    readonly process: Id;
    /** They. */
    readonly missing: readonly ProcessElement[];
  };
  /** An activity follows one that the process does not have. */
  "engagements/activity-unknown": {
    /** The process. */
    readonly process: Id;
    /** The activity. */
    readonly activity: Id;
    /** What it follows. */
    readonly after: Id;
  };
  /** An activity neither follows another nor is followed. */
  "engagements/activity-apart": {
    /** The process. */
    readonly process: Id;
    /** The activity. */
    readonly activity: Id;
  };
  /** Nothing says how it is known that goals are reached. */
  "engagements/process-goals-missing": {
    /** The process. */
    readonly process: Id;
    /** They. */
    readonly missing: readonly ProcessGoal[];
  };
  /** A goal is measured, and has no value to reach. */
  "engagements/process-target-missing": {
    /** The process. */
    readonly process: Id;
    /** The goal. */
    readonly goal: ProcessGoal;
  };
  /** The process is designed anew, and held against nothing. */
  "engagements/benchmark-missing": {
    /** The process. */
    readonly process: Id;
  };
  /** The process above is not named. */
  "engagements/process-without-parent": {
    /** The process. */
    readonly process: Id;
    /** Its level. */
    readonly level: ProcessLevel;
  };
  /** The process above is not in the map. */
  "engagements/process-parent-unknown": {
    /** The process. */
    readonly process: Id;
    /** The process above. */
    readonly parent: Id;
  };
  /** The process above is not of the next higher level; above a scenario there is none. */
  "engagements/process-level-wrong": {
    /** The process. */
    readonly process: Id;
    /** Its level. */
    readonly level: ProcessLevel;
    /** The process above. */
    readonly parent: Id;
    /** The level of that one. */
    readonly parentLevel: ProcessLevel;
  };
}
