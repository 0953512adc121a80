import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareIds } from "../../src/foundation/index.ts";
import { deepFreeze } from "../../src/foundation/internal.ts";
import { defaultPractice, definePractice, reviewPortfolio, type PortfolioReview, type PortfolioStep } from "../../src/portfolio/index.ts";
import { bookOf, options, shuffled } from "./books.ts";

type Names = "A" | "B" | "C";

const books = fc.record({ seed: fc.nat(1e6), customers: fc.integer({ min: 0, max: 280 }) }).map(({ seed, customers }) => deepFreeze(bookOf(seed, customers)));
const few = { numRuns: 5 };

describe("a review", () => {
  test("has every customer exactly once in each part that is about customers", () => {
    fc.assert(
      fc.property(books, (book) => {
        const review = reviewPortfolio(book, undefined, options);
        const ids = book.customers.map(({ id }) => id).sort(compareIds);
        const { metrics, classes, churn, cards, receivables, attention, due } = review;
        expect(metrics?.rows.map(({ id }) => id)).toEqual(ids);
        expect(classes.rows.map(({ customer }) => customer)).toEqual(ids);
        expect([...churn!.rows.map(({ customer }) => customer), ...churn!.quiet].sort(compareIds)).toEqual(ids);
        expect([...cards!.rows.map(({ customer }) => customer), ...cards!.clean].sort(compareIds)).toEqual(ids);
        expect([...receivables!.rows.map(({ customer }) => customer), ...receivables!.none].sort(compareIds)).toEqual(ids);
        expect(attention.map(({ customer }) => customer).sort(compareIds)).toEqual(ids);
        const asked = new Set(due!.contacts.map(({ customer }) => customer));
        expect([...asked, ...due!.uncovered.map(({ customer }) => customer)].sort(compareIds)).toEqual(ids);
      }),
      few,
    );
  });

  test("does not depend on the order of any list", () => {
    fc.assert(
      fc.property(books, fc.nat(1e6), (book, seed) => {
        expect(reviewPortfolio(shuffled(book, seed), undefined, options)).toEqual(reviewPortfolio(book, undefined, options));
      }),
      few,
    );
  });

  test("is plain JSON", () => {
    fc.assert(
      fc.property(books, (book) => {
        const review = reviewPortfolio(book, undefined, options);
        expect(JSON.parse(JSON.stringify(review))).toEqual(review);
      }),
      few,
    );
  });

  test("of the same book as of the same day, given the first, has no changes, also after a round trip through JSON", () => {
    fc.assert(
      fc.property(books, (book) => {
        const before = reviewPortfolio(book, undefined, options);
        const stored = deepFreeze(JSON.parse(JSON.stringify(before)) as PortfolioReview<Names>);
        const { changes, classes, ...others } = reviewPortfolio(book, undefined, { ...options, before: stored });
        expect(changes).toEqual({ since: options.asOf, new: [], gone: [], moved: [], appeared: [], resolved: [], counts: [] });
        expect(classes.migration?.moves ?? []).toEqual([]);
        const { changes: _, classes: first, ...rest } = before;
        expect({ ...classes, migration: null }).toEqual(first);
        expect(others).toEqual(rest);
      }),
      few,
    );
  });

  test("counts all open contacts of the plan once", () => {
    fc.assert(
      fc.property(books, (book) => {
        const { plan, due } = reviewPortfolio(book, undefined, options);
        const placed = [...plan!.planned, ...plan!.overflow, ...plan!.withheld].map(({ customer, key }) => JSON.stringify([customer, key]));
        expect(new Set(placed).size).toBe(placed.length);
        const met = due!.contacts.filter(({ state, window }) => state !== "settled" && (window === null || state === "overdue" || window.earliest <= plan!.to));
        const missing = met.filter(({ customer, key }) => !placed.includes(JSON.stringify([customer, key])));
        // What is not placed aims at a day after the plan.
        for (const { window } of missing) expect(window!.target > plan!.to).toBe(true);
        expect(missing.length).toBeLessThanOrEqual(plan!.later);
      }),
      few,
    );
  });
});

// What a step rests on changes with it: without classes the cards decide, without complaints nothing is held, and so on.
const dependents: Readonly<Record<Exclude<PortfolioStep, "classes">, readonly (keyof PortfolioReview)[]>> = {
  metrics: ["classes", "tilt", "complaints", "due", "plan", "churn", "receivables", "cards"],
  tilt: ["cards"],
  complaints: ["due", "plan", "churn"],
  // The tilt names the rules of the cadence.
  due: ["tilt", "plan", "churn"],
  plan: [],
  engagements: [],
  churn: [],
  receivables: [],
  cards: [],
};

describe.each(Object.keys(dependents) as (keyof typeof dependents)[])("leaving %s out", (step) => {
  test("leaves all others as they are, but those that rest on it", () => {
    fc.assert(
      fc.property(books, (book) => {
        const practice = definePractice({ ...defaultPractice, [step]: null });
        const [without, full] = [reviewPortfolio(book, practice, options), reviewPortfolio(book, undefined, options)];
        const touched = new Set<string>([step, ...dependents[step], "attention", "steps", "practice", "changes"]);
        for (const part of Object.keys(full) as (keyof PortfolioReview)[]) if (!touched.has(part)) expect(without[part], part).toEqual(full[part]);
        expect(without[step]).toBeNull();
        expect(without.steps[step]).toBe("leftOut");
        expect(without.attention.flatMap(({ items }) => items).filter(({ part }) => part === step)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});
