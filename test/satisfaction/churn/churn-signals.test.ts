import { describe, expect, test } from "vitest";
import type { Order } from "../../../src/customers/index.ts";
import { addDays } from "../../../src/foundation/index.ts";
import type { ChurnComplaint, ChurnFacts, ChurnRating } from "../../../src/satisfaction/churn/churn-facts.ts";
import { standardChurnSignals, type ChurnPolicy } from "../../../src/satisfaction/churn/churn-policy.ts";
import { defineChurnPolicy } from "../../../src/satisfaction/churn/define-churn-policy.ts";
import { churnSignals, type CustomerChurn } from "../../../src/satisfaction/churn/churn-signals.ts";
import { churnSignalsByCustomer } from "../../../src/satisfaction/churn/churn-signals-by-customer.ts";
import * as satisfaction from "../../../src/satisfaction/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-12-31";
const customer = 7;
// The window of 180 days begins on 5 July: addDays(asOf, −179).
const windowStart = "2026-07-05";
const orders = (dates: readonly string[], amount = 100, cost?: number): Order[] => dates.map((date) => ({ customer, date, amount, ...(cost === undefined ? {} : { cost }) }));
const every = (days: number, count: number, last: string): string[] => Array.from({ length: count }, (_, index) => addDays(last, -days * index));

function signalsOf(facts: ChurnFacts, policy?: ChurnPolicy): CustomerChurn {
  return churnSignals({ customer, ...facts }, policy, { asOf });
}
const named = ({ signals }: CustomerChurn): [string, string, number][] => signals.map(({ signal, severity, measured }) => [signal, severity, measured]);
const without = (...names: string[]): ChurnPolicy => ({ id: "some", limits: Object.fromEntries(Object.entries(standardChurnSignals.limits).filter(([name]) => names.includes(name))) });

describe("SAT-5: an order is overdue by the customer's own cycle", () => {
  const overdue = without("order-overdue");

  test.each([
    [29, []],
    [44, []],
    [45, [["order-overdue", "notice", 1.5]]],
    [60, [["order-overdue", "warning", 2]]],
    [90, [["order-overdue", "alarm", 3]]],
  ])("with an order every thirty days, %d days after the last", (days, expected) => {
    expect(named(signalsOf({ orders: orders(every(30, 5, addDays(asOf, -days))) }, overdue))).toEqual(expected);
  });

  test("who orders once a year is not late after half a year", () => {
    expect(signalsOf({ orders: orders(every(365, 5, addDays(asOf, -180))) }, overdue).signals).toEqual([]);
  });

  // Gaps 10, 30, 50: median 30, deviations 20, 0, 20, their median 20. Beyond 30 + 2 · 20 = 70 days it is overdue: 71/30.
  test("who orders irregularly gets more time", () => {
    const dates = (last: string): string[] => [last, addDays(last, -10), addDays(last, -40), addDays(last, -90)];
    expect(signalsOf({ orders: orders(dates(addDays(asOf, -70))) }, overdue).signals).toEqual([]);
    expect(signalsOf({ orders: orders(dates(addDays(asOf, -71))) }, overdue).signals[0]).toMatchObject({ measured: 71 / 30, reason: { days: 71, cycle: 30, spread: 20, gaps: 3 } });
  });

  test("a cycle may be a mean with its standard deviation", () => {
    const cycle = { average: "mean", minimumGaps: 2, spreads: 1 } as const;
    // Gaps 20 and 50: mean 35, deviation √450 = 21.2; beyond 56.2 days.
    const dates = [addDays(asOf, -57), addDays(asOf, -77), addDays(asOf, -127)];
    expect(signalsOf({ orders: orders(dates) }, { ...overdue, cycle }).signals[0]).toMatchObject({ measured: 57 / 35, reason: { cycle: 35 } });
    expect(signalsOf({ orders: orders(dates.map((date) => addDays(date, 1))) }, { ...overdue, cycle }).signals).toEqual([]);
  });

  test("two orders on a day are one day, a cancellation is none, and too few are a reason", () => {
    const dates = every(10, 3, "2026-06-01");
    const list = [...orders(dates), ...orders(dates), ...orders(["2026-12-30"], -5)];
    expect(signalsOf({ orders: list }, overdue)).toMatchObject({ signals: [], unjudged: [{ signal: "order-overdue", reason: { code: "satisfaction/too-few-orders", found: 2, minimum: 3 } }] });
  });
});

