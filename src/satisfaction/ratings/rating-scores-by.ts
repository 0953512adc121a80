import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { readConfidence, type ConfidenceOptions } from "../intervals/confidence.ts";
import { readAsked, splitByGroup, type GroupAsked } from "../surveys/response-groups.ts";
import type { AskedOptions } from "../surveys/response-rate.ts";
import type { Rating } from "./rating-tally.ts";

/** A rating that one person gave. */
export interface RatingRecord {
  /** What tells the rating from others, so that none counts twice. */
  readonly id: Id;
  /** The rating; `null` for no answer. */
  readonly rating: Rating;
}

/** By what ratings are put into groups. */
export interface RatingGroupOptions<R> extends ConfidenceOptions {
  /** The group of a rating, as by customer, product, unit or month; `null` or `undefined`: none. */
  readonly group: (record: R) => Id | null | undefined;
  /** How many were asked, by group; a group that nobody answered for gets a score too. Default: not known. */
  readonly asked?: readonly GroupAsked[] | undefined;
}

/** What ratings come to group by group. */
export interface RatingScores<S> {
  /** Every group with ratings, or of which somebody was asked, in the order of ids. */
  readonly groups: readonly { readonly group: Id; readonly score: S }[];
  /** Ratings without a group, in the order of ids. */
  readonly ungrouped: readonly Id[];
}

/**
 * How satisfied is each group of those who rated: by customer, product, unit or month?
 *
 * @typeParam R - the ratings, with whatever else they carry
 * @typeParam S - what the score is
 * @param records - one per person, in any order
 * @param score - `netPromoterScore`, `customerSatisfaction`, or anything that makes a score of ratings
 * @param options - the group of a rating; how many were asked, and the confidence level
 * @returns the score of every group, in the order of ids, and the ratings without one
 * @throws ClienteleError `invalid-input`, `missing-id` also for a group that is no id, `duplicate-id`, `invalid-option`, `invalid-value`; and what the
 * score throws
 * @example
 * ```ts
 * import { customerEffort, netPromoterScore, ratingScoresBy } from "clientele/satisfaction";
 *
 * const records = [
 *   { id: 1, month: "2026-01", rating: 10 },
 *   { id: 2, month: "2026-01", rating: 9 },
 *   { id: 3, month: "2026-02", rating: 3 },
 *   { id: 4, month: null, rating: 8 },
 * ];
 * const { groups, ungrouped } = ratingScoresBy(records, netPromoterScore, { group: ({ month }) => month, asked: [{ group: "2026-02", asked: 4 }] });
 * groups.map(({ group, score }) => [group, score.score, score.responseRate?.rate ?? null]); // => [["2026-01", 100, null], ["2026-02", -100, 0.25]]
 * ungrouped; // => [4]
 *
 * // Options of its own come with a score in a function.
 * const efforts = [{ id: 1, unit: "north", rating: 7 }, { id: 2, unit: "north", rating: 5 }];
 * const effort = ratingScoresBy(efforts, (ratings, asked) => customerEffort(ratings, { ...asked, easier: "lower" }), { group: ({ unit }) => unit });
 * effort.groups.map(({ group, score }) => [group, score.score]); // => [["north", 6]]
 * ratingScoresBy([...efforts, ...efforts], netPromoterScore, { group: ({ unit }) => unit }); // throws duplicate-id
 * ```
 * @category Ratings
 * @see SAT-3
 */
export function ratingScoresBy<R extends RatingRecord, S>(
  records: readonly R[],
  score: (ratings: readonly Rating[], options: AskedOptions) => S,
  options: RatingGroupOptions<R>,
): RatingScores<S> {
  if (typeof score !== "function") throw new ClienteleError("invalid-input", "score is not a function", { list: "score" });
  const { confidence, asked, group } = requireObject(options, "options");
  const level = readConfidence(confidence);
  const known = new Map<Id, number>();
  const read = Array.from(requireList(records, "records"), (value, index) => {
    const record = requireRecord(value, "records", index);
    const id = readId(record["id"], "records", index);
    requireNew(known, id, "records", index);
    return { id, rating: record["rating"] as Rating };
  });
  const { groups, ungrouped } = splitByGroup(records, read, group, "records");
  const askedOf = readAsked(asked);
  for (const id of askedOf.keys()) if (!groups.has(id)) groups.set(id, []);
  const sorted = [...groups].sort(([a], [b]) => compareIds(a, b));
  return {
    groups: sorted.map(([id, members]) => ({ group: id, score: score(members.map(({ rating }) => rating), { confidence: level, asked: askedOf.get(id)?.asked }) })),
    ungrouped: ungrouped.sort(compareIds),
  };
}
