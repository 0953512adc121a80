import { describe, expect, test } from "vitest";
import { forecastWorkload, type ForecastOptions } from "../../../src/cadence/effort/forecast-workload.ts";
import type { WorkloadForecast } from "../../../src/cadence/effort/workload.ts";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const call: CadenceRule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" };
const visit: CadenceRule = { id: "visit", channel: "visit", purpose: "business", latest: { amount: 2, unit: "weeks" }, by: "owner", satisfies: ["call"] };
const policyOf = (...rules: CadenceRule[]): CadencePolicy => ({ id: "p", classes: ["A", "B"], rules });
// 2026-03-02 is a Monday; W10 to W14, the last of which has two days of March.
const march: ForecastOptions = { from: "2026-03-02", to: "2026-03-31" };
const customer: Customer = { id: 1, class: "A", owner: "x", since: "2026-03-02" };

function perColumn(rules: readonly CadenceRule[], more: Partial<ForecastOptions> = {}, customers: readonly Customer[] = [customer]): number[] {
  return forecastWorkload(customers, policyOf(...rules), { ...march, ...more }).columns.map(({ contacts }) => contacts);
}
const ofRules = (forecast: WorkloadForecast): unknown => Object.fromEntries(forecast.rules.map(({ rule, contacts }) => [rule, contacts]));

describe("CAD-15: each contact is made on its target day and starts the next", () => {
  test("once a week from 2 March: 9, 16, 23, 30", () => {
    expect(perColumn([call])).toEqual([0, 1, 1, 1, 1]);
  });

  test("the target is the day, not the latest: every five days is 7, 12, 17, 22, 27", () => {
    expect(perColumn([{ ...call, target: { amount: 5, unit: "calendarDays" } }])).toEqual([1, 1, 2, 1, 0]);
  });

  test("months count from the last contact and clamp: 31 January, 28 February, 28 March", () => {
    const monthly = { ...call, latest: { amount: 1, unit: "months" } } as const;
    const forecast = forecastWorkload([{ ...customer, since: "2026-01-31" }], policyOf(monthly), { from: "2026-02-01", to: "2026-05-31", by: "month" });
    expect(forecast.columns.map(({ label, contacts }) => [label, contacts])).toEqual([["2026-02", 1], ["2026-03", 1], ["2026-04", 1], ["2026-05", 1]]);
    const days = forecastWorkload([{ ...customer, since: "2026-01-31" }], policyOf(monthly), { from: "2026-03-28", to: "2026-03-28" });
    expect(days.late).toBe(1);
  });

  test("what was made before the start decides when the next is due", () => {
    expect(perColumn([call], { contacts: [{ customer: 1, date: "2026-03-02", channel: "phone" }] }, [{ id: 1 }])).toEqual([0, 1, 1, 1, 1]);
  });

  test("contacts after the first day do not count: the forecast does not know them", () => {
    expect(perColumn([call], { contacts: [{ customer: 1, date: "2026-03-03", channel: "phone" }] })).toEqual([0, 1, 1, 1, 1]);
  });

  test("what is late is made in the first week and counted as late", () => {
    const forecast = forecastWorkload([{ ...customer, since: "2025-12-01" }], policyOf(call), march);
    // 2, 9, 16, 23, 30.
    expect(forecast.columns.map(({ contacts }) => contacts)).toEqual([1, 1, 1, 1, 1]);
    expect([forecast.late, forecast.owners[0]?.late]).toEqual([1, 1]);
  });

  test("a target that has passed while the latest day has not is not late", () => {
    const early = { ...call, target: { amount: 1, unit: "calendarDays" }, latest: { amount: 3, unit: "weeks" } } as const;
    const forecast = forecastWorkload([{ ...customer, since: "2026-02-20" }], policyOf(early), { from: "2026-03-02", to: "2026-03-02" });
    expect([forecast.contacts, forecast.late]).toEqual([1, 0]);
  });

  test("a target on the anchor itself asks for one contact a day, not for endless ones", () => {
    expect(perColumn([{ ...call, target: { amount: 0, unit: "calendarDays" } }], { to: "2026-03-08" })).toEqual([7]);
  });

  test("nothing is due within the period", () => {
    expect(forecastWorkload([customer], policyOf(call), { from: "2026-03-02", to: "2026-03-08" })).toMatchObject({ contacts: 0, cost: 0, late: 0 });
  });
});

