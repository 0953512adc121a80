// How long is left, by three bodies of rules: `npx tsx docs/examples/complaint-policies/index.ts`. Worked examples and no legal advice: each file
// names its source, and what is uncertain about it.
import Table from "cli-table3";
import { defineCalendar, weekOf, wholeDay, type WorkCalendar } from "clientele/calendar";
import type { ComplaintPolicy } from "clientele/complaints";
import { cfpbCompany } from "./cfpb-company.ts";
import { chinaBankingInsurance } from "./china-banking-insurance.ts";
import { fcaDisp, fcaDispPayments } from "./fca-disp.ts";
import { lastDays } from "./last-days.ts";

const weekdays = weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay);

/** The days of the rules: business days without the bank holidays of England and Wales; elsewhere the zone alone matters. */
export const calendars: Readonly<Record<"london" | "washington" | "shanghai", WorkCalendar>> = {
  london: defineCalendar({
    id: "london",
    timeZone: "Europe/London",
    week: weekdays,
    holidays: ["2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26", "2025-01-01"],
  }),
  washington: defineCalendar({ id: "washington", timeZone: "America/New_York", week: weekdays }),
  shanghai: defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", week: weekdays }),
};

const receivedOn = "2024-02-05";
const rules: readonly (readonly [policy: ComplaintPolicy, severity: string, calendar: WorkCalendar])[] = [
  [fcaDisp, "ordinary", calendars.london],
  [fcaDispPayments, "ordinary", calendars.london],
  [fcaDispPayments, "exceptional", calendars.london],
  [cfpbCompany, "ordinary", calendars.washington],
  [chinaBankingInsurance, "plain", calendars.shanghai],
  [chinaBankingInsurance, "complex", calendars.shanghai],
  [chinaBankingInsurance, "approved", calendars.shanghai],
];

/**
 * The last days of a complaint that comes in on the fifth of February 2024.
 *
 * @returns a table for a terminal
 */
export function lastDaysTable(): string {
  const table = new Table({ head: ["policy", "classed as", "clock", "last day"], style: { head: [], border: [] } });
  for (const [policy, severity, calendar] of rules) {
    for (const [clock, day] of Object.entries(lastDays(policy, severity, receivedOn, calendar))) table.push([policy.id, severity, clock, day ?? "none"]);
  }
  return `Received on ${receivedOn}\n${table.toString()}\n`;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(lastDaysTable());
