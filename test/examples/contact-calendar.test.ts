import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import { consultingCadence, dueContacts, planContacts } from "clientele/cadence";
import type { ContactPlan } from "clientele/cadence";
import type { Customer } from "clientele/customers";
import { contactCalendar } from "../../docs/examples/contact-calendar/contact-calendar.ts";
import { options, plan } from "../../docs/examples/contact-calendar/index.ts";

const timeZone = process.env["TZ"];
afterAll(() => {
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
});

interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "date" | "moment";
  readonly status: string | null;
}

function read(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const kind = startDate.isDate ? "date" : "moment";
    const status = component.getFirstPropertyValue("status");
    return { uid, summary, from: startDate.toString(), to: endDate.toString(), kind, status: status === null ? null : String(status) };
  });
}

function clockIn(zone: string, moment: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(moment));
}

const text = contactCalendar(plan, "o1", options);
const events = read(text);

test("CAD-11: a parser of another package reads every planned contact back, on its day", () => {
  expect(events.map(({ summary }) => summary)).toEqual(plan.planned.map(({ contact }) => `${contact.channel} ${contact.customer} (${contact.rule})`));
  const days = events.map(({ from, kind }) => (kind === "date" ? from : clockIn("Europe/Berlin", from).slice(0, 10)));
  expect(days).toEqual(plan.planned.map(({ date }) => date));
  expect(events.length).toBe(5);
});

test("an event without a time is a date, and ends on the day after, which is not part of it", () => {
  expect(events.filter(({ kind }) => kind === "date")).toEqual([
    { uid: "%5B101%2C%22visit-a%402026-01-05%22%5D@crm.example", summary: "visit 101 (visit-a)", from: "2026-03-23", to: "2026-03-24", kind: "date", status: null },
  ]);
  expect(text).toContain("DTSTART;VALUE=DATE:20260323\r\n");
});

test("CUS-10: the same hour of the customer's clock is another moment once the clocks have gone forward", () => {
  const calls = events.filter(({ summary }) => summary === "phone 102 (call-a)").map(({ from }) => from);
  // 10:00 in Berlin is 09:00 UTC in winter and, from 29 March 2026 on, 08:00 UTC.
  expect(calls).toEqual(["2026-03-27T09:00:00Z", "2026-04-03T08:00:00Z"]);
  expect(calls.map((from) => clockIn("Europe/Berlin", from))).toEqual(["2026-03-27 10:00", "2026-04-03 10:00"]);
});

test("CUS-10: an owner in Berlin calls a customer in Shanghai while both are open", () => {
  const [call] = events.filter(({ summary }) => summary === "phone 101 (call-a)");
  // Berlin opens at 08:00, which is 14:00 in Shanghai: its lunch is over at 13:30.
  expect([clockIn("Europe/Berlin", call!.from), clockIn("Asia/Shanghai", call!.from)]).toEqual(["2026-03-30 08:00", "2026-03-30 14:00"]);
});

test("the day of a customer may be the day before in UTC, and is still its day", () => {
  const customer = { id: "k", class: "A", owner: "o1", since: "2026-03-23", timeZone: "Pacific/Kiritimati", preferredHours: ["09:00", "10:00"] } as const;
  const { planned } = planOf([customer], "2026-03-23", "2026-03-30");
  expect(planned.map(({ date }) => date)).toEqual(["2026-03-30"]);
  const [call] = read(contactCalendar(planOf([customer], "2026-03-23", "2026-03-30"), "o1", { ...options, customers: [customer], calendars: [] }));
  expect(call!.from).toBe("2026-03-29T19:00:00Z");
  expect(clockIn("Pacific/Kiritimati", call!.from)).toBe("2026-03-30 09:00");
});

test.each(["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia", "Pacific/Kiritimati"])("the file is the same on a machine in %s", (zone) => {
  process.env["TZ"] = zone;
  expect(contactCalendar(plan, "o1", options)).toBe(text);
  expect(read(text)).toEqual(events);
});

