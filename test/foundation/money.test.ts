import fc from "fast-check";
import { expect, test } from "vitest";
import { addMoney, compareMoney, money, sumMoney } from "../../src/foundation/index.ts";
import type { Money } from "../../src/foundation/index.ts";
import { deepFreeze } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

const largest = Number.MAX_SAFE_INTEGER;
const euros = (minor: number): Money => money(minor, "EUR");
const inEuros = ({ minor, currency }: Money): Money => euros(currency === "USD" ? Math.round(minor * 0.9) : minor);

test("money is a whole number of minor units and a currency", () => {
  expect(money(1250, "EUR")).toEqual({ minor: 1250, currency: "EUR" });
  expect(money(-largest, "JPY").minor).toBe(-largest);
  expect(money(-0, "JPY").minor).toBe(0);
});

test.each([[12.5], [Number.NaN], [Infinity], [2 ** 53], ["1250"], [null], [1250n]])("%o minor units are refused", (minor) => {
  expect(errorOf(() => money(minor as number, "EUR"))).toMatchObject({ code: "invalid-value", details: { list: "money" } });
});

test.each([["eur"], ["euro"], ["EU"], ["EURO"], ["€"], ["EUR\n"], [""], [null], [978]])("%o is no currency", (currency) => {
  expect(errorOf(() => money(1, currency as string)).code).toBe("invalid-value");
});

test("a sum of money is exact, and null where nothing names a currency", () => {
  expect(sumMoney([euros(1000), euros(-1), euros(30)])).toEqual(euros(1029));
  expect(sumMoney([euros(7), euros(-7)])).toEqual(euros(0));
  expect(sumMoney(new Set([euros(1), euros(2)]))).toEqual(euros(3));
  expect(sumMoney([])).toBeNull();
  expect(addMoney(euros(largest), euros(-1))).toEqual(euros(largest - 1));
});

test("a sum may leave the range on the way, but not at the end", () => {
  expect(sumMoney([euros(largest), euros(largest), euros(-largest)])).toEqual(euros(largest));
  expect(errorOf(() => sumMoney([euros(largest), euros(1)]))).toMatchObject({ code: "total-out-of-range", details: { list: "amounts" } });
  expect(errorOf(() => addMoney(euros(-largest), euros(-1)))).toMatchObject({ code: "total-out-of-range", details: { list: "a and b" } });
});

test("a sum is that of whole numbers of any size, in any order", () => {
  const amounts = fc.array(fc.oneof(fc.integer(), fc.maxSafeInteger()).map(euros), { minLength: 1 });
  const both = amounts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(both, ([list, shuffled]) => {
      const exact = list.reduce((sum, { minor }) => sum + BigInt(minor), 0n);
      const inRange = exact <= BigInt(largest) && exact >= -BigInt(largest);
      for (const given of [deepFreeze(list), deepFreeze(shuffled)]) {
        if (inRange) expect(sumMoney(given)).toEqual(euros(Number(exact)));
        else expect(errorOf(() => sumMoney(given)).code).toBe("total-out-of-range");
      }
    }),
    { numRuns: 500 },
  );
});

test("a second currency is refused with its position, unless a conversion is given", () => {
  const amounts = [euros(1000), euros(500), money(2000, "USD")];
  const error = errorOf(() => sumMoney(amounts));
  expect(error.message).toBe("mixed-currencies: amounts[2] is USD among EUR");
  expect(error.details).toEqual({ list: "amounts", index: 2, value: "USD", expected: ["EUR"] });
  expect(sumMoney(amounts, { convert: inEuros })).toEqual(euros(3300));
  expect(sumMoney([], { convert: inEuros })).toBeNull();
});

test("a conversion must lead to one currency, and to money", () => {
  const amounts = [euros(1000), money(2000, "USD")];
  expect(errorOf(() => sumMoney(amounts, { convert: (amount) => amount }))).toMatchObject({ code: "mixed-currencies", details: { index: 1 } });
  expect(errorOf(() => sumMoney(amounts, { convert: ({ minor }) => ({ minor: minor / 3, currency: "EUR" }) }))).toMatchObject({
    code: "invalid-value",
    details: { list: "amounts", index: 0 },
  });
  expect(errorOf(() => sumMoney(amounts, { convert: "EUR" as never })).code).toBe("invalid-option");
  expect(errorOf(() => sumMoney(amounts, null as never)).code).toBe("invalid-input");
});

test("what is no list of money is refused", () => {
  expect(errorOf(() => sumMoney(null as never))).toMatchObject({ code: "invalid-input", details: { list: "amounts" } });
  expect(errorOf(() => sumMoney([euros(1), 2 as never]))).toMatchObject({ code: "invalid-value", details: { list: "amounts", index: 1 } });
});

test.each([
  [100, 200, -1],
  [200, 100, 1],
  [100, 100, 0],
  [-100, 0, -1],
] as const)("%i and %i of one currency compare as %i", (a, b, expected) => {
  expect(compareMoney(euros(a), euros(b))).toBe(expected);
});

test("two currencies are neither added nor compared", () => {
  for (const call of [addMoney, compareMoney]) {
    expect(errorOf(() => call(euros(1), money(1, "JPY")))).toMatchObject({ code: "mixed-currencies", details: { list: "b" } });
    expect(errorOf(() => call(1 as never, euros(1)))).toMatchObject({ code: "invalid-value", details: { list: "a" } });
    expect(errorOf(() => call(euros(1), undefined as never))).toMatchObject({ code: "invalid-value", details: { list: "b" } });
  }
});
