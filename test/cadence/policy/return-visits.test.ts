import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consultingCadence, withRules } from "../../../src/cadence/policy/consulting-cadence.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { returnVisitRules, type ReturnVisitRow } from "../../../src/cadence/policy/return-visits.ts";
import { returnVisitQuestions, unansweredQuestions } from "../../../src/cadence/policy/return-visit-questions.ts";
import type { Span } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const span = (amount: number, unit: Span["unit"]): Span => ({ amount, unit });
const regular = (number: number, per: Span): ReturnVisitRow<never> => ({ occasion: "regular", number, per });

describe("CAD-20: class × occasion × channel × number per period", () => {
  test.each<[string, number, Span, Span]>([
    ["4 in 12 months are one every 3 months", 4, span(12, "months"), span(3, "months")],
    ["1 in 2 months is one every 2 months", 1, span(2, "months"), span(2, "months")],
    ["2 in 4 weeks are one every 2 weeks", 2, span(4, "weeks"), span(2, "weeks")],
    ["2 in 1 week would be one every 3.5 days, but 7 in 1 week are one a day", 7, span(1, "weeks"), span(1, "calendarDays")],
    ["2 in 3 weeks do not divide into weeks; 3 weeks are 21 days, and 3 in 3 weeks are weeks again", 3, span(3, "weeks"), span(1, "weeks")],
    ["14 in 4 weeks are one every 2 days", 14, span(4, "weeks"), span(2, "calendarDays")],
    ["5 in 20 working days are one every 4", 5, span(20, "workingDays"), span(4, "workingDays")],
    ["3 in 30 days are one every 10", 3, span(30, "calendarDays"), span(10, "calendarDays")],
  ])("%s", (_, number, per, latest) => {
    expect(returnVisitRules(deepFreeze([regular(number, per)])).map((rule) => rule.latest)).toEqual([latest, latest]);
  });

  test.each<[string, number, Span]>([
    ["5 in 12 months: a month has no number of days", 5, span(12, "months")],
    ["2 in a week", 2, span(1, "weeks")],
    ["2 in 5 working days", 2, span(5, "workingDays")],
    ["30 in 20 days: more than one a day", 30, span(20, "calendarDays")],
  ])("what does not divide evenly is a fault, and nothing is rounded: %s", (_, number, per) => {
    const { code, details } = errorOf(() => returnVisitRules([regular(1, per), regular(number, per)]));
    expect([code, details.faults!.map(({ path }) => path)]).toEqual(["invalid-policy", ["table[1].number"]]);
  });

  test("by default there is a call together with a visit", () => {
    expect(returnVisitRules([regular(1, span(1, "months"))]).map(({ channel }) => channel)).toEqual(["phone", "visit"]);
  });

  test("CAD-3, CAD-7: each occasion has its anchor, purpose and role", () => {
    const once = { number: 1, per: span(1, "weeks"), channels: ["phone"] as const };
    const rules = returnVisitRules([
      { ...once, occasion: "regular", classes: ["B", "A"] },
      { ...once, occasion: "after-transaction" },
      { ...once, occasion: { festival: "spring-festival" }, lead: span(2, "weeks") },
      { ...once, occasion: { personDay: "birthday" }, by: "assistant" },
    ]);
    expect(rules.map(({ id, anchor, purpose, by }) => [id, anchor, purpose, by])).toEqual([
      ["return-visit:regular:A+B:phone", { kind: "lastContact" }, "return-visit", "owner"],
      ["return-visit:after-transaction:all:phone", { kind: "event", event: "order" }, "after-sale", "owner"],
      ["return-visit:spring-festival:all:phone", { kind: "festival", festival: "spring-festival", lead: span(2, "weeks") }, "greeting", "secretary"],
      ["return-visit:birthday:all:phone", { kind: "personDay", occasion: "birthday" }, "birthday", "assistant"],
    ]);
    expect(rules[0]!.classes).toEqual(["B", "A"]);
    expect(Object.hasOwn(rules[1]!, "classes")).toBe(false);
  });

  test("its rules join a policy", () => {
    const rules = returnVisitRules([
      { classes: ["A"], occasion: "regular", number: 4, per: span(12, "months") },
      { classes: ["B", "C"], occasion: "regular", number: 2, per: span(12, "months") },
      { occasion: "after-transaction", number: 1, per: span(1, "months") },
    ]);
    expect(withRules(consultingCadence, rules).rules).toHaveLength(12);
    expect(withRules(consultingCadence, returnVisitRules([]))).toEqual(consultingCadence);
    expect(withRules(consultingCadence, returnVisitRules([{ occasion: "after-transaction", number: 1, per: span(1, "months") }])).rules).toHaveLength(8);
  });

  test.each<[string, unknown, readonly string[]]>([
    ["no table", undefined, ["table"]],
    ["a table that is text", "4 a year", ["table"]],
    ["a line that is null", [null], ["table[0]"]],
    ["an unknown field", [{ ...regular(1, span(1, "weeks")), times: 2 }], ["table[0].times"]],
    ["an unknown occasion", [{ ...regular(1, span(1, "weeks")), occasion: "monthly" }], ["table[0].occasion"]],
    ["an occasion that every object has", [{ ...regular(1, span(1, "weeks")), occasion: "valueOf" }], ["table[0].occasion"]],
    ["no occasion", [{ number: 1, per: span(1, "weeks") }], ["table[0].occasion"]],
    ["a day of nobody", [{ ...regular(1, span(1, "weeks")), occasion: {} }], ["table[0].occasion"]],
    ["two days in one", [{ ...regular(1, span(1, "weeks")), occasion: { festival: "new-year", personDay: "birthday" } }], ["table[0].occasion"]],
    ["a festival without name", [{ ...regular(1, span(1, "weeks")), occasion: { festival: "" } }], ["table[0].occasion.festival"]],
    ["no channels", [{ ...regular(1, span(1, "weeks")), channels: [] }], ["table[0].channels"]],
    ["an unknown channel", [{ ...regular(1, span(1, "weeks")), channels: ["phone", "fax"] }], ["table[0].channels[1]"]],
    ["a channel twice", [{ ...regular(1, span(1, "weeks")), channels: ["phone", "phone"] }], ["table[0].channels[1]"]],
    ["a class without name", [{ ...regular(1, span(1, "weeks")), classes: [""] }], ["table[0].classes[0]"]],
    ["a number of none", [regular(0, span(1, "weeks"))], ["table[0].number"]],
    ["half of one", [regular(0.5, span(1, "weeks"))], ["table[0].number"]],
    ["two after each transaction", [{ occasion: "after-transaction", number: 2, per: span(2, "weeks") }], ["table[0].number"]],
    ["no period", [{ occasion: "regular", number: 2 }], ["table[0].per"]],
    ["an unknown unit", [regular(2, span(1, "years" as "months"))], ["table[0].per.unit"]],
    ["a lead before regular visits", [{ ...regular(1, span(1, "weeks")), lead: span(1, "weeks") }], ["table[0].lead"]],
    ["a negative lead", [{ ...regular(1, span(1, "weeks")), occasion: { festival: "new-year" }, lead: span(-1, "weeks") }], ["table[0].lead.amount"]],
    ["a role without name", [{ ...regular(1, span(1, "weeks")), by: "" }], ["table[0].by"]],
    ["more than one fault", [regular(0, span(1, "weeks")), regular(5, span(12, "months"))], ["table[0].number", "table[1].number"]],
  ])("faults are named by their path: %s", (_, table, paths) => {
    const { code, details } = errorOf(() => returnVisitRules(table as never));
    expect([code, details.faults!.map(({ path }) => path)]).toEqual(["invalid-policy", paths]);
  });
  test("an unknown unit is one fault, not two", () => {
    expect(errorOf(() => returnVisitRules([regular(3, span(7, "years" as "months"))])).details.faults!.length).toBe(1);
  });
});

