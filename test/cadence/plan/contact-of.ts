import type { DueContact } from "../../../src/cadence/due/due-contact.ts";
import type { Id } from "../../../src/foundation/index.ts";

/** A due contact with a window, everything else as most tests want it. */
export function contactOf(
  customer: Id,
  [earliest, target, latest]: readonly [string, string, string],
  more: Partial<DueContact<"A" | "B">> = {},
): DueContact<"A" | "B"> {
  return {
    key: `call@${earliest}`,
    customer,
    class: "A",
    rule: "call",
    channel: "phone",
    purpose: "business",
    by: "owner",
    owner: "o1",
    person: null,
    state: "due",
    anchor: { kind: "lastContact", date: earliest as never, record: null },
    window: { earliest: earliest as never, target: target as never, latest: latest as never },
    daysLate: 0,
    workingDaysLate: 0,
    focus: null,
    reasons: [],
    ...more,
  };
}