describe("SAT-5: orders fall against the customer's own history", () => {
  // 180 days before the window an order every ten days: 18, the first 180 days before it. Expected in the window: 18.
  const before = every(10, 18, addDays(windowStart, -10));

  test.each([
    [13, []],
    [12, [["fewer-orders", "notice", 6 / 18], ["lower-value", "notice", 6 / 18]]],
    [9, [["fewer-orders", "warning", 0.5], ["lower-value", "warning", 0.5]]],
    [5, [["fewer-orders", "alarm", 13 / 18], ["lower-value", "alarm", 13 / 18]]],
    [0, [["fewer-orders", "alarm", 1], ["lower-value", "alarm", 1]]],
  ])("%d orders where eighteen are expected", (count, expected) => {
    const list = orders([...before, ...every(1, count, asOf)]);
    expect(named(signalsOf({ orders: list }, without("fewer-orders", "lower-value")))).toEqual(expected);
  });

  test("the evidence has both numbers, and the first day of the window belongs to it", () => {
    const found = signalsOf({ orders: orders([...before, windowStart, ...every(1, 8, asOf)]) }, without("fewer-orders", "lower-value"));
    expect(found.signals.map(({ reason }) => reason)).toEqual([
      { code: "satisfaction/fewer-orders", orders: 9, expected: 18, from: windowStart },
      { code: "satisfaction/lower-value", value: 900, expected: 1800, from: windowStart },
    ]);
  });

  test("limits are compared exactly, also with decimals that are no doubles", () => {
    const list = [...orders(before, 0.1), ...orders(every(1, 18, asOf), 0.07)];
    expect(named(signalsOf({ orders: list }, without("lower-value")))).toEqual([["lower-value", "notice", 0.3]]);
    const odd = [...orders(before, 1e-7), ...orders(every(1, 18, asOf), 0.7e-7)];
    expect(named(signalsOf({ orders: odd }, without("lower-value")))).toEqual([["lower-value", "notice", 0.3]]);
    const huge = [...orders(before, 1e300), ...orders(every(1, 18, asOf), 0.7e300)];
    expect(named(signalsOf({ orders: huge }, without("lower-value")))).toEqual([["lower-value", "notice", 0.3]]);
  });

  test("a short history, few orders and a value of nothing are reasons", () => {
    const policy = without("fewer-orders", "lower-value");
    expect(signalsOf({ orders: orders([addDays(windowStart, -179)]) }, policy).unjudged[0]?.reason).toEqual({ code: "satisfaction/short-history", days: 179, minimum: 180 });
    expect(signalsOf({ orders: orders(every(90, 2, addDays(windowStart, -90))) }, policy).unjudged[0]?.reason).toEqual({ code: "satisfaction/too-few-orders", found: 2, minimum: 3 });
    const free = signalsOf({ orders: orders(before, 0) }, policy);
    expect(free.unjudged).toEqual([{ signal: "lower-value", reason: { code: "satisfaction/value-not-positive" } }]);
    expect(signalsOf({ orders: [] }, policy).unjudged).toHaveLength(2);
  });

  test("a margin that falls by five points is a signal about price", () => {
    const policy = without("falling-margin");
    // 30 % before, 25 % now: not 0.04999999999999999.
    const list = [...orders(before, 100, 70), ...orders(every(1, 18, asOf), 100, 75)];
    expect(signalsOf({ orders: list }, policy).signals).toMatchObject([{ severity: "notice", measured: 0.05, reason: { margin: 0.25, before: 0.3 } }]);
    const partly = [...list, ...orders([asOf])];
    expect(signalsOf({ orders: partly }, policy).unjudged).toEqual([{ signal: "falling-margin", reason: { code: "satisfaction/cost-unknown", orders: 1 } }]);
    expect(signalsOf({ orders: orders(before) }, policy)).toMatchObject({ signals: [], unjudged: [], notGiven: expect.arrayContaining(["costs"]) as unknown });
  });
});