test("CAD-20: as many times as the number says, the rule's time is the period again", () => {
  const perDay = { workingDays: 1, calendarDays: 1, weeks: 7, months: 1 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 120 }), fc.constantFrom<Span["unit"]>("workingDays", "calendarDays", "weeks", "months"), (number, amount, unit) => {
      const divides = (amount * perDay[unit]) % number === 0;
      if (!divides) {
        expect(errorOf(() => returnVisitRules([regular(number, { amount, unit })])).code).toBe("invalid-policy");
        return;
      }
      const [rule] = returnVisitRules([regular(number, { amount, unit })]);
      expect(rule!.latest.amount * perDay[rule!.latest.unit] * number).toBe(amount * perDay[unit]);
      expect(defineCadence({ id: "p", classes: [], rules: returnVisitRules([regular(number, { amount, unit })]) }).rules).toHaveLength(2);
    }),
  );
});

describe("CAD-19: a return visit answers four questions", () => {
  test("which are use, satisfaction, opinion and likelihood to continue", () => {
    expect(returnVisitQuestions).toEqual(["product-use", "satisfaction", "opinion", "likelihood-to-continue"]);
  });
  test.each([
    ["nothing was asked", {}, ["product-use", "satisfaction", "opinion", "likelihood-to-continue"]],
    ["all were answered", { "likelihood-to-continue": "yes", opinion: 5, satisfaction: 0, "product-use": "daily" }, []],
    ["blank and absent answers are none", { opinion: " \n", satisfaction: undefined, "product-use": null, "likelihood-to-continue": "" }, ["product-use", "satisfaction", "opinion", "likelihood-to-continue"]],
    ["the order is that of the questions", { satisfaction: "good" }, ["product-use", "opinion", "likelihood-to-continue"]],
  ] as const)("%s", (_, answers, open) => {
    expect(unansweredQuestions(deepFreeze(answers))).toEqual(open);
  });
  test.each([
    ["no answers", undefined, "invalid-input"],
    ["a list", [], "invalid-input"],
    ["a question that there is not", { price: "low" }, "invalid-input"],
    ["an answer that is a flag", { opinion: true }, "invalid-input"],
    ["NaN", { satisfaction: Number.NaN }, "invalid-value"],
  ])("refused: %s", (_, answers, code) => {
    expect(errorOf(() => unansweredQuestions(answers as never)).code).toBe(code);
  });
});
