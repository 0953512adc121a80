import { parseOrder } from "clientele/schema";
import { expect, test } from "vitest";

const order = { customer: 1, date: "2026-03-01" };

function amountOf(amount: unknown): unknown {
  const parsed = parseOrder({ ...order, amount });
  return parsed.ok ? parsed.value.amount : parsed.issues.map(({ path, code }) => `${path} ${code}`);
}

test.each([
  ["12.50", 12.5],
  [" 7 ", 7],
  ["-0.10", -0.1],
  ["007", 7],
  ["0.1", 0.1],
  ["-0", 0],
  [12n, 12],
  [-9_007_199_254_740_991n, -9_007_199_254_740_991],
  // Sixteen digits and more, as long as the double that is nearest says the same decimal.
  ["9007199254740991", 9_007_199_254_740_991],
  ["1000000000000000000000", 1e21],
  ["0.1000000000000000000", 0.1],
])("%s is a number that is held exactly", (text, value) => {
  expect(amountOf(text)).toBe(value);
});

test.each([["12345678901234567.89"], ["9007199254740993"], ["0.30000000000000000001"], [9_007_199_254_740_993n], ["9".repeat(500)]])(
  "%s is more than a number holds exactly, and is refused rather than rounded",
  (text) => {
    expect(amountOf(text)).toEqual(["amount schema/inexact-number"]);
  },
);

test.each([["1,234.50"], ["1.234,50"], ["12 %"], ["1e3"], ["0x10"], ["Infinity"], ["NaN"], ["."], ["12."], [true], [Number.NaN], [[]], [new Date(0)]])(
  "%s is no plain decimal, and is refused rather than guessed",
  (value) => {
    expect(amountOf(value)).toEqual(["amount schema/not-an-amount"]);
  },
);

test("money takes its minor units as text or big integer", () => {
  expect(amountOf({ minor: "1250", currency: "EUR" })).toEqual({ minor: 1250, currency: "EUR" });
  expect(amountOf({ minor: 1250n, currency: "EUR" })).toEqual({ minor: 1250, currency: "EUR" });
  expect(amountOf('{"minor":1250,"currency":"EUR"}')).toEqual({ minor: 1250, currency: "EUR" });
  expect(amountOf({ minor: "12.5", currency: "eur" })).toEqual(["amount.minor schema/not-a-number", "amount.currency schema/not-a-currency"]);
});

test("an id stays the text or number that it is, and a big integer becomes a number where one holds it", () => {
  const idOf = (customer: unknown, ids?: "text"): unknown => {
    const parsed = parseOrder({ ...order, customer, amount: 1 }, { ids });
    return parsed.ok ? parsed.value.customer : parsed.issues[0]!.code;
  };
  expect(["007", 7, 7n, 9_007_199_254_740_993n].map((id) => idOf(id))).toEqual(["007", 7, 7, "9007199254740993"]);
  expect(["007", 7, 7n, 9_007_199_254_740_993n].map((id) => idOf(id, "text"))).toEqual(["007", "7", "7", "9007199254740993"]);
  expect(["", null, Number.NaN, {}].map((id) => idOf(id))).toEqual(["schema/missing", "schema/missing", "schema/not-an-id", "schema/not-an-id"]);
});
