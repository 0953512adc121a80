import { isClienteleError, type PlainDate } from "../../foundation/index.ts";
import { askedContacts } from "../due/asked-contacts.ts";
import type { Base, BaseCustomer } from "../due/base.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import { slotOf } from "../policy/rule-slots.ts";
import type { UnknownReason } from "./workload.ts";

/**
 * Why a rule gives no date, where the error says that owner and customer have too few days in common.
 *
 * @param error - what was caught
 * @returns the reason
 * @throws the error itself, if it says anything else
 */
export function noSharedDay(error: unknown): UnknownReason {
  if (!isClienteleError(error) || error.code !== "no-working-time") throw error;
  return { code: "cadence/no-shared-day", near: error.details.value as PlainDate };
}

/**
 * A base without the rules that give no date for a customer, because owner and customer have too few days in common.
 *
 * @param base - the base
 * @param found - the customer
 * @param unknown - called with each rule that is left out, and the reason
 * @returns the base with the other rules
 */
export function workableRules<C extends string>(base: Base<C>, found: BaseCustomer<C>, unknown: (rule: CadenceRule<C>, reason: UnknownReason) => void): Base<C> {
  const classes = [found.history.now, ...found.history.changes.flatMap(({ from, to }) => [from, to])];
  const slots = new Map<string, CadenceRule<C>>();
  for (const name of classes) for (const rule of base.rulesFor(found.known.customer, name)) if (!slots.has(slotOf(rule))) slots.set(slotOf(rule), rule);
  const left = new Set<string>();
  for (const [slot, rule] of slots) {
    try {
      askedContacts(limitedTo(base, new Set([slot])), found);
      left.add(slot);
    } catch (error) {
      unknown(rule, noSharedDay(error));
    }
  }
  return limitedTo(base, left);
}

function limitedTo<C extends string>(base: Base<C>, slots: ReadonlySet<string>): Base<C> {
  return { ...base, rulesFor: (customer, name) => base.rulesFor(customer, name).filter((rule) => slots.has(slotOf(rule))) };
}