describe("SAT-5: complaints", () => {
  const complaint = (id: number, change: Partial<ChurnComplaint> = {}): ChurnComplaint => ({ id, customer, date: "2026-10-01", ...change });

  test.each([
    ["one", [complaint(1)], [["complaints", "notice", 1]]],
    ["two of different things are not repeated", [complaint(1), complaint(2)], [["complaints", "warning", 2]]],
    ["an old one", [complaint(1, { date: addDays(windowStart, -1) })], []],
    ["one on the first day of the window", [complaint(1, { date: windowStart })], [["complaints", "notice", 1]]],
    ["an old grave one that is open", [complaint(1, { date: "2020-01-01", gravity: "grave" })], [["open-grave-complaint", "alarm", 1]]],
    ["a grave one closed on the day", [complaint(1, { date: "2020-01-01", gravity: "grave", closed: asOf })], []],
    ["a grave one closed a day later", [complaint(1, { date: "2020-01-01", gravity: "grave", closed: "2027-01-01" })], [["open-grave-complaint", "alarm", 1]]],
    ["dissatisfied afterwards", [complaint(1, { followUp: "dissatisfied" })], [["dissatisfied-follow-up", "warning", 1], ["complaints", "notice", 1]]],
    ["about quality, twice", [complaint(1, { topic: "product-quality" }), complaint(2, { topic: "product-quality" })], [["complaints", "warning", 2], ["repeated-complaints", "warning", 2], ["quality-complaints", "warning", 2]]],
    ["about the price", [complaint(1, { topic: "price" })], [["complaints", "notice", 1], ["price-complaints", "notice", 1]]],
    ["about an unfriendly service", [complaint(1, { topic: "service-unfriendly" })], [["complaints", "notice", 1], ["unfriendly-service", "notice", 1]]],
  ] satisfies [string, ChurnComplaint[], [string, string, number][]][])("%s", (_, complaints, expected) => {
    expect(named(signalsOf({ complaints }))).toEqual(expected);
  });

  test("the evidence names them, in order", () => {
    const complaints = [complaint(9, { topic: "service-late" }), complaint(3, { topic: "service-late" })];
    const services = [{ customer, date: "2026-11-01", timing: "late" }, { customer, date: "2026-11-02", timing: "in-time", manner: "friendly" }] as const;
    const late = signalsOf({ complaints, services }).signals.find(({ signal }) => signal === "late-service");
    expect(late).toMatchObject({ severity: "notice", reason: { code: "satisfaction/late-service", count: 3, complaints: [3, 9], services: 1, from: windowStart } });
  });
});

describe("SAT-5: contacts, ratings, prices, quality", () => {
  test("only overdue contacts count, by the latest of them", () => {
    const contacts = [
      { customer, rule: "visit", state: "overdue", daysLate: 14 },
      { customer, rule: "call", state: "overdue", daysLate: 2 },
      { customer, rule: "news", state: "paused", daysLate: 90 },
    ];
    expect(signalsOf({ contacts }).signals).toMatchObject([{ signal: "missed-contacts", severity: "warning", limit: 14, reason: { count: 2, daysLate: 14, rules: ["call", "visit"] } }]);
  });

  const rating = (question: ChurnRating["question"], value: number, date = "2026-12-01"): ChurnRating => ({ customer, date, question, value });
  test.each([
    ["satisfaction", 4, undefined],
    ["satisfaction", 3, "notice"],
    ["satisfaction", 1, "alarm"],
    ["recommendation", 7, undefined],
    ["recommendation", 6, "warning"],
    ["recommendation", 3, "alarm"],
    ["effort", 3, "notice"],
    ["effort", 1, "warning"],
    ["continuation", 2, "warning"],
  ] as const)("%s %d: %s", (question, value, severity) => {
    expect(signalsOf({ ratings: [rating(question, value)] }).signals[0]?.severity).toBe(severity);
  });

  test("the last answer counts, of two on a day the worse one, of old ones none", () => {
    const list = [rating("satisfaction", 1, "2026-11-01"), rating("satisfaction", 5), rating("satisfaction", 3), rating("effort", 1, "2026-07-04")];
    expect(named(signalsOf({ ratings: list }))).toEqual([["low-satisfaction", "notice", 3]]);
    expect(signalsOf({ ratings: [...list].reverse() })).toEqual(signalsOf({ ratings: list }));
  });

  test("an answer off its scale is reported", () => {
    expect(signalsOf({ ratings: [rating("effort", 9)] })).toMatchObject({ signals: [], unjudged: [{ signal: "high-effort", reason: { code: "satisfaction/off-scale", value: 9, lowest: 1, highest: 7, step: 1 } }] });
  });

  test("returns and requests count from their limit on", () => {
    const dated = [{ customer, date: "2026-12-01" }, { customer, date: "2026-12-02" }];
    const returns = dated.map((one) => ({ ...one, amount: 5 }));
    expect(named(signalsOf({ returns, discountRequests: dated }))).toEqual([["discount-requests", "notice", 2], ["returns", "notice", 2]]);
    expect(signalsOf({ returns: returns.slice(1), discountRequests: dated.slice(1) }).signals).toEqual([]);
  });
});

