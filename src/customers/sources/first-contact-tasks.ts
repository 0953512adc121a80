import type { WorkCalendar } from "../../calendar/index.ts";
import { everyDay, workingDaysOf, type WorkingDays } from "../../calendar/internal.ts";
import { ClienteleError, compareIds, isClienteleError, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, LAST_DAY, requireDate, requireDay, requireId, requireIds, requireInteger, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { ContactRecord } from "../records.ts";
import type { FirstContactDateReasons, SourceReasons } from "./source-reasons.ts";

/** A business card that was exchanged at an event. */
export interface CardExchange {
  /** What tells the exchange from others. */
  readonly id: Id;
  /** Whose card we got. */
  readonly customer: Id;
  /** The person on the card; absent: nobody in particular. */
  readonly person?: Id | undefined;
  /** Day of the exchange, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who of ours exchanged it; absent: nobody has noted it. */
  readonly by?: Id | undefined;
  /** The event; absent: nobody has noted it. */
  readonly occasion?: Id | undefined;
}

/** The day, and how soon the first contact is due. */
export interface FirstContactOptions {
  /** The day, `YYYY-MM-DD`; exchanges and contacts after it do not count yet. */
  readonly asOf: string;
  /** Working days from the exchange to the first contact, a whole number from 1 to 10,000. Default 3 **(ours)**. */
  readonly within?: number | undefined;
  /** The calendar in which working days are counted; beyond its coverage by its week, or not at all, as it says. Absent: every day is one. */
  readonly calendar?: WorkCalendar | undefined;
}

/** A first contact that is to be made, or was. */
export interface FirstContactTask {
  /** The exchange that opened it. */
  readonly exchange: Id;
  /** The customer. */
  readonly customer: Id;
  /** The person; `null` for nobody in particular. */
  readonly person: Id | null;
  /** Who of ours is to make it; `null` where nobody has noted it. */
  readonly by: Id | null;
  /** Day of the exchange. */
  readonly openedOn: PlainDate;
  /** Last day on which the contact is in time; `null` where the calendar does not know it and refuses to assume its week. */
  readonly due: PlainDate | null;
  /** Day of the first contact; `null` if there was none. */
  readonly doneOn: PlainDate | null;
  /** Whether the contact was made, in time or late; or is still in time; or is late. `undetermined` without a last day. */
  readonly status: "done" | "doneLate" | "open" | "overdue" | "undetermined";
  /** That the calendar does not know the last day; empty where it does. */
  readonly reasons: readonly Reason<FirstContactDateReasons>[];
}

/** The first contacts that follow from exchanged cards. */
export interface FirstContacts {
  /** The day. */
  readonly asOf: PlainDate;
  /** By due day, then by exchange; those without a due day last. */
  readonly tasks: readonly FirstContactTask[];
  /** Exchanges that open none, by exchange. */
  readonly without: readonly Reason<Pick<SourceReasons, "customers/already-in-touch" | "customers/first-contact-open">>[];
  /** Number of exchanges after the day. */
  readonly later: number;
}

/**
 * Which first contacts follow from business cards exchanged at events?
 *
 * Each exchange opens one, unless we were in touch before, or one is open already. A contact after the day of the exchange closes it, if it names the
 * person; where the card names no person, any contact with the customer does. A contact on the day itself is the event. Records of customers whose
 * cards were merged count for the one who stays only after `reassignRecords`.
 *
 * @param exchanges - in any order
 * @param contacts - contacts that took place, in any order
 * @param options - the day; `within` and the calendar
 * @returns tasks with their due days, and exchanges that open none; no tasks for no exchanges
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-calendar`, `no-working-time`
 * @example
 * ```ts
 * import { firstContactTasks } from "clientele/customers";
 *
 * const exchanges = [{ id: "x1", customer: 7, person: "p", on: "2026-03-02", by: "ann" }, { id: "x2", customer: 8, on: "2026-03-02" }];
 * const contacts = [
 *   { customer: 7, date: "2026-03-02", channel: "visit", people: ["p"] },
 *   { customer: 8, date: "2026-03-06", channel: "phone" },
 * ] as const;
 * const { tasks } = firstContactTasks(exchanges, contacts, { asOf: "2026-03-05" });
 * tasks.map(({ exchange, due, status }) => [exchange, due, status]); // => [["x1", "2026-03-05", "open"], ["x2", "2026-03-05", "open"]]
 * // The visit of 2 March was the event itself; the call of 6 March is a day late.
 * firstContactTasks(exchanges, contacts, { asOf: "2026-03-06" }).tasks.map(({ status }) => status); // => ["overdue", "doneLate"]
 * ```
 * @category Sources
 * @see CUS-12
 */
export function firstContactTasks(exchanges: readonly CardExchange[], contacts: readonly ContactRecord[], options: FirstContactOptions): FirstContacts {
  const given = requireObject(options, "options") as unknown as FirstContactOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const dueOf = dueDays(given);
  const read = readExchanges(exchanges);
  const inTime = read.filter(({ day }) => day <= asOf);
  const met = meetings(contacts, asOf);
  const tasks: FirstContactTask[] = [];
  const without: FirstContacts["without"][number][] = [];
  // The last task of each customer and person, to see whether it is still open at the next exchange.
  const opened = new Map<Id, Map<Id | null, { readonly exchange: Id; readonly done: number | null }>>();
  for (const { id, customer, person, day, by } of inTime) {
    const days = met.get(customer)?.get(person) ?? [];
    const own = opened.get(customer) ?? new Map<Id | null, { readonly exchange: Id; readonly done: number | null }>();
    opened.set(customer, own);
    const before = own.get(person);
    if (before !== undefined && (before.done === null || before.done > day)) {
      without.push({ code: "customers/first-contact-open", exchange: id, openedBy: before.exchange });
    } else if (before !== undefined || (days.length > 0 && days[0]! < day)) {
      without.push({ code: "customers/already-in-touch", exchange: id, since: dateOfDay(days[0]!) });
    } else {
      const done = days.find((contact) => contact > day) ?? null;
      own.set(person, { exchange: id, done });
      tasks.push(taskOf({ id, customer, person, day, by }, dueOf(day), done, asOf));
    }
  }
  return {
    asOf: dateOfDay(asOf),
    tasks: tasks.sort(byDue),
    without: without.sort((a, b) => compareIds(a.exchange, b.exchange)),
    later: read.length - inTime.length,
  };
}

interface CheckedExchange {
  readonly id: Id;
  readonly customer: Id;
  readonly person: Id | null;
  readonly day: number;
  readonly by: Id | null;
}

function readExchanges(exchanges: readonly CardExchange[]): readonly CheckedExchange[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(exchanges, "exchanges"), (value, index): CheckedExchange => {
    const { id: key, customer, person, on, by } = requireRecord(value, "exchanges", index);
    const id = requireId(key, "exchanges", index);
    requireNew(known, id, "exchanges", index);
    return {
      id,
      customer: requireId(customer, "exchanges.customer", index),
      person: person === undefined ? null : requireId(person, "exchanges.person", index),
      day: requireDay(on, { list: "exchanges", index, field: "on", id }),
      by: by === undefined ? null : requireId(by, "exchanges.by", index),
    };
  });
  return read.sort((a, b) => a.day - b.day || compareIds(a.id, b.id));
}

