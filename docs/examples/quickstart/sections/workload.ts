import type { CadencePolicy, CadenceRule, WorkloadForecast } from "clientele/cadence";
import type { Analysis } from "../analysis.ts";
import { assumptions } from "../assumptions.ts";
import { formatCount, formatDesks, formatHours, formatPeriod, formatSpan } from "../figures.ts";
import type { Outreach } from "../outreach.ts";
import { left, right, spare, type Section, type Table } from "../tables.ts";

type Forecast = WorkloadForecast<"A" | "B" | "C">;

const WEEKS_SHOWN = 5;

/** What would a cadence cost, before it is adopted? */
export function workloadSection({ outreach }: Analysis): Section {
  return { id: "workload", title: "What a cadence would cost", meaning: meaningOf(outreach), tables: [ruleTable(outreach), weekTable(outreach)], note: noteOf(outreach) };
}

function meaningOf({ consulting, shop, desks }: Outreach): string {
  const asked = (forecast: Forecast): string => `${formatCount(forecast.contacts)} contacts, the work of ${formatDesks(desksFor(forecast))} desks`;
  return `In ${assumptions.forecastWeeks} weeks the cadence of the consulting source asks for ${asked(consulting)}; the one that the shop can keep, for ${asked(shop)}. There are ${desks.length}.`;
}

function ruleTable({ consulting, shop, policies }: Outreach): Table {
  return {
    caption: `What the rules ask for in ${assumptions.forecastWeeks} weeks, ${formatPeriod(shop)}`,
    columns: [left("Cadence"), left("Whom"), left("How"), left("At least every"), right("Contacts"), right("Hours"), right("Desks")],
    rows: [consulting, shop].flatMap((forecast, index) => forecast.rules.map(({ rule, contacts, cost }) => ruleCells(forecast, policies[index]!, rule, contacts, cost))),
    totals: [consulting, shop].map((forecast) => [forecast.policy, "all", "", "", formatCount(forecast.contacts), formatHours(forecast.cost), formatDesks(desksFor(forecast))]),
  };
}

function ruleCells(forecast: Forecast, policy: CadencePolicy, id: string, contacts: number, hours: number): string[] {
  const rule = policy.rules.find((other) => other.id === id)!;
  return [policy.id, whomOf(rule), rule.channel, formatSpan(rule.latest), formatCount(contacts), formatHours(hours), formatDesks(desksFor(forecast, hours))];
}

function whomOf({ classes, customers }: CadenceRule): string {
  return customers === undefined ? classes!.join(", ") : `best ${formatCount(customers.length)}`;
}

function weekTable({ consulting, shop }: Outreach): Table {
  const cells = ({ columns }: Forecast, week: number): string[] => [formatCount(columns[week]!.contacts), formatHours(columns[week]!.cost / assumptions.hoursPerDay)];
  const all = ({ contacts, cost }: Forecast): string[] => [formatCount(contacts), formatHours(cost / assumptions.hoursPerDay)];
  const weeks = shop.columns.slice(0, WEEKS_SHOWN);
  return {
    caption: "Contacts and desk-days by week: all that is late falls on the first day",
    columns: [left("Week"), spare(left("Until")), right("Consulting"), right("Desk-days"), right("Shop"), right("Desk-days"), right("There are")],
    rows: weeks.map(({ label, to }, week) => [label, to, ...cells(consulting, week), ...cells(shop, week), formatCount(deskDays(shop, week))]),
    totals: [[`all ${assumptions.forecastWeeks} weeks`, shop.to, ...all(consulting), ...all(shop), formatCount(sum(shop.columns.map((_, week) => deskDays(shop, week))))]],
  };
}

function noteOf({ desks, week, shop }: Outreach): string {
  const { hoursPerDay, hours, holidays } = assumptions;
  const apart = shop.classes.at(-1)!.customers;
  return (
    "The ledger holds invoices and no contacts: the first invoice counts as the start of the relationship, the last as the last call; nobody has been visited. " +
    `Assumed besides: ${desks.length} desks with ${hoursPerDay} hours a day for contacts, ${hours.phone} hours a call, ${hours.visit} a visit. ` +
    `The desks work on the days of the week that have invoices (${week.join(", ")}), less the public holidays of ${holidays.join("-")}. ` +
    `${formatCount(apart)} clients without a class are asked for nothing.`
  );
}

/** How many desks it takes; `null` if none of them ever works. */
function desksFor(forecast: Forecast, hours = forecast.cost): number | null {
  const days = sum(forecast.owners[0]!.cells.map(({ workingDays }) => workingDays));
  return days === 0 ? null : hours / (days * assumptions.hoursPerDay);
}

function deskDays({ owners }: Forecast, week: number): number {
  return sum(owners.map(({ owner, cells }) => (owner === null ? 0 : cells[week]!.workingDays)));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