describe("SAT-5: the whole", () => {
  test("a signal that the policy does not name is not looked for", () => {
    const facts = { complaints: [{ id: 1, customer, date: "2026-12-01" }] };
    expect(signalsOf(facts, without("returns")).signals).toEqual([]);
    expect(signalsOf(facts, { id: "mine", limits: { ...standardChurnSignals.limits, complaints: undefined } }).signals).toEqual([]);
  });

  test("what is dated after the day is counted apart, and checked all the same", () => {
    const late = { customer, date: "2027-01-01" };
    const found = signalsOf({ orders: [{ ...late, amount: 1 }], complaints: [{ ...late, id: 1 }], services: [late] });
    expect(found.later).toEqual({ orders: 1, returns: 0, complaints: 1, ratings: 0, discountRequests: 0, services: 1 });
    expect(errorOf(() => signalsOf({ orders: [{ ...late, amount: Number.NaN }] })).code).toBe("invalid-value");
  });

  test("lists that are not given are named, and their signals are not unjudged customer by customer", () => {
    expect(signalsOf({})).toMatchObject({ strength: 0, severity: null, signals: [], unjudged: [], notGiven: ["orders", "returns", "complaints", "contacts", "ratings", "discountRequests", "services"] });
  });

  test("customers come by strength, then by id; one without records has a row", () => {
    const complaint = (id: number, whose: number | string): ChurnComplaint => ({ id, customer: whose, date: "2026-12-01" });
    const table = churnSignalsByCustomer({ customers: [{ id: 5 }, { id: "a" }], complaints: [complaint(1, "b"), complaint(2, "a"), complaint(3, 9), complaint(4, 9)] }, undefined, { asOf });
    expect(table.rows.map((row) => [row.customer, row.strength])).toEqual([[9, 3], ["a", 1], ["b", 1], [5, 0]]);
    expect(table.atRisk).toBe(3);
    expect(table.signals).toEqual([{ signal: "complaints", notice: 2, warning: 1, alarm: 0 }]);
  });

  test("what could not be judged is counted by signal and reason", () => {
    const table = churnSignalsByCustomer({ orders: orders(["2026-12-01"]), customers: [{ id: 8 }] }, without("order-overdue", "fewer-orders"), { asOf });
    expect(table.unjudged).toEqual([
      { signal: "order-overdue", code: "satisfaction/too-few-orders", customers: 2 },
      { signal: "fewer-orders", code: "satisfaction/short-history", customers: 1 },
      { signal: "fewer-orders", code: "satisfaction/too-few-orders", customers: 1 },
    ]);
  });

  test("a policy can be stored, and gives the same once more", () => {
    const policy = defineChurnPolicy({ id: "stored", windowDays: 90 });
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
    expect(Object.isFrozen(policy.limits)).toBe(true);
    expect(policy.limits).toEqual(standardChurnSignals.limits);
  });
});

