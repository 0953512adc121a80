import type { Channel } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { dayOfText, describePlace, isRecord, notFinite, requireDay, requireId, requireInteger, requireList, requireRecord, type Place } from "../../foundation/internal.ts";
import { CHANNELS, requireChannel } from "../input/contact-reader.ts";
import type { DueContact, DueState } from "../due/due-contact.ts";
import type { CadenceAnchor } from "../policy/cadence-policy.ts";

/** A due contact with its dates as integers. */
export interface OpenContact<C extends string = string> {
  /** The contact as it came. */
  readonly contact: DueContact<C>;
  /** First day of its window, days since 1970-01-01; minus infinity without a window. */
  readonly earliest: number;
  /** Day to aim at; infinity without a window. */
  readonly target: number;
  /** Last day of its window; infinity without a window. */
  readonly latest: number;
  /** Whether the promise is broken before it can be kept: by the first day of the plan, or by the day on which it may be made again. */
  readonly late: boolean;
  /** First day on which it may be made; minus infinity where nothing keeps it back, infinity where no end is known. */
  readonly release: number;
  /** The same as far as anything but the fatigue cap keeps it back: a day that was agreed may break the cap. */
  readonly allowed: number;
  /** The same as far as the fatigue cap keeps it back. */
  readonly capped: number;
}

/** Due contacts, checked. */
export interface ReadDue<C extends string = string> {
  /** The contacts, in the order given. */
  readonly contacts: readonly OpenContact<C>[];
  /** Their positions, by customer and key. */
  readonly positions: ReadonlyMap<Id, ReadonlyMap<string, number>>;
}

const STATES: ReadonlySet<unknown> = /* @__PURE__ */ new Set<DueState>(["blocked", "paused", "held", "snoozed", "overdue", "due", "upcoming", "settled", "undetermined"]);
const TEXTS = ["key", "rule", "purpose", "by"] as const;
const RHYTHMS: ReadonlySet<unknown> = /* @__PURE__ */ new Set<CadenceAnchor["kind"]>(["lastDue", "calendar"]);

/**
 * Takes due contacts as they come, and refuses what is none.
 *
 * @param due - what stands where due contacts should be
 * @param from - first day of the plan, days since 1970-01-01; a contact whose latest day is before it is late
 * @returns the same with their dates as integers, and where each stands
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-value`, `invalid-date`, `invalid-period`, `unknown-channel`; `duplicate-id` for
 * the same contact twice
 */
export function readDue<C extends string>(due: readonly DueContact<C>[], from: number): ReadDue<C> {
  const positions = new Map<Id, Map<string, number>>();
  const contacts = Array.from(requireList(due, "due"), (value, index) => {
    const record = requireRecord(value, "due", index);
    const customer = requireId(record["customer"], "due", index);
    if (!isSound(record)) refuse(record, { list: "due", index, id: customer });
    const contact = record as unknown as DueContact<C>;
    requireNew(positions, customer, contact.key, index);
    return openContact(contact, index, from);
  });
  return { contacts, positions };
}

// One look for all fields: places for errors are made for what is wrong alone.
function isSound(record: Readonly<Record<string, unknown>>): boolean {
  const { owner } = record;
  return (
    TEXTS.every((field) => isText(record[field])) &&
    CHANNELS.includes(record["channel"] as Channel) &&
    (owner === null || isText(owner) || Number.isFinite(owner)) &&
    STATES.has(record["state"]) &&
    isAnchor(record["anchor"]) &&
    Array.isArray(record["reasons"]) &&
    Number.isFinite(record["daysLate"])
  );
}

function isAnchor(value: unknown): boolean {
  return isRecord(value) && isText(value["kind"]);
}

function refuse(record: Readonly<Record<string, unknown>>, place: Place): never {
  const at = (field: string): Place => ({ ...place, field });
  for (const field of TEXTS) if (!isText(record[field])) throw new ClienteleError("invalid-input", `${describePlace(at(field))} is no text`, { ...at(field) });
  requireChannel(record["channel"], at("channel"));
  const { owner } = record;
  if (owner !== null && !isText(owner) && !Number.isFinite(owner)) {
    throw new ClienteleError("missing-id", `${describePlace(at("owner"))} is neither an id nor null`, { ...at("owner") });
  }
  if (!STATES.has(record["state"])) throw new ClienteleError("invalid-value", `${describePlace(at("state"))} is no state of a contact`, { ...at("state") });
  if (!isAnchor(record["anchor"])) throw new ClienteleError("invalid-input", `${describePlace(at("anchor"))} has no kind`, { ...at("anchor") });
  if (!Array.isArray(record["reasons"])) throw new ClienteleError("invalid-input", `${describePlace(at("reasons"))} is not a list`, { ...at("reasons") });
  throw notFinite(record["daysLate"], at("daysLate"));
}

