import type { Id, PlainDate } from "../../foundation/index.ts";
import type { Side } from "../template.ts";
import type { GovernanceRole } from "./governance-structure.ts";
import type { StakeholderCircle } from "./stakeholder.ts";

/** What the governance of an engagement lacks. */
export interface GovernanceReasons {
  /** There is no steering committee. */
  "engagements/committee-missing": object;
  /** Leaders of one side are missing from the steering committee. */
  "engagements/committee-one-sided": {
    /** The side that is missing. */
    readonly side: "vendor" | "client";
  };
  /** A side has no project manager. */
  "engagements/project-manager-missing": {
    /** The side. */
    readonly side: "vendor" | "client";
  };
  /** A side has more than one project manager, so nobody leads. */
  "engagements/project-managers-too-many": {
    /** The side. */
    readonly side: Side;
    /** They, in the order of ids. */
    readonly people: readonly Id[];
  };
  /** The steering committee did not name the project manager. */
  "engagements/project-manager-not-named": {
    /** The project manager. */
    readonly person: Id;
    /** The side. */
    readonly side: Side;
  };
  /** There is no group of a kind. */
  "engagements/group-missing": {
    /** The kind. */
    readonly kind: "functional" | "supervision";
  };
  /** Nobody leads a group. */
  "engagements/group-without-leader": {
    /** The group. */
    readonly group: Id;
  };
  /** Nobody belongs to a group but its leader. */
  "engagements/group-without-members": {
    /** The group. */
    readonly group: Id;
  };
  /** A project manager sits in the group that supervises the project. */
  "engagements/supervision-not-independent": {
    /** The group. */
    readonly group: Id;
    /** The project manager. */
    readonly person: Id;
  };
  /** Nobody is there who may pass a gate. */
  "engagements/gate-without-passer": {
    /** The gate. */
    readonly gate: string;
    /** The roles that nobody has. */
    readonly missing: readonly GovernanceRole[];
  };
}

/** What the map of stakeholders shows. */
export interface StakeholderReasons {
  /** Nobody is named in a circle that every engagement needs. */
  "engagements/circle-empty": {
    /** The circle. */
    readonly circle: Exclude<StakeholderCircle, "widerTeam">;
  };
  /** The client's project manager is not of its middle management. */
  "engagements/project-manager-not-middle": {
    /** The person. */
    readonly person: Id;
    /** Where this person stands. */
    readonly management: "top" | "line";
  };
  /** Nobody has noted what drives a person. */
  "engagements/motives-unknown": {
    /** The person. */
    readonly person: Id;
  };
  /** Nobody has noted how much a person can do, or where the person stands. */
  "engagements/stance-unknown": {
    /** The person. */
    readonly person: Id;
    /** What is not noted. */
    readonly missing: readonly ("influence" | "attitude")[];
  };
  /** A person with much influence is against the engagement. */
  "engagements/influential-opponent": {
    /** The person. */
    readonly person: Id;
  };
}

/** Who of the client's side is not kept in touch with. */
export interface TouchpointReasons {
  /** An executive was not met at the survey. */
  "engagements/executive-missed-survey": {
    /** The person. */
    readonly person: Id;
    /** Day of the survey. */
    readonly on: PlainDate;
  };
  /** An executive was not met at a key node. */
  "engagements/executive-missed-node": {
    /** The person. */
    readonly person: Id;
    /** The node. */
    readonly node: Id;
    /** Day of the node. */
    readonly on: PlainDate;
  };
  /** For too long nobody was in touch with the client's project manager. */
  "engagements/project-manager-out-of-touch": {
    /** The person. */
    readonly person: Id;
    /** Day of the contact before, or first day of the engagement. */
    readonly from: PlainDate;
    /** Day of the next contact, or the day asked for. */
    readonly to: PlainDate;
    /** Calendar days between the two. */
    readonly days: number;
    /** The most there may be. */
    readonly limit: number;
  };
  /** A member of the core team was not met in the work for too long. */
  "engagements/core-member-out-of-touch": {
    /** The person. */
    readonly person: Id;
    /** Day of the last contact in the work; `null` if there was none. */
    readonly last: PlainDate | null;
    /** Last day on which that was recent enough. */
    readonly until: PlainDate;
  };
  /** No core member answers for the field of a member of the wider team. */
  "engagements/field-without-core-member": {
    /** The person. */
    readonly person: Id;
    /** The field; `null` where none is noted. */
    readonly field: string | null;
  };
  /** The core members who answer for the field of a member of the wider team are out of touch themselves. */
  "engagements/core-members-uncovered": {
    /** The person. */
    readonly person: Id;
    /** The core members, in the order of ids. */
    readonly through: readonly Id[];
  };
}
