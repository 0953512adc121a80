import type { Id } from "../../foundation/index.ts";
import type { CadenceRule } from "./cadence-policy.ts";
import { CONDITIONS, slotOf, specificityOf } from "./rule-slots.ts";

/** Whom rules are for: per condition the values left, `undefined` for every one. */
type Audience = Readonly<Partial<Record<(typeof CONDITIONS)[number], readonly Id[] | undefined>>>;

/**
 * Which rules compete without a winner: same slot, as specific as each other, and both meant for some customer for whom no rule
 * is more specific.
 *
 * @param rules - well-formed rules
 * @returns pairs of positions in `rules`, the lower first, in order
 */
export function tiedRules(rules: readonly CadenceRule[]): readonly (readonly [first: number, second: number])[] {
  const ties: (readonly [number, number])[] = [];
  const slots = new Map<string, number[]>();
  rules.forEach((rule, index) => {
    const slot = slotOf(rule);
    const members = slots.get(slot);
    if (members === undefined) slots.set(slot, [index]);
    else members.push(index);
  });
  for (const members of slots.values()) {
    const specificity = new Map(members.map((index) => [index, specificityOf(rules[index]!)]));
    members.forEach((second, position) => {
      for (const first of members.slice(0, position)) {
        const level = specificity.get(first)!;
        if (level !== specificity.get(second)) continue;
        const both = overlapOf(rules[first]!, rules[second]!);
        if (both === undefined) continue;
        const winners = members.filter((index) => specificity.get(index)! > level).map((index) => rules[index]!);
        if (!isCovered(both, winners)) ties.push([first, second]);
      }
    });
  }
  return ties.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Whom both are for; `undefined` where that is nobody. */
function overlapOf(a: Audience, b: Audience): Audience | undefined {
  const overlap: Partial<Record<keyof Audience, readonly Id[]>> = {};
  for (const condition of CONDITIONS) {
    const first: readonly Id[] | undefined = a[condition];
    const second: readonly Id[] | undefined = b[condition];
    const shared = first === undefined ? second : second === undefined ? first : first.filter((value) => second.includes(value));
    if (shared === undefined) continue;
    if (shared.length === 0) return undefined;
    overlap[condition] = shared;
  }
  return overlap;
}

/** Whether everyone of an audience has one of the rules. */
function isCovered(audience: Audience, rules: readonly CadenceRule[]): boolean {
  for (const [index, rule] of rules.entries()) {
    const part = overlapOf(audience, rule);
    // Where the audience is open, a rule with a list leaves somebody out, and so do all lists together.
    if (part === undefined || CONDITIONS.some((condition) => audience[condition] === undefined && rule[condition] !== undefined)) continue;
    const others = rules.slice(index + 1);
    return withoutPart(audience, part).every((rest) => isCovered(rest, others));
  }
  return false;
}

/** An audience less a part of it, as audiences that do not meet. */
function withoutPart(audience: Audience, part: Audience): readonly Audience[] {
  const rests: Audience[] = [];
  let taken: Audience = audience;
  for (const condition of CONDITIONS) {
    const inside: readonly Id[] | undefined = part[condition];
    if (inside === undefined) continue;
    const outside = (audience[condition] as readonly Id[]).filter((value) => !inside.includes(value));
    if (outside.length > 0) rests.push({ ...taken, [condition]: outside });
    taken = { ...taken, [condition]: inside };
  }
  return rests;
}
