import { expect, test } from "vitest";
import { money } from "../../src/foundation/index.ts";
import type { Amount } from "../../src/foundation/index.ts";
import { amountReader } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

const place = (index: number): { list: string; index: number; field: string } => ({ list: "orders", index, field: "amount" });

test("a ledger of plain numbers is read as it stands", () => {
  const reader = amountReader();
  expect(reader.currency()).toBeNull();
  expect([12.5, -3, 0].map((amount, index) => reader.read(amount, place(index)))).toEqual([12.5, -3, 0]);
  expect(reader.currency()).toBeNull();
});

test("a ledger of money is read in minor units, and names its currency", () => {
  const reader = amountReader();
  expect(reader.read(money(1250, "EUR"), place(0))).toBe(1250);
  expect(reader.read(Object.freeze({ minor: -50, currency: "EUR", note: "credit" }), place(1))).toBe(-50);
  expect(reader.currency()).toBe("EUR");
});

test.each<readonly [string, Amount, Amount, string]>([
  ["plain among money", money(1, "EUR"), 1, "orders[1].amount is a plain number among EUR"],
  ["money among plain", 1, money(1, "EUR"), "orders[1].amount is EUR among a plain number"],
  ["a second currency", money(1, "USD"), money(1, "EUR"), "orders[1].amount is EUR among USD"],
])("%s is refused where it comes", (_, first, second, sentence) => {
  const reader = amountReader();
  reader.read(first, place(0));
  const error = errorOf(() => reader.read(second, place(1)));
  expect(error).toMatchObject({ code: "mixed-currencies", details: place(1) });
  expect(error.message).toBe(`mixed-currencies: ${sentence}`);
});

test("with a conversion, several currencies are read as one", () => {
  const reader = amountReader({ convert: ({ minor }) => money(minor * 2, "CNY") });
  expect(reader.read(money(1, "EUR"), place(0))).toBe(2);
  expect(reader.read(money(1, "USD"), place(1))).toBe(2);
  expect(reader.currency()).toBe("CNY");
  expect(errorOf(() => reader.read(1, place(2))).code).toBe("mixed-currencies");
});

test.each([[Number.NaN], [Infinity], ["12.5"], [null], [undefined], [{ minor: 1.5, currency: "EUR" }], [{ minor: 1 }], [[]], [1n]])(
  "%o is no amount, and nothing follows from it",
  (value) => {
    const reader = amountReader();
    expect(errorOf(() => reader.read(value as Amount, place(4)))).toMatchObject({ code: "invalid-value", details: place(4) });
    expect(reader.currency()).toBeNull();
  },
);
