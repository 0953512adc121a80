import { describe, expect, test } from "vitest";
import { terms as english } from "../../src/text/en/terms.ts";
import { nameOf } from "../../src/text/name-of.ts";
import type { Terms } from "../../src/text/terms.ts";
import { terms as chinese } from "../../src/text/zh/terms.ts";

describe("terms of the sources stand as the sources write them", () => {
  // From the rulebook: CUS-1, CUS-5, CUS-6, CAD-3, CMP-4, ENG-8.
  test.each<[string, string, string]>([
    ["lifecycleStage", "identify", "识别"],
    ["lifecycleStage", "select", "挑选"],
    ["lifecycleStage", "acquire", "获取"],
    ["lifecycleStage", "develop", "发展"],
    ["lifecycleStage", "retain", "保持"],
    ["relationship", "partner", "合作伙伴"],
    ["customerCategory", "key", "大客户"],
    ["documentClass", "profileCard", "客户档案卡"],
    ["contactRole", "owner", "客户经理"],
    ["purpose", "return-visit", "回访"],
    ["complaintClock", "promise", "时间承诺"],
  ])("%s %s", (term, value, zh) => {
    expect(nameOf(term as keyof Terms, value as never, { locale: "zh" })).toBe(zh);
  });
});

describe("every term", () => {
  const all = Object.keys(english) as (keyof Terms)[];

  test("is in both languages, with the same values", () => {
    expect(Object.keys(chinese).toSorted()).toEqual(all.toSorted());
    for (const term of all) expect([term, Object.keys(chinese[term]).toSorted()]).toEqual([term, Object.keys(english[term]).toSorted()]);
  });

  test("has a name for each value: text without blanks around it", () => {
    for (const names of [english, chinese]) {
      for (const term of all) for (const name of Object.values(names[term])) expect(name, term).toMatch(/^\S(.*\S)?$/);
    }
  });

  test("names no two values of one vocabulary alike, but where the sources do", () => {
    const alike = [["en", english], ["zh", chinese]] as const;
    const twice = alike.flatMap(([locale, names]) =>
      all.flatMap((term) => {
        const seen = Object.values(names[term]);
        return seen.filter((name, index) => seen.indexOf(name) !== index).map((name) => `${locale} ${term}: ${name}`);
      }),
    );
    expect(twice).toEqual([]);
  });

  test("in Chinese has no word left in Latin letters, but for classes", () => {
    const latin = all.flatMap((term) => Object.values(chinese[term]).filter((name) => /[a-z]/i.test(name)));
    expect(latin).toEqual(["A类", "B类", "C类", "X类", "Y类", "Z类"]);
  });
});

test("a value of an open vocabulary that nobody knows stands for itself", () => {
  expect(nameOf("abcClass", "AA", { locale: "zh" })).toBe("AA");
  expect(nameOf("abcClass", "constructor")).toBe("constructor");
});

test.each([
  ["weekday", "monday"],
  ["weekday", ""],
  ["weekday", "toString"],
  ["weekday", 1],
  ["abcClass", ""],
  ["noSuchTerm", "x"],
  ["constructor", "name"],
])("%s has no value %j", (term, value) => {
  expect(() => nameOf(term as keyof Terms, value as never)).toThrow(/invalid-option/);
});
