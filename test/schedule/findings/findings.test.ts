import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "../../../src/calendar/index.ts";
import { scheduleNetwork, schedulePolicy, type PlannedNetwork, type ScheduleFinding, type ScheduleOptions } from "../../../src/schedule/index.ts";

// 2026-03-02 is a Monday.
const calendar = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const monday = { start: "2026-03-02", calendar };
const criterion = "agreed in writing";

function findingsOf(network: PlannedNetwork, options: Partial<ScheduleOptions> = {}): readonly ScheduleFinding[] {
  return scheduleNetwork(network, { ...monday, ...options }).findings;
}

describe("ENG-19: every task has a completion criterion", () => {
  test("one without is found, a blank one too; a milestone needs none", () => {
    const activities = [{ id: 2, duration: 1 }, { id: 1, duration: 1, criterion: "  " }, { id: 3, duration: 1, criterion }, { id: 4, duration: 0 }];
    expect(findingsOf({ activities })).toEqual([
      { code: "schedule/criterion-missing", rule: "ENG-19", severity: "critical", activity: 1 },
      { code: "schedule/criterion-missing", rule: "ENG-19", severity: "critical", activity: 2 },
    ]);
  });

  test("its text is never part of an answer", () => {
    expect(JSON.stringify(scheduleNetwork({ activities: [{ id: 1, duration: 1, criterion }] }, monday))).not.toContain(criterion);
  });
});

describe("ENG-19: work beyond the criterion is flagged", () => {
  const activities = [{ id: "a", duration: 3, criterion, effort: 2.5 }];
  const actual = { id: "a", start: "2026-03-02" } as const;

  test("more effort than planned is, as much is not", () => {
    expect(findingsOf({ activities }, { actuals: [{ ...actual, effort: 2.5 }] })).toEqual([]);
    expect(findingsOf({ activities }, { actuals: [{ ...actual, effort: 2.6 }] })).toEqual([
      { code: "schedule/effort-beyond-plan", rule: "ENG-19", severity: "warning", activity: "a", planned: 2.5, actual: 2.6 },
    ]);
    // What was not planned cannot be exceeded.
    expect(findingsOf({ activities: [{ id: "a", duration: 3, criterion }] }, { actuals: [{ ...actual, effort: 9 }] })).toEqual([]);
  });

  test.each([
    ["finished on the day on which it was met", { finish: "2026-03-04", criterionMet: "2026-03-04" }, undefined, null],
    ["finished two working days later", { finish: "2026-03-06", criterionMet: "2026-03-04" }, undefined, { metOn: "2026-03-04", until: "2026-03-06", days: 2 }],
    ["finished on the Saturday after", { finish: "2026-03-07", criterionMet: "2026-03-06" }, undefined, { metOn: "2026-03-06", until: "2026-03-07", days: 0 }],
    ["still running on Monday", { criterionMet: "2026-03-06" }, "2026-03-09", { metOn: "2026-03-06", until: "2026-03-09", days: 1 }],
    ["nobody has worked since, it is Sunday", { criterionMet: "2026-03-06" }, "2026-03-08", null],
    ["running, but until when", { criterionMet: "2026-03-04" }, undefined, null],
    ["met after today", { criterionMet: "2026-03-04" }, "2026-03-03", null],
  ] as const)("%s", (_, known, asOf, expected) => {
    const found = findingsOf({ activities }, { actuals: [{ ...actual, ...known }], asOf });
    expect(found).toEqual(expected === null ? [] : [{ code: "schedule/work-beyond-criterion", rule: "ENG-19", severity: "warning", activity: "a", ...expected }]);
  });
});

describe("ENG-19: tasks too fine are warned about", () => {
  test.each([
    [{ duration: 1 }, undefined, null],
    [{ duration: 1, effort: 1 }, undefined, null],
    [{ duration: 3, effort: 0.5 }, undefined, { size: 0.5, least: 1 }],
    [{ duration: 1, effort: 0.5 }, { leastTask: 0.5 }, null],
    [{ duration: 1 }, { leastTask: 2 }, { size: 1, least: 2 }],
    [{ duration: 0, effort: 0 }, undefined, null],
    [{ duration: 1, effort: 0.5 }, {}, { size: 0.5, least: 1 }],
  ] as const)("%o under %o", (task, policy, expected) => {
    const found = findingsOf({ activities: [{ id: "a", criterion, ...task }] }, { policy });
    expect(found).toEqual(expected === null ? [] : [{ code: "schedule/task-too-fine", rule: "ENG-19", severity: "warning", activity: "a", ...expected }]);
  });

  test("a day by default", () => {
    expect(schedulePolicy).toEqual({ leastTask: 1 });
  });
});

