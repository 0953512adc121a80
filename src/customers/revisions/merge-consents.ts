import { dayOfText } from "../../foundation/internal.ts";
import type { Consent } from "../records.ts";
import { isSame } from "./apply-changes.ts";

/** What two lists of statements about being contacted come to. */
export interface MergedConsents {
  /** All refusals of both that stand, and the grants that lift none of the other card's. */
  readonly consents: readonly Consent[];
  /** The grants that were not taken over, and the refusals that went with them, with the card on which they stood. */
  readonly withheld: readonly { readonly card: "kept" | "other"; readonly consent: Consent }[];
}

/**
 * What has a customer said about being contacted, if it said some of it under another id? The stricter holds: whom either card forbids to
 * contact from the day of the merge on, the merged card forbids as well.
 *
 * A grant is withheld where it would lift a refusal of the other card that stands there. A refusal that has ended by the day of the merge, or that its own
 * card has lifted in full, stands no more; and it does not stand up again when the grant that lifted it is withheld.
 *
 * @param kept - statements of the card that stays, checked
 * @param other - statements of the card that goes into it, checked
 * @param on - day of the merge
 * @returns the statements, those of the kept card first
 */
export function mergeConsents(kept: readonly Consent[], other: readonly Consent[], on: string): MergedConsents {
  const ofKept = split(kept, other, on);
  const ofOther = split(other, kept, on);
  const consents = [...ofKept.taken];
  for (const consent of ofOther.taken) if (!consents.some((known) => isSame(known, consent))) consents.push(consent);
  const isLost = (consent: Consent): boolean => !consents.some((known) => isSame(known, consent));
  return {
    consents,
    withheld: [
      ...ofKept.withheld.filter(isLost).map((consent) => ({ card: "kept", consent }) as const),
      ...ofOther.withheld.filter(isLost).map((consent) => ({ card: "other", consent }) as const),
    ],
  };
}

function split(own: readonly Consent[], opposite: readonly Consent[], on: string): { readonly taken: readonly Consent[]; readonly withheld: readonly Consent[] } {
  const standing = opposite.filter((refusal) => refusal.given === "refused" && lastDay(refusal.until) >= dayOfText(on)! && liftersOf(refusal, opposite, on).length === 0);
  const isWithheld = (consent: Consent): boolean => consent.given === "granted" && standing.some((refusal) => meet(consent, refusal) && lifts(consent, refusal));
  const isGone = (consent: Consent): boolean => {
    if (consent.given === "granted") return isWithheld(consent);
    const lifters = liftersOf(consent, own, on);
    return lifters.length > 0 && lifters.every(isWithheld);
  };
  return { taken: own.filter((consent) => !isGone(consent)), withheld: own.filter(isGone) };
}

// The grants by which a card has lifted one of its own refusals in full.
function liftersOf(refusal: Consent, own: readonly Consent[], on: string): readonly Consent[] {
  const isAsWide = ({ channel, purpose, from, until }: Consent): boolean =>
    channel === refusal.channel && purpose === refusal.purpose && from <= on && lastDay(until) >= lastDay(refusal.until);
  return own.filter((grant) => grant.given === "granted" && isAsWide(grant) && lifts(grant, refusal));
}

// A grant that is later lifts, and so does one of the same day that is more specific; if it is at least as specific.
function lifts(grant: Consent, refusal: Consent): boolean {
  if ((grant.channel === undefined && refusal.channel !== undefined) || (grant.purpose === undefined && refusal.purpose !== undefined)) return false;
  return grant.from > refusal.from || (grant.from === refusal.from && specificity(grant) > specificity(refusal));
}

// Whether there is a contact that both speak of.
function meet(a: Consent, b: Consent): boolean {
  const agree = (one: string | undefined, two: string | undefined): boolean => one === undefined || two === undefined || one === two;
  const overlap = dayOfText(a.from)! <= lastDay(b.until) && dayOfText(b.from)! <= lastDay(a.until);
  return agree(a.channel, b.channel) && agree(a.purpose, b.purpose) && overlap;
}

function specificity({ channel, purpose }: Consent): number {
  return (channel === undefined ? 0 : 1) + (purpose === undefined ? 0 : 1);
}

function lastDay(until: string | undefined): number {
  return until === undefined ? Infinity : dayOfText(until)!;
}
