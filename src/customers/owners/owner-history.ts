import { appendFacts } from "../../flow/index.ts";
import { ClienteleError, type Id, type Instant } from "../../foundation/index.ts";
import { instantOfMilliseconds, isRecord, requireDay, requireId, requireInstant, requireList } from "../../foundation/internal.ts";
import type { OwnerFact } from "./owner-facts.ts";

/** A change of owner. */
export interface OwnerChange {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** `null` for nobody. */
  readonly owner: Id | null;
}

/** A checked history. */
export interface OwnerHistory {
  /** The changes of each customer, in the order of days. */
  readonly changes: ReadonlyMap<Id, readonly OwnerChange[]>;
  /** The ids of the facts. */
  readonly ids: ReadonlySet<string>;
  /** When the last fact was recorded; `null` before the first. */
  readonly recordedAt: Instant | null;
}

/**
 * Takes a history as it comes.
 *
 * @param history - facts, in any order; one that comes twice counts once
 * @returns the changes by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `fact-conflict`; `two-owners` where two facts give a customer
 * different owners from the same day on
 */
export function readOwnerHistory(history: readonly OwnerFact[]): OwnerHistory {
  requireList(history, "history");
  const changes = new Map<Id, OwnerChange[]>();
  const ids = new Set<string>();
  let recordedAt: number | null = null;
  for (const [index, fact] of appendFacts([], history).entries()) {
    const { customer, change } = readFact(fact, index);
    ids.add(fact.id);
    const recorded = requireInstant(fact.recordedAt, { list: "history", index, field: "recordedAt", id: fact.id });
    if (recordedAt === null || recorded > recordedAt) recordedAt = recorded;
    const own = changes.get(customer);
    if (own === undefined) changes.set(customer, [change]);
    else own.push(change);
  }
  for (const [customer, own] of changes) changes.set(customer, inOrder(own, customer));
  return { changes, ids, recordedAt: recordedAt === null ? null : instantOfMilliseconds(recordedAt) };
}

/**
 * The change that holds on a day.
 *
 * @param changes - the changes of one customer, in the order of days
 * @param day - days since 1970-01-01
 * @returns the last that began by then; `undefined` if none did
 */
export function changeOn(changes: readonly OwnerChange[] | undefined, day: number): OwnerChange | undefined {
  return changes?.findLast(({ from }) => from <= day);
}

function readFact(fact: OwnerFact, index: number): { readonly customer: Id; readonly change: OwnerChange } {
  const { type, data }: { readonly type: unknown; readonly data: unknown } = fact;
  if (!isRecord(data) || (type !== "ownerAssigned" && type !== "ownershipEnded")) {
    throw new ClienteleError("invalid-input", `history[${index}] is no fact about an owner`, { list: "history", index });
  }
  const customer = requireId(data["customer"], "history.customer", index);
  const from = requireDay(data["from"], { list: "history", index, field: "data.from", id: customer });
  return { customer, change: { from, owner: type === "ownershipEnded" ? null : requireId(data["owner"], "history.owner", index) } };
}

function inOrder(changes: readonly OwnerChange[], customer: Id): OwnerChange[] {
  const sorted = changes.toSorted((a, b) => a.from - b.from);
  return sorted.filter(({ from, owner }, index) => {
    const before = sorted[index - 1];
    if (before?.from !== from) return true;
    if (before.owner === owner) return false;
    throw new ClienteleError("two-owners", "two facts give the customer different owners from the same day on", { list: "history", id: customer });
  });
}
