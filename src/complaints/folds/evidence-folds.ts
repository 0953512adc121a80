import { isText, type Fact } from "../../flow/index.ts";
import type { ComplaintEvidence, ComplaintState } from "../state.ts";
import { STEPS } from "../step-types.ts";
import { isOneOf, type ComplaintChanges, type FoldsOf } from "./fold-table.ts";

/** What was seen. It adds up to the same in any order, and whatever was decided meanwhile. */
export const evidenceFolds: FoldsOf<
  "acknowledged" | "holdStarted" | "holdEnded" | "messageRecorded" | "arrivedOnSite" | "escalationRequested" | "evidenceRetracted"
> = {
  acknowledged: { kind: "evidence", fits: () => true, fold: (state, _data, fact) => seen(state, fact, "acknowledged", null, null) },
  holdStarted: {
    kind: "evidence",
    fits: ({ hold, reason }) => isText(hold) && isText(reason),
    fold: (state, { hold, reason }, fact) => seen(state, fact, "holdStarted", hold, reason),
  },
  holdEnded: {
    kind: "evidence",
    fits: ({ hold }) => isText(hold),
    fold: (state, { hold }, fact) => seen(state, fact, "holdEnded", hold, null),
  },
  messageRecorded: {
    kind: "evidence",
    fits: ({ direction, step }) => isOneOf(direction, "fromCustomer", "toCustomer", "internal") && (step === null || isOneOf(step, ...STEPS)),
    fold: (state, { direction, step }, fact) => seen(state, fact, direction, step, null),
  },
  arrivedOnSite: { kind: "evidence", fits: () => true, fold: (state, _data, fact) => seen(state, fact, "arrivedOnSite", null, null) },
  escalationRequested: { kind: "evidence", fits: () => true, fold: (state, _data, fact) => seen(state, fact, "escalationRequested", null, null) },
  evidenceRetracted: {
    kind: "evidence",
    fits: ({ fact, reason }) => isText(fact) && isText(reason),
    // It may come before what it retracts.
    fold: (state, { fact }) => (state.retracted.includes(fact) ? {} : { retracted: inserted(state.retracted, fact, (a, b) => a < b) }),
  },
};

/**
 * The evidence with one more piece in its place.
 *
 * @param evidence - in order
 * @param piece - one more
 * @returns a new list, in order
 */
export function withEvidence(evidence: readonly ComplaintEvidence[], piece: ComplaintEvidence): readonly ComplaintEvidence[] {
  return inserted(evidence, piece, isBefore);
}

function seen(
  { evidence }: ComplaintState,
  { id, occurredAt }: Fact,
  kind: ComplaintEvidence["kind"],
  name: string | null,
  reason: string | null,
): ComplaintChanges {
  return { evidence: withEvidence(evidence, { fact: id, at: occurredAt, kind, name, reason }) };
}

function isBefore(a: ComplaintEvidence, b: ComplaintEvidence): boolean {
  return a.at < b.at || (a.at === b.at && a.fact < b.fact);
}

// What comes late mostly comes a little late: its place is near the end.
function inserted<T>(list: readonly T[], item: T, before: (a: T, b: T) => boolean): readonly T[] {
  const longer = list.slice();
  let place = list.length;
  while (place > 0 && before(item, list[place - 1]!)) place -= 1;
  if (place === list.length) longer.push(item);
  else longer.splice(place, 0, item);
  return longer;
}
