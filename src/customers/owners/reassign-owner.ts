import { factOf } from "../../flow/index.ts";
import { accepted, compareIds, refused, type Decision, type Id } from "../../foundation/index.ts";
import { dateOfDay, requireId, requireIds, requireUniqueIds } from "../../foundation/internal.ts";
import { againstChange, commonRefusals, readOwnerCommand, requireOwner, type OwnerCommand, type OwnerOptions, type OwnerRefusal } from "./assign-owner.ts";
import type { OwnerFact } from "./owner-facts.ts";
import { changeOn, readOwnerHistory, type OwnerHistory } from "./owner-history.ts";

/** A wish that customers go from one owner to another. */
export interface ReassignOwner extends OwnerCommand {
  /** Who hands over. */
  readonly owner: Id;
  /** Who takes over. */
  readonly successor: Id;
  /** The customers; absent: all that the owner has on the day. */
  readonly customers?: readonly Id[] | undefined;
}

/**
 * May customers go from one owner to another from a day on? All of them or none.
 *
 * @param history - all facts about owners, in any order
 * @param command - who hands over which customers to whom, from when, and why
 * @param options - who can be an owner
 * @returns one fact to be stored for each customer, in the order of ids, none where the command is in the history already; or every reason
 * against it
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` for a customer named twice, `invalid-date`, `invalid-instant`,
 * `fact-conflict`, `two-owners`, `unknown-owner`
 * @example
 * ```ts
 * import { assignOwner, ownersOver, reassignOwner } from "clientele/customers";
 *
 * const head = { at: "2026-03-01T09:00:00Z", by: { id: "head-of-sales" }, reason: "Key accounts." };
 * const history = [7, 8].flatMap((customer) => {
 *   const decision = assignOwner([], { ...head, id: `c${customer}`, customer, owner: "ann", from: "2026-03-02" });
 *   return decision.ok ? decision.facts : [];
 * });
 * const handover = reassignOwner(history, { ...head, id: "h1", owner: "ann", successor: "ben", from: "2026-07-01", reason: "Ann retires." });
 * const facts = handover.ok ? handover.facts : [];
 * facts.map(({ id, data }) => [id, data.customer]); // => [["h1", 7], ["h1#2", 8]]
 * ownersOver([...history, ...facts], { from: "2026-07-01", to: "2026-07-01" }).map(({ customer, owner }) => [customer, owner]);
 * // => [[7, "ben"], [8, "ben"]]
 *
 * const again = reassignOwner([...history, ...facts], { ...head, id: "h2", owner: "ann", successor: "ben", from: "2026-07-02" });
 * again.ok ? [] : again.refusals; // => [{ code: "customers/nothing-to-hand-over", owner: "ann", from: "2026-07-02" }]
 * ```
 * @category Owners
 * @see CUS-9
 */
export function reassignOwner(history: readonly OwnerFact[], command: ReassignOwner, options: OwnerOptions = {}): Decision<OwnerFact, OwnerRefusal> {
  const known = readOwnerHistory(history);
  const { head, from, reason } = readOwnerCommand(command);
  const owner = requireId(command.owner, "command.owner", 0);
  const successor = requireOwner(command.successor, "successor", options);
  const named = command.customers === undefined ? null : requireCustomers(command.customers);
  if (known.ids.has(head.id)) return accepted([]);
  const owned = [...known.changes.keys()].filter((customer) => changeOn(known.changes.get(customer), from)?.owner === owner);
  const customers = [...(named ?? owned)].sort(compareIds);
  const date = dateOfDay(from);
  const refusals: OwnerRefusal[] = [
    ...commonRefusals(known, head, reason, null),
    ...customers.flatMap((customer): readonly OwnerRefusal[] => {
      const changes = known.changes.get(customer);
      const found = changeOn(changes, from)?.owner ?? null;
      if (found !== owner) return [{ code: "customers/owner-differs", customer, owner: found, from: date }];
      return againstChange(customer, successor, from, changes?.at(-1));
    }),
    ...(named === null ? later(known, owner, from) : []),
  ];
  if (customers.length === 0) refusals.push({ code: "customers/nothing-to-hand-over", owner, from: date });
  if (refusals.length > 0) return refused(refusals);
  return accepted(customers.map((customer, index) => factOf(head, index, "ownerAssigned", { customer, owner: successor, previous: owner, from: date, reason: reason! })));
}

function requireCustomers(value: readonly Id[]): readonly Id[] {
  const customers = requireIds(value, "command.customers");
  requireUniqueIds(customers, "command.customers");
  return customers;
}

// "All that the owner has" must not forget what was promised to them for later.
function later({ changes }: OwnerHistory, owner: Id, from: number): readonly OwnerRefusal[] {
  const found = [...changes].flatMap(([customer, own]) => own.filter((change) => change.owner === owner && change.from > from).map((change) => ({ customer, from: change.from })));
  return found
    .sort((a, b) => compareIds(a.customer, b.customer) || a.from - b.from)
    .map(({ customer, from: day }) => ({ code: "customers/owner-gets-later", customer, from: dateOfDay(day) }));
}
