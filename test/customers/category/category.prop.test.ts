import fc from "fast-check";
import { expect, test } from "vitest";
import { categoriesOf, categoryOf } from "../../../src/customers/category/category.ts";
import type { CategoryCondition, CategoryPolicy } from "../../../src/customers/category/category-policy.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";

const names = ["orders", "amount", "loyalty"] as const;
const grades = fc.constantFrom(0, 1);
const condition = fc.letrec<{ tree: CategoryCondition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ figure: fc.constantFrom(...names), atLeast: grades }),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of }))),
  ),
})).tree;
const policy = fc.array(condition, { maxLength: 3 }).map((conditions): CategoryPolicy => ({
  id: "p",
  categories: [...conditions.map((when, index) => ({ category: `c${index}`, when })), { category: "rest" }],
}));
const figures = fc.record({ orders: fc.option(grades), amount: fc.option(grades), loyalty: fc.option(grades) });

type Full = Record<(typeof names)[number], number>;

/** With every figure known, a condition is plain logic. */
function holds(when: CategoryCondition, known: Full): boolean {
  if ("figure" in when) return known[when.figure as keyof Full] >= when.atLeast;
  if ("all" in when) return when.all.every((part) => holds(part, known));
  if ("any" in when) return when.any.some((part) => holds(part, known));
  return when.of.filter((part) => holds(part, known)).length >= when.atLeast;
}

/** Every way in which the absent figures could turn out. */
function worlds(given: Record<string, number | null>): Full[] {
  return names.reduce<Partial<Full>[]>((found, name) => found.flatMap((world) => (given[name] === null ? [0, 1] : [given[name]!]).map((value) => ({ ...world, [name]: value }))), [{}]) as Full[];
}

test("CUS-13: a decided category is the category in every way in which the absent figures could turn out", () => {
  fc.assert(
    fc.property(policy, figures, (rules, given) => {
      const { category, atLeast, reasons } = categoryOf(deepFreeze({ id: 1, ...given }), deepFreeze(rules));
      const order = rules.categories.map((rule) => rule.category);
      const found = worlds(given).map((world) => rules.categories.find(({ when }) => when === undefined || holds(when, world))!.category);
      if (category !== null) expect(new Set(found)).toEqual(new Set([category]));
      // Whatever turns out, the customer is at least there.
      for (const other of found) expect(order.indexOf(other)).toBeLessThanOrEqual(order.indexOf(atLeast));
      expect(category === null).toBe(reasons.some(({ code }) => code === "customers/category-undecided"));
      if (Object.values(given).every((value) => value !== null)) expect(category).toBe(found[0]);
      for (const reason of reasons) {
        if (reason.code === "customers/category-missed") expect(found).not.toContain(reason.category);
        if (reason.code === "customers/category-undecided") expect(reason.absent.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("the order of the list changes nothing, and everybody has a row", () => {
  fc.assert(
    fc.property(policy, fc.uniqueArray(fc.record({ id: fc.nat(9), orders: fc.option(grades) }), { selector: ({ id }) => id }), (rules, list) => {
      const table = categoriesOf(list, rules);
      expect(categoriesOf(list.toReversed(), rules)).toEqual(table);
      expect(table.rows).toHaveLength(list.length);
      expect(table.counts.reduce((sum, { count }) => sum + count, table.undecided)).toBe(list.length);
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    }),
  );
});
