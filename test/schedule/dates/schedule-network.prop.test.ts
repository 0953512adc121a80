import fc from "fast-check";
import { expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay, type WorkCalendar } from "../../../src/calendar/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { criticalPath, scheduleNetwork, type PlannedLink, type PlannedNetwork, type ScheduleOptions } from "../../../src/schedule/index.ts";
import { shifted } from "../../calendar/arbitrary-calendars.ts";
import { networks, wholeNetworks } from "../arbitrary-networks.ts";
import { walk, walkedDays, type Office } from "./day-walker.ts";

const START = "2026-04-27";
const near = fc.nat(60).map((days) => shifted(START, days));
const office: fc.Arbitrary<Office> = fc.record({ off: fc.uniqueArray(near, { maxLength: 12 }), worked: fc.uniqueArray(near, { maxLength: 5 }) });
const start = fc.nat(9).map((days) => shifted(START, days));
const lagUnit = fc.constantFrom<"workingDays" | "calendarDays">("workingDays", "calendarDays");
const tasks = networks({ duration: fc.integer({ min: 1, max: 5 }), lag: fc.integer({ min: -6, max: 6 }), types: ["FS", "SS", "FF", "SF"], most: 6 });

function calendarOf({ off, worked }: Office): WorkCalendar {
  const overrides = Object.fromEntries(worked.map((date) => [date, wholeDay]));
  return defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay), holidays: off, overrides });
}

// Units are given to the links of a network by turns.
function withUnits({ activities, links }: { readonly activities: PlannedNetwork["activities"]; readonly links: readonly PlannedLink[] }, units: readonly PlannedLink["lagUnit"][]) {
  return { activities, links: links.map((link, at): PlannedLink => ({ ...link, lagUnit: units[at % units.length] })) };
}

const planned = fc.tuple(tasks, fc.array(lagUnit, { minLength: 1, maxLength: 5 })).map(([network, units]) => withUnits(network, units));
const mixed = fc.tuple(wholeNetworks, fc.array(lagUnit, { minLength: 1, maxLength: 5 })).map(([network, units]) => withUnits(network, units));

test("ENG-10: early and late days are those that a walk from day to day finds", () => {
  fc.assert(
    fc.property(planned, office, start, (network, days, from) => {
      const walked = walk(network.activities, network.links, walkedDays(days, from, 400));
      const schedule = scheduleNetwork(network, { start: from, calendar: calendarOf(days) });
      for (const { id, start: first, finish: last, lateStart, lateFinish } of schedule.activities) {
        expect([id, { first, last }, { first: lateStart, last: lateFinish }]).toEqual([id, walked.early.get(id), walked.late.get(id)]);
      }
      const all = [...walked.early.values()];
      expect(schedule.start).toBe(all.map(({ first }) => first).sort()[0]);
      expect(schedule.finish).toBe(all.map(({ last }) => last).sort().at(-1));
    }),
    { numRuns: 400 },
  );
});

test("ENG-10: floats, critical activities and the length are those of the critical path, milestones too", () => {
  fc.assert(
    fc.property(wholeNetworks, office, start, ({ activities, links }, days, from) => {
      const path = criticalPath(activities, links);
      const schedule = scheduleNetwork({ activities, links }, { start: from, calendar: calendarOf(days) });
      const dates = walkedDays(days, from, 400);
      expect(new Set(schedule.critical)).toEqual(new Set(path.critical));
      for (const row of schedule.activities) {
        const { earlyStart, earlyFinish, totalFloat, freeFloat } = path.times[String(row.id)]!;
        expect(row).toMatchObject({ totalFloat, freeFloat, status: "not-started" });
        if (earlyFinish > earlyStart) expect(row).toMatchObject({ start: dates[earlyStart], finish: dates[earlyFinish - 1], startDay: earlyStart + 1 });
        // A milestone is on the last day that is over by then, or on the next.
        else expect([dates[earlyStart - 1], dates[earlyStart]]).toContain(row.start);
      }
      if (activities.every(({ duration }) => duration > 0)) expect(schedule.duration).toBe(path.duration);
    }),
    { numRuns: 400 },
  );
});

const asGiven = (network: PlannedNetwork, options: ScheduleOptions) => scheduleNetwork(network, options);

