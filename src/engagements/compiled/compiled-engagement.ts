import type { DefinitionStamp } from "../../flow/index.ts";
import type { LeftOut } from "../state.ts";
import type { TemplateChanges } from "../template.ts";
import type { CompiledGate } from "./compile-gate.ts";

/** A template under one profile, made ready to be asked often. */
export interface CompiledEngagement {
  /** Which definition it is. */
  readonly stamp: DefinitionStamp;
  /** By which profile. */
  readonly profile: string | null;
  /** What that leaves out. */
  readonly leftOut: LeftOut;
  /** Where it starts. */
  readonly initial: string;
  /** Every phase that is there, in the order of the template. */
  readonly phases: ReadonlyMap<string, CompiledPhase>;
  /** The phases that run beside the others. */
  readonly alongside: readonly CompiledPhase[];
  /** Every activity that is there. */
  readonly activities: ReadonlyMap<string, CompiledActivity>;
  /** Every deliverable that is there. */
  readonly deliverables: ReadonlyMap<string, CompiledDeliverable>;
  /** Every name of the template, there or not. */
  readonly names: Readonly<Record<"phase" | "activity" | "deliverable" | "role" | "profile", ReadonlySet<string>>>;
  /** What may follow on it, and from which phases. */
  readonly followOn: { readonly template: string; readonly from: readonly string[] } | null;
  /** How changes are decided; `null` where none is asked for. */
  readonly changes: TemplateChanges | null;
}

/** A phase that is there. */
export interface CompiledPhase {
  /** Its id. */
  readonly id: string;
  /** Whether it runs beside the others. */
  readonly isAlongside: boolean;
  /** Its activities. */
  readonly activities: readonly CompiledActivity[];
  /** Those among them that the phase does not go on without. */
  readonly required: readonly CompiledActivity[];
  /** Deliverables it has to yield. */
  readonly deliverables: readonly string[];
  /** Roles that agree on its plan; `null` where none is asked for. */
  readonly planRoles: readonly string[] | null;
  /** Roles that say that it goes on; `null` for anyone. */
  readonly passedBy: readonly string[] | null;
  /** Roles whose approval one of its gates asks for. */
  readonly approvals: readonly string[];
  /** Where it leads, and the whole gate on that way. */
  readonly moves: ReadonlyMap<string, CompiledGate | null>;
  /** The gate before completion; `undefined` where it cannot be completed here. */
  readonly completion: CompiledGate | null | undefined;
  /** Where it can be sent back to. */
  readonly reworks: ReadonlyMap<string, CompiledRework>;
}

/** A way back. */
interface CompiledRework {
  /** Roles that may; `null` for anyone. */
  readonly by: readonly string[] | null;
  /** Deliverables that become drafts again. */
  readonly reopens: readonly string[];
  /** Guards that are asked. */
  readonly guards: readonly string[];
}

/** An activity that is there. */
export interface CompiledActivity {
  /** Its id. */
  readonly id: string;
  /** Its phase. */
  readonly phase: string;
  /** Whether that runs beside the others. */
  readonly isAlongside: boolean;
  /** Roles that report it; `null` for anyone. */
  readonly participants: readonly string[] | null;
  /** Whether each of them signs off in turn. */
  readonly isSignedInTurn: boolean;
  /** What comes before it. */
  readonly waits: readonly CompiledWait[];
  /** Guards that are asked before it is done. */
  readonly guards: readonly string[];
}

/** Something that comes before an activity. */
export interface CompiledWait {
  /** The other activity. */
  readonly activity: string;
  /** What it must have reached. */
  readonly until: "started" | "done";
  /** Whether the start waits for it, or only the end. */
  readonly holds: "start" | "end";
}

/** A deliverable that is there. */
export interface CompiledDeliverable {
  /** Its id. */
  readonly id: string;
  /** Roles that draft, submit and present it; `null` for anyone. */
  readonly writtenBy: readonly string[] | null;
  /** The acceptance chain; empty for one step by anyone. */
  readonly chain: readonly string[];
  /** To whom it is presented before the last step; `null` for nobody. */
  readonly presentedTo: string | null;
  /** Roles that go without it; `null` for anyone. */
  readonly waivedBy: readonly string[] | null;
  /** Phases that yield it. */
  readonly phases: readonly string[];
  /** Whether one of them runs beside the others, so that it can be written at any time. */
  readonly isAlongside: boolean;
}
