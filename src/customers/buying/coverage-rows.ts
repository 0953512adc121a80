import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import type { BuyingReasons } from "./buying-reasons.ts";
import type { BuyingRole } from "./buying-records.ts";

/** Who is not known, or not kept in touch with. */
export type StakeholderGap = Reason<BuyingReasons>;

/** A person of a customer, and how recently somebody met them. */
export interface PersonCoverage {
  /** The person. */
  readonly person: Id;
  /** The department; `null` where nobody has said. */
  readonly department: string | null;
  /** The part the person has in buying; `null` for none. */
  readonly role: BuyingRole | null;
  /** Day of the last contact; `null` if there was none. */
  readonly last: PlainDate | null;
  /** Last day on which that was recent enough; `null` if there was none. */
  readonly until: PlainDate | null;
  /** Whether the last contact is recent enough, or too old, or there was none. */
  readonly status: "covered" | "stale" | "never";
}

/** A department, and how recently somebody met its people. */
export interface DepartmentCoverage {
  /** The department. */
  readonly department: string;
  /** Whether much depends on it. */
  readonly importance: "key" | "usual";
  /** Its people, in the order of ids. */
  readonly people: readonly Id[];
  /** Day of the last contact with one of them; `null` if there was none. */
  readonly last: PlainDate | null;
  /** Last day on which that was recent enough; `null` if there was none. */
  readonly until: PlainDate | null;
  /** `partly`: a key department that was met recently enough, though not each of those who matter in it. `empty`: nobody is known. */
  readonly status: "covered" | "partly" | "stale" | "never" | "empty";
}

/** A step of the decision process, and whether those who decide it were met. */
export interface StepCoverage {
  /** The step. */
  readonly step: string;
  /** Who decides it, in the order of ids. */
  readonly decidedBy: readonly Id[];
  /** Those of them who were not met recently enough, or are not known. */
  readonly unmet: readonly Id[];
  /** `unknown`: nobody knows who decides it. */
  readonly status: "covered" | "uncovered" | "unknown";
}

/** A part in buying, and who has it. */
export interface RoleCoverage {
  /** The part. */
  readonly role: BuyingRole;
  /** Who has it, in the order of ids. */
  readonly people: readonly Id[];
  /** Day of the last contact with one of them; `null` if there was none. */
  readonly last: PlainDate | null;
  /** `covered` if one of them was met recently enough; `unknown` if nobody is known who has it. */
  readonly status: "covered" | "uncovered" | "unknown";
}

/** Who at a customer is kept in touch with, and who is not. */
export interface StakeholderCoverage {
  /** The customer. */
  readonly customer: Id;
  /** The day. */
  readonly asOf: PlainDate;
  /** Everybody who is known, in the order of ids. */
  readonly people: readonly PersonCoverage[];
  /** In the order given. */
  readonly departments: readonly DepartmentCoverage[];
  /** In the order given. */
  readonly steps: readonly StepCoverage[];
  /** Who decides, who buys, who handles, who influences. */
  readonly roles: readonly RoleCoverage[];
  /** People who were met and are not known, in the order of ids. */
  readonly unmapped: readonly Id[];
  /** What is missing: departments, steps, parts in buying, people. */
  readonly findings: readonly StakeholderGap[];
}
