import { describe, expect, test } from "vitest";
import { concentration } from "../../../src/classification/concentration/concentration.ts";
import { concentrationRatio } from "../../../src/classification/concentration/concentration-ratio.ts";
import { lorenzCurve } from "../../../src/classification/concentration/lorenz-curve.ts";
import { paretoCount, paretoShare } from "../../../src/classification/concentration/pareto.ts";
import { paretoFinding } from "../../../src/classification/concentration/pareto-finding.ts";
import { readReference, readTotals, referenceSets } from "../reference-data.ts";

type Figure = "n" | "total" | "gini" | "hhi" | "hhiPoints" | "effectiveNumber" | "hoover" | `cr${1 | 4 | 5 | 10}`
  | `shareOfTop20pctCustomers_${"ceil" | "floor"}` | "topCount_ceil" | `customersFor${50 | 80 | 95}pct` | "customersFor80pct_share";
type Figures = Readonly<Record<Figure, number>> & {
  readonly giniCorrected: number | null;
  readonly hhiNormalised: number | null;
  readonly paretoCrossing_p_share: readonly [number, number];
};

interface Base {
  readonly values: readonly number[];
  readonly figures: Figures;
  readonly zeroOrNegative: number;
}

const { sets } = readReference("abc-and-concentration.json") as {
  readonly sets: Readonly<Record<string, { readonly input: Readonly<Record<string, number>>; readonly concentration_positive: Figures; readonly top5: readonly [string, number][] }>>;
};
const { cases } = readReference("boundary-rules.json") as {
  readonly cases: Readonly<Record<string, { readonly values: readonly string[]; readonly concentration: Figures; readonly zeroOrNegative: number }>>;
};

const bases: readonly (readonly [string, Base])[] = [
  ...referenceSets.map((set) => {
    const { input, concentration_positive: figures } = sets[set]!;
    return [set, { values: readTotals(set).values, figures, zeroOrNegative: input["zero"]! + input["negative"]! }] as const;
  }),
  ...Object.entries(cases).map(([name, { values, concentration: figures, zeroOrNegative }]) => [name, { values: values.map(Number), figures, zeroOrNegative }] as const),
];

/** The same to fourteen digits. */
function expectClose(found: number | null | undefined, expected: number | null): void {
  if (expected === null || expected === 0) expect(found).toBe(expected);
  else expect(Math.abs(found! / expected - 1)).toBeLessThan(1e-14);
}

describe.each(bases)("concentration of %s, as exact fractions give it", (_, { values, figures, zeroOrNegative }) => {
  test("CLS-5: Gini, Herfindahl and Hoover", () => {
    const found = concentration(values);
    expect([found.count, found.total, found.reason]).toEqual([figures.n, figures.total, null]);
    expect(found.apart.zero + found.apart.negative).toBe(zeroOrNegative);
    for (const figure of ["gini", "giniCorrected", "hhi", "hhiPoints", "hhiNormalised", "effectiveNumber", "hoover"] as const) {
      expectClose(found[figure], figures[figure]);
    }
  });

  test("CLS-12: the shares of the largest", () => {
    const { concentrationRatios } = concentration(values);
    for (const k of [1, 4, 5, 10] as const) {
      expectClose(concentrationRatio(values, k), figures[`cr${k}`]);
      expectClose(concentrationRatios[`cr${k}`], figures[`cr${k}`]);
    }
  });

  test("CLS-5: what the top 20 % bring, and how many bring 50, 80 and 95 %", () => {
    expectClose(paretoShare(values, 0.2), figures.shareOfTop20pctCustomers_ceil);
    expectClose(paretoShare(values, 0.2, { count: "floor" }), figures.shareOfTop20pctCustomers_floor);
    expect([0.5, 0.8, 0.95].map((share) => paretoCount(values, share))).toEqual([figures.customersFor50pct, figures.customersFor80pct, figures.customersFor95pct]);
  });

  test("CLS-5: the finding in one piece, with the balance point", () => {
    const finding = paretoFinding(values.map((value, id) => ({ id, value })), { id: "id", value: "value" });
    expect([finding.count, finding.total, finding.top.count, finding.covering.count]).toEqual([figures.n, figures.total, figures.topCount_ceil, figures.customersFor80pct]);
    expectClose(finding.top.valueShare, figures.shareOfTop20pctCustomers_ceil);
    expectClose(finding.covering.customerShare, figures.customersFor80pct_share);
    expectClose(finding.balance!.customerShare, figures.paretoCrossing_p_share[0]);
    expectClose(finding.balance!.valueShare, figures.paretoCrossing_p_share[1]);
  });

  test("CLS-5: the Lorenz curve ends with the share of the largest", () => {
    const curve = lorenzCurve(values);
    expect(curve).toHaveLength(figures.n + 1);
    expectClose(1 - curve.at(-2)!.valueShare, figures.cr1);
  });
});

test.each(referenceSets)("CLS-5: the five largest of %s are named, best first", (set) => {
  const { ids, values } = readTotals(set);
  const { top, apart } = paretoFinding(ids.map((id, index) => ({ id, value: values[index]! })), { id: "id", value: "value" });
  expect(top.ids.slice(0, 5)).toEqual(sets[set]!.top5.map(([id]) => Number(id)));
  expect(apart.negativeValue).toBe(sets[set]!.input["sumOfNegatives"]);
});

interface DecimalCase {
  readonly threshold: number;
  readonly values: readonly number[];
  readonly exactCovering: readonly boolean[];
}

test.each((readReference("decimal-boundary.json") as { readonly cases: readonly DecimalCase[] }).cases)(
  "CLS-5: where the share meets $threshold exactly, the count is that of integers: $values",
  ({ threshold, values, exactCovering }) => {
    expect(paretoCount(values, threshold)).toBe(exactCovering.filter(Boolean).length);
  },
);
