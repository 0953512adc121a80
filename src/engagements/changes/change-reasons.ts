import type { Id, PlainDate } from "../../foundation/index.ts";
import type { QualityEffect } from "./change-request.ts";

/** A respect in which a change must be weighed. */
export type ChangeRespect = "quality" | "cost" | "time";

/** Why a change request cannot be decided, and what is wrong with one that was. */
export interface ChangeReasons {
  /** The change has not been weighed in every respect. */
  "engagements/change-not-assessed": {
    /** The request. */
    readonly request: Id;
    /** What has not been weighed. */
    readonly missing: readonly ChangeRespect[];
  };
  /** The role decides about no changes. */
  "engagements/change-role-may-not": {
    /** The request. */
    readonly request: Id;
    /** The role. */
    readonly role: string;
    /** The roles that may decide about this request, in the order of the policy. */
    readonly may: readonly string[];
  };
  /** The change costs more than the role may decide about. */
  "engagements/change-over-cost": {
    /** The request. */
    readonly request: Id;
    /** The role. */
    readonly role: string;
    /** What it costs, as a share of the agreed cost. */
    readonly share: number;
    /** The most that the role may decide about. */
    readonly limit: number;
    /** The roles that may decide about this request, in the order of the policy. */
    readonly may: readonly string[];
  };
  /** The change takes longer than the role may decide about. */
  "engagements/change-over-time": {
    /** The request. */
    readonly request: Id;
    /** The role. */
    readonly role: string;
    /** Working days that it adds. */
    readonly days: number;
    /** The most that the role may decide about. */
    readonly limit: number;
    /** The roles that may decide about this request, in the order of the policy. */
    readonly may: readonly string[];
  };
  /** The change does more harm to quality than the role may decide about. */
  "engagements/change-over-quality": {
    /** The request. */
    readonly request: Id;
    /** The role. */
    readonly role: string;
    /** What it does to quality. */
    readonly quality: QualityEffect;
    /** The worst that the role may decide about. */
    readonly limit: QualityEffect;
    /** The roles that may decide about this request, in the order of the policy. */
    readonly may: readonly string[];
  };
  /** It has been decided already. */
  "engagements/change-already-decided": {
    /** The request. */
    readonly request: Id;
    /** Which way. */
    readonly outcome: "changeApproved" | "changeRefused";
    /** Day of that decision. */
    readonly on: PlainDate;
  };
  /** A refusal does not say why. */
  "engagements/change-without-reason": {
    /** The request. */
    readonly request: Id;
  };
  /** The decision lies before the request, or before its assessment. */
  "engagements/change-decided-too-early": {
    /** The request. */
    readonly request: Id;
    /** Day of the decision. */
    readonly on: PlainDate;
    /** The first day on which it can be decided. */
    readonly earliest: PlainDate;
  };
  /** It was approved, and had not been weighed in every respect: simply agreed to. */
  "engagements/change-approved-unassessed": {
    /** The request. */
    readonly request: Id;
    /** What has not been weighed. */
    readonly missing: readonly ChangeRespect[];
  };
}
