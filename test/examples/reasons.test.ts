import { expect, test } from "vitest";
import type { AbcReason, CumulativeShareFacts } from "clientele/classification";
import { explainClass } from "../../docs/examples/quickstart/reasons.ts";

function share(measured: number, from: number, upTo: number, boundary: CumulativeShareFacts["boundary"]): AbcReason {
  return { code: "classification/cumulative-share", measured, from, upTo, boundary, tied: 1 };
}

test.each<[AbcReason, string]>([
  [share(0, 0, 0.8, "covering"), "nobody comes before it"],
  [share(0.5, 0, 0.8, "covering"), "50.0 % comes before it, under 80 %"],
  [share(0.79996, 0, 0.8, "covering"), "79.996 % comes before it, under 80 %"],
  [share(0.8, 0.8, 0.95, "covering"), "80.0 % comes before it, 80 % to under 95 %"],
  [share(0.99, 0.95, 1, "covering"), "99.0 % comes before it, 95 % or more"],
  [share(0.8, 0, 0.8, "atMost"), "80.0 % with it, 80 % or less"],
  [share(0.9, 0.8, 0.95, "atMost"), "90.0 % with it, over 80 % to 95 %"],
  [share(1, 0.95, 1, "atMost"), "100.0 % with it, over 95 %"],
  [share(0.7, 0, 0.8, "below"), "70.0 % with it, under 80 %"],
  [{ ...share(0.25, 0.2, 0.6, "covering"), code: "classification/customer-share" } as AbcReason, "25.0 % comes before it, 20 % to under 60 %"],
  [{ code: "classification/threshold", measured: 12_000, from: 10_000 }, "10,000.00 or more"],
  [{ code: "classification/threshold", measured: 3, from: null }, "under every threshold"],
  [{ code: "classification/computed-limit", measured: 7, upTo: 1200 }, "rank 7, up to 1,200"],
  [{ code: "classification/manual", by: "kim", why: "new branch next year", measured: null }, "set by kim: new branch next year"],
  [{ code: "classification/zero-value", measured: null }, "worth nothing"],
  [{ code: "classification/negative-value", measured: null }, "worth less than nothing"],
])("%j reads %j", (reason, words) => {
  expect(explainClass(reason)).toBe(words);
});
