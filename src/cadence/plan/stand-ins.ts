import type { DueContact } from "../due/due-contact.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import { firstAfter } from "./insert-sorted.ts";
import type { MadeContact } from "./plan-customers.ts";
import { compareAsks, type Ask, type PlanInput } from "./plan-input.ts";

/** Days, days since 1970-01-01. */
export interface DaySpan {
  /** First day. */
  readonly first: number;
  /** Last day. */
  readonly last: number;
}

/**
 * Whether a contact, once it is made, does what another rule of the same customer asks for (CAD-1).
 *
 * @param made - the contact
 * @param other - the contact that might not be needed any more
 * @param input - the plan
 * @returns `false` also for two contacts of one rule: each has its own start
 */
function standsFor(made: DueContact, other: DueContact, { satisfiers }: PlanInput): boolean {
  if (made.rule === other.rule) return false;
  if (made.person !== null && other.person !== null && made.person !== other.person) return false;
  return (satisfiers.get(other.rule) ?? []).some(({ channel, purpose }) => purpose === made.purpose && (channel === null || channel === made.channel));
}

/**
 * A planned contact of the customer that does what this one asks for.
 *
 * @param ask - the contact
 * @param span - the days on which it would do
 * @param input - the plan so far
 * @returns the first of them; `undefined` where there is none
 */
export function standInFor(ask: Ask, { first, last }: DaySpan, input: PlanInput): MadeContact | undefined {
  if (input.rules.size === 0) return undefined;
  let found: MadeContact | undefined;
  for (const made of ask.customer.made.values()) {
    for (let at = firstAfter(made, first - 1, ({ day }) => day); at < made.length && made[at]!.day <= last; at += 1) {
      if (!standsFor(made[at]!.contact, ask.contact, input)) continue;
      if (found === undefined || goesBefore(made[at]!, found)) found = made[at];
      break;
    }
  }
  return found;
}

function goesBefore(a: MadeContact, b: MadeContact): boolean {
  return a.day < b.day || (a.day === b.day && a.contact.key < b.contact.key);
}

/** The contacts that are still to be decided about and could stand for others of their customers. */
export interface WaitingStandIns<C extends string = string> {
  /** Adds a contact, if it could stand for any. */
  add(ask: Ask<C>): void;
  /** Takes a contact that is to be decided about now; `false` if that was done before. */
  take(ask: Ask<C>): boolean;
  /** Those that could stand for a contact and not the other way round, the most urgent first. */
  of(ask: Ask<C>): readonly Ask<C>[];
}

/**
 * Starts a list of contacts that could stand for others: a visit that is also the call.
 *
 * @param input - the plan
 * @returns an empty list
 */
export function waitingStandIns<C extends string>(input: PlanInput<C>): WaitingStandIns<C> {
  const leading = leadingRules(input);
  const waiting = new Map<Ask<C>["customer"], Ask<C>[]>();
  const taken = new Set<Ask<C>>();
  return {
    add(ask) {
      if (!leading.has(ask.contact.rule)) return;
      const known = waiting.get(ask.customer);
      if (known === undefined) waiting.set(ask.customer, [ask]);
      else known.push(ask);
    },
    take(ask) {
      if (!leading.has(ask.contact.rule)) return true;
      if (taken.has(ask)) return false;
      taken.add(ask);
      const known = waiting.get(ask.customer)!;
      known.splice(known.indexOf(ask), 1);
      return true;
    },
    of(ask) {
      const found = waiting.get(ask.customer);
      if (found === undefined || found.length === 0) return NONE;
      return found.filter(({ contact }) => standsFor(contact, ask.contact, input) && !standsFor(ask.contact, contact, input)).sort(compareAsks);
    },
  };
}

const NONE: readonly never[] = [];

/** The rules whose contacts could stand for those of others. */
function leadingRules({ rules, satisfiers }: PlanInput): ReadonlySet<string> {
  const others = [...satisfiers.values()].flatMap(([, ...found]) => found);
  const leads = ({ channel, purpose }: CadenceRule): boolean =>
    others.some((other) => other.purpose === purpose && (other.channel === null || channel === "preferred" || other.channel === channel));
  return new Set([...rules.values()].filter(leads).map(({ id }) => id));
}
