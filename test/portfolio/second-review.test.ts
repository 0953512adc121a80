import { describe, expect, test } from "vitest";
import { defaultPractice, definePractice, reviewPortfolio, type PortfolioBook, type PortfolioReview } from "../../src/portfolio/index.ts";

type Names = "A" | "B" | "C";
type Book = PortfolioBook<Names>;

const customers = [{ id: 1, owner: "kim", since: "2025-01-06" }, { id: 2, owner: "kim", since: "2025-01-06" }, { id: 3, owner: "kim", since: "2025-01-06" }];
const order = (customer: number, date: string, amount: number): NonNullable<Book["orders"]>[number] => ({ customer, date, amount });

describe("the review after another one", () => {
  const first: Book = { customers, orders: [order(1, "2026-01-05", 900), order(2, "2026-01-05", 60), order(3, "2026-01-05", 40)], contacts: [{ customer: 1, date: "2026-01-19", channel: "phone" }] };
  const before = reviewPortfolio(first, undefined, { asOf: "2026-02-02" });
  const second: Book = {
    customers: [customers[0]!, customers[1]!, { id: 4, owner: "kim", since: "2026-02-10" }],
    orders: [...first.orders!, order(2, "2026-02-09", 9000)],
    contacts: [...first.contacts!, { customer: 1, date: "2026-03-02", channel: "visit" }],
  };
  const after = reviewPortfolio(second, undefined, { asOf: "2026-03-02", before });
  const { changes, classes } = after;

  test("names who came and who went", () => {
    expect([changes?.since, changes?.new, changes?.gone]).toEqual(["2026-02-02", [4], [3]]);
  });

  test("CLS-7: says who moved; the share before customer 1 is 9,060 of 9,960, far over the border and its margin", () => {
    expect(before.classes.rows.map((row) => row.class)).toEqual(["A", "B", "C"]);
    expect(classes.rows.map((row) => row.class)).toEqual(["B", "A", "C"]);
    expect(changes?.moved).toEqual([{ customer: 1, from: "A", to: "B" }, { customer: 2, from: "B", to: "A" }]);
    expect(classes.migration?.counts).toEqual({ promoted: 1, demoted: 1, new: 1, gone: 1, notComparable: 0, unchanged: 0 });
    expect(classes.changes).toEqual([{ customer: 1, date: "2026-03-02", from: "A", to: "B" }, { customer: 2, date: "2026-03-02", from: "B", to: "A" }]);
    expect(after.attention.flatMap(({ customer, items }) => items.filter(({ part }) => part === "classes").map(({ kind }) => [customer, kind]))).toEqual([[2, "class-promoted"], [1, "class-demoted"]]);
  });

  test("says that what was late was made, or is asked for by another rule", () => {
    const due = (items: readonly { readonly part: string; readonly customer: unknown; readonly kind: string }[] | undefined): unknown => items?.filter(({ part }) => part === "due").map(({ customer, kind }) => [customer, kind]);
    expect(due(changes?.resolved)).toEqual([[1, "contact-overdue"], [1, "contact-overdue"], [2, "contact-overdue"], [2, "contact-overdue"]]);
    // Rules of B are not asked for any more; what was late by them is late by those of A.
    expect(due(changes?.appeared)).toEqual([[2, "contact-overdue"], [2, "contact-overdue"]]);
    expect(changes?.counts.find(({ kind }) => kind === "contact-overdue")).toEqual({ kind: "contact-overdue", appeared: 2, resolved: 4 });
  });
});

