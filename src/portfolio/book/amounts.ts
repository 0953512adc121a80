import { ClienteleError, type Amount, type Convert, type Money } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";

/** The lists that hold amounts, and the fields that do. */
export const AMOUNT_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  orders: ["amount", "cost"],
  returns: ["amount"],
  invoices: ["amount"],
  receipts: ["amount"],
};

/** Sees to it that all amounts of a book are of one kind, though no step looks at all of them at once. */
export interface AmountKind {
  /** Looks at one amount. What is no amount at all is for the step that reads it. */
  check(amount: unknown, list: string, index: number, field: string): void;
}

/**
 * Starts to look at amounts.
 *
 * @returns a check that throws `mixed-currencies` at the first amount that is not like those before
 */
export function amountKind(): AmountKind {
  let expected: string | null | undefined;
  return {
    check(amount, list, index, field) {
      const kind = typeof amount === "number" ? null : isRecord(amount) && typeof amount["currency"] === "string" ? amount["currency"] : undefined;
      if (kind === undefined || kind === expected) return;
      if (expected === undefined) {
        expected = kind;
        return;
      }
      const sentence = `${list}[${index}].${field} is ${kind ?? "a plain number"} among ${expected ?? "plain numbers"}`;
      throw new ClienteleError("mixed-currencies", sentence, { list, index, field, value: kind, expected: expected === null ? [] : [expected] });
    },
  };
}

/**
 * A record with its amounts in one currency.
 *
 * @param record - as it stands in the book
 * @param list - its list
 * @param convert - turns money into that currency
 * @returns a copy, or the record itself where it has no money
 */
export function converted<T extends object>(record: T, list: string, convert: Convert): T {
  const changes: Record<string, Amount> = {};
  for (const field of AMOUNT_FIELDS[list] ?? []) {
    const amount = (record as Readonly<Record<string, unknown>>)[field];
    if (isRecord(amount)) changes[field] = convert(amount as unknown as Money);
  }
  return Object.keys(changes).length === 0 ? record : { ...record, ...changes };
}
