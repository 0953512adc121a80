import type { Id, PlainDate } from "../../foundation/index.ts";
import type { BuyingRole } from "./buying-records.ts";

/** Who at a customer is not known, or not kept in touch with. */
export interface BuyingReasons {
  /** Nobody is known who belongs to the department. */
  "customers/department-empty": {
    /** The customer. */
    readonly customer: Id;
    /** The department. */
    readonly department: string;
    /** Whether much depends on it. */
    readonly importance: "key" | "usual";
  };
  /** None of the people of the department was ever met. */
  "customers/department-never-met": {
    /** The customer. */
    readonly customer: Id;
    /** The department. */
    readonly department: string;
    /** Whether much depends on it. */
    readonly importance: "key" | "usual";
  };
  /** The last contact with the department is too long ago. */
  "customers/department-stale": {
    /** The customer. */
    readonly customer: Id;
    /** The department. */
    readonly department: string;
    /** Whether much depends on it. */
    readonly importance: "key" | "usual";
    /** Day of the last contact. */
    readonly last: PlainDate;
    /** Last day on which that was recent enough. */
    readonly until: PlainDate;
  };
  /** Somebody of a key department whose part in buying matters was never met, or too long ago. */
  "customers/key-person-unmet": {
    /** The customer. */
    readonly customer: Id;
    /** The department. */
    readonly department: string;
    /** The person. */
    readonly person: Id;
    /** The part the person has in buying. */
    readonly role: BuyingRole;
    /** Day of the last contact; `null` if there was none. */
    readonly last: PlainDate | null;
  };
  /** Nobody knows who decides the step. */
  "customers/step-without-decider": {
    /** The customer. */
    readonly customer: Id;
    /** The step. */
    readonly step: string;
  };
  /** Who decides the step is none of the people of the customer. */
  "customers/step-decider-unknown": {
    /** The customer. */
    readonly customer: Id;
    /** The step. */
    readonly step: string;
    /** The person. */
    readonly person: Id;
  };
  /** Who decides the step was never met, or too long ago. */
  "customers/step-decider-unmet": {
    /** The customer. */
    readonly customer: Id;
    /** The step. */
    readonly step: string;
    /** The person. */
    readonly person: Id;
    /** Day of the last contact; `null` if there was none. */
    readonly last: PlainDate | null;
  };
  /** The department of the step is none of the departments of the customer. */
  "customers/step-department-unknown": {
    /** The customer. */
    readonly customer: Id;
    /** The step. */
    readonly step: string;
  };
  /** Nobody is known who has the part in buying. */
  "customers/buying-role-unknown": {
    /** The customer. */
    readonly customer: Id;
    /** The part. */
    readonly role: BuyingRole;
  };
  /** None of those who have the part in buying was met recently enough. */
  "customers/buying-role-unmet": {
    /** The customer. */
    readonly customer: Id;
    /** The part. */
    readonly role: BuyingRole;
    /** Day of the last contact with one of them; `null` if there was none. */
    readonly last: PlainDate | null;
  };
  /** The department of the person is none of the departments of the customer. */
  "customers/person-department-unknown": {
    /** The customer. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
  };
}
