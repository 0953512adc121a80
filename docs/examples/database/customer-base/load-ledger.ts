import { assignOwner, type OwnerFact } from "clientele/customers";
import type { Invoice } from "../../quickstart/ledger.ts";
import { rowsOf, type Session } from "../open-database.ts";
import { desks } from "./practice.ts";

/**
 * Fills the tables from a ledger: its customers, its orders, an owner for each customer who is new. The ledger knows no contacts, so the last
 * invoice counts as the last call.
 */
export async function loadLedger(session: Session, invoices: readonly Invoice[]): Promise<void> {
  const first = new Map<string, Invoice>();
  const last = new Map<string, Invoice>();
  for (const invoice of invoices) {
    if (invoice.date < (first.get(invoice.customer)?.date ?? "9999")) first.set(invoice.customer, invoice);
    if (invoice.date >= (last.get(invoice.customer)?.date ?? "")) last.set(invoice.customer, invoice);
  }
  const sql = "insert into customers (id, region, since) select * from unnest($1::text[], $2::text[], $3::date[]) on conflict (id) do nothing returning id";
  const firsts = [...first.values()];
  const created = await rowsOf<{ readonly id: string }>(session, sql, [columnOf(firsts, "customer"), columnOf(firsts, "country"), columnOf(firsts, "date")]);
  await session.query("insert into orders (id, customer, ordered_on, amount) select * from unnest($1::text[], $2::text[], $3::date[], $4::numeric[])", [
    columnOf(invoices, "id"),
    columnOf(invoices, "customer"),
    columnOf(invoices, "date"),
    invoices.map(({ amount }) => String(amount)),
  ]);
  await session.query("insert into contacts (id, customer, contacted_on, channel) select id, customer, day, 'phone' from unnest($1::text[], $2::text[], $3::date[]) as c(id, customer, day)", [
    columnOf([...last.values()], "id"),
    [...last.keys()],
    columnOf([...last.values()], "date"),
  ]);
  await storeOwners(session, created.map(({ id }) => id).sort().map((id, index) => ownerOf(id, first.get(id)!.date, desks[index % desks.length]!)));
}

function columnOf(invoices: readonly Invoice[], field: "id" | "customer" | "date" | "country"): string[] {
  return invoices.map((invoice) => invoice[field]);
}

// A customer who is new has no history, so that none is needed to decide.
function ownerOf(customer: string, from: string, owner: string): OwnerFact {
  const decision = assignOwner([], { id: `first-${customer}`, at: `${from}T17:00:00Z`, by: { id: "import" }, customer, owner, from, reason: "new customer" });
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  return decision.facts[0]!;
}

async function storeOwners(session: Session, facts: readonly OwnerFact[]): Promise<void> {
  const columns = `fact ->> 'id', fact ->> 'type', (fact ->> 'schema')::int, (fact ->> 'occurredAt')::timestamptz, (fact ->> 'recordedAt')::timestamptz, fact -> 'by', fact -> 'data'`;
  await session.query(`insert into owner_facts select ${columns} from jsonb_array_elements($1::jsonb) as f(fact)`, [JSON.stringify(facts)]);
}
