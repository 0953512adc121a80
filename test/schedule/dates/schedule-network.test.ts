import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "../../../src/calendar/index.ts";
import { scheduleNetwork, type PlannedNetwork, type ScheduleOptions } from "../../../src/schedule/index.ts";
import type { Id } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

// 2026-03-02 is a Monday.
const week = weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay);
const calendar = defineCalendar({ id: "office", timeZone: "UTC", week });
const monday = { start: "2026-03-02", calendar };

function daysOf(network: PlannedNetwork, options: ScheduleOptions = monday): Record<string, string> {
  return Object.fromEntries(scheduleNetwork(network, options).activities.map(({ id, start, finish }) => [id, start === finish ? start! : `${start} ${finish}`]));
}

function rowOf(network: PlannedNetwork, options: ScheduleOptions, id: Id) {
  return scheduleNetwork(network, options).activities.find((row) => row.id === id)!;
}

describe("ENG-10: from a network to days", () => {
  test("customer training depends on deployment, starts on day 3, lasts 1 day", () => {
    const network = { activities: [{ id: "deployment", duration: 2 }, { id: "customer training", duration: 1 }], links: [{ from: "deployment", to: "customer training" }] } as const;
    expect(rowOf(network, monday, "customer training")).toMatchObject({ startDay: 3, start: "2026-03-04", finish: "2026-03-04", critical: true });
    // From a Thursday on, day 3 is after the weekend.
    expect(rowOf(network, { ...monday, start: "2026-03-05" }, "customer training")).toMatchObject({ startDay: 3, start: "2026-03-09" });
  });

  test("work goes on over a weekend, and the last day is the last one worked", () => {
    const network = { activities: [{ id: "a", duration: 5 }, { id: "b", duration: 6 }], links: [] };
    expect(daysOf(network)).toEqual({ a: "2026-03-02 2026-03-06", b: "2026-03-02 2026-03-09" });
  });

  test("a project that is to start on a day off starts on the next working day", () => {
    expect(rowOf({ activities: [{ id: "a", duration: 1 }] }, { start: "2026-02-28", calendar }, "a")).toMatchObject({
      start: "2026-03-02",
      startDay: 1,
      reasons: [{ code: "schedule/project-start", date: "2026-03-02" }],
    });
  });

  test("holidays and make-up days count as the calendar has them", () => {
    const holidays = defineCalendar({ id: "office", timeZone: "UTC", week, holidays: ["2026-03-04"], overrides: { "2026-03-07": wholeDay } });
    // Monday, Tuesday, Thursday, Friday, Saturday; then Monday.
    const network = { activities: [{ id: "a", duration: 5 }, { id: "b", duration: 1 }], links: [{ from: "a", to: "b" }] };
    expect(daysOf(network, { start: "2026-03-02", calendar: holidays })).toEqual({ a: "2026-03-02 2026-03-07", b: "2026-03-09" });
  });

  test("without a calendar every day is worked", () => {
    expect(daysOf({ activities: [{ id: "a", duration: 6 }] }, { start: "2026-03-02" })).toEqual({ a: "2026-03-02 2026-03-07" });
  });

  test("late days, floats, and what is critical", () => {
    // a takes Monday to Wednesday, c the week; b may follow a until Friday.
    const network = { activities: [{ id: "a", duration: 3 }, { id: "b", duration: 1 }, { id: "c", duration: 5 }], links: [{ from: "a", to: "b" }] };
    const schedule = scheduleNetwork(network, monday);
    expect(schedule).toMatchObject({ start: "2026-03-02", finish: "2026-03-06", duration: 5, slip: null, critical: ["c"] });
    expect(schedule.activities.map(({ id, lateStart, lateFinish, totalFloat, freeFloat }) => [id, lateStart, lateFinish, totalFloat, freeFloat])).toEqual([
      ["a", "2026-03-03", "2026-03-05", 1, 0],
      ["c", "2026-03-02", "2026-03-06", 0, 0],
      ["b", "2026-03-06", "2026-03-06", 1, 1],
    ]);
  });

  test("activities come in the order of their days, within a day by its course, then by id", () => {
    const network = {
      activities: [{ id: "a reached", duration: 0 }, { id: "b", duration: 1 }, { id: "c", duration: 1 }, { id: "d", duration: 1 }, { id: "e opened", duration: 0 }],
      links: [{ from: "d", to: "a reached" }],
    };
    const order = (options: ScheduleOptions) => scheduleNetwork(network, options).activities.map(({ id }) => id);
    expect(order(monday)).toEqual(["e opened", "b", "c", "d", "a reached"]);
    // c was begun on the day off before.
    expect(order({ ...monday, actuals: [{ id: "c", start: "2026-03-01", finish: "2026-03-04" }] })).toEqual(["c", "e opened", "b", "d", "a reached"]);
  });

  test("of several links that hold it, the first by id and type is the reason", () => {
    const activities = [{ id: "c", duration: 1 }, { id: "b", duration: 1 }, { id: "a", duration: 1 }];
    const reasonOf = (links: NonNullable<PlannedNetwork["links"]>) => rowOf({ activities, links }, monday, "c").reasons;
    expect(reasonOf([{ from: "b", to: "c" }, { from: "a", to: "c", type: "SS", lag: 1 }, { from: "a", to: "c", lag: -1 }])).toMatchObject([{ activity: "a", type: "SS", lag: 1 }]);
    expect(reasonOf([{ from: "a", to: "c", type: "FF", lag: 1 }, { from: "a", to: "c", type: "SS", lag: 1 }])).toMatchObject([{ activity: "a", type: "SS", lag: 1 }]);
  });

  test("a chain of 3,000 days without a calendar ends after as many", () => {
    const activities = Array.from({ length: 3000 }, (_, id) => ({ id, duration: 1 }));
    const links = activities.slice(1).map(({ id }) => ({ from: id - 1, to: id }));
    // 3,000 days from 2026-03-02 on: 8 years with 2 leap days to 2034-03-01 are 2,922, and 78 more to 18 May.
    expect(scheduleNetwork({ activities, links }, { start: "2026-03-02" })).toMatchObject({ finish: "2034-05-18", duration: 3000 });
  });

  test("nothing to do has no days", () => {
    expect(scheduleNetwork({ activities: [] }, monday)).toEqual({ start: null, finish: null, duration: 0, slip: null, critical: [], activities: [], findings: [] });
  });
});

