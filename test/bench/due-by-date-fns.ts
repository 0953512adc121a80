import { addDays, addMonths, addWeeks, differenceInBusinessDays, differenceInCalendarDays, formatISO, isAfter, isEqual, isValid, parseISO, subDays } from "date-fns";
import { consultingCadence, type CadenceReason, type CadenceRule, type DueContact } from "../../src/cadence/index.ts";
import type { ContactRecord, Customer } from "../../src/customers/index.ts";
import type { Id, PlainDate } from "../../src/foundation/index.ts";
import type { AbcClass } from "../../src/classification/index.ts";
import { holidays } from "./client-base.ts";

const nameOf: ReadonlyMap<number, string> = new Map(holidays.map(({ date, name }) => [parseISO(date).getTime(), name]));
const weekdayHolidays: readonly Date[] = holidays.map(({ date }) => parseISO(date)).filter((date) => !isWeekend(date));
const { rules } = consultingCadence;
const ruleReasons: ReadonlyMap<CadenceRule, CadenceReason> = new Map(rules.map((rule) => [rule, { code: "cadence/rule", rule: rule.id, latest: rule.latest }]));

/** How contacts are compared: by dates that are read first, or by their text, which is only right if all are well written. */
export type Reading = "every date" | "dates that count";

/** A contact, and its day where it has been read. */
interface Read {
  readonly contact: ContactRecord;
  readonly date: Date | undefined;
}

/**
 * Due contacts of the consulting cadence as one writes them with date-fns: the records by customer in a Map, then the same rows as ours.
 *
 * @param customers - the customers
 * @param contacts - their contacts
 * @param asOf - the day, `YYYY-MM-DD`
 * @param reading - which dates of contacts are read; ours reads every one, and refuses what is none
 * @returns a row for each customer and rule
 */
export function dueByDateFns(customers: readonly Customer[], contacts: readonly ContactRecord[], asOf: string, reading: Reading): DueContact<AbcClass>[] {
  const today = parseISO(asOf);
  const byCustomer = new Map<Id, Read[]>();
  for (const contact of contacts) {
    const read = { contact, date: reading === "every date" ? dateOf(contact) : undefined };
    const known = byCustomer.get(contact.customer);
    if (known === undefined) byCustomer.set(contact.customer, [read]);
    else known.push(read);
  }
  const rows: DueContact<AbcClass>[] = [];
  for (const customer of customers) {
    for (const rule of rules) {
      if (!rule.classes!.includes(customer.class as AbcClass)) continue;
      const own = byCustomer.get(customer.id) ?? [];
      rows.push(rowOf(customer, rule, reading === "every date" ? lastByDate(own, rule, today) : lastByText(own, rule, asOf), today));
    }
  }
  return rows;
}

function dateOf({ date }: ContactRecord): Date {
  const read = parseISO(date);
  if (!isValid(read)) throw new Error(`${date} is no date`);
  return read;
}

function rowOf(customer: Customer, rule: CadenceRule<AbcClass>, read: Read | undefined, today: Date): DueContact<AbcClass> {
  const last = read?.contact;
  const date = (last === undefined ? customer.since! : last.date) as PlainDate;
  const anchor = read?.date ?? parseISO(date);
  const record = last?.id ?? null;
  const reasons: CadenceReason[] = [ruleReasons.get(rule)!];
  if (last === undefined) reasons.push({ code: "cadence/never-contacted", since: date });
  else reasons.push({ code: "cadence/last-contact", date, channel: last.channel, record, rule: last.channel === rule.channel ? rule.id : visitOf(rule) });
  const latest = latestOf(rule, anchor, reasons);
  const earliest = earliestOf(anchor, reasons);
  const late = Math.max(0, differenceInCalendarDays(today, latest));
  const workingLate = late === 0 ? 0 : workingDaysLate(latest, today);
  if (late > 0) reasons.push({ code: "cadence/overdue", days: late, workingDays: workingLate });
  const text = textOf(latest);
  return {
    key: `${rule.id}@${date}`,
    customer: customer.id,
    class: customer.class as AbcClass,
    rule: rule.id,
    channel: rule.channel as "phone" | "visit",
    purpose: rule.purpose,
    by: rule.by,
    owner: customer.owner ?? null,
    person: null,
    state: late > 0 ? "overdue" : today < earliest ? "upcoming" : "due",
    anchor: { kind: "lastContact", date, record },
    window: { earliest: textOf(earliest), target: text, latest: text },
    daysLate: late,
    workingDaysLate: workingLate,
    focus: rule.focus ?? null,
    reasons,
  };
}

