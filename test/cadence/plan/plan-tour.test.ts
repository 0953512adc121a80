import { describe, expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import type { DueContact } from "../../../src/cadence/due/due-contact.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { planTour } from "../../../src/cadence/plan/plan-tour.ts";
import type { TourPlan } from "../../../src/cadence/plan/tour-plan.ts";
import { cityCriteria, scoreCustomers } from "../../../src/classification/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { contactOf } from "./contact-of.ts";

// The 2nd of March 2026 is a Monday.
const FORTNIGHT = { from: "2026-03-02", to: "2026-03-15" } as const;
const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const wide = ["2026-03-02", "2026-03-09", "2026-03-15"] as const;
const visit = (id: number, window: readonly [string, string, string] = wide, more: Partial<DueContact<"A" | "B">> = {}) =>
  contactOf(id, window, { channel: "visit", key: `visit@${window[0]}`, ...more });
const inCity = (city: string, ...ids: readonly number[]) => ids.map((id) => ({ id, city }));
const rows = ({ tours }: TourPlan): unknown[] => tours.map(({ place, owner, visits }) => [place, owner, ...visits.map(({ contact, date }) => `${String(contact.customer)} ${date.slice(8)}`)]);
const codes = ({ left }: TourPlan): unknown[] => left.map(({ contact, reasons }) => [contact.customer, ...reasons.map(({ code }) => code)]);

describe("CAD-12: a tour", () => {
  test("puts the visits of a city together, so many a day, the most urgent first", () => {
    const customers = inCity("Suzhou", 1, 2, 3);
    const due = [visit(1), visit(2, ["2026-03-02", "2026-03-05", "2026-03-06"]), visit(3)];
    const plan = planTour(due, { ...FORTNIGHT, customers, perDay: 2 });
    expect(plan).toMatchObject({ ...FORTNIGHT, tours: [{ place: "Suzhou", owner: "o1", from: "2026-03-02", to: "2026-03-03", score: null }], left: [] });
    expect(rows(plan)).toEqual([["Suzhou", "o1", "2 02", "1 02", "3 03"]]);
  });

  test("takes the run of days with the most visits, and of what is left makes another if there is enough", () => {
    const customers = inCity("Suzhou", 1, 2, 3, 4, 5);
    const early = ["2026-03-02", "2026-03-03", "2026-03-03"] as const;
    const late = ["2026-03-11", "2026-03-12", "2026-03-13"] as const;
    const due = [visit(1, early), visit(2, early), visit(3, late), visit(4, late), visit(5, late)];
    // Three days hold all five only if their windows met; the late three are the most that one run takes.
    expect(rows(planTour(due, { ...FORTNIGHT, customers, perDay: 2 }))).toEqual([["Suzhou", "o1", "1 02", "2 02"], ["Suzhou", "o1", "3 11", "4 11", "5 12"]]);
    const alone = planTour(due.slice(1), { ...FORTNIGHT, customers, perDay: 2 });
    expect(rows(alone)).toEqual([["Suzhou", "o1", "3 11", "4 11", "5 12"]]);
    expect(alone.left[0]?.reasons).toEqual([{ code: "cadence/tour-too-small", place: "Suzhou", visits: 1, least: 2 }]);
  });

  test("goes on over days off, and ends before leave", () => {
    const customers = inCity("Suzhou", 1, 2, 3, 4);
    const due = customers.map(({ id }) => visit(id, ["2026-03-05", "2026-03-09", "2026-03-11"]));
    const options = { ...FORTNIGHT, customers, perDay: 1, calendars: [office] };
    expect(rows(planTour(due, options))).toEqual([["Suzhou", "o1", "1 05", "2 06", "3 09", "4 10"]]);
    const owners = [{ id: "o1", leaves: [{ from: "2026-03-09", until: "2026-03-09" }] }];
    // Two days before it and two after.
    expect(rows(planTour(due, { ...options, owners }))).toEqual([["Suzhou", "o1", "1 05", "2 06"], ["Suzhou", "o1", "3 10", "4 11"]]);
  });

  test("goes to the city with the best score first, then to the one with more visits, then to the one that ends first", () => {
    const window = ["2026-03-02", "2026-03-03", "2026-03-04"] as const;
    const customers = [...inCity("Lanzhou", 1, 2), ...inCity("Suzhou", 3, 4), ...inCity("Wuxi", 5, 6, 7), ...inCity("Yantai", 8, 9)];
    const due = customers.map(({ id }) => visit(id, id > 7 ? ["2026-03-02", "2026-03-03", "2026-03-03"] : window));
    const options = { ...FORTNIGHT, customers, perDay: 3 };
    const cities = [
      { id: "Suzhou", scores: { industrialBase: 9, lowBarriers: 3, existingRelations: 5, location: 9 } },
      { id: "Lanzhou", scores: { industrialBase: 5, lowBarriers: 9, existingRelations: 1, location: 3 } },
    ] as const;
    const scores = scoreCustomers(cities, cityCriteria).rows.map(({ id, total }) => ({ place: String(id), score: total }));
    // One day each: Suzhou 26, Lanzhou 18, then three visits in Wuxi; no day is left for Yantai.
    const plan = planTour(due, { ...options, scores });
    expect(plan.tours.map(({ place, from, score }) => [place, from, score])).toEqual([["Suzhou", "2026-03-02", 26], ["Lanzhou", "2026-03-03", 18], ["Wuxi", "2026-03-04", null]]);
    expect(codes(plan)).toEqual([[8, "cadence/tour-too-small"], [9, "cadence/tour-too-small"]]);
    // Without scores Wuxi, then Yantai, which ends first, then Lanzhou by name.
    expect(planTour(due, options).tours.map(({ place, from }) => [place, from])).toEqual([["Wuxi", "2026-03-02"], ["Yantai", "2026-03-03"], ["Lanzhou", "2026-03-04"]]);
  });

  test("is of one owner, who is in one place a day", () => {
    const customers = [...inCity("Suzhou", 1, 2), ...inCity("Wuxi", 3, 4)];
    const due = customers.map(({ id }) => visit(id, ["2026-03-02", "2026-03-02", "2026-03-02"], { owner: id === 2 ? "o2" : "o1" }));
    const plan = planTour(due, { ...FORTNIGHT, customers, perDay: 5, least: 1 });
    expect(rows(plan)).toEqual([["Wuxi", "o1", "3 02", "4 02"], ["Suzhou", "o2", "2 02"]]);
    expect(codes(plan)).toEqual([[1, "cadence/tour-too-small"]]);
  });

  test("can be put together by region", () => {
    const customers = [{ id: 1, city: "Suzhou", region: "east" }, { id: 2, city: "Wuxi", region: "east" }];
    expect(rows(planTour([visit(1), visit(2)], { ...FORTNIGHT, customers, perDay: 1, by: "region" }))).toEqual([["east", "o1", "1 02", "2 03"]]);
  });

  test("keeps the customer's calendar, rests, refusals and the cap", () => {
    const rules = [{ id: "call", channel: "visit", purpose: "business", latest: { amount: 6, unit: "months" }, by: "owner" }] as const;
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 5, unit: "calendarDays" } } });
    const sundays = defineCalendar({ id: "sundays", timeZone: "UTC", week: weekOf(["sun"], wholeDay) });
    const all = defineCalendar({ id: "all", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], wholeDay) });
    const customers = [
      { id: 1, city: "Suzhou" },
      { id: 2, city: "Suzhou", calendar: "sundays" },
      { id: 3, city: "Suzhou" },
      { id: 4, city: "Suzhou", consents: [{ given: "refused", from: "2026-03-01", until: "2026-03-08" }] },
      { id: 5, city: "Suzhou" },
    ] as const;
    const plan = planTour(
      customers.map(({ id }) => visit(id)),
      {
        ...FORTNIGHT,
        customers,
        policy,
        perDay: 1,
        calendars: [all, sundays],
        pauses: [{ customer: 3, from: "2026-03-02", until: "2026-03-10" }],
        contacts: [{ customer: 5, date: "2026-03-06", channel: "phone" }],
      },
    );
    // 2 only on Sundays, the 8th or the 15th; 3 from the 11th; 4 from the 9th; 5 from the 11th.
    expect(plan.left).toEqual([]);
    const dates = new Map(plan.tours.flatMap(({ visits }) => visits.map(({ contact, date }) => [contact.customer, date])));
    expect(plan.tours).toHaveLength(1);
    expect(dates.get(2)).toMatch(/^2026-03-(08|15)$/);
    expect(dates.get(3)! >= "2026-03-11").toBe(true);
    expect(dates.get(4)! >= "2026-03-09").toBe(true);
    expect(dates.get(5)! >= "2026-03-11").toBe(true);
  });

  test("of two visits to one customer keeps the cap between them", () => {
    const rules = ["call", "team"].map((id) => ({ id, channel: "visit", purpose: id === "call" ? "business" : "team", latest: { amount: 6, unit: "months" }, by: "owner" }) as const);
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 3, unit: "calendarDays" } } });
    const due = [visit(1), visit(1, wide, { key: "team@", rule: "team", purpose: "team" }), visit(2), visit(3)];
    const plan = planTour(due, { ...FORTNIGHT, customers: inCity("Suzhou", 1, 2, 3), policy, perDay: 1 });
    expect(rows(plan)).toEqual([["Suzhou", "o1", "1 02", "2 03", "3 04", "1 05"]]);
  });
});