describe("CAD-15: a visit that is also a call saves the call", () => {
  test("of one day, whatever the order of the rules", () => {
    // Calls 9 and 23, visits 16 and 30; ignored: calls 9, 16, 23, 30 as well.
    for (const rules of [[call, visit], [visit, call]]) {
      expect(ofRules(forecastWorkload([customer], policyOf(...rules), march))).toEqual({ call: 2, visit: 2 });
      expect(ofRules(forecastWorkload([customer], policyOf(...rules), { ...march, satisfaction: "ignored" }))).toEqual({ call: 4, visit: 2 });
    }
  });

  test("and moves the next call", () => {
    const tenDays = { ...visit, latest: { amount: 10, unit: "calendarDays" } } as const;
    // Call 9, visit 12, call 19, visit 22, call 29.
    expect(perColumn([call, tenDays])).toEqual([0, 2, 2, 1, 0]);
  });

  test("a call does not save the visit", () => {
    expect(ofRules(forecastWorkload([customer], policyOf({ ...call, latest: { amount: 2, unit: "weeks" } }, { ...visit, satisfies: undefined }), march))).toEqual({ call: 2, visit: 2 });
  });
});

describe("CAD-15: every kind of rule is repeated", () => {
  test("a fixed rhythm, from a start that is the same for all", () => {
    const rhythm = { ...call, anchor: { kind: "calendar", start: "2026-03-01" } } as const;
    // 8, 15, 22, 29.
    expect(perColumn([rhythm])).toEqual([1, 1, 1, 1, 0]);
  });

  test("a person's day, year after year", () => {
    const greeting: CadenceRule = { ...call, id: "birthday", purpose: "birthday", anchor: { kind: "personDay" }, latest: { amount: 1, unit: "calendarDays" }, target: { amount: 0, unit: "calendarDays" } };
    const born = { ...customer, people: [{ id: "p", days: [{ occasion: "birthday", date: "1980-03-10" }] }, { id: "q", days: [{ occasion: "birthday", date: "03-10" }] }] };
    const forecast = forecastWorkload([born], policyOf(greeting), { from: "2026-03-02", to: "2029-03-31", by: "month" });
    expect(forecast.columns.filter(({ contacts }) => contacts > 0).map(({ label, contacts }) => [label, contacts])).toEqual([
      ["2026-03", 2],
      ["2027-03", 2],
      ["2028-03", 2],
      ["2029-03", 2],
    ]);
  });

  test("a letter after each visit that is forecast", () => {
    const thanks: CadenceRule = { ...call, id: "thanks", channel: "email", purpose: "thanks", anchor: { kind: "afterContact", channel: "visit" }, latest: { amount: 2, unit: "calendarDays" } };
    // Visits 16 and 30; the letter for the second is due on 1 April.
    expect(ofRules(forecastWorkload([customer], policyOf(visit, { ...call, latest: { amount: 5, unit: "months" } }, thanks), march))).toEqual({ visit: 2, call: 0, thanks: 1 });
  });

  test("events and festivals that are known, each once", () => {
    const proposal: CadenceRule = { ...call, id: "proposal", purpose: "proposal", anchor: { kind: "event", event: "interview" }, latest: { amount: 3, unit: "calendarDays" } };
    const card: CadenceRule = { ...call, id: "card", channel: "message", purpose: "greeting", anchor: { kind: "festival", festival: "qingming" }, latest: { amount: 1, unit: "calendarDays" } };
    const events = [{ customer: 1, event: "interview", date: "2026-03-10" }, { customer: 1, event: "interview", date: "2026-04-10" }];
    const festivals = [{ festival: "qingming", date: "2026-03-20" }];
    expect(ofRules(forecastWorkload([customer], policyOf(proposal, card), { ...march, events, festivals }))).toEqual({ proposal: 1, card: 1 });
  });

  test("changes of class up to the first day decide the rules", () => {
    const rules = policyOf({ ...call, classes: ["A"] }, { ...call, id: "seldom", classes: ["B"], latest: { amount: 3, unit: "weeks" } });
    const classChanges = [{ customer: 1, date: "2026-03-02", from: "A", to: "B" }, { customer: 1, date: "2026-03-10", from: "B", to: "A" }];
    const forecast = forecastWorkload([customer], rules, { ...march, classChanges });
    expect(ofRules(forecast)).toEqual({ call: 0, seldom: 1 });
    expect(forecast.classes).toEqual([
      { class: "A", contacts: 0, cost: 0, customers: 0 },
      { class: "B", contacts: 1, cost: 1, customers: 1 },
      { class: null, contacts: 0, cost: 0, customers: 0 },
    ]);
  });
});