function lastByDate(contacts: readonly Read[], rule: CadenceRule, today: Date): Read | undefined {
  let last: Read | undefined;
  for (const read of contacts) {
    if (!satisfies(read.contact, rule) || isAfter(read.date!, today)) continue;
    if (last === undefined || isAfter(read.date!, last.date!) || (isEqual(read.date!, last.date!) && read.contact.id! > last.contact.id!)) last = read;
  }
  return last;
}

function lastByText(contacts: readonly Read[], rule: CadenceRule, asOf: string): Read | undefined {
  let last: Read | undefined;
  for (const read of contacts) {
    const { date, id } = read.contact;
    if (!satisfies(read.contact, rule) || date > asOf) continue;
    if (last === undefined || date > last.contact.date || (date === last.contact.date && id! > last.contact.id!)) last = read;
  }
  return last;
}

// A visit stands for a call.
function satisfies({ purpose, channel }: ContactRecord, rule: CadenceRule): boolean {
  return (purpose ?? "business") === rule.purpose && (channel === rule.channel || (rule.channel === "phone" && channel === "visit"));
}

function visitOf({ classes }: CadenceRule<AbcClass>): string {
  return rules.find((rule) => rule.channel === "visit" && rule.classes![0] === classes![0])!.id;
}

function latestOf({ latest: { amount, unit } }: CadenceRule, anchor: Date, reasons: CadenceReason[]): Date {
  const raw = unit === "months" ? addMonths(anchor, amount) : addWeeks(anchor, amount);
  reasons.push({ code: "cadence/raw-date", bound: "latest", date: textOf(raw) });
  if (unit === "months" && raw.getDate() !== anchor.getDate()) {
    reasons.push({ code: "cadence/clamped-to-month-end", bound: "latest", day: anchor.getDate(), date: textOf(raw) });
  }
  if (isWorked(raw)) return raw;
  let moved = raw;
  while (!isWorked(moved)) moved = subDays(moved, 1);
  const stretched = moved <= anchor;
  if (stretched) moved = following(raw);
  const convention = stretched ? "following" : "preceding";
  reasons.push({ code: "cadence/rolled", bound: "latest", from: textOf(raw), to: textOf(moved), convention, holiday: nameOf.get(raw.getTime()) ?? null });
  if (stretched) reasons.push({ code: "cadence/stretched-by-holiday", from: textOf(raw), to: textOf(moved) });
  return moved;
}

function earliestOf(anchor: Date, reasons: CadenceReason[]): Date {
  if (isWorked(anchor)) return anchor;
  const moved = following(anchor);
  const holiday = nameOf.get(anchor.getTime()) ?? null;
  reasons.push({ code: "cadence/rolled", bound: "earliest", from: textOf(anchor), to: textOf(moved), convention: "following", holiday });
  return moved;
}

function workingDaysLate(latest: Date, today: Date): number {
  const free = weekdayHolidays.filter((date) => date > latest && date <= today).length;
  return differenceInBusinessDays(addDays(today, 1), addDays(latest, 1)) - free;
}

function following(date: Date): Date {
  let day = date;
  while (!isWorked(day)) day = addDays(day, 1);
  return day;
}

function isWorked(date: Date): boolean {
  return !isWeekend(date) && !nameOf.has(date.getTime());
}

function isWeekend(date: Date): boolean {
  const weekday = date.getDay();
  return weekday === 0 || weekday === 6;
}

function textOf(date: Date): PlainDate {
  return formatISO(date, { representation: "date" }) as PlainDate;
}
