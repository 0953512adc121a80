import { ClienteleError, type Id } from "../../foundation/index.ts";
import { dateOfDay, describePlace, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import { amountOf } from "./cost-units.ts";
import { assumedWeek, place, type Placed, type PlanOutcome } from "./plan-outcome.ts";
import { compareAsks, type Ask, type PlanInput } from "./plan-input.ts";
import { restraintsOf } from "./restraints-of.ts";

/** An agreed day, checked. */
export interface Pin<C extends string = string> {
  /** The contact. */
  readonly ask: Ask<C>;
  /** The day, days since 1970-01-01. */
  readonly day: number;
  /** Position of who makes it; -1 for nobody that is listed. */
  readonly actor: number;
  /** Why the contact may not be made then any more: it is made, or customer, pause, hold or snooze forbid it; `null` where it may. */
  readonly withdrawn: readonly CadenceReason[] | null;
}

/**
 * Gives the pinned contacts their days, whatever else stands in the way: that is noted beside them, also that they break the fatigue cap.
 * A contact that may not be made on the day any more is withheld.
 *
 * @param pinned - the agreed days as they come; absent: none
 * @param input - the plan
 * @param outcome - what has become of the contacts so far
 * @returns the contacts that were pinned
 * @throws ClienteleError `invalid-input`, `missing-id`, `unknown-id` for a contact that is not due, `duplicate-id` for one pinned twice,
 * `invalid-date`, `invalid-value` for a day outside the period, `unknown-owner`
 */
export function placePins<C extends string>(pinned: unknown, input: PlanInput<C>, outcome: PlanOutcome<C>): ReadonlySet<Ask<C>> {
  const pins = readPins(pinned, input).sort((a, b) => compareAsks(a.ask, b.ask));
  const kept: { readonly pin: Pin<C>; readonly placed: Placed<C>; readonly reasons: CadenceReason[] }[] = [];
  for (const pin of pins) {
    const { ask, day, actor, withdrawn } = pin;
    if (withdrawn !== null) {
      outcome.withheld.push({ ask, reasons: withdrawn });
      continue;
    }
    const reasons: CadenceReason[] = [{ code: "cadence/pinned", date: dateOfDay(day) }];
    const placed = { ask, day, actor, pinned: true, reasons };
    place(placed, input, outcome);
    kept.push({ pin, placed, reasons });
  }
  // Only now all pinned contacts are where they belong, so that the order in which they came plays no part.
  for (const { pin, reasons } of kept) reasons.push(...concerns(pin, input));
  return new Set(pins.map(({ ask }) => ask));
}

/**
 * Takes agreed days as they come, and refuses what is none.
 *
 * @param pinned - what stands where a list of agreed days should be; absent: none
 * @param input - the plan
 * @returns the same, in the same order
 * @throws ClienteleError as {@link placePins}
 */
export function readPins<C extends string>(pinned: unknown, input: PlanInput<C>): Pin<C>[] {
  if (pinned === undefined) return [];
  const seen = new Map<Ask<C>, number>();
  // Not `map`: it would step over the holes of a sparse list.
  return Array.from(requireList(pinned, "pinned"), (value, index) => {
    const record = requireRecord(value, "pinned", index);
    const customer = requireId(record["customer"], "pinned", index);
    const place = { list: "pinned", index, id: customer };
    const ask = input.asks[input.keys.get(customer)?.get(record["key"] as string) ?? -1];
    if (ask === undefined) throw new ClienteleError("unknown-id", `pinned[${index}] is a contact that is not due`, { ...place, field: "key" });
    const firstIndex = seen.get(ask);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `pinned[${firstIndex}] and pinned[${index}] are the same contact`, { ...place, firstIndex, field: "key" });
    }
    seen.set(ask, index);
    const day = requireDay(record["date"], { ...place, field: "date" });
    if (day < input.period.from || day > input.period.to) {
      const sentence = `${describePlace({ ...place, field: "date" })} is ${dateOfDay(day)}, outside the period`;
      throw new ClienteleError("invalid-value", sentence, { ...place, field: "date", value: dateOfDay(day) });
    }
    return { ask, day, actor: readActor(record["owner"], ask, day, index, input), withdrawn: withdrawalOf(ask, day) };
  });
}

function readActor<C extends string>(owner: unknown, ask: Ask<C>, day: number, index: number, { owners, positions, period }: PlanInput<C>): number {
  if (owner === undefined || owner === null) {
    if (ask.owner < 0) return -1;
    const actor = owners[ask.owner]!.actor[day - period.from]!;
    return actor < 0 ? ask.owner : actor;
  }
  const position = positions.get(owner as Id);
  if (position !== undefined) return position;
  // The contact's own owner may be one whose days are not planned.
  if (owner === ask.contact.owner) return -1;
  throw new ClienteleError("unknown-owner", `pinned[${index}].owner is none of the owners`, { list: "pinned", index, id: ask.contact.customer, field: "owner" });
}

function withdrawalOf(ask: Ask, day: number): readonly CadenceReason[] | null {
  const { contact, customer, allowed } = ask;
  if (contact.state === "undetermined" || (day >= allowed && customer.rests?.(contact, day) !== true)) return null;
  return [{ code: "cadence/pin-withdrawn", date: dateOfDay(day), state: contact.state }, ...restraintsOf(ask)];
}

function concerns({ ask, day, actor }: Pin, input: PlanInput): readonly CadenceReason[] {
  const { contact, customer, shared } = ask;
  const at = day - input.period.from;
  const date = dateOfDay(day);
  const reasons: CadenceReason[] = [];
  if (ask.late && day > ask.latest) reasons.push({ code: "cadence/planned-overdue", latest: dateOfDay(ask.latest), days: day - ask.latest });
  else if (contact.window !== null && (day < ask.earliest || day > ask.latest)) {
    reasons.push({ code: "cadence/pin-outside-window", earliest: contact.window.earliest, latest: contact.window.latest });
  }
  const owner = input.owners[actor];
  if (owner === undefined) {
    reasons.push(contact.owner === null ? { code: "cadence/no-owner", role: contact.by } : { code: "cadence/owner-not-listed", owner: contact.owner });
    if (shared.open[at] === 0) reasons.push({ code: "cadence/pin-on-day-off", date });
  } else {
    if (contact.owner !== null && contact.owner !== owner.id) reasons.push({ code: "cadence/substitute", owner: contact.owner, substitute: owner.id });
    if (input.shared(owner, customer).open[at] === 0) reasons.push({ code: "cadence/pin-on-day-off", date });
    if (owner.actor[at] !== actor) reasons.push({ code: "cadence/pin-on-leave", owner: owner.id, date });
    const capacity = owner.capacity[at]!;
    const room = owner.room[at]!;
    if (room < 0) reasons.push({ code: "cadence/pin-over-capacity", owner: owner.id, capacity: amountOf(capacity), load: amountOf(capacity - room) });
  }
  if (day < ask.capped || !fitsAmongOthers(ask, day)) reasons.push({ code: "cadence/pin-against-cap", date });
  return [...reasons, ...assumedWeek(ask, day)];
}

function fitsAmongOthers({ contact, customer: { contacts }, shared: { cap } }: Ask, day: number): boolean {
  const own = contacts.indexOf(day);
  return cap.isExempt(contact.purpose) || cap.fits(day, contacts.toSpliced(own, 1));
}