describe("ENG-19: one person on two tasks at once is reported", () => {
  // a Monday to Thursday, b Tuesday to Wednesday, c Thursday to Monday, d on the first day, a milestone.
  const network: PlannedNetwork = {
    activities: [
      { id: "a", duration: 4, criterion },
      { id: "b", duration: 2, criterion, notBefore: "2026-03-03" },
      { id: "c", duration: 3, criterion, notBefore: "2026-03-05" },
      { id: "d", duration: 0 },
    ],
  };
  const clash = (person: number, activities: readonly string[], from: string, to: string, days: number): object => ({
    ...{ code: "schedule/two-at-once", rule: "ENG-19", severity: "critical", person, activities, from, to, days },
  });

  test("each pair is named, with the days that both take", () => {
    const people = [{ id: 2, activities: ["c", "b", "a", "d"] }, { id: 1, activities: ["c", "b"] }, { id: 3, activities: ["a", "c"] }];
    expect(findingsOf(network, { people })).toEqual([
      clash(2, ["a", "b"], "2026-03-03", "2026-03-04", 2),
      clash(2, ["a", "c"], "2026-03-05", "2026-03-05", 1),
      clash(3, ["a", "c"], "2026-03-05", "2026-03-05", 1),
    ]);
  });

  test("a day off counts where both were worked on it", () => {
    const actuals = [{ id: "a", start: "2026-03-02", finish: "2026-03-07" }, { id: "b", start: "2026-03-07", finish: "2026-03-08" }];
    expect(findingsOf(network, { actuals, people: [{ id: 1, activities: ["a", "b"] }] })).toEqual([clash(1, ["a", "b"], "2026-03-07", "2026-03-07", 0)]);
  });

  test("days that the calendar does not tell are compared with nothing", () => {
    const short = defineCalendar({ ...calendar, coverage: { from: "2026-01-01", to: "2026-03-05" }, beyondCoverage: "refuse" });
    expect(findingsOf(network, { calendar: short, people: [{ id: 1, activities: ["a", "b", "c"] }] })).toEqual([clash(1, ["a", "b"], "2026-03-03", "2026-03-04", 2)]);
  });
});

describe("ENG-10: links that were not kept", () => {
  const both = (type: "FS" | "SS" | "FF" | "SF", lag = 0, duration = 2): PlannedNetwork => ({
    activities: [{ id: "a", duration: 3, criterion }, { id: "b", duration, criterion }],
    links: [{ from: "a", to: "b", type, lag }],
  });
  const started = { id: "a", start: "2026-03-03", finish: "2026-03-05" };

  // a was worked on from Tuesday to Thursday.
  test.each([
    ["FS", 0, { start: "2026-03-06", finish: "2026-03-06" }, null],
    ["FS", 0, { start: "2026-03-05", finish: "2026-03-06" }, ["2026-03-05", "2026-03-06"]],
    ["FS", 1, { start: "2026-03-06", finish: "2026-03-09" }, ["2026-03-06", "2026-03-09"]],
    ["SS", 0, { start: "2026-03-02", finish: "2026-03-02" }, ["2026-03-02", "2026-03-03"]],
    ["FF", 0, { start: "2026-03-02", finish: "2026-03-05" }, null],
    ["FF", 0, { start: "2026-03-02", finish: "2026-03-04" }, ["2026-03-04", "2026-03-05"]],
    ["FF", 0, { start: "2026-03-02" }, null],
    ["SF", 2, { start: "2026-03-02", finish: "2026-03-03" }, ["2026-03-03", "2026-03-04"]],
  ] as const)("%s with a lag of %d: %o", (type, lag, actual, expected) => {
    const found = findingsOf(both(type, lag), { actuals: [started, { id: "b", ...actual }] });
    const finding = { code: "schedule/link-not-kept", rule: "ENG-10", severity: "warning", activity: "b", from: "a", type };
    expect(found).toEqual(expected === null ? [] : [{ ...finding, date: expected[0], earliest: expected[1] }]);
  });

  test("a milestone is reached before its work is done", () => {
    expect(findingsOf(both("FS", 0, 0), { actuals: [started, { id: "b", start: "2026-03-04" }] })).toMatchObject([{ date: "2026-03-04", earliest: "2026-03-05" }]);
    expect(findingsOf(both("FS", 0, 0), { actuals: [started, { id: "b", start: "2026-03-05" }] })).toEqual([]);
  });
});