// By customer and person, and under null by customer alone; days ascending.
function meetings(contacts: readonly ContactRecord[], asOf: number): ReadonlyMap<Id, ReadonlyMap<Id | null, readonly number[]>> {
  const known = new Map<Id, number>();
  const met = new Map<Id, Map<Id | null, number[]>>();
  for (const [index, value] of requireList(contacts, "contacts").entries()) {
    const { id, customer: whose, date, people } = requireRecord(value, "contacts", index);
    if (id !== undefined) requireNew(known, requireId(id, "contacts", index), "contacts", index);
    const customer = requireId(whose, "contacts", index);
    const day = requireDay(date, { list: "contacts", index, field: "date", id: customer });
    const ids = people === undefined ? [] : requireIds(people, `contacts[${index}].people`);
    if (day > asOf) continue;
    const own = met.get(customer) ?? new Map<Id | null, number[]>();
    met.set(customer, own);
    for (const person of [null, ...ids]) {
      const days = own.get(person);
      if (days === undefined) own.set(person, [day]);
      else days.push(day);
    }
  }
  for (const own of met.values()) for (const days of own.values()) days.sort((a, b) => a - b);
  return met;
}

/** The last day for a first contact, and how it was found. */
type Due = Pick<FirstContactTask, "due" | "reasons">;

// More than this is never.
const MOST_DAYS = 10_000;

function dueDays({ within = 3, calendar }: FirstContactOptions): (day: number) => Due {
  const number = requireInteger(within, { list: "options", field: "within" });
  if (number < 1 || number > MOST_DAYS) {
    throw new ClienteleError("invalid-value", `options.within is ${number}, not from 1 to ${MOST_DAYS}`, { list: "options", field: "within", value: number });
  }
  const days = calendar === undefined ? everyDay : workingDaysOf(calendar);
  // Many cards are exchanged on the day of one event.
  const known = new Map<number, Due>();
  return (day) => {
    const due = known.get(day) ?? dueAfter(day, number, days);
    known.set(day, due);
    return due;
  };
}

function dueAfter(day: number, number: number, days: WorkingDays): Due {
  const due = dayAfter(day, number, days);
  const date = dateOfDay(due);
  // The day of the exchange itself is not looked at.
  const [outside] = [Math.min(day + 1, due), due].filter((one) => !days.covers(one));
  if (outside === undefined) return { due: date, reasons: [] };
  const { calendar, refuses } = days.beyond(outside)!;
  return { due: refuses ? null : date, reasons: [{ code: refuses ? "calendar/not-covered" : "calendar/assumed-week", calendar, date: dateOfDay(outside) }] };
}

// What would be due after the last day there is, is in time for good.
function dayAfter(day: number, number: number, days: WorkingDays): number {
  if (day + number > LAST_DAY) return LAST_DAY;
  try {
    return Math.min(days.add(day, number), LAST_DAY);
  } catch (error) {
    if (isClienteleError(error) && error.code === "invalid-date") return LAST_DAY;
    throw error;
  }
}

function taskOf({ id, customer, person, day, by }: CheckedExchange, { due, reasons }: Due, done: number | null, asOf: number): FirstContactTask {
  const doneOn = done === null ? null : dateOfDay(done);
  return { exchange: id, customer, person, by, openedOn: dateOfDay(day), due, doneOn, status: statusOf(due, doneOn, dateOfDay(asOf)), reasons };
}

function statusOf(due: PlainDate | null, doneOn: PlainDate | null, asOf: PlainDate): FirstContactTask["status"] {
  if (due === null) return "undetermined";
  // Dates in their one written form are in the order of time.
  const isLate = (doneOn ?? asOf) > due;
  if (doneOn === null) return isLate ? "overdue" : "open";
  return isLate ? "doneLate" : "done";
}

function byDue(a: FirstContactTask, b: FirstContactTask): number {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;
  return compareIds(a.exchange, b.exchange);
}
