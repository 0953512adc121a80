import type { WorkingDays } from "../../calendar/internal.ts";
import type { Channel } from "../../customers/index.ts";
import { dateOfDay, deepFreeze } from "../../foundation/internal.ts";
import type { FatigueRestraint, FatigueRule } from "../fatigue/fatigue.ts";
import type { CadenceReason } from "../reasons.ts";
import { consentAgainst, type ReadConsent } from "./consent.ts";
import type { DueState } from "./due-contact.ts";
import { latenessOn, NOT_LATE, type Lateness } from "./lateness.ts";
import type { Occurrence } from "./occurrence.ts";
import { holdsOn, pauseOn, snoozeOn, type Rests } from "./rests.ts";
import type { Stretch } from "./stretch.ts";
import { noteCoverage, type CountedWindow } from "./windows.ts";

/** What can keep contacts of a customer back. */
export interface Restraints {
  /** What the customer and its people said about being contacted. */
  readonly consents: readonly ReadConsent[];
  /** Channels for which consent is needed. */
  readonly requiresConsent: ReadonlySet<Channel>;
  /** Pauses, holds and snoozes; `undefined` for none. */
  readonly rests: Rests | undefined;
  /** The fatigue cap; `undefined` for none. */
  readonly fatigue: FatigueRule | undefined;
  /** Days of all contacts up to the day, in order. */
  readonly contactDays: readonly number[];
}

const NO_CHANNELS: ReadonlySet<Channel> = /* @__PURE__ */ new Set<Channel>();

/** What keeps back the contacts of a customer whom nothing keeps back. */
export const NO_RESTRAINTS: Restraints = { consents: [], requiresConsent: NO_CHANNELS, rests: undefined, fatigue: undefined, contactDays: [] };

/** Where a contact stands, and why. */
export interface Standing {
  /** The state. */
  readonly state: DueState;
  /** How late it is; paused days left out. */
  readonly late: Lateness;
  /** Why it stands so; empty where the dates alone say it. */
  readonly reasons: readonly CadenceReason[];
}

/** What a contact is, as far as restraints ask. */
export interface Intended {
  /** Id of its rule. */
  readonly rule: string;
  /** How it is made. */
  readonly channel: Channel;
  /** What for. */
  readonly purpose: string;
}

const NO_PAUSES: readonly never[] = [];

/**
 * Where a contact stands on a day: the first state that applies.
 *
 * @param intended - the contact
 * @param occurrence - its dates, and whether it is settled
 * @param restraints - what can keep it back
 * @param asOf - the day
 * @param days - the days on which contact can be made
 * @returns state, lateness and reasons
 */
export function standingOf(intended: Intended, occurrence: Occurrence, restraints: Restraints, asOf: number, days: WorkingDays): Standing {
  if (occurrence.settled !== null) return { state: "settled", late: NOT_LATE, reasons: [occurrence.settled] };
  const open = unrestrained(occurrence.window, asOf, days, restraints.rests?.pauses ?? NO_PAUSES);
  const restrained = restraintOn(intended, occurrence, restraints, asOf);
  return restrained === null ? open : { state: restrained.state, late: open.late, reasons: [...open.reasons, ...restrained.reasons] };
}

/**
 * Where a contact stands that nothing keeps back.
 *
 * @param window - its dates; `null` where there is nothing to count from
 * @param asOf - the day
 * @param days - the days on which contact can be made
 * @param pauses - pauses, in order, none touching another; their days are not late
 * @returns state, lateness and reasons
 */
export function unrestrained(window: CountedWindow | null, asOf: number, days: WorkingDays, pauses: readonly Stretch[]): Standing {
  // What a calendar refuses to say is not counted from.
  if (!window?.text) return { state: "undetermined", late: NOT_LATE, reasons: NO_REASONS };
  const late = latenessOn(window.latest, asOf, days, pauses);
  if (late.days === 0) return { state: asOf < window.earliest ? "upcoming" : "due", late, reasons: NO_REASONS };
  const noted: CadenceReason[] = [];
  if (!noteCoverage([asOf], days, noted)) return { state: "undetermined", late: NOT_LATE, reasons: noted };
  return { state: "overdue", late, reasons: deepFreeze([...noted, { code: "cadence/overdue", days: late.days, workingDays: late.workingDays }]) };
}

const NO_REASONS: readonly never[] = [];

interface Restrained {
  readonly state: "blocked" | "paused" | "held" | "snoozed";
  readonly reasons: readonly CadenceReason[];
}

function restraintOn(intended: Intended, { person, window }: Occurrence, restraints: Restraints, asOf: number): Restrained | null {
  const { consents, requiresConsent, rests, fatigue, contactDays } = restraints;
  if (consents.length > 0 || requiresConsent.size > 0) {
    const blocked = consentAgainst(consents, { channel: intended.channel, purpose: intended.purpose, person }, asOf, requiresConsent.has(intended.channel));
    if (blocked !== null) return { state: "blocked", reasons: [blocked] };
  }
  const paused = rests === undefined ? null : pauseOn(rests, asOf);
  if (paused !== null) return { state: "paused", reasons: [paused] };
  const holds = rests === undefined ? NO_REASONS : holdsOn(rests, intended.purpose, asOf);
  if (holds.length > 0) return { state: "held", reasons: holds };
  // The cap is about what could be done today; what is not asked for yet needs no holding back.
  if (fatigue !== undefined && window?.text && asOf >= window.earliest && !fatigue.isExempt(intended.purpose)) {
    const tired = fatigue.restraint(asOf, contactDays);
    if (tired !== null) return { state: "held", reasons: [fatigueReason(tired)] };
  }
  const snoozed = rests === undefined ? null : snoozeOn(rests, intended.rule, asOf);
  return snoozed === null ? null : { state: "snoozed", reasons: [snoozed] };
}

/**
 * A restraint of the fatigue cap, in words of the catalogue.
 *
 * @param restraint - what stands in the way
 * @returns the reason
 */
function fatigueReason(restraint: FatigueRestraint): CadenceReason {
  const until = dateOfDay(restraint.until);
  if (restraint.kind === "gap") return { code: "cadence/fatigue-gap", last: dateOfDay(restraint.last), until };
  return { code: "cadence/fatigue-limit", contacts: restraint.contacts, within: restraint.within, until };
}
