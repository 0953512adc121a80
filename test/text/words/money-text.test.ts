import { expect, test } from "vitest";
import { moneyText } from "../../../src/text/words/money-text.ts";

// ISO 4217: how many decimals the minor unit has.
test.each([
  [125_000, "EUR", "EUR 1,250.00"],
  [5, "EUR", "EUR 0.05"],
  [-5, "EUR", "EUR -0.05"],
  [0, "CNY", "CNY 0.00"],
  [1250, "JPY", "JPY 1,250"],
  [1250, "KWD", "KWD 1.250"],
  [1_234_567, "CLF", "CLF 123.4567"],
  [Number.MAX_SAFE_INTEGER, "USD", "USD 90,071,992,547,409.91"],
])("%d minor units of %s are written %s", (minor, currency, text) => {
  expect(moneyText(minor, currency)).toBe(text);
});
