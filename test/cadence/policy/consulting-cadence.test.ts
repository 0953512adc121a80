import { describe, expect, test } from "vitest";
import type { Customer } from "../../../src/customers/index.ts";
import type { CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { consultingCadence, withRules } from "../../../src/cadence/policy/consulting-cadence.ts";
import { consultingTouches } from "../../../src/cadence/policy/consulting-touches.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { selectRules } from "../../../src/cadence/policy/rule-selection.ts";
import { errorOf } from "../../foundation/thrown.ts";

const daysOf = ({ amount, unit }: { amount: number; unit: string }): string => `${amount} ${unit}`;

describe("CAD-1: the cadence of the consulting source", () => {
  test.each([
    ["A", "1 weeks", "2 months"],
    ["B", "1 weeks", "3 months"],
    ["C", "2 weeks", "4 months"],
  ] as const)("class %s: a call at least once in %s, a visit every %s", (klass, call, visit) => {
    const rules = selectRules(consultingCadence)({ id: 1 }, klass);
    expect(rules.map(({ channel, latest }) => [channel, daysOf(latest)])).toEqual([["phone", call], ["visit", visit]]);
    expect(rules.every(({ purpose, by }) => purpose === "business" && by === "owner")).toBe(true);
    expect(rules[1]!.satisfies).toEqual([rules[0]!.id]);
  });
  test("a customer without a class has none of its rules", () => {
    expect(selectRules(consultingCadence)({ id: 1 }, null)).toEqual([]);
  });
  test("it is frozen, and goes through JSON", () => {
    expect(Object.isFrozen(consultingCadence.rules[0]!.latest)).toBe(true);
    expect(JSON.parse(JSON.stringify(consultingCadence))).toEqual(consultingCadence);
  });
});

describe("CAD-23: the touches beside calls and visits", () => {
  const policy = withRules(consultingCadence, consultingTouches);
  const touch = (id: string): CadenceRule => policy.rules.find((rule) => rule.id === id)!;

  test("CAD-13: a proposal within 3 days of the first interview", () => {
    expect(touch("proposal")).toMatchObject({ anchor: { kind: "event", event: "first-interview" }, latest: { amount: 3, unit: "calendarDays" } });
  });
  test("a thank-you letter follows each visit of ours", () => {
    expect(touch("thank-you-letter").anchor).toEqual({ kind: "afterContact", channel: "visit" });
  });
  test("CAD-7: the secretary greets on festivals, the owner writes the letter of thanks", () => {
    expect(policy.rules.filter(({ anchor }) => anchor?.kind === "festival").map(({ by, purpose }) => [by, purpose])).toEqual([["secretary", "greeting"], ["secretary", "greeting"]]);
    expect(touch("thank-you-letter").by).toBe("owner");
  });
  test("CAD-3: after a transaction there is a call and a visit", () => {
    const after = policy.rules.filter(({ anchor }) => anchor?.kind === "event" && anchor.event === "order");
    expect(after.map(({ channel, purpose }) => [channel, purpose])).toEqual([["phone", "after-sale"], ["visit", "after-sale"]]);
  });
  test("CAD-3: each touch in advance is made by the day itself at the latest", () => {
    for (const { anchor, latest, purpose } of policy.rules) {
      if (anchor?.kind === "festival" || anchor?.kind === "personDay") expect(latest).toEqual(anchor.lead);
      if (purpose === "invitation") expect([(anchor as { lead: unknown }).lead, latest]).toEqual([{ amount: 2, unit: "weeks" }, { amount: 1, unit: "weeks" }]);
    }
  });
  test("a belated New Year card is never taken for a Spring Festival gift", () => {
    // The earliest Spring Festival is 21 January; the gift is counted from 14 days before it, the 7th.
    const card = touch("new-year-card");
    const lastDayInJanuary = 1 + card.lapse!.amount;
    expect(card.lapse!.unit).toBe("calendarDays");
    expect(lastDayInJanuary).toBeLessThan(21 - 14);
    expect(touch("spring-festival-gift").anchor).toMatchObject({ lead: { amount: 2, unit: "weeks" } });
  });
  test.each([
    ["A", ["team-visit", "improvement-draft", "news"]],
    ["B", ["improvement-draft", "news"]],
    ["C", ["news"]],
    [null, ["news"]],
  ] as const)("class %s has its own touches", (klass, ids) => {
    const customer: Customer = { id: 1 };
    const regular = selectRules(policy)(customer, klass).filter(({ anchor, purpose }) => anchor === undefined && purpose !== "business");
    expect(regular.map(({ id }) => id)).toEqual(ids);
  });
});

describe("more rules for a policy", () => {
  const news = { id: "news", channel: "email", purpose: "news", latest: { amount: 1, unit: "months" }, by: "owner" } as const;

  test("come after its own, and the policy stays as it was", () => {
    const joined = withRules(consultingCadence, [news]);
    expect(joined).toEqual({ ...consultingCadence, rules: [...consultingCadence.rules, news] });
    expect(consultingCadence.rules).toHaveLength(6);
    expect(Object.isFrozen(joined.rules[6])).toBe(true);
  });
  test("with faults are named by their place in the joined list", () => {
    const { code, details } = errorOf(() => withRules(consultingCadence, [{ ...news, by: "" }, { ...news, id: "call-a" }]));
    expect([code, details.faults!.map(({ path }) => path)]).toEqual(["invalid-policy", ["rules[6].by", "rules[7].id"]]);
  });
  test("that tie with its own are a fault", () => {
    const policy = defineCadence({ id: "p", classes: ["A"], rules: [news] });
    expect(errorOf(() => withRules(policy, [{ ...news, id: "other" }])).details.faults![0]!.path).toBe("rules[1]");
  });
  test.each([
    ["no policy", undefined, [], "invalid-policy"],
    ["a policy with faults", { id: "p", classes: [] }, [], "invalid-policy"],
    ["no rules", consultingCadence, undefined, "invalid-input"],
    ["rules that are no list", consultingCadence, { news }, "invalid-input"],
  ])("are refused: %s", (_, policy, rules, code) => {
    expect(errorOf(() => withRules(policy as never, rules as never)).code).toBe(code);
  });
});