test("two contacts of an owner never overlap, and those for whom no hour is left take the day", () => {
  const customers = Array.from({ length: 6 }, (_, index) => ({ id: index, class: "A", owner: "o1", since: "2026-03-23", preferredHours: ["09:00", "10:00"] }) as const);
  const busy = contactCalendar(planOf(customers, "2026-03-23", "2026-03-30"), "o1", { ...options, customers });
  const found = read(busy);
  const moments = found.filter(({ kind }) => kind === "moment").map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`);
  // Four times 15 minutes are in the hour from 09:00 in Berlin, which is 07:00 UTC on 30 March.
  expect(moments).toEqual(["07:00-07:15", "07:15-07:30", "07:30-07:45", "07:45-08:00"]);
  expect(found.filter(({ kind }) => kind === "date").map(({ from }) => from)).toEqual(["2026-03-30", "2026-03-30"]);
});

test("a new plan moves an event instead of doubling it, and calls off what it no longer holds", () => {
  const { customers } = options;
  // The call of customer 103 is moved to Tuesday; customer 102 has no contact any more.
  const moved = {
    ...plan,
    planned: plan.planned.filter(({ contact }) => contact.customer !== 102).map((row) => (row.contact.customer === 103 ? { ...row, date: "2026-03-24" as const } : row)),
  };
  const again = read(contactCalendar(moved, "o1", { ...options, customers, sequence: 1, before: plan }));
  expect(new Set(again.map(({ uid }) => uid))).toEqual(new Set(events.map(({ uid }) => uid)));
  expect(again.filter(({ status }) => status === "CANCELLED").map(({ summary }) => summary)).toEqual(["phone 102 (call-a)", "phone 102 (call-a)"]);
  const day = ({ summary }: ReadEvent): boolean => summary === "phone 103 (call-c)";
  expect([events.find(day)!, again.find(day)!].map(({ uid, from }) => [uid, from.slice(0, 10)])).toEqual([
    ["%5B103%2C%22call-c%402026-03-02%22%5D@crm.example", "2026-03-23"],
    ["%5B103%2C%22call-c%402026-03-02%22%5D@crm.example", "2026-03-24"],
  ]);
});

test("nothing of a customer but ids and codes is in the file", () => {
  const named = options.customers.map((customer) => ({ ...customer, name: "Secret Ltd", city: "Secret City", people: [{ id: "p", name: "Secret Person", position: "Secret" }] }));
  const contacts = [{ customer: 101, date: "2026-03-19", channel: "phone", discussed: "Secret talk", people: ["p"] }] as const;
  const { calendars } = options;
  const due = dueContacts(named, consultingCadence, { asOf: "2026-03-23", contacts, calendars });
  const secretive = planContacts(due, [{ id: "o1", capacity: 4 }], { from: "2026-03-23", to: "2026-04-03", customers: named, contacts, calendars });
  const file = contactCalendar(secretive, "o1", { ...options, customers: named });
  expect(read(file).length).toBe(secretive.planned.length);
  expect(file).not.toContain("Secret");
});

test("ids with signs that mean something to the format, or are long, or Chinese, come back as they were", () => {
  const id = `7, "a;b"\\ 客户${"0123456789".repeat(9)}`;
  const customer = { id, class: "A", owner: "o1", since: "2026-03-23" };
  const file = contactCalendar(planOf([customer], "2026-03-23", "2026-03-30"), "o1", { ...options, customers: [customer] });
  const [call] = read(file);
  expect(call!.summary).toBe(`phone ${id} (call-a)`);
  expect(JSON.parse(decodeURIComponent(call!.uid.slice(0, call!.uid.lastIndexOf("@"))))).toEqual([id, "call-a@2026-03-23"]);
  // Lines are folded by characters, 75 of them at most.
  expect(Math.max(...file.split("\r\n").map((line) => Array.from(line).length))).toBeLessThanOrEqual(75);
});

test("an owner without contacts has an empty calendar, which is one all the same", () => {
  const nobody = contactCalendar(plan, "o2", options);
  expect(nobody).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(read(nobody)).toEqual([]);
});

function planOf(customers: readonly Customer[], from: string, to: string): ContactPlan {
  return planContacts(dueContacts(customers, consultingCadence, { asOf: from }), [{ id: "o1", capacity: 10 }], { from, to, customers });
}
