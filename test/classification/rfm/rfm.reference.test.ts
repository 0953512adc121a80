import { describe, expect, test } from "vitest";
import { scoreRfmSummaries, type RfmSummary } from "../../../src/classification/rfm/rfm.ts";
import type { RfmPolicy, RfmSegment, RfmThresholds } from "../../../src/classification/rfm/rfm-policy.ts";
import { readReference, readReferenceRows } from "../reference-data.ts";

type Column = "customer" | "recencyDays" | "frequency" | "monetary" | `${"package" | "quantile" | "ntile"}${"R" | "F" | "M"}`;

interface Reference {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly quantileThresholds: RfmThresholds;
  readonly package: { readonly thresholds: RfmThresholds; readonly mostFrequentScores: Record<string, number> };
  readonly segmentations: readonly {
    readonly source: string;
    readonly segments: readonly RfmSegment[];
    readonly expected: readonly { segment: string; customers: number; orders: number; revenue: number }[];
  }[];
  readonly disagreements: { readonly recency: number; readonly frequency: number; readonly monetary: number };
}

const reference = readReference("rfm.json") as Reference;
const columns = readReferenceRows<Column>("rfm-summaries.csv");
const summaries: readonly RfmSummary[] = columns.map(({ customer, recencyDays, frequency, monetary }) => ({ id: customer, recencyDays, frequency, monetary }));
const plain = { segmentation: { segments: [], rest: "All" } } as const;
// The package adds 1 to each quantile, and a score starts at its threshold.
const asPackage = { method: "thresholds", thresholds: reference.package.thresholds, closed: "below" } as const;

function scoresOf(policy: RfmPolicy): string[] {
  return scoreRfmSummaries(summaries, policy).rows.map(({ score }) => score);
}

function expectedScores(method: "package" | "quantile" | "ntile"): string[] {
  return columns.map((row) => `${row[`${method}R`]}${row[`${method}F`]}${row[`${method}M`]}`);
}

describe("CLS-8: RFM of 995 customers as the R package rfm and dplyr score them", () => {
  test("the base is complete", () => {
    const { totals } = scoreRfmSummaries(summaries);
    expect(totals).toEqual({ count: reference.customers, orders: reference.orders, value: reference.revenue });
  });

  test.each([
    ["quantiles of type 7", "quantile", { ...plain, method: "quantile" }],
    ["dplyr's ntile, ties in the order of customers", "ntile", { ...plain, method: "ntile" }],
    ["the package's own thresholds", "package", { ...plain, ...asPackage }],
  ] as const)("every score is the same by %s", (_, method, policy) => {
    expect(scoresOf(policy)).toEqual(expectedScores(method));
  });

  test("the thresholds are the quantiles, and scoring by them gives the same", () => {
    const { thresholds } = scoreRfmSummaries(summaries);
    expect(thresholds).toEqual(reference.quantileThresholds);
    expect(scoresOf({ ...plain, method: "thresholds", thresholds: thresholds! })).toEqual(expectedScores("quantile"));
  });

  test("the package's offset of 1 gives three scores that quantiles do not", () => {
    const ours = expectedScores("quantile");
    const theirs = scoresOf({ ...plain, ...asPackage });
    const differences = [0, 1, 2].map((digit) => ours.filter((score, index) => score[digit] !== theirs[index]![digit]).length);
    expect(differences).toEqual([reference.disagreements.recency, reference.disagreements.frequency, reference.disagreements.monetary]);
  });

  test("the most frequent scores are those that the package counts", () => {
    const counts = new Map<string, number>();
    for (const score of scoresOf({ ...plain, ...asPackage })) counts.set(score, (counts.get(score) ?? 0) + 1);
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 10);
    expect(Object.fromEntries(most)).toEqual(reference.package.mostFrequentScores);
  });

  test.each(reference.segmentations)("segments as in $source", ({ segments, expected }) => {
    const table = scoreRfmSummaries(summaries, { ...asPackage, segmentation: { segments, rest: "Others" } });
    const found = table.segments.filter(({ count }) => count > 0).map(({ segment, count, orders, value }) => ({ segment, customers: count, orders, revenue: value }));
    expect(new Set(found)).toEqual(new Set(expected));
  });

  test("three segments of the package's test are out of reach behind wider ones", () => {
    const { segments } = reference.segmentations[1]!;
    const { unreachable } = scoreRfmSummaries(summaries, { ...asPackage, segmentation: { segments, rest: "Others" } });
    expect(unreachable).toEqual([
      { segment: "New Customers", position: 3 },
      { segment: "Promising", position: 4 },
      { segment: "Can't Lose Them", position: 8 },
    ]);
  });
});
