import { describe, expect, test } from "vitest";
import { consulting } from "../../../src/engagements/index.ts";
import { isClienteleError } from "../../../src/foundation/index.ts";
import { explain, type ExplainOptions } from "../../../src/text/explain.ts";
import { defineSentences } from "../../../src/text/sentences.ts";
import type { Words } from "../../../src/text/words/words.ts";

/** What one word says, in a sentence made for it. */
function word(make: (words: Words) => string, options: ExplainOptions = {}): string {
  const sentences = defineSentences<{ "test/word": object }>({ en: { "test/word": (_, words) => make(words) }, zh: { "test/word": (_, words) => make(words) } });
  return explain({ code: "test/word" }, { ...options, sentences });
}

const zh = { locale: "zh" } as const;

describe("things that are counted", () => {
  test.each([
    [0, "0 days", "0天"],
    [1, "1 day", "1天"],
    [2, "2 days", "2天"],
    [-1, "-1 days", "-1天"],
    [1.5, "1.5 days", "1.5天"],
    [1000, "1,000 days", "1,000天"],
  ])("%d days", (days, en, chinese) => {
    expect(word((w) => w.days(days))).toBe(en);
    expect(word((w) => w.days(days), zh)).toBe(chinese);
  });

  test("spans have their unit, working days by their name", () => {
    expect(word((w) => w.span({ amount: 1, unit: "workingDays" }))).toBe("1 working day");
    expect(word((w) => w.span({ amount: 2, unit: "months" }))).toBe("2 months");
    expect(word((w) => w.span({ amount: 2, unit: "months" }), zh)).toBe("2个月");
    expect(word((w) => w.span({ amount: 1, unit: "weeks" }), zh)).toBe("1周");
  });
});

describe("dates and moments", () => {
  test("dates are written out, in no zone", () => {
    expect(word((w) => w.date("2026-03-03"))).toBe("3 March 2026");
    expect(word((w) => w.date("2026-03-03"), zh)).toBe("2026年3月3日");
    expect(word((w) => w.date("2026-03-03"), { timeZone: "America/New_York" })).toBe("3 March 2026");
    expect(word((w) => w.month("2026-12"))).toBe("December 2026");
    expect(word((w) => w.month("2026-12"), zh)).toBe("2026年12月");
  });

  test("moments are in UTC and say so, or on the clock that is named", () => {
    expect(word((w) => w.moment("2026-03-03T17:30:00.000Z"))).toBe("3 March 2026, 17:30 UTC");
    expect(word((w) => w.moment("2026-03-03T17:30:15.000Z"), zh)).toBe("2026年3月3日17:30:15（UTC）");
    // Shanghai is eight hours ahead, so that it is the next day there.
    expect(word((w) => w.moment("2026-03-03T17:30:00.000Z"), { ...zh, timeZone: "Asia/Shanghai" })).toBe("2026年3月4日01:30");
    expect(word((w) => w.moment("2026-03-03T17:30:00.250Z"), { timeZone: "-03:30" })).toBe("3 March 2026, 14:00:00.250");
  });

  test("a text that may be a date or a moment is what it is", () => {
    expect(word((w) => w.when("2026-03-03"))).toBe("3 March 2026");
    expect(word((w) => w.when("2026-03-03T00:00:00.000Z"))).toBe("3 March 2026, 00:00 UTC");
  });

  test.each([
    [9_000_000, "2 h 30 min", "2小时30分钟"],
    [0, "0 min", "0分钟"],
    [90_000, "1 min 30 s", "1分钟30秒"],
    [-60_000, "-1 min", "-1分钟"],
    [93_600_000, "26 h", "26小时"],
    [1500, "1 s 500 ms", "1秒500毫秒"],
  ])("%d milliseconds", (milliseconds, en, chinese) => {
    expect(word((w) => w.duration(milliseconds))).toBe(en);
    expect(word((w) => w.duration(milliseconds), zh)).toBe(chinese);
  });
});