describe("ENG-10: lags", () => {
  const network = (lag: number, lagUnit?: "workingDays" | "calendarDays", type?: "FS" | "SS" | "FF" | "SF"): PlannedNetwork => ({
    activities: [{ id: "a", duration: 4 }, { id: "b", duration: 2 }],
    links: [{ from: "a", to: "b", type, lag, lagUnit }],
  });

  // a is worked on from Monday 2 to Thursday 5 March.
  test.each([
    ["FS", 0, "workingDays", "2026-03-06 2026-03-09"],
    ["FS", 1, "workingDays", "2026-03-09 2026-03-10"],
    ["FS", -1, "workingDays", "2026-03-05 2026-03-06"],
    // The second, third and fourth day after Thursday is a Saturday, a Sunday and a Monday.
    ["FS", 1, "calendarDays", "2026-03-09 2026-03-10"],
    ["FS", 3, "calendarDays", "2026-03-09 2026-03-10"],
    ["FS", 4, "calendarDays", "2026-03-10 2026-03-11"],
    ["SS", 3, "workingDays", "2026-03-05 2026-03-06"],
    ["SS", 5, "calendarDays", "2026-03-09 2026-03-10"],
    ["FF", 2, "workingDays", "2026-03-06 2026-03-09"],
    // The day after Thursday is worked, the one after that is not: then it finishes on Monday.
    ["FF", 1, "calendarDays", "2026-03-05 2026-03-06"],
    ["FF", 2, "calendarDays", "2026-03-06 2026-03-09"],
    // It is over five days after Monday morning, on Friday evening; or six, on Saturday, so on Monday.
    ["SF", 5, "calendarDays", "2026-03-05 2026-03-06"],
    ["SF", 6, "calendarDays", "2026-03-06 2026-03-09"],
  ] as const)("%s, %d %s", (type, lag, unit, days) => {
    expect(daysOf(network(lag, unit, type))["b"]).toBe(days);
  });

  test("nothing starts before the project, however much may overlap", () => {
    expect(daysOf(network(-9))["b"]).toBe("2026-03-02 2026-03-03");
    expect(daysOf(network(-9, "calendarDays"))["b"]).toBe("2026-03-02 2026-03-03");
  });
});

