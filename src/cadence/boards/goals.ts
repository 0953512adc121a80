import type { Channel } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireId, requireInteger, requireList, requireNew, requireRecord, requireText } from "../../foundation/internal.ts";
import { requireChannel } from "../input/contact-reader.ts";

/** How many contacts are to be made in a period. What is given must all hold of a contact for it to count; absent: anything. */
export interface ContactGoal {
  /** What results name the goal by; absent: they repeat what it asks for. */
  readonly id?: Id | undefined;
  /** Who makes the contacts: `by` of the record, else the owner of the customer. */
  readonly owner?: Id | undefined;
  /** With whom. */
  readonly customer?: Id | undefined;
  /** With customers of this class, as it is now. */
  readonly class?: string | undefined;
  /** How. */
  readonly channel?: Channel | undefined;
  /** What for. */
  readonly purpose?: string | undefined;
  /** Number of contacts in the whole period, at least 1. */
  readonly contacts: number;
}

/** What of a contact decides which goals it counts towards. */
export interface GoalFacts {
  /** Who made it, as far as that is known. */
  readonly owner: Id | undefined;
  /** With whom. */
  readonly customer: Id;
  /** Class of the customer, as far as that is known. */
  readonly class: string | undefined;
  /** How. */
  readonly channel: Channel;
  /** What for. */
  readonly purpose: string;
}

/**
 * Takes goals as they come, and refuses what is none.
 *
 * @param goals - goals in any order
 * @returns the same in the order of ids, those without one last
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-channel`, `invalid-value` for a number that is not whole
 * or less than 1
 */
export function readGoals(goals: readonly ContactGoal[]): ContactGoal[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(goals, "goals"), (value, index) => {
    const goal = requireRecord(value, "goals", index) as unknown as ContactGoal;
    if (goal.id !== undefined) requireNew(known, requireId(goal.id, "goals", index), "goals", index);
    if (goal.owner !== undefined) requireId(goal.owner, `goals[${index}].owner`, index);
    if (goal.customer !== undefined) requireId(goal.customer, `goals[${index}].customer`, index);
    if (goal.class !== undefined) requireText(goal.class, { list: "goals", index, field: "class" });
    if (goal.channel !== undefined) requireChannel(goal.channel, { list: "goals", index, field: "channel" });
    if (goal.purpose !== undefined) requireText(goal.purpose, { list: "goals", index, field: "purpose" });
    const wanted = requireInteger(goal.contacts, { list: "goals", index, field: "contacts" });
    if (wanted >= 1) return goal;
    throw new ClienteleError("invalid-value", `goals[${index}].contacts is less than 1`, { list: "goals", index, field: "contacts", value: wanted });
  });
  return read.sort(compareGoals);
}

/**
 * Sorts goals so that those a contact may count towards are found without looking at all of them.
 *
 * @param goals - checked goals
 * @returns from a contact to the positions of the goals it counts towards
 */
export function goalFinder(goals: readonly ContactGoal[]): (contact: GoalFacts) => number[] {
  const byCustomer = new Map<Id, number[]>();
  const byOwner = new Map<Id, number[]>();
  const others: number[] = [];
  for (const [position, { customer, owner }] of goals.entries()) {
    if (customer !== undefined) push(byCustomer, customer, position);
    else if (owner !== undefined) push(byOwner, owner, position);
    else others.push(position);
  }
  return (contact) => {
    const owned = contact.owner === undefined ? [] : (byOwner.get(contact.owner) ?? []);
    const candidates = [...(byCustomer.get(contact.customer) ?? []), ...owned, ...others];
    return candidates.filter((position) => CONDITIONS.every((field) => goals[position]![field] === undefined || goals[position]![field] === contact[field]));
  };
}

const CONDITIONS = ["owner", "customer", "class", "channel", "purpose"] as const;

function push(lists: Map<Id, number[]>, key: Id, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}

function compareGoals(a: ContactGoal, b: ContactGoal): number {
  for (const field of ["id", ...CONDITIONS] as const) {
    const first = a[field];
    const second = b[field];
    if (first === second) continue;
    if (first === undefined) return 1;
    return second === undefined ? -1 : compareIds(first, second);
  }
  return a.contacts - b.contacts;
}
