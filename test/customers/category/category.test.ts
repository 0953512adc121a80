import { expect, test } from "vitest";
import { categoriesOf, categoryOf } from "../../../src/customers/category/category.ts";
import { standardCategories, type CategoryPolicy } from "../../../src/customers/category/category-policy.ts";
import { defineCategoryPolicy } from "../../../src/customers/category/define-category-policy.ts";
import { errorOf } from "../../foundation/thrown.ts";

const none = { orders: 0, amountShare: 0, profitShare: 0, margin: 0, loyalty: 0, serviceDemand: 1, bargaining: 1, strategicFit: 1 };

test("CUS-13: no trade is potential, trade is ordinary, great value is important", () => {
  expect(categoryOf({ id: 1, ...none }).category).toBe("potential");
  expect(categoryOf({ id: 1, ...none, orders: 1 }).category).toBe("ordinary");
  expect(categoryOf({ id: 1, ...none, orders: 1, amountShare: 0.01 }).category).toBe("important");
  expect(categoryOf({ id: 1, ...none, orders: 1, profitShare: 0.01 }).category).toBe("important");
  expect(categoryOf({ id: 1, ...none, orders: 1, amountShare: 0.00999 }).category).toBe("ordinary");
});

test("CUS-6: a key account brings 5 %, and shows five of the eight marks", () => {
  // Orders, sales, profit and margin are four marks; the fit is the fifth.
  const four = { id: 1, ...none, orders: 12, amountShare: 0.05, profitShare: 0.05, margin: 0.3 };
  expect(categoryOf({ ...four, strategicFit: 4 }).category).toBe("key");
  expect(categoryOf(four).category).toBe("important");
  // Five marks without 5 % of either are not enough.
  expect(categoryOf({ id: 1, ...none, orders: 12, amountShare: 0.049, margin: 0.3, loyalty: 0.8, serviceDemand: 4, bargaining: 4, strategicFit: 4 }).category).toBe("important");
});

test("CUS-13: the reasons say what is reached, and what is short of the next", () => {
  const { reasons } = categoryOf({ id: 1, ...none, orders: 2 });
  expect(reasons[0]).toEqual({ code: "customers/category-reached", category: "ordinary", check: { figure: "orders", atLeast: 1, value: 2, status: "met" } });
  expect(reasons[1]).toMatchObject({
    code: "customers/category-missed",
    category: "important",
    short: [
      { figure: "amountShare", atLeast: 0.01, value: 0, status: "unmet" },
      { figure: "profitShare", atLeast: 0.01, value: 0, status: "unmet" },
    ],
    check: { status: "unmet", all: [{ status: "met" }, { status: "unmet" }] },
  });
  expect(reasons).toHaveLength(2);
});

test("CUS-13: an absent figure is a reason where it could lift the customer, and nothing where it could not", () => {
  expect(categoryOf({ id: 1 })).toMatchObject({ category: null, atLeast: "potential" });
  expect(categoryOf({ id: 1 }).reasons.map((reason) => ("absent" in reason ? [reason.category, reason.absent] : reason.code))).toEqual([
    "customers/category-rest",
    ["ordinary", ["orders"]],
    ["important", ["orders", "amountShare", "profitShare"]],
    ["key", ["orders", "amountShare", "profitShare", "margin", "loyalty", "serviceDemand", "bargaining", "strategicFit"]],
  ]);
  // Without 5 % of sales or profit no other mark helps; with no order nothing does.
  expect(categoryOf({ id: 1, orders: 9, amountShare: 0.01, profitShare: 0.049 }).category).toBe("important");
  expect(categoryOf({ id: 1, orders: 0 }).category).toBe("potential");
  expect(categoryOf({ id: 1, orders: 0, profitShare: null }).category).toBe("potential");
});

test("what cannot tip an undecided category is not named as absent", () => {
  const policy: CategoryPolicy = {
    id: "p",
    categories: [
      { category: "high", when: { any: [{ all: [{ figure: "orders", atLeast: 5 }, { figure: "loyalty", atLeast: 0.5 }] }, { figure: "bargaining", atLeast: 2 }] } },
      { category: "low" },
    ],
  };
  expect(categoryOf({ id: 1, orders: 1 }, policy).reasons[1]).toMatchObject({ code: "customers/category-undecided", absent: ["bargaining"] });
});

test("a list is counted by category, in the order of ids", () => {
  const { rows, counts, undecided } = categoriesOf([{ id: "b", ...none }, { id: 10, ...none, orders: 1 }, { id: 9 }]);
  expect(rows.map(({ customer }) => customer)).toEqual([9, 10, "b"]);
  expect(counts).toEqual([{ category: "key", count: 0 }, { category: "important", count: 0 }, { category: "ordinary", count: 1 }, { category: "potential", count: 1 }]);
  expect(undecided).toBe(1);
});

test("a policy with faults is refused with every one of them", () => {
  const faulty = {
    id: "",
    categories: [
      { category: "a", when: { all: [{ figure: "size", atLeast: 1 }, { figure: "orders", atLeast: Number.NaN }, { atLeast: 3, of: [{ figure: "orders", atLeast: 1 }] }] } },
      { category: "a" },
      { category: "b", when: { any: [] } },
    ],
  };
  expect(errorOf(() => defineCategoryPolicy(faulty as never)).details.faults?.map(({ path }) => path)).toEqual([
    "id",
    "categories[0].when.all[0].figure",
    "categories[0].when.all[1].atLeast",
    "categories[0].when.all[2].atLeast",
    "categories[1].category",
    "categories[1].when",
    "categories[2].when",
  ]);
  const defined = defineCategoryPolicy(standardCategories);
  expect(defined).toEqual(standardCategories);
  expect(Object.isFrozen(defined.categories[0]!.when)).toBe(true);
  expect(errorOf(() => categoryOf({ id: 1 }, null as never)).code).toBe("invalid-policy");
});

test.each([
  ["invalid-value", { id: 1, orders: 0.5 }],
  ["invalid-value", { id: 1, amountShare: 1.1 }],
  ["invalid-value", { id: 1, margin: 1.01 }],
  ["invalid-value", { id: 1, bargaining: Infinity }],
  ["missing-id", { orders: 1 }],
])("figures that cannot be are refused: %s", (code, figures) => {
  expect(errorOf(() => categoryOf(figures as never)).code).toBe(code);
});

test("two customers of one id are refused", () => {
  expect(errorOf(() => categoriesOf([{ id: 1 }, { id: 1 }])).code).toBe("duplicate-id");
});

test("a field of a condition that holds nothing is as good as absent", () => {
  const ofParts = (when: object) => categoryOf({ id: 1, orders: 3 }, { id: "x", categories: [{ category: "k", when: when as never }, { category: "r" }] });
  const any = [{ figure: "orders", atLeast: 1 }];
  expect(ofParts({ all: undefined, any })).toMatchObject({ category: "k", reasons: [{ check: { any: [{ value: 3, status: "met" }] } }] });
  expect(ofParts({ figure: undefined, any }).category).toBe("k");
  expect(ofParts({ figure: "orders", atLeast: 1, all: undefined, any: undefined, of: undefined }).category).toBe("k");
  expect(ofParts({ all: undefined, any: undefined, atLeast: 1, of: any }).category).toBe("k");
});

test("a condition that contains itself is a fault", () => {
  const when: { all: unknown[] } = { all: [] };
  when.all.push(when);
  const error = errorOf(() => defineCategoryPolicy({ id: "x", categories: [{ category: "k", when: when as never }, { category: "r" }] }));
  expect([error.code, error.details.faults?.length]).toEqual(["invalid-policy", 1]);
});
