import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { addDecimals, compareDecimals, type Decimal, idNumbering, multiplyDecimals, requireFinite, requireId, requireList, requireObject, requireRecord, toDecimal } from "../../foundation/internal.ts";
import { integerDecimal } from "../metrics/exact-quotient.ts";
import { quotientOf } from "../metrics/ledger-quotients.ts";
import type { ScoreReasons } from "./score-reasons.ts";

/** A subject and its total, as in a row of {@link scoreCustomers}. */
export interface ScoredTotal {
  /** What was scored. */
  readonly id: Id;
  /** Its total, any finite number. */
  readonly total: number;
}

/** From which total on a customer is a key account. */
export interface KeyAccountOptions {
  /** `"mean"`, the default, is the mean of all totals; or a total. */
  readonly threshold?: "mean" | number | undefined;
}

/** Why a customer is a key account, or is none. */
export type KeyAccountReason = Reason<
  Pick<
    ScoreReasons,
    "classification/reaches-mean" | "classification/under-mean" | "classification/reaches-threshold" | "classification/under-threshold"
  >
>;

/** A customer that was weighed. */
export interface WeighedCustomer {
  /** The customer. */
  readonly id: Id;
  /** Its total. */
  readonly total: number;
  /** Why it is a key account, or is none. */
  readonly reason: KeyAccountReason;
}

/** Who is a key account, and who is not. */
export interface KeyAccounts {
  /** Highest total first; equal totals in the order of ids. */
  readonly selected: readonly WeighedCustomer[];
  /** The others, in the same order. */
  readonly others: readonly WeighedCustomer[];
  /** The threshold; `null` for the mean of no totals. */
  readonly threshold: number | null;
}

/**
 * Which of the scored customers are key accounts?
 *
 * Those whose total is at or above the mean of all totals, or a given threshold. A total is compared with the mean
 * exactly, before any division.
 *
 * @param scored - the table of {@link scoreCustomers}, or any rows with a total
 * @param options - `threshold`, if not the mean
 * @returns selected and others, each with its reason; both empty for no rows
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value` for a total that is not finite,
 * `invalid-option` for a threshold that is neither
 * @example
 * ```ts
 * import { selectKeyAccounts } from "clientele/classification";
 *
 * const rows = [{ id: "Aster", total: 0.1 }, { id: "Briar", total: 0.2 }, { id: "Clover", total: 0.3 }];
 * const { selected, others, threshold } = selectKeyAccounts({ rows });
 * threshold; // => 0.2
 * selected.map(({ id }) => id); // => ["Clover", "Briar"]
 * others.map(({ reason }) => reason.code); // => ["classification/under-mean"]
 * selectKeyAccounts({ rows }, { threshold: 0.3 }).selected.length; // => 1
 * ```
 * @category Scoring
 * @see CLS-6
 */
export function selectKeyAccounts(scored: { readonly rows: readonly ScoredTotal[] }, options: KeyAccountOptions = {}): KeyAccounts {
  const { threshold = "mean" } = requireObject(options, "options") as KeyAccountOptions;
  if (threshold !== "mean" && !Number.isFinite(threshold)) {
    throw new ClienteleError("invalid-option", "threshold is neither a finite number nor \"mean\"", { field: "threshold" });
  }
  const totals = readTotals(requireObject(scored, "scored")["rows"]);
  const sum = totals.reduce((all, { exact }) => addDecimals(all, exact), integerDecimal(0));
  const weigh = threshold === "mean" ? againstMean(sum, totals.length) : againstThreshold(threshold);
  const weighed = totals.map(({ id, total, exact }) => ({ id, total, ...weigh(total, exact) }));
  const strip = ({ id, total, reason }: WeighedCustomer): WeighedCustomer => ({ id, total, reason });
  return {
    selected: weighed.filter(({ reaches }) => reaches).map(strip),
    others: weighed.filter(({ reaches }) => !reaches).map(strip),
    threshold: threshold !== "mean" ? threshold : totals.length > 0 ? quotientOf(sum, integerDecimal(totals.length)) : null,
  };
}

interface ExactTotal extends ScoredTotal {
  readonly exact: Decimal;
}

function readTotals(rows: unknown): readonly ExactTotal[] {
  const known = idNumbering();
  const totals = requireList(rows, "rows").map((value, index) => {
    const row = requireRecord(value, "rows", index);
    const id = requireId(row["id"], "rows", index);
    const firstIndex = known.numberOf(id, "rows", index);
    if (firstIndex !== index) throw new ClienteleError("duplicate-id", `rows[${index}] has the id of rows[${firstIndex}]`, { list: "rows", index, firstIndex, id });
    const total = requireFinite(row["total"], { list: "rows", index, field: "total", id });
    return { id, total, exact: toDecimal(total) };
  });
  return totals.sort((a, b) => b.total - a.total || compareIds(a.id, b.id));
}

type Weigh = (total: number, exact: Decimal) => { readonly reaches: boolean; readonly reason: KeyAccountReason };

function againstMean(sum: Decimal, count: number): Weigh {
  const mean = count > 0 ? quotientOf(sum, integerDecimal(count)) : 0;
  return (total, exact) => {
    const reaches = compareDecimals(multiplyDecimals(exact, integerDecimal(count)), sum) >= 0;
    return { reaches, reason: { code: reaches ? "classification/reaches-mean" : "classification/under-mean", total, mean, count } };
  };
}

function againstThreshold(threshold: number): Weigh {
  return (total) => {
    const reaches = total >= threshold;
    return { reaches, reason: { code: reaches ? "classification/reaches-threshold" : "classification/under-threshold", total, threshold } };
  };
}