describe("milestones", () => {
  const activities = [{ id: "work", duration: 5 }, { id: "done", duration: 0 }, { id: "next", duration: 1 }];
  const links = [{ from: "work", to: "done" }, { from: "done", to: "next" }];

  test("one that waits for work is reached on the last day of it", () => {
    expect(daysOf({ activities, links })).toEqual({ work: "2026-03-02 2026-03-06", done: "2026-03-06", next: "2026-03-09" });
  });

  test("one that waits for nothing opens its day", () => {
    const kickoff = { activities: [{ id: "kick-off", duration: 0 }, { id: "agenda", duration: 0 }, { id: "work", duration: 1 }], links: [{ from: "kick-off", to: "agenda" }, { from: "agenda", to: "work" }] };
    expect(daysOf(kickoff)).toEqual({ "kick-off": "2026-03-02", agenda: "2026-03-02", work: "2026-03-02" });
    // It takes place on Wednesday, and what follows does on the same day.
    const actuals = [{ id: "kick-off", start: "2026-03-04" }];
    expect(daysOf(kickoff, { ...monday, actuals })).toEqual({ "kick-off": "2026-03-04", agenda: "2026-03-04", work: "2026-03-04" });
  });

  test("one that waits for a start is reached in that morning", () => {
    const network = { activities: [{ id: "a", duration: 5 }, { id: "b", duration: 2 }, { id: "b begins", duration: 0 }], links: [{ from: "a", to: "b" }, { from: "b", to: "b begins", type: "SS" }] } as const;
    expect(daysOf(network)["b begins"]).toBe("2026-03-09");
  });

  test("days after one that opens its day are counted from the morning, after another from the evening", () => {
    const kickoff = { activities: [{ id: "kick-off", duration: 0 }, { id: "work", duration: 1 }], links: [{ from: "kick-off", to: "work", lag: 1, lagUnit: "calendarDays" }] } as const;
    expect(daysOf(kickoff)["work"]).toBe("2026-03-03");
    expect(scheduleNetwork(kickoff, monday).critical).toEqual(["kick-off", "work"]);
    const evening = { activities, links: [links[0]!, { from: "done", to: "next", type: "SS", lag: 0, lagUnit: "calendarDays" }] } as const;
    expect(daysOf(evening)["next"]).toBe("2026-03-09");
  });

  test("days after one are counted from its day", () => {
    const after = (lag: number) => daysOf({ activities, links: [links[0]!, { ...links[1]!, lag, lagUnit: "calendarDays" }] })["next"];
    expect([0, 2, 3].map(after)).toEqual(["2026-03-09", "2026-03-09", "2026-03-10"]);
    // A milestone two days after Friday would be on Sunday: it opens Monday.
    const second = { activities, links: [{ ...links[0]!, lag: 2, lagUnit: "calendarDays" }, links[1]!] } as const;
    expect(daysOf(second)).toMatchObject({ done: "2026-03-09", next: "2026-03-09" });
  });

  test("started is done, and takes the evening of its day if it waits for work", () => {
    const actuals = [{ id: "work", start: "2026-03-02", finish: "2026-03-04" }, { id: "done", start: "2026-03-05" }];
    const schedule = scheduleNetwork({ activities, links }, { ...monday, actuals });
    expect(schedule.activities.map(({ id, status, start }) => [id, status, start])).toEqual([["work", "done", "2026-03-02"], ["done", "done", "2026-03-05"], ["next", "not-started", "2026-03-06"]]);
    expect(schedule.activities[1]!.reasons).toEqual([{ code: "schedule/actual-start", date: "2026-03-05" }, { code: "schedule/actual-finish", date: "2026-03-05" }]);
    // Reached on a Sunday, it is over before Monday.
    expect(daysOf({ activities, links }, { ...monday, actuals: [{ id: "done", start: "2026-03-08", finish: "2026-03-08" }] })).toMatchObject({ done: "2026-03-08", next: "2026-03-09" });
  });
});