describe("CUS-10: a tour and the days of the week that customers prefer", () => {
  const thursdays = (...ids: readonly number[]) => ids.map((id) => ({ id, city: "Suzhou", preferredWeekdays: ["thu"] as const }));

  test("of runs that take as many visits one on preferred days goes first, then the earliest", () => {
    const due = [visit(1, ["2026-03-02", "2026-03-05", "2026-03-05"]), visit(2, ["2026-03-02", "2026-03-05", "2026-03-06"])];
    // Thursday is the 5th.
    expect(rows(planTour(due, { ...FORTNIGHT, customers: thursdays(1, 2), perDay: 2 }))).toEqual([["Suzhou", "o1", "1 05", "2 05"]]);
    expect(rows(planTour(due, { ...FORTNIGHT, customers: [...thursdays(1), ...inCity("Suzhou", 2)], perDay: 2 }))).toEqual([["Suzhou", "o1", "1 05", "2 05"]]);
    expect(rows(planTour(due, { ...FORTNIGHT, customers: inCity("Suzhou", 1, 2), perDay: 2 }))).toEqual([["Suzhou", "o1", "1 02", "2 02"]]);
  });

  test("within a run others give way", () => {
    const due = [visit(1, ["2026-03-04", "2026-03-05", "2026-03-05"]), visit(2, ["2026-03-04", "2026-03-05", "2026-03-05"])];
    expect(rows(planTour(due, { ...FORTNIGHT, customers: [...thursdays(1), ...inCity("Suzhou", 2)], perDay: 1 }))).toEqual([["Suzhou", "o1", "2 04", "1 05"]]);
  });

  test("no visit is lost for them", () => {
    const due = [visit(1, ["2026-03-04", "2026-03-05", "2026-03-05"]), visit(2, ["2026-03-05", "2026-03-05", "2026-03-05"])];
    expect(rows(planTour(due, { ...FORTNIGHT, customers: [...thursdays(1), ...inCity("Suzhou", 2)], perDay: 1 }))).toEqual([["Suzhou", "o1", "1 04", "2 05"]]);
  });

  test("what is late waits for them a week at most", () => {
    const late = { state: "overdue", daysLate: 1 } as const;
    const due = [1, 2].map((id) => visit(id, ["2026-02-02", "2026-02-20", "2026-02-27"], late));
    const options = { ...FORTNIGHT, customers: thursdays(1, 2), perDay: 2 };
    expect(rows(planTour(due, options))).toEqual([["Suzhou", "o1", "1 05", "2 05"]]);
    const away = [{ id: "o1", leaves: [{ from: "2026-03-05", until: "2026-03-05" }] }];
    expect(rows(planTour(due, { ...options, owners: away }))).toEqual([["Suzhou", "o1", "1 02", "2 02"]]);
  });
});

