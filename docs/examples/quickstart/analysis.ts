import { classifyAbc, compareClasses, concentration, customerMetrics, paretoFinding, quintileRfm, scoreRfm } from "clientele/classification";
import type { AbcTable, ClassMigration, Concentration, ParetoFinding, RfmTable } from "clientele/classification";
import { addDays, addMonthsClamped } from "clientele/foundation";
import type { PlainDate } from "clientele/foundation";
import type { Invoice } from "./ledger.ts";
import { planOutreach, type Outreach } from "./outreach.ts";

/** A client, and what it brought. */
export interface Client {
  readonly id: string;
  /** Where its last invoice went. */
  readonly country: string;
  /** Its invoices, cancellations deducted. */
  readonly revenue: number;
}

/** A stretch of days, both ends included. */
interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Everything that the report says, as data. */
export interface Analysis {
  readonly invoices: number;
  readonly cancellations: number;
  readonly period: Period;
  readonly finding: ParetoFinding;
  readonly abc: AbcTable<Client, "A" | "B" | "C">;
  readonly halves: readonly [earlier: Period, later: Period];
  readonly migration: ClassMigration<"A" | "B" | "C">;
  readonly concentration: Concentration;
  readonly rfm: RfmTable;
  /** The day of recency and of the contact plan: the one after the last invoice. */
  readonly asOf: PlainDate;
  readonly outreach: Outreach;
}

/** Who matters most among the clients of a ledger, and why; and whom to contact next. */
export function analyse(invoices: readonly Invoice[]): Analysis {
  const period = periodOf(invoices);
  const clients = clientsIn(invoices, period);
  const byRevenue = { id: "id", value: "revenue" } as const;
  const halves = lastHalfYears(period.to);
  const [before, after] = halves.map((half) => classifyAbc(clientsIn(invoices, half), byRevenue)) as [Analysis["abc"], Analysis["abc"]];
  const abc = classifyAbc(clients, byRevenue);
  const asOf = addDays(period.to, 1);
  return {
    invoices: invoices.length,
    cancellations: invoices.filter(({ amount }) => amount < 0).length,
    period,
    finding: paretoFinding(clients, byRevenue),
    abc,
    halves,
    migration: compareClasses(before, after),
    concentration: concentration(clients.map(({ revenue }) => revenue)),
    rfm: scoreRfm(invoices, quintileRfm, { asOf }),
    asOf,
    outreach: planOutreach(invoices, abc, asOf),
  };
}

function periodOf(invoices: readonly Invoice[]): Period {
  const days = invoices.map(({ date }) => date as PlainDate).sort();
  return { from: days[0]!, to: days.at(-1)! };
}

// Those who had no invoice in the period are not among its clients: to the comparison they are gone or new.
function clientsIn(invoices: readonly Invoice[], period: Period): Client[] {
  const orders = invoices.filter(({ date }) => date >= period.from && date <= period.to);
  const last = new Map<string, Invoice>();
  for (const order of orders) if (order.date >= (last.get(order.customer)?.date ?? "")) last.set(order.customer, order);
  return customerMetrics({ orders }, { period }).rows.map(({ id, trading }) => ({
    id: String(id),
    country: last.get(String(id))!.country,
    revenue: trading.amount,
  }));
}

// Whole months only: a month that the ledger ends in belongs to neither half-year.
function lastHalfYears(lastDay: PlainDate): readonly [Period, Period] {
  const end = `${addDays(lastDay, 1).slice(0, 7)}-01`;
  const halfYear = (months: number): Period => ({ from: addMonthsClamped(end, -months), to: addDays(addMonthsClamped(end, 6 - months), -1) });
  return [halfYear(12), halfYear(6)];
}
