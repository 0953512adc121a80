import type { Customer } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import type { CadencePolicy, CadenceRule } from "./cadence-policy.ts";
import { slotOf, specificityOf } from "./rule-slots.ts";

/** A rule as the selection sees it. */
interface Contender<C extends string> {
  readonly rule: CadenceRule<C>;
  readonly position: number;
  readonly slot: string;
  readonly specificity: number;
}

/**
 * Makes the function that answers which rules hold for a customer: of each slot the most specific one that is meant for it.
 *
 * What it has found once it gives again, the same list, so that a whole base costs no allocation per customer: there are only
 * as many answers as the policy has classes, regions and industries to tell apart.
 *
 * @param policy - a policy that has been checked: no two of its rules tie
 * @returns from a customer and its class, `null` for none, to the rules in the order of the policy; not to be changed
 */
export function selectRules<C extends string>(policy: CadencePolicy<C>): (customer: Customer, klass: C | null) => readonly CadenceRule<C>[] {
  const general: Contender<C>[] = [];
  const named = new Map<Id, Contender<C>[]>();
  policy.rules.forEach((rule, position) => {
    const contender = { rule, position, slot: slotOf(rule), specificity: specificityOf(rule) };
    if (rule.customers === undefined) general.push(contender);
    for (const id of rule.customers ?? []) {
      const own = named.get(id);
      if (own === undefined) named.set(id, [contender]);
      else own.push(contender);
    }
  });
  const classes = numbering(policy.rules.map((rule) => rule.classes));
  const regions = numbering(policy.rules.map((rule) => rule.regions));
  const industries = numbering(policy.rules.map((rule) => rule.industries));
  const known = new Map<number, readonly CadenceRule<C>[]>();

  return (customer, klass) => {
    const own = named.size === 0 ? undefined : named.get(customer.id);
    if (own !== undefined) return winnersOf([...general, ...own], customer, klass);
    let cell = numberOf(classes, klass);
    if (regions.size > 0) cell = cell * (regions.size + 1) + numberOf(regions, customer.region);
    if (industries.size > 0) cell = cell * (industries.size + 1) + numberOf(industries, customer.industry);
    let rules = known.get(cell);
    if (rules === undefined) known.set(cell, (rules = winnersOf(general, customer, klass)));
    return rules;
  };
}

function winnersOf<C extends string>(contenders: readonly Contender<C>[], customer: Customer, klass: C | null): readonly CadenceRule<C>[] {
  const winners = new Map<string, Contender<C>>();
  for (const contender of contenders) {
    const { rule, slot, specificity } = contender;
    const meant = admits(rule.classes, klass) && admits(rule.regions, customer.region) && admits(rule.industries, customer.industry);
    if (meant && specificity >= (winners.get(slot)?.specificity ?? 0)) winners.set(slot, contender);
  }
  return [...winners.values()].sort((a, b) => a.position - b.position).map(({ rule }) => rule);
}

function admits(names: readonly string[] | undefined, name: string | null | undefined): boolean {
  return names === undefined || (typeof name === "string" && names.includes(name));
}

/** The names that rules tell apart, from 1. All other names are 0: no rule asks for them. */
function numbering(lists: readonly (readonly string[] | undefined)[]): ReadonlyMap<string, number> {
  const names = new Set(lists.flatMap((list) => list ?? []));
  return new Map([...names].map((name, index) => [name, index + 1]));
}

function numberOf(names: ReadonlyMap<string, number>, name: string | null | undefined): number {
  return typeof name === "string" ? (names.get(name) ?? 0) : 0;
}
