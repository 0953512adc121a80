import { compareIds, exactSum, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireDay, requireFinite, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { addSpans } from "../input/spans.ts";
import { readConfidence, type ConfidenceOptions } from "../intervals/confidence.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import { readLevels, type Level, type LevelBook } from "./dated-levels.ts";
import { itemGaps, type ItemGap } from "./item-gaps.ts";
import { readGapPolicy, yearlyNeeds, type GapPolicy } from "./gap-policy.ts";
import type { GapReasons, LevelKind } from "./gap-reasons.ts";
import type { DatedLevel, ReceivedLevel } from "./gap-records.ts";

/** The day, how long levels can be relied on, and the confidence level. */
export interface SatisfactionGapOptions extends ConfidenceOptions {
  /** The day, `YYYY-MM-DD`; what is dated after it does not count yet. */
  readonly asOf: string;
  /** How long a level can be relied on. Default {@link yearlyNeeds}. */
  readonly policy?: GapPolicy | undefined;
}

/** The distance of what was received from a level that held on the day of the rating. */
export interface LevelGap {
  /** First day of the level. */
  readonly from: PlainDate;
  /** The level. */
  readonly level: number;
  /** Received less the level: under 0 falls short of it. */
  readonly gap: number;
}

/**
 * Where a rating lies: `"below"` what is needed, within the zone of tolerance (`"within"`, both ends included), `"above"` what is expected;
 * `"unknown"` where a level is missing, or more is needed than expected.
 */
export type ToleranceZone = "below" | "within" | "above" | "unknown";

/** What a customer received of an item, against what was needed and expected on that day. */
export interface SatisfactionGapRow {
  /** The rating. */
  readonly id: Id;
  /** Who rates. */
  readonly customer: Id;
  /** What is rated. */
  readonly item: string;
  /** Day of the rating. */
  readonly date: PlainDate;
  /** The level received. */
  readonly received: number;
  /** Service adequacy: received less needed; `null` where no need was known on the day. */
  readonly adequacy: LevelGap | null;
  /** Service superiority: received less expected; `null` where no expectation was known on the day. */
  readonly superiority: LevelGap | null;
  /** Where the rating lies. */
  readonly zone: ToleranceZone;
  /** Whether the levels are still those of the customer. */
  readonly state: "current" | "stale";
  /** Why it is stale, or cannot be judged; empty where there is nothing to say. */
  readonly reasons: readonly Reason<GapReasons>[];
}

/** Satisfaction by rating and by item. */
export interface SatisfactionGap {
  /** The day. */
  readonly asOf: PlainDate;
  /** One row a rating up to the day, by customer, item, day and id. */
  readonly rows: readonly SatisfactionGapRow[];
  /** One row an item, in the order of their names. */
  readonly items: readonly ItemGap[];
  /** How many records are dated after the day, and do not count yet. */
  readonly later: { readonly received: number; readonly needed: number; readonly expected: number };
}

/**
 * How far is what customers received from what they needed and expected?
 *
 * Two gaps each, by the names of the field: **service adequacy** is received less needed, with the need as the least that will do;
 * **service superiority** is received less expected, with the expectation as what is wished for. Between the two levels lies the zone of
 * tolerance. A rating is measured against the levels that held on its day. It is marked stale where a newer level holds by now, or where the level is
 * older than the policy allows; stale rows are counted by item, but are not part of the means.
 *
 * @param received - ratings, in any order
 * @param needed - what is needed, with dates, in any order
 * @param expected - what is expected, with dates, in any order
 * @param options - the day, the policy, the confidence level
 * @returns one row a rating, and one an item with means, t intervals and zones
 * @throws ClienteleError `invalid-input` also for two levels of the same customer, item and day; `missing-id`, `duplicate-id`, `invalid-date`,
 * `invalid-value`, `invalid-policy`, `invalid-option`, `total-out-of-range`
 * @example
 * ```ts
 * import { satisfactionGap } from "clientele/satisfaction";
 *
 * const received = [
 *   { id: 1, customer: "Aster", item: "speed", date: "2026-03-10", value: 6 },
 *   { id: 2, customer: "Briar", item: "speed", date: "2026-03-12", value: 4 },
 * ];
 * const needed = [{ item: "speed", from: "2026-01-01", value: 5 }, { customer: "Aster", item: "speed", from: "2026-05-01", value: 7 }];
 * const expected = [{ item: "speed", from: "2026-01-01", value: 8 }];
 * const { rows, items } = satisfactionGap(received, needed, expected, { asOf: "2026-06-30" });
 *
 * rows.map(({ customer, adequacy, superiority, zone, state }) => [customer, adequacy?.gap, superiority?.gap, zone, state]);
 * // => [["Aster", 1, -2, "within", "stale"], ["Briar", -1, -4, "below", "current"]]
 * // In May Aster began to need more than was received in March.
 * rows[0]?.reasons; // => [{ code: "satisfaction/level-superseded", level: "needed", from: "2026-01-01", newest: "2026-05-01" }]
 * items.map(({ item, current, stale, adequacy }) => [item, current, stale, adequacy.mean]); // => [["speed", 1, 1, -1]]
 * ```
 * @category Satisfaction gaps
 * @see SAT-1, SAT-8; Parasuraman, Zeithaml and Berry, "Alternative scales for measuring service quality", Journal of Retailing 70 (1994)
 */
export function satisfactionGap(
  received: readonly ReceivedLevel[],
  needed: readonly DatedLevel[],
  expected: readonly DatedLevel[],
  options: SatisfactionGapOptions,
): SatisfactionGap {
  const { confidence } = requireObject(options, "options");
  const asOf = requireDate(options.asOf, "asOf");
  const judge: Judge = { asOf, needed: readLevels(needed, "needed"), expected: readLevels(expected, "expected"), ...readGapPolicy(options.policy ?? yearlyNeeds) };
  const ratings = readReceived(received);
  const rows = ratings.filter(({ day }) => day <= asOf).map((rating) => rowOf(rating, judge));
  return {
    asOf: dateOfDay(asOf),
    rows,
    items: itemGaps(rows, meanEstimator(readConfidence(confidence))),
    later: { received: ratings.length - rows.length, needed: judge.needed.after(asOf), expected: judge.expected.after(asOf) },
  };
}

interface Judge extends ReturnType<typeof readGapPolicy> {
  readonly asOf: number;
  readonly needed: LevelBook;
  readonly expected: LevelBook;
}

interface Rating extends Omit<ReceivedLevel, "date"> {
  readonly day: number;
}

function readReceived(received: readonly ReceivedLevel[]): Rating[] {
  const list = "received";
  const known = new Map<Id, number>();
  const ratings = Array.from(requireList(received, list), (value, index): Rating => {
    const record = requireRecord(value, list, index);
    const id = readId(record["id"], list, index);
    requireNew(known, id, list, index);
    return {
      id,
      customer: readId(record["customer"], list, index),
      item: requireText(record["item"], { list, index, field: "item", id }),
      day: requireDay(record["date"], { list, index, field: "date", id }),
      value: requireFinite(record["value"], { list, index, field: "value", id }) + 0,
    };
  });
  return ratings.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.item, b.item) || a.day - b.day || compareIds(a.id, b.id));
}

