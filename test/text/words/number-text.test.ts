import { describe, expect, test } from "vitest";
import { numberText, shareText } from "../../../src/text/words/number-text.ts";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [1234, "1,234"],
    [-1234567.5, "-1,234,567.5"],
    [29.142857142857142, "29.14"],
    [0.1 + 0.2, "0.3"],
    [1e21, "1e+21"],
    [100, "100"],
  ])("%d is written %s", (value, text) => {
    expect(numberText(value, 2, [])).toBe(text);
  });

  test("what is not 0 is not written as 0", () => {
    expect(numberText(0.004, 2, [])).toBe("0.004");
    expect(numberText(-0.0001, 2, [])).toBe("-0.0001");
  });

  test("what is under a limit is not written as the limit", () => {
    expect(numberText(29.999, 2, [30])).toBe("29.999");
    expect(numberText(30, 2, [29.999])).toBe("30");
  });
});

describe("shares", () => {
  test.each([
    [0.8, [], "80%"],
    [0.2729, [], "27.3%"],
    [0.29, [], "29%"],
    [0.07, [], "7%"],
    [0.79996, [0.8], "79.996%"],
    [0.8, [0.79996], "80%"],
    [0.99996, [], "99.996%"],
    [0.00001, [], "0.001%"],
    [1, [], "100%"],
    [0, [], "0%"],
    [1.25, [], "125%"],
    [-0.05, [], "-5%"],
  ])("%d beside %j is written %s", (share, others, text) => {
    expect(shareText(share, others)).toBe(text);
  });
});
