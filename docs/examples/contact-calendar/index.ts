// A fortnight of contacts as a file for calendar programs: `npx tsx docs/examples/contact-calendar/index.ts > contacts.ics`.
import { consultingCadence, dueContacts, planContacts } from "clientele/cadence";
import type { ContactPlan } from "clientele/cadence";
import { defineCalendar, weekOf } from "clientele/calendar";
import type { ContactRecord, Customer } from "clientele/customers";
import { contactCalendar, type ContactCalendarOptions } from "./contact-calendar.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const calendars = [
  defineCalendar({ id: "berlin", timeZone: "Europe/Berlin", week: weekOf(weekdays, [["08:00", "12:00"], ["13:00", "17:00"]]) }),
  defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", week: weekOf(weekdays, [["09:00", "12:00"], ["13:30", "18:00"]]) }),
];
const customers: readonly Customer[] = [
  { id: 101, class: "A", owner: "o1", since: "2026-01-05", calendar: "shanghai" },
  { id: 102, class: "A", owner: "o1", since: "2026-01-05", preferredHours: ["10:00", "11:00"] },
  { id: 103, class: "C", owner: "o1", since: "2026-03-02" },
];
const contacts: readonly ContactRecord[] = [
  { customer: 101, date: "2026-03-19", channel: "phone" },
  { customer: 102, date: "2026-03-20", channel: "visit" },
];
const asOf = "2026-03-23";

/** The plan of the fortnight in which the clocks of Berlin go forward. */
export const plan: ContactPlan = planContacts(dueContacts(customers, consultingCadence, { asOf, contacts, calendars }), [{ id: "o1", capacity: 4 }], {
  from: asOf,
  to: "2026-04-03",
  calendars,
  customers,
  contacts,
  policy: consultingCadence,
});

/** What it is written with. */
export const options: ContactCalendarOptions = {
  madeAt: "2026-03-23T06:00:00Z",
  domain: "crm.example",
  sequence: 0,
  customers,
  owners: [{ id: "o1" }],
  calendars,
  minutes: { phone: 15 },
};

if (process.argv[1] === import.meta.filename) process.stdout.write(contactCalendar(plan, "o1", options));