describe("what has happened", () => {
  const network = { activities: [{ id: "a", duration: 3 }, { id: "b", duration: 2 }], links: [{ from: "a", to: "b" }] } as const;

  test("days that were worked stay as they are, also on a weekend, and the rest follows", () => {
    const schedule = scheduleNetwork(network, { ...monday, actuals: [{ id: "a", start: "2026-03-01", finish: "2026-03-07" }] });
    expect(schedule).toMatchObject({ start: "2026-03-01", finish: "2026-03-10", duration: 7, critical: ["b"] });
    expect(schedule.activities[0]).toEqual({
      id: "a",
      status: "done",
      start: "2026-03-01",
      finish: "2026-03-07",
      startDay: 1,
      lateStart: "2026-03-01",
      lateFinish: "2026-03-07",
      totalFloat: 0,
      freeFloat: 0,
      critical: false,
      slip: null,
      reasons: [{ code: "schedule/actual-start", date: "2026-03-01" }, { code: "schedule/actual-finish", date: "2026-03-07" }],
    });
  });

  test("work before the project has days of it that are 0 or less", () => {
    const actuals = [{ id: "a", start: "2026-02-26", finish: "2026-02-27" }] as const;
    expect(rowOf(network, { ...monday, actuals }, "a").startDay).toBe(-1);
    expect(rowOf(network, { ...monday, actuals }, "b")).toMatchObject({ start: "2026-03-02", reasons: [{ code: "schedule/driven-by", activity: "a" }] });
  });

  test("what runs takes its planned duration, but is not finished before today", () => {
    const actuals = [{ id: "a", start: "2026-03-03" }] as const;
    expect(daysOf(network, { ...monday, actuals })).toEqual({ a: "2026-03-03 2026-03-05", b: "2026-03-06 2026-03-09" });
    expect(daysOf(network, { ...monday, actuals, asOf: "2026-03-04" })["a"]).toBe("2026-03-03 2026-03-05");
    const today = rowOf(network, { ...monday, actuals, asOf: "2026-03-09" }, "a");
    expect(today).toMatchObject({ finish: "2026-03-09", reasons: [{ code: "schedule/actual-start" }, { code: "schedule/as-of", date: "2026-03-09" }] });
    // On a Saturday, on Monday at the earliest.
    expect(rowOf(network, { ...monday, actuals, asOf: "2026-03-07" }, "a").finish).toBe("2026-03-09");
  });

  test("what is still to do counts from today", () => {
    const actuals = [{ id: "a", start: "2026-03-03", remaining: 1 }] as const;
    expect(rowOf(network, { ...monday, actuals, asOf: "2026-03-04" }, "a")).toMatchObject({ finish: "2026-03-04", reasons: [{}, { code: "schedule/as-of" }] });
    expect(rowOf(network, { ...monday, actuals: [{ ...actuals[0], remaining: 4 }], asOf: "2026-03-04" }, "a").finish).toBe("2026-03-09");
  });

  test("what runs still waits for the finish it depends on", () => {
    const both = { activities: [{ id: "a", duration: 5 }, { id: "b", duration: 2 }], links: [{ from: "a", to: "b", type: "FF", lag: 1 }] } as const;
    const row = rowOf(both, { ...monday, actuals: [{ id: "b", start: "2026-03-02" }] }, "b");
    expect(row).toMatchObject({ status: "running", start: "2026-03-02", finish: "2026-03-09", totalFloat: 0, critical: true });
    expect(row.reasons).toEqual([{ code: "schedule/actual-start", date: "2026-03-02" }, { code: "schedule/driven-by", activity: "a", type: "FF", lag: 1, lagUnit: "workingDays" }]);
  });

  test("the reason of a late finish is a link to the finish, not one to the start", () => {
    const three = {
      activities: [{ id: "a", duration: 5 }, { id: "b", duration: 5 }, { id: "c", duration: 2 }],
      links: [{ from: "a", to: "c", type: "SS" }, { from: "b", to: "c", type: "FF" }],
    } as const;
    expect(rowOf(three, { ...monday, actuals: [{ id: "c", start: "2026-03-02" }] }, "c").reasons[1]).toMatchObject({ activity: "b", type: "FF" });
  });

  test("what is done has no float, whatever comes after", () => {
    const done = { activities: [{ id: "a", duration: 1 }, { id: "b", duration: 9 }, { id: "c", duration: 0 }] };
    const actuals = [{ id: "a", start: "2026-03-02", finish: "2026-03-02" }, { id: "c", start: "2026-03-02" }];
    const rows = scheduleNetwork(done, { ...monday, actuals }).activities;
    expect(rows.map(({ id, totalFloat, freeFloat, critical, lateFinish }) => [id, totalFloat, freeFloat, critical, lateFinish])).toEqual([
      ["c", 0, 0, false, "2026-03-02"],
      ["a", 0, 0, false, "2026-03-02"],
      ["b", 0, 0, true, "2026-03-12"],
    ]);
  });

  test("what has not started by today starts today at the earliest, or when it may", () => {
    expect(rowOf(network, { ...monday, asOf: "2026-03-07" }, "a")).toMatchObject({ start: "2026-03-09", reasons: [{ code: "schedule/as-of", date: "2026-03-07" }] });
    const later = { activities: [{ id: "a", duration: 1, notBefore: "2026-03-14" }] };
    expect(rowOf(later, { ...monday, asOf: "2026-03-07" }, "a")).toMatchObject({ start: "2026-03-16", reasons: [{ code: "schedule/not-before", date: "2026-03-14" }] });
    expect(rowOf(later, { ...monday, start: "2026-04-01" }, "a").reasons).toEqual([{ code: "schedule/project-start", date: "2026-04-01" }]);
  });

  test("what happens after today does not count yet", () => {
    const actuals = [{ id: "a", start: "2026-03-02", finish: "2026-03-05" }, { id: "b", start: "2026-03-06" }] as const;
    const schedule = scheduleNetwork(network, { ...monday, actuals, asOf: "2026-03-04" });
    expect(schedule.activities.map(({ id, status, finish }) => [id, status, finish])).toEqual([["a", "running", "2026-03-04"], ["b", "not-started", "2026-03-06"]]);
  });

  test("a start made out of order holds, and frees what it should have waited for", () => {
    const schedule = scheduleNetwork({ ...network, activities: [...network.activities, { id: "c", duration: 6 }] }, { ...monday, actuals: [{ id: "b", start: "2026-03-02" }] });
    expect(schedule.activities.map(({ id, start, finish, totalFloat }) => [id, start, finish, totalFloat])).toEqual([
      ["b", "2026-03-02", "2026-03-03", 4],
      ["a", "2026-03-02", "2026-03-04", 3],
      ["c", "2026-03-02", "2026-03-09", 0],
    ]);
    expect(schedule.findings.filter(({ code }) => code === "schedule/link-not-kept")).toEqual([
      { code: "schedule/link-not-kept", rule: "ENG-10", severity: "warning", activity: "b", from: "a", type: "FS", date: "2026-03-02", earliest: "2026-03-05" },
    ]);
  });
});