test("what happens as it was planned changes no day", () => {
  fc.assert(
    fc.property(mixed, office, start, fc.nat(30), (network, days, from, later) => {
      const options = { start: from, calendar: calendarOf(days) };
      const plan = asGiven(network, options);
      const now = shifted(from, later);
      const actuals = plan.activities
        .filter((row) => row.start! <= now)
        .map((row) => ({ id: row.id, start: row.start!, ...(row.finish! <= now ? { finish: row.finish! } : {}) }));
      const after = asGiven(network, { ...options, actuals, baseline: plan.activities });
      const dates = (schedule: typeof plan) => schedule.activities.map(({ id, start: first, finish: last, startDay }) => [id, first, last, startDay]);
      expect(dates(after)).toEqual(dates(plan));
      expect(after.findings.filter(({ code }) => code === "schedule/link-not-kept")).toEqual([]);
      expect(after.activities.every(({ slip }) => slip === 0)).toBe(true);
      expect(after.slip).toBe(0);
      // What is still to come keeps its float.
      for (const row of after.activities) if (row.status === "not-started") expect(row.totalFloat).toBe(plan.activities.find(({ id }) => id === row.id)!.totalFloat);
    }),
    { numRuns: 300 },
  );
});

// Something known about some of the activities, plausible or not.
const known = mixed.chain((network) =>
  fc.record({
    network: fc.constant(network),
    asOf: near,
    actuals: fc
      .tuple(...network.activities.map(({ id, duration }) => fc.record({ id: fc.constant(id), is: fc.boolean(), start: near, days: fc.option(fc.nat(9)), milestone: fc.constant(duration === 0) })))
      .map((all) => all.filter(({ is }) => is).map(({ id, start: first, days, milestone }) => ({ id, start: first, ...(days === null || milestone ? {} : { finish: shifted(first, days) }) }))),
  }),
);

test("whatever has happened, each day is on the calendar, nothing floats below 0, and nothing to come is before its links or before today", () => {
  fc.assert(
    fc.property(known, office, start, ({ network, actuals, asOf }, days, from) => {
      const schedule = asGiven(network, { start: from, calendar: calendarOf(days), actuals, asOf });
      const rows = new Map(schedule.activities.map((row) => [row.id, row]));
      const dates = walkedDays(days, shifted(from, -100), 500);
      for (const { id, status, start: first, finish: last, totalFloat, freeFloat, lateFinish, critical } of schedule.activities) {
        const actual = actuals.find((one) => one.id === id && one.start <= asOf);
        expect(Math.min(totalFloat!, freeFloat!)).toBeGreaterThanOrEqual(0);
        expect(totalFloat).toBeGreaterThanOrEqual(freeFloat!);
        expect(lateFinish! >= last!).toBe(true);
        if (actual === undefined) {
          expect(dates).toContain(first);
          expect(dates).toContain(last);
          expect(first! >= asOf).toBe(true);
          expect(["not-started", "late"]).toContain(status);
          continue;
        }
        expect(first).toBe(actual.start);
        if (status === "done") expect(critical).toBe(false);
        else expect(last! >= asOf).toBe(true);
      }
      for (const { from: source, to, type, lag, lagUnit: unit } of network.links) {
        if (rows.get(to)!.status === "done" || type !== "FS" || lag !== 0 || unit !== "workingDays") continue;
        const target = rows.get(to)!;
        if (target.reasons[0]!.code === "schedule/actual-start") continue;
        expect(target.start! >= rows.get(source)!.finish!).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("the order of the input changes nothing, the input stays as it was, and the result is plain JSON", () => {
  fc.assert(
    fc.property(known, office, start, fc.nat(), ({ network, actuals, asOf }, days, from, seed) => {
      const people = [{ id: 1, activities: network.activities.map(({ id }) => id) }, { id: "1", activities: network.activities.slice(1).map(({ id }) => id) }];
      const options = { start: from, calendar: calendarOf(days), asOf, actuals, people, baseline: [{ id: "gone", finish: "2026-05-01" }, ...network.activities.slice(0, 2).map(({ id }) => ({ id, finish: asOf }))] };
      const schedule = asGiven(deepFreeze(network), deepFreeze(options));
      const turned = <T>(list: readonly T[]): T[] => [...list.slice(seed % (list.length + 1)), ...list.slice(0, seed % (list.length + 1))].reverse();
      const other = asGiven(
        { activities: turned(network.activities), links: turned(network.links) },
        { ...options, actuals: turned(actuals), baseline: turned(options.baseline), people: turned(people).map(({ id, activities }) => ({ id, activities: turned(activities) })) },
      );
      expect(JSON.stringify(other)).toBe(JSON.stringify(schedule));
      expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
    }),
    { numRuns: 300 },
  );
});
