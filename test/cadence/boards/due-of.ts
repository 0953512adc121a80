import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import type { PlainDate } from "../../../src/foundation/index.ts";

/** The dates of a contact. */
export function windowOf(earliest: string, target: string, latest = target): NonNullable<DueContact["window"]> {
  return { earliest: earliest as PlainDate, target: target as PlainDate, latest: latest as PlainDate };
}

/** A contact for boards, by what they look at: all else is filled in. */
export function dueOf(customer: number, state: DueState, target: string | null, more: Partial<DueContact> = {}): DueContact {
  return {
    key: "call@1",
    customer,
    class: null,
    rule: "call",
    channel: "phone",
    purpose: "business",
    by: "owner",
    owner: null,
    person: null,
    state,
    anchor: { kind: "lastContact", date: "2026-01-01", record: null },
    window: target === null ? null : windowOf(state === "upcoming" ? target : "2026-01-02", target),
    daysLate: 0,
    workingDaysLate: 0,
    focus: null,
    reasons: [],
    ...more,
  };
}
