import { isDeepStrictEqual } from "node:util";
import { consultingCadence, dueContacts, type DueContact } from "../../src/cadence/index.ts";
import { AS_OF, clientBase, office, type ClientBase } from "./client-base.ts";
import { dueByDateFns, type Reading } from "./due-by-date-fns.ts";
import { DATE_FNS } from "./next-due.ts";
import { race, type Rate } from "./rates.ts";

export const DUE_ROWS = "due contacts with reasons";

const OURS = "dueContacts";
const TUNED = "date-fns, contacts compared as text";
const CUSTOMERS = 1e5;

/**
 * Rows with reasons for customers and contacts as they are read, against the same rows by date-fns.
 *
 * @returns time of one customer
 */
export function measureDueRows(): Rate[] {
  const base = clientBase(CUSTOMERS);
  const expected = ours(base);
  for (const reading of ["every date", "dates that count"] as const) requireSame(byDateFns(base, reading), expected);
  return race(DUE_ROWS, [
    { name: OURS, items: CUSTOMERS, run: () => ours(base).length },
    { name: DATE_FNS, items: CUSTOMERS, run: () => byDateFns(base, "every date").length },
    { name: TUNED, items: CUSTOMERS, run: () => byDateFns(base, "dates that count").length },
  ]);
}

function ours({ customers, contacts }: ClientBase): DueContact[] {
  return dueContacts(customers, consultingCadence, { asOf: AS_OF, contacts, calendars: [office] });
}

function byDateFns({ customers, contacts }: ClientBase, reading: Reading): DueContact[] {
  return dueByDateFns(customers, contacts, AS_OF, reading);
}

// Every date and every reason.
function requireSame(found: readonly DueContact[], expected: readonly DueContact[]): void {
  if (found.length !== expected.length) throw new Error(`${found.length} rows instead of ${expected.length}`);
  for (const [at, row] of found.entries()) {
    if (!isDeepStrictEqual(row, expected[at])) throw new Error(`row ${at}: ${JSON.stringify(row)} instead of ${JSON.stringify(expected[at])}`);
  }
}