describe("CAD-12: visits that were agreed", () => {
  const customers = [...inCity("Suzhou", 1, 2, 3), ...inCity("Wuxi", 4, 5), { id: 6 }];
  const due = customers.map(({ id }) => visit(id, ["2026-03-02", "2026-03-03", "2026-03-03"]));
  const pin = (customer: number, date: string) => ({ customer, key: "visit@2026-03-02", date });
  const toursWith = (...pinned: readonly ReturnType<typeof pin>[]) => planTour(due, { ...FORTNIGHT, customers, perDay: 2, pinned });

  test("keep their day: they are in no tour and not left, and take their room", () => {
    const plan = toursWith(pin(1, "2026-03-03"));
    // The 3rd has room for one more in Suzhou, the 2nd for two; Wuxi is left without a day.
    expect(rows(plan)).toEqual([["Suzhou", "o1", "2 02", "3 02"]]);
    expect(rows(toursWith(pin(1, "2026-03-02")))).toEqual([["Suzhou", "o1", "2 03", "3 03"]]);
    expect(codes(plan)).toEqual([[4, "cadence/tour-too-small"], [5, "cadence/tour-too-small"], [6, "cadence/tour-without-place"]]);
  });

  test("keep their owner in their place", () => {
    expect(rows(toursWith(pin(4, "2026-03-02")))).toEqual([["Suzhou", "o1", "1 03", "2 03"]]);
    // Where nobody knows the place, it is none of those of the tours.
    expect(rows(toursWith(pin(6, "2026-03-02")))).toEqual([["Suzhou", "o1", "1 03", "2 03"]]);
    // In two places on one day is in neither for the whole of it.
    expect(rows(toursWith(pin(1, "2026-03-02"), pin(4, "2026-03-02")))).toEqual([["Suzhou", "o1", "2 03", "3 03"]]);
  });

  test("fill a day that the journey goes on over", () => {
    const long = customers.slice(0, 3).map(({ id }) => visit(id, ["2026-03-02", "2026-03-03", "2026-03-04"]));
    expect(rows(planTour(long, { ...FORTNIGHT, customers, perDay: 1, pinned: [pin(2, "2026-03-03")] }))).toEqual([["Suzhou", "o1", "1 02", "3 04"]]);
  });

  test("go into the plan together with the tours", () => {
    const kept = [pin(1, "2026-03-03")];
    const { tours } = toursWith(...kept);
    const pinned = [...kept, ...tours.flatMap(({ owner, visits }) => visits.map(({ contact, date }) => ({ customer: contact.customer, key: contact.key, date, owner })))];
    expect(planContacts(due, [{ id: "o1", capacity: 2 }], { ...FORTNIGHT, customers, pinned }).planned.filter(({ reasons }) => reasons.length === 1 && reasons[0]?.code === "cadence/pinned")).toHaveLength(3);
  });

  test("that may not be made any more are left, and calls hold no place", () => {
    const blocked = [visit(1, wide, { state: "blocked", reasons: [{ code: "cadence/consent-missing", channel: "visit" }] }), visit(2), visit(3), contactOf(4, wide)];
    const options = { ...FORTNIGHT, customers, perDay: 2 };
    const plan = planTour(blocked, { ...options, pinned: [pin(1, "2026-03-02"), { customer: 4, key: "call@2026-03-02", date: "2026-03-02" }] });
    expect(rows(plan)).toEqual([["Suzhou", "o1", "2 02", "3 02"]]);
    expect(codes(plan)).toEqual([[1, "cadence/pin-withdrawn", "cadence/withheld", "cadence/consent-missing"]]);
  });
});

