import { faultFinder, isRecord } from "../../foundation/internal.ts";
import type { FaultFinder } from "../../foundation/internal.ts";

/** A class that takes in coefficients of variation up to a limit; the last class has none. */
export interface VariationClass<C extends string = string> {
  /** Name of the class, as in `"X"`. */
  readonly class: C;
  /** Highest coefficient of the class, itself included, over 0; absent on the last class only. */
  readonly upTo?: number | undefined;
}

/** How customers are put into classes by how regularly they buy. */
export interface XyzPolicy<C extends string = string> {
  /** The most regular first, limits strictly increasing. */
  readonly classes: readonly VariationClass<C>[];
  /** Whether the squares are divided by the number of periods, or by one less. Default `"population"`. */
  readonly deviation?: "population" | "sample" | undefined;
  /** Whether periods without value count, or are as if they had not been. Default `"count"`. */
  readonly zeros?: "count" | "ignore" | undefined;
  /** Whether all periods count, or those from the customer's first with a value. Default `"window"`. */
  readonly start?: "window" | "firstOrder" | undefined;
  /** Fewest periods that must be left for a class: at least 2 for the sample deviation. Default 2. */
  readonly minimumPeriods?: number | undefined;
}

/** The classes of {@link variationClasses}. */
export type XyzClass = "X" | "Y" | "Z";

/** One period has no variation at all, which would make every customer of a single month the most regular. */
const FEWEST_PERIODS = 2;

/**
 * The usual XYZ analysis: X up to a coefficient of variation of 0.5, Y up to 1, Z above, over all periods.
 *
 * @category XYZ analysis
 * @see CLS-8; the limits as they are common in materials management
 */
export const variationClasses: XyzPolicy<XyzClass> = {
  classes: [{ class: "X", upTo: 0.5 }, { class: "Y", upTo: 1 }, { class: "Z" }],
  deviation: "population",
  zeros: "count",
  start: "window",
  minimumPeriods: FEWEST_PERIODS,
};

/** An XYZ policy that has been checked, with its defaults filled in. */
export type CheckedXyzPolicy<C extends string = string> = {
  readonly [Key in keyof XyzPolicy<C>]-?: Exclude<XyzPolicy<C>[Key], undefined>;
};

/**
 * Checks a policy and fills in its defaults.
 *
 * @param policy - as the user wrote it
 * @returns what the classification works with
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readXyzPolicy<C extends string>(policy: XyzPolicy<C>): CheckedXyzPolicy<C> {
  const finder = faultFinder("XYZ policy", "invalid-policy");
  const given: Readonly<Record<string, unknown>> = isRecord(policy) ? policy : {};
  finder.check(isRecord(policy), "", "must be an object");
  checkClasses(given["classes"], finder);
  finder.oneOf(given["deviation"], ["population", "sample"], "deviation");
  finder.oneOf(given["zeros"], ["count", "ignore"], "zeros");
  finder.oneOf(given["start"], ["window", "firstOrder"], "start");
  const fewest = given["deviation"] === "sample" ? FEWEST_PERIODS : 1;
  const minimum = given["minimumPeriods"] ?? FEWEST_PERIODS;
  finder.check(Number.isSafeInteger(minimum) && (minimum as number) >= fewest, "minimumPeriods", `must be a whole number from ${fewest}`);
  finder.refuse();
  return {
    classes: policy.classes,
    deviation: policy.deviation ?? "population",
    zeros: policy.zeros ?? "count",
    start: policy.start ?? "window",
    minimumPeriods: policy.minimumPeriods ?? FEWEST_PERIODS,
  };
}

function checkClasses(classes: unknown, finder: FaultFinder): void {
  if (!Array.isArray(classes) || classes.length === 0) {
    finder.check(false, "classes", "must be a list of at least one class");
    return;
  }
  const names = new Set<unknown>();
  let limit = 0;
  const last = classes.length - 1;
  for (const [index, value] of (classes as readonly unknown[]).entries()) {
    const path = `classes[${index}]`;
    const { class: name, upTo } = isRecord(value) ? value : { class: undefined, upTo: undefined };
    finder.check(typeof name === "string" && name !== "", `${path}.class`, "must be a name");
    finder.check(!names.has(name), `${path}.class`, "is named twice");
    names.add(name);
    if (index === last) finder.check(upTo === undefined, `${path}.upTo`, "must be absent: the last class is open");
    else if (finder.check(Number.isFinite(upTo) && (upTo as number) > limit, `${path}.upTo`, `must be a number over ${limit}`)) limit = upTo as number;
  }
}
