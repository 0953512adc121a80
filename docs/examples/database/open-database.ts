import { readFileSync } from "node:fs";
import { PGlite, type Transaction } from "@electric-sql/pglite";

/** What a statement is sent to: the database, or a transaction in it. */
export type Session = Pick<Transaction, "query">;

/**
 * Opens the database, and makes the tables if there are none.
 *
 * @param folder - where it is kept; absent: in memory
 * @returns the database
 */
export async function openDatabase(folder?: string): Promise<PGlite> {
  const database = await (folder === undefined ? PGlite.create() : PGlite.create(folder));
  const [row] = await rowsOf<{ readonly ready: boolean }>(database, "select to_regclass('complaint_states') is not null as ready");
  if (row?.ready !== true) {
    // All tables or none: who is stopped here starts anew.
    await database.transaction((transaction) => transaction.exec(readFileSync(new URL("tables.sql", import.meta.url), "utf8")));
  }
  return database;
}

/**
 * The rows of a query.
 *
 * @typeParam Row - what a row holds; nobody checks it here, so what came from outside goes through a parser
 * @param session - database or transaction
 * @param sql - the statement
 * @param parameters - what stands for `$1`, `$2`, …
 * @returns the rows
 */
export async function rowsOf<Row = Readonly<Record<string, unknown>>>(session: Session, sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
  return (await session.query<Row>(sql, [...parameters])).rows;
}

/**
 * A typed array as PostgreSQL writes one. Drivers take typed arrays for bytes, or not at all; text they all pass on.
 *
 * @param numbers - whole numbers
 * @returns text for a parameter of the type `int[]`
 */
export function arrayText(numbers: Int32Array): string {
  return `{${numbers.join()}}`;
}