describe("an earlier plan", () => {
  const network = { activities: [{ id: "a", duration: 3 }, { id: "b", duration: 2 }], links: [{ from: "a", to: "b" }] } as const;
  const baseline = scheduleNetwork(network, monday).activities;

  test("slips are counted in working days, and early is negative", () => {
    // Planned: a until Wednesday, b until Friday.
    const late = scheduleNetwork(network, { ...monday, baseline, actuals: [{ id: "a", start: "2026-03-02", finish: "2026-03-09" }] });
    expect(late).toMatchObject({ slip: 3, activities: [{ id: "a", slip: 3 }, { id: "b", slip: 3, finish: "2026-03-11" }] });
    const early = scheduleNetwork(network, { ...monday, baseline, actuals: [{ id: "a", start: "2026-03-02", finish: "2026-03-02" }] });
    expect(early).toMatchObject({ slip: -2, activities: [{ slip: -2 }, { slip: -2 }] });
    // A Saturday is no working day more than the Friday before.
    expect(scheduleNetwork(network, { ...monday, baseline, actuals: [{ id: "b", start: "2026-03-06", finish: "2026-03-07" }] }).activities[1]).toMatchObject({ id: "b", slip: 0 });
  });

  test.each([
    ["2026-03-04", "running", "not-started"],
    ["2026-03-05", "late", "not-started"],
    ["2026-03-07", "late", "late"],
  ])("on %s, what is not done by its planned last day is late", (asOf, a, b) => {
    const actuals = [{ id: "a", start: "2026-03-02" }] as const;
    expect(scheduleNetwork(network, { ...monday, baseline, actuals, asOf }).activities.map(({ status }) => status)).toEqual([a, b]);
    // The plan of the network alone is the same.
    expect(scheduleNetwork(network, { ...monday, actuals, asOf }).activities.map(({ status }) => status)).toEqual([a, b]);
  });

  test("what is done is not late any more", () => {
    const actuals = [{ id: "a", start: "2026-03-02", finish: "2026-03-09" }] as const;
    expect(rowOf(network, { ...monday, baseline, actuals, asOf: "2026-03-10" }, "a")).toMatchObject({ status: "done", slip: 3 });
  });

  test("what only one of the two plans has is found", () => {
    const { slip, activities, findings } = scheduleNetwork(network, { ...monday, baseline: [{ id: "a", finish: "2026-03-03" }, { id: "x", finish: "2026-03-05" }, { id: 7, finish: null }] });
    expect([slip, ...activities.map((row) => row.slip)]).toEqual([null, 1, null]);
    expect(findings.filter(({ rule }) => rule === "ENG-9")).toEqual([
      { code: "schedule/not-in-baseline", rule: "ENG-9", severity: "warning", activity: "b" },
      { code: "schedule/gone-since-baseline", rule: "ENG-9", severity: "warning", activity: 7 },
      { code: "schedule/gone-since-baseline", rule: "ENG-9", severity: "warning", activity: "x" },
    ]);
  });
});

