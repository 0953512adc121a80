import type { ContactHold } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { dateOfDay, requireList, requireText } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import type { CustomerNumbers } from "./customer-numbers.ts";
import { recordsByCustomer, type Dated } from "./customer-records.ts";
import type { ContactSnooze, DueOptions } from "./due-options.ts";
import { stretchOf, type Stretch } from "./stretch.ts";

/** What keeps contacts of one customer back for a time. */
export interface Rests {
  /** Pauses, put together where they touch, in order. */
  readonly pauses: readonly Stretch[];
  /** Holds, by their first day. */
  readonly holds: readonly (Stretch & { readonly hold: ContactHold })[];
  /** Snoozes, by their last day. */
  readonly snoozes: readonly Dated<ContactSnooze>[];
}

/**
 * Reads pauses, holds and snoozes of all customers.
 *
 * @param options - where they stand
 * @param numbers - the customers asked for
 * @param rules - ids of the rules that snoozes may name; absent: any
 * @returns a function from position to what keeps that customer's contacts back; `undefined` where nothing does
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-period`; `unknown-id` for a rule that is not there
 */
export function readRests(options: DueOptions, numbers: CustomerNumbers, rules: ReadonlySet<unknown> | undefined): (customer: number) => Rests | undefined {
  if (options.pauses === undefined && options.holds === undefined && options.snoozes === undefined) return () => undefined;
  const pauses = recordsByCustomer(options.pauses, "pauses", "from", numbers, checkPause, () => 0);
  const holds = recordsByCustomer(options.holds, "holds", "from", numbers, checkHold, compareHolds);
  const snoozes = recordsByCustomer(options.snoozes, "snoozes", "until", numbers, (record, index) => checkSnooze(record, index, rules), () => 0);
  return (customer) => {
    const found = { pauses: pauses.of(customer), holds: holds.of(customer), snoozes: snoozes.of(customer) };
    if (found.pauses.length + found.holds.length + found.snoozes.length === 0) return undefined;
    return {
      pauses: joined(found.pauses.map(({ record }) => stretchOf(record, { list: "pauses" }))),
      holds: found.holds.map(({ record }) => ({ ...stretchOf(record, { list: "holds" }), hold: record })),
      snoozes: found.snoozes,
    };
  };
}

function checkPause(record: Readonly<Record<string, unknown>>, index: number): void {
  stretchOf(record, { list: "pauses", index, id: record["customer"] as Id });
}

function checkHold(record: Readonly<Record<string, unknown>>, index: number): void {
  stretchOf(record, { list: "holds", index, id: record["customer"] as Id });
  requireText(record["reason"], { list: "holds", index, field: "reason" });
  if (record["purposes"] === undefined) return;
  const list = `holds[${index}].purposes`;
  for (const [position, purpose] of requireList(record["purposes"], list).entries()) requireText(purpose, { list, index: position });
}

function compareHolds(a: ContactHold, b: ContactHold): number {
  const textOf = ({ reason, until, purposes }: ContactHold): string => JSON.stringify([reason, until, purposes]);
  return compareIds(textOf(a), textOf(b));
}

function checkSnooze({ rule }: Readonly<Record<string, unknown>>, index: number, rules: ReadonlySet<unknown> | undefined): void {
  if (rule === undefined || rules === undefined || rules.has(rule)) return;
  throw new ClienteleError("unknown-id", `snoozes[${index}].rule is no rule of the policy`, { list: "snoozes", index, field: "rule" });
}

// Days that two pauses share are not counted twice.
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last !== undefined && next.from <= last.until + 1) result[result.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
    else result.push(next);
  }
  return result;
}

/**
 * The pause that a day lies in.
 *
 * @param rests - what keeps the customer's contacts back
 * @param day - the day
 * @returns the reason, or `null`
 */
export function pauseOn({ pauses }: Rests, day: number): CadenceReason | null {
  const found = pauses.find(({ from, until }) => from <= day && day <= until);
  return found === undefined ? null : { code: "cadence/paused", from: dateOfDay(found.from), until: lastDay(found.until) };
}

/**
 * The holds that keep back a contact of some purpose on a day.
 *
 * @param rests - what keeps the customer's contacts back
 * @param purpose - purpose of the contact
 * @param day - the day
 * @returns a reason for each, by first day
 */
export function holdsOn({ holds }: Rests, purpose: string, day: number): readonly CadenceReason[] {
  const found = holds.filter(({ from, until, hold }) => from <= day && day <= until && (hold.purposes?.includes(purpose) ?? true));
  return found.map(({ from, until, hold }) => ({ code: "cadence/held", from: dateOfDay(from), until: lastDay(until), reason: hold.reason }));
}

/**
 * The snooze that a contact of some rule rests under on a day: the one that lasts longest.
 *
 * @param rests - what keeps the customer's contacts back
 * @param rule - id of the rule
 * @param day - the day
 * @returns the reason, or `null`
 */
export function snoozeOn({ snoozes }: Rests, rule: string, day: number): CadenceReason | null {
  const found = snoozes.findLast((snooze) => snooze.day >= day && (snooze.record.rule ?? rule) === rule);
  return found === undefined ? null : { code: "cadence/snoozed", until: dateOfDay(found.day) };
}

function lastDay(until: number): ReturnType<typeof dateOfDay> | null {
  return until === Infinity ? null : dateOfDay(until);
}
