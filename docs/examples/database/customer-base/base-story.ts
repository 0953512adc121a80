import type { PGlite } from "@electric-sql/pglite";
import type { DueContact } from "clientele/cadence";
import type { Invoice } from "../../quickstart/ledger.ts";
import { explainDue } from "../../quickstart/reasons.ts";
import { rowsOf, type Session } from "../open-database.ts";
import type { Happening } from "../story.ts";
import { dueList, dueListQuery, whyDue, type DueRow } from "./due-list.ts";
import { loadLedger } from "./load-ledger.ts";
import { recordContact } from "./record-contact.ts";
import { runReview, type ReviewRun } from "./write-review.ts";

/** The first review, and the one after the end of the ledger: a Friday and a Monday. */
export const reviews = ["2011-07-01", "2011-12-12"] as const;

const [early, late] = reviews;
const desk = "desk 1";
const weekEnd = "2011-12-16";

/**
 * A client base that lives in tables: loaded, reviewed twice, with a call in the middle of the second review.
 *
 * @param database - with empty tables
 * @param invoices - the ledger
 * @returns what happened
 */
export async function baseStory(database: PGlite, invoices: readonly Invoice[]): Promise<readonly Happening[]> {
  const told: Happening[] = [];
  await database.transaction((transaction) => loadLedger(transaction, invoices.filter(({ date }) => date < early)));
  told.push([`reviewed on ${early}`, outcomeOf(await runReview(database, early))], ["classes", await classesOf(database)]);

  await database.transaction((transaction) => loadLedger(transaction, invoices.filter(({ date }) => date >= early)));
  // To PostgreSQL that is a number.
  await database.query("insert into orders select 'x-1', id, '2011-12-09', 'NaN' from customers order by id limit 1");
  const [called] = await dueList(database, desk, "1970-01-01", early, 1);
  const call = (): Promise<void> => recordContact(database, { id: "call-1", customer: called!.id, date: late, channel: "phone" }, late);
  const review = await runReview(database, late, call);
  told.push([`reviewed on ${late}`, outcomeOf(review)]);
  for (const { table, id, path, code } of review.rejected) told.push(["not read", `${table} ${id}: ${path} ${code}`]);
  told.push(["and again", outcomeOf(await runReview(database, late))]);
  told.push(["classes", await classesOf(database)]);

  await database.exec("analyze customers");
  told.push([`${desk}, this week`, await planOf(database)]);
  const list = await dueList(database, desk, late, weekEnd, 5);
  for (const row of list) told.push(await explained(database, row));
  const [first] = list;
  await recordContact(database, { id: "call-2", customer: first!.id, date: late, channel: "phone" }, late);
  told.push([`${first!.id} is called`, await nextOf(database, first!.id)]);
  told.push([`${desk} goes on with`, (await dueList(database, desk, late, weekEnd, 1))[0]!.id]);
  return told;
}

function outcomeOf({ written, moves, overtaken }: ReviewRun): string {
  const aside = overtaken.length === 0 ? "" : `, ${overtaken.length} changed meanwhile`;
  return `${written} customers, ${moves} moves${aside}`;
}

async function classesOf(session: Session): Promise<string> {
  const rows = await rowsOf<{ readonly class: string; readonly count: number }>(session, "select class, count(*)::int from customers group by class order by class");
  return rows.map((row) => `${row.class} ${row.count}`).join(", ");
}

async function planOf(session: Session): Promise<string> {
  const rows = await rowsOf<{ readonly "QUERY PLAN": string }>(session, `explain ${dueListQuery}`, [desk, late, weekEnd, 5]);
  return rows.map((row) => /Index (?:Only )?Scan using \w+/.exec(row["QUERY PLAN"])?.[0] ?? "").find((text) => text !== "") ?? "no index";
}

async function explained(session: Session, row: DueRow): Promise<Happening> {
  const contact = await whyDue(session, row, late);
  return [`  ${row.next_due}  ${row.id}  ${row.class}`, contact === undefined ? "" : reasonOf(contact)];
}

function reasonOf(contact: DueContact): string {
  const moved = contact.reasons.find((reason) => reason.code === "cadence/reclassified");
  const due = explainDue({ ...contact, reasons: contact.reasons.filter((reason) => reason !== moved) });
  return moved === undefined ? due : `${due}, ${moved.from ?? "new"} to ${moved.to ?? "none"} on ${moved.date}`;
}

async function nextOf(session: Session, customer: string): Promise<string> {
  const [row] = await rowsOf<{ readonly due: string }>(session, "select next_due::text as due from customers where id = $1", [customer]);
  return `due again by ${row!.due}`;
}
