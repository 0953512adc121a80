import { deepFreeze, faultFinder, isRecord, type FaultFinder } from "../../foundation/internal.ts";

/** A pattern that ordinary variation hardly ever makes: so many of so many periods in a row, all beyond a distance on the same side of the mean. */
export interface RunTest {
  /** Name of the test, by which signals say which one it was. */
  readonly test: string;
  /** How many periods must lie beyond. */
  readonly count: number;
  /** Of how many in a row. */
  readonly of: number;
  /** Beyond how many standard deviations from the mean, 0 or more. */
  readonly beyond: number;
}

/**
 * What is taken as usual: all measured periods; the first so many of them; or figures that are known from elsewhere. Mean and standard
 * deviation are then those of these periods, the latter from moving ranges.
 */
export type MonitorBaseline = "all" | { readonly periods: number } | { readonly mean: number; readonly sigma: number };

/** Judges by patterns on a chart of individual values and moving ranges (XmR). */
export interface RunRule {
  /** Tells the rule from others. */
  readonly kind: "runs";
  /** The patterns, at least one. */
  readonly tests: readonly RunTest[];
  /** What is taken as usual. Default `"all"`. */
  readonly baseline?: MonitorBaseline | undefined;
  /** Fewest measured periods for a judgement, 2 or more. Default 8 **(ours)**: the longest of the usual patterns has eight. */
  readonly minimumPeriods?: number | undefined;
}

/** Judges by cumulative sums, which find small lasting changes and when they began. */
export interface CusumRule {
  /** Tells the rule from others. */
  readonly kind: "cusum";
  /** Deviation that is let pass each period, in standard deviations, 0 or more. Default 0.5, for changes of one (Montgomery). */
  readonly slack?: number | undefined;
  /** Sum at which a change is taken as real, in standard deviations, over 0. Default 5 (Montgomery). */
  readonly limit?: number | undefined;
  /** What is taken as usual. Default: the first eight periods **(ours)**. */
  readonly baseline?: MonitorBaseline | undefined;
  /** Fewest measured periods for a judgement, 2 or more. Default 8 **(ours)**. */
  readonly minimumPeriods?: number | undefined;
}

/** A named statistical rule by which an indicator is judged. */
export type MonitorRule = RunRule | CusumRule;

/** The longest usual pattern has eight periods; under that a chart cannot show what it could show. */
const FEWEST_PERIODS = 8;

/**
 * Shewhart's rule: a period more than three standard deviations from the mean.
 *
 * @category Service monitor
 * @see Shewhart, Economic Control of Quality of Manufactured Product (1931)
 */
export const shewhartRule: RunRule = /* @__PURE__ */ deepFreeze<RunRule>({ kind: "runs", tests: [{ test: "beyond-three-sigma", count: 1, of: 1, beyond: 3 }] });

/**
 * The Western Electric rules: one period beyond three standard deviations; two of three beyond two; four of five beyond one; eight in a row
 * on one side of the mean.
 *
 * @category Service monitor
 * @see Western Electric, Statistical Quality Control Handbook (1956)
 */
export const westernElectricRules: RunRule = /* @__PURE__ */ deepFreeze<RunRule>({
  kind: "runs",
  tests: [
    { test: "beyond-three-sigma", count: 1, of: 1, beyond: 3 },
    { test: "two-of-three-beyond-two-sigma", count: 2, of: 3, beyond: 2 },
    { test: "four-of-five-beyond-one-sigma", count: 4, of: 5, beyond: 1 },
    { test: "eight-on-one-side", count: 8, of: 8, beyond: 0 },
  ],
});

/**
 * The tabular CUSUM with the usual half and five standard deviations.
 *
 * @category Service monitor
 * @see Montgomery, Introduction to Statistical Quality Control, 9.1
 */