describe("classes that settle (CLS-7)", () => {
  // The share before customer 2 is that of customer 1; the border between A and B is 0.8.
  const bookOf = (share: number): Book => ({ customers: customers.slice(0, 2), orders: [order(1, "2026-01-05", share), order(2, "2026-01-05", 1 - share)] });
  const inTurn = (...reviews: readonly (readonly [asOf: string, share: number])[]): PortfolioReview<Names> =>
    reviews.reduce<PortfolioReview<Names> | undefined>((before, [asOf, share]) => reviewPortfolio(bookOf(share), undefined, { asOf, before }), undefined)!;
  const classAfter = (...reviews: readonly (readonly [asOf: string, share: number])[]): string | null => inTurn(...reviews).classes.rows[1]!.class;

  test("a customer who is across the border by less than five points stays for two months, and moves in the third", () => {
    expect(classAfter(["2026-01-12", 0.7], ["2026-02-02", 0.81])).toBe("A");
    expect(classAfter(["2026-01-12", 0.7], ["2026-02-02", 0.81], ["2026-03-02", 0.82])).toBe("A");
    expect(classAfter(["2026-01-12", 0.7], ["2026-02-02", 0.81], ["2026-03-02", 0.82], ["2026-04-01", 0.81])).toBe("B");
  });

  test("a month counts once, however often it is reviewed", () => {
    expect(classAfter(["2026-01-12", 0.7], ["2026-02-02", 0.81], ["2026-02-03", 0.81], ["2026-02-04", 0.81], ["2026-02-27", 0.81])).toBe("A");
    // What counts is the last review of a month.
    expect(inTurn(["2026-01-12", 0.7], ["2026-02-02", 0.81], ["2026-02-27", 0.7]).classes.rows[1]?.settled?.runs).toEqual([-2, -2]);
  });

  test("by five points it moves at once, and without a settling policy by any", () => {
    expect(classAfter(["2026-01-12", 0.7], ["2026-02-02", 0.85])).toBe("B");
    const practice = definePractice({ ...defaultPractice, classes: { ...defaultPractice.classes!, settling: null } });
    const before = reviewPortfolio(bookOf(0.7), practice, { asOf: "2026-01-12" });
    expect(reviewPortfolio(bookOf(0.81), practice, { asOf: "2026-02-02", before }).classes.rows[1]?.class).toBe("B");
  });

  test("a change of class that the host has not stored yet goes on counting, and one that it has stored comes once", () => {
    const moved = inTurn(["2026-01-12", 0.7], ["2026-02-02", 0.85]);
    const change = { customer: 2, date: "2026-02-02", from: "A", to: "B" };
    expect(moved.classes.changes).toEqual([change]);
    expect(reviewPortfolio(bookOf(0.85), undefined, { asOf: "2026-02-09", before: moved }).classes.changes).toEqual([change]);
    expect(reviewPortfolio({ ...bookOf(0.85), classChanges: [change] }, undefined, { asOf: "2026-02-09", before: moved }).classes.changes).toEqual([]);
  });

  test("a change of today that no longer holds is replaced: one day has one change", () => {
    const moved = inTurn(["2026-01-12", 0.7], ["2026-02-02", 0.85]);
    const book = { ...bookOf(0.7), classChanges: moved.classes.changes };
    const again = reviewPortfolio(book, undefined, { asOf: "2026-02-02", before: moved });
    expect(again.classes.changes).toEqual([{ customer: 2, date: "2026-02-02", from: "A", to: "A" }]);
    expect(again.due?.contacts.find(({ customer }) => customer === 2)?.class).toBe("A");
  });
});

test("a review by other classes, of a later day, or of another form is refused", () => {
  const before = reviewPortfolio({ customers, orders: [] }, undefined, { asOf: "2026-02-02" });
  expect(() => reviewPortfolio({ customers, orders: [] }, undefined, { asOf: "2026-02-01", before })).toThrow(/^invalid-option: before is a review of a later day/);
  expect(() => reviewPortfolio({ customers, orders: [] }, undefined, { asOf: "2026-02-03", before: { ...before, schema: 2 } as never })).toThrow(/^invalid-input: before is no review/);
  const policy = { by: "share", classes: [{ class: "gold", upTo: 0.5 }, { class: "rest" }] } as const;
  const practice = definePractice({ ...defaultPractice, classes: { ...defaultPractice.classes!, policy }, tilt: null, due: null, plan: null });
  // The compiler refuses it, and so does the library.
  const review = reviewPortfolio as (book: object, practice: object, options: object) => unknown;
  expect(() => review({ customers, orders: [] }, practice, { asOf: "2026-02-03", before })).toThrow(/^unknown-class/);
});
