import type { Channel } from "../../customers/index.ts";
import type { Span } from "../../foundation/index.ts";
import { deepFreeze, faultFinder, isRecord } from "../../foundation/internal.ts";
import type { CadenceAnchor, CadenceRule } from "./cadence-policy.ts";
import { CHANNELS, checkList, checkName, checkNames, checkOneOf, checkRecord, checkSpan, isName, UNITS, type Check, type Fields, type Names } from "./check-fields.ts";

/** A festival, or a day of the customer's people, as the occasion of a return visit. */
export interface ReturnVisitDay {
  /** Name of the festival, as in `"spring-festival"`; or absent. */
  readonly festival?: string | undefined;
  /** The occasion of a person, as in `"birthday"`; or absent. */
  readonly personDay?: string | undefined;
}

/** What a return visit is made for (CAD-3): in a regular rhythm, after each order, or on a day. */
export type ReturnVisitOccasion = "regular" | "after-transaction" | ReturnVisitDay;

/** One line of a return-visit policy: class × occasion × channel × number per period (CAD-20). */
export interface ReturnVisitRow<C extends string = string> {
  /** Classes it is for; absent: every customer. */
  readonly classes?: readonly C[] | undefined;
  /** What the visit is made for. */
  readonly occasion: ReturnVisitOccasion;
  /** Channels, each of them by itself; default {@link returnVisitChannels}. */
  readonly channels?: readonly Channel[] | undefined;
  /** How many, by each channel; 1 for all occasions but the regular one. */
  readonly number: number;
  /** In how long a time; for all occasions but the regular one, counted from it. */
  readonly per: Span;
  /** How long before a festival or a person's day to begin; absent: on the day itself. */
  readonly lead?: Span | undefined;
  /** The role that makes it. Default: `"secretary"` for festivals, else `"owner"` (CAD-7). */
  readonly by?: string | undefined;
}

/**
 * How return visits are made unless a policy says otherwise: by phone together with in person.
 *
 * @category Cadence policies
 * @see CAD-20
 */
export const returnVisitChannels: readonly Channel[] = ["phone", "visit"];

/**
 * Which rules does a return-visit policy make?
 *
 * A number per period becomes the time from one to the next, in the unit of the period, or in days for weeks: 4 in 12 months are one every
 * 3 months. A number that does not divide its period is a fault, for nothing is rounded.
 *
 * @param table - the lines, in any order
 * @returns for each line a rule per channel, in order, to join with `withRules`. Ids read `return-visit:regular:A+B:phone`, with `all` for every
 * customer. The purpose is
 * `"return-visit"`, `"after-sale"` after the event `"order"`, `"greeting"` on festivals, and a person's occasion on its day
 * @throws ClienteleError `invalid-policy`, naming every fault by its path, as in `table[1].number`
 * @example
 * ```ts
 * import { returnVisitRules } from "clientele/cadence";
 *
 * const rules = returnVisitRules([
 *   { classes: ["A", "B"], occasion: "regular", number: 4, per: { amount: 12, unit: "months" } },
 *   { occasion: "after-transaction", channels: ["phone"], number: 1, per: { amount: 2, unit: "weeks" } },
 * ]);
 * rules.map(({ id, latest }) => [id, latest.amount, latest.unit]);
 * // => [
 * //   ["return-visit:regular:A+B:phone", 3, "months"],
 * //   ["return-visit:regular:A+B:visit", 3, "months"],
 * //   ["return-visit:after-transaction:all:phone", 2, "weeks"],
 * // ]
 *
 * returnVisitRules([{ occasion: "regular", number: 5, per: { amount: 12, unit: "months" } }]); // throws invalid-policy
 * ```
 * @category Cadence policies
 * @see CAD-3, CAD-20
 */
export function returnVisitRules<const C extends string = never>(table: readonly ReturnVisitRow<C>[]): readonly CadenceRule<C>[] {
  const finder = faultFinder("return-visit policy", "invalid-policy");
  const check: Check = (holds, path, message) => finder.check(holds, path, message);
  check(table !== undefined, "table", "is missing");
  for (const [row, path] of checkList(table, 0, "table", check)) checkRow(row, path, check);
  finder.refuse();
  return deepFreeze(table.flatMap((row) => (row.channels ?? returnVisitChannels).map((channel) => ruleOf(row, channel))));
}

