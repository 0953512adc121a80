import { consultingCadence, forecastWorkload, planContacts, withRules } from "clientele/cadence";
import type { CadencePolicy, ContactPlan, PlanOwner, WorkloadForecast } from "clientele/cadence";
import { combineCalendars, defineCalendar, weekOf } from "clientele/calendar";
import type { WorkCalendar } from "clientele/calendar";
import type { AbcTable } from "clientele/classification";
import type { ContactRecord, Customer } from "clientele/customers";
import { addDays, weekdayOf } from "clientele/foundation";
import type { Id, PlainDate } from "clientele/foundation";
import Holidays from "date-holidays";
import { publicHolidaysLayer } from "../calendars/date-holidays.ts";
import type { Client } from "./analysis.ts";
import { reviewClients, type ClientReview } from "./review.ts";
import { assumptions, bestClientVisits, shopCadence } from "./assumptions.ts";
import type { Invoice } from "./ledger.ts";

type Abc = "A" | "B" | "C";

/** Whom to contact in the days after the ledger, and what it costs. */
export interface Outreach {
  /** What the cadence of the consulting source would cost. */
  readonly consulting: WorkloadForecast<Abc>;
  /** What the cadence of the shop costs. */
  readonly shop: WorkloadForecast<Abc>;
  /** The review by the cadence of the shop: who asks for attention, and why. */
  readonly reviewed: ClientReview;
  readonly policies: readonly [consulting: CadencePolicy<Abc>, shop: CadencePolicy<Abc>];
  readonly plan: ContactPlan<Abc>;
  readonly desks: readonly PlanOwner[];
  /** Days on which the desks work, as in `["mon", "tue"]`. */
  readonly week: readonly string[];
  readonly values: ReadonlyMap<string, number>;
}

/** Forecasts two cadences, reviews the clients by the one of the shop, and plans, as of a day after the ledger. */
export function planOutreach(invoices: readonly Invoice[], abc: AbcTable<Client, Abc>, asOf: PlainDate): Outreach {
  const home = homeOf(clientsOf(abc));
  const customers = customersOf(invoices, abc, home);
  const contacts = lastInvoices(invoices);
  const calendars = [calendarOf(invoices, asOf)];
  const values = new Map(abc.rows.map(({ id, value }) => [String(id), value]));
  const desks = Array.from({ length: assumptions.desks }, (_, index) => ({ id: deskName(index), capacity: assumptions.hoursPerDay }));
  const policy = shopPolicy(abc, home);

  const known = { contacts, calendars };
  const forecast = { ...known, owners: desks.map(({ id }) => ({ id })), costs: assumptions.hours, from: asOf, to: addDays(asOf, 7 * assumptions.forecastWeeks - 1) };
  const reviewed = reviewClients({ customers, invoices, contactsUpTo: (date) => lastInvoices(invoices.filter((invoice) => invoice.date <= date)), policy, calendars, asOf });
  const period = { from: asOf, to: addDays(asOf, assumptions.planDays - 1) };
  return {
    consulting: forecastWorkload(customers, consultingCadence, forecast),
    shop: forecastWorkload(customers, policy, forecast),
    reviewed,
    policies: [consultingCadence, policy],
    plan: planContacts(reviewed.review.due!.contacts, desks, { ...known, ...period, customers, policy, values, costs: assumptions.hours }),
    desks,
    week: Object.keys(calendars[0]!.week),
    values,
  };
}

// The ledger knows no contacts: the first invoice begins the relationship. Clients at home share the desks in the order of their rank.
function customersOf(invoices: readonly Invoice[], abc: AbcTable<Client, Abc>, home: string): Customer[] {
  const since = new Map<string, string>();
  for (const { customer, date } of invoices) if (date < (since.get(customer) ?? "9999")) since.set(customer, date);
  const classOf = new Map<Id, Abc>(abc.rows.map((row) => [row.id, row.class]));
  let atHome = 0;
  return clientsOf(abc).map(({ id, country }) => {
    const desk = country === home ? atHome++ % (assumptions.desks - 1) : assumptions.desks - 1;
    return { id, class: classOf.get(id), region: country, owner: deskName(desk), since: since.get(id)! };
  });
}

function clientsOf({ rows, apart }: AbcTable<Client, Abc>): Client[] {
  return [...rows, ...apart.zero, ...apart.negative].map(({ customer }) => customer);
}

function homeOf(clients: readonly Client[]): string {
  const counts = new Map<string, number>();
  for (const { country } of clients) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0])[0];
}

function deskName(index: number): string {
  return `desk ${index + 1}`;
}

// The last invoice counts as the last call.
function lastInvoices(invoices: readonly Invoice[]): ContactRecord[] {
  const last = new Map<string, Invoice>();
  for (const invoice of invoices) if (invoice.date >= (last.get(invoice.customer)?.date ?? "")) last.set(invoice.customer, invoice);
  return [...last.values()].map(({ id, customer, date }) => ({ id, customer, date, channel: "phone" }));
}

function calendarOf(invoices: readonly Invoice[], asOf: PlainDate): WorkCalendar {
  const { timeZone, openingHours, holidays } = assumptions;
  const worked = new Set(invoices.map(({ date }) => weekdayOf(date)));
  const shop = defineCalendar({ id: "shop", timeZone, week: weekOf([...worked], openingHours) });
  const years = invoices.map(({ date }) => Number(date.slice(0, 4)));
  const layer = publicHolidaysLayer(new Holidays(...holidays), timeZone, Math.min(...years), Number(asOf.slice(0, 4)) + 1);
  return combineCalendars({ id: "shop" }, shop, [layer]);
}

function shopPolicy(abc: AbcTable<Client, Abc>, home: string): CadencePolicy<Abc> {
  const best = abc.rows.filter(({ customer }) => customer.country === home).slice(0, assumptions.visited);
  return best.length === 0 ? shopCadence : withRules(shopCadence, [{ ...bestClientVisits, customers: best.map(({ id }) => id) }]);
}
