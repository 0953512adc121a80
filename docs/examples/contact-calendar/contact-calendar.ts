import { contactHours } from "clientele/cadence";
import type { ContactPlan, PlannedContact } from "clientele/cadence";
import type { OpenInterval, WorkCalendar } from "clientele/calendar";
import type { Channel, Customer, Owner } from "clientele/customers";
import { addDays, epochMilliseconds } from "clientele/foundation";
import type { Id, InstantInput } from "clientele/foundation";
import { createEvents, type DateArray, type EventAttributes } from "ics";

/** What the file is made with. */
export interface ContactCalendarOptions {
  /** When the plan was made: a file knows no clock, and two of one plan are the same. */
  readonly madeAt: InstantInput;
  /** Domain of the one who plans, as in `"crm.example"`; with customer and key it makes the identity of an event. */
  readonly domain: string;
  /** How often the plan has been made anew: of two events with one identity, a calendar program keeps the one with the higher number. */
  readonly sequence: number;
  /** The plan of the file before this one; what is not in the new plan is called off. Absent: there was none. */
  readonly before?: ContactPlan | undefined;
  /** The customers of the plan, for their hours and zones. */
  readonly customers: readonly Customer[];
  /** The owners of the plan, for their calendars. */
  readonly owners: readonly Owner[];
  /** Every calendar that customers and owners name. */
  readonly calendars: readonly WorkCalendar[];
  /** Minutes that a contact takes, by channel; one that is not named takes the whole day. */
  readonly minutes: Readonly<Partial<Record<Channel, number>>>;
}

/**
 * The contacts that an owner is to make, as the text of an iCalendar file. A contact gets the first stretch of its day in which customer and
 * owner can talk and the owner has no other; where there is none, and where the channel has no minutes, the event takes the day.
 */
export function contactCalendar(plan: ContactPlan, owner: Id, options: ContactCalendarOptions): string {
  const taken: Stretch[] = [];
  const rows = rowsOf(plan, owner);
  const events = rows.map((row) => eventOf(row, timeOf(row, taken, options), options));
  const kept = new Set(rows.map((row) => uidOf(row, options)));
  for (const row of rowsOf(options.before, owner)) if (!kept.has(uidOf(row, options))) events.push({ ...eventOf(row, null, options), status: "CANCELLED" });
  const { error, value } = createEvents(events, { productId: `-//${options.domain}//contact plan//EN`, calName: `Contacts of ${owner}` });
  if (value === null) throw error ?? new Error("the file is empty");
  return value;
}

/** Milliseconds since 1970-01-01 UTC, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function rowsOf(plan: ContactPlan | undefined, owner: Id): PlannedContact[] {
  return plan === undefined ? [] : plan.planned.filter((row) => row.owner === owner);
}

// The package has `timestamp`, which its types forget.
type Event = EventAttributes & { readonly timestamp: number };

function eventOf(row: PlannedContact, time: Stretch | null, options: ContactCalendarOptions): Event {
  const { contact, reasons, date } = row;
  const { customer, channel, rule, window } = contact;
  const codes = [...contact.reasons, ...reasons].map(({ code }) => code);
  return {
    uid: uidOf(row, options),
    sequence: options.sequence,
    timestamp: epochMilliseconds(options.madeAt),
    // Ids and codes, no names: the file goes to telephones and to mail.
    title: `${channel} ${customer} (${rule})`,
    description: `${window === null ? "" : `latest ${window.latest}\n`}${codes.join("\n")}`,
    ...(time === null ? wholeDay(date) : { start: time.from, end: time.to, busyStatus: "BUSY" as const }),
  };
}

// The key stays the same until the contact is made, so that a new plan moves the event instead of doubling it.
function uidOf({ contact }: PlannedContact, { domain }: ContactCalendarOptions): string {
  return `${encodeURIComponent(JSON.stringify([contact.customer, contact.key]))}@${domain}`;
}

// A date without a time is no moment: as midnight of some zone it would be the day before in another. The end is the day after.
function wholeDay(date: string): Pick<EventAttributes, "busyStatus"> & { start: DateArray; end: DateArray } {
  return { start: partsOf(date), end: partsOf(addDays(date, 1)), busyStatus: "FREE" };
}

function partsOf(date: string): DateArray {
  const [year, month, day] = date.split("-").map(Number);
  return [year!, month!, day!];
}

function timeOf({ contact, date, owner }: PlannedContact, taken: Stretch[], { customers, owners, calendars, minutes }: ContactCalendarOptions): Stretch | null {
  const needed = minutes[contact.channel];
  if (needed === undefined) return null;
  const customer = customers.find(({ id }) => id === contact.customer)!;
  const hours = contactHours(customer, { date, owner: owners.find(({ id }) => id === owner), calendars });
  const found = firstFree(hours, needed * 60_000, taken);
  if (found !== null) taken.push(found);
  return found;
}

function firstFree(hours: readonly OpenInterval[], length: number, taken: readonly Stretch[]): Stretch | null {
  for (const { from, to } of hours) {
    const open = epochMilliseconds(from);
    const starts = [open, ...taken.map((other) => other.to).filter((end) => end > open)].sort((a, b) => a - b);
    const start = starts.find((at) => at + length <= epochMilliseconds(to) && !taken.some((other) => at < other.to && other.from < at + length));
    if (start !== undefined) return { from: start, to: start + length };
  }
  return null;
}
