import type { PGlite } from "@electric-sql/pglite";
import { NO_DAY } from "clientele/cadence";
import type { PlainDate } from "clientele/foundation";
import { arrayText, rowsOf, type Session } from "../open-database.ts";
import { readBook, type RejectedField } from "./read-book.ts";
import { reviewBase, type BaseReview, type ReviewColumns } from "./review-base.ts";

/** What became of a review. */
export interface ReviewRun {
  /** Rows that were written. */
  readonly written: number;
  /** Class changes that were stored. */
  readonly moves: number;
  /** Customers who changed while the review was at work, and kept their row. */
  readonly overtaken: readonly string[];
  /** Rows that could not be read. */
  readonly rejected: readonly RejectedField[];
}

/**
 * Reads the tables, reviews the base, and writes what was found. The review runs outside of any transaction: nobody waits for it.
 *
 * @param meanwhile - what others do between reading and writing
 */
export async function runReview(database: PGlite, asOf: PlainDate, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<ReviewRun> {
  const book = await database.transaction(async (transaction) => {
    await transaction.query("set transaction isolation level repeatable read, read only");
    return readBook(transaction);
  });
  const review = reviewBase(book, asOf);
  await meanwhile();
  const written = new Set(await database.transaction((transaction) => writeReview(transaction, review)));
  return {
    written: written.size,
    moves: review.moves.filter(({ customer }) => written.has(String(customer))).length,
    overtaken: review.columns.ids.filter((id) => !written.has(id)),
    rejected: book.rejected,
  };
}

/** Writes classes, class changes and due columns of those who are as the review has seen them; gives their ids. */
async function writeReview(transaction: Session, { asOf, moves, columns }: BaseReview): Promise<readonly string[]> {
  const written = await writeColumns(transaction, columns, asOf);
  const done = new Set(written);
  const kept = moves.filter(({ customer }) => done.has(String(customer)));
  await transaction.query("delete from class_changes where changed_on = $1 and customer = any($2::text[])", [asOf, written]);
  await transaction.query(
    "insert into class_changes (customer, changed_on, class_before, class_after) select id, $2, before, after from unnest($1::text[], $3::text[], $4::text[]) as m(id, before, after)",
    [kept.map(({ customer }) => String(customer)), asOf, kept.map(({ from }) => from), kept.map(({ to }) => to)],
  );
  return written;
}

/** One statement, however many customers there are. */
export async function writeColumns(session: Session, { ids, revisions, classes, days, rules, owners }: ReviewColumns, asOf: PlainDate): Promise<readonly string[]> {
  const rows = await rowsOf<{ readonly id: string }>(
    session,
    `update customers as c
        set class = r.class, due_as_of = $1, next_due = date '1970-01-01' + nullif(r.day, ${NO_DAY}), due_rule = r.rule, due_owner = r.owner
       from unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[]) as r(id, revision, class, day, rule, owner)
      where c.id = r.id and c.revision = r.revision
      returning c.id`,
    [asOf, ids, arrayText(revisions), classes, arrayText(days), rules, owners],
  );
  return rows.map(({ id }) => id);
}