describe("CAD-10: contacts fall on days on which both work", () => {
  const hours = [["09:00", "17:00"]] as const;
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week, holidays: ["2026-03-09"] });

  test("a call due on a holiday is made the working day before, and the next counts from there", () => {
    // Friday 6 instead of Monday 9, then 13, 20, 27.
    const forecast = forecastWorkload([customer], policyOf(call), { ...march, calendars: [office] });
    expect(forecast.columns.map(({ contacts }) => contacts)).toEqual([1, 1, 1, 1, 0]);
    expect(forecast.owners[0]?.cells.map(({ workingDays }) => workingDays)).toEqual([5, 4, 5, 5, 2]);
  });

  test("what is late at a weekend is made on Monday", () => {
    const forecast = forecastWorkload([{ ...customer, since: "2026-01-01" }], policyOf(call), { from: "2026-03-07", to: "2026-03-10", calendars: [office] });
    // Monday 9 is the holiday, so Tuesday.
    expect(forecast.columns.map(({ label, contacts, extent }) => [label, contacts, extent])).toEqual([["2026-W10", 0, "partial"], ["2026-W11", 1, "partial"]]);
  });

  test("a calendar that does not know all days is named with the first such day, or nothing is forecast beyond it", () => {
    const coverage = { from: "2026-01-01", to: "2026-03-15" };
    const assumed = forecastWorkload([customer], policyOf(call), { ...march, calendars: [{ ...office, coverage }] });
    expect(assumed.reasons).toEqual([{ code: "calendar/assumed-week", calendar: "office", date: "2026-03-20" }]);
    expect(assumed.contacts).toBe(4);
    const refused = forecastWorkload([customer], policyOf(call), { ...march, calendars: [{ ...office, coverage, beyondCoverage: "refuse" }] });
    expect([refused.contacts, refused.unknown]).toEqual([2, [{ customer: 1, rule: "call", reason: { code: "calendar/not-covered", calendar: "office", date: "2026-03-20" } }]]);
  });
});

