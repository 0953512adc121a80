import type { WorkCalendar } from "../../calendar/index.ts";
import { everyDay, openWorkingDays, workingDaysOf } from "../../calendar/internal.ts";
import type { Channel } from "../../customers/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { emptyTable, lookUp, widenedTable } from "./due-table.ts";
import { quietClosures } from "./quiet-days.ts";
import { requireChannel, USUAL_PURPOSE } from "../input/contact-reader.ts";
import { latestFrom } from "./windows.ts";

/**
 * Stands in a column of days where there is no day: no contact yet in the input, nothing due in the result.
 *
 * @category Due contacts
 */
export const NO_DAY = -2_147_483_648;

/** A client base as columns: row `i` is one customer. All have one length. */
export interface DueColumns {
  /** Position of the customer's class in `classes` of the policy; 255 for a customer without a class. */
  readonly classOf: Uint8Array;
  /** Day to count from: the last contact, or the start of the relationship; whole days since 1970-01-01, or {@link NO_DAY}. */
  readonly anchor: Int32Array;
}

/** Which contact is asked for, and the days on which it can be made. */
export interface DueColumnOptions {
  /** Channel of the rules. */
  readonly channel: Channel;
  /** Purpose of the rules. Default `"business"`. */
  readonly purpose?: string | undefined;
  /** The working days of everyone; absent: every day. */
  readonly calendar?: WorkCalendar | undefined;
}

/**
 * By which day is each customer of a large base to be contacted? The latest days of `dueContacts` for the rules that count from the last
 * contact, without reasons, at a few nanoseconds a customer. Rules for single customers, regions or industries are refused.
 *
 * @param columns - class and anchor of each customer
 * @param policy - how often to be in touch
 * @param options - which contact, and the calendar
 * @returns the latest day of each customer, whole days since 1970-01-01; {@link NO_DAY} where there is no rule or no anchor, or where the
 * calendar does not cover the day and refuses to assume one
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `unknown-class` with the position, `invalid-option` for rules that need more than the
 * class, `invalid-calendar`, `invalid-date`
 * @example
 * ```ts
 * import { consultingCadence, nextDueColumn, NO_DAY } from "clientele/cadence";
 *
 * // Class A, class C, and one who was never contacted; the last contacts were on 2026-03-02, day 20514.
 * const columns = { classOf: Uint8Array.of(0, 2, 0), anchor: Int32Array.of(20514, 20514, NO_DAY) };
 * [...nextDueColumn(columns, consultingCadence, { channel: "phone" })]; // => [20521, 20528, NO_DAY]
 * ```
 * @category Due contacts
 * @see CAD-1
 */
export function nextDueColumn(columns: DueColumns, policy: CadencePolicy, options: DueColumnOptions): Int32Array {
  const { classOf, anchor } = requireColumns(columns);
  const { classes, quiet, rules } = readCadence(policy);
  requireObject(options, "options");
  requireChannel(options.channel, { list: "options", field: "channel" });
  const days = openWorkingDays(options.calendar === undefined ? everyDay : workingDaysOf(options.calendar), quietClosures(quiet));
  const ofClass = ruleByClass(rules, classes, options);
  const asked = [...new Set(ofClass.values())];
  const ruleOfClass = new Map([...ofClass].map(([index, rule]) => [index, asked.indexOf(rule)]));
  const due = new Int32Array(anchor.length);
  // Whatever the class, few days are anchors: each is worked out once, when it is met.
  let table = emptyTable();
  for (let row = lookUp(due, 0, columns, table); row < due.length; row = lookUp(due, row, columns, table)) {
    const day = anchor[row]!;
    const index = classOf[row]!;
    if (!ofClass.has(index)) refuseClass(row, classes);
    if (day === NO_DAY) {
      due[row] = NO_DAY;
      row += 1;
      continue;
    }
    if (day < table.first || day > table.last) table = widenedTable(table, day, ruleOfClass, asked.length);
    const rule = ofClass.get(index);
    table.days[table.places[index]! + day] = (rule === undefined ? null : latestFrom(rule, day, days)) ?? NO_DAY;
  }
  return due;
}

const WITHOUT_CLASS = 255;

function requireColumns(columns: DueColumns): DueColumns {
  const { classOf, anchor } = requireObject(columns, "columns");
  if (!(classOf instanceof Uint8Array)) throw new ClienteleError("invalid-input", "columns.classOf is not a Uint8Array", { list: "columns", field: "classOf" });
  if (!(anchor instanceof Int32Array)) throw new ClienteleError("invalid-input", "columns.anchor is not an Int32Array", { list: "columns", field: "anchor" });
  if (classOf.length === anchor.length) return { classOf, anchor };
  throw new ClienteleError("invalid-input", `columns have ${classOf.length} classes and ${anchor.length} anchors`, { list: "columns" });
}

/** The rule for each class by its position, and for customers without a class; `undefined` where there is none. */
function ruleByClass(
  rules: readonly CadenceRule[],
  classes: readonly string[],
  { channel, purpose }: DueColumnOptions,
): ReadonlyMap<number, CadenceRule | undefined> {
  const asked = rules.filter((rule) => rule.channel === channel && rule.purpose === (purpose ?? USUAL_PURPOSE) && (rule.anchor?.kind ?? "lastContact") === "lastContact");
  const particular = asked.find((rule) => rule.customers !== undefined || rule.regions !== undefined || rule.industries !== undefined);
  if (particular !== undefined) throw new ClienteleError("invalid-option", "a rule needs more than the class of a customer", { list: "policy.rules", id: particular.id });
  const general = asked.find((rule) => rule.classes === undefined);
  const ofClass = new Map<number, CadenceRule | undefined>(classes.map((name, index) => [index, asked.find((rule) => rule.classes?.includes(name)) ?? general]));
  return ofClass.set(WITHOUT_CLASS, general);
}

function refuseClass(row: number, classes: readonly string[]): never {
  throw new ClienteleError("unknown-class", `columns.classOf[${row}] is no position in the classes of the policy`, { list: "columns.classOf", index: row, expected: classes });
}
