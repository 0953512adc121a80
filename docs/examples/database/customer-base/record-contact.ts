import type { PGlite } from "@electric-sql/pglite";
import type { Channel } from "clientele/customers";
import type { PlainDate } from "clientele/foundation";
import { readBook } from "./read-book.ts";
import { dueColumns } from "./review-base.ts";
import { writeColumns } from "./write-review.ts";

/** A contact that was made. */
export interface MadeContact {
  readonly id: string;
  readonly customer: string;
  readonly date: PlainDate;
  readonly channel: Channel;
}

/**
 * Stores a contact, and what is due after it. What belongs to that one customer is read, and nothing else. The same contact sent twice counts once.
 */
export async function recordContact(database: PGlite, { id, customer, date, channel }: MadeContact, asOf: PlainDate): Promise<void> {
  await database.transaction(async (transaction) => {
    // Whoever else has a contact with this customer waits here until this one is stored.
    await transaction.query("update customers set revision = revision + 1 where id = $1", [customer]);
    await transaction.query("insert into contacts (id, customer, contacted_on, channel) values ($1, $2, $3, $4) on conflict (id) do nothing", [id, customer, date, channel]);
    await writeColumns(transaction, dueColumns(await readBook(transaction, customer), asOf), asOf);
  });
}
