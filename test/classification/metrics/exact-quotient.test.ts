import { expect, test } from "vitest";
import { meanOf } from "../../../src/classification/metrics/exact-quotient.ts";
import { toDecimal } from "../../../src/foundation/internal.ts";

test("the mean of 0.1 three times is 0.1", () => {
  expect(meanOf(toDecimal(0.3), 3)).toBe(0.1);
});
