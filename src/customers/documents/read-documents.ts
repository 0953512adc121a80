import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, isRecord, requireDay, requireId, requireList, requireNew, requireRecord, requireText, type Place } from "../../foundation/internal.ts";
import type { CustomerDocument, DocumentOrigin } from "./customer-document.ts";

/** What documents may have come from. A list that is absent is not looked into. */
export interface OriginOptions {
  /** Contacts; those without an id are no origin. */
  readonly contacts?: readonly { readonly id?: Id | undefined }[] | undefined;
  /** Facts that record revisions. */
  readonly revisions?: readonly { readonly id: Id }[] | undefined;
}

/** A checked document, or the draft of one. */
export interface CheckedDocument {
  readonly id: Id;
  readonly class: string;
  readonly on: number;
  readonly customer: Id | null;
  readonly origin: DocumentOrigin | null;
}

/** A checked document with its number. */
export interface NumberedDocument extends CheckedDocument {
  readonly number: string;
}

/** Whether an origin is there, as far as somebody knows. */
export type OriginTest = (origin: DocumentOrigin) => boolean;

/**
 * Takes documents as they come.
 *
 * @param documents - in any order
 * @param list - where they stand
 * @returns the same, in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`
 */
export function readDocuments(documents: readonly CustomerDocument[], list = "documents"): readonly NumberedDocument[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(documents, list), (value, index) => {
    const record = requireRecord(value, list, index);
    const document = readDocument(record, list, index);
    requireNew(known, document.id, list, index);
    return { ...document, number: requireText(record["number"], { list, index, field: "number", id: document.id }) };
  });
  return read.sort((a, b) => compareIds(a.id, b.id));
}

/**
 * Takes a document, or the draft of one, as it comes.
 *
 * @param record - the document
 * @param list - where it stands
 * @param index - position there, from 0
 * @returns the document without its number
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`
 */
export function readDocument(record: Readonly<Record<string, unknown>>, list: string, index: number): CheckedDocument {
  const id = requireId(record["id"], list, index);
  const place = (field: string): Place => ({ list, index, field, id });
  return {
    id,
    class: requireText(record["class"], place("class")),
    on: requireDay(record["on"], place("on")),
    customer: isAbsent(record["customer"]) ? null : requireId(record["customer"], `${list}.customer`, index),
    origin: isAbsent(record["origin"]) ? null : readOrigin(record["origin"], place("origin")),
  };
}

/**
 * Takes what documents may have come from.
 *
 * @param options - contacts and revisions, as far as they are known
 * @returns a test; an origin of a kind that was not given passes
 * @throws ClienteleError `invalid-input`, `missing-id`
 */
export function originTest({ contacts, revisions }: OriginOptions): OriginTest {
  const known = { contact: idsOf(contacts, "contacts"), revision: idsOf(revisions, "revisions") };
  return ({ kind, id }) => known[kind]?.has(id) ?? true;
}

function idsOf(records: readonly { readonly id?: Id | undefined }[] | undefined, list: string): ReadonlySet<Id> | null {
  if (records === undefined) return null;
  const ids = Array.from(requireList(records, list), (value, index) => requireRecord(value, list, index)["id"]);
  return new Set(ids.flatMap((id, index) => (id === undefined ? [] : [requireId(id, list, index)])));
}

function readOrigin(value: unknown, place: Place): DocumentOrigin {
  if (!isRecord(value)) throw new ClienteleError("invalid-input", `${describePlace(place)} is not a record`, { ...place });
  const { kind, id } = value;
  if (kind !== "contact" && kind !== "revision") {
    throw new ClienteleError("invalid-value", `${describePlace(place)}.kind is none of contact, revision`, { ...place, expected: ["contact", "revision"] });
  }
  return { kind, id: requireId(id, describePlace(place), 0) };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
