import type { Channel } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { dayOfText, describePlace, isRecord, notFinite, requireDay, requireId, requireList, requireRecord, type Place } from "../../foundation/internal.ts";
import type { DueContact, DueState } from "../due/due-contact.ts";
import { CHANNELS, requireChannel } from "./contact-reader.ts";

/** A due contact with its dates as integers. */
export interface DueRow<C extends string = string> {
  /** The contact as it came. */
  readonly contact: DueContact<C>;
  /** Its dates; `null` where they are not known. */
  readonly window: WindowDays | null;
}

/** The dates of a contact, in order; days since 1970-01-01. */
interface WindowDays {
  /** First day that makes sense. */
  readonly earliest: number;
  /** Day to aim at. */
  readonly target: number;
  /** Last day that keeps the rule. */
  readonly latest: number;
}

/** Where a due contact stands. */
export interface RowPlace {
  /** The argument or list. */
  readonly list: string;
  /** Position in it; absent where it is no list. */
  readonly index?: number;
  /** What its fields are called by before their own names, as in `"contact."`; absent: nothing. */
  readonly under?: string;
}

/** Positions of contacts, by customer and key. */
export type KeyPositions = Map<Id, Map<string, number>>;

/**
 * Takes due contacts as they come, and refuses what is none.
 *
 * @param due - as `dueContacts` gives them, in any order
 * @returns the same with their dates, in the order given, and where each stands
 * @throws ClienteleError as {@link readDueRow}; `duplicate-id` for the same contact twice
 */
export function readDueRows<C extends string>(due: readonly DueContact<C>[]): { readonly rows: readonly DueRow<C>[]; readonly positions: KeyPositions } {
  const positions: KeyPositions = new Map();
  const rows = Array.from(requireList(due, "due"), (value, index) => {
    const row = readDueRow<C>(requireRecord(value, "due", index), { list: "due", index });
    requireNewKey(positions, row.contact, "due", index);
    return row;
  });
  return { rows, positions };
}

/**
 * Takes one due contact as it comes.
 *
 * @param record - what stands where a due contact should be
 * @param place - where that is
 * @returns the same with its dates
 * @throws ClienteleError as {@link requireDueContact}; `invalid-date`; `invalid-period` for a window that is not in order
 */
export function readDueRow<C extends string>(record: Readonly<Record<string, unknown>>, place: RowPlace): DueRow<C> {
  const contact = requireDueContact<C>(record, place);
  const window: unknown = contact.window;
  if (window === null && !DATED.has(contact.state)) return { contact, window };
  if (!isRecord(window)) throw new ClienteleError("invalid-input", `${describePlace(fieldOf(contact, place, "window"))} is not an object`, { ...fieldOf(contact, place, "window") });
  const earliest = dayOf(window["earliest"], contact, place, "window.earliest");
  const target = dayOf(window["target"], contact, place, "window.target");
  const latest = dayOf(window["latest"], contact, place, "window.latest");
  if (earliest <= target && target <= latest) return { contact, window: { earliest, target, latest } };
  throw new ClienteleError("invalid-period", `${describePlace(fieldOf(contact, place, "window"))} is not in order`, { ...fieldOf(contact, place, "window") });
}

/**
 * Takes the fields of a due contact as they come, all but its dates.
 *
 * @param record - what stands where a due contact should be
 * @param place - where that is
 * @returns the same
 * @throws ClienteleError `missing-id`, `invalid-input`, `unknown-channel`; `invalid-value` for a state that is none, and for days late that are no
 * number
 */
export function requireDueContact<C extends string>(record: Readonly<Record<string, unknown>>, place: RowPlace): DueContact<C> {
  const customer = requireId(record["customer"], place.list, place.index ?? 0);
  if (!isSound(record)) refuse(record, (field) => fieldOf({ customer }, place, field));
  return record as unknown as DueContact<C>;
}

/**
 * Refuses a contact that came before.
 *
 * @param positions - where each contact so far stands; the new one is added
 * @param contact - the contact
 * @param list - the list it stands in
 * @param index - its position there, from 0
 * @throws ClienteleError `duplicate-id`
 */
export function requireNewKey(positions: KeyPositions, { customer, key }: Pick<DueContact, "customer" | "key">, list: string, index: number): void {
  let keys = positions.get(customer);
  if (keys === undefined) positions.set(customer, (keys = new Map<string, number>()));
  const firstIndex = keys.get(key);
  if (firstIndex !== undefined) {
    const sentence = `${list}[${firstIndex}] and ${list}[${index}] are the same contact`;
    throw new ClienteleError("duplicate-id", sentence, { list, index, firstIndex, id: customer, field: "key" });
  }
  keys.set(key, index);
}

/** The states that cannot be without dates. */
const DATED: ReadonlySet<unknown> = /* @__PURE__ */ new Set<DueState>(["overdue", "due", "upcoming"]);
const STATES: ReadonlySet<unknown> = /* @__PURE__ */ new Set<DueState>(["blocked", "paused", "held", "snoozed", "overdue", "due", "upcoming", "settled", "undetermined"]);
const TEXTS = ["key", "rule", "purpose", "by"] as const;

// One look for all fields: places for errors are made for what is wrong alone.
function isSound(record: Readonly<Record<string, unknown>>): boolean {
  const { owner, class: name, reasons } = record;
  return (
    TEXTS.every((field) => isText(record[field])) &&
    (name === null || isText(name)) &&
    CHANNELS.includes(record["channel"] as Channel) &&
    isOwner(owner) &&
    STATES.has(record["state"]) &&
    areReasons(reasons) &&
    Number.isFinite(record["daysLate"])
  );
}

function refuse(record: Readonly<Record<string, unknown>>, at: (field: string) => Place): never {
  for (const field of TEXTS) if (!isText(record[field])) throw fault("invalid-input", at(field), "is no text");
  if (record["class"] !== null && !isText(record["class"])) throw fault("invalid-input", at("class"), "is neither a name nor null");
  requireChannel(record["channel"], at("channel"));
  if (!isOwner(record["owner"])) throw fault("missing-id", at("owner"), "is neither an id nor null");
  if (!STATES.has(record["state"])) throw fault("invalid-value", at("state"), "is no state of a contact");
  if (!areReasons(record["reasons"])) throw fault("invalid-input", at("reasons"), "is not a list of reasons");
  throw notFinite(record["daysLate"], at("daysLate"));
}

function fault(code: "invalid-input" | "invalid-value" | "missing-id", place: Place, message: string): ClienteleError {
  return new ClienteleError(code, `${describePlace(place)} ${message}`, { ...place });
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isOwner(value: unknown): boolean {
  return value === null || isText(value) || Number.isFinite(value);
}

function areReasons(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  // Not `every`: it would step over the holes of a sparse list.
  for (const reason of value as readonly unknown[]) if (!isRecord(reason)) return false;
  return true;
}

function dayOf(date: unknown, contact: DueContact, place: RowPlace, field: string): number {
  return dayOfText(date) ?? requireDay(date, fieldOf(contact, place, field));
}

function fieldOf({ customer }: Pick<DueContact, "customer">, { list, index, under = "" }: RowPlace, field: string): Place {
  return { list, ...(index === undefined ? {} : { index }), field: `${under}${field}`, id: customer };
}