describe("CAD-10: days that the calendar does not know", () => {
  const network = { activities: [{ id: "a", duration: 3 }, { id: "b", duration: 2 }, { id: "c", duration: 1 }], links: [{ from: "a", to: "b" }] } as const;
  const coverage = { from: "2026-01-01", to: "2026-03-05" };
  const assuming = defineCalendar({ id: "office", timeZone: "UTC", week, coverage });
  const refusing = defineCalendar({ id: "office", timeZone: "UTC", week, coverage, beyondCoverage: "refuse" });

  test("the week is assumed, and said so", () => {
    const schedule = scheduleNetwork(network, { start: "2026-03-02", calendar: assuming });
    expect(schedule).toMatchObject({ finish: "2026-03-06", critical: ["a", "b"] });
    expect(schedule.activities.map(({ id, reasons }) => [id, reasons.slice(1)])).toEqual([
      ["c", []],
      ["a", []],
      ["b", [{ code: "calendar/assumed-week", calendar: "office", date: "2026-03-06" }]],
    ]);
  });

  test("a calendar that refuses leaves open what hangs on such a day", () => {
    const schedule = scheduleNetwork(network, { start: "2026-03-02", calendar: refusing, baseline: [{ id: "b", finish: "2026-03-04" }] });
    expect(schedule).toMatchObject({ start: "2026-03-02", finish: null, duration: null, slip: null, critical: [] });
    const open = { lateStart: null, lateFinish: null, totalFloat: null, freeFloat: null, critical: null, slip: null };
    expect(schedule.activities).toMatchObject([
      { id: "c", status: "not-started", finish: "2026-03-02", ...open },
      { id: "a", status: "not-started", finish: "2026-03-04", ...open },
      { id: "b", status: "undetermined", start: null, finish: null, startDay: null, ...open, reasons: [{ code: "calendar/not-covered", calendar: "office", date: "2026-03-06" }] },
    ]);
  });

  test("what is done is a fact, and what has started has its first day", () => {
    const actuals = [{ id: "a", start: "2026-03-02", finish: "2026-03-09" }, { id: "c", start: "2026-03-05", remaining: 3 }] as const;
    const rows = scheduleNetwork(network, { start: "2026-03-02", calendar: refusing, actuals, asOf: "2026-03-09" }).activities;
    expect(rows).toMatchObject([
      { id: "a", status: "done", start: "2026-03-02", finish: "2026-03-09", lateFinish: "2026-03-09", critical: null },
      { id: "c", status: "undetermined", start: "2026-03-05", lateStart: "2026-03-05", finish: null },
      { id: "b", status: "undetermined", start: null },
    ]);
  });

  test("of what runs, only its own days must be known; of an earlier plan, its last day", () => {
    const actuals = [{ id: "c", start: "2026-03-05" }] as const;
    const later = defineCalendar({ ...refusing, coverage: { from: "2026-03-03", to: "2026-03-31" } });
    const alone = { activities: [{ id: "c", duration: 2 }] } as const;
    const rows = (finish: string) => scheduleNetwork(alone, { start: "2026-03-02", calendar: later, actuals, baseline: [{ id: "c", finish }] }).activities;
    expect(rows("2026-03-05")).toMatchObject([{ id: "c", status: "running", finish: "2026-03-06", slip: 1 }]);
    expect(rows("2026-03-02")).toMatchObject([{ id: "c", finish: "2026-03-06", slip: null }]);
  });

  test("a start before the days it knows leaves all open", () => {
    const schedule = scheduleNetwork({ activities: [{ id: "a", duration: 90 }] }, { start: "2025-12-29", calendar: refusing });
    expect(schedule.activities[0]!.reasons).toEqual([{ code: "calendar/not-covered", calendar: "office", date: "2025-12-29" }]);
  });
});