export const cusumRule = /* @__PURE__ */ deepFreeze({
  kind: "cusum",
  slack: 0.5,
  limit: 5,
  baseline: { periods: FEWEST_PERIODS },
} as const satisfies CusumRule);

/** A rule with its defaults filled in. */
export type CheckedRule =
  | { readonly kind: "runs"; readonly tests: readonly RunTest[]; readonly baseline: MonitorBaseline; readonly minimumPeriods: number }
  | { readonly kind: "cusum"; readonly slack: number; readonly limit: number; readonly baseline: MonitorBaseline; readonly minimumPeriods: number };

/**
 * Takes a rule as it comes, and fills in its defaults.
 *
 * @param rule - as the user wrote it
 * @returns the rule
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readRule(rule: MonitorRule): CheckedRule {
  const finder = faultFinder("monitor rule", "invalid-policy");
  const given: Readonly<Record<string, unknown>> = isRecord(rule) ? rule : {};
  finder.check(given["kind"] === "runs" || given["kind"] === "cusum", "kind", `is none of "runs", "cusum"`);
  if (given["kind"] === "runs") checkTests(given["tests"], finder);
  if (given["kind"] === "cusum") {
    checkNumber(given["slack"], 0, "slack", finder);
    checkNumber(given["limit"], Number.MIN_VALUE, "limit", finder);
  }
  checkBaseline(given["baseline"], finder);
  const minimum = given["minimumPeriods"];
  finder.check(minimum === undefined || isWhole(minimum, 2), "minimumPeriods", "must be a whole number from 2");
  finder.refuse();
  const minimumPeriods = rule.minimumPeriods ?? FEWEST_PERIODS;
  if (rule.kind === "runs") return { kind: "runs", tests: rule.tests, baseline: rule.baseline ?? "all", minimumPeriods };
  return { kind: "cusum", slack: rule.slack ?? cusumRule.slack, limit: rule.limit ?? cusumRule.limit, baseline: rule.baseline ?? cusumRule.baseline, minimumPeriods };
}

function checkTests(tests: unknown, finder: FaultFinder): void {
  if (!finder.check(Array.isArray(tests) && tests.length > 0, "tests", "must be a list of at least one test")) return;
  const names = new Set<unknown>();
  for (const [index, value] of (tests as readonly unknown[]).entries()) {
    const path = `tests[${index}]`;
    if (!finder.check(isRecord(value), path, "must be an object")) continue;
    const { test, count, of, beyond } = value as Readonly<Record<string, unknown>>;
    finder.check(typeof test === "string" && test !== "", `${path}.test`, "must be a name");
    finder.check(!names.has(test), `${path}.test`, "is named twice");
    names.add(test);
    const isCount = finder.check(isWhole(count, 1), `${path}.count`, "must be a whole number from 1");
    finder.check(isWhole(of, isCount ? (count as number) : 1), `${path}.of`, "must be a whole number from count");
    finder.check(Number.isFinite(beyond) && (beyond as number) >= 0, `${path}.beyond`, "must be a number from 0");
  }
}

function checkBaseline(baseline: unknown, finder: FaultFinder): void {
  if (baseline === undefined || baseline === "all") return;
  if (!finder.check(isRecord(baseline), "baseline", `must be "all", a number of periods, or a mean and a sigma`)) return;
  const { periods, mean, sigma } = baseline as Readonly<Record<string, unknown>>;
  if (periods !== undefined) {
    finder.check(isWhole(periods, 2), "baseline.periods", "must be a whole number from 2");
    return;
  }
  finder.check(Number.isFinite(mean), "baseline.mean", "must be a finite number");
  finder.check(Number.isFinite(sigma) && (sigma as number) >= 0, "baseline.sigma", "must be a number from 0");
}

function checkNumber(value: unknown, least: number, path: string, finder: FaultFinder): void {
  finder.check(value === undefined || (Number.isFinite(value) && (value as number) >= least), path, least === 0 ? "must be a number from 0" : "must be a number over 0");
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}