function rowOf({ id, customer, item, day, value }: Rating, judge: Judge): SatisfactionGapRow {
  const need = judge.needed.on(customer, item, day);
  const wish = judge.expected.on(customer, item, day);
  const stale = [...staleness("needed", need, judge.needed, customer, item, judge), ...staleness("expected", wish, judge.expected, customer, item, judge)];
  const missing = (["needed", "expected"] as const).filter((level) => (level === "needed" ? need : wish) === undefined);
  const crossed = need !== undefined && wish !== undefined && need.value > wish.value;
  return {
    id,
    customer,
    item,
    date: dateOfDay(day),
    received: value,
    adequacy: gapTo(need, value),
    superiority: gapTo(wish, value),
    zone: zoneOf(value, need, wish),
    state: stale.length > 0 ? "stale" : "current",
    reasons: [
      ...missing.map((level) => ({ code: "satisfaction/no-level", level }) as const),
      ...(crossed ? [{ code: "satisfaction/needed-over-expected", needed: need.value, expected: wish.value } as const] : []),
      ...stale,
    ],
  };
}

function staleness(level: LevelKind, used: Level | undefined, book: LevelBook, customer: Id, item: string, { asOf, validFor }: Judge): Reason<GapReasons>[] {
  if (used === undefined) return [];
  const newest = book.on(customer, item, asOf)!;
  const until = addSpans(used.from, validFor);
  const from = dateOfDay(used.from);
  if (newest.from !== used.from || newest.value !== used.value) return [{ code: "satisfaction/level-superseded", level, from, newest: dateOfDay(newest.from) }];
  return until < asOf ? [{ code: "satisfaction/level-outdated", level, from, until: dateOfDay(until) }] : [];
}

function gapTo(level: Level | undefined, value: number): LevelGap | null {
  return level === undefined ? null : { from: dateOfDay(level.from), level: level.value, gap: exactSum([value, -level.value]) };
}

function zoneOf(value: number, need: Level | undefined, wish: Level | undefined): ToleranceZone {
  if (need === undefined || wish === undefined || need.value > wish.value) return "unknown";
  if (value < need.value) return "below";
  return value <= wish.value ? "within" : "above";
}
