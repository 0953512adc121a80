import type { Id } from "../../foundation/index.ts";
import type { Side } from "../template.ts";

/** A person of one of the sides. */
export interface GovernanceMember {
  /** The person. */
  readonly person: Id;
  /** On whose side. */
  readonly side: Side;
}

/** A project manager. */
export interface AppointedManager extends GovernanceMember {
  /** Who appointed this person; absent: nobody knows. */
  readonly namedBy?: "committee" | "other" | undefined;
}

/** A group that works on the engagement, or watches over it. */
export interface GovernanceGroup {
  /** What tells the group from others. */
  readonly id: Id;
  /** Whether it works on a field, or supervises. */
  readonly kind: "functional" | "supervision";
  /** Who leads it; absent: nobody. */
  readonly leader?: Id | undefined;
  /** Who belongs to it, with or without the leader. */
  readonly members: readonly Id[];
}

/** Who steers, leads and supervises an engagement. */
export interface GovernanceStructure {
  /** The steering committee: leaders of both sides; absent: there is none. */
  readonly committee?: readonly GovernanceMember[] | undefined;
  /** The project managers, one of ours and one of the client's; absent: nobody. */
  readonly projectManagers?: readonly AppointedManager[] | undefined;
  /** The groups; absent: none. */
  readonly groups?: readonly GovernanceGroup[] | undefined;
}

/** A part that somebody has in the governance of an engagement. */
export type GovernanceRole = "steeringCommittee" | "vendorProjectManager" | "clientProjectManager" | "groupLeader" | "supervision";