describe("CAD-12: visits that are in no tour", () => {
  test("have a reason each; contacts that are no visits are left aside", () => {
    const customers = [...inCity("Suzhou", 1, 2, 3, 4), { id: 5 }, { id: 6, city: "Suzhou" }];
    const due = [
      contactOf(1, wide),
      visit(1, wide, { owner: null }),
      visit(2, wide, { state: "blocked", reasons: [{ code: "cadence/consent-missing", channel: "visit" }] }),
      visit(3, ["2026-03-02", "2026-03-20", "2026-03-20"]),
      visit(4, ["2026-03-20", "2026-03-21", "2026-03-22"]),
      visit(5),
      visit(6),
    ];
    const plan = planTour(due, { ...FORTNIGHT, customers, perDay: 1 });
    expect(plan.tours).toEqual([]);
    expect(codes(plan)).toEqual([
      [1, "cadence/no-owner"],
      [2, "cadence/withheld", "cadence/consent-missing"],
      [5, "cadence/tour-without-place"],
      [6, "cadence/tour-too-small"],
      [3, "cadence/aims-later"],
    ]);
    expect(rows(planTour(due, { ...FORTNIGHT, customers, perDay: 1, later: "early" }))).toEqual([["Suzhou", "o1", "6 02", "3 03"]]);
  });

  test("are none without visits", () => {
    expect(planTour([], { ...FORTNIGHT, customers: [], perDay: 1 })).toEqual({ ...FORTNIGHT, tours: [], left: [] });
  });
});

