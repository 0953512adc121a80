import { describe, expect, test } from "vitest";
import type { ClassifiedBase } from "../../../src/classification/migration/classified-base.ts";
import { compareClasses } from "../../../src/classification/migration/compare-classes.ts";
import { readReference, readRetailInvoices } from "../reference-data.ts";

type Abc = "A" | "B" | "C";
type Boundary = "covering" | "atMost";

interface Reference {
  readonly migration: Readonly<Record<Boundary | `${Boundary}_p1` | `${Boundary}_p2`, Readonly<Record<string, number>>>>;
}

const { migration } = readReference("migration-and-xyz.json") as Reference;
const invoices = readRetailInvoices();
// The reference names two states in its own way.
const nameOf = (state: string): string => (state === "absent" ? "none" : state === "nonPositive" ? "nonpositive" : state);

describe.each(["covering", "atMost"] as const)("CLS-7: who moved between two half-years of the Online Retail ledger, %s", (boundary) => {
  const before = classify("2010-12-01", "2011-06-01", boundary);
  const after = classify("2011-06-01", "2011-12-01", boundary);
  const { states, matrix, policies, counts } = compareClasses(before, after);

  test("every field of the migration matrix is that of exact fractions", () => {
    const found = states.flatMap((from, row) => states.map((to, column) => [`${nameOf(from)}->${nameOf(to)}`, matrix[row]![column]!] as const));
    expect(Object.fromEntries(found.filter(([, count]) => count > 0))).toEqual(migration[boundary]);
    expect(policies).toBe("same");
  });

  test("the base of either half-year is the sum over the other", () => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    expect(states.slice(0, 3).map((state, row) => [state, sum(matrix[row]!)])).toEqual(Object.entries(migration[`${boundary}_p1`]));
    expect(states.slice(0, 3).map((state, column) => [state, sum(matrix.map((row) => row[column]!))])).toEqual(Object.entries(migration[`${boundary}_p2`]));
    expect(sum(Object.values(counts))).toBe(sum(matrix.flat()));
  });
});

// ABC at 80/95 in whole thousandths, ties together, as independent of the library as can be.
function classify(from: string, before: string, boundary: Boundary): ClassifiedBase<Abc> {
  const totals = new Map<string, bigint>();
  for (const { customer, date, amount } of invoices) {
    if (date >= from && date < before) totals.set(customer, (totals.get(customer) ?? 0n) + thousandths(amount));
  }
  const positive = [...totals].filter(([, value]) => value > 0n).sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const total = positive.reduce((sum, [, value]) => sum + value, 0n);
  const rows = positive.map(([id, value]) => {
    const larger = positive.reduce((sum, [, other]) => (other > value ? sum + other : sum), 0n);
    const alike = positive.reduce((sum, [, other]) => (other === value ? sum + other : sum), 0n);
    const isIn = (percent: bigint): boolean => (boundary === "covering" ? larger * 100n < total * percent : (larger + alike) * 100n <= total * percent);
    return { id, class: isIn(80n) ? "A" : isIn(95n) ? "B" : "C" } as const;
  });
  const apart = (holds: (value: bigint) => boolean) => [...totals].filter(([, value]) => holds(value)).map(([id]) => ({ id }));
  return {
    policy: { by: "share", boundary },
    classes: [{ class: "A" }, { class: "B" }, { class: "C" }],
    rows,
    apart: { zero: apart((value) => value === 0n), negative: apart((value) => value < 0n) },
  };
}

function thousandths(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(3, "0"));
}
