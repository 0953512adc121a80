import type { ClassChange, Customer } from "../../customers/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import type { Dated } from "./customer-records.ts";

/** A change of class that has taken effect. */
export interface DatedChange<C extends string = string> {
  /** First day of the new class, days since 1970-01-01. */
  readonly day: number;
  /** The class before. */
  readonly from: C | null;
  /** The class from that day on. */
  readonly to: C | null;
}

/** The classes of one customer over time. */
export interface ClassHistory<C extends string = string> {
  /** The class as of the day. */
  readonly now: C | null;
  /** The changes up to the day, by day. */
  readonly changes: readonly DatedChange<C>[];
}

/**
 * The classes of a customer up to a day. Dated changes decide over the class that the customer record holds.
 *
 * @param customer - the customer
 * @param index - its position in `customers`
 * @param given - all its changes, by day
 * @param asOf - the day; later changes do not count yet
 * @param known - the class names of the policy
 * @returns class and changes
 * @throws ClienteleError `unknown-class`; `invalid-input` for two changes on one day
 */
export function classHistory<C extends string>(
  customer: Customer,
  index: number,
  given: readonly Dated<ClassChange>[],
  asOf: number,
  known: ReadonlySet<string>,
): ClassHistory<C> {
  const name = customer.class ?? null;
  requireKnown(name, known, "customers", customer, index);
  if (given.length === 0) return { now: name as C | null, changes: NO_CHANGES };
  const changes: DatedChange<C>[] = [];
  for (const { day, record } of given) {
    if (day > asOf) break;
    requireKnown(record.from, known, "classChanges", customer);
    requireKnown(record.to, known, "classChanges", customer);
    if (changes.at(-1)?.day === day) {
      throw new ClienteleError("invalid-input", "classChanges has two changes of one customer on one day", { list: "classChanges", field: "date", id: customer.id });
    }
    changes.push({ day, from: record.from as C | null, to: record.to as C | null });
  }
  return { now: changes.length === 0 ? (name as C | null) : changes.at(-1)!.to, changes };
}

const NO_CHANGES: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * The class on a day.
 *
 * @param history - the classes of the customer
 * @param day - a day up to the one that the history is for
 * @returns the class; `null` for none
 */
export function classOn<C extends string>({ now, changes }: ClassHistory<C>, day: number): C | null {
  const next = changes.find((change) => change.day > day);
  return next === undefined ? now : next.from;
}

function requireKnown(name: string | null | undefined, known: ReadonlySet<string>, list: string, customer: Customer, index?: number): void {
  if (name === null || (name !== undefined && known.has(name))) return;
  const place = index === undefined ? { list } : { list, index };
  throw new ClienteleError("unknown-class", `${list} has a class that the policy does not declare`, { ...place, id: customer.id, expected: [...known] });
}
