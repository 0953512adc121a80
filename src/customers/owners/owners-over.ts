import { compareIds, type Id, type Period, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireId, requirePeriod } from "../../foundation/internal.ts";
import type { OwnerFact } from "./owner-facts.ts";
import { changeOn, readOwnerHistory } from "./owner-history.ts";

/** A stretch of days on which somebody answers for a customer. */
export interface Ownership {
  /** The customer. */
  readonly customer: Id;
  /** Who answers for it. */
  readonly owner: Id;
  /** First day, which may lie before the period. */
  readonly from: PlainDate;
  /** Last day, which may lie after the period; `null` until further notice. */
  readonly until: PlainDate | null;
  /** Number of its days that lie in the period. */
  readonly days: number;
}

/**
 * Who is the owner of a customer on a day? Reads the whole history; for many customers ask {@link ownersOver} for one day.
 *
 * @param history - all facts about owners, in any order
 * @param customer - the customer
 * @param date - the day, `YYYY-MM-DD`
 * @returns the owner; `null` for nobody
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `fact-conflict`, `two-owners`
 * @example
 * ```ts
 * import { assignOwner, ownerOn } from "clientele/customers";
 *
 * const command = { id: "c1", at: "2026-03-01T09:00:00Z", by: { id: "head" }, customer: 7, owner: "ann", from: "2026-03-02", reason: "New." };
 * const decision = assignOwner([], command);
 * const history = decision.ok ? decision.facts : [];
 * ownerOn(history, 7, "2026-03-02"); // => "ann"
 * ownerOn(history, 7, "2026-03-01"); // => null
 * ownerOn(history, "7", "2026-03-02"); // => null
 * ```
 * @category Owners
 * @see CUS-9
 */
export function ownerOn(history: readonly OwnerFact[], customer: Id, date: string): Id | null {
  const day = requireDate(date, "date");
  return changeOn(readOwnerHistory(history).changes.get(requireId(customer, "customer", 0)), day)?.owner ?? null;
}

/**
 * Who answered for which customers over a period?
 *
 * @param history - all facts about owners, in any order
 * @param period - the days, both ends included; one day asks for the owners on it
 * @returns every stretch that has a day in the period, by customer and then by time
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-period`, `fact-conflict`, `two-owners`
 * @example
 * ```ts
 * import { assignOwner, ownersOver } from "clientele/customers";
 *
 * const head = { at: "2026-03-01T09:00:00Z", by: { id: "head" }, customer: 7, reason: "Key account." };
 * const first = assignOwner([], { ...head, id: "c1", owner: "ann", from: "2026-03-02" });
 * const history = first.ok ? first.facts : [];
 * const second = assignOwner(history, { ...head, id: "c2", owner: "ben", from: "2026-04-01" });
 * ownersOver([...history, ...(second.ok ? second.facts : [])], { from: "2026-03-30", to: "2026-04-05" });
 * // => [
 * //   { customer: 7, owner: "ann", from: "2026-03-02", until: "2026-03-31", days: 2 },
 * //   { customer: 7, owner: "ben", from: "2026-04-01", until: null, days: 5 },
 * // ]
 * ownersOver([], { from: "2026-03-30", to: "2026-04-05" }); // => []
 * ```
 * @category Owners
 * @see CUS-9
 */
export function ownersOver(history: readonly OwnerFact[], period: Period): readonly Ownership[] {
  const { from, to } = requirePeriod(period);
  const customers = [...readOwnerHistory(history).changes].sort(([a], [b]) => compareIds(a, b));
  return customers.flatMap(([customer, changes]) =>
    // Somebody who is named again where they are the owner already goes on, without a seam.
    changes.filter(({ owner }, index) => changes[index - 1]?.owner !== owner || index === 0).flatMap((change, index, distinct): Ownership[] => {
      const last = index + 1 < distinct.length ? distinct[index + 1]!.from - 1 : null;
      if (change.owner === null || change.from > to || (last !== null && last < from)) return [];
      const days = Math.min(last ?? to, to) - Math.max(change.from, from) + 1;
      return [{ customer, owner: change.owner, from: dateOfDay(change.from), until: last === null ? null : dateOfDay(last), days }];
    }),
  );
}
