import type { Id } from "../../foundation/index.ts";
import type { OpinionReasons } from "../learning/opinion-reasons.ts";

/** Why rows of a register count nowhere. */
export interface RegisterLeftOutReasons {
  /** A date that the row cannot do without is missing; that of the closing where the row says how it ended. */
  "complaints/date-missing": {
    /** The complaint. */
    readonly complaint: Id;
    /** What has no date. */
    readonly of: "received" | "reopened" | "closed";
  };
  /** Rows with the same id say different things in what is read of them; nobody can tell which is right. */
  "complaints/conflicting-rows": {
    /** The complaint. */
    readonly complaint: Id;
    /** Number of its rows; none of them counts. */
    readonly rows: number;
  };
  /** A date lies before the one that it must follow, and such rows were to be left out. */
  "complaints/dates-left-out": OutOfOrder;
}

/** What is wrong with rows that count. */
export interface RegisterFindingReasons {
  /** Rows with the same id say the same; they count once. */
  "complaints/duplicate-rows": {
    /** The complaint. */
    readonly complaint: Id;
    /** Number of its rows. */
    readonly rows: number;
  };
  /** Rows with different ids say the same: they may be one complaint. Each of them counts. */
  "complaints/alike-rows": {
    /** The complaints, in the order of ids. */
    readonly complaints: readonly Id[];
  };
  /** A date lies before the one that it must follow; in the register it counts as that one. */
  "complaints/dates-out-of-order": OutOfOrder;
}

/** Two dates in the wrong order. */
export interface OutOfOrder {
  /** The complaint. */
  readonly complaint: Id;
  /** What lies too early. */
  readonly of: "resolved" | "closed" | "reopened";
  /** Its date or instant. */
  readonly at: string;
  /** What must not be later. */
  readonly after: "received" | "resolved" | "closed" | "reopened";
  /** Its date or instant. */
  readonly afterAt: string;
}

/** Why complaints, or their promises, are not in the denominator of an indicator. */
export interface IndicatorLeftOutReasons {
  /** Not resolved yet. */
  "complaints/not-resolved-yet": LeftOutCount;
  /** Withdrawn, merged, referred, or no complaint: nobody solved them. */
  "complaints/ended-otherwise": LeftOutCount;
  /** Nobody wrote down what is asked. */
  "complaints/not-written-down": LeftOutCount;
  /** Received or resolved on a day, and the unit asks for a time of day. */
  "complaints/no-time-of-day": LeftOutCount;
  /** Nobody knows whose complaint it is. */
  "complaints/no-customer": LeftOutCount;
  /** Nobody knows what is to be compared. */
  "complaints/nothing-to-compare": LeftOutCount;
  /** Promises that are neither kept nor broken yet. */
  "complaints/promise-not-due": LeftOutCount;
  /** Nobody asked the customer. */
  "complaints/not-asked": LeftOutCount;
  /** The customer was not reached. */
  "complaints/not-reached": LeftOutCount;
  /** The customer did not want to say. */
  "complaints/no-answer": LeftOutCount;
  /** No root cause was named. */
  "complaints/no-cause": LeftOutCount;
}

/** How many were left out. */
export interface LeftOutCount {
  /** Number of complaints; of promises for promises that are not due. */
  readonly count: number;
}

/** Why customers are not to be contacted, or to be visited. */
export interface ComplaintContactReasons {
  /** A grave complaint of the customer is open. */
  "complaints/open-grave-complaint": {
    /** The complaint. */
    readonly complaint: Id;
    /** How grave it is. */
    readonly severity: string;
  };
}

/**
 * Reasons of the register, its indicators and what is learnt from it.
 *
 * @category Reasons
 */
export interface ComplaintRegisterReasons extends RegisterLeftOutReasons, RegisterFindingReasons, IndicatorLeftOutReasons, ComplaintContactReasons, OpinionReasons {}