describe("SAT-5: what churnSignals refuses", () => {
  const own = { customer, date: "2026-12-01" };
  test.each([
    ["a record of another customer", { orders: [{ customer: 8, date: "2026-12-01", amount: 1 }] }, "unknown-id", { list: "orders", index: 0, field: "customer" }],
    ["no customer", { services: [{ date: "2026-12-01" }] }, "missing-id", { list: "services", index: 0 }],
    ["an order twice", { orders: [{ ...own, id: 1, amount: 1 }, { ...own, amount: 2 }, { ...own, id: 1, amount: 1 }] }, "duplicate-id", { list: "orders", index: 2, firstIndex: 0 }],
    ["a complaint twice", { complaints: [{ ...own, id: 1 }, { ...own, id: 1 }] }, "duplicate-id", { list: "complaints", index: 1 }],
    ["a complaint without id", { complaints: [own] }, "missing-id", { list: "complaints", index: 0 }],
    ["a topic that is none", { complaints: [{ ...own, id: 1, topic: "weather" }] }, "invalid-value", { field: "topic", id: 1 }],
    ["a complaint closed before it is made", { complaints: [{ ...own, id: 1, closed: "2026-11-30" }] }, "invalid-period", { field: "closed" }],
    ["a day that does not exist", { ratings: [{ ...own, date: "2026-02-30", question: "effort", value: 1 }] }, "invalid-date", { list: "ratings", index: 0, field: "date" }],
    ["a question that is none", { ratings: [{ ...own, question: "mood", value: 1 }] }, "invalid-value", { field: "question" }],
    ["an answer that is no number", { ratings: [{ ...own, question: "effort", value: "easy" }] }, "invalid-value", { field: "value" }],
    ["money beside plain numbers", { orders: [{ ...own, amount: 1 }, { ...own, amount: { minor: 1, currency: "EUR" } }] }, "mixed-currencies", { list: "orders", index: 1 }],
    ["an infinite amount after plain ones", { orders: [{ ...own, amount: 1 }, { ...own, amount: Infinity }] }, "invalid-value", { list: "orders", index: 1 }],
    ["a contact that is early by a negative number", { contacts: [{ customer, rule: "a", state: "overdue", daysLate: -1 }] }, "invalid-value", { field: "daysLate" }],
    ["a manner that is none", { services: [{ ...own, manner: "gruff" }] }, "invalid-value", { field: "manner" }],
    ["no list", { orders: {} }, "invalid-input", { list: "orders" }],
    ["a hole", { orders: new Array<never>(1) }, "invalid-input", { list: "orders", index: 0 }],
  ])("%s", (_, facts, code, details) => {
    expect(errorOf(() => signalsOf(facts as never))).toMatchObject({ code, details });
  });

  test.each([
    [{}, ["id"]],
    [{ id: "a", windowDays: 0, minimumExpected: -1, cycle: { average: "mode", minimumGaps: 1, spreads: -1 } }, ["windowDays", "minimumExpected", "cycle.average", "cycle.minimumGaps", "cycle.spreads"]],
    [{ id: "a", weights: { notice: 2, warning: 1, alarm: 3 } }, ["weights.warning"]],
    [{ id: "a", limits: { complaints: {}, detractor: { notice: 3, warning: 6 }, returns: { notice: 4, alarm: 2 }, moods: { notice: 1 } } }, ["limits.complaints", "limits.detractor.warning", "limits.returns.alarm", "limits.moods"]],
    [3, ["", "id"]],
  ])("every fault of the policy %j is named", (policy, paths) => {
    const error = errorOf(() => defineChurnPolicy(policy as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });

  test("a customer twice in the list, and facts of nobody", () => {
    expect(errorOf(() => churnSignalsByCustomer({ customers: [{ id: 1 }, { id: 1 }] }, undefined, { asOf })).code).toBe("duplicate-id");
    expect(errorOf(() => churnSignals({} as never, undefined, { asOf })).code).toBe("missing-id");
  });
});

describe("SAT-5: a policy that passes judges", () => {
  test("strengths add up exactly, so that equal ones go by id", () => {
    const weights = { notice: 0.1, warning: 0.2, alarm: 0.3 };
    const ratings = [{ customer: 1, question: "satisfaction", value: 1 }, { customer: 2, question: "satisfaction", value: 3 }, { customer: 2, question: "recommendation", value: 6 }] as const;
    const base = { ratings: ratings.map((rating) => ({ ...rating, date: "2026-06-01" })) };
    expect(churnSignalsByCustomer(base, { id: "own", weights }, { asOf: "2026-06-30" }).rows.map(({ customer, strength }) => [customer, strength])).toEqual([[1, 0.3], [2, 0.3]]);
  });

  test.each([
    ["weights that no sum can hold", { weights: { notice: 1, warning: 1, alarm: 1.7e308 } }, "weights.alarm"],
    ["a window longer than a century", { windowDays: 36_526 }, "windowDays"],
  ])("%s are refused", (_, change, path) => {
    expect(errorOf(() => defineChurnPolicy({ id: "own", ...change })).details.faults?.map((fault) => fault.path)).toEqual([path]);
  });

  test("a window that begins before the year 1 is refused, with or without complaints", () => {
    expect(errorOf(() => churnSignals({ customer: 7 }, undefined, { asOf: "0001-02-01" }))).toMatchObject({ code: "invalid-date", details: { list: "asOf" } });
  });
});

test("CAD-19: a question that was asked and not answered is reported, unless there is an answer", () => {
  const asked = { customer: 7, date: "2026-06-01", question: "continuation", value: null } as const;
  const { signals, unjudged } = churnSignals({ customer: 7, ratings: [asked] }, undefined, { asOf: "2026-06-30" });
  expect([signals, unjudged]).toEqual([[], [{ signal: "unlikely-to-continue", reason: { code: "satisfaction/no-answers" } }]]);
  const answered = churnSignals({ customer: 7, ratings: [asked, { ...asked, date: "2026-05-01", value: 1 }] }, undefined, { asOf: "2026-06-30" });
  expect([answered.severity, answered.unjudged]).toEqual(["alarm", []]);
});

test("presets cannot be changed for everybody", () => {
  const presets = [standardChurnSignals, satisfaction.westernElectricRules, satisfaction.cusumRule, satisfaction.shewhartRule, satisfaction.serviceStaffPolicy, satisfaction.retentionRhythm, satisfaction.yearlyNeeds, satisfaction.serviceKinds];
  const isDeep = (value: unknown): boolean => typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeep));
  expect([...presets, satisfaction.satisfactionScale, satisfaction.effortScale, satisfaction.recommendationScale].every(isDeep)).toBe(true);
});
