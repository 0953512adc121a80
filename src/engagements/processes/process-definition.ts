import type { Id } from "../../foundation/index.ts";

/** A level of the map, from the top: what is to be served, how it is served, a part of that, a single step. */
export type ProcessLevel = "scenario" | "mainProcess" | "subProcess" | "function";

/** What a process aims at: to be fast, right, cheap and easy. */
export type ProcessGoal = "fast" | "right" | "cheap" | "easy";

/** A step of a process. */
export interface ProcessActivity {
  /** What links name the activity by. */
  readonly id: Id;
  /** What it takes from: ids of the activities whose results it works on; absent or empty: it starts. */
  readonly after?: readonly Id[] | undefined;
}

/** How it is known that a goal is reached. */
export interface ProcessMeasure {
  /** What is measured, as in `"days from order to delivery"`. Never part of a reason. */
  readonly measure?: string | undefined;
  /** The value to reach. */
  readonly target?: number | undefined;
}

/** Another process that a new design is held against. */
export interface ProcessBenchmark {
  /** Where the figure is from, for people to read. Never part of a reason. */
  readonly source: string;
  /** Day of the figure, `YYYY-MM-DD`. */
  readonly on?: string | undefined;
}

/** A process, as far as it is defined. What is missing is a finding. */
export interface ProcessDefinition {
  /** What tells the process from others. */
  readonly id: Id;
  /** Its level in the map. */
  readonly level: ProcessLevel;
  /** The process above it; absent for a scenario. */
  readonly parent?: Id | undefined;
  /** What goes in. */
  readonly inputs?: readonly string[] | undefined;
  /** What is done, and how the steps hang together. */
  readonly activities?: readonly ProcessActivity[] | undefined;
  /** What comes out. */
  readonly outputs?: readonly string[] | undefined;
  /** Who gets it. */
  readonly customer?: string | undefined;
  /** What it is worth to them. */
  readonly value?: string | undefined;
  /** How it is known that each goal is reached. */
  readonly goals?: Readonly<Partial<Record<ProcessGoal, ProcessMeasure>>> | undefined;
  /** Whether it is designed anew, or written down as it is; default `"asIs"`. */
  readonly design?: "asIs" | "reengineered" | undefined;
  /** What a new design is held against. */
  readonly benchmark?: ProcessBenchmark | undefined;
}
