import { describe, expect, test } from "vitest";
import { computedClasses, paretoClasses, rankClasses } from "../../../src/classification/index.ts";
import type { AbcBoundary, AbcPolicy, AbcTies } from "../../../src/classification/index.ts";
import { classifyInAllForms } from "./abc-forms.ts";
import { expectAbc } from "./abc-oracle.ts";
import { readReference, readTotals, referenceSets } from "../reference-data.ts";

type Counts = Readonly<Record<"A" | "B" | "C", number>>;
type Rule = `${AbcBoundary}.${AbcTies}`;

const { sets } = readReference("abc-and-concentration.json") as {
  readonly sets: Readonly<Record<string, {
    readonly input: Readonly<Record<"customers" | "total" | "positive" | "zero" | "negative" | "sumOfNegatives", number>>;
    readonly abc80_95_positiveCustomersOnly: Readonly<Record<Rule, Counts>>;
    readonly rank20_40_40_positive: Readonly<Record<"ceil" | "floor", readonly number[]>>;
    readonly computedABC_exact_positive: Counts & { readonly valueAtAB: readonly [number, number]; readonly valueAtBC: readonly [number, number] };
    readonly concentration_positive: { readonly total: number };
  }>>;
};
const { cases: smallBases } = readReference("boundary-rules.json") as {
  readonly cases: Readonly<Record<string, Readonly<Record<Rule, string>> & { readonly values: readonly string[]; readonly computedABC: Counts; readonly positiveCustomers: number }>>;
};
const { cases: decimalCases } = readReference("decimal-boundary.json") as {
  readonly cases: readonly {
    readonly threshold: number;
    readonly values: readonly number[];
    readonly exactAtMost: readonly boolean[];
    readonly exactCovering: readonly boolean[];
    readonly naiveWrongAt: Readonly<Partial<Record<NaiveRule, readonly number[]>>>;
  }[];
};

const boundaries = ["covering", "atMost", "below"] as const;
const rules: readonly (readonly [Rule, AbcPolicy])[] = boundaries.flatMap((boundary) =>
  (["together", "split"] as const).map((ties) => [`${boundary}.${ties}`, { ...paretoClasses, boundary, ties }] as const),
);
const countsOf = (classes: readonly { readonly class: string; readonly count: number }[]): object => Object.fromEntries(classes.map((c) => [c.class, c.count]));

describe.each(referenceSets)("classes of %s, as exact fractions give them", (set) => {
  const { ids, values } = readTotals(set);
  const customers = ids.map((id, index) => ({ id, value: values[index]! }));
  const expected = sets[set]!;

  test.each(rules)("CLS-2: 80/95 under %s, in every form", (rule, policy) => {
    const counts = expected.abc80_95_positiveCustomersOnly[rule];
    for (const { form, classes, totals } of classifyInAllForms(customers, policy, 1000)) {
      expect([form, countsOf(classes)]).toEqual([form, counts]);
      const { customers: count, total: value, positive, zero, negative, sumOfNegatives } = expected.input;
      expect(totals).toEqual({ count, value, baseCount: positive, baseValue: expected.concentration_positive.total, zeroCount: zero, negativeCount: negative, negativeValue: sumOfNegatives });
    }
  });

  test.each([["ceil", "covering"], ["floor", "atMost"]] as const)("CLS-3: the rank split 20/40/40, %s", (figure, boundary) => {
    for (const { form, classes } of classifyInAllForms(customers, { ...rankClasses, boundary, ties: "split" })) {
      expect([form, classes.map(({ count }) => count)]).toEqual([form, expected.rank20_40_40_positive[figure]]);
    }
  });

  test("CLS-8: limits computed from the values, by the published algorithm", () => {
    const { A, B, C, valueAtAB, valueAtBC } = expected.computedABC_exact_positive;
    for (const { form, classes } of classifyInAllForms(customers, { ...computedClasses, ties: "split", degenerate: "raw" })) {
      expect([form, countsOf(classes)]).toEqual([form, { A, B, C }]);
      expect([classes[0]!.lowestValue, classes[1]!.lowestValue]).toEqual([valueAtAB[0], valueAtBC[0]]);
    }
  });
});

describe.each(Object.entries(smallBases))("classes of the small base %s", (_, expected) => {
  const customers = expected.values.map((value, index) => ({ id: `c${String(index + 1).padStart(2, "0")}`, value: Number(value) }));

  test.each(rules)("CLS-2: 80/95 under %s, in every form", (rule, policy) => {
    // The oracle of the properties has to pass here, too.
    const oracle = { form: "oracle", classOf: expectAbc(customers, policy).classOf };
    for (const { form, classOf } of [oracle, ...classifyInAllForms(customers, policy)]) {
      const ofPositive = classOf.filter((k) => k !== 255).map((k) => "ABC"[k]).join("");
      expect([form, ofPositive]).toEqual([form, expected[rule]]);
    }
  });

  test("CLS-8: limits computed from the values, by the published algorithm", () => {
    const { A, B, C } = expected.computedABC;
    const policy: AbcPolicy = { ...computedClasses, ties: "split", degenerate: "raw" };
    const oracle = { form: "oracle", classes: expectAbc(customers, policy).classes };
    for (const { form, classes } of [oracle, ...classifyInAllForms(customers, policy)]) {
      expect([form, countsOf(classes)]).toEqual([form, { A, B, C }]);
    }
  });
});

type NaiveRule = `${"sumOfShares" | "cumOverTotal"}.${"atMost" | "covering"}`;

// What plain floating point makes of the same base: whether each customer is within the limit.
function naively(values: readonly number[], threshold: number, rule: NaiveRule): boolean[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let running = 0;
  return values.map((value) => {
    const before = running;
    running += rule.startsWith("sumOfShares") ? value / total : value;
    const whole = rule.startsWith("sumOfShares") ? 1 : total;
    return rule.endsWith("atMost") ? running / whole <= threshold : before / whole < threshold;
  });
}

test.each(decimalCases)("CLS-2: a share that meets $threshold exactly is judged exactly: $values", ({ threshold, values, ...exact }) => {
  const customers = values.map((value, id) => ({ id, value }));
  for (const boundary of ["atMost", "covering"] as const) {
    const policy = { by: "share", classes: [{ class: "A", upTo: threshold }, { class: "B" }], boundary, ties: "split" } as const;
    const expected = boundary === "atMost" ? exact.exactAtMost : exact.exactCovering;
    for (const { form, classOf } of classifyInAllForms(customers, policy)) expect([form, classOf.map((k) => k === 0)]).toEqual([form, expected]);
    for (const way of ["sumOfShares", "cumOverTotal"] as const) {
      const rule: NaiveRule = `${way}.${boundary}`;
      const wrongAt = naively(values, threshold, rule).flatMap((within, index) => (within === expected[index] ? [] : [index]));
      expect([rule, wrongAt]).toEqual([rule, exact.naiveWrongAt[rule] ?? []]);
    }
  }
});

test("CLS-2: plain floating point goes wrong in every one of these bases", () => {
  for (const { naiveWrongAt } of decimalCases) expect(Object.values(naiveWrongAt).flat()).not.toHaveLength(0);
});