function ruleOf<C extends string>(row: ReturnVisitRow<C>, channel: Channel): CadenceRule<C> {
  const { occasion, classes } = row;
  const name = typeof occasion === "string" ? occasion : (occasion.festival ?? occasion.personDay!);
  const anchor = anchorOf(row);
  return {
    id: ["return-visit", name, classes === undefined ? "all" : [...classes].sort().join("+"), channel].join(":"),
    ...(classes === undefined ? {} : { classes: [...classes] }),
    channel,
    purpose: purposeOf(occasion),
    anchor,
    latest: partOf(row.per, row.number)!,
    by: row.by ?? (anchor.kind === "festival" ? "secretary" : "owner"),
  };
}

function anchorOf({ occasion, lead }: ReturnVisitRow): CadenceAnchor {
  if (occasion === "regular") return { kind: "lastContact" };
  if (occasion === "after-transaction") return { kind: "event", event: "order" };
  const before = lead === undefined ? {} : { lead: { ...lead } };
  if (occasion.festival !== undefined) return { kind: "festival", festival: occasion.festival, ...before };
  return { kind: "personDay", occasion: occasion.personDay!, ...before };
}

function purposeOf(occasion: ReturnVisitOccasion): string {
  if (occasion === "regular") return "return-visit";
  if (occasion === "after-transaction") return "after-sale";
  return occasion.festival === undefined ? occasion.personDay! : "greeting";
}

const DAYS_IN_WEEK = 7;

/** The span that goes into another so many times; `undefined` where none does. */
function partOf({ amount, unit }: Span, number: number): Span | undefined {
  if (amount % number === 0) return { amount: amount / number, unit };
  if (unit !== "weeks" || (amount * DAYS_IN_WEEK) % number !== 0) return undefined;
  return { amount: (amount * DAYS_IN_WEEK) / number, unit: "calendarDays" };
}

const ROW_KEYS: Names<keyof ReturnVisitRow> = { classes: true, occasion: true, channels: true, number: true, per: true, lead: true, by: true };
const DAY_KEYS: Names<keyof ReturnVisitDay> = { festival: true, personDay: true };
const OCCASIONS: Names<"regular" | "after-transaction"> = { regular: true, "after-transaction": true };

function checkRow(value: unknown, path: string, check: Check): void {
  const row = checkRecord(value, ROW_KEYS, path, check);
  if (row === undefined) return;
  checkNames(row["classes"], undefined, `${path}.classes`, check);
  checkNames(row["channels"], new Set(Object.keys(CHANNELS)), `${path}.channels`, check);
  if (row["by"] !== undefined) checkName(row["by"], `${path}.by`, check);
  checkOccasion(row["occasion"], `${path}.occasion`, check);
  checkSpan(row["per"], 1, `${path}.per`, check);
  if (row["lead"] !== undefined) {
    check(isRecord(row["occasion"]), `${path}.lead`, "belongs to festivals and days of people only");
    checkSpan(row["lead"], 0, `${path}.lead`, check);
  }
  checkNumber(row, path, check);
}

function checkOccasion(occasion: unknown, path: string, check: Check): void {
  if (!isRecord(occasion)) {
    checkOneOf(occasion, OCCASIONS, path, check);
    return;
  }
  checkRecord(occasion, DAY_KEYS, path, check);
  const { festival, personDay } = occasion;
  check((festival === undefined) !== (personDay === undefined), path, "must name a festival or a day of a person, not both");
  for (const [key, name] of [["festival", festival], ["personDay", personDay]] as const) if (name !== undefined) checkName(name, `${path}.${key}`, check);
}

function checkNumber({ number, per, occasion }: Fields, path: string, check: Check): void {
  const place = `${path}.number`;
  if (!check(Number.isSafeInteger(number) && (number as number) >= 1, place, "must be a whole number from 1")) return;
  if (occasion !== "regular") {
    check(number === 1, place, "must be 1: a rule counts once from an occasion");
    return;
  }
  const { amount, unit } = isRecord(per) ? per : { amount: undefined, unit: undefined };
  if (!Number.isSafeInteger(amount) || (amount as number) < 1 || !isName(unit) || !Object.hasOwn(UNITS, unit)) return;
  check(partOf({ amount, unit } as Span, number as number) !== undefined, place, `does not divide ${amount as number} ${unit} evenly`);
}