describe("CAD-10: owner and customer who never work on the same day", () => {
  const hours = [["09:00", "17:00"]] as const;
  const week = defineCalendar({ id: "week", timeZone: "UTC", week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } });
  const end = defineCalendar({ id: "end", timeZone: "UTC", week: { sat: hours, sun: hours } });
  const alone: Customer = { ...customer, id: 2, calendar: "end" };
  const calendars = [week, end];

  test("are listed, rule by rule, and the others are counted", () => {
    const { contacts, unknown } = forecastWorkload([alone, customer], policyOf(call, visit), { ...march, calendars });
    expect(contacts).toBe(4);
    expect(unknown.map(({ customer: id, rule, reason }) => [id, rule, reason.code])).toEqual([[2, "call", "cadence/no-shared-day"], [2, "visit", "cadence/no-shared-day"]]);
    // A week from the 2nd is the 9th.
    expect(unknown[0]?.reason).toEqual({ code: "cadence/no-shared-day", near: "2026-03-09" });
  });

  test("do not keep the rules of others who work with the customer from being counted", () => {
    const mail: CadenceRule = { ...call, id: "mail", channel: "email", by: "secretary" };
    const { rules, unknown } = forecastWorkload([alone], policyOf(call, mail), { ...march, calendars, owners: [{ id: "s", calendar: "end" }], roles: [{ role: "secretary", person: "s" }] });
    // Sundays 8, 15, 22 and 29, from the Monday on.
    expect(rules).toMatchObject([{ contacts: 0 }, { contacts: 4 }]);
    expect(unknown.map(({ rule }) => rule)).toEqual(["call"]);
  });
});

test("CAD-15: of one day what stands for the most goes first, through others too", () => {
  const mail: CadenceRule = { ...call, id: "mail", channel: "email" };
  for (const rules of [[mail, { ...call, satisfies: ["mail"] }, { ...visit, latest: call.latest }], [{ ...visit, latest: call.latest }, { ...call, satisfies: ["mail"] }, mail]]) {
    expect(ofRules(forecastWorkload([customer], policyOf(...rules), march))).toEqual({ mail: 0, call: 0, visit: 4 });
  }
});

test("CAD-15: a date that cannot be reckoned with names the customer", () => {
  const error = errorOf(() => forecastWorkload([{ id: 1, since: "9999-12-30" }], policyOf(call), { from: "9999-12-30", to: "9999-12-31" }));
  expect([error.code, error.details]).toMatchObject(["invalid-date", { list: "customers", index: 0, id: 1 }]);
});

test("CAD-15: a forecast says what contacts cost", () => {
  expect(forecastWorkload([], policyOf(call), { ...march, costs: { visit: 8 } }).costs).toEqual({ visit: 8, phone: 1, web: 1, email: 1, message: 1 });
});

describe("CAD-15: who makes the contacts, and what they cost", () => {
  test("owners stand in order, those that nobody has to make last; given ones also without contacts", () => {
    const customers: Customer[] = [customer, { ...customer, id: 2, owner: 7 }, { ...customer, id: 3, owner: undefined }];
    const { owners } = forecastWorkload(customers, policyOf(call), { ...march, owners: [{ id: "idle" }] });
    expect(owners.map(({ owner, contacts }) => [owner, contacts])).toEqual([[7, 4], ["idle", 0], ["x", 4], [null, 4]]);
    expect(owners[1]?.cells.map(({ contacts }) => contacts)).toEqual([0, 0, 0, 0, 0]);
  });

  test("a role is somebody's work", () => {
    const { owners } = forecastWorkload([customer], policyOf({ ...call, by: "secretary" }), { ...march, roles: [{ role: "secretary", person: "s" }] });
    expect(owners.map(({ owner }) => owner)).toEqual(["s"]);
  });

  test("costs are by channel and add up as decimals", () => {
    const forecast = forecastWorkload([customer], policyOf(call, visit), { ...march, costs: { phone: 0.1, visit: 0.2 } });
    // Two calls and two visits.
    expect([forecast.cost, forecast.columns.map(({ cost }) => cost)]).toEqual([0.6, [0, 0.1, 0.2, 0.1, 0.2]]);
    expect(forecast.channels.map(({ channel, contacts, cost }) => [channel, contacts, cost])).toEqual([
      ["visit", 2, 0.4],
      ["phone", 2, 0.2],
      ["web", 0, 0],
      ["email", 0, 0],
      ["message", 0, 0],
    ]);
  });

  test("a contact on the preferred channel costs what that one does", () => {
    const preferred: CadenceRule = { ...call, channel: "preferred", otherwise: "email" };
    const customers: Customer[] = [{ ...customer, preferredChannel: "visit" }, { ...customer, id: 2 }];
    expect(forecastWorkload(customers, policyOf(preferred), { ...march, costs: { visit: 10 } }).channels.filter(({ contacts }) => contacts > 0)).toEqual([
      { channel: "visit", contacts: 4, cost: 40 },
      { channel: "email", contacts: 4, cost: 4 },
    ]);
  });

  test("rules without anything to count from are listed, by customer and rule", () => {
    const { unknown, contacts } = forecastWorkload([{ id: 2 }, { id: 1 }], policyOf(call, visit), march);
    expect(contacts).toBe(0);
    expect(unknown.map(({ customer: id, rule, reason }) => [id, rule, reason.code])).toEqual([
      [1, "call", "cadence/no-anchor"],
      [1, "visit", "cadence/no-anchor"],
      [2, "call", "cadence/no-anchor"],
      [2, "visit", "cadence/no-anchor"],
    ]);
  });

  test("what was unknown at first is counted once something starts it", () => {
    const thanks: CadenceRule = { ...call, id: "other", channel: "visit", satisfies: ["call"], anchor: { kind: "calendar", start: "2026-03-02" }, latest: { amount: 2, unit: "weeks" } };
    // The visits of 16 and 30 March are the first contacts; the call counts from them.
    const forecast = forecastWorkload([{ id: 1, owner: "x" }], policyOf(call, thanks), march);
    expect([ofRules(forecast), forecast.unknown.map(({ rule }) => rule)]).toEqual([{ call: 1, other: 2 }, ["call"]]);
  });
});

