import { expectTypeOf } from "vitest";
import { categoriesOf, categoryOf, defineCategoryPolicy, type StandardCategory } from "../../../src/customers/index.ts";

// Names of categories come from the policy.
expectTypeOf(categoryOf({ id: 1 }).category).toEqualTypeOf<StandardCategory | null>();
const policy = defineCategoryPolicy({ id: "p", categories: [{ category: "large", when: { figure: "amount", atLeast: 1 } }, { category: "small" }] });
expectTypeOf(categoryOf({ id: 1 }, policy).atLeast).toEqualTypeOf<"large" | "small">();
expectTypeOf(categoriesOf([], policy).counts[0]!.category).toEqualTypeOf<"large" | "small">();

// @ts-expect-error a figure that there is not
defineCategoryPolicy({ id: "p", categories: [{ category: "large", when: { figure: "size", atLeast: 1 } }, { category: "small" }] });
// @ts-expect-error figures without an id
categoryOf({ orders: 1 });
