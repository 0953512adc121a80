import { factOf, requireHead, type CheckedHead, type CommandHead } from "../../flow/index.ts";
import { accepted, ClienteleError, refused, type Decision, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDay, requireId, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { Owner } from "../records.ts";
import type { OwnerFact } from "./owner-facts.ts";
import { readOwnerHistory, type OwnerChange, type OwnerHistory } from "./owner-history.ts";
import type { OwnerReasons } from "./owner-reasons.ts";

/** Why an owner cannot be changed so. */
export type OwnerRefusal = Reason<OwnerReasons>;

/** What the commands about owners have in common. */
export interface OwnerCommand extends CommandHead {
  /** First day on which it holds, `YYYY-MM-DD`; may lie in the future. */
  readonly from: string;
  /** Why, for people to read. Must be there; never part of a reason or an error. */
  readonly reason: string;
}

/** A wish to give a customer an owner. */
export interface AssignOwner extends OwnerCommand {
  /** The customer. */
  readonly customer: Id;
  /** Who is to answer for it. */
  readonly owner: Id;
}

/** A wish that nobody answers for a customer any more. */
export interface EndOwnership extends OwnerCommand {
  /** The customer. */
  readonly customer: Id;
}

/** Who can be an owner. */
export interface OwnerOptions {
  /** Everybody on our side who can; absent: anybody. */
  readonly owners?: readonly Owner[] | undefined;
}

/**
 * May somebody become the owner of a customer from a day on?
 *
 * A customer has one owner at a time. The one before ceases to be one on the day before, so that there is neither overlap nor gap. What is recorded
 * is not rewritten: the day must be after that of the customer's last change.
 *
 * @param history - all facts about owners, in any order
 * @param command - who is to become owner of which customer, from when, and why
 * @param options - who can be an owner
 * @returns one fact to be stored, none where the command is in the history already; or every reason against it
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `fact-conflict`, `two-owners` for a history that gives
 * a customer two owners; `unknown-owner`
 * @example
 * ```ts
 * import { assignOwner, ownerOn } from "clientele/customers";
 *
 * const head = { at: "2026-03-01T09:00:00Z", by: { id: "head-of-sales" } };
 * const first = assignOwner([], { ...head, id: "c1", customer: 7, owner: "ann", from: "2026-03-02", reason: "New key account." });
 * const history = first.ok ? first.facts : [];
 * ownerOn(history, 7, "2026-03-01"); // => null
 * ownerOn(history, 7, "2026-03-02"); // => "ann"
 *
 * const second = { ...head, id: "c2", customer: 7, owner: "ben", from: "2026-03-02", reason: "Ann is away." };
 * const answer = assignOwner(history, second);
 * answer.ok ? [] : answer.refusals; // => [{ code: "customers/owner-day-not-later", customer: 7, from: "2026-03-02", last: "2026-03-02" }]
 * assignOwner(history, { ...second, from: "2026-03-03" }).ok; // => true
 * ```
 * @category Owners
 * @see CUS-9
 */
export function assignOwner(history: readonly OwnerFact[], command: AssignOwner, options: OwnerOptions = {}): Decision<OwnerFact, OwnerRefusal> {
  const known = readOwnerHistory(history);
  const { head, from, reason } = readOwnerCommand(command);
  const customer = requireId(command.customer, "command.customer", 0);
  const owner = requireOwner(command.owner, "owner", options);
  if (known.ids.has(head.id)) return accepted([]);
  const last = known.changes.get(customer)?.at(-1);
  const refusals = [...commonRefusals(known, head, reason, customer), ...againstChange(customer, owner, from, last)];
  if (refusals.length > 0) return refused(refusals);
  return accepted([factOf(head, 0, "ownerAssigned", { customer, owner, previous: last?.owner ?? null, from: dateOfDay(from), reason: reason! })]);
}

/**
 * May a customer be without an owner from a day on?
 *
 * @param history - all facts about owners, in any order
 * @param command - which customer, from when, and why
 * @returns one fact to be stored, none where the command is in the history already; or every reason against it
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `fact-conflict`, `two-owners`
 * @example
 * ```ts
 * import { assignOwner, endOwnership, ownerOn } from "clientele/customers";
 *
 * const head = { at: "2026-03-01T09:00:00Z", by: { id: "head-of-sales" }, customer: 7 };
 * const first = assignOwner([], { ...head, id: "c1", owner: "ann", from: "2026-03-02", reason: "New key account." });
 * const history = first.ok ? first.facts : [];
 * const end = endOwnership(history, { ...head, id: "c2", from: "2026-07-01", reason: "No key account any more." });
 * ownerOn([...history, ...(end.ok ? end.facts : [])], 7, "2026-07-01"); // => null
 *
 * const twice = endOwnership([], { ...head, id: "c3", from: "2026-07-01", reason: "Left us." });
 * twice.ok ? [] : twice.refusals; // => [{ code: "customers/owner-missing", customer: 7 }]
 * ```
 * @category Owners
 * @see CUS-9
 */
export function endOwnership(history: readonly OwnerFact[], command: EndOwnership): Decision<OwnerFact, OwnerRefusal> {
  const known = readOwnerHistory(history);
  const { head, from, reason } = readOwnerCommand(command);
  const customer = requireId(command.customer, "command.customer", 0);
  if (known.ids.has(head.id)) return accepted([]);
  const last = known.changes.get(customer)?.at(-1);
  const refusals = [...commonRefusals(known, head, reason, customer), ...againstChange(customer, null, from, last)];
  if (refusals.length > 0) return refused(refusals);
  return accepted([factOf(head, 0, "ownershipEnded", { customer, previous: last!.owner!, from: dateOfDay(from), reason: reason! })]);
}

/** A command about owners, checked; `reason` is `null` where it says nothing. */
export interface CheckedOwnerCommand {
  readonly head: CheckedHead;
  readonly from: number;
  readonly reason: string | null;
}

/** Takes what the commands about owners have in common: `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`. */
export function readOwnerCommand(command: OwnerCommand): CheckedOwnerCommand {
  const head = requireHead(command);
  const from = requireDay(command.from, { list: "command", field: "from" });
  const { reason }: { readonly reason?: unknown } = command;
  if (reason !== undefined && typeof reason !== "string") throw new ClienteleError("invalid-input", "command.reason is no text", { list: "command", field: "reason" });
  return { head, from, reason: reason === undefined || reason.trim() === "" ? null : reason };
}

/** Takes an owner as they come: `missing-id`, `unknown-owner`. */
export function requireOwner(value: unknown, field: string, options: OwnerOptions): Id {
  const owner = requireId(value, `command.${field}`, 0);
  const owners = requireObject(options, "options")["owners"];
  if (owners === undefined) return owner;
  const known = Array.from(requireList(owners, "owners"), (record, index) => requireId(requireRecord(record, "owners", index)["id"], "owners", index));
  if (known.includes(owner)) return owner;
  throw new ClienteleError("unknown-owner", `command.${field} is none of the owners`, { list: "command", field, id: owner });
}

/** What stands against any command about owners. */
export function commonRefusals({ recordedAt }: OwnerHistory, head: CheckedHead, reason: string | null, customer: Id | null): readonly OwnerRefusal[] {
  const refusals: OwnerRefusal[] = [];
  if (recordedAt !== null && head.at < recordedAt) refusals.push({ code: "customers/owner-clock-backwards", field: "at", moment: head.at, bound: recordedAt });
  if (head.occurredAt > head.at) refusals.push({ code: "customers/owner-clock-backwards", field: "occurredAt", moment: head.occurredAt, bound: head.at });
  if (reason === null) refusals.push({ code: "customers/owner-without-reason", customer });
  return refusals;
}

/** What stands against a new owner, or nobody, after a customer's last change. */
export function againstChange(customer: Id, owner: Id | null, from: number, last: OwnerChange | undefined): readonly OwnerRefusal[] {
  const refusals: OwnerRefusal[] = [];
  if (owner === null && (last?.owner ?? null) === null) refusals.push({ code: "customers/owner-missing", customer });
  if (last === undefined) return refusals;
  const since: PlainDate = dateOfDay(last.from);
  if (from <= last.from) refusals.push({ code: "customers/owner-day-not-later", customer, from: dateOfDay(from), last: since });
  if (owner !== null && last.owner === owner) refusals.push({ code: "customers/owner-already", customer, owner, from: since });
  return refusals;
}
