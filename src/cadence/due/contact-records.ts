import type { ContactRecord } from "../../customers/index.ts";
import { compareIds } from "../../foundation/index.ts";
import { requireId, requireIds, requireText } from "../../foundation/internal.ts";
import { CHANNELS, requireChannel } from "../input/contact-reader.ts";

/**
 * Refuses a contact whose fields cannot be read.
 *
 * @param record - a record with a customer and a day
 * @param index - its position in `contacts`
 * @throws ClienteleError `unknown-channel`, `missing-id`, `invalid-input`
 */
export function checkContact(record: Readonly<Record<string, unknown>>, index: number): void {
  const { id, channel, purpose, people } = record;
  // A place for the error is made for what is wrong alone: there are millions of contacts.
  if (!(CHANNELS as readonly unknown[]).includes(channel)) requireChannel(channel, { list: "contacts", index, field: "channel" });
  if (id !== undefined) requireId(id, "contacts", index);
  if (purpose !== undefined && (typeof purpose !== "string" || purpose === "")) requireText(purpose, { list: "contacts", index, field: "purpose" });
  if (people !== undefined) requireIds(people, `contacts[${index}].people`);
}

/**
 * Orders contacts of one day.
 *
 * @param a - a contact
 * @param b - another
 * @returns negative if `a` comes first, positive if `b` does
 */
export function compareContacts(a: ContactRecord, b: ContactRecord): number {
  return compareIds(a.id ?? "", b.id ?? "") || compareIds(a.channel, b.channel) || compareIds(a.purpose ?? "", b.purpose ?? "");
}
