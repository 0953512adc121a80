import type { Channel, ContactRecord } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireIds, requireList, requireNew, requireRecord, requireText, type Place } from "../../foundation/internal.ts";

/** What a contact counts as, if its record does not say what it was for. */
export const USUAL_PURPOSE = "business";

/** Every channel, in the order in which results list them. */
export const CHANNELS: readonly Channel[] = ["visit", "phone", "web", "email", "message"];

/** A contact that has been checked. */
export interface ContactEntry {
  /** The record as it came. */
  readonly record: ContactRecord;
  /** Whose contact it is. */
  readonly customer: Id;
  /** Its day, days since 1970-01-01. */
  readonly day: number;
  /** What it was for. */
  readonly purpose: string;
}

/**
 * Takes contacts as they come, and refuses what is none.
 *
 * @param contacts - records of contacts, in any order
 * @param list - name of the argument
 * @returns the same, in the same order
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `unknown-channel`
 */
export function readContacts(contacts: readonly ContactRecord[], list: string): ContactEntry[] {
  const known = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  return Array.from(requireList(contacts, list), (value, index) => {
    const record = requireRecord(value, list, index);
    if (record["id"] !== undefined) requireNew(known, requireId(record["id"], list, index), list, index);
    if (record["by"] !== undefined) requireId(record["by"], `${list}[${index}].by`, index);
    if (record["people"] !== undefined) requireIds(record["people"], `${list}[${index}].people`);
    return { record: record as unknown as ContactRecord, ...readContact(record, list, index) };
  });
}

/**
 * What past and planned contacts have in common.
 *
 * @param record - a record of the list
 * @param list - name of the list
 * @param index - its position there, from 0
 * @returns customer, day, channel and purpose
 * @throws ClienteleError `missing-id`, `invalid-date`, `invalid-input`, `unknown-channel`
 */
export function readContact(
  record: Readonly<Record<string, unknown>>,
  list: string,
  index: number,
): { readonly customer: Id; readonly day: number; readonly channel: Channel; readonly purpose: string } {
  const customer = requireId(record["customer"], `${list}[${index}].customer`, index);
  const day = requireDay(record["date"], { list, index, field: "date", id: customer });
  const channel = requireChannel(record["channel"], { list, index, field: "channel", id: customer });
  const purpose = requireText(record["purpose"] ?? USUAL_PURPOSE, { list, index, field: "purpose", id: customer });
  return { customer, day, channel, purpose };
}

/**
 * Takes a channel as it comes.
 *
 * @param value - what stands where a channel should be
 * @param place - where that is
 * @returns the same value, as a channel
 * @throws ClienteleError `unknown-channel`
 */
export function requireChannel(value: unknown, place: Place): Channel {
  const channel = CHANNELS.find((name) => name === value);
  if (channel !== undefined) return channel;
  throw new ClienteleError("unknown-channel", `${place.list} has a channel that is none of ${CHANNELS.join(", ")}`, { ...place, expected: CHANNELS });
}
