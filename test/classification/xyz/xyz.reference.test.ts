import { describe, expect, test } from "vitest";
import { monthlySeries } from "../../../src/classification/xyz/xyz-series.ts";
import { classifyXyz } from "../../../src/classification/xyz/xyz.ts";
import { variationClasses, type XyzPolicy } from "../../../src/classification/xyz/xyz-policy.ts";
import { readReference, readRetailInvoices } from "../reference-data.ts";

type Counts = Readonly<Record<"X" | "Y" | "Z", number>>;

interface Reference {
  readonly "xyz_monthly_gross_0.5_1.0": Readonly<Record<"pop" | "sample" | "pop_ignoreZeros", Counts>>;
}

const expected = readReference("migration-and-xyz.json") as Reference;
const gross = readRetailInvoices()
  .map(({ customer, date, amount }) => ({ customer, date, amount: Number(amount) }))
  .filter(({ amount }) => amount > 0);
const { series, leftOut } = monthlySeries(gross, { from: "2010-12", to: "2011-11" });

describe("CLS-8: XYZ of the Online Retail customers by their months, cancellations aside", () => {
  test.each([
    ["pop", variationClasses],
    ["sample", { ...variationClasses, deviation: "sample" }],
    ["pop_ignoreZeros", { ...variationClasses, zeros: "ignore", minimumPeriods: 1 }],
  ] satisfies [string, XyzPolicy][])("%s: the classes have the counts of exact fractions", (name, policy) => {
    const { classes, apart } = classifyXyz(series, policy);
    expect(Object.fromEntries(classes.map(({ class: xyz, count }) => [xyz, count]))).toEqual(expected["xyz_monthly_gross_0.5_1.0"][name as "pop"]);
    expect(apart.undetermined).toEqual([]);
  });

  test("every invoice is in a month or left out", () => {
    const inside = gross.filter(({ date }) => date < "2011-12-01");
    expect(leftOut.reduce((sum, { orders }) => sum + orders, 0)).toBe(gross.length - inside.length);
    expect(series).toHaveLength(new Set(inside.map(({ customer }) => customer)).size);
  });
});