test("CAD-12: tours go into the plan as agreed days", () => {
  const customers = inCity("Suzhou", 1, 2, 3);
  const due = deepFreeze([visit(1), visit(2), visit(3), contactOf(1, wide)]);
  const { tours } = planTour(due, deepFreeze({ ...FORTNIGHT, customers, perDay: 2 }));
  const pinned = tours.flatMap(({ owner, visits }) => visits.map(({ contact, date }) => ({ customer: contact.customer, key: contact.key, date, owner })));
  const plan = planContacts(due, [{ id: "o1", capacity: 2 }], { ...FORTNIGHT, customers, pinned });
  expect(plan.planned.map(({ contact, date, reasons }) => [contact.channel, contact.customer, date, reasons.map(({ code }) => code).join()])).toEqual([
    ["visit", 1, "2026-03-02", "cadence/pinned"],
    ["visit", 2, "2026-03-02", "cadence/pinned"],
    ["visit", 3, "2026-03-03", "cadence/pinned"],
    ["phone", 1, "2026-03-09", "cadence/planned-on-target"],
  ]);
});

test.each([
  [{ perDay: 0 }, "invalid-value", { list: "options", field: "perDay" }],
  [{ perDay: 1.5 }, "invalid-value", { list: "options", field: "perDay" }],
  [{ perDay: undefined }, "invalid-value", { list: "options", field: "perDay" }],
  [{ least: 0 }, "invalid-value", { list: "options", field: "least" }],
  [{ by: "country" }, "invalid-option", { list: "options", field: "by" }],
  [{ customers: undefined }, "invalid-input", { list: "customers" }],
  [{ customers: [] }, "unknown-id", { list: "due", index: 0, id: 1 }],
  [{ scores: [{ place: "Suzhou", score: Number.NaN }] }, "invalid-value", { list: "scores", index: 0, field: "score" }],
  [{ scores: [{ place: "", score: 1 }] }, "invalid-input", { list: "scores", index: 0, field: "place" }],
  [{ scores: [1, 2].map((score) => ({ place: "Suzhou", score })) }, "duplicate-id", { list: "scores", index: 1, id: "Suzhou" }],
  [{ owners: [{ id: "o1" }, { id: "o1" }] }, "duplicate-id", { list: "owners", index: 1 }],
  [{ owners: [{ id: "o1", leaves: [null] }] }, "invalid-input", { list: "owners[0].leaves", index: 0 }],
  [{ owners: [{ id: "o1", leaves: {} }] }, "invalid-input", { list: "owners[0].leaves" }],
  [{ customers: [{ id: 1, people: [null] }] }, "invalid-input", { list: "customers[0].people", index: 0 }],
  [{ pinned: [{ customer: 1, key: "x", date: "2026-03-02" }] }, "unknown-id", { list: "pinned", index: 0 }],
  [{ owners: [{ id: "o1", leaves: [{ from: "2026-03-02", until: "2026-03-01" }] }] }, "invalid-period", { list: "owners[0].leaves" }],
])("with %j is refused as %s", (more, code, details) => {
  const error = errorOf(() => planTour([visit(1)], { ...FORTNIGHT, customers: inCity("Suzhou", 1), perDay: 1, ...more } as never));
  expect({ code: error.code, details: error.details }).toMatchObject({ code, details });
});
