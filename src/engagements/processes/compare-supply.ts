import { compareIds, type Amount, type AmountOptions, type Id, type Reason } from "../../foundation/index.ts";
import { addDecimals, amountReader, compareDecimals, multiplyDecimals, requireInteger, requireObject, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { readAmountIfAny, type LedgerReader } from "../records/dated-amounts.ts";
import { numberOf, sumOf, ZERO } from "../records/decimal-quotient.ts";
import { readEntries, requireBetween, type Entry } from "../records/field-reader.ts";
import type { SupplyReasons } from "./supply-reasons.ts";

/** A way to get what is needed: to build it, or to buy it. */
export interface SupplyOffer {
  /** What tells the offer from others: a supplier, or a team of one's own. */
  readonly id: Id;
  /** Whether it is built or bought. */
  readonly kind: "build" | "buy";
  /** Calendar days until it is there, a whole number of 0 or more. */
  readonly deliveryDays: number;
  /** What the licence costs, once; 0 or more, absent: nothing. */
  readonly licence?: Amount | undefined;
  /** What it costs to build or to adapt, once; 0 or more, absent: nothing. */
  readonly development?: Amount | undefined;
  /** What maintenance costs a year; 0 or more, absent: nothing. */
  readonly maintenance?: Amount | undefined;
}

/** An offer with its cost, in the unit of the amounts. */
export interface SupplyRow {
  /** The offer. */
  readonly id: Id;
  /** Whether it is built or bought. */
  readonly kind: "build" | "buy";
  /** Calendar days until it is there. */
  readonly deliveryDays: number;
  /** Licence and development. */
  readonly once: number;
  /** Maintenance over the years. */
  readonly maintenance: number;
  /** All of it. */
  readonly total: number;
  /** Why it is out; `null` where it comes in time. */
  readonly tooLate: Reason<Pick<SupplyReasons, "engagements/supply-too-late">> | null;
}

/** Offers side by side. */
export interface SupplyComparison {
  /** The cheapest first; of equal cost the fastest, then in the order of ids. */
  readonly rows: readonly SupplyRow[];
  /** The first that comes in time, of all and by kind; `null` for none. */
  readonly best: { readonly any: Id | null; readonly build: Id | null; readonly buy: Id | null };
  /** Whether to build or to buy; `null` where none comes in time. */
  readonly advice: "build" | "buy" | null;
  /** Why. */
  readonly reason: Reason<Pick<SupplyReasons, "engagements/supply-cheapest-in-time" | "engagements/supply-none-in-time">>;
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/** Over how long costs are compared, and how soon it must be there. */
export interface SupplyOptions extends AmountOptions {
  /** Years of maintenance, 0 or more, not necessarily whole. */
  readonly years: number;
  /** The most calendar days until it is there, a whole number of 0 or more; absent: any. */
  readonly within?: number | undefined;
}

/**
 * Is it better to build or to buy: what is there in time, and what does it cost over the years?
 *
 * @param offers - ways to get it, in any order
 * @param options - years of maintenance, the latest delivery; `convert` for several currencies
 * @returns the offers by exact total cost, and the cheapest that comes in time
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { compareSupply } from "clientele/engagements";
 *
 * const offers = [
 *   { id: "own team", kind: "build", deliveryDays: 270, development: 80, maintenance: 10 },
 *   { id: "vendor", kind: "buy", deliveryDays: 90, licence: 100, maintenance: 20 },
 * ] as const;
 * const { rows, advice } = compareSupply(offers, { years: 5, within: 270 });
 * rows.map(({ id, total }) => [id, total]); // => [["own team", 130], ["vendor", 200]]
 * advice; // => "build"
 * compareSupply(offers, { years: 5, within: 269 }).advice; // => "buy"
 * ```
 * @category Processes
 * @see ENG-20
 */
export function compareSupply(offers: readonly SupplyOffer[], options: SupplyOptions): SupplyComparison {
  const given = requireObject(options, "options") as unknown as SupplyOptions;
  const years = toDecimal(requireBetween(given.years, 0, Infinity, { list: "years" }));
  const within = given.within === undefined ? Infinity : requireBetween(requireInteger(given.within, { list: "within" }), 0, Infinity, { list: "within" });
  const reader = amountReader(given);
  const costed = readEntries(offers, "offers").map((entry) => readOffer(entry, years, reader));
  costed.sort((a, b) => compareDecimals(a.total, b.total) || a.deliveryDays - b.deliveryDays || compareIds(a.id, b.id));
  const rows = costed.map((offer) => rowOf(offer, within));
  const inTime = rows.filter(({ tooLate }) => tooLate === null);
  const best = inTime[0];
  return {
    rows,
    best: { any: best?.id ?? null, build: inTime.find(({ kind }) => kind === "build")?.id ?? null, buy: inTime.find(({ kind }) => kind === "buy")?.id ?? null },
    advice: best?.kind ?? null,
    reason:
      best === undefined
        ? { code: "engagements/supply-none-in-time", count: rows.length }
        : { code: "engagements/supply-cheapest-in-time", total: best.total, deliveryDays: best.deliveryDays, count: inTime.length },
    currency: reader.currency(),
  };
}

interface CostedOffer {
  readonly id: Id;
  readonly kind: "build" | "buy";
  readonly deliveryDays: number;
  readonly once: Decimal;
  readonly maintenance: Decimal;
  readonly total: Decimal;
}

function readOffer(entry: Entry, years: Decimal, reader: LedgerReader): CostedOffer {
  const kind = entry.oneOf("kind", ["build", "buy"]);
  const deliveryDays = requireInteger(entry.number("deliveryDays", 0, Infinity), entry.place("deliveryDays"));
  const once = sumOf(["licence", "development"].map((field) => readAmountIfAny(reader, entry, field, 0) ?? ZERO));
  const maintenance = multiplyDecimals(readAmountIfAny(reader, entry, "maintenance", 0) ?? ZERO, years);
  return { id: entry.key, kind, deliveryDays, once, maintenance, total: addDecimals(once, maintenance) };
}

function rowOf({ id, kind, deliveryDays, once, maintenance, total }: CostedOffer, within: number): SupplyRow {
  return {
    id,
    kind,
    deliveryDays,
    once: numberOf(once, "the costs"),
    maintenance: numberOf(maintenance, "the costs"),
    total: numberOf(total, "the costs"),
    tooLate: deliveryDays > within ? { code: "engagements/supply-too-late", offer: id, deliveryDays, within } : null,
  };
}
