import type { DueContact } from "clientele/cadence";
import type { PlainDate } from "clientele/foundation";
import { rowsOf, type Session } from "../open-database.ts";
import { readBook } from "./read-book.ts";
import { contactsOf } from "./review-base.ts";

/** A customer who is due. */
export interface DueRow {
  readonly id: string;
  readonly class: string;
  readonly next_due: PlainDate;
  readonly due_rule: string;
}

/**
 * Whom an owner is to contact within some days: the earliest first. An index answers it, without looking at anybody else. `next_due` alone would
 * sort by the text of the result, for which there is none.
 */
export const dueListQuery = `select id, class, next_due::text, due_rule from customers
  where due_owner = $1 and next_due between $2 and $3 order by customers.next_due, id limit $4`;

/** The first rows of the list. */
export function dueList(session: Session, owner: string, from: PlainDate, to: PlainDate, limit: number): Promise<readonly DueRow[]> {
  return rowsOf<DueRow>(session, dueListQuery, [owner, from, to, limit]);
}

/** What is due with a customer on the list, and why: from its own rows, worked out when somebody asks. */
export async function whyDue(session: Session, { id, due_rule: rule }: DueRow, asOf: PlainDate): Promise<DueContact | undefined> {
  return contactsOf(await readBook(session, id), asOf).find((contact) => contact.rule === rule);
}
