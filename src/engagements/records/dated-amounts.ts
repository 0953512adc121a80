import type { Amount } from "../../foundation/index.ts";
import { describePlace, toDecimal, type amountReader, type Decimal, type Place } from "../../foundation/internal.ts";
import { sumOf } from "./decimal-quotient.ts";
import { readRows, requireBetween, type FieldReader } from "./field-reader.ts";

/** An amount of a day. */
export interface DatedAmount {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The amount; minor units of a currency, or a plain number. */
  readonly amount: Amount;
}

/** A checked {@link DatedAmount}. */
interface DayAmount {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** The amount, exactly. */
  readonly amount: Decimal;
}

/** Reads the amounts of one ledger. */
export type LedgerReader = ReturnType<typeof amountReader>;

/**
 * Takes an amount as it comes.
 *
 * @param reader - reads the amounts of the ledger
 * @param fields - the record that it stands in
 * @param field - its field
 * @param least - the least it may be; absent: any
 * @returns the amount, exactly
 * @throws ClienteleError `invalid-value`, `mixed-currencies`
 */
export function readAmount(reader: LedgerReader, fields: FieldReader, field: string, least = -Infinity): Decimal {
  const place = fields.place(field);
  return toDecimal(requireBetween(reader.read(fields.value(field) as Amount, place), least, Infinity, place));
}

/**
 * {@link readAmount} for an amount that may be absent.
 *
 * @param reader - reads the amounts of the ledger
 * @param fields - the record that it stands in
 * @param field - its field
 * @param least - the least it may be; absent: any
 * @returns the amount, exactly; `null` where it is absent
 * @throws ClienteleError `invalid-value`, `mixed-currencies`
 */
export function readAmountIfAny(reader: LedgerReader, fields: FieldReader, field: string, least = -Infinity): Decimal | null {
  return fields.has(field) ? readAmount(reader, fields, field, least) : null;
}

/**
 * Takes a list of dated amounts as it comes.
 *
 * @param reader - reads the amounts of the ledger
 * @param value - what stands where the list should be
 * @param place - where that is
 * @param least - the least an amount may be; absent: any
 * @returns days and exact amounts, in the order given
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readDatedAmounts(reader: LedgerReader, value: unknown, place: Place, least = -Infinity): readonly DayAmount[] {
  return readRows(value, describePlace(place)).map((row) => ({ day: row.day("date"), amount: readAmount(reader, row, "amount", least) }));
}

/**
 * What came together up to a day.
 *
 * @param amounts - days and amounts
 * @param asOf - the last day that counts, days since 1970-01-01
 * @returns the exact sum
 */
export function sumUntil(amounts: readonly DayAmount[], asOf: number): Decimal {
  return sumOf(amounts.flatMap(({ day, amount }) => (day <= asOf ? [amount] : [])));
}
