import { ClienteleError, type Id } from "../../foundation/index.ts";
import { isRecord, requireDay, requireId, requireList, requireRecord, requireText, type Place } from "../../foundation/internal.ts";
import type { DueContact, DueState } from "../due/due-contact.ts";

/** A contact that is asked for, with its dates as integers. */
export interface DueEntry<C extends string> {
  /** The contact as it came. */
  readonly contact: DueContact<C>;
  /** Day to aim at, days since 1970-01-01; `null` where it is not known. */
  readonly target: number | null;
  /** Last day, days since 1970-01-01; `null` where it is not known. */
  readonly latest: number | null;
}

/**
 * Takes contacts that are asked for as they come, and refuses what is none.
 *
 * @param due - as `dueContacts` gives them, in any order
 * @returns the same, with their dates
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `duplicate-id` for two with the customer and key of one
 */
export function readDue<C extends string>(due: readonly DueContact<C>[]): DueEntry<C>[] {
  const known = new Map<Id, Map<string, number>>();
  return Array.from(requireList(due, "due"), (value, index): DueEntry<C> => {
    const record = requireRecord(value, "due", index);
    const customer = requireId(record["customer"], `due[${index}].customer`, index);
    const place = { list: "due", index, id: customer };
    const keys = known.get(customer) ?? new Map<string, number>();
    known.set(customer, keys);
    requireNewKey(keys, requireText(record["key"], { ...place, field: "key" }), place);
    if (!STATES.includes(record["state"] as DueState)) throw invalid(place, "state");
    if (!Array.isArray(record["reasons"]) || !record["reasons"].every(isRecord)) throw invalid(place, "reasons");
    const { owner, class: name, window } = record;
    if (owner !== null) requireId(owner, `due[${index}].owner`, index);
    if (name !== null) requireText(name, { ...place, field: "class" });
    const contact = value as DueContact<C>;
    if (window === null && !DATED.includes(record["state"] as DueState)) return { contact, target: null, latest: null };
    if (!isRecord(window)) throw invalid(place, "window");
    requireDay(window["earliest"], { ...place, field: "window.earliest" });
    const target = requireDay(window["target"], { ...place, field: "window.target" });
    return { contact, target, latest: requireDay(window["latest"], { ...place, field: "window.latest" }) };
  });
}

/** The states that cannot be without dates. */
const DATED: readonly DueState[] = ["overdue", "due", "upcoming"];
const STATES: readonly DueState[] = [...DATED, "blocked", "paused", "held", "snoozed", "settled", "undetermined"];

function requireNewKey(keys: Map<string, number>, key: string, place: Place & { readonly index: number }): void {
  const firstIndex = keys.get(key);
  if (firstIndex !== undefined) {
    const sentence = `due[${firstIndex}] and due[${place.index}] are the same contact of one customer`;
    throw new ClienteleError("duplicate-id", sentence, { ...place, firstIndex, field: "key" });
  }
  keys.set(key, place.index);
}

function invalid(place: Place, field: string): ClienteleError {
  return new ClienteleError("invalid-input", `a contact of due has no ${field} that can be read`, { ...place, field });
}
