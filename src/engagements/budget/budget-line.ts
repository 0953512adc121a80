import { ClienteleError, type AmountOptions, type Id } from "../../foundation/index.ts";
import { amountReader, describePlace, multiplyDecimals, requireDate, requireObject, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { readDatedAmounts, sumUntil, type DatedAmount, type LedgerReader } from "../records/dated-amounts.ts";
import { sumOf } from "../records/decimal-quotient.ts";
import { readEntries, type Entry } from "../records/field-reader.ts";

/** How much of the work of a budget line was done by a day. */
export interface BudgetProgress {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Share of the work, 0 to 1. */
  readonly share: number;
}

/** A line of a budget, with what was planned, spent and reached over time. */
export interface BudgetLine {
  /** What tells the line from others. */
  readonly id: Id;
  /** What it is for, as in `"travel"`; absent: nothing in particular. */
  readonly category?: string | undefined;
  /** What is planned to be spent on which day, each 0 or more; together they are the budget of the line. */
  readonly planned: readonly DatedAmount[];
  /** What was spent on which day, a refund negative; absent: nothing. */
  readonly actuals?: readonly DatedAmount[] | undefined;
  /** How far the work had come on which day, one entry a day; absent: nobody has said. */
  readonly progress?: readonly BudgetProgress[] | undefined;
}

/** The day, and how amounts are read. */
export interface BudgetOptions extends AmountOptions {
  /** The day, `YYYY-MM-DD`; what was spent or reported after it does not count yet. */
  readonly asOf: string;
}

/** A checked line as of a day. */
export interface CheckedLine {
  readonly id: Id;
  readonly category: string | null;
  /** All that is planned. */
  readonly budget: Decimal;
  /** What was planned up to the day. */
  readonly planned: Decimal;
  /** What was spent up to the day. */
  readonly actual: Decimal;
  /** What the work done by the day was to cost; `null` where nobody has said how much was done. */
  readonly earned: Decimal | null;
}

/** A checked budget as of a day. */
interface CheckedBudget {
  readonly asOf: number;
  /** In the order of ids. */
  readonly lines: readonly CheckedLine[];
  readonly currency: string | null;
}

/**
 * Takes a budget as it comes.
 *
 * @param lines - the lines
 * @param options - the day, and how amounts are read
 * @returns the lines as of the day
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readBudget(lines: readonly BudgetLine[], options: BudgetOptions): CheckedBudget {
  const given = requireObject(options, "options") as unknown as BudgetOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const reader = amountReader(given);
  return { asOf, lines: readEntries(lines, "lines").map((entry) => readLine(entry, reader, asOf)), currency: reader.currency() };
}

function readLine(entry: Entry, reader: LedgerReader, asOf: number): CheckedLine {
  const planned = readDatedAmounts(reader, entry.value("planned"), entry.place("planned"), 0);
  const actuals = entry.has("actuals") ? readDatedAmounts(reader, entry.value("actuals"), entry.place("actuals")) : [];
  const budget = sumOf(planned.map(({ amount }) => amount));
  const share = readProgress(entry, asOf);
  return {
    id: entry.key,
    category: entry.text("category"),
    budget,
    planned: sumUntil(planned, asOf),
    actual: sumUntil(actuals, asOf),
    earned: share === null ? null : multiplyDecimals(budget, toDecimal(share)),
  };
}

function readProgress(entry: Entry, asOf: number): number | null {
  const byDay = new Map<number, number>();
  for (const row of entry.rows("progress")) {
    const day = row.day("date");
    if (byDay.has(day)) {
      const place = row.place("date");
      throw new ClienteleError("invalid-input", `${describePlace(place)} is the day of another entry`, { ...place });
    }
    byDay.set(day, row.number("share", 0, 1));
  }
  const last = [...byDay.keys()].filter((day) => day <= asOf).reduce((latest, day) => Math.max(latest, day), -Infinity);
  return byDay.get(last) ?? null;
}