describe("what is no plan", () => {
  const a = { id: "a", duration: 1 };
  const b = { id: "b", duration: 0 };
  const link = { from: "a", to: "b" };

  test.each([
    ["no network", undefined, monday, "invalid-input", { list: "network" }],
    ["no activities", {}, monday, "invalid-input", { list: "activities" }],
    ["links that are none", { activities: [a], links: null }, monday, "invalid-input", { list: "links" }],
    ["half a day", { activities: [{ id: "a", duration: 0.5 }] }, monday, "invalid-value", { list: "activities", index: 0, field: "duration", id: "a" }],
    ["a lag of half a day", { activities: [a, b], links: [{ ...link, lag: 0.5 }] }, monday, "invalid-value", { list: "links", index: 0, field: "lag" }],
    ["a unit that is none", { activities: [a, b], links: [{ ...link, lagUnit: "days" }] }, monday, "invalid-option", { list: "links", index: 0, field: "lagUnit" }],
    ["a circle", { activities: [a, b], links: [link, { from: "b", to: "a" }] }, monday, "cyclic-network", { cycle: ["a", "b"] }],
    ["a link to nowhere", { activities: [a], links: [link] }, monday, "unknown-id", { list: "links", index: 0, field: "to", id: "b" }],
    ["a criterion that is no text", { activities: [{ ...a, criterion: 1 }] }, monday, "invalid-input", { list: "activities", index: 0, field: "criterion", id: "a" }],
    ["an effort below 0", { activities: [{ ...a, effort: -1 }] }, monday, "invalid-value", { list: "activities", index: 0, field: "effort", id: "a" }],
    ["a first day that is none", { activities: [{ ...a, notBefore: "soon" }] }, monday, "invalid-date", { list: "activities", index: 0, field: "notBefore", id: "a" }],
    ["no options", { activities: [a] }, undefined, "invalid-input", { list: "options" }],
    ["no start", { activities: [a] }, { calendar }, "invalid-date", { list: "start" }],
    ["a day that is none", { activities: [a] }, { ...monday, asOf: "2026-02-30" }, "invalid-date", { list: "asOf" }],
    ["a calendar that is none", { activities: [a] }, { ...monday, calendar: {} }, "invalid-calendar", {}],
    ["actuals of nobody", { activities: [a] }, { ...monday, actuals: [{ id: "x", start: "2026-03-02" }] }, "unknown-id", { list: "actuals", index: 0, id: "x" }],
    ["actuals twice", { activities: [a] }, { ...monday, actuals: [{ id: "a", start: "2026-03-02" }, { id: "a", start: "2026-03-02" }] }, "duplicate-id", { list: "actuals", index: 1, firstIndex: 0, id: "a" }],
    ["no first day", { activities: [a] }, { ...monday, actuals: [{ id: "a" }] }, "invalid-date", { list: "actuals", index: 0, field: "start", id: "a" }],
    ["an end before the start", { activities: [a] }, { ...monday, actuals: [{ id: "a", start: "2026-03-02", finish: "2026-03-01" }] }, "invalid-period", { list: "actuals", field: "finish", id: "a" }],
    ["a criterion met before the start", { activities: [a] }, { ...monday, actuals: [{ id: "a", start: "2026-03-02", criterionMet: "2026-03-01" }] }, "invalid-period", { field: "criterionMet" }],
    ["a milestone of two days", { activities: [b] }, { ...monday, actuals: [{ id: "b", start: "2026-03-02", finish: "2026-03-03" }] }, "invalid-period", { field: "finish", id: "b" }],
    ["work left, but when", { activities: [a] }, { ...monday, actuals: [{ id: "a", start: "2026-03-02", remaining: 1 }] }, "invalid-option", { field: "remaining", id: "a" }],
    ["no work left", { activities: [a] }, { ...monday, asOf: "2026-03-02", actuals: [{ id: "a", start: "2026-03-02", remaining: 0 }] }, "invalid-value", { field: "remaining", value: 0 }],
    ["effort that is no number", { activities: [a] }, { ...monday, actuals: [{ id: "a", start: "2026-03-02", effort: Number.NaN }] }, "invalid-value", { list: "actuals", field: "effort" }],
    ["a plan that is none", { activities: [a] }, { ...monday, baseline: {} }, "invalid-input", { list: "baseline" }],
    ["a plan with an id twice", { activities: [a] }, { ...monday, baseline: [{ id: 1, finish: null }, { id: 1, finish: null }] }, "duplicate-id", { list: "baseline", index: 1 }],
    ["a plan without days", { activities: [a] }, { ...monday, baseline: [{ id: "a" }] }, "invalid-date", { list: "baseline", index: 0, field: "finish", id: "a" }],
    ["somebody without an id", { activities: [a] }, { ...monday, people: [{ activities: [] }] }, "missing-id", { list: "people", index: 0 }],
    ["somebody twice", { activities: [a] }, { ...monday, people: [{ id: 1, activities: [] }, { id: 1, activities: [] }] }, "duplicate-id", { list: "people", index: 1, id: 1 }],
    ["somebody without a list", { activities: [a] }, { ...monday, people: [{ id: 1 }] }, "invalid-input", { list: "people[0].activities" }],
    ["work that is not there", { activities: [a] }, { ...monday, people: [{ id: 1, activities: ["a", "b"] }] }, "unknown-id", { list: "people[0].activities", index: 1, id: "b" }],
    ["the same work twice", { activities: [a] }, { ...monday, people: [{ id: 1, activities: ["a", "a"] }] }, "duplicate-id", { list: "people[0].activities", index: 1 }],
    ["a policy that is none", { activities: [a] }, { ...monday, policy: 1 }, "invalid-policy", { faults: [{ path: "", message: "must be an object" }] }],
    ["a size below 0", { activities: [a] }, { ...monday, policy: { leastTask: -1 } }, "invalid-policy", { faults: [{ path: "leastTask", message: "must be a number from 0" }] }],
    ["longer than there are days", { activities: [{ id: "a", duration: 1e15 }] }, monday, "no-working-time", {}],
    ["longer than there are days of any kind", { activities: [{ id: "a", duration: 1e15 }] }, { start: "2026-03-02" }, "invalid-date", {}],
    ["a lag beyond all days", { activities: [a, b], links: [{ ...link, lag: 1e15, lagUnit: "calendarDays" }] }, monday, "invalid-date", {}],
  ] satisfies [string, unknown, unknown, string, object][])("%s", (_, network, options, code, details) => {
    const call = scheduleNetwork as (...args: readonly unknown[]) => unknown;
    expect(errorOf(() => call(network, options))).toMatchObject({ code, details });
  });
});