function openContact<C extends string>(contact: DueContact<C>, index: number, from: number): OpenContact<C> {
  const { state, window } = contact;
  checkReasons(contact, index);
  const rests = releaseOf(contact, index);
  const release = Math.max(rests.allowed, rests.capped);
  const broken = state === "overdue" || contact.daysLate > 0;
  if (window === null) {
    if (release > -Infinity) return { contact, earliest: -Infinity, target: Infinity, latest: Infinity, late: broken, release, ...rests };
    throw new ClienteleError("invalid-input", `due[${index}] has no window`, placeOf(contact, index, "window"));
  }
  if (!isRecord(window)) throw new ClienteleError("invalid-input", `due[${index}].window is not an object`, placeOf(contact, index, "window"));
  const earliest = dayOf(window.earliest, contact, index, "window.earliest");
  const target = dayOf(window.target, contact, index, "window.target");
  const latest = dayOf(window.latest, contact, index, "window.latest");
  const late = broken || latest < from || (release > latest && release < Infinity);
  if (earliest <= target && target <= latest) return { contact, earliest, target, latest, late, release, ...rests };
  throw new ClienteleError("invalid-period", `due[${index}].window is not in order`, placeOf(contact, index, "window"));
}

function checkReasons(contact: DueContact, index: number): void {
  const { anchor, reasons } = contact;
  // Not `every`: it would step over the holes of a sparse list.
  for (let at = 0; at < reasons.length; at += 1) {
    if (!isRecord(reasons[at])) throw new ClienteleError("invalid-input", `due[${index}].reasons[${at}] is not an object`, placeOf(contact, index, `reasons[${at}]`));
  }
  if (!RHYTHMS.has(anchor.kind)) return;
  for (const [at, reason] of reasons.entries()) {
    if (reason.code !== "cadence/fixed-rhythm") continue;
    dayOf(reason.start, contact, index, `reasons[${at}].start`);
    const place = placeOf(contact, index, `reasons[${at}].number`);
    const number = requireInteger(reason.number, place);
    if (number < 1) throw new ClienteleError("invalid-value", `${describePlace(place)} is ${number}, not 1 or more`, { ...place, value: number });
  }
}

function dayOf(date: unknown, contact: DueContact, index: number, field: string): number {
  return dayOfText(date) ?? requireDay(date, placeOf(contact, index, field));
}

function placeOf({ customer }: DueContact, index: number, field: string): Place {
  return { list: "due", index, id: customer, field };
}

/** First day on which what keeps the contact back has ended. */
function releaseOf(contact: DueContact, index: number): Pick<OpenContact, "allowed" | "capped"> {
  const { state, reasons } = contact;
  if (state === "due" || state === "upcoming" || state === "overdue") return FREE;
  if (state === "blocked" || state === "undetermined" || state === "settled") return NEVER;
  let rested = -Infinity;
  let capped = -Infinity;
  for (const [at, reason] of reasons.entries()) {
    switch (reason.code) {
      case "cadence/paused":
      case "cadence/held":
      case "cadence/snoozed":
        rested = Math.max(rested, reason.until === null ? Infinity : dayOf(reason.until, contact, index, `reasons[${at}].until`) + 1);
        break;
      case "cadence/fatigue-gap":
      case "cadence/fatigue-limit":
        capped = Math.max(capped, dayOf(reason.until, contact, index, `reasons[${at}].until`));
        break;
      default:
    }
  }
  // Kept back without a word for how long.
  return rested === -Infinity && capped === -Infinity ? NEVER : { allowed: rested, capped };
}

const FREE = { allowed: -Infinity, capped: -Infinity } as const;
const NEVER = { allowed: Infinity, capped: -Infinity } as const;

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function requireNew(known: Map<Id, Map<string, number>>, customer: Id, key: string, index: number): void {
  let keys = known.get(customer);
  if (keys === undefined) known.set(customer, (keys = new Map<string, number>()));
  const firstIndex = keys.get(key);
  if (firstIndex !== undefined) {
    const sentence = `due[${firstIndex}] and due[${index}] are the same contact`;
    throw new ClienteleError("duplicate-id", sentence, { list: "due", index, firstIndex, id: customer, field: "key" });
  }
  keys.set(key, index);
}
