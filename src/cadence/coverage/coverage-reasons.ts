import type { Id, PlainDate } from "../../foundation/index.ts";

/** How much a finding matters: to be known, to be put right, to be put right at once. Which finding is which is **(ours)**. */
export type FindingSeverity = "info" | "warning" | "critical";

/** Whether a person of the client leads it, or is one of those that matter to the engagement (CAD-24). */
export type EngagementRole = "executive" | "key";

/** What the customers lack in contact: who is not visited by the right level, not watched, not kept in touch with. */
export interface CoverageReasons {
  /** Nobody of our level has ever visited their level (CAD-21). */
  "cadence/counterpart-never": {
    /** How much it matters. */
    readonly severity: "critical";
    /** The key account. */
    readonly customer: Id;
    /** Their level. */
    readonly theirs: string;
    /** Our level that should visit it. */
    readonly ours: string;
    /** Their people of that level, in the order of ids. */
    readonly people: readonly Id[];
  };
  /** The last visit of our level to theirs is too long ago (CAD-21). */
  "cadence/counterpart-stale": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The key account. */
    readonly customer: Id;
    /** Their level. */
    readonly theirs: string;
    /** Our level that should visit it. */
    readonly ours: string;
    /** Day of the last visit. */
    readonly last: PlainDate;
    /** Last day on which that was recent enough. */
    readonly until: PlainDate;
  };
  /** Nobody is known who has the level, so nobody can be visited, or nobody can visit (CAD-21). */
  "cadence/counterpart-unknown": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The key account. */
    readonly customer: Id;
    /** Their level. */
    readonly theirs: string;
    /** Our level that should visit it. */
    readonly ours: string;
    /** The sides on which nobody has it. */
    readonly missing: readonly ("theirs" | "ours")[];
  };
  /** Nobody is named who collects information about the customer (CAD-22). */
  "cadence/collector-missing": {
    /** How much it matters. */
    readonly severity: "critical";
    /** The customer. */
    readonly customer: Id;
    /** Its class. */
    readonly class: string;
  };
  /** The only collector of information is the owner, who was to have one beside them (CAD-22). */
  "cadence/collector-is-owner": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** Its class. */
    readonly class: string;
    /** Who is both. */
    readonly owner: Id;
  };
  /** There is no news of the customer at all (CAD-22). */
  "cadence/news-missing": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** Its class. */
    readonly class: string;
  };
  /** The last news of the customer is too old (CAD-22). */
  "cadence/news-stale": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** Its class. */
    readonly class: string;
    /** Day of the last news. */
    readonly last: PlainDate;
    /** Last day on which that was recent enough. */
    readonly until: PlainDate;
  };
  /** The owner is in touch with none of the people who matter to a running engagement (CAD-24). */
  "cadence/engagement-silent": {
    /** How much it matters. */
    readonly severity: "critical";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** Day of the last contact; `null` if there was none. */
    readonly last: PlainDate | null;
  };
  /** No person of the client is named for a role, so contact cannot be judged (CAD-24). */
  "cadence/engagement-nobody-named": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** The role. */
    readonly role: EngagementRole;
  };
  /** The owner has not been in touch with a person since the engagement began (CAD-24). */
  "cadence/person-never-contacted": {
    /** How much it matters. */
    readonly severity: "critical";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
    /** The person's role. */
    readonly role: EngagementRole;
    /** First day of the engagement. */
    readonly since: PlainDate;
  };
  /** The owner's last contact with a person is too long ago (CAD-24). */
  "cadence/person-silent": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
    /** The person's role. */
    readonly role: EngagementRole;
    /** Day of the last contact. */
    readonly last: PlainDate;
    /** Last day on which that was recent enough. */
    readonly until: PlainDate;
  };
  /** The owner has not recorded what a person thinks of the project team (CAD-24). */
  "cadence/opinion-missing": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
    /** The person's role. */
    readonly role: EngagementRole;
  };
  /** An opinion of the project team was recorded, and not handed over as an adjustment (CAD-24). */
  "cadence/opinion-not-handed-over": {
    /** How much it matters. */
    readonly severity: "info";
    /** The engagement. */
    readonly engagement: Id;
    /** Its client. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
    /** Day of the opinion. */
    readonly date: PlainDate;
  };
  /** The customer has no class, and no rule is for those without one (CAD-1). */
  "cadence/customer-without-class": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
  };
  /** The policy has no rule for the class, or none but for single other customers (CAD-1). */
  "cadence/class-without-rules": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** The class. */
    readonly class: string;
  };
  /** The policy has rules for the class, but for other regions or branches of business only (CAD-1). */
  "cadence/no-rule-applies": {
    /** How much it matters. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** The class; `null` for none. */
    readonly class: string | null;
  };
}
