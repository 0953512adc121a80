import type { Id, PlainDate } from "../../foundation/index.ts";
import type { DueState } from "../due/due-contact.ts";

/** Why a contact may not be made yet. */
export interface OutlineReasons {
  /** The contact is not to be made as it stands. */
  "cadence/contact-not-open": {
    /** Where it stands. */
    readonly state: DueState;
  };
  /** The rule asks for an outline, and there is none (CAD-17). */
  "cadence/outline-missing": {
    /** Id of the rule. */
    readonly rule: string;
  };
  /** Nobody has approved the outline (CAD-17). */
  "cadence/outline-not-approved": {
    /** Id of the outline. */
    readonly outline: Id;
  };
  /** Somebody approved the outline who may not. */
  "cadence/approver-not-allowed": {
    /** Id of the outline. */
    readonly outline: Id;
    /** Who approved it. */
    readonly approver: Id;
  };
  /** The outline is approved from a later day on; on the day that was asked for it was not yet. */
  "cadence/approved-later": {
    /** Id of the outline. */
    readonly outline: Id;
    /** Who approved it. */
    readonly approver: Id;
    /** Day of the approval. */
    readonly on: PlainDate;
  };
  /** Whoever makes the contact approved the outline. */
  "cadence/approved-by-maker": {
    /** Id of the outline. */
    readonly outline: Id;
    /** Who approved it. */
    readonly approver: Id;
  };
  /** The policy has no script for the purpose (CAD-17). */
  "cadence/script-missing": {
    /** The purpose. */
    readonly purpose: string;
  };
  /** The outline was made with another script, or another version of it (CAD-17). */
  "cadence/script-outdated": {
    /** Id of the outline. */
    readonly outline: Id;
    /** The script it was made with; `null` where it does not say. */
    readonly used: ScriptVersion | null;
    /** The script in use. */
    readonly current: ScriptVersion;
  };
}

/** A script in one version. */
export interface ScriptVersion {
  /** What the script is called by. */
  readonly id: string;
  /** The version. */
  readonly version: string;
}
