import { ClienteleError, type Amount } from "../../foundation/index.ts";
import { amountReader, describePlace, millisecondsOfTime, requireDay, requireId, requireText, zoneOffset, type Place } from "../../foundation/internal.ts";
import { readDepartments, readSteps } from "../buying/read-buying-map.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { readOwnPieces } from "../products/read-products.ts";

/** A record that stands on a card, as plain JSON. */
type CardRecord = Readonly<Record<string, unknown>>;

/** What lists of records there are on a card. */
export type RecordListForm = keyof typeof RECORD_LISTS;

/**
 * What must hold of the records in each list. What stands on a card is read again by other functions for the whole client base: one record
 * that they cannot read would stop them for everybody.
 */
export const RECORD_LISTS = {
  tradedSpans: /* @__PURE__ */ each((span, place) => {
    const from = dayIn(span, "from", place);
    amountIn(span, "amount", place);
    if (dayIn(span, "to", place) >= from) return;
    throw new ClienteleError("invalid-period", `${describePlace(place)} ends before it starts`, { ...place });
  }),
  news: /* @__PURE__ */ each((news, place) => {
    dayIn(news, "date", place);
    readableIn(news, "text", place);
  }),
  needs: /* @__PURE__ */ each((need, place) => {
    readableIn(need, "need", place);
    if (isThere(need["measure"])) readableIn(need, "measure", place);
  }),
  prices: /* @__PURE__ */ each((price, place) => {
    requireText(price["product"], { ...place, field: "product" });
    amountIn(price, "price", place);
  }),
  personDays: /* @__PURE__ */ each((day, place) => {
    requireText(day["occasion"], { ...place, field: "occasion" });
    const date = day["date"];
    // The leap year knows every day of the year.
    const isYearly = typeof date === "string" && /^\d\d-\d\d$/.test(date);
    requireDay(isYearly ? `2000-${date}` : date, { ...place, field: "date" });
  }),
  departments: readDepartments,
  steps: readSteps,
  pieces: (list: readonly CardRecord[], path: string) => readOwnPieces(list, path, 0),
  documents: (list: readonly CardRecord[], path: string) => readDocuments(list as never, path),
} as const satisfies Readonly<Record<string, (list: readonly CardRecord[], path: string) => unknown>>;

/**
 * Whether a form is that of a list of records.
 *
 * @param form - the form of an item
 * @returns `true` for such a list
 */
export function isRecordList(form: string): form is RecordListForm {
  return Object.hasOwn(RECORD_LISTS, form);
}

/**
 * Refuses where a customer came from, if it cannot be read.
 *
 * @param origin - the record
 * @param place - where it stands
 * @throws ClienteleError `invalid-input`, `invalid-date`, `missing-id`
 */
export function checkOrigin(origin: CardRecord, place: Place): void {
  const path = describePlace(place);
  requireText(origin["source"], { list: path, field: "source" });
  dayIn(origin, "on", { list: path });
  for (const field of ["occasion", "referredBy"]) if (isThere(origin[field])) requireId(origin[field], `${path}.${field}`, 0);
}

/**
 * Refuses hours that are no stretch of a day.
 *
 * @param hours - a list of texts
 * @param place - where it stands
 * @throws ClienteleError `invalid-input`, `invalid-time`; `invalid-period` for an end that is not after the start
 */
export function checkHours(hours: readonly unknown[], place: Place): void {
  const path = describePlace(place);
  if (hours.length !== 2) throw new ClienteleError("invalid-input", `${path} is no pair of times`, { ...place });
  const [start, end] = hours.map(millisecondsOfTime);
  if (start === undefined || end === undefined) throw new ClienteleError("invalid-time", `${path} has what is no time of day HH:MM`, { ...place });
  if (end <= start) throw new ClienteleError("invalid-period", `${path} ends before it starts`, { ...place });
}

/**
 * Refuses a time zone that the platform does not know.
 *
 * @param timeZone - its name
 * @param place - where it stands
 * @throws ClienteleError `invalid-time-zone`
 */
export function checkTimeZone(timeZone: string, place: Place): void {
  try {
    zoneOffset(0, timeZone);
  } catch {
    throw new ClienteleError("invalid-time-zone", `${describePlace(place)} is a time zone that the platform does not know`, { ...place });
  }
}

function each(check: (record: CardRecord, place: Place) => void): (list: readonly CardRecord[], path: string) => void {
  return (list, path) => list.forEach((record, index) => check(record, { list: path, index }));
}

function dayIn(record: CardRecord, field: string, place: Place): number {
  return requireDay(record[field], { ...place, field });
}

function amountIn(record: CardRecord, field: string, place: Place): void {
  amountReader().read(record[field] as Amount, { ...place, field });
}

// Texts for people to read may be empty.
function readableIn(record: CardRecord, field: string, place: Place): void {
  if (typeof record[field] === "string") return;
  throw new ClienteleError("invalid-input", `${describePlace({ ...place, field })} is no text`, { ...place, field });
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
