import { ClienteleError, type Span } from "../../foundation/index.ts";
import { addMonthsToDay, deepFreeze, isRecord, requireInteger, requireList } from "../../foundation/internal.ts";

/**
 * What a repeated complaint has in common with the one before it.
 *
 * @category Learning
 */
export type RepeatField = "category" | "product" | "unit" | "cause";

/**
 * When a complaint counts as a repeat of an earlier one of the same customer.
 *
 * @category Learning
 */
export interface RepeatPolicy {
  /** How long after the earlier one; working days are not known here. */
  readonly within: Span & { readonly unit: "calendarDays" | "weeks" | "months" };
  /** What must be the same, all of it; of causes one in common is enough. None: the customer is enough. Default `["category"]`. */
  readonly same?: readonly RepeatField[] | undefined;
  /** From when the time runs: the resolution of the earlier one, or its receipt. Default `"resolution"`. */
  readonly from?: "resolution" | "receipt" | undefined;
}

/**
 * The same customer and category within three months of the resolution. The span is a choice made here.
 *
 * @category Learning
 * @see CMP-13
 */
export const quarterlyRepeats: RepeatPolicy = /* @__PURE__ */ deepFreeze<RepeatPolicy>({ within: { amount: 3, unit: "months" }, same: ["category"], from: "resolution" });

/** A checked {@link RepeatPolicy}. */
export interface CheckedRepeats {
  readonly same: readonly RepeatField[];
  readonly from: "resolution" | "receipt";
  /** The last day on which a complaint is a repeat, from the day that the time runs from. */
  lastDay(day: number): number;
}

const FIELDS: readonly RepeatField[] = ["category", "product", "unit", "cause"];
const UNITS: readonly string[] = ["calendarDays", "weeks", "months"];

/**
 * Takes a policy as it comes.
 *
 * @param policy - what stands where a policy should be
 * @returns the same with defaults
 * @throws ClienteleError `invalid-option`, `invalid-value`
 */
export function readRepeats(policy: RepeatPolicy): CheckedRepeats {
  if (!isRecord(policy) || !isRecord(policy.within)) throw new ClienteleError("invalid-option", "there is no span within which complaints repeat", { list: "repeats", field: "within" });
  const { within, same = ["category"], from = "resolution" } = policy;
  const amount = requireInteger(within.amount, { list: "repeats", field: "within.amount" });
  if (amount < 0) throw new ClienteleError("invalid-option", "the span within which complaints repeat is negative", { list: "repeats", field: "within.amount", value: amount });
  requireOneOf(within.unit, UNITS, "within.unit");
  for (const field of requireList(same, "repeats.same")) requireOneOf(field, FIELDS, "same");
  requireOneOf(from, ["resolution", "receipt"], "from");
  const days = within.unit === "weeks" ? amount * DAYS_OF_A_WEEK : amount;
  return { same, from, lastDay: within.unit === "months" ? (day) => addMonthsToDay(day, amount) : (day) => day + days };
}

const DAYS_OF_A_WEEK = 7;

function requireOneOf(value: unknown, names: readonly string[], field: string): void {
  if (names.includes(value as string)) return;
  throw new ClienteleError("invalid-option", `${field} is none of ${names.map((name) => `"${name}"`).join(", ")}`, { list: "repeats", field, expected: names });
}
