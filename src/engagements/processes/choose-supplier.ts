import { scoreCustomers, selectKeyAccounts, type KeyAccountOptions, type ScoreEntry, type ScorePolicy, type ScoreTable, type WeighedCustomer } from "../../classification/index.ts";
import { ClienteleError, type Id, type Reason } from "../../foundation/index.ts";
import { describePlace, requireObject } from "../../foundation/internal.ts";
import { readEntries } from "../records/field-reader.ts";
import { compareSupply, type SupplyComparison, type SupplyOffer, type SupplyOptions } from "./compare-supply.ts";
import type { SupplyReasons } from "./supply-reasons.ts";

/** How offers are compared, and from which total on a supplier is considered. */
export interface SupplierOptions extends SupplyOptions, KeyAccountOptions {}

/** Which supplier, and why. */
export interface SupplierChoice<K extends string = string> {
  /** Building and buying side by side. */
  readonly supply: SupplyComparison;
  /** The suppliers that come in time, with their totals. */
  readonly table: ScoreTable<K>;
  /** Those that reach the threshold, the highest total first; equal totals by cost, then by delivery, then in the order of ids. */
  readonly shortlist: readonly WeighedCustomer[];
  /** Those that do not, in the same order. */
  readonly others: readonly WeighedCustomer[];
  /** Suppliers that come too late and were not weighed, the cheapest first. */
  readonly tooLate: readonly Reason<Pick<SupplyReasons, "engagements/supply-too-late">>[];
  /** The supplier; `null` where it is built, or none is left. */
  readonly chosen: Id | null;
  /** Why. */
  readonly reason: Reason<Pick<SupplyReasons, "engagements/supplier-scores-highest" | "engagements/supply-built" | "engagements/supplier-none-left">>;
}

/**
 * From whom is it bought, if it is bought at all?
 *
 * First the environment is assessed: what is there in time, and is it cheaper to build? Then the suppliers that come in time are scored over
 * several criteria, and those at or above the mean, or a given threshold, are the short list. Where building is cheaper, the short list
 * is there all the same, and nobody is chosen.
 *
 * @typeParam K - the criteria, taken from the policy; a score for another one does not compile
 * @param offers - ways to get it, in any order
 * @param matrix - the scores of every offer that is to be bought, in any order
 * @param policy - criteria with weights, and the scale
 * @param options - years, latest delivery, threshold; `convert` for several currencies
 * @returns comparison, scores, short list, and the one chosen with the reason
 * @throws ClienteleError those of {@link compareSupply} and of `scoreCustomers`; `invalid-option` for a threshold that is neither;
 * `unknown-id` for scores of what is not offered for sale, and for an offer without scores
 * @example
 * ```ts
 * import { chooseSupplier } from "clientele/engagements";
 *
 * const offers = [
 *   { id: "a", kind: "buy", deliveryDays: 60, licence: 100 },
 *   { id: "b", kind: "buy", deliveryDays: 90, licence: 90 },
 *   { id: "c", kind: "buy", deliveryDays: 200, licence: 10 },
 * ] as const;
 * const matrix = [
 *   { id: "a", scores: { fit: 7, support: 5 } },
 *   { id: "b", scores: { fit: 5, support: 7 } },
 *   { id: "c", scores: { fit: 9, support: 9 } },
 * ];
 * const policy = { criteria: [{ criterion: "fit" }, { criterion: "support" }] } as const;
 * // Both total 12, and b is cheaper; c comes too late.
 * const { chosen, reason, tooLate } = chooseSupplier(offers, matrix, policy, { years: 3, within: 120 });
 * chosen; // => "b"
 * reason; // => { code: "engagements/supplier-scores-highest", total: 12, equal: 2 }
 * tooLate; // => [{ code: "engagements/supply-too-late", offer: "c", deliveryDays: 200, within: 120 }]
 * ```
 * @category Processes
 * @see ENG-20, CLS-6
 */
export function chooseSupplier<const K extends string>(
  offers: readonly SupplyOffer[],
  matrix: readonly ScoreEntry<NoInfer<K>>[],
  policy: ScorePolicy<K>,
  options: SupplierOptions,
): SupplierChoice<K> {
  const supply = compareSupply(offers, options);
  const bought = supply.rows.filter(({ kind }) => kind === "buy");
  requireScores(matrix, bought.map(({ id }) => id));
  // Everything is scored once, so that faults in the scores of those who come too late do not go unseen.
  scoreCustomers(matrix, policy);
  const inTime = new Set(bought.filter(({ tooLate }) => tooLate === null).map(({ id }) => id));
  const table = scoreCustomers(matrix.filter(({ id }) => inTime.has(id)), policy);
  const { threshold } = requireObject(options, "options") as KeyAccountOptions;
  const { selected, others } = selectKeyAccounts(table, { threshold });
  // The comparison has the offers by cost, delivery and id already.
  const place = new Map(supply.rows.map(({ id }, index) => [id, index]));
  const byCost = (a: WeighedCustomer, b: WeighedCustomer): number => b.total - a.total || place.get(a.id)! - place.get(b.id)!;
  const shortlist = [...selected].sort(byCost);
  const first = shortlist[0];
  const tooLate = bought.flatMap((row) => row.tooLate ?? []);
  const isBuilt = supply.advice === "build";
  return {
    supply,
    table,
    shortlist,
    others: [...others].sort(byCost),
    tooLate,
    chosen: isBuilt ? null : (first?.id ?? null),
    reason: isBuilt
      ? { code: "engagements/supply-built", offer: supply.best.any! }
      : first === undefined
        ? { code: "engagements/supplier-none-left", scored: table.rows.length, tooLate: tooLate.length }
        : { code: "engagements/supplier-scores-highest", total: first.total, equal: shortlist.filter(({ total }) => total === first.total).length },
  };
}

function requireScores(matrix: unknown, offered: readonly Id[]): void {
  const scored = readEntries(matrix, "matrix");
  const stranger = scored.find(({ key }) => !offered.includes(key));
  if (stranger !== undefined) {
    const place = stranger.place("id");
    throw new ClienteleError("unknown-id", `${describePlace(place)} is not offered for sale`, { ...place });
  }
  const unscored = offered.find((id) => !scored.some(({ key }) => key === id));
  if (unscored !== undefined) throw new ClienteleError("unknown-id", "an offer has no scores in matrix", { list: "matrix", id: unscored });
}
