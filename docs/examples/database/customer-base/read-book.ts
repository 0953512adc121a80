import type { ClassChange, ContactRecord, Customer, Order, OwnerFact } from "clientele/customers";
import { parseClassChanges, parseContactRecords, parseCustomers, parseOrders, parseOwnerFacts } from "clientele/schema";
import type { ParseOptions, RowsParser } from "clientele/schema";
import { rowsOf, type Session } from "../open-database.ts";

/** What the tables say, as the library reads it. */
export interface Book {
  readonly customers: readonly Customer[];
  /** The revision of each customer when it was read. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly orders: readonly Order[];
  readonly contacts: readonly ContactRecord[];
  readonly classChanges: readonly ClassChange[];
  readonly ownerFacts: readonly OwnerFact[];
  /** Rows that could not be read. They are in none of the lists above. */
  readonly rejected: readonly RejectedField[];
}

/** What is wrong with a row of a table. */
export interface RejectedField {
  readonly table: string;
  /** Id of the row, or of its customer. */
  readonly id: string;
  readonly path: string;
  readonly code: string;
}

/**
 * Reads the tables: all of them, or what belongs to one customer.
 *
 * @param session - a transaction that sees all tables at one moment
 * @param customer - the customer; absent: all
 * @returns what could be read, and what could not
 */
export async function readBook(session: Session, customer?: string): Promise<Book> {
  const rejected: RejectedField[] = [];
  async function read<T>(table: string, columns: string, owner: string, parse: RowsParser<T>, options: ParseOptions): Promise<readonly T[]> {
    const rows = await rowsOf(session, `select ${columns} from ${table} where $1::text is null or ${owner} = $1`, [customer ?? null]);
    const parsed = parse(rows, options);
    for (const { row, issues } of parsed.rejected) {
      const id = String(rows[row]!["id"] ?? rows[row]!["customer"]);
      for (const { path, code } of issues) rejected.push({ table, id, path, code });
    }
    return parsed.values;
  }
  const revisions = await rowsOf<{ readonly id: string; readonly revision: number }>(
    session,
    "select id, revision from customers where $1::text is null or id = $1",
    [customer ?? null],
  );
  return {
    customers: await read("customers", "id, region, since, class", "id", parseCustomers, {}),
    revisions: new Map(revisions.map(({ id, revision }) => [id, revision])),
    orders: await read("orders", "id, customer, ordered_on, amount", "customer", parseOrders, { columns: { date: "ordered_on" } }),
    contacts: await read("contacts", "id, customer, contacted_on, channel", "customer", parseContactRecords, { columns: { date: "contacted_on" } }),
    classChanges: await read("class_changes", "customer, changed_on, class_before, class_after", "customer", parseClassChanges, {
      columns: { date: "changed_on", from: "class_before", to: "class_after" },
    }),
    ownerFacts: await read("owner_facts", "*", "data ->> 'customer'", parseOwnerFacts, {
      columns: { occurredAt: "occurred_at", recordedAt: "recorded_at", by: "said_by" },
    }),
    rejected,
  };
}