test("CAD-15: without customers there is nothing to do, and the columns are there", () => {
  const forecast = forecastWorkload([], policyOf(call), march);
  expect(forecast).toMatchObject({ policy: "p", from: "2026-03-02", to: "2026-03-31", by: "week", satisfaction: "counted", contacts: 0, cost: 0, late: 0, owners: [], unknown: [], reasons: [] });
  expect(forecast.columns.map(({ label, extent }) => [label, extent])).toEqual([
    ["2026-W10", "whole"],
    ["2026-W11", "whole"],
    ["2026-W12", "whole"],
    ["2026-W13", "whole"],
    ["2026-W14", "partial"],
  ]);
});

test.each<[string, () => unknown, string, object]>([
  ["customers that are no list", () => forecastWorkload({} as never, policyOf(call), march), "invalid-input", { list: "customers" }],
  ["a customer twice", () => forecastWorkload([customer, customer], policyOf(call), march), "duplicate-id", { id: 1 }],
  ["a class that the policy does not declare", () => forecastWorkload([{ id: 2 }, { id: 1, class: "D" }], policyOf(call), march), "unknown-class", { index: 1, id: 1 }],
  ["a policy with faults", () => forecastWorkload([], policyOf(call, call), march), "invalid-policy", {}],
  ["a period backwards", () => forecastWorkload([], policyOf(call), { from: "2026-03-02", to: "2026-03-01" }), "invalid-period", {}],
  ["columns of a day", () => forecastWorkload([], policyOf(call), { ...march, by: "day" as never }), "invalid-option", { field: "by" }],
  ["satisfaction that is none", () => forecastWorkload([], policyOf(call), { ...march, satisfaction: true as never }), "invalid-option", { field: "satisfaction" }],
  ["a negative cost", () => forecastWorkload([], policyOf(call), { ...march, costs: { phone: -1 } }), "invalid-value", { list: "costs", field: "phone" }],
  ["a cost by fax", () => forecastWorkload([], policyOf(call), { ...march, costs: { fax: 1 } as never }), "unknown-channel", { list: "costs" }],
  ["a calendar that is not given", () => forecastWorkload([], policyOf(call), { ...march, calendar: "office" }), "unknown-calendar", {}],
  ["no options", () => forecastWorkload([], policyOf(call), undefined as never), "invalid-input", { list: "options" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