describe("lists and names", () => {
  test.each([
    [["A"], "A", "A"],
    [["A", "B"], "A and B", "A和B"],
    [["A", "B", "C"], "A, B and C", "A、B和C"],
    ["A B C D E F G".split(" "), "A, B, C, D, E, F and G", "A、B、C、D、E、F和G"],
    ["A B C D E F G H".split(" "), "A, B, C, D, E, F and 2 more", "A、B、C、D、E、F等，另有2项"],
    [[], "none", "无"],
  ])("%j", (items, en, chinese) => {
    expect(word((w) => w.list(items))).toBe(en);
    expect(word((w) => w.list(items), zh)).toBe(chinese);
  });

  test("the last item may stand behind an or", () => {
    expect(word((w) => w.list(["A", "B", "C"], "or"))).toBe("A, B or C");
    expect(word((w) => w.quoted("role", ["a", "b"], "or"), zh)).toBe("“a”或“b”");
  });

  test("an id is itself, unless the host or the template calls it otherwise; the host goes first", () => {
    const label = (kind: string, id: string | number): string | undefined => (kind === "customer" && id === 7 ? "Aster" : undefined);
    expect(word((w) => w.id("customer", 7))).toBe("7");
    expect(word((w) => w.id("customer", 7), { label })).toBe("Aster");
    expect(word((w) => w.id("person", 7), { label })).toBe("7");
    expect(word((w) => w.id("phase", consulting.phases[0]!.id), { template: consulting })).toBe(consulting.phases[0]!.name?.en);
    expect(word((w) => w.id("phase", consulting.phases[0]!.id), { template: consulting, ...zh })).toBe(consulting.phases[0]!.name?.zh);
    expect(word((w) => w.id("phase", "elsewhere"), { template: consulting })).toBe("elsewhere");
    expect(word((w) => w.id("phase", "intake"), { template: consulting, label: () => "Ours" })).toBe("Ours");
  });

  test("money has its currency, a plain number has none", () => {
    expect(word((w) => w.amount({ minor: 125_000, currency: "EUR" }))).toBe("EUR 1,250.00");
    expect(word((w) => w.amount(1250))).toBe("1,250");
    expect(word((w) => w.sum(125_000, "EUR"))).toBe("EUR 1,250.00");
    expect(word((w) => w.sum(125_000, null))).toBe("125,000");
  });
});

const wrong = undefined as never;

test.each<[string, (w: Words) => string]>([
  ["number", (w) => w.number(wrong)],
  ["NaN", (w) => w.number(Number.NaN)],
  ["infinite share", (w) => w.share(Infinity)],
  ["share beyond numbers", (w) => w.share(1e307)],
  ["date", (w) => w.date(wrong)],
  ["day that does not exist", (w) => w.date("2026-02-30")],
  ["month", (w) => w.month("2026-13")],
  ["moment", (w) => w.moment(wrong)],
  ["no moment", (w) => w.moment("yesterday")],
  ["span", (w) => w.span(wrong)],
  ["unit", (w) => w.span({ amount: 1, unit: "constructor" as never })],
  ["list", (w) => w.list(wrong)],
  ["id", (w) => w.id("customer", wrong)],
  ["empty id", (w) => w.id("customer", "")],
  ["name", (w) => w.name("weekday", "constructor" as never)],
  ["text", (w) => w.text(wrong)],
  ["amount", (w) => w.amount(null as never)],
  ["half a cent", (w) => w.amount({ minor: 0.5, currency: "EUR" })],
  ["kind", (w) => String(w.choice({ a: 1 }, "toString" as never))],
  ["reason", (w) => w.clause(wrong)],
])("what cannot be said is refused by name: %s", (_, make) => {
  let caught: unknown;
  try {
    word(make);
  } catch (error) {
    caught = error;
  }
  expect(isClienteleError(caught)).toBe(true);
});
