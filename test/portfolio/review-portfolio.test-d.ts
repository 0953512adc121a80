import { expectTypeOf, test } from "vitest";
import type { AbcClass } from "../../src/classification/index.ts";
import { defaultPractice, definePractice, reviewPortfolio, type CustomerAttention, type Practice, type PortfolioReview } from "../../src/portfolio/index.ts";

test("the class names of a review are those of the practice", () => {
  expectTypeOf(reviewPortfolio({ customers: [] }, undefined, { asOf: "2026-03-02" })).toEqualTypeOf<PortfolioReview<AbcClass>>();
  expectTypeOf(reviewPortfolio({ customers: [] }, {} as Practice<"gold" | "rest">, { asOf: "2026-03-02" }).attention).toEqualTypeOf<readonly CustomerAttention<"gold" | "rest">[]>();
});

test("a tilt has an entry for each class, and no other", () => {
  const { A, B, C } = defaultPractice.tilt!;
  // @ts-expect-error -- C is missing
  definePractice<AbcClass>({ ...defaultPractice, tilt: { A, B } });
  // @ts-expect-error -- D is no class
  definePractice<AbcClass>({ ...defaultPractice, tilt: { A, B, C, D: {} } });
});
